from generator.figures.timeline import timeline
from tests.pages.rendering import read_html


def describe(year: int, count: int) -> str:
    return f"{year} : {count}"


def test_each_year_with_articles_has_a_bar() -> None:
    drawn = timeline({2017: 6, 2020: 3, 2021: 3}, "Articles par année", describe)

    assert drawn is not None
    seen = read_html(drawn)
    assert seen.elements.count("rect") == 3
    assert [v for k, v in seen.attributes if k == "height"] == ["40", "20", "20"]
    assert ("aria-label", "Articles par année. 2017 : 6, 2020 : 3, 2021 : 3") in seen.attributes
    assert ("viewBox".lower(), "0 0 50 40") in seen.attributes


def test_two_years_are_not_drawn() -> None:
    assert timeline({2017: 60, 2020: 30}, "x", describe) is None


def test_a_handful_of_articles_is_not_drawn() -> None:
    assert timeline({2017: 1, 2020: 1, 2021: 1}, "x", describe) is None


def test_captions_are_escaped() -> None:
    drawn = timeline({1: 5, 2: 5, 3: 5}, "<b>", describe)

    assert drawn is not None
    assert "<b>" not in drawn
