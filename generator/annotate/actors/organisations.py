"""Finds organisations: a head noun with a proper complement, a known name, an introduced name.

A body inside another body's name counts too, and `les ministères vietnamien et lao de la Santé` are
two bodies.
"""

from collections.abc import Iterator

from generator.annotate.actors.abbreviated import abbreviated
from generator.annotate.actors.agents import agent
from generator.annotate.actors.apposed_firms import apposed_firm
from generator.annotate.actors.body_openings import BodyOpenings
from generator.annotate.actors.companies import capitals_end, company
from generator.annotate.actors.eponyms import direct_name_end, eponym_end
from generator.annotate.actors.explained import explained_body, spells_out
from generator.annotate.actors.grammar import Phrase, phrase
from generator.annotate.actors.introduced import introduced
from generator.annotate.actors.known_bodies import known_body
from generator.annotate.actors.known_names import Known
from generator.annotate.actors.links import (
    adjective_end,
    hyphened_end,
    is_nationality,
    link_end,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.proper import is_proper
from generator.annotate.actors.reading import HEAD_NOUN, HYPHENS, Mention, body
from generator.annotate.actors.shares import shared_bodies
from generator.annotate.actors.single_nouns import is_ordinal
from generator.annotate.actors.units import unit

_PAIR = 2


def find_organisations(marks: Marks) -> Iterator[Mention]:
    """Yield the organisations of a part in order of their first word."""
    end = 0
    last: Mention | None = None
    openings = BodyOpenings.of(marks)
    for at in openings.in_order(marks):
        known = marks.organisations.get(at)
        inner = at < end
        if inner and (at in openings.units or not _stands_apart(marks, at, known)):
            continue
        head = at in marks.heads
        if known and head and _goes_on(marks, at, known[0]):
            known = None
        named = _named(marks, at, openings) if at in marks.introducing else []
        shared = shared_bodies(marks, at) if head else []
        if shared:
            yield from shared
        else:
            found = known_body(marks, at, *known) if known else _unknown(marks, at, last, openings)
            if known:
                end = max(end, known[0])
            if found and last and _is_other_name(found, last, known=known is not None):
                found = found._replace(known=last.known, expansion=last.name)
            if found:
                last, end = found, max(end, found.end)
                if not (at in marks.introducing and _introduces(marks, found, named)):
                    yield found
                if named and found.start == at:
                    named = [mention for mention in named if mention.end > found.end]
        yield from named


def _is_other_name(found: Mention, last: Mention, *, known: bool) -> bool:
    """Tell whether a name alone in brackets is the body's before: `X (Y 2)`, `l'ONU (Nations …)`.

    It is a known one, or spells the acronym out.
    """
    gaps = found.reading.gaps
    if last.end != found.start or gaps[found.start].strip("\u00a0 ") != "(":
        return False
    closed = gaps[found.end].strip("\u00a0 ").startswith(")")
    several = found.end - found.start >= _PAIR
    return closed and several and (known or spells_out(found, last))


def _named(marks: Marks, at: int, openings: BodyOpenings) -> list[Mention]:
    """Return the names that a noun introduces, but for those that explain an acronym."""
    return [found for found in introduced(marks, at) if found.start not in openings.explained]


def _unknown(marks: Marks, at: int, last: Mention | None, openings: BodyOpenings) -> Mention | None:
    if at in openings.units:
        return unit(marks, at, openings.units[at])
    found = _body(marks, at) if at in marks.heads else None
    if not found and at in openings.explained:
        return explained_body(marks, at, openings.explained[at])
    if not found and at in openings.companies:
        found = company(marks, at)
    if not found and at in openings.apposed:
        found = apposed_firm(marks, at)
    if not found and at in openings.agents:
        found = agent(marks, at, last)
    return found


def _introduces(marks: Marks, found: Mention, named: list[Mention]) -> bool:
    """Tell whether a body only says what the next is: `le groupe X`, `le parti angolais MPLA`."""
    reading = marks.reading
    if any(mention.start == found.end for mention in named):
        return True
    noun = found.start in marks.introducing and not reading.is_capitalised(found.start)
    return noun and reading.is_spaced(found.end) and found.end in marks.organisations


def _stands_apart(marks: Marks, at: int, known: Known | None) -> bool:
    """Tell whether a body inside a longer name counts: `du PCV`, not `États-Unis-ASEAN`."""
    reading, end = marks.reading, known[0] if known else at
    joined = reading.joins[at] in HYPHENS or reading.joins[end] in HYPHENS
    before, small = reading.padded[at - 1], marks.lexicon.function
    matter = end == at and before in small.of  # `l'Institut d'Administration`
    return before in small.links and not (joined or matter)


def _goes_on(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a listed name is another's beginning: `le Conseil de sécurité nationale`."""
    reading, adjectives = marks.reading, marks.lexicon.adjectives
    if end - at <= _PAIR or end in reading.capitalised or reading.folded(end) not in adjectives:
        return False
    last = reading.folded(end - 1)
    matter = end - 1 not in reading.capitalised and last not in adjectives
    return matter and reading.is_spaced(end) and not is_nationality(marks, end)


def _body(marks: Marks, at: int) -> Mention | None:
    reading, bodies = marks.reading, marks.lexicon.bodies
    if not _is_head(marks, at):
        return None
    folded = reading.padded[at]
    start, head_end = _first_word(marks, at), hyphened_end(marks, at + 1)
    named = direct_name_end(marks, at)
    capital = at in reading.capitalised and not reading.opens_sentence(at)
    found = phrase(marks, named or head_end, free=capital)
    if found.end > head_end and reading.compared[found.end - 1] in bodies.firms:
        found = _with_firm(marks, found)
    if marks.bracketed and not found.acronym and folded not in bodies.plural:
        found = abbreviated(marks, at, found.end) or found
    eponym = eponym_end(marks, at, found) if folded in bodies.named else None
    if eponym:
        return body(reading, start, eponym, HEAD_NOUN)
    own = folded not in bodies.plural and (capital or _is_more(marks, at, found))
    if found.acronym and own and not _is_inner(marks, at, found):
        return body(reading, start, found.end, "acronym in brackets", acronym=found.acronym)
    if named or (capital and folded in bodies.alone and found.end == head_end):
        return body(reading, start, found.end, HEAD_NOUN)
    nothing = found.end == head_end or folded in bodies.plural or _only_describes(marks, at, found)
    nothing = nothing or (at in marks.places and _is_place(marks, at, found))
    if nothing or (folded in bodies.open and _says_nothing(marks, at)):
        return None
    return body(reading, start, found.end, HEAD_NOUN) if is_proper(marks, at, found) else None


def _with_firm(marks: Marks, found: Phrase) -> Phrase:
    """Include the firm whose noun ends a name: `le conseil d'administration du groupe Zorbu`."""
    reading, end = marks.reading, found.end
    noun = end in marks.introducing.values()
    named = noun and reading.is_spaced(end) and reading.is_capitalised(end)
    led = named and reading.folded(end - 2) in marks.lexicon.function.linking
    return Phrase(capitals_end(reading, end)) if led else found


def _is_more(marks: Marks, at: int, found: Phrase) -> bool:
    """Tell whether an acronym is a noun's own: not in `le gouvernement d'union (GNA)`."""
    initial = marks.reading.padded[at][0]
    return found.end > at + 1 or marks.reading.folded(found.end).startswith(initial)


def _only_describes(marks: Marks, at: int, found: Phrase) -> bool:
    """Tell whether a noun stands before the known name of what it describes: `le club de X FC`."""
    set_off = at in marks.reading.capitalised and not marks.reading.opens_sentence(at)
    if set_off or marks.reading.padded[at] not in marks.lexicon.bodies.firms:
        return False
    noun = link_end(marks, at + 1)
    inner = marks.known_organisation(noun) if noun is not None else None
    return inner is not None and inner[0] == found.end


def _is_place(marks: Marks, at: int, found: Phrase) -> bool:
    """Tell whether a head noun is the name of a region: `le Centre vietnamien`."""
    if marks.places.get(at) != at + 1:
        return False
    noun = link_end(marks, at + 1)
    land = noun is not None and marks.places.get(noun) == found.end
    return land or (is_nationality(marks, at + 1) and adjective_end(marks, at + 1) == found.end)


def _is_head(marks: Marks, at: int) -> bool:
    """Tell whether a word is a head noun: no place, no half of `groupe-cible`, no `(FORUM)`."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    if at in marks.bracketed:
        return False
    folded = reading.padded[at]
    set_off = folded in bodies.capitalised and (
        at in reading.capitalised
        or (bool(marks.bracketed) and abbreviated(marks, at, at + 1) is not None)
    )
    place = marks.places.get(at, 0) > at + 1
    if at in marks.matters and reading.folded(at - 1) in marks.lexicon.function.of:
        lowered = reading.folded(at - 2) in bodies.singular and not reading.is_capitalised(at)
        if lowered:  # `conseil d'administration`
            return False
    office = at in marks.offices and (reading.is_hyphened(at + 1) or marks.offices[at] > at + _PAIR)
    meeting = folded in bodies.meetings and is_ordinal(marks, at - 1)
    bare = folded in bodies.determined and not _is_determined(marks, at)
    return (folded in bodies.singular or set_off) and not (place or office or meeting or bare)


def _is_determined(marks: Marks, at: int) -> bool:
    """Tell whether a head noun is no other word: `le parti de X`, not `tirer parti de X`."""
    reading, lexicon = marks.reading, marks.lexicon
    if at in reading.capitalised or not reading.is_spaced(at):
        return True
    before, small = reading.padded[at - 1], lexicon.function
    determined = small.determines(before) or before in small.indefinite
    joined = before in small.links or before in small.conjunctions
    described = before in lexicon.persons.before_office or before in lexicon.adjectives
    return determined or joined or described


def _first_word(marks: Marks, at: int) -> int:
    """Take in what a hyphen joins to a head noun, and `Grand`, `Haute`, `Nouveau` before it."""
    reading = marks.reading
    while reading.joins[at] in HYPHENS:
        at -= 1
    before = reading.padded[at - 1] in marks.lexicon.persons.before_office
    prefixed = before and reading.is_spaced(at) and reading.is_capitalised(at - 1)
    return at - 1 if prefixed and reading.is_capitalised(at) else at


def _is_inner(marks: Marks, at: int, found: Phrase) -> bool:
    """Tell whether the acronym behind a lower-case noun is that of a known body inside."""
    known = (marks.known_organisation(place) for place in range(at + 1, found.end))
    inner = any(organisation and organisation[0] == found.end for organisation in known)
    return inner and not marks.reading.is_capitalised(at)


def _says_nothing(marks: Marks, at: int) -> bool:
    """Tell whether a head noun is too open: `le Parti de Hanoï`, `Comité du Parti de l'Armée`."""
    if adjective_end(marks, at + 1):
        return False
    reading, bodies = marks.reading, marks.lexicon.bodies
    linked, before = reading.folded(at - 1) in marks.lexicon.function.links, reading.folded(at - 2)
    inside = (
        linked and before in bodies.singular and bodies.singular[before] not in bodies.accredited
    )
    noun = link_end(marks, at + 1)
    return inside or noun is None or noun in marks.places
