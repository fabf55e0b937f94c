"""Recognises names that are not a person's: of things, memorials, towns.

Each question is about one word of a part; `persons` combines the answers.
"""

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import vietnamese_end
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES

_NEAR = 5
"""Words between a verb and the place it leads to, at most."""

_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')
_ADDRESS_ENDS = frozenset(",.;)")
_JOINS = SPACES | APOSTROPHES
_NAME_JOINS = SPACES | HYPHENS


def is_thing(marks: Marks, at: int) -> bool:
    """Tell whether a noun that bears a name stands before: `rue X`, `province de X`."""
    reading, lexicon = marks.reading, marks.lexicon
    if not (reading.is_spaced(at) or reading.is_elided(at)):
        return False
    before = _past_links(marks, at)
    if before in marks.thing_ends:
        return True
    if before == at and before - 1 in marks.thing_ends:
        word = reading.padded[before - 1]
        if word in lexicon.adjectives or word in lexicon.nationalities:
            return True
    return bool(marks.thing_ends) and _is_among_things(marks, at)


def _past_links(marks: Marks, at: int) -> int:
    """Skip back over the small words before a name."""
    reading, links = marks.reading, marks.lexicon.function.links
    while at and reading.gaps[at] in _JOINS and reading.padded[at - 1] in links:
        at -= 1
    return at


def _is_among_things(marks: Marks, at: int) -> bool:
    """Tell whether a name goes on with a series of things: `les ponts de X, de Y et de Z`.

    A comma alone does not: behind `Dans les districts de X et de Y,` somebody may be named.
    """
    reading, small = marks.reading, marks.lexicon.function
    while at > 0:
        end = at - 1 if reading.padded[at - 1] in small.of else at
        if reading.padded[end - 1] in small.conjunctions:
            end -= 1
        elif end == at or reading.gaps[end] != ", ":
            return False
        at = end
        while at - 1 in reading.capitalised and (at == end or reading.joins[at] in _NAME_JOINS):
            at -= 1
        if at == end:
            return False
        noun = _past_links(marks, at)
        if noun in marks.thing_ends:
            return reading.padded[noun - 1].endswith("s")
    return False


def is_memorial(marks: Marks, at: int) -> bool:
    """Tell whether an office stands in the name of a memorial: `Mausolée du président X`.

    Not in what honours one: who lays flowers `au pied de la statue du général X` honours X.
    """
    reading, lexicon = marks.reading, marks.lexicon
    before = at - 1
    while before > 0 and reading.padded[before] in lexicon.function.links:
        before -= 1
    noun = reading.padded[before]
    tribute = noun in lexicon.tributes and not reading.is_capitalised(before)
    return before < at - 1 and noun in lexicon.memorials and not tribute


def is_pair(marks: Marks, at: int) -> bool:
    """Tell whether a hyphen joins a country, `Aso-Vietnam`, or a place to another."""
    reading, places = marks.reading, marks.places
    joined = reading.is_hyphened(at + 1) and at + 1 in places
    country = reading.folded(at + 1) in marks.lexicon.country_words
    return joined and (country or at in places)


def is_articled(marks: Marks, at: int) -> bool:
    """Tell whether an article stands right before a name: a ship's, a team's, no person's."""
    reading = marks.reading
    article = reading.padded[at - 1] in marks.lexicon.function.before_things
    if not article or reading.is_hyphened(at - 1):
        return False
    if not (reading.is_spaced(at) or reading.is_elided(at)):
        return False
    opening = reading.opens_sentence(at - 1) and vietnamese_end(marks, at - 1) is None
    called = at in marks.persons and reading.folded(at) in marks.lexicon.common
    return opening or not (called or reading.is_capitalised(at - 1))


def is_no_ones(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a name stands for a street, or, if nobody knows it, for a town or a play."""
    if _is_address(marks, at, end):
        return True
    return at not in marks.persons and (_is_whereabouts(marks, at) or _is_quoted(marks, at, end))


def _is_quoted(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a name stands alone in quotation marks: a play's, a film's."""
    opening = marks.reading.gaps[at].rstrip("\u00a0\u202f ")[-1:]
    return opening in _OPENING and (marks.reading.gaps[end].lstrip("\u00a0\u202f ")[:1] in _CLOSING)


def is_dateline(marks: Marks, end: int) -> bool:
    """Tell whether an agency signs behind a name: `Rancho Mirage (VNA) –` is where, not who."""
    signed = marks.reading.joins[end].strip() == "("
    agency = marks.known_organisation(end) if signed else None
    return agency is not None and agency[1][0].signs


def _is_address(marks: Marks, at: int, end: int) -> bool:
    """Tell whether the number of a house stands before a street: `au 41A, X.`, not `au 12, X a`.

    The last of several days is none: `du 3 au 12, X, chef de l'État,`.
    """
    reading, small = marks.reading, marks.lexicon.function
    if reading.gaps[at] != ", " or not reading.padded[at - 1][:1].isdigit():
        return False
    led = reading.padded[at - 2] in small.at | small.of_contracted
    days = reading.padded[at - 3][:1].isdigit()
    return led and not days and reading.gaps[end].strip()[:1] in _ADDRESS_ENDS


def _is_whereabouts(marks: Marks, at: int) -> bool:
    """Tell whether `en` or `à` leads to a place: `arrivé mardi à X`, not `remis à X`."""
    reading, lexicon = marks.reading, marks.lexicon
    if reading.joins[at] not in SPACES:
        return False
    before = reading.texts[at - 1].lower()
    if before in lexicon.function.inside:
        return True
    opening = reading.opens_sentence(at - 1)
    if opening and reading.folded(at - 1) in lexicon.function.at:
        return True  # `A` too, without its accent
    if before not in lexicon.function.look_alikes:
        return False
    nearest = range(at - 2, max(at - _NEAR, 0) - 1, -1)
    verbs = (place for place in nearest if reading.folded(place) in lexicon.persons.whereabouts)
    found = next(verbs, None)
    return found is not None and not any(
        "," in reading.gaps[place] or reading.opens_sentence(place)
        for place in range(found + 1, at)
    )
