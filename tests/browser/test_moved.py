"""An address that another one took over, as a browser goes there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.config import load_config
from generator.permalinks import read_ledger
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.browser.conftest import serving
from tests.projects import GOOD, GOOD_TEXT, make_project

pytestmark = pytest.mark.browser

OTHER = GOOD_TEXT.replace("Kratié", "Kampot").replace("3 mars", "9 avril")
OLD_FILE = "other_fedcba9876543210.txt"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str]]:
    """Publish two articles, join the second to the first; yield server, old and new address."""
    project = make_project(tmp_path_factory.mktemp("moved") / "p", {GOOD: GOOD_TEXT})
    second = project / "seeds" / OLD_FILE
    second.write_text(OTHER, "utf-8")
    config = load_config(project / "mkdocs.yml")
    build(config, Report(), Progress())
    second.write_text(GOOD_TEXT, "utf-8")
    build(config, Report(), Progress())
    [(old, new)] = read_ledger(config.seeds_dir).moves.items()
    with serving(config.site_dir) as server:
        yield server, old, new


def anchor(page: Page) -> str:
    found = page.locator("a.k-p").last.get_attribute("id")
    assert found
    return found


@pytest.mark.parametrize("times", range(3))
def test_an_old_address_leads_on_with_its_anchor(
    page: Page, archive: tuple[str, str, str], times: int
) -> None:
    server, old, new = archive
    page.goto(server + new)
    place = anchor(page)
    page.goto(f"{server}?{times}")
    page.goto(f"{server}{old}#{place}")
    page.wait_for_url(f"{server}{new}#{place}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Le pont de Kratié a rouvert")
    page.go_back()
    assert page.url == f"{server}?{times}"


def test_without_scripts_it_leads_on_too_and_says_where(
    browser: Browser, archive: tuple[str, str, str]
) -> None:
    server, old, new = archive
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + old)
        page.wait_for_url(server + new)


def test_the_page_says_where_it_went_if_nothing_leads_on(
    browser: Browser, archive: tuple[str, str, str]
) -> None:
    server, old, _ = archive
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/moved.js", lambda route: route.abort())
        page.goto(server + old)
        link = page.get_by_role("main").get_by_role("link", name="Le pont de Kratié a rouvert")
        expect(link).to_be_visible()
        link.click()
        expect(page.locator("a.k-p").first).to_be_attached()
