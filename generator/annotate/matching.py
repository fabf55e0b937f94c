"""Finding listed phrases in running text: word by word, accents and case folded, longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from unidecode import unidecode

Value = TypeVar("Value")

_WORD = re.compile(r"[^\W_]+")
_SHORT = 2
"""Letters of an article or preposition: too few to tell a name by its capital."""


class Word(NamedTuple):
    """One word of a text: a run of letters and digits; apostrophes and hyphens separate words."""

    text: str
    """As written."""
    folded: str
    """Lower case, ASCII: what is compared."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase found in a text."""

    value: Value
    """What the phrase stands for."""
    words: tuple[Word, ...]
    """The words that matched."""

    @property
    def start(self) -> int:
        """First code point of the phrase."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.words[-1].end


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text in lower-case ASCII, as words are compared: `Tô Lâm` gives `to lam`."""
    return unidecode(text).lower()


def words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    return list(_words(text))


@lru_cache(maxsize=16)
def _words(text: str) -> tuple[Word, ...]:
    """Return the words once for all annotators that read the same part of an article."""
    return tuple(Word(m[0], fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text))


def is_spelt(spelling: str, found: Sequence[Word]) -> bool:
    """Tell whether words that equal a listed phrase when folded have the capitals it asks for.

    A phrase all in capitals is an acronym and must be one in the text: AN is not `an`. A phrase
    with a capital needs one there, on any of its capitalised words; words of one or two letters
    count only where there is no longer one, so that `La Haye` is met by `à La Haye` and `la Haye`.
    """
    places = _capitals(spelling)
    if places is None:
        return all(word.text.isupper() for word in found)
    return not places or any(found[place].text[0].isupper() for place in places)


@lru_cache(maxsize=65536)
def _capitals(spelling: str) -> tuple[int, ...] | None:
    """Return which words of a listed phrase ask for a capital; None where it is an acronym."""
    if spelling.isupper():
        return None
    listed = _WORD.findall(spelling)
    capitalised = [place for place, word in enumerate(listed) if word[0].isupper()]
    return tuple(p for p in capitalised if len(listed[p]) > _SHORT) or tuple(capitalised)


class PhraseMatcher(Generic[Value]):
    """Finds any of a fixed set of phrases. Matches never overlap; the longest at a place wins."""

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._values: dict[tuple[str, ...], Value] = {}
        self._lengths: dict[str, list[int]] = {}
        for phrase, value in pairs:
            key = tuple(word.folded for word in words(phrase))
            if key:
                self._values[key] = value
        for key in self._values:
            lengths = self._lengths.setdefault(key[0], [])
            if len(key) not in lengths:
                lengths.append(len(key))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def find(self, text: str) -> Iterator[Match[Value]]:
        """Yield the phrases found in a text, in order."""
        return self.find_in(words(text))

    def find_in(self, found: list[Word]) -> Iterator[Match[Value]]:
        """Yield the phrases found in a text whose words are already known."""
        folded = [word.folded for word in found]
        place = 0
        while place < len(found):
            for length in self._lengths.get(folded[place], ()):
                key = tuple(folded[place : place + length])
                if key in self._values:
                    yield Match(self._values[key], tuple(found[place : place + length]))
                    place += length
                    break
            else:
                place += 1
