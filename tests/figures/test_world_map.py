import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.addresses import load_addresses
from generator.countries import known_codes
from generator.figures import world_map
from generator.figures.outlines import load_outlines
from tests.figures.drawings import FEW, MANY, WORDS, links, outside, read, rows, view

counted = st.dictionaries(st.sampled_from(sorted(known_codes())), st.integers(0, 5000), max_size=40)


@settings(max_examples=30)
@given(counted)
def test_every_country_with_articles_is_on_the_map_or_named_below(counts: dict[str, int]) -> None:
    drawn = world_map(counts, "pays/", WORDS)
    places = load_outlines().places
    held = {code for code, count in counts.items() if count}
    shown = held & set(places)

    if len(shown) < 2:
        assert drawn == ""
        return
    assert set(links(drawn)) == {f"../{load_addresses('fr').country(code)}" for code in shown}
    assert sum(int(cell.replace("\u202f", "")) for _, cell in rows(drawn)) == sum(counts.values())
    assert outside(drawn) == []
    below = "".join(read(drawn).find("p").itertext())  # type: ignore[union-attr]
    assert ("Hors de la carte" in below) is bool(held - set(places))


def test_all_countries_are_on_the_map_but_antarctica_and_those_that_are_no_more() -> None:
    assert known_codes() - set(load_outlines().places) == {"AQ", "CSHH", "DDDE", "SUHH", "YUCS"}


def test_what_is_too_small_for_an_outline_is_a_dot() -> None:
    dots = read(world_map(MANY, "", WORDS)).findall(".//svg/a/circle/..")

    assert [dot.findtext("title") for dot in dots] == [
        "Singapour\u202f: 12 articles",
        "Saint-Siège\u202f: 4 articles",
        "Malte\u202f: 3 articles",
        "Tuvalu\u202f: 1 article",
    ]


def test_a_country_leads_to_its_page_and_says_how_many_articles_it_has() -> None:
    found = links(world_map(FEW, "annees/2017/", WORDS))

    assert found["../../pays/la-laos/"] == "Laos\u202f: 2 articles"
    assert next(iter(found)) == "../../pays/vn-vietnam/"


def test_countries_close_together_are_shown_from_near_and_by_name() -> None:
    drawn = world_map({"VN": 9, "LA": 4, "KH": 3, "SG": 2}, "", WORDS)
    left, top, right, bottom = view(drawn)

    assert (right - left, bottom - top) == (500, 286)
    names = [text.text for text in read(drawn).iterfind(".//svg/g/text")]
    assert names == ["Vietnam 9", "Laos 4", "Cambodge 3", "Singapour 2"]


def test_countries_far_apart_are_shown_on_the_whole_world() -> None:
    world = load_outlines().whole

    assert view(world_map({"VN": 9, "BR": 1}, "", WORDS)) == tuple(world)


def test_many_countries_are_not_named_on_the_map() -> None:
    assert read(world_map(MANY, "", WORDS)).find(".//svg/g") is None


def test_what_everybody_names_does_not_drown_the_others() -> None:
    shades = [
        element.attrib["class"]
        for element in read(world_map(MANY, "", WORDS)).iterfind(".//svg/a/*[@class]")
    ]

    assert {shade: shades.count(shade) for shade in sorted(set(shades))} == {
        "k-c1": 6,
        "k-c2": 4,
        "k-c3": 4,
        "k-c4": 2,
    }


def test_many_links_can_be_passed_over() -> None:
    assert "k-figure__skip" in world_map(MANY, "", WORDS)
    assert "k-figure__skip" not in world_map(FEW, "", WORDS)


@pytest.mark.parametrize("counts", [{}, {"VN": 0, "LA": 0}, {"VN": 3}, {"SUHH": 3, "DDDE": 1}])
def test_one_country_is_no_map(counts: dict[str, int]) -> None:
    assert world_map(counts, "", WORDS) == ""


def test_the_map_of_a_hundred_countries_is_light() -> None:
    codes = sorted(load_outlines().lands)[:100]
    drawn = world_map({code: n + 1 for n, code in enumerate(codes)}, "", WORDS)

    assert len(drawn.encode()) < 45_000
