"""Finds listed phrases in text: word by word, folded, the longest phrase at a place first.

Several tables share one pass over the words of a text, whichever annotators use them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from generator.annotate.matching import TEXTS, folded_words

Value = TypeVar("Value")


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

    def spans(self, folded: tuple[str, ...]) -> list[Span[Value]]:
        """Return the phrases found among words that are already folded, in order."""
        (found,) = _scan(self._first, folded, 1)
        return found


class JointMatcher:
    """Several matchers that read a text together: each finds what it would find alone."""

    def __init__(self, matchers: Mapping[str, PhraseMatcher[Any]]) -> None:
        self.matchers = matchers
        """The matchers by name."""
        self._remembered: dict[int, tuple[tuple[str, ...], dict[str, list[Span[Any]]]]] = {}

    @cached_property
    def _first(self) -> dict[str, "_Node"]:
        return _tree([matcher.phrases for matcher in self.matchers.values()])

    def prepare(self) -> None:
        """Make now what the first text would make: tables are made before articles are read."""
        _ = self._first

    def only(self, name: str) -> PhraseMatcher[Any]:
        """Return the matcher of a name so that it reads a text together with the others."""
        return _Joined(self, name)

    def spans(self, folded: tuple[str, ...]) -> dict[str, list[Span[Any]]]:
        """Return what each matcher, by its name, finds among words that are already folded.

        The same words, not equal ones, are remembered: comparing all of them takes as long again.
        """
        known, found = self._remembered.get(id(folded), (None, None))
        if known is folded and found is not None:
            return found
        if len(self._remembered) >= TEXTS:
            del self._remembered[next(iter(self._remembered))]
        spans = _scan(self._first, folded, len(self.matchers))
        found = dict(zip(self.matchers, spans, strict=True))
        self._remembered[id(folded)] = folded, found
        return found


class _Joined(PhraseMatcher[Any]):
    """One of several matchers, to be asked for what they found together."""

    def __init__(self, joint: JointMatcher, name: str) -> None:
        super().__init__(())
        self.phrases = joint.matchers[name].phrases
        self._joint, self._name = joint, name

    def spans(self, folded: tuple[str, ...]) -> list[Span[Any]]:
        return self._joint.spans(folded)[self._name]


_NOWHERE: dict[str, "_Node"] = {}
"""Where most words lead: one and the same, so that it is always at hand."""


@dataclass(slots=True)
class _Node:
    """The phrases that begin with the same words."""

    after: dict[str, "_Node"]
    """Where the next word leads."""
    values: list[tuple[int, int, Any]] = field(default_factory=list)
    """Each table that lists these words by its number, how many they are, what they stand for.
    Where it lists only the first ones of them, that is said of the longest such phrase."""


def _tree(tables: Sequence[Phrases]) -> dict[str, _Node]:
    """Return the phrases of all tables as a tree of their words, by the first."""
    root: dict[str, _Node] = {}
    for number, table in enumerate(tables):
        for key, value in table.items():
            node = root.setdefault(key[0], _Node(_NOWHERE))
            for word in key[1:]:
                node.after = node.after or {}
                node = node.after.setdefault(word, _Node(_NOWHERE))
            node.values.append((number, len(key), value))
    waiting = list(root.values())
    for node in waiting:
        for longer in node.after.values():
            own = {number for number, _, _ in longer.values}
            longer.values += [value for value in node.values if value[0] not in own]
            waiting.append(longer)
    return root


def _scan(
    first: Mapping[str, _Node], folded: tuple[str, ...], tables: int
) -> list[list[Span[Any]]]:
    """Return, for each table of a tree, the longest phrases that do not overlap.

    Most words that open a phrase are articles, which alone stand for nothing.
    """
    found: list[list[Span[Any]]] = [[] for _ in range(tables)]
    ends = [0] * tables
    following = (*folded, "")
    for start, node in enumerate(map(first.get, folded)):
        if node is None:
            continue
        place, longest = start + 1, node
        while longest.after and (longer := longest.after.get(following[place])):
            place, longest = place + 1, longer
        for number, length, value in longest.values:
            if ends[number] <= start:
                ends[number] = end = start + length
                found[number].append((start, end, value))
    return found
