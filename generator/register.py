"""The register of all other addresses: facets, their lists and feeds, overviews.

It is `addresses.csv` beside the articles' ledger, and append-only like it: a row is added for each
new page, and when an address moves. No row is changed, so that git can merge two branches by union.
`gone_pages` finds out what became of addresses without a page.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from generator.addresses import facet_folders
from generator.append_only import parse_rows, read_text, refuse_wrong, rows_text

FILE = "addresses.csv"
HEADER = ("path", "of", "article", "status", "moved_to")
FEED = "feed.xml"
"""How a feed's address ends; its twin in JSON Feed is beside it and lives as long."""

_PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*-?/)+")
_PATH_OR_FEED = re.compile(rf"(?:{_PATH.pattern})(?:{re.escape(FEED)})?")
_OF = re.compile(r"(?:country|pair|actor|topic|year|month):[A-Za-z0-9-]+|")
_ARTICLE = re.compile(r"(?:[0-9a-f]{12,})?")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the register."""

    path: str
    """The address, relative to the site: `acteurs/to-lam/`."""
    of: str = ""
    """What the page is about: `country:LA`, `pair:LA-VN`, `actor:to-lam`, `topic:20000586`,
    `year:2017`, `month:2017-10`; nothing for overviews and parts of lists."""
    article: str = ""
    """The id of an article that the page listed; it helps to find an actor's new name."""
    status: str = "published"
    """`published` or `moved`."""
    moved_to: str = ""
    """The new address, if it moved."""


@dataclass(frozen=True)
class Register:
    """Every row, in the order of the file."""

    rows: tuple[Place, ...] = ()

    @cached_property
    def latest(self) -> Mapping[str, Place]:
        """The last row of each address."""
        return {row.path: row for row in self.rows}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every address ever published."""
        return frozenset(self.latest)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The addresses of pages."""
        return frozenset(path for path in self.latest if path.endswith("/"))

    @cached_property
    def feeds(self) -> frozenset[str]:
        """The addresses of pages that ever had feeds."""
        return frozenset(path.removesuffix(FEED) for path in self.latest if path.endswith(FEED))

    @cached_property
    def witnesses(self) -> Mapping[str, tuple[str, ...]]:
        """The articles that each page is known to have listed."""
        found: dict[str, dict[str, None]] = {}
        for row in self.rows:
            if row.article:
                found.setdefault(row.path, {})[row.article] = None
        return {path: tuple(ids) for path, ids in found.items()}

    def grown(self, rows: Iterable[Place]) -> "Register":
        """Return the register with these rows added, or itself where there are none."""
        added = tuple(rows)
        return Register((*self.rows, *added)) if added else self


def read_register(folder: Path) -> Register:
    """Read `addresses.csv` of a seeds folder; an archive without one has an empty register.

    Raises DataError, naming the line, when a row is not what the generator writes.
    """
    file = folder / FILE
    text = read_text(file)
    return Register() if text is None else parse_register(text, str(file))


def parse_register(text: str, name: str) -> Register:
    """Return the register that a file's text holds. Raises DataError: see `read_register`."""
    folders = tuple(facet_folders())
    rows = parse_rows(text, HEADER, name)
    return Register(tuple(_place(cells, where, folders) for where, cells in rows))


def _place(cells: list[str], where: str, folders: tuple[str, ...]) -> Place:
    place = Place(*cells)
    moved = place.status == "moved"
    leads = _PATH.fullmatch(place.moved_to) if moved else not place.moved_to
    is_path = _PATH_OR_FEED.fullmatch(place.path) and place.path.startswith(folders)
    checked = (
        (f"path {place.path!r}", is_path),
        (f"of {place.of!r}", _OF.fullmatch(place.of)),
        (f"article {place.article!r}", _ARTICLE.fullmatch(place.article)),
        (f"status {place.status!r}", moved or place.status == "published"),
        (f"moved_to {place.moved_to!r}", leads),
    )
    refuse_wrong(where, checked)
    return place


def register_text(register: Register) -> str:
    """Return the register as the text of its file."""
    return rows_text(HEADER, map(attrgetter(*HEADER), register.rows))
