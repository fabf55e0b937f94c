"""The ledger of article addresses, `permalinks.csv`: every permalink ever assigned.

An address is made once, from title and id, and looked up ever after. A row is added for a new
article, and when an article's seed is renamed, edited, withdrawn or captured again. No row is ever
changed, so that git can merge two branches by union. The first row of an article has its address,
the last row its state.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from generator.append_only import parse_rows, read_text, refuse_wrong, rows_text
from generator.errors import DataError
from generator.slugs import MAX_LENGTH, slug

FILE = "permalinks.csv"
HEADER = ("id", "path", "source", "sha256", "status", "moved_to")
STATUSES = ("published", "moved", "withdrawn")
_ARTICLES = "articles/"
_SHORT_ID = 8
_PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+")
_ID = re.compile(r"[0-9a-f]{12,}")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ledger."""

    id: str
    """The article's id."""
    path: str
    """Its address, relative to the site: `articles/<slug>-<id8>/`."""
    source: str
    """The seed's file when the row was added."""
    sha256: str
    """SHA-256 of the seed's bytes when the row was added."""
    status: str
    """`published`, `moved` or `withdrawn`."""
    moved_to: str = ""
    """The new address of a moved article."""


@dataclass(frozen=True)
class Ledger:
    """Every row, in the order of the file."""

    rows: tuple[Row, ...] = ()

    @cached_property
    def latest(self) -> Mapping[str, Row]:
        """The last row of each article, without moves."""
        return {row.id: row for row in self.rows if row.status != "moved"}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every address ever assigned."""
        return frozenset(row.path for row in self.rows)

    @cached_property
    def owners(self) -> Mapping[str, str]:
        """The id of the article at each address."""
        return {row.path: row.id for row in self.rows}

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Addresses that another one took over, each with the final one.

        An article that two branches added has two addresses: the first one counts.
        """
        last = {row.path: row for row in self.rows}
        first = self.addresses
        moved = {
            path: row.moved_to or first.get(row.id, path)
            for path, row in last.items()
            if row.status == "moved" or first.get(row.id, path) != path
        }
        return {path: _final(path, moved) for path in sorted(moved)}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The address of each article that has had one of its own."""
        return {row.id: row.path for row in reversed(self.rows) if row.status != "moved"}

    @cached_property
    def newest(self) -> Mapping[str, Row]:
        """The last row of each article, with moves."""
        return {row.id: row for row in self.rows}

    @cached_property
    def _ages(self) -> Mapping[str, int]:
        return {row.id: -place for place, row in enumerate(reversed(self.rows))}

    def age(self, ident: str) -> float:
        """Return a number that is lower the longer an id has been known; infinity for a new one."""
        return self._ages.get(ident, math.inf)

    @cached_property
    def _by_source(self) -> Mapping[str, str]:
        return {row.source: row.id for row in self.rows}

    @cached_property
    def _by_digest(self) -> Mapping[str, str]:
        return {row.sha256: row.id for row in self.rows}

    def id_of(self, source: str, sha256: str) -> str | None:
        """Return the id of a file that was seen under this name or with these bytes."""
        return self._by_digest.get(sha256) or self._by_source.get(source)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is needed to assign an address."""

    id: str
    """Its id."""
    title: str
    """The words of its address, if it has none yet."""
    source: str
    """Its seed's file."""
    sha256: str
    """SHA-256 of its seed."""
    withdrawn: bool = False
    """Whether a correction withdraws it."""


def read_ledger(folder: Path) -> Ledger:
    """Read `permalinks.csv` of a seeds folder; an archive without one has an empty ledger.

    Raises DataError, naming the line, when a row is not what the generator writes: an address
    must not be guessed.
    """
    file = folder / FILE
    text = read_text(file)
    return Ledger() if text is None else parse_ledger(text, str(file))


def parse_ledger(text: str, name: str) -> Ledger:
    """Return the ledger that a file's text holds. Raises DataError: see `read_ledger`."""
    placed = [(where, _row(cells, where)) for where, cells in parse_rows(text, HEADER, name)]
    _refuse_clashes(placed)
    _refuse_lost(placed)
    return Ledger(tuple(row for _, row in placed))


