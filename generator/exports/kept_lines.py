"""Keeps the lines of unchanged articles in files of data that have lines for each article.

The origins and lengths of lines are remembered, so that they can be cut out of the old file.
"""

import hashlib
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from generator.pickled import DAMAGED


class _Known(NamedTuple):
    """What is remembered of a file."""

    digest: str
    """The digest of the file."""
    head: int
    """The number of bytes before the lines of the first article."""
    articles: Sequence[tuple[str, str, int]]
    """For each article in order: its id, the origin of its lines, and their length."""


@dataclass(frozen=True, slots=True)
class KeptLines:
    """The lines of articles in files, as far as they are remembered."""

    origins: Origins
    memory: Memory | None
    _new: dict[str, bytes] = field(default_factory=dict)

    def joined(
        self,
        name: str,
        head: bytes,
        entries: Sequence[Entry],
        make: Callable[[Entry], bytes],
        before: bytes | None,
    ) -> bytes:
        """Return the content of a file: its head, and what `make` returns for each article.

        `before` is its old content, if that is known to be what was made last.
        """
        known = self._lines(name, before) if before else {}
        made: list[bytes | memoryview] = []
        told: list[tuple[str, str, int]] = []
        for entry in entries:
            origin = self.origins.of(self.origins.article(entry))
            lines = known.get((entry.id, origin))
            made.append(make(entry) if lines is None else lines)
            told.append((entry.id, origin, len(made[-1])))
        content = b"".join((head, *made))
        if self.memory:
            kept = _Known(hashlib.sha256(content).hexdigest(), len(head), told)
            self.memory.add([(name, pickle.dumps(tuple(kept)))])
        return content

    def _lines(self, name: str, before: bytes) -> dict[tuple[str, str], memoryview]:
        """Return the lines of articles in a file by id and origin."""
        kept = self.memory.recall([name]).get(name) if self.memory else None
        try:
            # The program's own, from .cache/ of the archive, never distributed.
            known = _Known(*pickle.loads(kept)) if kept else None  # noqa: S301
        except DAMAGED:
            return {}
        if known is None or known.digest != hashlib.sha256(before).hexdigest():
            return {}
        found, place, whole = {}, known.head, memoryview(before)  # which is not copied
        for key, origin, length in known.articles:
            found[key, origin] = whole[place : place + length]
            place += length
        return found
