"""The ways in which a run of letters may be read: as it stands, or as words that lost a blank.

`Reader.readings` lists them with the classes of their words; which one fits the sentence is
decided by `grammar`. What is a word, and what it costs to be none, is the business of `words`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.restore.lexicon import Emission
from generator.restore.words import HUMP, Words, elisions

_THREE = 7
"""Shortest run that may hide three words."""
_COURTESY = frozenset({"M", "MM", "Mme", "Mmes", "Mgr", "Dr"})
_PARTICLES = frozenset(
    {"La", "Le", "De", "Di", "Du", "Mc", "Mac", "Van", "Von", "Fitz", "El", "Al"}
)
"""What stands before a capital inside a name: `McGregor`, `DiCaprio`."""
_LEFT_NAME = 3
"""Shortest name that nobody knows before a word glued to it, …"""
_RIGHT_WORD = 4
_RIGHT_WORDS = frozenset({"ont", "qui", "par", "sur"})
"""… the shortest such word (`Erdoganpour`), and shorter ones in which no name ends."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a run of letters."""

    cuts: tuple[int, ...]
    """Where the lost blanks were; empty for the run as it stands."""
    words: tuple[Emission, ...]
    """The classes of each word, with log P(word | class)."""
    gain: float = 0.0
    """Log of how much likelier than by chance these words meet."""


@dataclass(frozen=True, slots=True)
class Readings:
    """All the ways to read a run."""

    correct: bool
    """Whether the run as it stands is a word of the language or a known name."""
    ways: tuple[Reading, ...]
    """The run as it stands, then as two words, then as three."""


class Reader:
    """Reads the runs of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._memo: dict[tuple[str, bool], Readings] = {}

    def readings(self, run: str, *, doubting: bool) -> Readings:
        """Return the ways to read a run; `doubting` says whether a correct word may be a glue."""
        key = run, doubting
        if key not in self._memo:
            whole = self._words.whole(run, itself=True)
            correct = whole is not None
            plain = Reading((), whole if whole is not None else self._words.guess(run))
            ways: tuple[Reading, ...] = (plain,)
            if not correct or (doubting and run.isalpha() and run[1:].islower()):
                ways = (plain, *self._split(run, correct=correct))
            self._memo[key] = Readings(correct, ways)
        return self._memo[key]

    def _split(self, run: str, *, correct: bool) -> Iterator[Reading]:
        """Read a run as two words or three."""
        if self._words.is_brand(run):
            return
        for cut, left, right in self._halves(run):
            gain = self._words.lexicon.phrases.get((run[:cut].lower(), run[cut:]), 0.0)
            yield Reading((cut,), left + right, gain)
        if correct or len(run) < _THREE:
            return
        for first, left in self._beginnings(run):
            for second, middle, right in self._halves(run[first:]):
                yield Reading((first, first + second), left + middle + right)

    def _beginnings(self, run: str) -> Iterator[tuple[int, tuple[Emission, ...]]]:
        """Yield (cut, words before) where the part before is correct."""
        for cut in _places(run):
            left = self._words.whole(run[:cut])
            if left is not None:
                yield cut, left

    def _halves(self, run: str) -> Iterator[tuple[int, tuple[Emission, ...], tuple[Emission, ...]]]:
        """Yield (cut, words before, words after) where both sides are correct.

        At a capital inside the run either side may be a name that nobody knows, as may what
        follows an elision.
        """
        humps = {match.start() for match in HUMP.finditer(run)}
        for cut in _places(run):
            before, after = run[:cut], run[cut:]
            hump = cut in humps and before not in _PARTICLES
            if before[-1].isupper() and after[0].isupper():
                if not (before.isupper() and after[1:2].islower() and self._words.acronym(before)):
                    continue
                hump = True
            stem = after[elisions(after) :]
            right = self._words.whole(after, named=hump or (stem != after and stem[:1].isupper()))
            if right is None and hump and after in _COURTESY:
                right = (self._words.name(after),)
            if right is None:
                continue
            left = self._words.whole(before, named=hump or _is_long_name(before, after))
            if left is not None:
                yield cut, left, right


def _places(run: str) -> Iterator[int]:
    """Yield where a blank may be missing: between letters, or letter and figure."""
    for cut in range(1, len(run)):
        last, char = run[cut - 1], run[cut]
        if char.isalnum() and (last.isalnum() or last == "%"):
            if not (char.isdigit() and last.isdigit()):
                yield cut


def _is_long_name(before: str, after: str) -> bool:
    return (
        before[0].isupper()
        and before[1:].islower()
        and len(before) >= _LEFT_NAME
        and (len(after) >= _RIGHT_WORD or after in _RIGHT_WORDS)
        and after.islower()
    )
