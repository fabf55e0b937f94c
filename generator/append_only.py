"""Reads and writes ledgers: CSV files to which rows are only added.

So git can merge two branches by union. A union has the lines of both branches in any order, some of
them twice, and the header again where both made the file; all of that can be read. What the columns
mean is up to `permalinks` and `register`.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.errors import DataError

_RESTORE = "Restore the file from git."
_CONFLICT = re.compile(r"(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)( |$)")
"""How git marks what it could not merge: not every host merges by union."""


def read_text(file: Path) -> str | None:
    """Return a ledger's text; None where the file is missing. Raises DataError."""
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DataError(
            f"{file}: cannot be read ({error.strerror}). Correct its permissions."
        ) from error
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not UTF-8 ({error}). Restore it from git.") from error


def parse_rows(text: str, header: Sequence[str], name: str) -> list[tuple[str, list[str]]]:
    """Return the cells of each row with its place, such as `permalinks.csv: line 2`.

    Raises DataError, naming the line, when the text does not begin with the header, is not CSV,
    or has a row of another length: an address must not be guessed.
    """
    lines = csv.reader(io.StringIO(text), strict=True)
    rows = []
    try:
        if (head := next(lines, [])) != list(header):
            wanted, found = ",".join(header), ",".join(head)
            raise DataError(f"{name}: line 1 must be {wanted}, found {found!r:.200}. {_RESTORE}")
        for cells in lines:
            where = f"{name}: line {lines.line_num}"
            if not cells or cells == head:
                continue
            if _CONFLICT.match(cells[0]):
                raise DataError(
                    f"{where}: git could not merge. Delete its marks ({cells[0][:7]} …), keep "
                    "every other line of both sides, and build again."
                )
            if len(cells) != len(header):
                found = f"{len(cells)} columns, {len(header)} expected"
                raise DataError(f"{where}: {found}. Mend the line.")
            rows.append((where, cells))
    except csv.Error as error:
        raise DataError(
            f"{name}: line {lines.line_num} is not CSV ({error}). {_RESTORE}"
        ) from error
    return rows


def refuse_wrong(where: str, checked: Iterable[tuple[str, object]]) -> None:
    """Raise DataError for the first wrong cell of a row.

    `checked` has the description of each cell, with whether it is right; `where` is as in
    `parse_rows`.
    """
    for what, is_right in checked:
        if not is_right:
            raise DataError(f"{where}: {what} is not what the generator writes. Mend the line.")


def rows_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a ledger as the text of its file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
