"""What takes over from a page that is gone, and what is said where nothing does."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.addresses import load_addresses
from generator.archive import Archive, chronological
from generator.gone_pages import GonePage, find_gone_pages
from generator.model import Actor, ActorType, Entry
from generator.register import Place, Register
from tests.articles import ASEAN, BORDERS, LAM, make_entry

AT = load_addresses("fr")
FIRST, SECOND = "1" * 16, "2" * 16
OVERVIEWS = (AT.countries, AT.relations, AT.actors, AT.topics, AT.years)


def person(name: str, ident: str, *variants: str) -> Actor:
    return Actor(id=ident, name=name, type=ActorType.PERSON, variants=variants)


def live(archive: Archive) -> set[str]:
    """Return the addresses that an archive has pages at, with a second page of To Lam's list."""
    return {
        *OVERVIEWS,
        *map(AT.country, archive.by_country),
        *map(AT.actor, archive.by_actor),
        *(AT.topic(topic) for topic in archive.topics.values()),
        *map(AT.year, archive.by_year),
    }


def gone_pages(rows: Sequence[Place], *entries: Entry) -> tuple[Register, dict[str, GonePage]]:
    archive = Archive(chronological(entries))
    grown, found = find_gone_pages(Register(tuple(rows)), live(archive), archive, AT)
    return grown, {page.path: page for page in found}


def moved(rows: Sequence[Place], *entries: Entry) -> dict[str, str | None]:
    return {path: page.moved_to for path, page in gone_pages(rows, *entries)[1].items()}


def actor_row(ident: str, article: str = "") -> Place:
    return Place(f"acteurs/{ident}/", f"actor:{ident}", article)


def test_every_page_is_registered_once_with_what_it_is_about() -> None:
    entry = make_entry(FIRST)
    register, _ = gone_pages([], entry)
    assert register.latest["pays/la-laos/"] == Place("pays/la-laos/", "country:LA", FIRST)
    assert register.latest["acteurs/"] == Place("acteurs/")
    assert [row.path for row in register.rows] == sorted(register.paths)
    assert gone_pages(register.rows, entry) == (register, {})


@pytest.mark.parametrize(
    ("row", "target"),
    [
        (Place("pays/la-republique-du-laos/", "country:LA"), "pays/la-laos/"),
        (Place("themes/limites/", f"topic:{BORDERS.code}"), "themes/frontieres/"),
        (actor_row("to-lam-tuong"), "acteurs/to-lam/"),
        (Place("acteurs/to-lam/page/2/"), "acteurs/to-lam/"),
        (Place("acteurs/par-nom/q/2/"), "acteurs/"),
        (Place("annees/1999/", "year:1999"), None),
        (actor_row("personne-d-autre"), None),
    ],
    ids=["country", "topic", "spelling", "list", "overview", "empty year", "unknown actor"],
)
def test_what_a_page_was_about_tells_which_took_over(row: Place, target: str | None) -> None:
    lam = person("Tô Lâm", "to-lam", "To Lam Tuong")
    assert moved([row], make_entry(FIRST, actors=[lam])) == {row.path: target}


@pytest.mark.parametrize(
    ("old", "names", "target"),
    [
        ("president-to-lam", ["to-lam", "asean"], "acteurs/to-lam/"),
        ("ministere-des-transports", ["ministere-des-transports-du-laos"],
         "acteurs/ministere-des-transports-du-laos/"),
        ("comite-mixte", ["comite-mixte-du-laos", "comite-mixte-du-vietnam"], None),
        ("to-huu", ["to-lam"], None),
    ],
    ids=["shorter", "longer", "two fit", "one word in common"],
)  # fmt: skip
def test_the_article_that_named_an_actor_tells_its_other_name(
    old: str, names: list[str], target: str | None
) -> None:
    entry = make_entry(FIRST, actors=[person(name, name) for name in names])
    elsewhere = make_entry(SECOND, actors=[person("x", f"{old}-x")])
    assert moved([actor_row(old, FIRST)], entry, elsewhere) == {f"acteurs/{old}/": target}


def test_a_spelling_of_two_actors_leads_to_neither() -> None:
    both = [person("Tô Lâm", "to-lam", "Lam"), person("Nguyen Lam", "nguyen-lam", "Lam")]
    assert moved([actor_row("lam")], make_entry(actors=both)) == {"acteurs/lam/": None}


def test_a_move_is_registered_and_outlives_what_it_was_found_by() -> None:
    named = person("Tô Lâm", "to-lam", "Lam")
    register, _ = gone_pages([actor_row("lam")], make_entry(actors=[named]))
    assert register.rows[-1] == Place("acteurs/lam/", "actor:lam", "", "moved", "acteurs/to-lam/")
    bare = make_entry(actors=[LAM])
    assert moved(register.rows, bare) == {"acteurs/lam/": "acteurs/to-lam/"}
    assert gone_pages(register.rows, bare)[0] == register


def test_moves_are_followed_to_their_end_and_a_circle_ends() -> None:
    first = replace(actor_row("a"), status="moved", moved_to="acteurs/b/")
    second = replace(actor_row("b"), status="moved", moved_to="acteurs/to-lam/")
    circle = replace(actor_row("b"), status="moved", moved_to="acteurs/a/")
    entry = make_entry(actors=[LAM])
    assert set(moved([first, second], entry).values()) == {"acteurs/to-lam/"}
    assert set(moved([first, circle], entry).values()) == {None}


def test_a_page_that_is_there_again_is_not_gone() -> None:
    gone = replace(actor_row("asean"), status="moved", moved_to="acteurs/to-lam/")
    assert moved([gone], make_entry(actors=[ASEAN, LAM])) == {}


def test_a_page_that_nothing_took_over_names_what_it_listed_and_what_is_above() -> None:
    row = Place("annees/1999/04/", "month:1999-04", FIRST)
    entry = make_entry(FIRST)
    _, found = gone_pages([row], entry)
    assert found[row.path] == GonePage(
        path=row.path, moved_to=None, above="annees/", articles=(entry,)
    )
