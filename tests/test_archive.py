"""The collection's order and look-ups are total and the same whatever order the seeds came in."""

import random

import pytest

from generator.archive import Archive, chronological
from generator.model import Actor, ActorType
from tests.articles import ASEAN, LAM, make_entry

OLD = make_entry("a" * 16, date="2017")
NEW = make_entry("b" * 16, date="2020-03-01", countries=("KH",), actors=(LAM, ASEAN))
GUESSED = make_entry("c" * 16, date="2021?-10-13", topics=())
UNDATED = make_entry("d" * 16, date=None)
DAY_ONLY = make_entry("e" * 16, date="XXXX-10-13")
ALL = (OLD, NEW, GUESSED, UNDATED, DAY_ONLY)


@pytest.fixture
def archive() -> Archive:
    return Archive(entries=chronological(ALL))


def test_articles_are_oldest_first_and_those_without_a_year_last() -> None:
    shuffled = list(ALL)
    random.Random(1).shuffle(shuffled)  # noqa: S311  # reproducible, no secret
    ordered = [entry.id[0] for entry in chronological(shuffled)]
    assert ordered[:3] == ["a", "b", "c"]
    assert set(ordered[3:]) == {"d", "e"}
    assert chronological(shuffled) == chronological(ALL)


def test_each_facet_lists_its_articles_in_that_order(archive: Archive) -> None:
    assert list(archive.by_country) == ["KH", "LA", "VN"]
    assert archive.by_country["KH"] == (NEW,)
    assert [e.id[0] for e in archive.by_country["LA"]][:2] == ["a", "c"]
    assert archive.by_actor["asean"] == (NEW,)


def test_a_guessed_year_counts_and_an_unknown_one_has_its_own_page(archive: Archive) -> None:
    assert list(archive.by_year) == ["2017", "2020", "2021", "inconnue"]
    assert len(archive.by_year["inconnue"]) == 2


def test_neighbours_are_the_articles_before_and_after(archive: Archive) -> None:
    assert archive.neighbours(OLD) == (None, NEW)
    assert archive.neighbours(NEW) == (OLD, GUESSED)


def test_what_has_no_year_is_neither_before_nor_after_what_has_one(archive: Archive) -> None:
    assert archive.neighbours(GUESSED) == (NEW, None)
    assert archive.neighbours(DAY_ONLY) == (None, UNDATED)


def test_an_actor_is_shown_by_its_commonest_name_with_all_spellings_and_its_last_office() -> None:
    later = Actor(id="to-lam", name="To Lam", type=ActorType.PERSON, role="président")
    entries = (
        make_entry("1" * 16, date="2019"),
        make_entry("2" * 16, date="2020"),
        make_entry("3" * 16, date="2024", actors=(later,)),
    )
    actor = Archive(entries=chronological(entries)).actors["to-lam"]
    assert actor.name == "Tô Lâm"
    assert actor.variants == ("To Lam",)
    assert actor.role == "président"


def test_actors_of_one_name_are_told_apart_by_a_spelling_of_their_own() -> None:
    def body(ident: str, *variants: str, curated: bool = False) -> Actor:
        kind = ActorType.ORGANISATION
        return Actor(id=ident, name="CC du PC", type=kind, variants=variants, curated=curated)

    actors = (
        body("chine", "CC du Parti chinois", "Comité"),
        body("cuba", "CC du Parti cubain", "Comité", "CC de Cuba"),
        body("inconnu", "Comité"),
        body("choisi", "CC du Parti choisi", curated=True),
    )
    shown = Archive(entries=(make_entry("1" * 16, actors=actors),)).actors
    assert {key: actor.name for key, actor in shown.items()} == {
        "chine": "CC du Parti chinois",
        "choisi": "CC du PC",
        "cuba": "CC du Parti cubain",
        "inconnu": "CC du PC",
    }
    assert shown["cuba"].variants == ("CC de Cuba", "CC du PC", "Comité")


def test_two_countries_of_one_article_are_a_pair() -> None:
    archive = Archive(
        (
            make_entry("1" * 16, countries=("VN", "LA", "CN")),
            make_entry("2" * 16, countries=("FR",)),
        )
    )

    assert list(archive.by_pair) == ["CN-LA", "CN-VN", "LA-VN"]
    assert sorted(archive.partners["LA"]) == ["CN", "VN"]
    assert archive.partners["FR"] == {}


def test_a_month_counts_where_the_date_lies_in_one() -> None:
    dates = ("2022-10-25", "2022-10", "2021?-10-13", "2022", "XXXX-10-13", "2022-10/2022-11", None)
    archive = Archive(tuple(make_entry(f"{n:016x}", date=date) for n, date in enumerate(dates)))

    assert {month: len(held) for month, held in archive.by_month.items()} == {
        "2021-10": 1,
        "2022-10": 2,
    }
