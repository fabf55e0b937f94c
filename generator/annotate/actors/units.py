"""Finds units of an army by their numbers: `la 4e région militaire`, `la brigade 147`."""

from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import Mention, body
from generator.annotate.actors.single_nouns import is_ordinal, number_end

_DIGITS = 3
"""Of the number behind a unit's noun, at most: a year has more."""


def numbered_units(marks: Marks) -> dict[int, int]:
    """Return the end of the number and the noun of each unit by its first word."""
    reading, lone = marks.reading, marks.lexicon.bodies.capital_units
    found = {}
    for at, end in marks.units.items():
        if not reading.is_capitalised(at) and reading.folded(at) in lone and end == at + 1:
            continue
        if reading.is_spaced(at) and is_ordinal(marks, at - 1):
            found[at - 1] = end
        elif (behind := _number_end(marks, end)) > end:
            found[at] = behind
    return found


def unit(marks: Marks, at: int, end: int) -> Mention:
    """Return a unit with what follows its noun: `le 98e régiment du génie`."""
    return body(marks.reading, at, phrase(marks, end).end, "numbered unit")


def _number_end(marks: Marks, at: int) -> int:
    """Read the number behind a noun: `147`, `n° 4`, `No 7`."""
    reading = marks.reading
    if not reading.is_spaced(at):
        return at
    signed = number_end(marks, at)
    if signed:
        return signed
    number = at + 1 if reading.folded(at) in marks.lexicon.function.numbered else at
    digits = reading.folded(number)
    return number + 1 if digits.isdigit() and len(digits) <= _DIGITS else at
