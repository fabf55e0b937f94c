"""A cache on disk: results of earlier builds, under keys that name all they were made from.

Losing the file costs nothing but time. Results that the latest build did not use are forgotten, so
that the file does not grow without end.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path


class Memory:
    """Keys and bytes in an SQLite file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def recall(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the results under these keys; none where the file cannot be read."""
        try:
            with closing(self._open()) as table:
                return dict(self._rows(table, keys))
        except (sqlite3.Error, OSError):
            return {}

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Return all keys with their results; none where the file cannot be read."""
        try:
            with closing(self._open()) as table:
                return iter(table.execute("SELECT key, value FROM results").fetchall())
        except (sqlite3.Error, OSError):
            return iter(())

    def keep(self, new: Iterable[tuple[str, bytes]], used: Collection[str]) -> None:
        """Add results, and forget those whose keys are not in `used`.

        Does nothing where the file cannot be written.
        """
        try:
            with closing(self._open()) as table, table:
                known = {row[0] for row in table.execute("SELECT key FROM results")}
                stale = ((key,) for key in known.difference(used))
                table.executemany("DELETE FROM results WHERE key = ?", stale)
                table.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", new)
        except (sqlite3.Error, OSError):
            return

    def add(self, new: Iterable[tuple[str, bytes]]) -> None:
        """Add results; does nothing where the file cannot be written."""
        try:
            with closing(self._open()) as table, table:
                table.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", new)
        except (sqlite3.Error, OSError):
            return

    def _rows(self, table: sqlite3.Connection, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        for key in keys:
            row = table.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            if row:
                yield key, row[0]

    def _open(self) -> sqlite3.Connection:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        table = sqlite3.connect(self._file)
        table.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value BLOB)")
        return table
