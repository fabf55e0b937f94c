"""The ways in which a run of letters may be read: as it stands, or as words that lost a blank.

`Reader.readings` lists them with the classes of their words; which one fits the sentence is
decided by `grammar`. What is a word, and what it costs to be none, is the business of `words`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.restore.ends import Ends, ends_of
from generator.restore.lexicon import LONGEST, Emission
from generator.restore.names import HUMP
from generator.restore.words import Words

_MARGIN = 12.0
"""How much less likely than the run as it stands a way may be that neighbours could save."""
_MARGIN_CORRECT = 9.0
"""The same of a correct word."""
_MOST = 6
"""How many ways are left to the neighbours."""
_LEAST_GLUE = 2.5
"""Log of the rarest blank."""
_THREE = 7
"""Shortest run that may hide three words."""
_LEFT_NAME = 3
"""Shortest name that nobody knows before a word glued to it, …"""
_RIGHT_WORD = 4
"""… and the shortest such word: `Erdoganpour`."""
_SURNAME, _SURNAME_LENGTH = 8.0, 6
"""What a surname's ending speaks for a blank behind it, and the shortest such surname."""
_PLACE = 5
"""Shortest word of a place that a short word may be glued to: `Saravaneet`."""
_KNOWN_NAME = 200
"""Centizipf from which a foreign form is a known name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a run of letters."""

    cuts: tuple[int, ...]
    """Where the lost blanks were; empty for the run as it stands."""
    words: tuple[Emission, ...]
    """The classes of each word, with log P(word | class)."""
    gain: float = 0.0
    """Log of how much likelier than by chance these words meet."""
    opens: bool = False
    """Whether the first word has a capital that only the opening of a sentence gives."""


@dataclass(frozen=True, slots=True)
class Readings:
    """All the ways to read a run."""

    correct: bool
    """Whether the run as it stands is a word of the language or a known name."""
    ways: tuple[Reading, ...]
    """The run as it stands, then split, likeliest first."""
    glued: bool = False
    """Whether the run is no word and a split is likelier whatever its neighbours are."""
    ends: tuple[Ends, ...] = ()
    """How each way begins and ends; empty where there is but one."""


