"""Finds names that the noun before them makes a body's: `le groupe Samsung`, `le site x.com`.

These are firms, papers, clubs and parties. The noun may have an adjective, belong to a list, or
name who heads the firm: `le directeur de Velotic`.
"""

import re
from collections.abc import Iterator

from generator.annotate.actors.companies import capitals_end, english_end
from generator.annotate.actors.links import (
    hyphened_end,
    is_and,
    link_end,
    small_adjectives_end,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.proper import is_chaired
from generator.annotate.actors.reading import Mention, Reading, body

_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[a-z]{2,4}(?![\w.-]*\w)")
_QUOTES = '"«“» \u00a0\u202f'
_OPENING = re.compile(r'["«“][\u00a0\u202f ]?$')
_CLOSING = re.compile(r'[\u00a0\u202f ]?["»”]')
_QUOTED = 6
"""Words of a name in quotation marks, at most."""
_COMPLEMENTS = 2
"""Complements in lower case between a noun and the name, at most."""


def introduced(marks: Marks, at: int) -> Iterator[Mention]:
    """Yield the names that a noun at a word introduces: `le groupe Samsung`, `le site x.com`."""
    reading = marks.reading
    noun_end = marks.introducing.get(at)
    if noun_end is None:
        return
    start = _name_start(marks, noun_end)
    firm = reading.padded[at] in marks.lexicon.bodies.firms
    if start >= reading.length or not _is_joined(marks, start):
        return
    complete = at in reading.capitalised and not reading.opens_sentence(at)
    if complete and start > noun_end:  # `le Parti communiste japonais X`
        return
    if not _is_of(marks, start):
        yield from _listed(marks, at, start, direct=start == noun_end)
        return
    end = None if _is_titled(marks, start) else _introduced_end(marks, start, firm=firm)
    if end is not None:  # what follows is who heads the firm
        yield body(reading, start, _firm_end(marks, start, end), "introduced name")


def _listed(marks: Marks, at: int, start: int, *, direct: bool) -> Iterator[Mention]:
    """Yield the names behind a noun at a word, from a first one on; what is known is not told."""
    reading = marks.reading
    firm = reading.folded(at) in marks.lexicon.bodies.firms
    place = firm and direct and _is_sited(marks, at)
    while True:
        listed = marks.known_organisation(start)
        end = listed[0] if listed else _introduced_end(marks, start, firm=firm, place=place)
        if end is None:
            return
        if not listed:
            yield body(reading, start, end, "introduced name")
        firm = place = False
        joined = end < reading.length and reading.gaps[end] == ", " and not is_chaired(marks, at)
        joined = joined and not _is_persons(marks, end)
        start = end if joined else end + 1
        if not (joined or is_and(marks, end)):
            return


def _is_persons(marks: Marks, at: int) -> bool:
    """Tell whether the next of a list is a person, by the office behind: `, X, directeur de Y`."""
    after = capitals_end(marks.reading, at)
    return marks.reading.gaps[after] == ", " and after in marks.offices


def _is_joined(marks: Marks, start: int) -> bool:
    """Tell whether a name stands right behind its noun: a blank, a quotation mark, `d'` between."""
    gap = marks.reading.gaps[start]
    led = marks.reading.is_elided(start) and _is_of(marks, start)
    return led or (bool(gap) and not gap.strip(_QUOTES))


def _is_of(marks: Marks, start: int) -> bool:
    return marks.reading.folded(start - 1) in marks.lexicon.function.of


def _is_titled(marks: Marks, start: int) -> bool:
    """Tell whether a capital behind `directeur de` begins a common noun, not a firm's name."""
    folded, lexicon = marks.reading.folded(start), marks.lexicon
    return start in marks.matters or folded in lexicon.common or lexicon.bodies.is_head(folded)


def _firm_end(marks: Marks, start: int, end: int) -> int:
    """Return where a firm's name ends before a person's: `directeur d'EFI Jan Novak`."""
    later = range(start + 1, end)
    return next((at for at in later if name_end(marks, at) or marks.is_acronym(at - 1)), end)


def _name_start(marks: Marks, start: int) -> int:
    """Skip adjectives and complements in lower case: `le fabricant de puces taïwanais TSMC`."""
    reading = marks.reading
    for _ in range(_COMPLEMENTS):
        start = small_adjectives_end(marks, start)
        if start in reading.capitalised:
            return start
        noun = link_end(marks, start)
        if noun is None or noun in marks.offices or reading.is_capitalised(noun):
            return start
        start = hyphened_end(marks, noun + 1)
    return small_adjectives_end(marks, start)


def _is_sited(marks: Marks, at: int) -> bool:
    """Tell whether a firm's noun may stand before a town's name: `la société Da Nang`.

    A group may be one of countries, `le groupe Asie`, and several firms are those of a place.
    """
    noun = marks.reading.folded(at)
    return noun not in marks.lexicon.bodies.plural | marks.lexicon.bodies.regional


def _introduced_end(marks: Marks, start: int, *, firm: bool, place: bool = False) -> int | None:
    """Return the end of a domain name or a run of capitals that no other rule knows."""
    reading = marks.reading
    if start >= reading.length:
        return None
    if quoted := _quotation_end(reading, start):
        return quoted
    domain = _DOMAIN.match(reading.text, reading.starts[start])
    if domain:
        end = start + 1
        while end < reading.length and reading.end(end) <= domain.end():
            end += 1
        return end
    end = english_end(marks, capitals_end(reading, start))
    joined = start in marks.places and reading.is_hyphened(marks.places[start])
    joined = joined or (reading.is_hyphened(end - 1) and end - 1 in marks.places)
    other = _is_other(marks, start, firm=firm, place=place)
    if not reading.is_capitalised(start) or joined or other:
        return None
    letter = end - start == 1 and len(reading.texts[start]) == 1
    return None if letter else end


def _quotation_end(reading: Reading, start: int) -> int | None:
    """Return where a name in quotation marks ends: `le journal "Cong an nhan dan"`."""
    gaps = reading.gaps
    if not _OPENING.search(gaps[start]) or not reading.is_capitalised(start):
        return None
    ends = range(start + 1, min(start + _QUOTED, reading.length) + 1)
    end = next((end for end in ends if gaps[end].strip("\u00a0 ")), None)
    return end if end is not None and _CLOSING.match(gaps[end]) else None


def _is_other(marks: Marks, at: int, *, firm: bool, place: bool) -> bool:
    """Tell whether a capital begins something that other rules know.

    Behind the noun of a firm, the form of a person's name tells nothing: `le groupe Hoa Phat`.
    Where it may bear a town's, only a country's tells.
    """
    end = capitals_end(marks.reading, at)
    sited = marks.places.get(at, 0) >= end
    if sited and place:
        sited = " ".join(marks.reading.tokens(at, end)) in marks.lexicon.country_words
    listed = at in marks.known or sited or at in marks.offices
    head = marks.reading.folded(at) in marks.lexicon.bodies.singular
    person = not firm and name_end(marks, at)
    return bool(listed or head or person)
