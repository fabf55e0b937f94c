"""Checks that addresses published earlier still answer on the built site.

They come from a text with an address on each line, absolute or relative, with or without the site's
base path; from a sitemap; or from a ledger of an older commit (`permalinks.csv`, `addresses.csv`).
An article's address in a ledger must also still be that article's.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from os.path import isfile  # a name too long for a file is none; Path.is_file raises
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from generator import permalinks, register
from generator.check.markup import Examiner
from generator.check.pages import anchors, is_anchor
from generator.check.references import Site, resolve
from generator.errors import DataError
from generator.problems import Problem, Severity

_BROKEN = (
    "An address once published must go on answering: bring back what it showed, withdraw the "
    "article in its correction file, or add a row with the status moved to the ledger"
)
_CHANGED = "Restore the ledger's row of the first article from git, and build again"
_LOST_PLACE = "Readers come to the top of the page; if its words were corrected, all is well"
_SITEMAP = re.compile(r"<(?:urlset|sitemapindex)[\s>]")
_IN_SITEMAP = re.compile(r"<loc>\s*([^<]+?)\s*</loc>")
_NO_ADDRESS = re.compile(r"[\s\x00-\x20<>\"{}|\\^`\x7f]")
"""What no address has (RFC 3986): where it stands, the file is no list of addresses."""
_SHOWN = 60
"""Letters of such a line that are repeated."""


@dataclass(frozen=True, slots=True)
class Published:
    """An address that was published earlier."""

    said: str
    """The address as listed."""
    paths: tuple[str, ...]
    """The paths that it may have in the site; one of them must answer."""
    fragment: str = ""
    """The fragment."""
    ids: frozenset[str] = frozenset()
    """The ids of articles that it may be the address of; empty where that is not known."""


def read_published(file: Path, site_url: str) -> tuple[Published, ...]:
    """Return the addresses in a list or an older ledger, each once and in order.

    Raises DataError when the file cannot be read or has no address.
    """
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file}: cannot be read ({error}). Name a text file.") from error
    first = text.partition("\n")[0].rstrip("\r").split(",")
    if first in (list(permalinks.HEADER), list(register.HEADER)):
        return tuple(_of_ledger(text))
    base = Site.at(site_url).base
    found = tuple(_of_line(line, base, file) for line in dict.fromkeys(_lines(text, file)))
    if not found:
        raise DataError(
            f"{file}: holds no address. Give one a line, a sitemap or a ledger of the archive."
        )
    return found


def _lines(text: str, file: Path) -> Iterator[str]:
    """Yield each address of a list, whatever follows it behind a tab, or of a sitemap."""
    kind = _SITEMAP.search(text)
    if kind is None:
        lines = (line.partition("\t")[0].strip() for line in text.splitlines())
        yield from (line for line in lines if line and line[0] != "#")
    elif "index" in kind[0]:
        raise DataError(f"{file}: names sitemaps. Give each of these instead, with --against.")
    else:
        yield from map(unescape, _IN_SITEMAP.findall(text))


def _of_ledger(text: str) -> Iterator[Published]:
    """Yield each path of a ledger; lines that are no rows are what a mended ledger had before."""
    rows = csv.DictReader(io.StringIO(text))
    owners: dict[str, set[str]] = {}
    for row in rows:
        path = row["path"]
        if path and path.endswith(("/", f"/{register.FEED}")):
            owners.setdefault(path, set()).update(filter(None, [row.get("id")]))
    for path, ids in owners.items():
        yield Published(path, (path,), ids=frozenset(ids))


def _of_line(line: str, base: str, file: Path) -> Published:
    """Return an address of a list, whatever its host: the archive may have moved."""
    parts = _parts(line)
    if parts is None:
        raise DataError(
            f"{file}: {line[:_SHOWN]!r} is no address. Give one a line, a sitemap or a ledger of "
            "the archive."
        )
    path = unquote(parts.path).lstrip("/")
    inside = base.strip("/")
    readings = [path]
    if inside and f"{path}/".startswith(f"{inside}/"):
        readings.insert(0, path[len(inside) :].lstrip("/"))
    resolved = (resolve("", reading) for reading in readings)
    paths = tuple(dict.fromkeys(path for path in resolved if path is not None))
    return Published(line, paths, unquote(parts.fragment))


def _parts(line: str) -> SplitResult | None:
    """Return the parts of an address; None where it is none."""
    try:
        return None if _NO_ADDRESS.search(line) else urlsplit(line)
    except ValueError:  # a bracket in the host
        return None


def check_published(
    site_dir: Path, published: tuple[Published, ...], owners: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield an error for each address that does not answer or is now of another article.

    `owners` are the ids of articles by their paths in today's ledger. A missing fragment is a
    warning.
    """
    for address in published:
        found = next(filter(None, (_file(site_dir, path) for path in address.paths)), None)
        name = f"{site_dir.name}/{(address.paths or (address.said,))[0]}"
        if found is None:
            message = f"nothing answers at {address.said}, which was published"
            yield Problem(name, message, _BROKEN, Severity.ERROR)
            continue
        now = next((owners[path] for path in address.paths if path in owners), None)
        if address.ids and now not in address.ids:
            was = ", ".join(sorted(address.ids))
            message = f"{address.said} was published as article {was}, and is now {now or 'none'}"
            yield Problem(name, message, _CHANGED, Severity.ERROR)
        elif is_anchor(address.fragment) and not _has_place(found, address.fragment):
            yield Problem(name, f"{address.said} names a place that is gone", _LOST_PLACE)


def _file(site_dir: Path, path: str) -> Path | None:
    """Return the file that answers at a path, as a static server finds it."""
    place = site_dir / path
    candidates = (
        (place / "index.html",) if not path or path.endswith("/") else (place, place / "index.html")
    )
    return next((file for file in candidates if isfile(file)), None)  # noqa: PTH113  # see above


def _has_place(file: Path, fragment: str) -> bool:
    """Tell whether a page has an anchor; always true of a page that redirects."""
    text = file.read_text("utf-8", errors="replace")
    is_signpost = 'http-equiv="refresh"' in text
    return is_signpost or fragment in anchors(text, Examiner(Site.at("")))
