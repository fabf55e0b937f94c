"""An answer comes step by step: first results wait neither for the others nor for the filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.archive import Archive, chronological
from tests.articles import make_entry
from tests.browser.conftest import serving, watch
from tests.browser.search_page import opened, titles
from tests.browser.test_search_shards import indexed_site

pytestmark = pytest.mark.browser

NUMBER = 45
FIRST, STEP = 5, 20
"""Results that are shown at first, and then at once: see recherche.js."""


def archive() -> Archive:
    """Return articles that differ in their titles; the last ones name another pair of countries."""
    return Archive(
        chronological(
            make_entry(
                f"{number:016x}",
                title=f"Titre {number}",
                text="Un pont sur la mer, un pont." if number % 2 else "La mer, un pont.",
                date=f"20{10 + number % 7}-05-02",
                countries=("LA", "VN") if number < 40 else ("JP", "VN"),
            )
            for number in range(NUMBER)
        )
    )


@pytest.fixture(name="address", scope="module")
def _address(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = indexed_site(built_site, tmp_path_factory.mktemp("steps"), 20, archive())
    with serving(site) as address:
        yield address


def test_the_first_results_do_not_wait_for_the_others(page: Page, address: str) -> None:
    held: list[Route] = []
    seen: list[str] = []

    def hold(route: Route) -> None:
        seen.append(route.request.url)
        if len(seen) > FIRST:
            held.append(route)
        else:
            route.continue_()

    page.route("**/texts/**", hold)
    page.goto(f"{address}recherche/?q=mer")
    results = page.locator(".recherche__resultats h2")
    expect(results).to_have_count(FIRST)
    expect(page.get_by_role("status")).to_have_text(f"{NUMBER} articles trouvés")
    expect(page.locator('input[name="pays"]').first).to_be_visible()
    expect(page.locator(".recherche__liste")).to_have_attribute("aria-busy", "true")

    for route in held:
        route.continue_()
    expect(titles(page)).to_have_count(STEP)


def test_results_do_not_wait_for_the_filters(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/heads/*-filters-*", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks it
    page.goto(f"{address}recherche/?q=mer")

    expect(page.locator(".recherche__resultats h2")).to_have_count(FIRST)
    expect(page.locator('input[name="pays"]')).to_have_count(0)
    for route in held:
        route.continue_()
    expect(titles(page)).to_have_count(STEP)
    expect(page.locator('input[name="pays"]')).to_have_count(3)


def test_more_results_follow_and_are_read_on_from_the_first_of_them(
    page: Page, address: str
) -> None:
    found = opened(page, address, "?q=mer")
    before = found.all_inner_texts()
    page.locator(".recherche__plus").click()

    expect(titles(page)).to_have_count(2 * STEP)
    assert titles(page).all_inner_texts()[:STEP] == before
    expect(titles(page).nth(STEP).get_by_role("link")).to_be_focused()
    page.locator(".recherche__plus").click()
    expect(titles(page)).to_have_count(NUMBER)
    expect(page.locator(".recherche__plus")).to_be_hidden()


def test_whoever_comes_back_from_an_article_finds_the_results_where_they_were(
    page: Page, address: str
) -> None:
    page.route("**/articles/**", lambda route: route.fulfill(content_type="text/html", body="x"))
    opened(page, address, "?q=mer")
    page.locator(".recherche__plus").click()
    expect(titles(page)).to_have_count(2 * STEP)
    result = titles(page).nth(30).get_by_role("link")
    result.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    result.click()
    page.wait_for_url("**/articles/**")
    page.go_back()

    expect(titles(page)).to_have_count(2 * STEP)
    page.wait_for_function("before => Math.abs(scrollY - before) < 50", arg=before)
    expect(titles(page).nth(30)).to_be_in_viewport()
    page.locator(".recherche input[name=q]").fill("pont")
    expect(titles(page)).to_have_count(STEP)  # another question begins at its first results


@pytest.mark.parametrize(
    ("query", "count"),
    [
        pytest.param("relation=JP-VN", 5, id="a relation"),
        pytest.param("relation=LA-VN&pays=JP", 0, id="a relation and a country"),
        pytest.param("langue=fr", NUMBER, id="a language"),
        pytest.param("langue=en", 0, id="another language"),
        pytest.param("pays=JP&annee=2012&q=pont", 1, id="country, year and word"),
        pytest.param("theme=20000586&pays=LA", 40, id="a topic"),
        pytest.param("acteur=to-lam&relation=JP-VN", 5, id="an actor"),
        pytest.param('q="un pont"', NUMBER, id="a phrase"),
        pytest.param('q="pont un"', 0, id="a phrase that nobody wrote"),
    ],
)
def test_every_filter_narrows(query: str, count: int, page: Page, address: str) -> None:
    opened(page, address, f"?{query}")

    said = page.get_by_role("status")
    expect(said).to_contain_text(f"{count} article" if count else "Aucun article")


def test_a_search_that_fails_half_way_says_so(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        complaints = watch(page)
        page.route("**/texts/**", lambda route: route.fulfill(body="damaged"))
        page.goto(f"{address}recherche/?q=mer")

        expect(page.get_by_role("alert")).to_contain_text("La recherche n’est pas disponible")
        assert complaints == []
