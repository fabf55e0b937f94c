"""Lists the readings of a run of letters: as it is, or as words that lost a blank.

`Reader` lists them with the classes of their words. `cuts` finds where a run may be cut, `words`
what is a word and what other letters cost; `grammar` chooses the reading that fits the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from generator.restore.cuts import THREE, cuts_of
from generator.restore.ends import Ends, ends_of
from generator.restore.lexicon import LONGEST, Emission
from generator.restore.name_cuts import is_surname
from generator.restore.names import is_plain
from generator.restore.words import Words

_MARGIN = 12.0
"""How much less likely than the run as it stands a way may be that neighbours could save."""
_MARGIN_CORRECT = 9.0
"""The same of a correct word."""
_MOST = 6
"""How many ways are left to the neighbours."""
_LEAST_GLUE = 2.5
"""Log of the rarest blank."""
_FIGURES_BETWEEN = re.compile(r"[^\W\d_]\d+[^\W\d_]")
"""Between letters they show that a shorter run may hide three words, too: `le5mai`."""
_COUNTED = re.compile(r"(\d+(?:[.,]\d+)*)([a-zà-ÿ]{6,})")
"""Figures and the typo of a word: `1,2milion`; shorter ones may be odd units and ordinals."""
_MISPLACED = -6.0
"""Log probability of a closed word with a capital between two others: `du|Ne|gros`."""
_STATE = 4.0
"""What a noun of the state speaks for a blank behind it."""
_SURNAME = 8.0
"""What a surname's ending speaks for a blank behind it."""


@dataclass(slots=True)
class Reading:
    """One reading of a run of letters."""

    cuts: tuple[int, ...]
    """Where the lost blanks were; empty for the run as it stands."""
    words: tuple[Emission, ...]
    """The classes of each word, with log P(word | class)."""
    gain: float = 0.0
    """Log of how much likelier than by chance these words meet."""
    opens: bool = False
    """Whether the first word has a capital that only the opening of a sentence gives."""


@dataclass(slots=True)
class Readings:
    """All readings of a run."""

    correct: bool
    """Whether the run as it stands is a word of the language or a known name."""
    ways: tuple[Reading, ...]
    """The run as it stands, then split, likeliest first."""
    brand: bool = False
    """Whether the run was kept as it stands because it may be a brand's name."""
    glued: bool = False
    """Whether the run is no word and a split is likelier whatever its neighbours are."""
    ends: tuple[Ends, ...] = ()
    """How each way begins and ends; empty where there is but one."""


class Reader:
    """Reads runs with the words that an article may use; caches nothing."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def plain(self, run: str) -> Readings:
        """Return the readings of a run, without doubting correct words."""
        whole = self._words.whole(run, itself=True)
        if whole is not None:
            return Readings(True, (Reading((), whole),))
        return self._read(run, Reading((), self._words.guess(run)), correct=False)

    def doubted(self, run: str, known: Readings) -> Readings:
        """Return the readings of a run, with those that split a correct word, given the others."""
        if known.brand:
            return self._read(run, known.ways[0], correct=False, surely=True)
        stem = run[self._words.elided(run) :]
        if known.correct and is_plain(stem):
            found = self._read(run, known.ways[0], correct=True)
            return found if len(found.ways) > 1 else known
        return known

    def _read(self, run: str, plain: Reading, *, correct: bool, surely: bool = False) -> Readings:
        if len(run) > LONGEST:
            return Readings(correct, (plain,))
        if self._words.is_brand(run, surely=surely):
            return Readings(correct, (plain,), brand=not surely)
        weight = self._weight(plain)
        least = weight - (_MARGIN_CORRECT if correct else _MARGIN)
        split = [(self._weight(way), way) for way in self._split(run, correct=correct)]
        best = sorted([pair for pair in split if pair[0] > least], key=itemgetter(0), reverse=True)
        glued = bool(best) and not correct and best[0][0] > weight
        if not best:
            return Readings(correct, (plain,), brand=surely)
        ways = (plain, *[way for _, way in best[:_MOST]])
        lexicon = self._words.lexicon
        ends = tuple([ends_of(lexicon, way.words) for way in ways])
        return Readings(correct, ways, surely, glued, ends)

    def _weight(self, way: Reading) -> float:
        """Return how likely a way is without its neighbours, blanks lost at the highest rate."""
        share = self._words.lexicon.share
        words = sum([max([emitted + share[tag] for tag, emitted in word]) for word in way.words])
        return words + way.gain - _LEAST_GLUE * len(way.cuts)

    def _split(self, run: str, *, correct: bool) -> Iterator[Reading]:
        """Read a run as two words or three."""
        if run[:1].isdigit() and (counted := _COUNTED.fullmatch(run)):
            figures, typo = self._words.whole(counted[1]), self._words.guess(counted[2])
            if figures and self._words.lower(counted[2]) is None:
                yield Reading((counted.end(1),), figures + typo)
        cuts = cuts_of(self._words, run)
        if not cuts.places:
            return
        phrases, spelling = self._words.lexicon.phrases, self._words.lexicon.spelling
        for cut, left, right in cuts.halves():
            before, after = run[:cut], run[cut:]
            if (before.lower(), after) in spelling.never_meet:
                continue
            gain = phrases.get((before.lower(), after), 0.0)
            gain += _SURNAME if is_surname(spelling, before, after) else 0.0
            gain += (
                _STATE if before[self._words.elided(before) :] in spelling.nouns_of_state else 0.0
            )
            gain -= _SURNAME if spelling.ends_as_name(run, cut) else 0.0
            yield Reading((cut,), left + right, gain, _opens(before, left[0]))
        if correct or (len(run) < THREE and not _FIGURES_BETWEEN.search(run)):
            return
        for first, second, left, others in cuts.thirds():
            words = run[:first].lower(), run[first:second], run[second:]
            if words[:2] in spelling.never_meet or words[1:] in spelling.never_meet:
                continue
            gain = _MISPLACED if _opens(run[first:second], others[0]) else 0.0
            yield Reading((first, second), left + others, gain, _opens(run[:first], left[0]))


def _opens(word: str, classes: Emission) -> bool:
    """Tell whether a word is a closed one with a capital: `De`, `Les`."""
    return word[0].isupper() and word[1:].islower() and any(tag[0] == "=" for tag, _ in classes)
