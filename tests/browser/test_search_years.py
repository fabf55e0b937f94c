"""The range of years of the search page: its lists, its bars, its address."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.search_page import SPELLINGS, opened, titles

pytestmark = pytest.mark.browser

DATED = {"2019": "Le fleuve", "2020": "La mer", "2021": "La paix"}
"""One article of each year. Others are of 2020 too, and one has no date."""


@pytest.mark.parametrize(
    ("address", "years"),
    [
        pytest.param("annee=2019", {"2019"}, id="one year"),
        pytest.param("annee=2019-2020", {"2019", "2020"}, id="a range"),
        pytest.param("annee=2020-", {"2020", "2021"}, id="from a year"),
        pytest.param("annee=-2019", {"2019"}, id="until a year"),
        pytest.param("annee=2019&annee=2021", {"2019", "2020", "2021"}, id="two years"),
        pytest.param("annee=1990-2000", set(), id="years without articles"),
        pytest.param("annee=inconnue", {"?"}, id="unknown"),
        pytest.param("annee=2021&annee=inconnue", {"2021", "?"}, id="a year or unknown"),
        pytest.param("annee=x&annee=-", {"2019", "2020", "2021", "?"}, id="nonsense"),
    ],
)
def test_an_address_asks_for_years(
    address: str, years: set[str], page: Page, spellings: str
) -> None:
    opened(page, spellings, f"?{address}")

    dates = page.locator(".recherche__date").all_inner_texts()
    assert {date[-4:] if date[-1].isdigit() else "?" for date in dates} == years


def test_the_lists_narrow_and_the_address_says_so(page: Page, spellings: str) -> None:
    opened(page, spellings)
    page.get_by_label("de", exact=True).select_option("2020")
    page.get_by_label("à", exact=True).select_option("2020")

    expect(titles(page).filter(has_text="Le fleuve")).to_have_count(0)
    expect(page).to_have_url(f"{spellings}recherche/?annee=2020")
    page.get_by_label("à", exact=True).select_option("2019")  # the wrong way round
    expect(page).to_have_url(f"{spellings}recherche/?annee=2019-2020")
    page.go_back()
    expect(page.get_by_label("à", exact=True)).to_have_value("2020")


def test_a_bar_chooses_its_year_dragging_several_and_again_none(page: Page, spellings: str) -> None:
    opened(page, spellings)
    bars = page.locator(".recherche__barres > span")
    expect(bars).to_have_count(len(DATED))

    bars.first.click()
    expect(titles(page)).to_have_text([DATED["2019"]])
    bars.first.click()
    expect(titles(page)).to_have_count(len(SPELLINGS))
    drag(page, bars.last, bars.nth(1))
    expect(page).to_have_url(f"{spellings}recherche/?annee=2020-2021")


def drag(page: Page, start: Locator, end: Locator) -> None:
    """Press the mouse on one bar, let it go on another."""
    for bar, act in ((start, page.mouse.down), (end, page.mouse.up)):
        box = bar.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        act()


def test_bars_and_lists_count_what_was_found(page: Page, spellings: str) -> None:
    opened(page, spellings, "?q=hanoi+-accord")

    bars = page.locator(".recherche__barres > span")
    titles_of_bars = [bar.get_attribute("title") for bar in bars.all()]
    assert titles_of_bars == ["2019 – 1 article", "2020 – 3 articles"]
    years = page.get_by_label("de", exact=True).locator("option")
    expect(years).to_have_text(["début", "2019", "2020"])


def test_articles_without_a_known_year_are_one_box(page: Page, spellings: str) -> None:
    opened(page, spellings)
    box = page.get_by_label("Année inconnue")
    box.check()

    expect(titles(page)).to_have_text(["Article sans titre"])
    page.get_by_role("button", name="Retirer le filtre Année inconnue").click()
    expect(box).not_to_be_checked()
