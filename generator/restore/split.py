"""The ways in which a run of letters may be read: as it stands, or as words that lost a blank.

`Reader.readings` lists them with the classes of their words; which one fits the sentence is
decided by `grammar`.
"""

import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.restore.lexicon import Emission, Lexicon

GLUE = math.log(0.01)
"""How likely a blank is lost between two words, at the outset."""
DOUBT = -5.0
"""What splitting a correct word costs on top."""

_ELISION = re.compile(
    r"(?:[ldsncjmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)['’](?=[aeiouyhàâäéèêëîïôöùûüœæ«“\"\d])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*%?(?:e|er|ers|ère|ères|ème|èmes|re|ᵉ|nd|nde|es)?|\d+[hH]\d*|[\d.,]+"
)
_ROMAN = re.compile(r"[IVXLC]+(?:e|er|ème|ᵉ|es)?")
_SHORT = frozenset({"a", "à", "y", "A", "À", "Y", "ô", "Ô"})
_CASE = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-ZÀ-ÖØ-ÞĐ])")
_VERB_TAIL = re.compile(
    r"-(?:t-)?(?:il|ils|elle|elles|on|je|nous|vous|ce|là|ci|le|la|les|lui|leur|y|en|moi)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a run of letters."""

    cuts: tuple[int, ...]
    """Where the lost blanks were; empty for the run as it stands."""
    words: tuple[Emission, ...]
    """The classes of each word, with log P(word | class)."""
    cost: float
    """Log probability of the cuts."""


class Reader:
    """Reads the runs of one article: the lexicon, and the names that this article knows."""

    def __init__(self, lexicon: Lexicon, names: dict[str, int]) -> None:
        self._lexicon = lexicon
        self._names = names
        self._memo: dict[str, tuple[Reading, ...]] = {}

    def readings(self, run: str) -> tuple[Reading, ...]:
        """Return the ways to read a run, the run as it stands first."""
        if run not in self._memo:
            self._memo[run] = tuple(self._read(run))
        return self._memo[run]

    def _read(self, run: str) -> Iterator[Reading]:
        plain = self._whole(run, itself=1)
        good = plain is not None
        yield Reading((), plain if plain is not None else self._guess(run), 0.0)
        if len(run) < 3 or (good and not self._suspicious(run)):
            return
        doubt = DOUBT if good else 0.0
        halves = list(self._halves(run))
        for cut, left, right in halves:
            yield Reading((cut,), left + right, GLUE + doubt)
        if good or len(run) < 7:
            return
        for first, left, _ in self._halves(run, right_any=True):
            for second, middle, right in self._halves(run[first:]):
                yield Reading((first, first + second), left + middle + right, 2 * GLUE)

    def _suspicious(self, run: str) -> bool:
        return (run.islower() and run.isalpha() and len(run) > 3) or _CASE.search(run) is not None

    def _halves(
        self, run: str, *, right_any: bool = False
    ) -> Iterator[tuple[int, tuple[Emission, ...], tuple[Emission, ...]]]:
        """Yield (cut, words before, words after) where both sides are good."""
        humps = {match.start() for match in _CASE.finditer(run)}
        for cut in range(1, len(run)):
            if not (run[cut].isalnum() and (run[cut - 1].isalnum() or run[cut - 1] == "%")):
                continue
            if run[cut].isdigit() and run[cut - 1].isdigit():
                continue
            left = self._whole(run[:cut], names=cut in humps)
            if left is None:
                continue
            right = () if right_any else self._whole(run[cut:], names=cut in humps)
            if right is not None:
                yield cut, left, right

    def _whole(
        self, run: str, *, names: bool = False, itself: int = 0
    ) -> tuple[Emission, ...] | None:
        """Read a run as correct words without a lost blank, or return None.

        `names` lets a capitalised run be a name that nobody knows.
        """
        found: list[Emission] = []
        rest = run
        while match := _ELISION.match(rest):
            if self._lexicon.known(rest.replace("’", "'")):
                break
            found.append(self._lexicon.emission(match[0].lower().replace("’", "'")))
            rest = rest[match.end() :]
        word = self._word(rest, itself)
        if word is None and "-" in rest:
            word = self._compound(rest)
        if word is None and names and rest[:1].isupper() and "'" not in rest and len(rest) > 1:
            word = self._unknown_name(rest)
        return None if word is None else (*found, word)

    def _word(self, word: str, itself: int = 0) -> Emission | None:
        """Return the classes of one word, or None where it is none."""
        plain = word.replace("’", "'")
        if not plain or not plain[-1].isalnum():
            return None
        if _NUMBER.fullmatch(plain):
            year = len(plain) == 4 and plain[:2] in {"19", "20"}
            return self._lexicon.spread(("Y",) if year else ("M",), -9.0)
        if len(plain) == 1 and plain not in _SHORT:
            return None
        count = self._names.get(plain, 0) - itself
        if count > 0:
            own = self._lexicon.spread(("P",), math.log(count / 2000))
            return own + self._lexicon.emission(plain.lower())
        found = self._lexicon.emission(plain)
        if plain[0].isupper():
            found = found + self._lexicon.emission(plain.lower())
        if not found and plain.isupper() and len(plain) > 1 and plain.isalpha():
            return self._unknown_name(plain)
        return found or None

    def _compound(self, run: str) -> Emission | None:
        """Read a hyphenated run by its parts."""
        verb = _VERB_TAIL.sub("", run)
        if verb != run:
            return self._word(verb) or (self._compound(verb) if "-" in verb else None)
        parts = [self._word(part) for part in run.split("-")]
        if any(part is None for part in parts):
            return None
        return parts[0]

    def _unknown_name(self, word: str) -> Emission:
        return self._lexicon.spread(("P",), -13.0 - 0.5 * len(word))

    def _guess(self, run: str) -> tuple[Emission, ...]:
        """Read a run that is no known word: a name, a typo, or a glue."""
        found: list[Emission] = []
        while match := _ELISION.match(run):
            found.append(self._lexicon.emission(match[0].lower().replace("’", "'")))
            run = run[match.end() :]
        if run[:1].isupper():
            entry = self._lexicon.entry(run.lower())
            base = (
                self._lexicon.frequency(run) if entry and entry[0] > 150 else -13.0 - 0.5 * len(run)
            )
            return (*found, self._lexicon.spread(("P",), base - 12 * len(_CASE.findall(run))))
        return (*found, self._lexicon.unknown(-11.0 - 1.3 * len(run)))


def names_of(text: str, known: Collection[str] = ()) -> dict[str, int]:
    """Return how often each capitalised word stands alone in a text, once discounted."""
    counts: dict[str, int] = {}
    for match in re.finditer(r"(?<![\w'’-])[A-ZÀ-ÖØ-ÞĐ][\w]+", text):
        counts[match[0]] = counts.get(match[0], 0) + 1
    return {name: n for name, n in counts.items() if not _CASE.search(name) and n > 0}
