"""Independent readers read every citation: of hostile titles, of the seeds, of 500 articles."""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry as Record
from citeproc.source.json import CiteProcJSON
from extruct import extract

from generator.archive import Archive, chronological
from generator.config import Config
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.pages.article import article_page
from generator.pages.citations import FORMATS, citation_files, reference_of
from generator.pages.citations.files import MOST, MOST_OF_MANY
from generator.pages.frontmatter import read_front_matter
from tests.articles import ASEAN, LAM, make_entry
from tests.hostile import HEADLINES
from tests.pages.archives import settings

WORDS = load_words("fr")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
DATES = ("2022-10-25", "2019-10", "2017", "XXXX-10-13", "2021?-10-13", None)


@cache
def config() -> Config:
    return replace(settings(), agency="Agence d’information, de presse & de {radio}")


def as_cited(title: str) -> str:
    """Return a title as any citation has it: on one line, without what turns the direction."""
    return " ".join(BIDI.sub("", title).split())


def files_of(entry: Entry) -> tuple[str, str, str]:
    one = reference_of(entry, config(), WORDS)
    ris, bib, csl = (form([one], WORDS).decode() for _, _, form in FORMATS.values())
    return ris, bib, csl


def read_bib(text: str) -> list[Record]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    return list(library.entries)


def plain(value: str) -> str:
    """Return a field of a BibLaTeX file without the braces that keep capitals."""
    value = value.replace("ˆ", "^")  # what pylatexenc makes of \textasciicircum
    return unicodedata.normalize("NFC", value.replace("{", "").replace("}", ""))


def without_braces(title: str) -> str:
    return unicodedata.normalize("NFC", as_cited(title).replace("{", "").replace("}", ""))


@pytest.mark.parametrize("title", HEADLINES.values(), ids=HEADLINES)
def test_a_hostile_title_is_read_back_from_every_format(title: str) -> None:
    entry = make_entry(title=title, date="2022-10-25")
    ris, bib, csl = files_of(entry)
    [from_ris] = rispy.loads(ris)
    [from_bib] = read_bib(bib)
    [from_csl] = json.loads(csl)

    assert as_cited(from_ris["title"]) == as_cited(title)
    assert from_ris["type_of_reference"] == "NEWS"
    assert " ".join(plain(from_bib["title"]).split()) == " ".join(without_braces(title).split())
    assert from_bib["date"] == "2022-10-25"
    assert as_cited(from_csl["title"]) == as_cited(title)


def test_letters_stand_in_csl_as_they_are() -> None:
    assert "Đà Nẵng" in files_of(make_entry(title="Un pont à Đà Nẵng"))[2]


@pytest.mark.parametrize("title", HEADLINES.values(), ids=HEADLINES)
def test_a_hostile_title_is_read_back_from_the_page_s_head(title: str) -> None:
    entry = make_entry(title=title, date="2022-10-25")
    page = article_page(entry, Origins(Archive((entry,)), config()), WORDS).content.decode()
    body, _, comment = page.partition("<!-- head\n")
    head = comment.removesuffix("\n-->\n\n")
    read = extract(f"<html><head>{head}</head></html>", syntaxes=["dublincore", "json-ld"])
    [article] = read["json-ld"]
    elements = read["dublincore"][0]["elements"]  # it takes <link rel="type"> for one, too
    named = {one["name"]: one["content"] for one in elements if "name" in one}

    assert "<!-- head" not in read_front_matter(body)[1]
    assert "--" not in head
    assert as_cited(article["headline"]) == as_cited(title)
    assert as_cited(named["DC.title"]) == as_cited(title)
    assert article["datePublished"] == "2022-10-25"


@pytest.mark.parametrize("title", HEADLINES.values(), ids=HEADLINES)
def test_no_citation_turns_the_direction_of_what_follows(title: str) -> None:
    entry = make_entry(title=title)
    assert not any(BIDI.search(text) for text in files_of(entry))


@cache
def many() -> Archive:
    """Return 500 articles with all kinds of titles and dates."""
    titles = list(HEADLINES.values())
    return Archive(
        chronological(
            make_entry(
                f"{number:08x}{0:08x}",
                title=f"{titles[number % len(titles)]} {number}",
                date=DATES[number % len(DATES)],
                actors=(LAM, ASEAN) if number % 2 else (),
            )
            for number in range(500)
        )
    )


@cache
def written() -> dict[str, bytes]:
    return {file.path: file.content for file in citation_files(Origins(many(), config()))}


def test_each_article_and_each_facet_has_a_file_of_each_format() -> None:
    paths = list(written())
    assert len(set(paths)) == len(paths)
    of_articles = [path for path in paths if path.startswith("articles/")]
    # Laos, Vietnam, both; two actors; a topic; 2017, 2019, 2021, 2022, no year; three Octobers
    assert (len(of_articles), len(paths) - len(of_articles)) == (1500, 14 * 3)


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("pays/la-laos/", MOST),
        ("relations/la-vn/", MOST_OF_MANY),
        ("acteurs/to-lam/", MOST_OF_MANY),
        ("annees/2017/", 83),
    ],
)
def test_the_files_of_a_facet_are_read_without_a_warning(address: str, number: int) -> None:
    found = many().by_year["2017"] if "2017" in address else many().entries
    ids = [entry.id for entry in found][-number:]
    ris, bib, csl = (written()[f"{address}citations.{end}"].decode() for end in _ENDINGS)
    items = json.loads(csl)

    assert len(rispy.loads(ris)) == number
    assert len({entry.key for entry in read_bib(bib)}) == number
    assert len({item["id"] for item in items}) == number
    if "acteurs" not in address:
        assert [item["id"] for item in items] == ids
    assert_csl(items)


_ENDINGS = ("ris", "bib", "json")
_CSL = {  # the CSL-JSON schema's names and forms, of those that are used
    **dict.fromkeys(("id", "type", "title", "container-title", "publisher", "language"), str),
    **dict.fromkeys(("URL", "archive", "archive_location", "note", "abstract", "keyword"), str),
    "author": list,
    "issued": dict,
}


def assert_csl(items: Sequence[dict[str, object]]) -> None:
    """Check items against the schema's names and forms, then let a citation processor read them."""
    for item in items:
        assert {key: type(value) for key, value in item.items()} == {k: _CSL[k] for k in item}
        assert item["type"] == "article-newspaper"
    # citeproc-py 0.11 knows no literal dates
    dated = [item for item in items if "literal" not in str(item.get("issued"))]
    assert len(CiteProcJSON(dated)) == len(dated)


def test_every_article_s_own_files_are_read_without_a_warning() -> None:
    files = [content.decode() for path, content in written().items() if path.startswith("art")]
    for ris, bib, csl in zip(files[::3], files[1::3], files[2::3], strict=True):
        [one], [other], [item] = rispy.loads(ris), read_bib(bib), json.loads(csl)
        assert one["accession_number"] == other.key == item["id"]
        assert item["author"] == [{"literal": config().agency}]
        assert_csl([item])


def test_records_stand_in_the_order_of_time() -> None:
    dates = [item.get("issued") for item in json.loads(written()["annees/2017/citations.json"])]
    assert all(one == other for one, other in pairwise(dates))
