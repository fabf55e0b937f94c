"""What the results of a search are saved as, and what Zotero reads of them."""

import csv
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import SPELLINGS, opened

pytestmark = pytest.mark.browser


def saved(page: Page, name: str) -> tuple[str, str]:
    """Press a button; return the name and the text of the file that the browser saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    return download.value.suggested_filename, text


def test_all_results_are_saved_as_csv(page: Page, server: str) -> None:
    found = opened(page, server, "?q=vietnam")
    name, text = saved(page, "CSV")

    rows = list(csv.DictReader(text.splitlines()))
    assert name == "recherche.csv"
    assert [row["title"] for row in rows] == found.all_inner_texts()
    assert {row["date"] for row in rows if row["id"] == "2ad5aaffc242e188"} <= {
        "XXXX-10-13",
        "2021?-10-13",
    }


@pytest.mark.parametrize("form", [("RIS", "ris"), ("BibLaTeX", "bib")], ids=["RIS", "BibLaTeX"])
def test_a_reference_is_the_one_beside_the_article(
    form: tuple[str, str], page: Page, server: str, built_site: Path
) -> None:
    name, ending = form
    found = opened(page, server, "?q=busko")
    address = found.get_by_role("link").get_attribute("href") or ""
    beside = built_site / address.removeprefix(server) / f"citation.{ending}"

    assert saved(page, name) == (f"recherche.{ending}", beside.read_bytes().decode())


def test_a_hostile_title_is_inert_in_every_file(page: Page, spellings: str) -> None:
    opened(page, spellings)
    rows = list(csv.DictReader(saved(page, "CSV")[1].splitlines()))

    assert len(rows) == len(SPELLINGS)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert saved(page, "RIS")[1].count("TY  - NEWS") == len(SPELLINGS)


def test_each_result_is_there_for_zotero_and_states_no_uncertain_date(
    page: Page, server: str
) -> None:
    opened(page, server)
    spans = page.locator("span.Z3988")
    expect(spans).to_have_count(5)

    said = [parse_qs(span.get_attribute("title") or "") for span in spans.all()]
    assert {one["rft.type"][0] for one in said} == {"newspaperArticle"}
    assert all(one["rft.identifier"][0].startswith(f"{server}articles/") for one in said)
    dates = {one["rft.identifier"][0][-9:-1]: one.get("rft.date", [""])[0] for one in said}
    assert dates["8ddefcfa"] == "2022-10-25"
    assert dates["2ad5aaff"] == ""


def test_zotero_is_told_when_results_change(page: Page, server: str) -> None:
    opened(page, server)
    told = """async () => {
        const told = new Promise((done) => addEventListener("ZoteroItemUpdated", done));
        const field = document.querySelector(".recherche [name=q]");
        field.value = "busko";
        field.dispatchEvent(new Event("input"));
        await told;
        return document.querySelectorAll(".Z3988").length;
    }"""

    assert page.evaluate(told) == 1
