"""Decides whether a noun phrase is the name of one body: `la police de Da Nang`.

A capital inside a sentence suffices. In lower case, the noun and its complement must be proper.
"""

from generator.annotate.actors.grammar import Phrase
from generator.annotate.actors.links import (
    adjective_end,
    adjectives_end,
    is_nationality,
    link_end,
)
from generator.annotate.actors.marks import Marks


def is_proper(marks: Marks, at: int, found: Phrase) -> bool:
    """Tell whether a head noun and its complements are the name of one body."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    head = reading.padded[at]
    if at not in reading.capitalised and reading.padded[at + 1] in marks.lexicon.function.at:
        return False
    if at in reading.capitalised and not reading.opens_sentence(at):
        return True
    if head not in bodies.weak:
        return head in bodies.singular
    indefinite = _is_indefinite(marks, at)
    if head in bodies.accredited:
        return not indefinite and (_is_seated(marks, at, found.end) or _is_standing(marks, at))
    if head in bodies.never_lower or indefinite:
        return False
    return _has_proper_complement(marks, at, found.end) or (
        head in bodies.chaired
        and is_chaired(marks, at)
        and not _is_any_boards(marks, at, found.end)
    )


def _is_indefinite(marks: Marks, at: int) -> bool:
    """Tell whether a noun is any of its kind: `une haute délégation`, `le plus grand centre`."""
    reading, small = marks.reading, marks.lexicon.function
    before = at - 1
    while reading.padded[before] in marks.lexicon.persons.before_office and reading.is_spaced(
        before
    ):
        before -= 1
    word = reading.padded[before]
    return word in small.indefinite or word in small.superlatives


def _is_seated(marks: Marks, at: int, end: int) -> bool:
    """Tell a diplomatic mission, `la délégation de l'UE au Laos`, from a visiting party."""
    small = marks.lexicon.function
    first = adjectives_end(marks, at + 1)
    seats = small.at | small.near
    seated = any(marks.reading.folded(place) in seats for place in range(first, end))
    return seated and link_end(marks, first) is not None


def _is_standing(marks: Marks, at: int) -> bool:
    """Tell whether a mission is one for good, and whose: `la mission permanente du Laos`."""
    noun = link_end(marks, at + 2)
    standing = marks.reading.folded(at + 1) in marks.lexicon.bodies.standing
    return standing and noun is not None and noun in marks.places


def _has_proper_complement(marks: Marks, at: int, end: int) -> bool:
    """Tell whether what follows a lower-case noun is more than a matter, a nation or a place."""
    reading = marks.reading
    if reading.folded(at) in marks.lexicon.bodies.plain and _is_where(marks, at, end):
        return False
    inside = range(at + 1, end)
    place = any(marks.places.get(i) for i in inside)
    covered = {j for i in inside for j in range(i, marks.places.get(i, i))}
    proper = any(
        (i in reading.capitalised or reading.padded[i].isdigit()) and i not in covered
        for i in inside
    )
    if proper or (place and any(i in marks.matters for i in inside)):
        return True
    if place and _is_sited(marks, at, end):
        return True
    if place and reading.folded(at) in marks.lexicon.bodies.local:
        return link_end(marks, adjectives_end(marks, at + 1)) is not None
    described = adjective_end(marks, at + 1) and not is_nationality(marks, at + 1)
    return bool(described and place and reading.folded(at) not in marks.lexicon.bodies.plain)


def _is_where(marks: Marks, at: int, end: int) -> bool:
    """Tell whether one capital behind bare `de` is where a thing is: `au centre de Zorbu`."""
    reading = marks.reading
    noun = link_end(marks, at + 1)
    if noun is None or noun != end - 1 or not reading.is_spaced(noun):
        return False
    bare = reading.folded(noun - 1) in marks.lexicon.function.of
    return bare and not (noun in marks.known or marks.is_acronym(noun))


def _is_sited(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a town makes the noun a body: `l'université de Calcutta`, not `d'Italie`."""
    reading, lexicon = marks.reading, marks.lexicon
    noun = link_end(marks, at + 1)
    if reading.folded(at) not in lexicon.bodies.sited or noun is None:
        return False
    bare = reading.folded(noun - 1) in lexicon.function.of
    country = " ".join(reading.tokens(noun, end)) in lexicon.country_words
    return bare and marks.places.get(noun) == end and not country


def _is_any_boards(marks: Marks, at: int, end: int) -> bool:
    """Tell whether many have what a noun names: `le conseil d'administration`."""
    noun = link_end(marks, at + 1)
    bare = noun is not None and marks.reading.folded(noun - 1) in marks.lexicon.function.of
    return bare and noun == end - 1


def is_chaired(marks: Marks, at: int) -> bool:
    """Tell whether an office's noun stands before: `président de la commission économique`."""
    reading, small = marks.reading, marks.lexicon.function
    before = at
    while before and reading.folded(before - 1) in small.of | small.of_contracted | small.articles:
        before -= 1
    return before < at and before in marks.office_ends
