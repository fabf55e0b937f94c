"""Finds where a run of letters may have lost blanks: both sides must be words or names.

Most runs are lower case after the first letter. For these `PlainCuts` finds the same as
`MixedCuts`, and faster.
"""

from collections.abc import Iterable, Iterator

from generator.restore.forms import ENDING
from generator.restore.lexicon import Emission
from generator.restore.name_cuts import may_end_name
from generator.restore.names import HUMP, is_plain
from generator.restore.words import SHORTEST_NAME, Words

Half = tuple[int, tuple[Emission, ...], tuple[Emission, ...]]
"""A cut, the words before it and the words behind."""
Third = tuple[int, int, tuple[Emission, ...], tuple[Emission, ...]]
"""Two cuts, the words before the first one and the words behind."""

THREE = 7
"""Letters of the shortest run that may hide three words."""
_SHORT = 2
"""Letters of an acronym that the article must know before a word of one letter: not `APa Chai`."""
_LEFT_NAME = 3
"""Letters of the longest run before capitals that are no word of their own: `HoSE`."""


def cuts_of(words: Words, run: str) -> "PlainCuts | MixedCuts":
    """Return the possible cuts of a run, given the words that it may contain."""
    return PlainCuts(words, run) if is_plain(run) else MixedCuts(words, run)


class MixedCuts:
    """The cuts of a run with capitals, digits, elisions or hyphens in any place.

    At a capital inside the run either side may be an unknown name, as may what follows an
    elision.
    """

    def __init__(self, words: Words, run: str) -> None:
        self._words, self._run = words, run
        self._humps = {match.start() for match in HUMP.finditer(run)}
        self.places = [
            cut
            for cut in _places(run, words.elided(run))
            if cut in self._humps or not run[cut:].islower() or words.lower(run[cut:]) is not None
        ]
        """Where a blank may be missing: hardly anywhere is what follows a word."""

    def halves(self) -> Iterator[Half]:
        """Yield the cuts on both sides of which words stand; no letter stands twice there."""
        run, whole = self._run, self._words.whole
        doubles = self._words.lexicon.spelling.doubles
        for cut in self.places:
            pair = self._pair(run[:cut], run[cut:], hump=cut in self._humps)
            if pair and not (doubles(run, cut) and whole(run[:cut] + run[cut + 1 :])):
                yield cut, *pair

    def thirds(self) -> Iterator[Third]:
        """Yield the pairs of cuts between which words stand too."""
        run = self._run
        for first in _places(run, self._words.elided(run)):
            if first >= self.places[-1]:
                break
            if run[first - 1 : first + 1].isupper():
                continue
            left = self._words.whole(run[:first])
            if left is None:
                continue
            for second, middle, right in cuts_of(self._words, run[first:]).halves():
                yield first, first + second, left, middle + right

    def _pair(
        self, before: str, after: str, *, hump: bool
    ) -> tuple[tuple[Emission, ...], tuple[Emission, ...]] | None:
        """Return both sides of a cut as correct words, or None if one is not."""
        spelling = self._words.lexicon.spelling
        apart = before in spelling.never_apart or after in spelling.never_apart
        if apart or self._is_no_hour(before, after):
            return None
        if before.islower() and after.islower():  # no name
            right = self._words.whole(after)
            left = self._words.whole(before) if right is not None else None
            return None if left is None or right is None else (left, right)
        capital = before[0].isupper()
        place = capital and spelling.ends_place(before, after)
        if place or (capital and not self._may_follow_name(before, after)):
            return None
        hump = hump and before not in spelling.particles
        if before[-1].isupper() and after[0].isupper():
            capitals = before[self._words.elided(before) :]
            if not after[1:2].islower() or not self._words.acronym(capitals):
                return None
            hump = True
        stem = after[self._words.elided(after) :]
        right = self._words.whole(after, named=hump or (stem != after and stem[:1].isupper()))
        if hump:
            right = self._words.or_name(after, right)
        if right is None:
            return None
        named = hump or may_end_name(self._words.lexicon, before, after)
        left = self._words.whole(before, named=named)
        if hump and left is not None:
            left = self._words.or_name(before, left)
        return None if left is None else (left, right)

    def _is_no_hour(self, before: str, after: str) -> bool:
        """Tell `12ha` from `18hau`: what begins with the sign of the hour is a word."""
        hour = self._words.lexicon.spelling.hour.fullmatch(before)
        return hour is not None and self._words.lower(before[-1] + after) is not None

    def _may_follow_name(self, before: str, after: str) -> bool:
        """Tell whether a run may follow a name: not the letters of `HoSE`, a lone `y`, `APa`."""
        letters = len(before) <= _LEFT_NAME and after.isupper()
        named = letters and not self._words.acronym(after)
        short = len(before) == _SHORT and before.isupper() and len(after) == 1
        if named or (short and not self._words.acronym(before)):
            return False
        return after not in self._words.lexicon.spelling.never_after_names