class Reader:
    """Reads runs with the words that one article may use; remembers nothing."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def plain(self, run: str) -> Readings:
        """Return the ways to read a run, where a correct word is not doubted."""
        whole = self._words.whole(run, itself=True)
        if whole is not None:
            return Readings(True, (Reading((), whole),))
        return self._read(run, Reading((), self._words.guess(run)), correct=False)

    def doubted(self, run: str, known: Readings) -> Readings:
        """Return the ways to read a run, given the plain ones, where a correct word may be two."""
        stem = run[self._words.elided(run) :]
        if stem.isalpha() and stem[1:].islower():
            found = self._read(run, known.ways[0], correct=True)
            return found if len(found.ways) > 1 else known
        return known

    def _read(self, run: str, plain: Reading, *, correct: bool) -> Readings:
        if len(run) > LONGEST:
            return Readings(correct, (plain,))
        weight = self._weight(plain)
        least = weight - (_MARGIN_CORRECT if correct else _MARGIN)
        split = [(self._weight(way), way) for way in self._split(run, correct=correct)]
        best = sorted((pair for pair in split if pair[0] > least), key=lambda pair: -pair[0])
        glued = bool(best) and not correct and best[0][0] > weight
        if not best:
            return Readings(correct, (plain,))
        ways = (plain, *(way for _, way in best[:_MOST]))
        lexicon = self._words.lexicon
        return Readings(correct, ways, glued, tuple(ends_of(lexicon, way.words) for way in ways))

    def _weight(self, way: Reading) -> float:
        """Return how likely a way is without its neighbours, blanks lost at the highest rate."""
        share = self._words.lexicon.share
        words = sum([max([emitted + share(tag) for tag, emitted in word]) for word in way.words])
        return words + way.gain - _LEAST_GLUE * len(way.cuts)

    def _split(self, run: str, *, correct: bool) -> Iterator[Reading]:
        """Read a run as two words or three."""
        cuts = self._cuts(run)
        if not cuts or self._words.is_brand(run):
            return
        phrases, spelling = self._words.lexicon.phrases, self._words.lexicon.spelling
        for cut, left, right in self._halves(run, cuts):
            gain = phrases.get((run[:cut].lower(), run[cut:]), 0.0)
            gain += _SURNAME if self._is_surname(run[:cut], run[cut:]) else 0.0
            gain -= _SURNAME if spelling.ends_as_name(run, cut) else 0.0
            yield Reading((cut,), left + right, gain, self._opens(run[:cut], left[0]))
        if correct or len(run) < _THREE:
            return
        for first, left in self._beginnings(run, cuts[-1]):
            rest = run[first:]
            later = [cut - first for cut in cuts if cut > first]
            for second, middle, right in self._halves(
                rest, later if _is_plain(run) else self._cuts(rest)
            ):
                opens = self._opens(run[:first], left[0])
                yield Reading((first, first + second), left + middle + right, opens=opens)

    @staticmethod
    def _opens(word: str, classes: Emission) -> bool:
        """Tell whether a word is a closed one with a capital: `De`, `Les`."""
        return word[0].isupper() and word[1:].islower() and any(tag[0] == "=" for tag, _ in classes)

    def _beginnings(self, run: str, end: int) -> Iterator[tuple[int, tuple[Emission, ...]]]:
        """Yield (cut, words before) where the part before is correct, of cuts before an end."""
        for cut in _places(run, self._words.elided(run)):
            if cut >= end:
                break
            left = self._words.whole(run[:cut])
            if left is not None and not run[cut - 1 : cut + 1].isupper():
                yield cut, left

    def _cuts(self, run: str) -> list[int]:
        """Return where a blank may be missing: hardly anywhere is what follows a word."""
        lower = self._words.lower
        if _is_plain(run):
            return [cut for cut in range(1, len(run)) if lower(run[cut:]) is not None]
        humps = {match.start() for match in HUMP.finditer(run)}
        places = _places(run, self._words.elided(run))
        return [
            cut
            for cut in places
            if cut in humps or not run[cut:].islower() or lower(run[cut:]) is not None
        ]

    def _halves(
        self, run: str, cuts: list[int]
    ) -> Iterator[tuple[int, tuple[Emission, ...], tuple[Emission, ...]]]:
        """Yield (cut, words before, words after) where both sides are correct.

        At a capital inside the run either side may be a name that nobody knows, as may what
        follows an elision.
        """
        humps = set() if _is_plain(run) else {match.start() for match in HUMP.finditer(run)}
        whole, doubles = self._words.whole, self._words.lexicon.spelling.doubles
        for cut in cuts:
            pair = self._pair(run[:cut], run[cut:], hump=cut in humps)
            if pair and not (doubles(run, cut) and whole(run[:cut] + run[cut + 1 :])):
                yield cut, *pair

    def _pair(
        self, before: str, after: str, *, hump: bool
    ) -> tuple[tuple[Emission, ...], tuple[Emission, ...]] | None:
        """Return both sides of a cut as correct words, or None where one is none."""
        spelling = self._words.lexicon.spelling
        if before in spelling.never_apart or after in spelling.never_apart:
            return None
        if before.islower() and after.islower():  # no name
            right = self._words.whole(after)
            left = self._words.whole(before) if right is not None else None
            return None if left is None or right is None else (left, right)
        capital = before[0].isupper()
        if capital and (after in spelling.name_endings or not self._may_follow_name(before, after)):
            return None
        hump = hump and before not in spelling.particles
        if before[-1].isupper() and after[0].isupper():
            capitals = before[self._words.elided(before) :]
            if not after[1:2].islower() or not self._words.acronym(capitals):
                return None
            hump = True
        stem = after[self._words.elided(after) :]
        right = self._words.whole(after, named=hump or (stem != after and stem[:1].isupper()))
        if right is None and hump and after in spelling.courtesy:
            right = (self._words.name(after),)
        if right is None:
            return None
        named = (
            hump
            or self._is_long_name(before, after)
            or self._is_foreign(before, after)
            or self._is_surname(before, after)
        )
        left = self._words.whole(before, named=named)
        return None if left is None else (left, right)

    def _is_long_name(self, before: str, after: str) -> bool:
        """Tell whether a word may be glued to a name that nobody knows."""
        return (
            before[0].isupper()
            and before[1:].replace("-", "").islower()
            and len(before) >= _LEFT_NAME
            and after.islower()
            and (
                len(after) >= _RIGHT_WORD
                or after in self._words.lexicon.spelling.never_name_endings
            )
        )

    def _may_follow_name(self, before: str, after: str) -> bool:
        """Tell whether a run may follow a name: not the letters of `HoSE` nor a lone `y`."""
        letters = len(before) <= _LEFT_NAME and after.isupper()
        named = letters and not self._words.acronym(after)
        return not named and after not in self._words.lexicon.spelling.never_after_names

    def _is_foreign(self, before: str, after: str) -> bool:
        """Tell whether a short word may be glued to a name that the tables have: `Zumaa`."""
        spelling, lexicon = self._words.lexicon.spelling, self._words.lexicon
        if after not in spelling.short_after_names or not before[0].isupper():
            return False
        run = before + after
        if run.endswith(spelling.short_name_endings) or lexicon.entry(run.lower()):
            return False
        if len(before) >= _PLACE and before in spelling.places:
            return True
        entry = lexicon.entry(before.lower())
        return entry is not None and entry[0] >= _KNOWN_NAME

    def _is_surname(self, before: str, after: str) -> bool:
        """Tell whether a name ends as surnames do before a short word: `Oumarovet`."""
        spelling = self._words.lexicon.spelling
        if after not in spelling.short_after_surnames or len(before) < _SURNAME_LENGTH:
            return False
        return before[0].isupper() and before.endswith(spelling.surname_endings)


def _is_plain(run: str) -> bool:
    """Tell whether a run is of small letters, but for the first one."""
    return run.isalpha() and run[1:].islower()


def _places(run: str, elided: int) -> Iterator[int]:
    """Yield where a blank may be missing: between letters, or letter and figure."""
    for cut in range(elided + 1, len(run)):
        last, char = run[cut - 1], run[cut]
        figures = char.isdigit() and last.isdigit()
        if char.isalnum() and (last.isalnum() or last == "%") and not figures:
            yield cut
