"""References in words, in NF ISO 690, APA and Chicago."""

from dataclasses import replace
from typing import Any

import pytest

from generator.config import Config
from generator.interface import load_words
from generator.pages.citations import reference_of, reference_texts
from tests.articles import make_entry
from tests.pages.archives import settings
from tests.projects import ROOT

URL = "https://archive.example/articles/un-titre-01234567/"
NAME = settings().site_name


def said(config: Config, language: str = "fr", title: str = "Un titre") -> list[str]:
    words = load_words(language, "fr")
    one = reference_of(make_entry(title=title), config, words)
    return [text for _, text in reference_texts(one, words)]


EXAMPLES: dict[str, dict[str, Any]] = {
    "fr/new_archive/docs/a-propos.md": {
        "agency": "Agence",
        "title": "Titre de l’article",
        "publication": "Éditeur",
        "archive": "Nom de l’archive",
        "url": "adresse permanente",
    },
    "en/new_archive/docs/about.md": {
        "agency": "Agency",
        "title": "Headline of the article",
        "publication": "Publisher",
        "archive": "Name of the archive",
        "url": "permanent address",
    },
}


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_example_of_a_new_archive_has_the_form_of_its_references(page: str) -> None:
    """And names no agency: the archive may be of another one."""
    words = load_words(page[:2])
    one = reference_of(make_entry(date="2022-10-25"), settings(), words)
    (_, said), *_ = reference_texts(replace(one, lang=page[:2], **EXAMPLES[page]), words)
    docs = ROOT / "generator" / "languages" / page
    text = said.replace("<i>", "*").replace("</i>", "*")
    assert f"\n> {text}\n" in docs.read_text("utf-8")


@pytest.mark.parametrize(
    ("agency", "publisher", "site_url", "expected"),
    [
        (
            "VNA",
            "Le Journal",
            True,
            [
                (
                    "VNA. Un titre. <i>Le Journal</i> [en ligne]. 1er mars 2020. "
                    f"{NAME}. Disponible à l’adresse\N{NARROW NO-BREAK SPACE}: {URL}"
                ),
                f"VNA. (2020, 1er mars). Un titre. <i>Le Journal</i>. {NAME}. {URL}",
                (
                    "VNA. «\N{NARROW NO-BREAK SPACE}Un titre\N{NARROW NO-BREAK SPACE}». "
                    f"<i>Le Journal</i>, 1er mars 2020. {NAME}. {URL}."
                ),
            ],
        ),
        (
            "",
            "Le Journal",
            False,
            [
                f"Le Journal. Un titre. 1er mars 2020. {NAME}.",
                f"Le Journal. (2020, 1er mars). Un titre. {NAME}.",
                (
                    "Le Journal. «\N{NARROW NO-BREAK SPACE}Un titre\N{NARROW NO-BREAK SPACE}». "
                    f"1er mars 2020. {NAME}."
                ),
            ],
        ),
        (
            "",
            "",
            False,
            [
                f"Un titre. 1er mars 2020. {NAME}.",
                f"Un titre. (2020, 1er mars). {NAME}.",
                (
                    "«\N{NARROW NO-BREAK SPACE}Un titre\N{NARROW NO-BREAK SPACE}». "
                    f"1er mars 2020. {NAME}."
                ),
            ],
        ),
    ],
    ids=["everything", "no agency, no address", "nobody's"],
)
def test_a_reference_has_what_is_known_in_the_order_of_its_style(
    agency: str, publisher: str, site_url: bool, expected: list[str]
) -> None:
    config = replace(settings(), agency=agency, publisher=publisher)
    assert said(config if site_url else replace(config, site_url="")) == expected


def test_an_archive_called_as_its_publisher_is_named_once() -> None:
    config = replace(settings(), agency="", publisher=NAME)
    assert [text.count(NAME) for text in said(config)] == [1, 1, 1]


def test_a_reference_speaks_the_language_of_the_interface() -> None:
    iso, apa, chicago = said(settings(), "en")
    assert "[online]. March 1, 2020. Available from: " in iso or "1 March 2020" in iso
    assert ". (2020, " in apa
    assert '“<span lang="fr">Un titre</span>.”' in chicago


@pytest.mark.parametrize("title", ["Qui va là ?", "Fini.", "Et alors…"])
def test_no_two_full_stops_follow_each_other(title: str) -> None:
    assert not [text for text in said(settings(), title=title) if "?." in text or ".." in text]


def test_a_title_makes_no_element_of_its_own() -> None:
    assert all("&lt;b&gt; &amp; {url}" in t for t in said(settings(), title="<b> & {url}"))
