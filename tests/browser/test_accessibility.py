"""The rules of WCAG 2.2 AA that a program can judge, by axe-core, on one page of each kind."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    "home": "",
    "article": "articles/*/",
    "country": "pays/*/",
    "countries": "pays/",
    "pair": "relations/*-*/",
    "actor": "acteurs/*/",
    "topic": "themes/*/",
    "year": "annees/*/",
    "search": "recherche/?q=busko",
    "data": "donnees/",
    "method": "methode/",
    "missing": "404.html",
}
WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def violations(page: Page) -> list[tuple[str, str]]:
    """Return the rules that a page breaks, each with the first element that breaks it."""
    asked = {"runOnly": LEVELS, "resultTypes": ["violations"]}  # what is well, it need not tell
    found = Axe().run(page, options=asked).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


def in_every_look(page: Page) -> dict[str, list[tuple[str, str]]]:
    """Return what a page breaks on a telephone and on a desk, by day and by night."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[f"{width}, {scheme}"] = violations(page)
    return {look: broken for look, broken in found.items() if broken}


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_breaks_no_rule_of_accessibility(
    page: Page, server: str, built_site: Path, path: str
) -> None:
    if "*" in path:
        path = min(built_site.glob(path)).relative_to(built_site).as_posix() + "/"
    page.goto(server + path, wait_until="networkidle")
    assert in_every_look(page) == {}


def test_an_article_with_everything_open_breaks_none_either(
    page: Page, server: str, built_site: Path
) -> None:
    path = min(built_site.glob("articles/*/")).relative_to(built_site).as_posix()
    page.goto(f"{server}{path}/", wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.locator(".k-switch input").check()
    page.locator(".k-article__facts li li > a").first.focus()
    page.locator(".k-why").wait_for()
    assert in_every_look(page) == {}


def test_a_rule_that_is_broken_is_found(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content('<html lang="fr"><title>x</title><main><h1>x</h1><img src="x"></main>')
        assert [rule for rule, _ in violations(page)] == ["image-alt"]


def test_where_the_system_chooses_the_colours_lines_are_whole_and_buttons_have_one(
    page: Page, server: str
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{server}recherche/", wait_until="networkidle")
    tabs = page.locator(".k-sections a")
    drawn = """all => all.map(one =>
        [one.hasAttribute('aria-current'), getComputedStyle(one).borderBottomWidth])"""
    assert {is_here: width != "0px" for is_here, width in tabs.evaluate_all(drawn)} == {
        True: True,
        False: False,
    }
    heights = tabs.evaluate_all("all => all.map(one => one.offsetHeight)")
    assert max(heights) - min(heights) <= 1
    edge = "one => [getComputedStyle(one).borderTopStyle, getComputedStyle(one).borderTopColor]"
    style, colour = page.get_by_role("button", name="Rechercher", exact=True).evaluate(edge)
    assert (style, colour) != ("none", "rgba(0, 0, 0, 0)")
    assert style == "solid"


@pytest.mark.parametrize(
    ("path", "words"), [("", "main button"), ("404.html", "main button"), ("donnees/", ".k-skip")]
)
def test_where_the_system_chooses_the_colours_words_differ_from_what_is_behind(
    page: Page, server: str, path: str, words: str
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{server}{path}", wait_until="networkidle")
    drawn = """one => {
        const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(one);
        return [color !== backgroundColor, forcedColorAdjust];
    }"""
    # where it is not none, a plate in the page's colour is drawn behind words that may have it too
    assert page.locator(words).first.evaluate(drawn) == [True, "none"]
