"""The search page as readers use it, in a browser, over a site built from the five seeds."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import serving
from tests.browser.search_page import BELARUS, SPELLINGS, opened, titles

pytestmark = pytest.mark.browser


def test_a_word_with_minus_is_excluded(page: Page, spellings: str) -> None:
    found = opened(page, spellings, "?q=hanoi -accord")

    expect(found).to_have_count(len(SPELLINGS) - 1)
    expect(found.filter(has_text="La paix")).to_have_count(0)


def test_where_nothing_is_found_the_answer_has_the_whole_width_and_nothing_to_sort(
    page: Page, server: str
) -> None:
    opened(page, server, "?q=zzzqqq")
    expect(page.get_by_role("status")).to_contain_text("Aucun article")
    expect(page.locator("select[name=tri]")).to_be_hidden()
    widths = "all => all.map(one => one.offsetWidth)"
    body, answer = page.locator(".recherche__corps, .recherche__liste").evaluate_all(widths)
    assert answer == body


def test_printed_results_say_what_was_asked(page: Page, server: str) -> None:
    opened(page, server, "?q=laos")
    page.emulate_media(media="print")
    expect(page.locator(".recherche input[name=q]")).to_be_visible()
    expect(page.get_by_role("button", name="Rechercher")).to_be_hidden()


def test_the_text_of_an_article_is_never_read_as_html(page: Page, spellings: str) -> None:
    expect(opened(page, spellings, "?q=gras")).to_have_text("Le <b>gras</b> & co")
    expect(page.locator(".recherche__resultats :is(b, img)")).to_have_count(0)


def test_signs_alone_ask_for_nothing(page: Page, server: str) -> None:
    """They find everything, and are not said to be found in it."""
    for signs in ("%F0%9F%98%80", "*", "..."):
        opened(page, server, f"?q={signs}")
        expect(page.get_by_role("status")).to_have_text("5 articles dans l’archive")


def test_a_long_query_is_not_read_out_in_full(page: Page, server: str) -> None:
    opened(page, server, f"?q={'q' * 5000}")
    expect(page.get_by_role("status")).to_contain_text("q…")
    assert len(page.get_by_role("status").inner_text()) < 400


def test_no_line_of_a_result_begins_with_a_sign_that_french_sets_apart(
    page: Page, server: str
) -> None:
    """As on the articles' pages, and what is copied keeps the plain spaces of the text."""
    found = opened(page, server, '?q="a été"')
    expect(found.first).to_be_visible()
    sets = page.locator(".recherche__resultats .k-n")
    assert {text.strip() for text in sets.all_text_contents()} <= set(":;!?«»")
    assert sets.count()
    shown = page.locator(".recherche__resultats li").all_text_contents()
    assert (
        sum(text.count(f" {sign}") for text in shown for sign in ":;!?»")
        + sum(text.count("« ") for text in shown)
        == sets.count()
    )


def test_results_come_while_typing_and_lead_to_the_article(page: Page, server: str) -> None:
    found = opened(page, server)
    expect(page.get_by_role("status")).to_have_text("5 articles dans l’archive")

    page.locator(".recherche input[name=q]").press_sequentially("busk")
    expect(page.get_by_role("status")).to_have_text("1 article trouvé")
    found.get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(BELARUS)


def test_what_is_typed_while_the_archive_loads_is_searched(page: Page, server: str) -> None:
    held: list[Route] = []
    page.route("**/heads/*", lambda route: held.extend([route]), times=1)
    with page.expect_request("**/heads/*"):
        page.goto(f"{server}recherche/", wait_until="domcontentloaded")
    page.locator(".recherche input[name=q]").fill("busko")
    for route in held:
        route.continue_()

    expect(titles(page)).to_have_text([BELARUS])
    expect(page).to_have_url(f"{server}recherche/?q=busko")


def test_a_country_narrows_and_its_count_is_right(page: Page, server: str) -> None:
    found = opened(page, server)
    china = page.locator("label", has=page.locator('input[value="CN"]'))
    count = int(china.locator(".recherche__nombre").inner_text())

    china.click()

    assert 0 < count < 5
    expect(found).to_have_count(count)
    expect(page).to_have_url(f"{server}recherche/?pays=CN")
    page.go_back()
    expect(found).to_have_count(5)
    expect(page.locator('input[value="CN"]')).not_to_be_checked()


def test_filters_offer_what_the_results_have(page: Page, server: str) -> None:
    opened(page, server, "?pays=BY")

    countries = page.locator('input[name="pays"] + span')
    expect(countries).to_have_text(["Biélorussie", "Vietnam"])