def _row(cells: list[str], where: str) -> Row:
    row = Row(*cells)
    leads = _PATH.fullmatch(row.moved_to) if row.status == "moved" else not row.moved_to
    checked = (
        (f"id {row.id!r}", _ID.fullmatch(row.id)),
        (f"path {row.path!r}", _PATH.fullmatch(row.path)),
        (f"status {row.status!r}", row.status in STATUSES),
        (f"moved_to {row.moved_to!r} of a row {row.status}", leads),
    )
    refuse_wrong(where, checked)
    return row


def _refuse_clashes(placed: Sequence[tuple[str, Row]]) -> None:
    """Raise DataError where articles share an address, which a merge of branches can cause."""
    owners: dict[str, tuple[str, Row]] = {}
    for where, row in placed:
        before, owner = owners.setdefault(row.path, (where, row))
        if owner.id != row.id:
            first = before.rpartition(": ")[2]
            raise DataError(
                f"{where}: {row.path} was given to {row.id} ({row.source}), and on {first} to "
                f"{owner.id} ({owner.source}): two branches added both. Delete the line of the "
                "article that is not published yet and build again: it gets another address."
            )


def _refuse_lost(placed: Sequence[tuple[str, Row]]) -> None:
    """Raise DataError where an article has moved to an address that no article ever had."""
    known = {row.path for _, row in placed}
    for where, row in placed:
        if row.moved_to.startswith(_ARTICLES) and row.moved_to not in known:
            raise DataError(
                f"{where}: {row.path} leads to {row.moved_to}, which no line of this file has as "
                "its path. Correct moved_to, or restore from git the line that was lost."
            )


def _final(path: str, moved: Mapping[str, str]) -> str:
    """Follow moves to their end; a circle, which only a merge can make, ends where it closes."""
    seen = {path}
    while (following := moved[path]) in moved and following not in seen:
        path = following
        seen.add(path)
    return following


def assign(ledger: Ledger, claims: Iterable[Claim]) -> tuple[Ledger, Mapping[str, str]]:
    """Return the ledger with new rows added, and the address of each claimed article.

    The same ledger and claims, in any order, give the same rows.
    """
    rows: list[Row] = []
    addresses: dict[str, str] = {}
    taken = set(ledger.paths)
    for claim in sorted(claims, key=lambda claim: claim.id):
        path = ledger.addresses.get(claim.id) or _new_path(claim, taken)
        taken.add(path)
        addresses[claim.id] = path
        status = "withdrawn" if claim.withdrawn else "published"
        row = Row(claim.id, path, claim.source, claim.sha256, status)
        if row != ledger.newest.get(claim.id):
            rows.append(row)
    return Ledger((*ledger.rows, *rows)), addresses


def move(ledger: Ledger, moved: Iterable[tuple[Claim, str]]) -> Ledger:
    """Return the ledger with a row for each claim whose address another one takes over.

    Claims without an address need no row.
    """
    rows: list[Row] = []
    for claim, target in sorted(moved, key=lambda pair: pair[0].id):
        known = ledger.addresses.get(claim.id)
        if known and known != target:
            row = Row(claim.id, known, claim.source, claim.sha256, "moved", target)
            if row != ledger.newest[claim.id]:
                rows.append(row)
    return Ledger((*ledger.rows, *rows))


def _new_path(claim: Claim, taken: set[str]) -> str:
    """Return a free address; where the id's first 8 digits are taken, it has more of them."""
    for length in range(_SHORT_ID, len(claim.id) + 1):
        ident = claim.id[:length]
        words = slug(claim.title, fallback="article", max_length=MAX_LENGTH - len(ident) - 1)
        path = f"{_ARTICLES}{words}-{ident}/"
        if path not in taken:
            return path
    raise DataError(f"{claim.source}: no address is free for the id {claim.id}.")


def ledger_text(ledger: Ledger) -> str:
    """Return the ledger as the text of its file."""
    return rows_text(HEADER, map(attrgetter(*HEADER), ledger.rows))
