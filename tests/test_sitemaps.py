"""Search engines are told of every page in files of the allowed length, or of none."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.model import OutputFile
from generator.sitemaps import for_robots, robots, split
from tests.pages.archives import settings

URLS = [f"<url><loc>https://archive.example/{n}/</loc></url>" for n in range(5)]
SITEMAP = OutputFile(path="sitemap.xml", content=f"<urlset>{''.join(URLS)}</urlset>".encode())
PAGE = OutputFile(path="index.html", content=b"page")


def paths(config: Config) -> list[str]:
    return [file.path for file in for_robots([PAGE, SITEMAP], config)]


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


@pytest.mark.parametrize(("most", "number"), [(5, 0), (4, 2), (2, 3), (1, 5)])
def test_a_long_sitemap_becomes_several_and_an_index(most: int, number: int) -> None:
    *parts, index = split(SITEMAP, settings(), most)
    assert [part.path for part in parts] == [f"sitemap-{n + 1}.xml" for n in range(number)]
    listed = [f"https://archive.example/{part.path}" in index.content.decode() for part in parts]
    assert all(listed)
    whole = "".join(file.content.decode() for file in (parts or [index]))
    assert [url for url in URLS if whole.count(url) != 1] == []
    assert all(part.content.count(b"<url>") <= most for part in parts)
