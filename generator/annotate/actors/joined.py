"""Reads what `et` and commas join inside one name: a second noun, a purpose, adjectives."""

from generator.annotate.actors.links import (
    adjective_end,
    adjectives_end,
    hyphened_end,
    is_and,
    link_end,
    skip_article,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES
from generator.annotate.actors.single_nouns import is_noun

_JOINS = SPACES | APOSTROPHES | HYPHENS | {", "}
_LONGEST = 16
"""Words of what one ministry is in charge of, at most."""


def is_other_body(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a member of a list is a body of its own: `de l'Union générale du Laos`."""
    reading = marks.reading
    bodies, folded = marks.lexicon.bodies, reading.folded(at)
    head = reading.is_capitalised(at) and folded in bodies.singular and folded not in bodies.plural
    return head and end > at + 1


def twin_end(marks: Marks, at: int) -> int | None:
    """Read `et experts` right behind `des scientifiques`: two nouns in the plural, one article."""
    reading, lexicon = marks.reading, marks.lexicon
    one, other = at - 1, at + 1
    led = reading.folded(one - 1) in lexicon.function.linking and reading.is_spaced(one)
    if not led or not reading.is_spaced(other) or other in marks.known:
        return None
    alike = reading.is_capitalised(one) is reading.is_capitalised(other)
    plural = all(reading.folded(place).endswith("s") for place in (one, other))
    head = lexicon.bodies.is_head(reading.folded(other))
    bare = reading.folded(one - 1) in lexicon.function.of and not reading.is_capitalised(other)
    apart = (head and not bare) or marks.places.get(other)
    named = reading.is_capitalised(other) and name_end(marks, other)
    if not (alike and plural and is_noun(marks, other)) or apart or named:
        return None
    end = adjectives_end(marks, other + 1)
    return marks.matters.get(end, end) if reading.is_spaced(end) else end


def portfolio_end(marks: Marks, at: int) -> int | None:
    """Read `de l'Industrie et du Commerce`: several matters, one ministry's."""
    reading, small = marks.reading, marks.lexicon.function
    words: tuple[str, ...] = (reading.folded(at),)
    end = None
    for place in range(at + 1, min(at + _LONGEST, reading.length)):
        if not (
            reading.gaps[place] == ", " or reading.gaps[place] in SPACES | APOSTROPHES | HYPHENS
        ):
            break
        if reading.compared[place] in small.linking | small.articles | small.conjunctions:
            continue
        words = (*words, reading.compared[place])
        if words in marks.lexicon.bodies.portfolios:
            end = place + 1
    return end


def is_for(marks: Marks, at: int, noun: int) -> bool:
    """Tell whether `et` joins a second purpose: `pour l'investissement et le développement`."""
    reading, small = marks.reading, marks.lexicon.function
    lowered = not reading.is_capitalised(noun)
    first = at - 1
    while first and adjective_end(marks, first) == first + 1:
        first -= 1
    while first and reading.folded(first - 1) in small.articles:
        first -= 1
    return lowered and reading.folded(first - 1) in small.purposes - small.company


def bare_twin_end(marks: Marks, at: int, noun: int) -> int | None:
    """Read `et de bornage` behind `de délimitation`: two nouns without an article."""
    reading, of = marks.reading, marks.lexicon.function.of
    first = at - 1
    while first and adjective_end(marks, first) == first + 1:
        first -= 1
    bare = reading.folded(noun - 1) in of and reading.folded(first - 1) in of
    capital = reading.is_capitalised(noun) or reading.is_capitalised(first)
    folded = reading.folded(noun)
    other = noun in marks.places or noun in marks.offices or marks.lexicon.bodies.is_head(folded)
    if not bare or capital or other or folded in marks.lexicon.adjectives:
        return None
    return adjectives_end(marks, noun + 1) if is_noun(marks, noun) else None


def adjective_list_end(marks: Marks, at: int) -> int | None:
    """Read `, commerciale, scientifique et technique` behind an adjective."""
    reading, listed, place = marks.reading, marks.lexicon.adjectives, at
    while (
        place < reading.length and reading.gaps[place] == ", " and reading.padded[place] in listed
    ):
        place += 1
    behind = place > at and reading.folded(at - 1) in listed and is_and(marks, place)
    return adjective_end(marks, place + 1) if behind else None


def is_apart(marks: Marks, noun: int, *, loose: bool) -> bool:
    """Tell whether a second complement is a body or a place of its own, which `shares` reads."""
    bodies, folded = marks.lexicon.bodies, marks.reading.folded(noun)
    bare = marks.reading.folded(noun - 1) in marks.lexicon.function.of
    bare = marks.matters.get(noun, 0) > (noun if bare else noun + 1)
    set_off = marks.reading.is_capitalised(noun) and noun not in marks.matters
    body = (folded in bodies.singular and not bare) or (set_off and bodies.is_head(folded))
    return not loose and bool(body or marks.places.get(noun) or marks.known.get(noun))


def purpose(marks: Marks, at: int) -> int | None:
    """Return the noun of a purpose, `pour l'alimentation`; of partners behind relations only."""
    reading, small = marks.reading, marks.lexicon.function
    joined = reading.is_spaced(at) and (reading.is_spaced(at + 1) or reading.is_elided(at + 1))
    if not joined or reading.folded(at) not in small.purposes:
        return None
    noun = link_end(marks, at + 1) or skip_article(marks, at + 1)
    if reading.folded(at) in small.company and reading.folded(at - 1) not in small.relations:
        return None
    return None if reading.folded(noun) in small.terms else noun


def second_charge_end(marks: Marks, at: int) -> int | None:
    """Read `et au Commerce` behind `secrétaire aux Affaires étrangères`."""
    reading, small = marks.reading, marks.lexicon.function
    charged = is_and(marks, at) and reading.folded(at + 1) in small.at
    matter = skip_article(marks, at + 2) if charged else at
    if matter == at or matter not in marks.matters or not reading.is_capitalised(matter):
        return None
    return hyphened_end(marks, marks.matters[matter])


def second_party(marks: Marks, at: int, end: int) -> int | None:
    """Return the noun of the second party, `entre le Laos et la Chine`, or place: `pour l'Asie`."""
    if not is_and(marks, end):
        return None
    small, noun = marks.lexicon.function, skip_article(marks, end + 1)
    places = end in marks.place_ends and noun in marks.places
    if not places and marks.reading.folded(at) not in small.between | small.company:
        return None
    folded, bodies = marks.reading.folded(noun), marks.lexicon.bodies
    one = bodies.is_head(folded) and folded not in bodies.plural
    apart = one or noun in marks.known
    alike = marks.reading.is_capitalised(noun) is marks.reading.is_capitalised(end - 1)
    return noun if alike and not apart else None


def second_matter_end(marks: Marks, at: int) -> int | None:
    """Read `et de la transformation` behind a noun in lower case."""
    reading, small = marks.reading, marks.lexicon.function
    noun = link_end(marks, at + 1) if is_and(marks, at) else None
    if noun is None or reading.is_capitalised(noun) or reading.is_capitalised(at - 1):
        return None
    apart = marks.lexicon.bodies.is_head(reading.folded(noun)) or noun in marks.offices
    definite = reading.folded(noun - 1) in small.singular and is_noun(marks, noun)
    return None if apart or not definite else adjectives_end(marks, noun + 1)


def is_among(marks: Marks, at: int, end: int) -> bool:
    """Tell whether `entre` leads to a list, which is no part of a name: `entre A, B et C`."""
    reading = marks.reading
    if reading.folded(at) not in marks.lexicon.function.between:
        return False
    place = link_end(marks, end)
    end = end if place is None else marks.places.get(place, end)
    return reading.gaps[end] == ", " and reading.is_capitalised(end)


def is_purposeless(marks: Marks, first: int) -> bool:
    """Tell whether a purpose is none of a body's name: `remercier le ministère X pour l'accueil`.

    `first` is the word behind the head noun.
    """
    return marks.reading.folded(first - 1) in marks.lexicon.bodies.purposeless
