"""The offline copy as readers open it: unpacked somewhere, from `file://`, without a server."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.offline.modules import classic_scripts
from tests.browser.search_page import BELARUS, titles

pytestmark = pytest.mark.browser

QUERIES = ("laos", "bielorussie", '"postes frontaliers"', "vietnam -chine", "Busko", "zzz")


@pytest.fixture
def disk(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """Yield a page that fails the test if it complains, or asks for more than the copy's files."""
    with browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        home = unpacked.as_uri() + "/"
        assert complaints == []
        assert [url for url in asked if not url.startswith(home)] == []


def searched(page: Page, home: Path, query: str = "") -> list[str]:
    """Search by the box of the home page; return the titles found."""
    page.goto((home / "index.html").as_uri())
    box = page.locator(".k-masthead input[name=q]")
    box.fill(query)
    box.press("Enter")
    return titles(page).all_inner_texts()


def test_a_double_click_opens_the_archive_and_links_lead_on(disk: Page, unpacked: Path) -> None:
    disk.goto((unpacked / "index.html").as_uri())
    disk.get_by_role("navigation").get_by_role("link", name="Pays").click()
    disk.get_by_role("main").get_by_role("link", name="Biélorussie").first.click()
    disk.get_by_role("link", name=BELARUS).first.click()

    expect(disk.get_by_role("heading", level=1)).to_have_text(BELARUS)
    loaded = (
        "document.fonts.ready.then((all) => [...all].filter((f) => f.status == 'loaded').length)"
    )
    assert disk.evaluate(loaded) > 0


def test_a_result_leads_to_its_article_and_back(disk: Page, unpacked: Path) -> None:
    assert searched(disk, unpacked, "busko") == [BELARUS]

    titles(disk).get_by_role("link").click()
    expect(disk.get_by_role("heading", level=1)).to_have_text(BELARUS)
    assert disk.url.endswith("/index.html")
    disk.go_back()
    expect(titles(disk)).to_have_text([BELARUS])


def test_filters_narrow_count_and_stay_in_the_address(disk: Page, unpacked: Path) -> None:
    disk.goto((unpacked / "recherche/index.html").as_uri())
    expect(titles(disk)).to_have_count(5)
    box = disk.locator('input[name="pays"][value="CN"]')
    count = int(disk.locator("label", has=box).locator(".recherche__nombre").inner_text())
    box.check()

    expect(titles(disk)).to_have_count(count)
    assert urlsplit(disk.url).query == "pays=CN"
    disk.reload()
    expect(titles(disk)).to_have_count(count)
    disk.go_back()


def test_the_same_is_found_as_from_a_server(
    disk: Page, unpacked: Path, library: Page, server: str
) -> None:
    found = {query: searched(disk, unpacked, query) for query in QUERIES}
    expected = {}
    for query in QUERIES:
        library.goto(f"{server}recherche/")
        library.locator(".recherche input[name=q]").fill(query)
        library.locator(".recherche input[name=q]").press("Enter")
        expected[query] = titles(library).all_inner_texts()
    assert found == expected
    assert found["laos"]
    assert found["zzz"] == []


@pytest.mark.parametrize("kind", ["CSV", "RIS", "BibLaTeX"])
def test_results_are_saved_as_from_a_server(
    kind: str, disk: Page, unpacked: Path, library: Page, server: str
) -> None:
    saved = []
    for page, address in (
        (disk, f"{unpacked.as_uri()}/recherche/index.html"),
        (library, f"{server}recherche/"),
    ):
        page.goto(f"{address}?q=vietnam")
        expect(titles(page)).not_to_have_count(0)
        with page.expect_download() as download:
            page.get_by_role("button", name=kind, exact=True).click()
        saved.append(download.value.path().read_bytes())
    assert saved[0] == saved[1]


def test_only_the_search_page_loads_the_index_and_not_all_of_it(disk: Page, unpacked: Path) -> None:
    asked: list[str] = []
    disk.on("request", lambda request: asked.append(request.url))
    disk.goto((unpacked / "index.html").as_uri())
    disk.goto((unpacked / "pays/index.html").as_uri())
    assert [url for url in asked if "/pagefind/" in url] == []

    searched(disk, unpacked, "busko")
    loaded = {url for url in asked if "/pagefind/" in url}
    assert 0 < len(loaded) < len(list((unpacked / "pagefind").rglob("*.js")))


@pytest.mark.parametrize("content", [None, "kiosqueFile(\n", 'kiosqueFile("AAAA");\n', ""])
def test_a_missing_or_damaged_file_of_the_search_is_said(
    content: str | None, browser: Browser, unpacked: Path
) -> None:
    file = unpacked / "pagefind/catalogue.json.js"
    whole = file.read_bytes()
    if content is None:
        file.unlink()
    else:
        file.write_text(content, "utf-8")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{(unpacked / 'recherche/index.html').as_uri()}?q=laos")
        expect(page.get_by_role("alert")).to_contain_text("La recherche n’est pas disponible")
    file.write_bytes(whole)


@pytest.mark.parametrize(
    ("imports", "exports"),
    [
        ("{ value }", "export const value = 7;"),
        ("{ value }", "export function value2() {}\nconst value = 7;\nexport { value };"),
        ("{ value }", "const inside = 7;\nexport { inside as value };"),
        ("{ other as value }", "export const other = 7;"),
        ("{\n  first,\n  value,\n}", "export const first = 1;\nexport const value = 7;"),
        ("* as all", "export const value = 7;"),
        ("{ made }", "export class made {\n  static value = 7;\n}"),
        ("{ later }", "export async function later() {\n  return 7;\n}"),
        ("{ each }", "export function* each() {\n  yield 7;\n}"),
    ],
    ids=["const", "list", "renamed out", "renamed in", "lines", "whole", "class", "async", "steps"],
)
def test_every_form_that_is_known_does_in_a_browser_what_it_says(
    imports: str, exports: str, browser: Browser
) -> None:
    value = {
        "* as all": "all.value",
        "{ made }": "made.value",
        "{ later }": "await later()",
        "{ each }": "[...each()][0]",
    }.get(imports, "value")
    page_script = f'import {imports} from "./part.js";\n(async () => (window.got = {value}))();\n'
    script = classic_scripts({"page.js": page_script, "part.js": f"{exports}\n"})["page.js"]
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=script)
        assert page.evaluate("window.got") == 7
