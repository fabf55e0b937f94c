"""What Zotero was seen to read from each format stays as it was: a table of fields by formats.

Run with zotero/translators of June 2026 in zotero/translation-server of April 2026: the seeds, 600
synthetic articles and the hostile archive. A page's head, COinS, RIS and CSL-JSON make a
`newspaperArticle`. BibTeX knows no such type: its reader makes every `@article` a `journalArticle`
and reads no language, while Better BibTeX, Pandoc and biber heed `entrysubtype` and `langid`; so
RIS comes first where files are offered. The page's head is held by `pages/test_head.py`,
COinS, which a script writes, by `browser/test_cited.py`.
"""

import json
from collections.abc import Callable
from functools import cache

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from generator.interface import load_words
from generator.pages.citations import FORMATS, reference_of
from tests.articles import make_entry
from tests.pages.archives import settings

URL = "https://archive.example/articles/un-titre-01234567/"

READ: dict[str, dict[str, object]] = {
    "RIS": {
        "TY": "NEWS",  # itemType
        "TI": "Un titre",  # title
        "T2": "Agence d’essai",  # publicationTitle
        "AU": "VNA",  # creators
        "DA": "2020/03/01/",  # date
        "UR": URL,  # url
        "LA": "fr",  # language
        "DB": "Kiosque, archive d’essai",  # archive
        "AN": "0123456789abcdef",  # archiveLocation
        "AB": "Le chapeau de l’article.",  # abstractNote
    },
    "CSL-JSON": {
        "type": "article-newspaper",  # itemType
        "title": "Un titre",  # title
        "container-title": "Agence d’essai",  # publicationTitle
        "author": [{"literal": "VNA"}],  # creators
        "issued": {"date-parts": [[2020, 3, 1]]},  # date
        "URL": URL,  # url
        "language": "fr",  # language
        "archive": "Kiosque, archive d’essai",  # archive
        "archive_location": "0123456789abcdef",  # archiveLocation
        "abstract": "Le chapeau de l’article.",  # abstractNote
    },
    "BibLaTeX": {
        "title": "{Un titre}",  # title
        "journaltitle": "{Agence d’essai}",  # publicationTitle
        "author": "{VNA}",  # creators
        "date": "2020-03-01",  # date
        "url": URL,  # url
        "abstract": "Le chapeau de l’article.",  # abstractNote
        "entrysubtype": "newspaper",  # not read
        "langid": "french",  # not read
    },
}


@cache
def written() -> dict[str, str]:
    one = reference_of(make_entry(), settings(), load_words("fr"))
    words = load_words("fr")
    return {name: form([one], words).decode() for name, (_, _, form) in FORMATS.items()}


def from_ris(text: str) -> dict[str, object]:
    [_] = rispy.loads(text)
    return {line[:2]: line[6:] for line in text.splitlines()}


def from_csl(text: str) -> dict[str, object]:
    [item] = json.loads(text)
    return dict(item)


def from_bib(text: str) -> dict[str, object]:
    [entry] = parse_string(text).entries
    return {field.key: field.value for field in entry.fields}


READERS: dict[str, Callable[[str], dict[str, object]]] = {
    "RIS": from_ris,
    "CSL-JSON": from_csl,
    "BibLaTeX": from_bib,
}


@pytest.mark.parametrize("name", READ)
def test_zotero_is_given_what_it_was_seen_to_read(name: str) -> None:
    said = READERS[name](written()[name])
    assert {field: said.get(field) for field in READ[name]} == READ[name]


@pytest.mark.parametrize(
    "tags", ["KW  - Laos\r\nKW  - Vietnam\r\nKW  - Tô Lâm", "keywords = {Laos"]
)
def test_tags_travel_in_files(tags: str) -> None:
    assert sum(tags in text for text in written().values()) == 1


def test_the_file_that_zotero_reads_best_is_offered_first() -> None:
    assert next(iter(FORMATS)) == "RIS"
