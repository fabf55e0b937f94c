"""What Zotero reads from a page's head stays as its translators were seen to read it.

Run with zotero/translators of June 2026 in zotero/translation-server: an article's page is saved as
`newspaperArticle` with what `ZOTERO` maps, a facet's page offers its articles as a list to choose.
"""

import json
import re
from dataclasses import replace

import pytest

from generator.archive import Archive
from generator.config import Config
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.pages.article import article_page
from tests.articles import make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")
META = re.compile(r'<meta (?:name="([^"]+)")?(?: ?property="([^"]+)")? content="([^"]*)">')

ZOTERO = {
    "DC.type": "newspaperArticle",  # itemType
    "citation_title": "Un titre",  # title
    "DC.source": "Agence d’essai",  # publicationTitle
    "DC.publisher": "VNA",  # publisher
    "citation_author": "VNA",  # creators
    "citation_publication_date": "2020-03-01",  # date
    "citation_language": "fr",  # language
}


def head_of(entry: Entry, config: Config | None = None) -> str:
    page = article_page(entry, Origins(Archive((entry,)), config or settings()), WORDS)
    return page.content.decode().partition("<!-- head\n")[2].removesuffix("\n-->\n\n")


def meta_of(head: str) -> dict[str, str]:
    return {
        name: content for one, other, content in META.findall(head) for name in (one, other) if name
    }


def test_zotero_reads_a_newspaper_article() -> None:
    meta = meta_of(head_of(make_entry()))
    assert {name: meta[name] for name in ZOTERO} == ZOTERO


def test_the_three_vocabularies_agree() -> None:
    meta = meta_of(head_of(make_entry()))
    url = "https://archive.example/articles/un-titre-01234567/"
    for names, content in (
        (("DC.title", "citation_title", "og:title"), "Un titre"),
        (("DC.identifier", "og:url"), url),
        (("DC.language", "citation_language"), "fr"),
        (("DCTERMS.issued", "citation_publication_date", "article:published_time"), "2020-03-01"),
    ):
        assert {meta[name] for name in names} == {content}
    assert (meta["og:type"], meta["og:locale"]) == ("article", "fr_FR")


@pytest.mark.parametrize(
    "undoes", ["citation_journal_title", "Z3988", "byline", "og:type=website", "DC.coverage"]
)
def test_nothing_is_there_that_makes_zotero_see_something_else(undoes: str) -> None:
    assert undoes not in head_of(make_entry())


@pytest.mark.parametrize(
    ("agency", "author"),
    [
        ("VNA", "VNA"),
        ("Agence d’information", "Agence d’information,"),
        ("Agence d’information, de presse", "Agence d’information de presse,"),
        ("", "Agence d’essai,"),
    ],
)
def test_an_institution_s_last_word_is_no_family_name(agency: str, author: str) -> None:
    head = head_of(make_entry(), replace(settings(), agency=agency))
    assert meta_of(head)["citation_author"] == author


def test_a_site_without_an_address_states_none() -> None:
    head = head_of(make_entry(), replace(settings(), site_url=""))
    assert "og:url" not in head
    assert "cite-as" not in head
    assert 'href="citation.ris"' in head


def test_the_links_are_those_of_dublin_core_and_of_the_signposting_profile() -> None:
    entry = make_entry()
    annotated = replace(entry.annotated, source_url="https://vna.example/?a=1&b=2")
    assert re.findall(
        '<link rel="([^"]+)".* href="([^"]+)">', head_of(replace(entry, annotated=annotated))
    ) == [
        ("schema.DC", "http://purl.org/dc/elements/1.1/"),
        ("schema.DCTERMS", "http://purl.org/dc/terms/"),
        ("cite-as", "https://archive.example/articles/un-titre-01234567/"),
        ("type", "https://schema.org/NewsArticle"),
        ("describedby", "citation.ris"),
        ("describedby", "citation.bib"),
        ("describedby", "citation.json"),
        ("original", "https://vna.example/?a=1&amp;b=2"),
    ]


def test_the_linked_data_say_what_the_article_is_about_and_whom_it_names() -> None:
    [text] = re.findall('<script type="application/ld.json">(.*)</script>', head_of(make_entry()))
    read = json.loads(text)
    assert read["@type"] == "NewsArticle"
    assert [thing["name"] for thing in read["about"]] == ["Laos", "Vietnam", "frontières"]
    assert read["mentions"] == [{"@type": "Person", "name": "Tô Lâm"}]
    assert read["author"] == {"@type": "Organization", "name": "VNA"}
    assert not re.search("[<>&]|--", text)


def test_the_linked_data_name_a_country_by_its_code_too() -> None:
    """Its name is in the language of the pages, which may change: ISO 3166-1 does not."""
    head = head_of(make_entry(countries=("LA",), topics=()))
    (said,) = re.findall(r'<script type="application/ld.json">(.*)</script>', head)
    country = {"@type": "Country", "name": "Laos", "identifier": "LA"}
    assert json.loads(said)["about"] == [country]
