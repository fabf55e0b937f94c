"""Finds offices in the text: where they begin and end, and how they are worded."""

import re
from collections.abc import Collection
from functools import partial
from typing import NamedTuple

from generator.annotate.actors.companies import capitals_end
from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.links import hyphened_end
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES
from generator.annotate.actors.shared_offices import (
    in_singular,
    is_of_many,
    is_shared,
    noun_in_singular,
    part_end,
)

_ACRONYM = re.compile(r"\s*\([^()]{1,15}\)")
_LONGEST = 240
_BLANKS = "\u00a0 "
_JOINS = SPACES | APOSTROPHES | HYPHENS
_BODY = 40
"""Words of the name of a body, at most."""
_WORDING = 10
"""Offices that one wording joins to the first, at most."""
_REMARK = 10
"""Words inside a bracket, at most."""


class Office(NamedTuple):
    """An office with its complements."""

    start: int
    """First word: `vice` in `vice-président de l'Assemblée nationale`."""
    end: int
    """One past the last word, a bracketed acronym included."""
    bare: bool
    """Whether no complement follows the noun."""
    noun: str = ""
    """The noun, where the words are only this holder's part: `birman` of `homologues lao et …`."""


_make_office = partial(tuple.__new__, Office)
"""Office(…) without the Python call in between: a dozen an article are made."""


class Lead(NamedTuple):
    """What stands before a name."""

    first: int
    """First word, an article included: the name's own where there is no office."""
    office: Office | None
    """The office right before the name."""
    outer: Office | None
    """The office before that one: `le ministre X, le général`."""

    def wording(self, marks: Marks, *, apart: bool) -> str:
        """Return the office; of two, the longer, or both: `le maire, député, X`.

        `apart` tells that the name has one behind it: one between commas is then another's.
        """
        gaps, office = marks.reading.gaps, self.office
        bare = office is not None and office.start == self.first
        if office is None or (apart and bare and gaps[self.first] == gaps[office.end] == ", "):
            return ""
        role = " ".join(filter(None, (office.noun, wording(marks, office.start, office.end))))
        last = office.end if bare else self.first
        fuller = (wording(marks, self.outer.start, last) or "") if self.outer else ""
        return max(role, fuller, key=len)


def _is_adjective(marks: Marks, at: int) -> bool:
    """Tell whether an office's noun describes the noun before: `le concours général, X`."""
    reading, lexicon = marks.reading, marks.lexicon
    if marks.offices[at] > at + 1:
        return False
    before = reading.folded(at - 1)
    return reading.is_spaced(at) and (
        before in lexicon.bodies.heads or before in lexicon.unembodied
    )


def offices_by_end(marks: Marks, bodies: Collection[int] = ()) -> dict[int, Office]:
    """Return the offices by where a name may follow: behind a remark in brackets too.

    `le président de la Chambre du peuple (chambre basse), X`; nested ones too, `épouse du
    président`. An office that stops inside the name of a body, or right before it, goes on to its
    end; `bodies` are the words of such names.
    """
    adjectives, compared = marks.lexicon.adjectives, marks.reading.compared
    found: dict[int, Office] = {}
    for at in sorted(marks.offices):
        if compared[at] in adjectives and _is_adjective(marks, at):
            continue
        office = read_office(marks, at)
        if office.end in bodies:
            office = _through(office, marks, bodies)
        found.setdefault(office.end, office)
        remarked = _remark_end(marks, office.end)
        if remarked is not None:
            found.setdefault(remarked, office)
    return found


def _through(office: Office, marks: Marks, bodies: Collection[int]) -> Office:
    """Return an office that extends to the end of a body's name."""
    end = office.end
    while end in bodies and end - office.end < _BODY and marks.reading.gaps[end] in _JOINS:
        end += 1
    if end > office.end and end in marks.bracketed:
        end += 1
    return office._replace(end=end)


def _remark_end(marks: Marks, at: int) -> int | None:
    """Return the word behind the bracket that opens at a word and closes soon."""
    gaps = marks.reading.gaps
    if marks.reading.joins[at].strip(_BLANKS) != "(":
        return None
    closing = (place for place in range(at + 1, at + _REMARK) if place < len(gaps))
    end = next((place for place in closing if ")" in gaps[place]), None)
    return end if end is not None and end < marks.reading.length else None


