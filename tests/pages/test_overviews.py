"""The overviews: every thing is found by number, by name, by date, without a script."""

import re

import pytest

from generator.archive import Archive, chronological
from generator.interface import load_words
from generator.model import Actor, ActorType
from generator.pages.overviews import RANKED, overview_pages
from tests.articles import make_entry

WORDS = load_words("fr")


def pages_of(archive: Archive) -> dict[str, str]:
    return {page.path: page.content.decode() for page in overview_pages(archive, WORDS)}


def linked(page: str) -> list[str]:
    """Return the names that the list of a page links."""
    return re.findall(r"^- \[([^\]]+)\]", page.split("<!-- cut -->")[2], re.MULTILINE)


def crowd(number: int, kind: ActorType = ActorType.PERSON, initial: str = "N") -> list[Actor]:
    return [
        Actor(id=f"{initial}{n}".lower(), name=f"{initial}{n:04}", type=kind) for n in range(number)
    ]


def test_an_overview_ranks_by_count_then_by_name() -> None:
    held = Archive(
        (
            make_entry("1" * 16, countries=("VN", "LA")),
            make_entry("2" * 16, countries=("VN", "DE", "EG")),
        )
    )

    assert linked(pages_of(held)["pays/index.md"]) == ["Vietnam", "Allemagne", "Égypte", "Laos"]


def test_few_things_have_one_order() -> None:
    pages = pages_of(Archive((make_entry(actors=crowd(10)),)))

    assert [path for path in pages if path.startswith("acteurs/")] == ["acteurs/index.md"]
    assert "Par nom" not in pages["acteurs/index.md"]


def test_many_actors_are_ranked_chosen_by_kind_and_ordered_by_name_and_date() -> None:
    people, bodies = crowd(8), crowd(3, ActorType.ORGANISATION, "O")
    pages = pages_of(Archive((make_entry(actors=[*people, *bodies]),)))

    kinds = ("", "personnes", "organisations")
    fronts = [f"acteurs/{kind}.md" if kind else "acteurs/index.md" for kind in kinds]
    assert [len(linked(pages[front])) for front in fronts] == [11, 8, 3]
    assert linked(pages["acteurs/par-nom.md"])[:2] == ["N0000", "N0001"]
    assert "acteurs/par-date.md" in pages
    assert "- **Par nom**" in pages["acteurs/par-nom.md"]
    assert "- **Tous**" in pages["acteurs/par-nom.md"]


def test_very_many_names_have_a_page_a_letter_that_is_cut_again() -> None:
    people = [*crowd(301), *crowd(2, initial="Đ"), *crowd(1, initial="7")]
    pages = pages_of(Archive((make_entry(actors=people),)))

    letters = pages["acteurs/par-nom.md"]
    assert linked(letters) == ["D", "N", "Autres"]
    assert len(linked(pages["acteurs/par-nom/n.md"])) == 300
    assert linked(pages["acteurs/par-nom/n/2.md"]) == ["N0300"]
    assert "[N0000](../../../acteurs/par-nom/n.md)" in pages["acteurs/par-nom/n/2.md"]
    assert linked(pages["acteurs/par-nom/autres.md"]) == ["70000"]


def test_every_thing_is_named_on_some_page_by_name() -> None:
    people = [*crowd(301), *crowd(20, initial="A")]
    pages = pages_of(Archive((make_entry(actors=people),)))
    found = {name for path, page in pages.items() if "par-nom" in path for name in linked(page)}

    assert {actor.name for actor in people} <= found
    assert len(linked(pages["acteurs/personnes.md"])) == RANKED
    assert "et 121 autres, par nom" in pages["acteurs/personnes.md"]


def test_by_date_the_newest_article_decides_and_no_year_comes_last() -> None:
    names = [*"ABCDEFGHIJK"]
    dates = [None, "2020", "2022-10-25", *("2001",) * 8]
    held = chronological(
        make_entry(f"{n:016x}", date=date, actors=[Actor(id=a, name=a, type=ActorType.PERSON)])
        for n, (a, date) in enumerate(zip(names, dates, strict=True))
    )

    assert linked(pages_of(Archive(held))["acteurs/par-date.md"]) == [*"CBDEFGHIJKA"]


def test_relations_are_ranked_and_each_country_has_its_own() -> None:
    held = Archive(
        (
            make_entry("1" * 16, countries=("VN", "LA", "CN")),
            make_entry("2" * 16, countries=("VN", "LA")),
            make_entry("3" * 16, countries=("FR",)),
        )
    )
    pages = pages_of(held)

    assert linked(pages["relations/index.md"])[0] == "Laos – Vietnam"
    assert re.findall(r"\[(\w+)\]\(\S+relations/\S+<?", pages["relations/vn.md"]) == [
        "Laos",
        "Chine",
    ]
    assert "2 pays que les mêmes articles nomment avec le Vietnam." in pages["relations/vn.md"]
    assert "relations/fr.md" not in pages


def test_relations_by_country_count_the_other_countries() -> None:
    codes = ("VN", "LA", "CN", "FR", "KH", "CU")
    page = pages_of(Archive((make_entry(countries=codes),)))["relations/par-nom.md"]

    assert "# Relations par pays" in page
    assert "[Vietnam](../relations/vn.md) <small>5</small>" in page


def test_the_unknown_year_comes_last_and_years_have_their_months() -> None:
    held = Archive((make_entry("1" * 16, date="2020-03-01"), make_entry("2" * 16, date=None)))
    page = pages_of(held)["annees/index.md"]

    assert page.index("[2020]") < page.index("inconnue]")
    assert "    - [mars](../annees/2020/03.md) <small>1</small>" in page


@pytest.mark.parametrize("path", ["pays/index.md", "relations/index.md", "acteurs/index.md"])
def test_an_empty_archive_says_that_there_is_nothing(path: str) -> None:
    assert "Aucun pour le moment." in pages_of(Archive(()))[path]
