"""Makes robots.txt and the sitemaps, for search engines.

The engine makes one sitemap of all pages; the protocol allows 50,000 addresses in a file
(sitemaps.org), so a longer one becomes several files with an index. `lastmod` is the date of
content, never of the build: an article's own day, or the day of the newest article of a page. Only
certain days count, so many pages have none. The archive does not know when a correction was made.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import unescape

from generator.addresses import load_addresses
from generator.archive import Archive
from generator.config import Config
from generator.edtf import certain
from generator.facet_articles import facet_articles
from generator.output_files import File, OutputFile

MOST = 50_000
"""The most addresses in a file."""

_FILE = "sitemap.xml"
_ROBOTS = "robots.txt"
_DAY = len("2022-10-25")
_LOCATION = re.compile(rb"(<loc>([^<]*)</loc>)(?:\s*<lastmod>[^<]*</lastmod>)?")
_URL = re.compile(rb"<url>.*?</url>", re.DOTALL)
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def for_robots(files: Iterable[File], archive: Archive, config: Config) -> Iterator[File]:
    """Yield the site's files with robots.txt, and with dated sitemaps of the allowed length.

    Where `extra.archive.indexing` is false there is no sitemap, and robots.txt asks all robots
    to leave.
    """
    yield OutputFile(path=_ROBOTS, content=robots(config).encode())
    for file in files:
        if file.path != _FILE:
            yield file
        elif config.indexing:
            yield from split(dated(file, content_days(archive, config)), config)


def robots(config: Config) -> str:
    """Return robots.txt (RFC 9309); it names no sitemap while the site has no address."""
    lines = ["User-agent: *", "Allow: /" if config.indexing else "Disallow: /"]
    if config.indexing and config.site_url:
        lines += ["", f"Sitemap: {config.url(_FILE)}"]
    return "".join(f"{line}\n" for line in lines)


def content_days(archive: Archive, config: Config) -> dict[str, str]:
    """Return by address the day of the newest article of each page about articles.

    Articles without a certain day do not count.
    """
    pages = [("", archive.entries), *((entry.path, (entry,)) for entry in archive.entries)]
    facets = facet_articles(archive, load_addresses(config.article_language))
    pages += [(facet.address, facet.entries) for facet in facets]
    known = {entry.id: certain(entry.annotated.dating.date) or "" for entry in archive.entries}
    days = (
        (address, max((known[e.id] for e in entries if len(known[e.id]) == _DAY), default=""))
        for address, entries in pages
    )
    return {config.url(address): day for address, day in days if day}


def dated(sitemap: File, days: Mapping[str, str]) -> OutputFile:
    """Return a sitemap with these days, by address, as its only `lastmod`."""

    def with_day(match: re.Match[bytes]) -> bytes:
        day = days.get(unescape(match[2].decode()))
        return match[1] + (f"<lastmod>{day}</lastmod>".encode() if day else b"")

    return OutputFile(path=sitemap.path, content=_LOCATION.sub(with_day, sitemap.content))


def split(sitemap: OutputFile, config: Config, most: int = MOST) -> Iterator[OutputFile]:
    """Yield a sitemap as it is or, if it has more than `most` addresses, in parts with an index."""
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
