"""Reads offices in the plural: each of several persons has it in the singular, with his own part.

`les ministres X et Y`; `ses homologues malais X, lao Y et birman Z`; `les ambassadeurs du Chili, X,
et du Laos, Y`.
"""

from generator.annotate.actors.grammar import noun_end, phrase
from generator.annotate.actors.links import adjective_end, adjectives_end, is_and, noun_after_link
from generator.annotate.actors.marks import Marks


def is_shared(marks: Marks, start: int) -> bool:
    """Tell whether the office that begins at a word, with `anciens` or not, is in the plural."""
    return _is_plural(marks, start) and not _is_bodys(marks, start)


def is_of_many(marks: Marks, start: int) -> bool:
    """Tell whether the plural is that of a body: `la Chambre des représentants X`."""
    return _is_bodys(marks, start) and _is_plural(marks, start)


def _is_plural(marks: Marks, start: int) -> bool:
    at = _noun(marks, start)
    return at is not None and _singular(marks, at) is not None


def _is_bodys(marks: Marks, start: int) -> bool:
    reading = marks.reading
    inside = reading.padded[start - 1] in marks.lexicon.function.of_contracted
    return inside and marks.lexicon.bodies.is_head(reading.folded(start - 2))


def in_singular(marks: Marks, start: int, end: int) -> str | None:
    """Return the words of an office in the plural as one holder has it, or None."""
    at = _noun(marks, start)
    singular = None if at is None else _singular(marks, at)
    if at is None or singular is None:
        return None
    reading, adjectives = marks.reading, marks.lexicon.singular_adjectives
    words = [marks.lexicon.persons.in_singular(reading.texts[place]) for place in range(start, at)]
    place = marks.offices[at]
    found = [*words, singular]
    while place < end and (step := adjective_end(marks, place)):
        if is_and(marks, step) and step < end:  # `ses homologues russe et biélorusse, X et Y`
            return " ".join([*words, singular])
        found += [adjectives.get(reading.folded(w), reading.texts[w]) for w in range(place, step)]
        place = step
    return " ".join([*found, *([reading.span(place, end)] if place < end else [])])


def noun_in_singular(marks: Marks, start: int) -> str:
    """Return the noun alone, with what stands before it: `ancien ministre`."""
    at = _noun(marks, start)
    return "" if at is None else in_singular(marks, start, marks.offices[at]) or ""


def part_end(marks: Marks, at: int) -> int | None:
    """Return where the part of one holder ends: `nigérien`, `du Panama`, `des Finances`."""
    reading = marks.reading
    noun = noun_after_link(marks, at)
    if noun is not None:
        end = noun_end(marks, noun, loose=True)
        return None if end is None else phrase(marks, end, loose=True, begun=True).after
    nation = reading.folded(at) in marks.lexicon.nationalities and not reading.is_capitalised(at)
    return adjectives_end(marks, at + 1) if nation else None


def _noun(marks: Marks, start: int) -> int | None:
    """Return the noun of an office, past `anciens` before it."""
    at = start
    while at not in marks.offices:
        persons = marks.lexicon.persons
        if persons.in_singular(marks.reading.folded(at)) not in persons.before_office:
            return None
        at += 1
    return at


def _singular(marks: Marks, at: int) -> str | None:
    """Return an office's noun in the singular, where it is in the plural."""
    reading, persons = marks.reading, marks.lexicon.persons
    end = marks.offices[at]
    changed = persons.plural_offices.get(reading.tokens(at, end))
    if changed is None:
        return None
    words = [persons.in_singular(reading.texts[place]) for place in range(at, at + changed)]
    words += reading.texts[at + changed : end]
    gaps = ["", *reading.gaps[at + 1 : end]]
    return "".join(gap + word for gap, word in zip(gaps, words, strict=True))
