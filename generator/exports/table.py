"""Tables of the collection: columns with descriptions, rows; and how they are written as CSV.

A CSV file, a table of the database and the descriptions of both are made from the same value.
"""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

SEPARATOR = "; "
"""What separates several values in a cell."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet run a cell as a formula, also in wide letters of East Asia.

Such a cell gets an apostrophe in front.
"""

_MARK = codecs.BOM_UTF8

Kind = Literal["string", "integer", "date"]
"""Types in Frictionless' Table Schema."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """Its name in the header."""
    doc: str
    """A description, in English."""
    kind: Kind = "string"
    """The type of its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Described rows of values."""

    name: str
    """Its name; the file is `<name>.csv`."""
    doc: str
    """A description of a row, in English."""
    columns: tuple[Column, ...]
    """Its columns."""
    key: tuple[str, ...]
    """The columns that together are unique in each row."""
    refers: tuple[tuple[str, str, str], ...] = ()
    """(column, table, column there) for each column that refers to another table."""
    rows: Sequence[tuple[Any, ...]] = field(repr=False)
    """Values in the order of the columns, sorted by the key; None where nothing is known."""


def csv_file(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a table as CSV (RFC 4180), in UTF-8 with a byte order mark for spreadsheets."""
    return _MARK + csv_rows([header]) + csv_rows(rows)


def csv_rows(rows: Iterable[Iterable[Any]]) -> bytes:
    """Return rows as they are in a CSV file.

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
