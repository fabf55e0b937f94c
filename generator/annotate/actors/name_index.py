"""Finds groups of mentions by the words of their names, without comparing each with each.

A text made only of names has thousands of them; comparing all pairs would never end.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    """Anything that has a name."""

    @property
    def key(self) -> tuple[str, ...]:
        """The folded words of the name."""


Holder = TypeVar("Holder", bound=Named)


class NameIndex(Generic[Holder]):
    """Named values by every word of their names."""

    def __init__(self, holders: Iterable[Holder] = ()) -> None:
        self._by_word: dict[str, list[Holder]] = {}
        for holder in holders:
            self.add(holder)

    def add(self, holder: Holder) -> None:
        """Add a value behind the others."""
        for word in dict.fromkeys(holder.key):
            self._by_word.setdefault(word, []).append(holder)

    def holding(self, words: tuple[str, ...]) -> list[Holder]:
        """Return those whose names have all of these words, in the order of adding."""
        candidates = self.candidates(words)
        if not candidates:
            return []
        wanted = frozenset(words)
        return [holder for holder in candidates if wanted.issubset(holder.key)]

    def candidates(self, words: tuple[str, ...]) -> Sequence[Holder]:
        """Return those whose names have the rarest of these words: only they need comparing."""
        rarest: Sequence[Holder] | None = None
        for word in words:
            holders = self._by_word.get(word, ())
            if rarest is None or len(holders) < len(rarest):
                rarest = holders
        return rarest or ()
