"""Finding listed phrases in running text: word by word, accents and case folded, longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar, cast

from unidecode import unidecode

Value = TypeVar("Value")

_WORD = re.compile(r"([^\W_]+)")
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


class _Folded(dict[int, str]):
    """What each character folds to, by code point: asked of Unidecode when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = unidecode(chr(code)).lower()
        return folded


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text in lower-case ASCII, as words are compared: `Tô Lâm` gives `to lam`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class WordColumns(NamedTuple):
    """The words of a text column by column: what each rule asks of every word, found once."""

    texts: tuple[str, ...]
    """The words as written."""
    folded: tuple[str, ...]
    """The words as compared."""
    starts: tuple[int, ...]
    """Where each begins."""
    ends: tuple[int, ...]
    """Where each ends."""
    gaps: tuple[str, ...]
    """gaps[i] is what stands before word i; the last one ends the text."""


@lru_cache(maxsize=64)
def word_columns(text: str) -> WordColumns:
    """Return the words of a text; once for all annotators that read the parts of an article."""
    pieces = _WORD.split(text)
    texts, places = tuple(pieces[1::2]), tuple(accumulate(map(len, pieces)))
    # most words are ASCII, and lower case is at hand where what is remembered may be far away
    folded = tuple([word.lower() if word.isascii() else fold(word) for word in texts])
    return WordColumns(texts, folded, places[:-1:2], places[1::2], tuple(pieces[::2]))


_make_word = partial(tuple.__new__, Word)
"""Word(…) without the Python call in between, which is half of the time it takes to read a text."""


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[Word, ...]:
    columns = word_columns(text)
    return tuple(map(_make_word, zip(*columns[:4], strict=True)))


def words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    return list(_words(text))


@lru_cache(maxsize=16384)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a name or a phrase as compared: `Tô Lâm` gives `to`, `lam`."""
    return tuple(map(fold, _WORD.findall(text)))


@lru_cache(maxsize=65536)
def is_spelt(spelling: str, found: tuple[str, ...]) -> bool:
    """Tell whether words that equal a listed phrase when folded have the capitals it asks for.

    A phrase all in capitals is an acronym and must be one in the text: AN is not `an`. A phrase
    with a capital needs one there, on any of its capitalised words; words of one or two letters
    count only where there is no longer one, so that `La Haye` is met by `à La Haye` and `la Haye`.
    """
    places = _capitals(spelling)
    if places is None:
        return all(word.isupper() for word in found)
    return not places or any(found[place][0].isupper() for place in places)


@lru_cache(maxsize=65536)
def _capitals(spelling: str) -> tuple[int, ...] | None:
    """Return which words of a listed phrase ask for a capital; None where it is an acronym."""
    if spelling.isupper():
        return None
    listed = _WORD.findall(spelling)
    capitalised = [place for place, word in enumerate(listed) if word[0].isupper()]
    return tuple(p for p in capitalised if len(listed[p]) > _SHORT) or tuple(capitalised)


Span = tuple[int, int, Value]
"""First word, one past the last word, and what the phrase stands for."""


@dataclass(slots=True)
class _Node:
    """The phrases that begin with the same words."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    """Where the next word leads."""
    values: dict[int, Any] = field(default_factory=dict)
    """What the words stand for, by the place of the matcher that lists them."""


class PhraseMatcher(Generic[Value]):
    """Finds any of a fixed set of phrases. Matches never overlap; the longest at a place wins."""

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self.phrases = {key: value for phrase, value in pairs if (key := folded_words(phrase))}
        """Every phrase, as its words are compared."""
        self._root = _tree([self.phrases])

    def find(self, text: str) -> Iterator[Match[Value]]:
        """Yield the phrases found in a text, in order."""
        found = _words(text)
        for start, end, value in self.spans(word_columns(text).folded):
            yield Match(value, found[start:end])

    def spans(self, folded: Sequence[str]) -> list[Span[Value]]:
        """Return the phrases found among words that are already folded, in order."""
        found: list[Span[Value]] = []
        first, last, free = self._root.after, len(folded), 0
        for start in [place for place, word in enumerate(folded) if word in first]:
            if start < free:
                continue
            node, place = first.get(folded[start]), start + 1
            end, value = 0, None
            while node:
                if node.values:
                    end, value = place, node.values[0]
                node = node.after.get(folded[place]) if place < last else None
                place += 1
            if end:
                found.append((start, end, cast("Value", value)))
                free = end
        return found


class JointMatcher:
    """Several matchers that read a text together: each finds what it would find alone."""

    def __init__(self, matchers: Mapping[str, PhraseMatcher[Any]]) -> None:
        self._names = tuple(matchers)
        self._root = _tree([matcher.phrases for matcher in matchers.values()])

    def spans(self, folded: Sequence[str]) -> dict[str, list[Span[Any]]]:
        """Return what each matcher, by its name, finds among words that are already folded."""
        found = _scan(self._root, folded, len(self._names))
        return dict(zip(self._names, found, strict=True))


def _tree(tables: Sequence[Mapping[tuple[str, ...], Any]]) -> _Node:
    """Return the phrases of all tables as a tree of their words."""
    root = _Node()
    for number, table in enumerate(tables):
        for key, value in table.items():
            node = root
            for word in key:
                node = node.after.setdefault(word, _Node())
            node.values[number] = value
    return root


def _scan(root: _Node, folded: Sequence[str], tables: int) -> list[list[Span[Any]]]:
    """Return, for each table of a tree, the longest phrases that do not overlap."""
    found: list[list[Span[Any]]] = [[] for _ in range(tables)]
    ends = [0] * tables
    for start, node in _openings(root.after, folded):
        for number, (end, value) in _longest(node, folded, start + 1).items():
            if ends[number] <= start:
                found[number].append((start, end, value))
                ends[number] = end
    return found


def _openings(first: Mapping[str, _Node], folded: Sequence[str]) -> list[tuple[int, _Node]]:
    """Return where phrases may begin: at a word that is one, or is followed as in one.

    Most words that open a phrase are articles: the word behind tells that it is another.
    """
    following = (*folded[1:], "")
    return [
        (place, node)
        for place, word in enumerate(folded)
        if word in first and ((node := first[word]).values or following[place] in node.after)
    ]


def _longest(node: _Node, folded: Sequence[str], end: int) -> dict[int, tuple[int, Any]]:
    """Return the end and value of the longest phrase of each table that goes through a node."""
    found = {number: (end, value) for number, value in node.values.items()}
    last = len(folded)
    while end < last and (following := node.after.get(folded[end])):
        node, end = following, end + 1
        for number, value in node.values.items():
            found[number] = end, value
    return found
