"""Search engines are told of every page in files of the allowed length, or of none."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.output_files import OutputFile
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from generator.sitemaps import content_days, dated, for_robots, robots, split
from tests.articles import LAM, make_entry
from tests.pages.archives import archive, settings
from tests.projects import make_project

URLS = [f"<url><loc>https://archive.example/{n}/</loc></url>" for n in range(5)]
SITEMAP = OutputFile(path="sitemap.xml", content=f"<urlset>{''.join(URLS)}</urlset>".encode())
PAGE = OutputFile(path="index.html", content=b"page")


def paths(config: Config) -> list[str]:
    return [file.path for file in for_robots([PAGE, SITEMAP], archive(), config)]


def test_robots_are_led_to_the_sitemap() -> None:
    assert robots(settings()) == (
        "User-agent: *\nAllow: /\n\nSitemap: https://archive.example/sitemap.xml\n"
    )
    assert robots(replace(settings(), site_url="")) == "User-agent: *\nAllow: /\n"
    assert paths(settings()) == ["robots.txt", "index.html", "sitemap.xml"]


def test_an_archive_that_is_not_to_be_indexed_has_no_sitemap() -> None:
    hidden = replace(settings(), indexing=False)
    assert robots(hidden) == "User-agent: *\nDisallow: /\n"
    assert paths(hidden) == ["robots.txt", "index.html"]


def test_every_page_of_such_an_archive_asks_to_be_left_out(tmp_path: Path) -> None:
    settings_file = make_project(tmp_path / "p") / "mkdocs.yml"
    text = settings_file.read_text("utf-8")
    settings_file.write_text(text.replace("indexing: true", "indexing: false"), "utf-8")
    config = load_config(settings_file)
    build(config, Report(), Progress())
    pages = [file.read_text("utf-8") for file in sorted(config.site_dir.rglob("*.html"))]
    assert len(pages) > 10
    assert all('<meta name="robots" content="none">' in page for page in pages)
    assert not list(config.site_dir.glob("sitemap*"))
    assert "Disallow: /" in (config.site_dir / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize(("most", "number"), [(5, 0), (4, 2), (2, 3), (1, 5)])
def test_a_long_sitemap_becomes_several_and_an_index(most: int, number: int) -> None:
    *parts, index = split(SITEMAP, settings(), most)
    assert [part.path for part in parts] == [f"sitemap-{n + 1}.xml" for n in range(number)]
    listed = [f"https://archive.example/{part.path}" in index.content.decode() for part in parts]
    assert all(listed)
    whole = "".join(file.content.decode() for file in (parts or [index]))
    assert [url for url in URLS if whole.count(url) != 1] == []
    assert all(part.content.count(b"<url>") <= most for part in parts)


def test_a_page_was_changed_last_by_the_newest_article_whose_day_is_certain() -> None:
    entries = (
        make_entry("1" * 16, date="2020-03-01", countries=("LA", "VN")),
        make_entry("2" * 16, date="2021-11-02", countries=("VN",), actors=()),
        make_entry("3" * 16, date="2023?-01-01", countries=("VN",), actors=(LAM,)),
        make_entry("4" * 16, date="2022", countries=("FR",), actors=(), topics=()),
    )
    days = content_days(Archive(chronological(entries)), settings())
    assert {
        address.removeprefix("https://archive.example/"): day for address, day in days.items()
    } == {
        "": "2021-11-02",
        "articles/un-titre-11111111/": "2020-03-01",
        "articles/un-titre-22222222/": "2021-11-02",
        "pays/la-laos/": "2020-03-01",
        "pays/vn-vietnam/": "2021-11-02",
        "relations/la-vn/": "2020-03-01",
        "acteurs/to-lam/": "2020-03-01",
        "themes/frontieres/": "2021-11-02",
        "annees/2020/": "2020-03-01",
        "annees/2020/03/": "2020-03-01",
        "annees/2021/": "2021-11-02",
        "annees/2021/11/": "2021-11-02",
    }


def test_a_sitemap_has_the_days_of_the_content_and_never_the_build_s() -> None:
    urls = (
        "<url>\n  <loc>https://a.example/?x&amp;y/1/</loc>\n"
        "  <lastmod>2026-01-01</lastmod>\n</url>\n"
        "<url><loc>https://a.example/2/</loc><lastmod>2026-01-01</lastmod></url>\n"
    )
    sitemap = OutputFile(path="sitemap.xml", content=f"<urlset>{urls}</urlset>".encode())
    assert dated(sitemap, {"https://a.example/?x&y/1/": "2020-03-01"}).content.decode() == (
        "<urlset><url>\n  <loc>https://a.example/?x&amp;y/1/</loc><lastmod>2020-03-01</lastmod>\n"
        "</url>\n<url><loc>https://a.example/2/</loc></url>\n</urlset>"
    )


def test_the_days_are_in_the_parts_of_a_long_sitemap_too() -> None:
    day = {"https://archive.example/3/": "2020-03-01"}
    parts = split(dated(SITEMAP, day), settings(), most=2)
    said = {part.path: part.content.count(b"<lastmod>2020-03-01</lastmod>") for part in parts}
    assert {path for path, number in said.items() if number} == {"sitemap-2.xml"}