def test_countries_together_ask_for_both(page: Page, server: str) -> None:
    expect(opened(page, server, "?pays=VN&pays=BY")).to_have_text([BELARUS])


def test_the_address_restores_the_search(page: Page, server: str) -> None:
    opened(page, server, "?q=vietnam&pays=BY&tri=ancien")

    expect(page.locator(".recherche input[name=q]")).to_have_value("vietnam")
    expect(page.locator('input[value="BY"]')).to_be_checked()
    expect(page.locator("select[name=tri]")).to_have_value("ancien")
    expect(titles(page)).to_have_text([BELARUS])


def test_an_address_with_nonsense_shows_no_error(page: Page, server: str) -> None:
    opened(page, server, "?q=%22&pays=ZZ&tri=zz&annee=&x=1")

    expect(page.get_by_role("status")).to_contain_text("Aucun article")


@pytest.mark.parametrize(
    ("order", "dates"),
    [
        ("ancien", ["2 mai 2019", "1er mars 2020", "2021", "Date inconnue"]),
        ("recent", ["2021", "1er mars 2020", "2 mai 2019", "Date inconnue"]),
    ],
)
def test_dates_sort_either_way_and_the_undated_come_last(
    order: str, dates: list[str], page: Page, spellings: str
) -> None:
    opened(page, spellings, f"?tri={order}")

    found = page.locator(".recherche__date").all_inner_texts()
    assert list(dict.fromkeys(found)) == dates


def test_nothing_found_is_said_in_a_sentence(page: Page, server: str) -> None:
    opened(page, server, "?q=ornithorynque")

    expect(page.get_by_role("status")).to_contain_text(
        "Aucun article ne contient « ornithorynque »."
    )
    expect(titles(page)).to_have_count(0)


def test_filters_work_by_keyboard_and_keep_the_focus(page: Page, server: str) -> None:
    opened(page, server)
    page.locator('input[value="LA"]').focus()
    page.keyboard.press("Space")

    expect(page.locator('input[value="LA"]')).to_be_checked()
    expect(page.locator('input[value="LA"]')).to_be_focused()
    page.get_by_role("button", name="Effacer les filtres").press("Enter")
    expect(titles(page)).to_have_count(5)


@pytest.mark.parametrize(
    ("query", "advised"),
    [("?q=ornithorynque", False), ("?q=merle&pays=LA", True), ("?q=merle&annee=2022", True)],
    ids=["no filter", "a country", "a year"],
)
def test_taking_a_filter_away_is_advised_where_there_is_one(
    page: Page, server: str, query: str, *, advised: bool
) -> None:
    opened(page, server, query)
    expect(page.get_by_role("status")).to_contain_text("Vérifiez l’orthographe")

    assert ("retirez un filtre" in page.get_by_role("status").inner_text()) is advised


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways_on_a_narrow_screen(scheme: str, page: Page, server: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, server, "?q=vietnam")
    page.get_by_text("Filtrer").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_works_below_any_address(page: Page, built_site: Path) -> None:
    with serving(built_site.parent) as address:
        found = opened(page, f"{address}{built_site.name}/", "?q=busko")
        found.get_by_role("link").click()

        expect(page.get_by_role("heading", level=1)).to_have_text(BELARUS)


def test_the_box_of_every_page_leads_to_the_results(page: Page, server: str) -> None:
    page.goto(f"{server}pays/")
    box = page.locator('header form[role=search] input[name="q"]')
    box.fill("busko")
    box.press("Enter")

    expect(titles(page)).to_have_text([BELARUS])


def test_no_other_page_loads_the_search(page: Page, server: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(server)
    page.goto(f"{server}pays/")

    assert [url for url in loaded if "pagefind" in url or "recherche" in url] == []


@pytest.mark.parametrize(
    "lost",
    [
        "pagefind",
        "pagefind/catalogue.json",
        "pagefind/pagefind-*",
        "pagefind/heads/*",
        "**/words/*",
    ],
)
def test_a_missing_or_damaged_index_is_said_and_other_ways_shown(
    lost: str, browser: Browser, built_site: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(built_site, site)
    for place in site.glob(lost):
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.write_bytes(b"damaged")
    with serving(site) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}recherche/?q=vietnam")
        message = page.get_by_role("alert")

        expect(message).to_contain_text("La recherche n’est pas disponible")
        expect(message.get_by_role("link", name="Pays")).to_be_visible()


def test_without_javascript_the_page_leads_to_the_indexes(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}recherche/?q=vietnam")
        expect(page.get_by_text("La recherche a besoin de JavaScript.")).to_be_visible()
        page.get_by_role("main").get_by_role("link", name="Pays").click()

        expect(page).to_have_url(f"{server}pays/")
