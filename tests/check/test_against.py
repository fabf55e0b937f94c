"""Addresses of the past, held against a site of three pages."""

from pathlib import Path

import pytest

from generator.check import check_published, read_published
from generator.errors import DataError
from generator.problems import Severity

URL = "https://example.org/archive/"
OWNERS = {"articles/a-12345678/": "a" * 16}
LEDGER = "id,path,source,sha256,status,moved_to\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "index.html": "<p>",
        "articles/a-12345678/index.html": '<p id="p-abcdef">',
        "articles/old-12345678/index.html": '<meta http-equiv="refresh" content="0; url=../a">',
        "data/articles.csv": "id",
    }
    for name, text in pages.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "site"


def said(site: Path, text: str, url: str = URL) -> list[tuple[str, Severity]]:
    listed = site.parent / "listed"
    listed.write_text(text, "utf-8")
    found = check_published(site, read_published(listed, url), OWNERS)
    return [(problem.message, problem.severity) for problem in found]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/archive/articles/a-12345678/",
        "https://example.org/archive/articles/a-12345678",
        "http://old.example/archive/articles/a-12345678/?utm=1",
        "https://old.example/articles/a-12345678/",
        "//example.org/archive/articles/a-12345678/",
        "/archive/articles/a-12345678/",
        "/articles/a-12345678/index.html",
        "articles/a-12345678/",
        "./articles/%61-12345678/#p-abcdef",
        "articles/old-12345678/#p-abcdef",
        "  data/articles.csv\r",
        URL,
        "/",
    ],
)
def test_an_address_answers_however_the_list_writes_it(site: Path, line: str) -> None:
    assert said(site, f"\ufeff# published in 2024\n\n{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/archive/articles/b-12345678/",
        "/archives/articles/a-12345678/",
        "articles/A-12345678/",
        "../articles/a-12345678/",
        "data/articles.csv/",
        "articles/",
        f"articles/{300 * 'a'}/",
        "articles/%00/",
    ],
)
def test_one_that_does_not_is_an_error_that_names_it(site: Path, line: str) -> None:
    message = f"nothing answers at {line}, which was published"
    assert said(site, line) == [(message, Severity.ERROR)]


def test_a_site_at_the_root_of_its_host_has_no_base_path(site: Path) -> None:
    assert said(site, "https://example.org/articles/a-12345678/", "https://example.org/") == []
    assert said(site, "/articles/a-12345678/", "") == []


def test_a_sitemap_is_a_list_too(site: Path) -> None:
    named = "".join(
        f"<url><loc>\n{URL}{path}</loc><lastmod>2020-01-01</lastmod></url>"
        for path in ("articles/a-12345678/", "articles/b&amp;c/")
    )
    sitemap = f'<?xml version="1.0"?>\n<urlset xmlns="http://sitemaps.example">{named}</urlset>'
    message = f"nothing answers at {URL}articles/b&c/, which was published"
    assert said(site, sitemap) == [(message, Severity.ERROR)]
    with pytest.raises(DataError, match="listed: names sitemaps"):
        said(site, f"<sitemapindex><sitemap><loc>{URL}sitemap-1.xml</loc></sitemap></sitemapindex>")


def test_what_follows_an_address_behind_a_tab_is_no_part_of_it(site: Path) -> None:
    assert said(site, "articles/a-12345678/\tAn article\n") == []


def test_a_place_that_is_gone_from_a_page_is_a_warning(site: Path) -> None:
    line = "articles/a-12345678/#p-000000"
    assert said(site, line) == [(f"{line} names a place that is gone", Severity.WARNING)]


def test_a_ledger_asks_for_its_paths_and_for_their_articles(site: Path) -> None:
    rows = (
        f"{'a' * 16},articles/a-12345678/,a.txt,{'0' * 64},published,\n"
        f"{'b' * 16},articles/b-12345678/,b.txt,{'0' * 64},withdrawn,\n"
    )
    message = "nothing answers at articles/b-12345678/, which was published"
    assert said(site, LEDGER + rows) == [(message, Severity.ERROR)]
    other = f"{'b' * 16},articles/a-12345678/,a.txt,{'0' * 64},published,\n"
    [(changed, severity)] = said(site, LEDGER + other)
    assert severity is Severity.ERROR
    assert changed.endswith(f"as article {'b' * 16}, and is now {'a' * 16}")


def test_the_ledger_of_a_new_archive_asks_for_nothing(site: Path) -> None:
    assert said(site, LEDGER) == []


def test_the_history_of_a_mended_clash_is_no_fault(site: Path) -> None:
    rows = "".join(
        f"{ident * 16},articles/a-12345678/,a.txt,{'0' * 64},published,\n" for ident in "ab"
    )
    assert said(site, LEDGER + rows + LEDGER + rows) == []


def test_a_register_asks_for_its_paths(site: Path) -> None:
    text = "path,of,article,status,moved_to\npays/la-laos/,country:LA,,published,\n"
    assert len(said(site, text)) == 1
    feed = "pays/la-laos/feed.xml,,,published,\n"
    assert len(said(site, text + feed)) == 2
    (site / "pays" / "la-laos").mkdir(parents=True)
    (site / "pays" / "la-laos" / "feed.xml").touch()
    assert len(said(site, text + feed)) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n# nothing\n",
        b"\xff\xfe",
        b"/pays/\nPut the articles into a folder.\n",
        b'"id","url"\n',
        b'{"url":"/pays/"}',
        b"<!doctype html>\n",
        b"http://[example/",
    ],
)
def test_a_list_without_addresses_is_refused(site: Path, content: bytes) -> None:
    file = site.parent / "listed"
    file.write_bytes(content)
    with pytest.raises(DataError, match="listed: "):
        read_published(file, URL)
