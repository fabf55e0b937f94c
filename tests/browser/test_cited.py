"""What Zotero reads of a list (COinS), which a script makes of what the page shows and hides.

Zotero's reader of June 2026 was seen to make `newspaperArticle`, title, publication, creator, date,
URL and language of these fields.
"""

from pathlib import Path
from urllib.parse import parse_qs

import pytest
import rispy
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import serving
from tests.hostile import Hostile

pytestmark = pytest.mark.browser

COUNTRY = "pays/vn-vietnam/"


def cited(page: Page) -> list[dict[str, str]]:
    """Return the fields of each article that Zotero would offer."""
    titles = page.locator(".Z3988").evaluate_all("spans => spans.map((span) => span.title)")
    read = [parse_qs(title, strict_parsing=True) for title in titles]
    return [{name: value for name, [value] in fields.items()} for fields in read]


def test_each_article_of_a_list_says_what_its_reference_says(
    page: Page, server: str, built_site: Path
) -> None:
    page.goto(server + COUNTRY)
    references = rispy.loads((built_site / COUNTRY / "citations.ris").read_text("utf-8"))

    told = {
        one["rft.title"]: (one["rft.source"], one["rft.aucorp"], one["rft.language"])
        for one in cited(page)
    }
    assert {one["rft.type"] for one in cited(page)} == {"newspaperArticle"}
    assert told == {
        one["title"]: (one["secondary_title"], one["authors"][0], one["language"])
        for one in references
    }


def test_no_uncertain_date_is_stated(page: Page, server: str, built_site: Path) -> None:
    page.goto(server + COUNTRY)
    references = rispy.loads((built_site / COUNTRY / "citations.ris").read_text("utf-8"))

    dates = {one["rft.title"]: one.get("rft.date", "") for one in cited(page)}
    stated = {one["title"]: one.get("date", "").strip("/") for one in references}
    assert dates == {title: date.replace("/", "-") for title, date in stated.items()}
    assert "" in dates.values()


def test_an_article_has_its_permanent_address_where_the_site_has_one(
    page: Page, server: str
) -> None:
    page.goto(server + COUNTRY)
    assert not any("rft.identifier" in one for one in cited(page))

    def at_home(route: Route) -> None:
        link = f'<link rel="canonical" href="https://archive.example/{COUNTRY}"></head>'
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</head>", link))

    page.route(f"**/{COUNTRY}", at_home)
    page.goto(server + COUNTRY)
    addresses = page.locator(".k-facet__list > ul > li > a").evaluate_all(
        "links => links.map((link) => link.pathname)"
    )
    assert [one["rft.identifier"] for one in cited(page)] == [
        f"https://archive.example{address}" for address in addresses
    ]


def test_a_copy_on_a_disk_offers_the_same(browser: Browser, server: str, unpacked: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(server + COUNTRY)
        online = cited(page)
        page.goto((unpacked / COUNTRY / "index.html").as_uri())
        assert cited(page) == online


def test_a_hostile_title_is_cited_as_it_is_shown(browser: Browser, hostile: Hostile) -> None:
    site = hostile.project / "site"
    with serving(site) as server, browser.new_context() as context:
        page = context.new_page()
        files = sorted((site / "annees").rglob("index.html"))
        listing = [file for file in files if 'class="k-cited"' in file.read_text("utf-8")]
        assert listing
        for file in listing:
            page.goto(server + file.relative_to(site).as_posix())
            shown = page.locator(".k-facet__list > ul > li > a").all_text_contents()
            assert [one["rft.title"] for one in cited(page)] == [" ".join(t.split()) for t in shown]
            assert page.evaluate("globalThis.kiosqueHacked") is None
