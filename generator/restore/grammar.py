"""Chooses among the readings of neighbouring words the one that makes the likeliest sentence.

A bigram model over word classes: the classes know number, gender and the closed words, so that
`Les deux partiesont évalué` comes out as "parties ont", not "partie sont".
"""

import math
import re
from dataclasses import dataclass

from generator.restore.lexicon import Emission, Lexicon
from generator.restore.split import Readings

_MARKS = {
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys(";:", ";"),
    ",": ",",
    **dict.fromkeys('"«»“”', '"'),
    **dict.fromkeys("()[]", "("),
}
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


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    choice: int
    previous: "_Path | None"


def choose(lexicon: Lexicon, odds: Odds, slots: list[Slot]) -> list[int]:
    """Return for each slot the number of its reading in the likeliest sentence."""
    states: dict[str, _Path] = {"^": _Path(0.0, 0, None)}
    for slot in slots:
        reached: dict[str, _Path] = {}
        entered = _marks(lexicon, states, slot.before)
        for number, reading in enumerate(slot.readings.ways):
            cost = reading.gain + odds.glue * len(reading.cuts)
            if reading.cuts and slot.readings.correct:
                cost += odds.doubt or 0.0
            ends = {tag: _Path(path.score + cost, number, path) for tag, path in entered.items()}
            for word in reading.words:
                ends = _step(lexicon, ends, word)
            for tag, path in _marks(lexicon, ends, slot.after).items():
                if tag not in reached or path.score > reached[tag].score:
                    reached[tag] = path
        best = max(path.score for path in reached.values())
        states = {tag: path for tag, path in reached.items() if path.score > best - _BEAM}
    end: _Path | None = max(states.values(), key=lambda path: path.score)
    choices = []
    while end is not None and end.previous is not None:
        choices.append(end.choice)
        end = end.previous
    return choices[::-1]


def _step(lexicon: Lexicon, states: dict[str, _Path], word: Emission) -> dict[str, _Path]:
    """Read one word."""
    ends: dict[str, _Path] = {}
    items = [(last, path.score, path) for last, path in states.items()]
    follow = lexicon.follow
    for tag, emitted in word:
        best, come = -math.inf, items[0][2]
        for last, score, path in items:
            reached = score + follow(last, tag)
            if reached > best:
                best, come = reached, path
        best += emitted
        if tag not in ends or best > ends[tag].score:
            ends[tag] = _Path(best, come.choice, come.previous)
    return ends


def _marks(lexicon: Lexicon, states: dict[str, _Path], marks: str) -> dict[str, _Path]:
    """Pass punctuation, which is certain."""
    for mark in re.sub(r"(.)\1+", r"\1", marks):
        if tag := _MARKS.get(mark):
            score, path = max(
                ((path.score + lexicon.follow(last, tag), path) for last, path in states.items()),
                key=lambda pair: pair[0],
            )
            states = {tag: _Path(score, path.choice, path.previous)}
            if tag == ".":
                score = states["."].score
                states = {"^": _Path(score, path.choice, path.previous)}
    return states
