"""Finds companies that no noun explains, by the end of the name or by an acronym.

`Hoa Phat Group`; `Human Rights Watch (HRW)`.
"""

from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import SPACES, Mention, Reading, body
from generator.annotate.actors.surroundings import is_personal

_PAIR = 2
_LONGEST = 24
_LIMITED = frozenset({". ", "., ", ", "})
"""What stands before the second ending: `Co., Ltd`."""


def company_openings(marks: Marks) -> frozenset[int]:
    """Return the capitals at which `company` may find one: an ending or a bracket is behind."""
    if not (marks.company_ends or marks.bracketed):
        return frozenset()
    reading, small = marks.reading, marks.lexicon.function
    capitalised = reading.capitalised
    inner = small.possessive | small.english_joins
    found: set[int] = set()
    for last in marks.company_ends.union([at - 1 for at in marks.bracketed]):
        at = last
        while at not in found and (
            at in capitalised
            or reading.padded[at] in inner
            or (at >= 0 and reading.texts[at].isdigit())
        ):
            found.add(at)
            at -= 1
    return capitalised & found


def company(marks: Marks, at: int) -> Mention | None:
    """Return the company whose name begins at a capital, by its ending or its acronym."""
    reading, lexicon = marks.reading, marks.lexicon
    joined = reading.joins[at] in SPACES or reading.gaps[at] == "&"
    if joined and reading.is_capitalised(at - 1):
        return None
    end = _possessive_end(marks, at, capitals_end(reading, at, hyphens=False))
    end = english_end(marks, end)
    if end in marks.bracketed:
        initials = "".join(reading.folded(place)[0] for place in range(at, end))
        if initials == reading.folded(end):
            acronym = reading.texts[end]
            return body(reading, at, end, "acronym in brackets", acronym=acronym)
    if reading.opens_sentence(at) and reading.folded(at) in lexicon.persons.openers:
        at += 1
        known = marks.known_organisation(at)
        if known and known[0] >= end:
            return None
    other = is_personal(marks, at, end) or marks.places.get(at, 0) >= end
    if end - at < _PAIR or other or not _is_ending(marks, end):
        return None
    if reading.gaps[end] in _LIMITED and marks.ends_company(end):
        end += 1
    if reading.folded(end - 1) in lexicon.bodies.closing:
        end = phrase(marks, end, free=True).end
    return body(reading, at, end, "company")


def english_end(marks: Marks, end: int) -> int:
    """Read on to a company's ending behind `and`, `of`: `China Road and Bridge Corporation`."""
    reading, joins = marks.reading, marks.lexicon.function.english_joins
    last = end
    while reading.padded[last] in joins and reading.joins[last] in SPACES:
        if not (reading.is_spaced(last + 1) and reading.is_capitalised(last + 1)):
            break
        last = capitals_end(reading, last + 1, hyphens=False)
        if _is_ending(marks, last):
            end = last
    return end


def _is_ending(marks: Marks, end: int) -> bool:
    """Tell whether a name ends as a company's: `Co` with its full stop only."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    last = reading.folded(end - 1)
    whole = last not in bodies.shortened or reading.gaps[end].startswith((".", ", "))
    return whole and marks.ends_company(end - 1)


def _possessive_end(marks: Marks, at: int, end: int) -> int:
    """Read on over a possessive inside a name, `Women's Union`, unless a place is before it."""
    reading = marks.reading
    possessive = reading.is_elided(end) and reading.folded(end) in marks.lexicon.function.possessive
    joined = possessive and reading.is_spaced(end + 1) and reading.is_capitalised(end + 1)
    if not joined or marks.places.get(at, 0) >= end:
        return end
    return capitals_end(reading, end + 1, hyphens=False)


def capitals_end(reading: Reading, at: int, *, hyphens: bool = True) -> int:
    """Return the end of a run of capitalised words and numbers, with or without hyphens."""
    joins = "\u00a0 -&" if hyphens else " &"
    end, last = at + 1, min(reading.length, at + _LONGEST)
    while end < last and (end in reading.capitalised or reading.texts[end].isdigit()):
        if reading.gaps[end].strip(joins):
            break
        end += 1
    return end
