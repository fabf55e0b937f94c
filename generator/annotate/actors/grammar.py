"""How far the name of a body or an office reaches: the noun phrase after its head noun.

`comité` + `des Relations extérieures` + `de la Chambre des députés` + `de Biélorussie`. Adjectives,
complements with `de`, places, purposes, an acronym in brackets are read; a personal name ends it.
"""

from typing import NamedTuple

from generator.annotate.actors.joined import (
    adjective_list_end,
    bare_twin_end,
    is_apart,
    is_for,
    is_other_body,
    purpose,
    second_charge_end,
    second_party,
    twin_end,
)
from generator.annotate.actors.links import (
    adjective_end,
    adjectives_end,
    hyphened_end,
    is_and,
    link_end,
    noun_after_link,
    skip_article,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import SPACES
from generator.annotate.actors.seats import is_about, is_anyones, placed_end, second_seat_end
from generator.annotate.actors.single_nouns import (
    abroad_end,
    is_noun,
    known_end,
    named_end,
    number_end,
    past_rank,
    place_end,
    proper_noun_end,
)

_LONGEST = 40
"""Words in a phrase: what is longer was not understood."""

_DEEPEST = 3
"""A body in a body in a body."""

_MEMBERS = 4
"""Complements in a list: `de la Culture, des Sports et du Tourisme`."""

_GAPS = SPACES | {", ", ") "}
"""What may stand between the words of a phrase, apart from apostrophes and hyphens."""


class Phrase(NamedTuple):
    """What follows a head noun. No dataclass: two dozen an article are made."""

    end: int
    """One past the last word; the acronym in brackets is not part of it."""
    acronym: str | None = None
    """The acronym in brackets behind it."""
    after: int = 0
    """One past the last word, the acronym included."""


def phrase(
    marks: Marks,
    at: int,
    *,
    loose: bool = False,
    free: bool = False,
    begun: bool = False,
    depth: int = 0,
) -> Phrase:
    """Return what belongs to a head noun whose complements may begin at a word.

    Free reading takes any lower-case noun after `de`, which is right behind a capitalised head;
    loose reading goes on past acronyms and other bodies too, which is right behind an office. A
    phrase that has begun before the word may go on with `et`.
    """
    end, about, compared = at, marks.lexicon.function.about, marks.reading.compared
    while end - at < _LONGEST:
        if marks.bracketed_acronym(end):
            if not loose:
                return Phrase(end, marks.reading.texts[end], end + 1)
            end += 1
        if end == marks.reading.length or marks.reading.gaps[end] not in _GAPS:
            break
        if compared[end] in about and is_about(marks, at):
            break
        step = _goes_on(marks, end) and (
            adjective_end(marks, end)
            or _complement_end(marks, end, loose=loose, free=free, depth=depth)
            or _place_end(marks, end, at, loose=loose)
            or _purpose_end(marks, end, loose=loose or free, depth=depth)
            or abroad_end(marks, end)
        )
        if not step and (begun or end > at):
            step = (
                _related_end(marks, end)
                or number_end(marks, end)
                or named_end(marks, end)
                or second_seat_end(marks, end)
                or _series_end(marks, end, loose=loose, depth=depth)
                or (second_charge_end(marks, end) or known_end(marks, end) if loose else None)
                or (_second_matter_end(marks, end) if free else None)
            )
        if not step:
            break
        end = step
    nested = marks.bracketed_acronym(end - 1)
    return Phrase(end - 1 if nested else end, None, end)


def _goes_on(marks: Marks, at: int) -> bool:
    """Tell whether a word may be more of a phrase: most words that end one are no such word."""
    listed = marks.reading.folded(at) in marks.lexicon.carrying
    return listed or at in marks.places or marks.reading.is_hyphened(at + 1)


def noun_end(marks: Marks, at: int, *, loose: bool = False, depth: int = 0) -> int | None:
    """Return the end of one noun with its proper name: a body, a place, a matter, capitals."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    listed = _listed_noun_end(marks, at, loose=loose, depth=depth)
    if listed is None and (noun := past_rank(marks, at)) > at:
        term = reading.folded(noun) in marks.lexicon.function.terms
        return None if term else noun_end(marks, noun, loose=loose, depth=depth)
    if listed is not None or at in marks.offices or at >= reading.length:
        return listed
    if reading.is_hyphened(at + 1) and bodies.is_head(reading.folded(at + 1)):
        at += 1
    if bodies.is_head(reading.folded(at)) and depth < _DEEPEST:
        inner = phrase(marks, hyphened_end(marks, at + 1), loose=loose, depth=depth + 1)
        return inner.end if reading.folded(at) in bodies.plural else inner.after
    if reading.is_capitalised(at):
        return None if name_end(marks, at) else proper_noun_end(marks, at)
    if at in marks.matters or reading.folded(at) in bodies.territories:
        return hyphened_end(marks, marks.matters.get(at, at + 1))
    return hyphened_end(marks, at + 1) if loose and is_noun(marks, at) else None


def _listed_noun_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    """Return the end of a known body, of a place, or of an office within an office."""
    organisation = marks.known_organisation(at)
    if organisation:
        return organisation[0]
    if at in marks.matters and not marks.reading.is_capitalised(at):
        return hyphened_end(marks, marks.matters[at])
    if at in marks.offices:
        if not loose or depth >= _DEEPEST:
            return None
        return phrase(marks, marks.offices[at], loose=True, depth=depth + 1).after
    if at in marks.places and marks.reading.is_capitalised(at):
        return place_end(marks, at)
    return None


def _complement_end(marks: Marks, at: int, *, loose: bool, free: bool, depth: int) -> int | None:
    noun = link_end(marks, at)
    if noun is None:
        return None
    if free and is_anyones(marks, at, noun):
        return None
    loose = loose or free
    own = loose and not (marks.reading.is_elided(noun) or at in marks.place_ends)
    if own and marks.reading.folded(noun) in marks.lexicon.function.possessives:
        noun += 1
    return noun_end(marks, noun, loose=loose, depth=depth)


def _place_end(marks: Marks, at: int, first: int, *, loose: bool) -> int | None:
    """Read `en Ukraine`, `auprès de l'ONU`; `first` is the word behind the head noun."""
    if not marks.follows(at):
        return None
    if marks.reading.folded(at) in marks.lexicon.function.near:
        noun = link_end(marks, at + 1)
        return None if noun is None else noun_end(marks, noun, loose=loose, depth=1)
    return placed_end(marks, at, first, loose=loose)


def _related_end(marks: Marks, at: int) -> int | None:
    """Read `liées aux députés`."""
    reading, small = marks.reading, marks.lexicon.function
    related = reading.is_spaced(at) and reading.folded(at) in small.related
    noun = skip_article(marks, at + 2) if related and reading.folded(at + 1) in small.at else None
    return None if noun is None else noun_end(marks, noun, depth=1)


def _second_matter_end(marks: Marks, at: int) -> int | None:
    """Read `et de la transformation` behind a noun in lower case."""
    reading, small = marks.reading, marks.lexicon.function
    noun = link_end(marks, at + 1) if is_and(marks, at) else None
    if noun is None or reading.is_capitalised(noun) or reading.is_capitalised(at - 1):
        return None
    apart = marks.lexicon.bodies.is_head(reading.folded(noun)) or noun in marks.offices
    definite = reading.folded(noun - 1) in small.singular and is_noun(marks, noun)
    return None if apart or not definite else adjectives_end(marks, noun + 1)


def _purpose_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    """Read `pour l'alimentation`, `contre la drogue`, `chargé des Affaires étrangères`."""
    noun = purpose(marks, at)
    if noun is None:
        return None
    reading = marks.reading
    known = noun in marks.matters or reading.is_capitalised(noun)
    definite = loose and noun > at + 1 and not reading.is_capitalised(at - 1)
    if not (known or definite):
        return None
    end = noun_end(marks, noun, loose=definite, depth=depth + 1)
    other = second_party(marks, at, end) if end else None
    return (noun_end(marks, other, depth=depth + 1) if other else None) or end


def _series_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    """Read `et du Commerce`, `, des Sports et du Tourisme`, `et budgétaire`."""
    reading = marks.reading
    if not is_and(marks, at):
        comma = at < reading.length and reading.gaps[at] == ", "
        if not comma or depth >= _DEEPEST:
            return None
        return adjective_list_end(marks, at) or _listed_end(marks, at, depth=depth)
    noun = link_end(marks, at + 1)
    if noun is not None:
        second = (
            None if is_apart(marks, noun, loose=loose) else noun_end(marks, noun, depth=depth + 1)
        )
        return second or bare_twin_end(marks, at, noun)
    matter = skip_article(marks, at + 1)
    if matter > at + 1 and matter in marks.matters and is_for(marks, at, matter):
        return hyphened_end(marks, marks.matters[matter])
    adjective = adjective_end(marks, at - 1) == at
    if (twin := twin_end(marks, at)) or adjective:
        return twin or adjective_end(marks, at + 1)
    common = reading.folded(at + 1) in marks.lexicon.common and reading.is_capitalised(at + 1)
    return noun_end(marks, at + 1, depth=depth + 1) if common else None


def _listed_end(marks: Marks, at: int, *, depth: int) -> int | None:
    """Read `, des Sports` only where `et du Tourisme` closes the list."""
    reading = marks.reading
    place = at
    for _ in range(_MEMBERS):
        comma = place < reading.length and reading.gaps[place] == ", "
        noun = noun_after_link(marks, place) if comma else None
        if noun is None or not (reading.is_capitalised(noun) or noun in marks.matters):
            return None
        end = noun_end(marks, noun, depth=depth + 1)
        if end is None or is_other_body(marks, noun, end):
            return None
        end = adjectives_end(marks, end)
        if is_and(marks, end) and link_end(marks, end + 1):
            return end
        place = end
    return None
