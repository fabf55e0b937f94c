"""Where pages are: no two pages share an address, whatever an actor or a topic is called."""

import pytest

from generator.addresses import FACETS, facet_folders, listing_page, load_addresses
from generator.config import LANGUAGES
from generator.errors import DataError
from generator.languages import read_table, tables
from generator.model import Topic
from generator.pages.links import markdown_file

AT = load_addresses("fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "page", ["", "by_name", "by_date", "by_number", "persons", "organisations"]
)
def test_an_actor_or_topic_named_as_a_page_of_the_overview_stands_beside_it(
    language: str, page: str
) -> None:
    at = load_addresses(language)
    further = getattr(at, page) if page else ""
    name = further.rstrip("/") or "index"
    label = Topic(code="90000000", label=name)
    for overview, address in ((at.actors, at.actor(name)), (at.topics, at.topic(label))):
        assert markdown_file(address) != markdown_file(overview + further)
        assert address.startswith(overview)


@pytest.mark.parametrize(
    ("ident", "path"), [("to-lam", "acteurs/to-lam/"), ("g20", "acteurs/g20/")]
)
def test_any_other_actor_is_at_its_id(ident: str, path: str) -> None:
    assert AT.actor(ident) == path


def test_a_pair_has_one_address_in_any_order() -> None:
    assert AT.pair("VN", "LA") == AT.pair("LA", "VN") == "relations/la-vn/"


def test_a_month_stands_in_its_year_clear_of_the_pages_of_its_list() -> None:
    year = AT.year("2022")
    pages = {listing_page(path, 10) for path in (year, AT.undated(year))}

    assert AT.month("2022-10") == "annees/2022/10/"
    assert AT.month("2022-10") not in pages


def test_addresses_are_in_the_words_of_their_language() -> None:
    french, english = AT, load_addresses("en")
    said = [(at.country("BY"), at.year(None), at.search) for at in (french, english)]
    assert said == [
        ("pays/by-bielorussie/", "annees/inconnue/", "recherche/"),
        ("countries/by-belarus/", "years/unknown/", "search/"),
    ]


def test_the_folders_of_an_archive_are_those_of_its_language_alone() -> None:
    assert set(AT.folders()) == {
        "articles",
        "data",
        "pays",
        "acteurs",
        "themes",
        "annees",
        "relations",
    }
    assert {"countries/", "pays/"} <= set(facet_folders())


@pytest.mark.parametrize(
    ("section", "words", "fault"),
    [
        ("folders", None, "folders: found None"),
        ("folders", dict.fromkeys(FACETS, "a"), "folders: found ['a', 'a', 'a', 'a', 'a']"),
        ("documents", {"search": "x"}, "allowed: the keys search, data, method, about"),
        (
            "folders",
            dict(zip(FACETS, ["Été", "b", "c", "d", "e"], strict=True)),
            "folders.countries: found 'Été', allowed: lower-case letters and hyphens",
        ),
    ],
)
def test_a_broken_table_is_named_with_its_key_and_value(
    section: str, words: object, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = read_table("fr", "addresses") | {section: words}
    monkeypatch.setattr(tables, "read_table", lambda *_: table)
    with pytest.raises(DataError) as raised:
        load_addresses.__wrapped__("fr")
    assert str(raised.value).startswith("languages/fr/addresses.yml: ")
    assert fault in str(raised.value)