class PlainCuts:
    """The cuts of a run that is lower case after its first letter."""

    def __init__(self, words: Words, run: str) -> None:
        self._words, self._run = words, run
        self._capital = run[0].isupper()
        self._apart = words.lexicon.spelling.never_apart
        word = words.lexicon.word
        self.places = [cut for cut in range(self._start(len(run)), len(run)) if word(run[cut:])]
        """Where a blank may be missing."""
        self._lefts: dict[int, tuple[Emission, ...] | None] = {}

    def halves(self) -> Iterator[Half]:
        """Yield the cuts on both sides of which words stand; no letter stands twice there."""
        run, apart, find = self._run, self._apart, self._named if self._capital else self._left
        for cut in self.places:
            if run[:cut] in apart or run[cut:] in apart:
                continue
            left = find(cut)
            if left is not None and not self._doubles(0, cut):
                yield cut, left, self._small(cut)

    def thirds(self) -> Iterator[Third]:
        """Yield the pairs of cuts between which words stand too."""
        run, word, places = self._run, self._words.lexicon.word, self.places
        starts = [(cut, self._start(cut)) for cut in places]
        firsts: Iterable[int] = range(min([start for _, start in starts]), places[-1])
        if not self._capital:  # what fails most often comes first
            firsts = [first for first in firsts if word(run[:first])]
        between = [
            (first, cut)
            for first in firsts
            for cut, start in starts
            if start <= first < cut and word(run[first:cut])
        ]
        for first, second in between:
            left = self._left(first) if self._may_stand(first, second) else None
            if left is not None:
                yield first, second, left, self._small(first, second) + self._small(second)

    def unknown(self) -> frozenset[str]:
        """Return the letters before cuts that were looked up and are no words."""
        return frozenset([self._run[:cut] for cut, left in self._lefts.items() if left is None])

    def _start(self, end: int) -> int:
        """Return the first place where a word may begin that ends at another place."""
        may_be_long = self._run[end - ENDING : end] in self._words.lexicon.endings
        return 1 if may_be_long else max(end - ENDING + 1, 1)

    def _may_stand(self, first: int, second: int) -> bool:
        """Tell whether the word between two cuts and the one behind are apart elsewhere."""
        if self._run[first:second] in self._apart or self._run[second:] in self._apart:
            return False
        return not self._doubles(first, second)

    def _small(self, start: int, end: int | None = None) -> tuple[Emission, ...]:
        """Return the readings as words of lower-case letters."""
        return self._words.lower(self._run[start:end]) or ()

    def _left(self, cut: int) -> tuple[Emission, ...] | None:
        """Return the readings before a cut."""
        if cut not in self._lefts:
            find = self._words.capital if self._capital else self._words.lower
            self._lefts[cut] = find(self._run[:cut])
        return self._lefts[cut]

    def _named(self, cut: int) -> tuple[Emission, ...] | None:
        """Return the same, also where an unknown name may stand."""
        before, after = self._run[:cut], self._run[cut:]
        spelling = self._words.lexicon.spelling
        if spelling.ends_place(before, after) or after in spelling.never_after_names:
            return None
        left = self._left(cut)
        if left is not None or cut < SHORTEST_NAME:
            return left
        named = may_end_name(self._words.lexicon, before, after)
        return (self._words.name(before),) if named else None

    def _doubles(self, start: int, cut: int) -> bool:
        """Tell whether a consonant stands twice at a cut of the letters from a start on."""
        run, words = self._run, self._words
        if not words.lexicon.spelling.doubles(run, cut):
            return False
        return words.whole(run[start:cut] + run[cut + 1 :]) is not None


def _places(run: str, elided: int) -> Iterator[int]:
    """Yield where a blank may be missing: between letters, or between a letter and a digit."""
    for cut in range(elided + 1, len(run)):
        last, char = run[cut - 1], run[cut]
        figures = char.isdigit() and last.isdigit()
        if char.isalnum() and (last.isalnum() or last == "%") and not figures:
            yield cut
