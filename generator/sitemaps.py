"""What search engines are told: robots.txt, and the addresses of all pages in sitemaps.

The engine makes one sitemap of every page; the protocol allows 50,000 addresses in a file
(sitemaps.org), so a longer one becomes several, and an index of them. `lastmod` is in none: the
archive does not know when a page's content last changed, and a build's day would be a lie.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.config import Config
from generator.model import OutputFile

MOST = 50_000
"""Addresses in a file."""

_FILE = "sitemap.xml"
_ROBOTS = "robots.txt"
_URL = re.compile(rb"<url>.*?</url>", re.DOTALL)
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def for_robots(files: Iterable[OutputFile], config: Config) -> Iterator[OutputFile]:
    """Yield the site's files with robots.txt, and with a sitemap that is no longer than allowed.

    Where `extra.archive.indexing` is false there is no sitemap, and robots.txt asks all to go.
    """
    yield OutputFile(path=_ROBOTS, content=robots(config).encode())
    for file in files:
        if file.path != _FILE:
            yield file
        elif config.indexing:
            yield from split(file, config)


def robots(config: Config) -> str:
    """Return robots.txt (RFC 9309); a site that has no address yet names no sitemap in it."""
    lines = ["User-agent: *", "Allow: /" if config.indexing else "Disallow: /"]
    if config.indexing and config.site_url:
        lines += ["", f"Sitemap: {config.url(_FILE)}"]
    return "".join(f"{line}\n" for line in lines)


def split(sitemap: OutputFile, config: Config, most: int = MOST) -> Iterator[OutputFile]:
    """Yield a sitemap as it is or, if it has more addresses than `most`, in parts with an index."""
    urls = _URL.findall(sitemap.content)
    if len(urls) <= most:
        yield sitemap
        return
    parts = [urls[place : place + most] for place in range(0, len(urls), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield OutputFile(path=name, content=_part(part))
    listed = "".join(f"<sitemap><loc>{config.url(name)}</loc></sitemap>\n" for name in names)
    index = f"{_OPENING}<sitemapindex {_NAMESPACE}>\n{listed}</sitemapindex>\n"
    yield OutputFile(path=_FILE, content=index.encode())


def _part(urls: Sequence[bytes]) -> bytes:
    head = f"{_OPENING}<urlset {_NAMESPACE}>\n".encode()
    return head + b"".join(url + b"\n" for url in urls) + b"</urlset>\n"
