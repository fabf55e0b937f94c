"""Finding listed phrases in running text: word by word, folded, the longest at a place first.

Several tables read a text together, word by word once, whichever annotators ask for them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count
from typing import Any, Generic, TypeVar

from generator.annotate.matching import Word, folded_words, word_columns, words

Value = TypeVar("Value")


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


Span = tuple[int, int, Value]
"""First word, one past the last word, and what the phrase stands for."""

Phrases = Mapping[tuple[str, ...], Any]
"""What phrases stand for, by their words as compared."""


class PhraseMatcher(Generic[Value]):
    """Finds any of a fixed set of phrases. Matches never overlap; the longest at a place wins."""

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self.phrases = {key: value for phrase, value in pairs if (key := folded_words(phrase))}
        """Every phrase, as its words are compared."""

    @cached_property
    def _first(self) -> dict[str, "_Node"]:
        return _tree([self.phrases])

    def find(self, text: str) -> Iterator[Match[Value]]:
        """Yield the phrases found in a text, in order."""
        found = tuple(words(text))
        for start, end, value in self.spans(word_columns(text).folded):
            yield Match(value, found[start:end])

    def spans(self, folded: tuple[str, ...]) -> list[Span[Value]]:
        """Return the phrases found among words that are already folded, in order."""
        found: list[Span[Value]] = []
        free = 0
        for start, node in _openings(self._first, folded):
            if start < free:
                continue
            listed = _longest(node, folded, start + 1) if node.after else node.values
            for _, length, value in listed:
                free = start + length
                found.append((start, free, value))
        return found


class JointMatcher:
    """Several matchers that read a text together: each finds what it would find alone."""

    def __init__(self, matchers: Mapping[str, PhraseMatcher[Any]]) -> None:
        self.matchers = matchers
        """The matchers by name."""
        self.spans = lru_cache(maxsize=_TEXTS)(self._spans)
        """What each matcher, by its name, finds among words that are already folded."""

    @cached_property
    def _first(self) -> dict[str, "_Node"]:
        return _tree([matcher.phrases for matcher in self.matchers.values()])

    def only(self, name: str) -> PhraseMatcher[Any]:
        """Return the matcher of a name so that it reads a text together with the others."""
        return _Joined(self, name)

    def _spans(self, folded: tuple[str, ...]) -> dict[str, list[Span[Any]]]:
        found = _scan(self._first, folded, len(self.matchers))
        return dict(zip(self.matchers, found, strict=True))


class _Joined(PhraseMatcher[Any]):
    """One of several matchers, to be asked for what they found together."""

    def __init__(self, joint: JointMatcher, name: str) -> None:
        super().__init__(())
        self.phrases = joint.matchers[name].phrases
        self._joint, self._name = joint, name

    def spans(self, folded: tuple[str, ...]) -> list[Span[Any]]:
        return self._joint.spans(folded)[self._name]


_TEXTS = 64
"""How many texts' phrases are remembered: for all annotators that read the parts of an article."""
_NOWHERE: dict[str, "_Node"] = {}
"""Where most words lead: one and the same, so that it is always at hand."""


@dataclass(slots=True)
class _Node:
    """The phrases that begin with the same words."""

    after: dict[str, "_Node"]
    """Where the next word leads."""
    values: tuple[tuple[int, int, Any], ...] = ()
    """The number of each table that lists the words, how many they are, what they stand for."""


def _tree(tables: Sequence[Phrases]) -> dict[str, _Node]:
    """Return the phrases of all tables as a tree of their words, by the first."""
    root: dict[str, _Node] = {}
    for number, table in enumerate(tables):
        for key, value in table.items():
            node = root.setdefault(key[0], _Node(_NOWHERE))
            for word in key[1:]:
                node.after = node.after or {}
                node = node.after.setdefault(word, _Node(_NOWHERE))
            node.values += ((number, len(key), value),)
    return root


def _scan(first: Mapping[str, _Node], folded: Sequence[str], tables: int) -> list[list[Span[Any]]]:
    """Return, for each table of a tree, the longest phrases that do not overlap."""
    found: list[list[Span[Any]]] = [[] for _ in range(tables)]
    ends = [0] * tables
    for start, node in _openings(first, folded):
        for number, length, value in (
            _longest(node, folded, start + 1) if node.after else node.values
        ):
            if ends[number] <= start:
                found[number].append((start, start + length, value))
                ends[number] = start + length
    return found


def _openings(first: Mapping[str, _Node], folded: Sequence[str]) -> list[tuple[int, _Node]]:
    """Return where phrases may begin: at a word that is one, or is followed as in one.

    Most words that open a phrase are articles: the word behind tells that it is another.
    """
    nodes = map(first.get, folded)
    return [
        (place, node)
        for place, node, following in zip(count(), nodes, (*folded[1:], ""))
        if node is not None and (node.values or following in node.after)
    ]


def _longest(node: _Node, folded: Sequence[str], end: int) -> Collection[tuple[int, int, Any]]:
    """Return the longest phrase of each table that goes through a node, with its length."""
    last = len(folded)
    following = node.after.get(folded[end]) if end < last else None
    if following is None:
        return node.values
    found = {value[0]: value for value in node.values}
    while following:
        for value in following.values:
            found[value[0]] = value
        end += 1
        following = following.after.get(folded[end]) if end < last else None
    return found.values()
