"""A table of the collection: its columns, what they hold, its rows; and how it is written as CSV.

One value from which the CSV file, the table of the database and the description of both are made.
"""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

SEPARATOR = "; "
"""What parts several values in one cell."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet run a cell as a formula, some in the wide letters of East Asia too: such
a cell gets an apostrophe in front."""

_MARK = codecs.BOM_UTF8

Kind = Literal["string", "integer", "date"]
"""Types of Frictionless' Table Schema."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """What it is called in the header."""
    doc: str
    """What it holds, in English."""
    kind: Kind = "string"
    """What type its values have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of values, described."""

    name: str
    """What it is called: the file is `<name>.csv`."""
    doc: str
    """What a row is, in English."""
    columns: tuple[Column, ...]
    """Its columns."""
    key: tuple[str, ...]
    """The columns that together are different in each row."""
    refers: tuple[tuple[str, str, str], ...] = ()
    """(column, table, column there) of each value that is a key of another table."""
    rows: Sequence[tuple[Any, ...]] = field(repr=False)
    """Values in the order of the columns, sorted by the key; None where nothing is known."""


def csv_file(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a table as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets see it)."""
    return _MARK + csv_rows([header]) + csv_rows(rows)


def csv_rows(rows: Iterable[Iterable[Any]]) -> bytes:
    """Return rows as they stand in a CSV file.

    A cell that a spreadsheet would run begins with an apostrophe (OWASP, "CSV injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows(map(_inert, rows))
    return out.getvalue().encode()


def _inert(row: Iterable[Any]) -> list[Any]:
    """Return cells that no spreadsheet runs as a formula."""
    return [
        f"'{value}" if isinstance(value, str) and value[:1] in _FORMULA else value for value in row
    ]
