"""Finds how far the name of a body or an office reaches: the noun phrase from its head noun on.

`comité` + `des Relations extérieures` + `de la Chambre des députés` + `de Biélorussie`. It reads
adjectives, complements with `de`, places, purposes, and an acronym in brackets; the name of a
person ends it.
"""

from functools import partial
from typing import NamedTuple

from generator.annotate.actors.joined import (
    is_among,
    is_purposeless,
    purpose,
    second_charge_end,
    second_matter_end,
    second_party,
)
from generator.annotate.actors.links import (
    adjective_end,
    hyphened_end,
    link_end,
    noun_after_link,
    skip_article,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import HYPHENS, SPACES
from generator.annotate.actors.seats import (
    is_about,
    is_anyones,
    placed_end,
    second_seat_end,
    superior_at,
)
from generator.annotate.actors.series import DEEPEST, series_end
from generator.annotate.actors.single_nouns import (
    abroad_end,
    is_noun,
    known_end,
    named_end,
    number_end,
    past_rank,
    place_end,
    proper_noun_end,
    territory_end,
)

_LONGEST = 40
"""Words in a phrase: what is longer was not understood."""

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


_make_phrase = partial(tuple.__new__, Phrase)
"""Phrase(…) without the Python call in between."""


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
    reading, lexicon, end = marks.reading, marks.lexicon, at
    small, joins = lexicon.function, reading.joins
    while end - at < _LONGEST:
        if end in marks.bracketed:
            if not loose:
                return Phrase(end, reading.texts[end], end + 1)
            end += 1
        if joins[end] not in _GAPS:
            break
        word = reading.compared[end]
        if word in small.about and is_about(marks, at):
            break
        # most words that end a phrase are none that carries one on
        on = word in lexicon.carrying or end in marks.places or joins[end + 1] in HYPHENS
        step = on and (
            (
                _complement_end(marks, end, loose=loose, free=free, depth=depth)
                if word in small.linking
                else adjective_end(marks, end)
            )
            or _place_end(marks, end, at, loose=loose)
            or (
                word in small.purposes
                and _purpose_end(marks, end, at, loose=loose or free, depth=depth)
            )
            or abroad_end(marks, end)
        )
        if not step and (begun or end > at) and not _is_plain(marks, end):
            step = _further_end(marks, end, loose=loose, free=free, depth=depth)
        if not step:
            break
        end = step
    nested = end - 1 in marks.bracketed
    return _make_phrase((end - 1 if nested else end, None, end))


def _further_end(marks: Marks, at: int, *, loose: bool, free: bool, depth: int) -> int | None:
    """Return the end of what continues a phrase: a number, a second member."""
    return (
        _related_end(marks, at)
        or number_end(marks, at)
        or named_end(marks, at)
        or second_seat_end(marks, at)
        or series_end(marks, at, noun_end, loose=loose, depth=depth)
        or (second_charge_end(marks, at) or known_end(marks, at) if loose else None)
        or (second_matter_end(marks, at) if free else None)
    )


def _is_plain(marks: Marks, at: int) -> bool:
    """Tell whether a word is no name and no number, and nothing joins it to what is before it."""
    reading, small = marks.reading, marks.lexicon.function
    word = reading.compared[at]
    joins = word in small.conjunctions or word in small.related or reading.gaps[at] == ", "
    named = at in reading.capitalised or not word.isalpha() or "°" in reading.gaps[at + 1]
    return not (joins or named)


def noun_end(marks: Marks, at: int, *, loose: bool = False, depth: int = 0) -> int | None:
    """Return the end of one noun with its proper name: a body, a place, a matter, capitals."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    listed = _listed_noun_end(marks, at, loose=loose, depth=depth)
    if listed is None and (noun := past_rank(marks, at)) > at:
        term = reading.padded[noun] in marks.lexicon.function.terms
        return None if term else noun_end(marks, noun, loose=loose, depth=depth)
    if listed is not None or at in marks.offices or at >= reading.length:
        return listed
    if reading.joins[at + 1] in HYPHENS and reading.padded[at + 1] in bodies.heads:
        at += 1
    folded = reading.padded[at]
    if folded in bodies.heads and depth < DEEPEST:
        return _inner_end(marks, at, loose=loose, depth=depth)
    territory = folded in bodies.territories and not reading.is_hyphened(at + 1)
    if at in reading.capitalised:
        people = territory_end(marks, at) if territory else at  # `Région autonome Zhuang`
        addressed = marks.civility_ends.get(at + 1) == at  # `le parti vert de M. Novak`
        other = addressed or name_end(marks, at)
        return None if other else max(people, proper_noun_end(marks, at))
    if at in marks.matters or territory:
        end = marks.matters.get(at)
        return territory_end(marks, at) if end is None else hyphened_end(marks, end)
    return hyphened_end(marks, at + 1) if loose and is_noun(marks, at) else None


def _inner_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int:
    """Return the end of a body inside a name: `de la Banque BIDV`, `du ministère de la Santé`."""
    end = hyphened_end(marks, at + 1)
    inner = phrase(marks, end, loose=loose, depth=depth + 1)
    named = known_end(marks, end) if inner.after == end else None
    plural = marks.reading.padded[at] in marks.lexicon.bodies.plural
    return named or (inner.end if plural else inner.after)


def _listed_noun_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    """Return the end of a known body, of a place, or of an office within an office."""
    if at in marks.organisations:
        return marks.organisations[at][0]
    if at in marks.matters and at not in marks.reading.capitalised:
        return hyphened_end(marks, marks.matters[at])
    if at in marks.offices:
        if not loose or depth >= DEEPEST:
            return None
        return phrase(marks, marks.offices[at], loose=True, depth=depth + 1).after
    if at in marks.places and at in marks.reading.capitalised:
        return place_end(marks, at)
    return None


def _complement_end(marks: Marks, at: int, *, loose: bool, free: bool, depth: int) -> int | None:
    noun = noun_after_link(marks, at) if marks.follows(at) else None
    if noun is None:
        return None
    reading, small = marks.reading, marks.lexicon.function
    folded = reading.padded[noun]
    if folded in small.hosts and reading.padded[noun - 1] in small.singular:
        return None  # `le ministère de la Santé du pays`
    if free and is_anyones(marks, at, noun):
        return None
    if free and folded in marks.lexicon.bodies.heads:
        return noun_end(marks, noun, loose=loose, depth=depth)
    loose = loose or free
    theirs = loose and folded in small.possessives
    if theirs and not (reading.is_elided(noun) or at in marks.place_ends):
        noun += 1
    return noun_end(marks, noun, loose=loose, depth=depth)


def _place_end(marks: Marks, at: int, first: int, *, loose: bool) -> int | None:
    """Read `en Ukraine`, `auprès de l'ONU`; `first` is the word behind the head noun."""
    if not marks.follows(at):
        return None
    if marks.reading.padded[at] in marks.lexicon.function.near:
        noun = link_end(marks, at + 1)
        return None if noun is None else noun_end(marks, noun, loose=loose, depth=1)
    superior = superior_at(marks, at) if loose else None
    if superior is not None:
        return phrase(marks, marks.offices[superior], loose=True, depth=1).after
    return placed_end(marks, at, first, loose=loose)


def _related_end(marks: Marks, at: int) -> int | None:
    """Read `liées aux députés`."""
    reading, small = marks.reading, marks.lexicon.function
    related = reading.joins[at] in SPACES and reading.padded[at] in small.related
    noun = skip_article(marks, at + 2) if related and reading.folded(at + 1) in small.at else None
    return None if noun is None else noun_end(marks, noun, depth=1)


def _purpose_end(marks: Marks, at: int, first: int, *, loose: bool, depth: int) -> int | None:
    """Read `pour l'alimentation`, `contre la drogue`, `chargé des Affaires étrangères`."""
    noun = purpose(marks, at)
    if noun is None:
        return None
    reading = marks.reading
    known = noun in marks.matters or reading.is_capitalised(noun)
    if not (reading.is_capitalised(noun) or at == first) and is_purposeless(marks, first):
        return None
    definite = loose and noun > at + 1 and not reading.is_capitalised(at - 1)
    if not (known or definite):
        return None
    end = noun_end(marks, noun, loose=definite, depth=depth + 1)
    if end and is_among(marks, at, end):
        return None
    other = second_party(marks, at, end) if end else None
    return (noun_end(marks, other, depth=depth + 1) if other else None) or end
