"""Offices in the text: where one begins, how far it reaches, and its clean wording."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.links import hyphened_end
from generator.annotate.actors.marks import Marks

_ACRONYM = re.compile(r"\s*\([^()]{1,15}\)")
_LONGEST = 240


class Office(NamedTuple):
    """An office with its complements."""

    start: int
    """First word: `vice` in `vice-président de l'Assemblée nationale`."""
    end: int
    """One past the last word, a bracketed acronym included."""
    bare: bool
    """Whether no complement follows the noun."""


def find_offices(marks: Marks) -> Iterator[Office]:
    """Yield every office of a part, in order; nested ones too (`épouse du président`)."""
    for at in sorted(marks.offices):
        yield read_office(marks, at)


def read_office(marks: Marks, at: int) -> Office:
    """Return the office whose noun begins at a word."""
    noun = marks.offices[at]
    end = phrase(marks, hyphened_end(marks, noun), loose=True).after
    if end in marks.after_office:
        end = phrase(marks, marks.after_office[end], loose=True).after
    end = _second_office_end(marks, end)
    return Office(_first_word(marks, at), end, bare=end == noun)


def _first_word(marks: Marks, at: int) -> int:
    """Take in `ancien`, `nouveau`, `ex-` and what else stands before an office."""
    reading, before = marks.reading, marks.lexicon.persons.before_office
    while (
        at
        and reading.folded(at - 1) in before
        and (reading.is_spaced(at) or reading.is_hyphened(at))
    ):
        at -= 1
    return at


def _second_office_end(marks: Marks, end: int) -> int:
    """`ambassadeur et chef de la délégation de l'UE au Vietnam` is one wording."""
    reading = marks.reading
    if marks.follows(end) and reading.folded(end) in marks.lexicon.function.also:
        second = end + 1
        while reading.folded(second) in marks.lexicon.persons.before_office:
            second += 1
        if second in marks.offices and reading.is_spaced(second):
            return read_office(marks, second).end
    return end


def _is_plural(marks: Marks, at: int) -> bool:
    """Tell whether an office is that of several: `les ministres X et Y`."""
    folded = marks.reading.folded(at)
    singular = (folded.removesuffix("s"),)
    return folded.endswith("s") and singular in marks.lexicon.persons.offices.phrases


def wording(marks: Marks, start: int, end: int) -> str | None:
    """Return an office as readers see it: one line, without acronyms in brackets."""
    if end <= start:
        return None
    text = marks.reading.span(start, end)
    if "(" in text:
        text = _ACRONYM.sub("", text + (")" if text.count("(") > text.count(")") else ""))
    text = " ".join(text.split()).strip(" ,")
    if _is_plural(marks, start):
        return None
    return text if text and len(text) <= _LONGEST else None
