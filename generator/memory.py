"""Results kept between runs, under a key that names everything they were made from.

A memory is a file that can be lost at any time: that costs time, nothing else. It forgets what
the latest run did not use, so it never grows past one archive.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path


class Memory:
    """A table of keys and bytes in an SQLite file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def recall(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under these keys; nothing where the file cannot be read."""
        try:
            with closing(self._open()) as table:
                return dict(self._rows(table, keys))
        except (sqlite3.Error, OSError):
            return {}

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Return all that is kept; nothing where the file cannot be read."""
        try:
            with closing(self._open()) as table:
                return iter(table.execute("SELECT key, value FROM results").fetchall())
        except (sqlite3.Error, OSError):
            return iter(())

    def keep(self, new: Iterable[tuple[str, bytes]], used: Collection[str]) -> None:
        """Add results and forget those under keys that are not in `used`.

        Does nothing where the file cannot be written: a memory only saves time.
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
        """Add results and forget nothing; does nothing where the file cannot be written."""
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