def read_office(marks: Marks, at: int) -> Office:
    """Return the office whose noun begins at a word, with those that one wording joins to it."""
    noun = marks.offices[at]
    end = _own_end(marks, noun)
    for _ in range(_WORDING):
        second = _second_office(marks, end)
        if second is None:
            break
        end = _own_end(marks, marks.offices[second])
    return _make_office((_first_word(marks, at), end, end == noun, ""))


def _own_end(marks: Marks, noun: int) -> int:
    """Return where an office ends whose noun ends before a word."""
    end = phrase(marks, hyphened_end(marks, noun), loose=True).after
    if end in marks.after_office:
        end = phrase(marks, marks.after_office[end], loose=True).after
    return _introduced_end(marks, end)


def _bare_end(marks: Marks, at: int) -> int | None:
    """Return the end of an office's noun and of the set phrase behind it."""
    end = marks.offices.get(at)
    return None if end is None else marks.after_office.get(end, end)


def _introduced_end(marks: Marks, end: int) -> int:
    """Include the name that the last noun introduces: `dirigeant du parti Zorbu Tounes`."""
    reading = marks.reading
    if end not in marks.introducing.values() or end in marks.known:
        return end
    named = reading.is_spaced(end) and reading.is_capitalised(end) and not name_end(marks, end)
    return capitals_end(reading, end) if named else end


def _first_word(marks: Marks, at: int) -> int:
    """Include `ancien`, `nouveau`, `ex-` and other words before an office."""
    reading, before = marks.reading, marks.lexicon.persons.before_office
    while (
        at
        and reading.compared[at - 1] in before
        and (reading.is_spaced(at) or reading.is_hyphened(at))
    ):
        at -= 1
    return at


def _second_office(marks: Marks, end: int) -> int | None:
    """`ambassadeur et chef de la délégation de l'UE au Vietnam` is one wording."""
    reading, small = marks.reading, marks.lexicon.function
    word, second = reading.padded[end], end + 1
    besides = word in small.besides and reading.gaps[end] == ", "
    if besides and second in marks.offices and reading.is_spaced(second):
        return second
    if word not in small.also or not marks.follows(end):
        return None
    before = marks.lexicon.persons.before_office
    while second not in marks.offices and reading.folded(second) in before:
        second += 1
    return second if second in marks.offices and reading.is_spaced(second) else None


def continued(marks: Marks, shared: Office, previous: int, at: int) -> Office | None:
    """Return what one more holder of a shared office is: `, du Laos, Y`, `et birman Y`.

    `previous` is the word behind the holder before.
    """
    reading, small = marks.reading, marks.lexicon.function
    gap = reading.gaps[previous]
    joined = reading.folded(previous) in small.conjunctions and gap in SPACES | {", "}
    start = previous + 1 if joined else previous
    if not (joined or gap == ", ") or reading.gaps[at].strip(_BLANKS) not in {"", ","}:
        return None
    if start >= at or at - start > _BODY or part_end(marks, start) != at:
        return None
    return Office(start, at, bare=False, noun=noun_in_singular(marks, shared.start))


def innermost(marks: Marks, office: Office) -> Office:
    """Return whose office stands right before a name: `l'épouse du président X` has a president."""
    reading, small = marks.reading, marks.lexicon.function
    if office.bare:
        return office
    at = office.end - 1
    while at > office.start and _bare_end(marks, at) != office.end:
        at -= 1
    first = _first_word(marks, at) if at in marks.offices else at
    before = first - 1
    while before > office.start and reading.folded(before) in small.linking | small.articles:
        before -= 1
    while before > office.start and reading.folded(before) in marks.lexicon.adjectives:
        before -= 1
    body = reading.folded(before) in marks.lexicon.bodies.heads
    inner = before + 1 in marks.office_ends or not body
    nested = office.start <= before < first - 1 and inner
    return read_office(marks, at) if nested and not is_shared(marks, at) else office


def wording(marks: Marks, start: int, end: int) -> str | None:
    """Return an office for readers: on one line, without acronyms in brackets."""
    if end <= start or is_of_many(marks, start):
        return None
    text = in_singular(marks, start, end) or marks.reading.span(start, end)
    if "(" in text:
        text = _ACRONYM.sub("", text + (")" if text.count("(") > text.count(")") else ""))
    text = " ".join(text.split()).strip(" ,")
    return text if text and len(text) <= _LONGEST else None
