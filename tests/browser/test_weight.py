"""What a first visit costs, in bytes as `serve` sends them, and what every page can be used by."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browse import one_of_each

pytestmark = pytest.mark.browser

HTML = 25_000
"""Bytes of the page of an article of up to WORDS words."""
WORDS = 350
FIRST_VISIT = 150_000
"""Bytes of an article's page and of all that it loads."""
FONTS = 80_000

LOADED = """() => performance.getEntriesByType("resource")
  .concat(performance.getEntriesByType("navigation"))
  .map((entry) => [entry.name, entry.decodedBodySize])"""
STOPS = 60
"""Stops of the tab key looked at on a page."""

MARK_ALL = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }))
  .map((e, turn) => (e.dataset.turn = turn)).length"""

# A drawing shows focus by a stroke, a search field by its border.
FOCUSED = """() => {
  const e = document.activeElement, { outlineStyle, outlineWidth } = getComputedStyle(e);
  const isOutlined = outlineStyle !== "none" && outlineWidth !== "0px";
  const isDrawn = Boolean(e.closest("svg, form:focus-within"));
  return [e.dataset.turn ?? "", isOutlined || isDrawn, e.outerHTML.slice(0, 200)];
}"""


def articles(site: Path) -> list[tuple[str, int]]:
    """Return the address and the number of words of each article."""
    lines = (site / "data/articles.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [
        (path.relative_to(site).as_posix() + "/", len(record["text"].split()))
        for record in records
        for path in site.glob(f"articles/*-{record['id'][:8]}")
    ]


def test_an_article_is_light(built_site: Path) -> None:
    short = [path for path, words in articles(built_site) if words <= WORDS]
    sizes = {path: (built_site / path / "index.html").stat().st_size for path in short}

    assert len(sizes) >= 3
    assert {path: size for path, size in sizes.items() if size > HTML} == {}


def test_a_first_visit_is_light(browser: Browser, server: str, built_site: Path) -> None:
    for path, _ in articles(built_site):
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(server + path, wait_until="networkidle")
            loaded = dict(page.evaluate(LOADED))
        assert sum(loaded.values()) <= FIRST_VISIT, loaded
        assert sum(size for url, size in loaded.items() if url.endswith(".woff2")) <= FONTS


def test_all_that_can_be_used_is_reached_by_keyboard_and_seen(
    page: Page, server: str, built_site: Path
) -> None:
    """And no page writes to the console or asks another host: the fixture fails on either."""
    for path in one_of_each(built_site):
        page.goto(server + path, wait_until="networkidle")
        count = page.evaluate(MARK_ALL)
        left = set(map(str, range(min(count, STOPS))))
        for _ in range(2 * len(left)):  # a value's sentence is a stop too while it is shown
            page.keyboard.press("Tab")
            turn, is_seen, html = page.evaluate(FOCUSED)
            assert is_seen, f"{path}: no visible focus on {html}"
            left.discard(turn)
            if not left:
                break
        assert left == set(), path
