"""Chooses among the readings of neighbouring words the one that makes the likeliest sentence.

A bigram model over word classes: the classes know number, gender and the closed words, so that
`Les deux partiesont évalué` comes out as "parties ont", not "partie sont".
"""

import math
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from generator.restore.lexicon import Emission, Lexicon
from generator.restore.split import Readings

_MARKS = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(";:", ";"),
    ",": ",",
    **dict.fromkeys('"«»“”', '"'),
    **dict.fromkeys("()[]", "("),
}
_OPENINGS = {"^", '"', ";"}
"""What stands before the first word of a sentence."""
_MISPLACED = -6.0
"""Log probability of the capital of a closed word (`De`) inside a sentence."""
_BEAM = 30.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A segment: the marks around a run, and the ways to read the run."""

    before: str
    after: str
    readings: Readings


@dataclass(frozen=True, slots=True)
class Odds:
    """How ready an article is to have lost blanks: log probabilities."""

    glue: float
    """Of a lost blank."""
    doubt: float | None
    """Of a correct word being two, on top; None where that is not considered."""


_Path = tuple[float, int, Any]
"""Log probability, number of the last reading chosen, and the path before it."""
_States = dict[str, _Path]
"""The best path to each class."""


def choose(lexicon: Lexicon, odds: Odds, slots: list[Slot]) -> list[int]:
    """Return for each slot the number of its reading in the likeliest sentence."""
    states: _States = {"^": (0.0, 0, None)}
    for slot in slots:
        reached: _States = {}
        entered = _marks(lexicon, states, slot.before)
        for number, reading in enumerate(slot.readings.ways):
            cost = reading.gain + odds.glue * len(reading.cuts)
            if reading.cuts and slot.readings.correct:
                cost += odds.doubt or 0.0
            if reading.opens and entered.keys().isdisjoint(_OPENINGS):
                cost += _MISPLACED
            ends = {tag: (path[0] + cost, number, path) for tag, path in entered.items()}
            for word in reading.words:
                ends = _step(lexicon, ends, word)
            for tag, path in _marks(lexicon, ends, slot.after).items():
                if tag not in reached or path[0] > reached[tag][0]:
                    reached[tag] = path
        least = max(path[0] for path in reached.values()) - _BEAM
        states = {tag: path for tag, path in reached.items() if path[0] > least}
    _, choice, before = max(states.values(), key=itemgetter(0))
    choices = []
    while before is not None:
        choices.append(choice)
        _, choice, before = before
    return choices[::-1]


def _step(lexicon: Lexicon, states: _States, word: Emission) -> _States:
    """Read one word."""
    ends: _States = {}
    items = [(last, path[0], path) for last, path in states.items()]
    follow = lexicon.follow
    for tag, emitted in word:
        best, come = -math.inf, items[0][2]
        for last, score, path in items:
            reached = score + follow(last, tag)
            if reached > best:
                best, come = reached, path
        best += emitted
        if tag not in ends or best > ends[tag][0]:
            ends[tag] = best, come[1], come[2]
    return ends


def _marks(lexicon: Lexicon, states: _States, marks: str) -> _States:
    """Pass punctuation, which is certain."""
    last = ""
    for mark in marks:
        tag = _MARKS.get(mark)
        if tag and mark != last:
            states = _step(lexicon, states, ((tag, 0.0),))
            if tag == ".":
                states = {"^": states["."]}
        last = mark
    return states
