"""The search field as a combobox, and what the page offers when nothing is found."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import BELARUS, opened, titles, typed

pytestmark = pytest.mark.browser


def test_names_are_offered_and_chosen_by_keyboard(page: Page, server: str) -> None:
    opened(page, server)
    field = page.get_by_role("combobox", name="Rechercher dans l’archive")
    field.press_sequentially("busko biél")
    option = page.get_by_role("option", name="Biélorussie")
    expect(option.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")

    field.press("ArrowDown")
    expect(option.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "recherche-nom-0")
    field.press("Enter")

    expect(page).to_have_url(f"{server}recherche/?q=busko&pays=BY")
    expect(titles(page)).to_have_text([BELARUS])
    expect(field).to_be_focused()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_escape_closes_the_list_and_enter_then_searches(page: Page, server: str) -> None:
    opened(page, server)
    field = page.get_by_role("combobox", name="Rechercher dans l’archive")
    field.press_sequentially("laos")
    expect(page.get_by_role("option").first).to_be_visible()

    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Enter")
    expect(page).to_have_url(f"{server}recherche/?q=laos")


def test_one_country_offers_none_of_its_pairs(page: Page, server: str) -> None:
    opened(page, server)
    page.get_by_role("combobox", name="Rechercher dans l’archive").press_sequentially("laos")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("option", name="–")).to_have_count(0)


def test_a_name_is_chosen_with_the_mouse(page: Page, server: str) -> None:
    opened(page, server)
    page.get_by_role("combobox", name="Rechercher dans l’archive").press_sequentially("busko")
    page.get_by_role("option", name="Vitaly Busko").click()

    expect(titles(page)).to_have_text([BELARUS])
    expect(page.get_by_role("button", name="Retirer le filtre Vitaly Busko")).to_be_visible()


def test_a_pair_is_named_as_on_its_page_in_the_order_of_its_names(other_library: Page) -> None:
    typed(other_library, "navire")
    expect(other_library.locator('input[name="relation"]')).to_have_count(1)
    labels = other_library.locator("label", has=other_library.locator('input[name="relation"]'))
    expect(labels).to_contain_text("Algérie – Suisse")


@pytest.mark.parametrize("query", ["vietnam laos", "laos vietnam", "Laos – Vi", "vietnam bi"])
def test_a_pair_of_countries_is_offered_in_either_order(
    page: Page, server: str, query: str
) -> None:
    opened(page, server)
    page.get_by_role("combobox", name="Rechercher dans l’archive").press_sequentially(query)
    pair = "Biélorussie – Vietnam" if query.endswith("bi") else "Laos – Vietnam"
    option = page.get_by_role("option", name=pair)
    expect(option).to_be_visible()
    option.click()
    expect(page.get_by_role("button", name=f"Retirer le filtre {pair}")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        pytest.param("bielorusie", "Biélorussie", id="a letter missing"),
        pytest.param("biellorussie", "Biélorussie", id="a letter too many"),
        pytest.param("bielorsusie", "Biélorussie", id="two letters swapped"),
        pytest.param("vitaly bisko", "Vitaly Busko", id="a wrong letter in a name"),
        pytest.param('"vitaly bisko"', '"vitaly Busko"', id="in a phrase"),
    ],
)
def test_one_slip_is_answered_with_what_was_meant(query: str, meant: str, library: Page) -> None:
    expect(typed(library, query)).to_have_text([BELARUS])

    expect(library.get_by_role("status")).to_contain_text(f"Aucun article ne contient « {query} »")
    expect(library.get_by_role("status")).to_contain_text(f"« {meant} » : 1 article trouvé.")


def test_words_that_no_article_joins_are_offered_apart(page: Page, server: str) -> None:
    opened(page, server, "?q=busko sekong")
    expect(page.get_by_role("status")).to_contain_text("Aucun article ne contient « busko sekong »")

    page.get_by_role("button", name="busko (1)").click()
    expect(titles(page)).to_have_text([BELARUS])


def test_filters_that_leave_nothing_can_be_dropped(page: Page, server: str) -> None:
    opened(page, server, "?q=busko&pays=LA")

    page.get_by_role("button", name="la même recherche sans filtre (1)").click()
    expect(page).to_have_url(f"{server}recherche/?q=busko")


@pytest.mark.parametrize("key", ["Control+k", "/"])
def test_a_key_leads_to_the_search(key: str, page: Page, server: str) -> None:
    page.goto(server + "pays/")
    page.keyboard.press(key)
    expect(page.locator(".k-search input")).to_be_focused()

    opened(page, server)
    page.locator("h1").click()
    page.keyboard.press(key)
    expect(page.get_by_role("combobox", name="Rechercher dans l’archive")).to_be_focused()


def test_on_a_narrow_screen_the_key_leads_to_the_page(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(server + "pays/")
    page.keyboard.press("Control+k")

    expect(page).to_have_url(f"{server}recherche/")


def test_the_single_key_can_be_turned_off(page: Page, server: str) -> None:
    opened(page, server)
    page.get_by_label("La touche / mène à la recherche").uncheck()
    page.goto(server + "pays/")
    page.keyboard.press("/")

    expect(page.locator(".k-search input")).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator(".k-search input")).to_be_focused()
