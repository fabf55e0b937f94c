"""The rules of WCAG 2.2 AA that a program can judge, by axe-core, on one page of each kind."""

from pathlib import Path
from typing import Any

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
    "actor": "acteurs/*/",
    "topic": "themes/*/",
    "year": "annees/*/",
    "search": "recherche/?q=busko",
    "data": "donnees/",
    "method": "methode/",
    "missing": "404.html",
}
LOOKS = {
    "telephone at night": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
    "desk by day": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "light"},
}


def violations(page: Page) -> list[tuple[str, str]]:
    """Return the rules that a page breaks, each with the first element that breaks it."""
    found = Axe().run(page, options={"runOnly": LEVELS}).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_breaks_no_rule_of_accessibility(
    browser: Browser, server: str, built_site: Path, path: str, look: dict[str, Any]
) -> None:
    if "*" in path:
        path = min(built_site.glob(path)).relative_to(built_site).as_posix() + "/"
    with browser.new_context(**look) as context:
        page = context.new_page()
        page.goto(server + path, wait_until="networkidle")
        assert violations(page) == []


def test_a_rule_that_is_broken_is_found(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content('<html lang="fr"><title>x</title><main><h1>x</h1><img src="x"></main>')
        assert [rule for rule, _ in violations(page)] == ["image-alt"]
