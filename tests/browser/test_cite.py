"""An article and a passage of it are cited in one click; without scripts references are text."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "articles/les-ministeres-vietnamien-et-lao-de-la-securite-publique-renforcent-8ddefcfa/"
COPIED = "() => navigator.clipboard.readText()"
COPIED_AS_HTML = """async () => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType("text/html")).text();
}"""


@pytest.fixture
def reader(page: Page, server: str) -> Page:
    """Return a page that shows the article and may use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(server + ARTICLE)
    return page


def test_a_reference_is_copied_as_it_is_shown(reader: Page) -> None:
    reader.locator("#cite summary").click()
    reference = reader.locator("#cite dd").first
    reference.get_by_role("button", name="Copier").click()
    expect(reference.get_by_role("status")).to_have_text("Copié")
    assert reader.evaluate(COPIED) == reference.locator("span").first.inner_text().strip()
    assert reader.evaluate(COPIED).startswith("VNA. Les ministères vietnamien et lao")
    assert "<i>Agence vietnamienne d’information</i>" in reader.evaluate(COPIED_AS_HTML)


def test_a_passage_is_cited_with_its_words_its_address_and_the_reference(
    reader: Page, server: str
) -> None:
    sign = reader.locator(".k-article__text .k-p").nth(1)
    anchor = sign.get_attribute("href")
    words = " ".join(sign.locator("..").inner_text().split())
    sign.click()
    box = reader.get_by_role("group", name="Citer ce passage")
    box.get_by_role("button", name="Copier").click()
    expect(box.get_by_role("status")).to_have_text("Copié")
    copied = " ".join(reader.evaluate(COPIED).split())
    assert copied.startswith(f"« {words[:60]}")
    assert "VNA. Les ministères vietnamien et lao de la Sécurité publique" in copied
    assert copied.endswith(f"{server}{ARTICLE}{anchor}")
    assert reader.url.endswith(str(anchor))


def test_marked_words_are_the_passage(reader: Page) -> None:
    sign = reader.locator(".k-article__text .k-p").nth(1)
    reader.evaluate(
        """(sign) => {
          const text = [...sign.parentNode.childNodes].find((node) => node.nodeType === 3);
          getSelection().setBaseAndExtent(text, 0, text, 6);
        }""",
        sign.element_handle(),
    )
    marked = str(reader.evaluate("getSelection().toString()")).strip()
    sign.click()
    said = reader.locator(".k-passage > span").first.inner_text()
    assert re.match(rf"«\s{re.escape(marked)}\s»", said)


def test_the_passage_is_left_by_escape_and_one_is_open_at_a_time(reader: Page) -> None:
    signs = reader.locator(".k-article__text .k-p")
    signs.nth(0).press("Enter")
    expect(reader.locator(".k-passage button")).to_be_focused()
    signs.nth(1).press("Enter")
    expect(reader.locator(".k-passage")).to_have_count(1)
    expect(reader.locator(".k-passage button")).to_be_focused()
    reader.keyboard.press("Escape")
    expect(reader.locator(".k-passage")).to_have_count(0)
    expect(signs.nth(1)).to_be_focused()


def test_without_scripts_the_references_can_be_read_and_the_files_taken(
    browser: Browser, server: str, built_site: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + ARTICLE)
        page.locator("#cite summary").click()
        expect(page.locator("#cite dt")).to_have_text(["NF ISO 690", "APA 7", "Chicago 17"])
        expect(page.locator("#cite dd").nth(1)).to_contain_text("(2022, 25 octobre)")
        for name in ("RIS", "BibLaTeX", "CSL-JSON"):
            with page.expect_download() as download:
                page.locator("#cite").get_by_role("link", name=name).click()
            got = Path(download.value.path()).read_bytes()
            assert got == (built_site / ARTICLE / download.value.suggested_filename).read_bytes()
