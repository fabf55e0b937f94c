"""The hostile archive in a browser: nothing of a seed runs, nothing asks another host."""

import re

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.conftest import serving, watch
from tests.browser.search_page import opened, titles, typed
from tests.hostile import Hostile

pytestmark = pytest.mark.browser


def guarded(page: Page) -> list[str]:
    """Return what must stay empty: the console, errors, foreign requests, dialogs."""
    complaints = watch(page)

    def dismiss(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    return complaints


def nothing_ran(page: Page) -> bool:
    return page.evaluate("globalThis.kiosqueHacked") is None


def test_no_page_of_a_hostile_seed_runs_or_loads_anything(
    browser: Browser, hostile: Hostile
) -> None:
    site = hostile.project / "site"
    addresses = [
        file.parent.relative_to(site).as_posix()
        for folder in ("articles", "acteurs", "themes", "annees")
        for file in sorted((site / folder).rglob("index.html"))
    ]
    assert len(addresses) > 30
    with serving(site) as server, browser.new_context() as context:
        page = context.new_page()
        complaints = guarded(page)
        for address in ("", *addresses):
            page.goto(f"{server}{address}/".replace("//", "/").replace(":/", "://", 1))
            assert nothing_ran(page), address
            assert page.locator("article :is(script:not([type]), img, iframe, form)").count() == (
                1 if not address else 0
            ), address
            assert page.locator("h1").count() == 1, address
    assert complaints == []


def test_the_search_finds_hostile_words_and_shows_them_as_words(
    browser: Browser, hostile: Hostile
) -> None:
    with serving(hostile.project / "site") as server, browser.new_context() as context:
        page = context.new_page()
        complaints = guarded(page)
        expect(opened(page, server, "?q=<script>alert(1)</script>")).not_to_have_count(0)
        expect(typed(page, "onerror").first).to_have_text(re.compile("<img src=x onerror="))
        for query in ("jinja", "cut", "javascript", "nguyen phu trong", "{{ 7*7 }}", '"><b>', "\\"):
            typed(page, query)
            assert nothing_ran(page)
        expect(typed(page, "dang thi ngoc thinh")).to_have_count(1)
        assert page.locator(".recherche__resultats :is(script, img, b, iframe)").count() == 0
        page.goto(f"{server}recherche/?q=<img src=x onerror=alert(1)>&pays=\"><script>&tri=x'")
        expect(titles(page)).to_have_count(0)
        assert nothing_ran(page)
    assert complaints == []
