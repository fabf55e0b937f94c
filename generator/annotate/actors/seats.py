"""Reads where a body sits, `à Francfort`, and ends its name before the subject of its texts."""

from generator.annotate.actors.links import hyphened_end, is_and, skip_article
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.single_nouns import pair_end, past_rank

_PAIR = 2
_DISTANT = 8
"""Words between a text and the body whose it is, at most."""


def _seat_end(marks: Marks, at: int, *, charged: bool, sent: bool) -> int | None:
    """Read `à l'ONU` behind those who are sent there only: not in `le message du Parti à l'ONU`.

    A matter, `aux réfugiés`, is read behind those who are charged with it.
    """
    noun = skip_article(marks, at + 1)
    if marks.places.get(noun):
        return hyphened_end(marks, marks.places[noun])
    organisation = marks.known_organisation(noun)
    if organisation:
        return organisation[0] if sent else None
    listed = noun in marks.matters and (charged or marks.reading.is_capitalised(noun))
    return marks.matters[noun] if listed else None


def superior_at(marks: Marks, at: int) -> int | None:
    """Return the office of whose deputy one is: `adjoint au maire`, `assistant à la rectrice`."""
    reading, lexicon = marks.reading, marks.lexicon
    deputy = reading.padded[at - 1] in lexicon.persons.attached
    if not deputy or reading.folded(at) not in lexicon.function.at:
        return None
    noun = skip_article(marks, at + 1)
    return noun if noun in marks.offices else None


def second_seat_end(marks: Marks, at: int) -> int | None:
    """Read `et au Luxembourg` behind `en Belgique`."""
    if at not in marks.place_ends or not is_and(marks, at):
        return None
    seated = marks.reading.folded(at + 1) in marks.lexicon.function.at
    return marks.places.get(skip_article(marks, at + 2)) if seated else None


def placed_end(marks: Marks, at: int, first: int, *, loose: bool) -> int | None:
    """Read `en Ukraine`, `au Vietnam`, and a pair `Cuba-Vietnam`.

    `first` is the word behind the head noun.
    """
    reading, lexicon = marks.reading, marks.lexicon
    if (pair := pair_end(marks, at)) > marks.places.get(at, pair):
        return pair
    if reading.padded[at] not in lexicon.function.at:
        return None
    if not loose and (
        (at in marks.place_ends and _is_visited(marks, first)) or _is_represented(marks, first)
    ):
        return None
    sent = loose or reading.folded(first - 1) in lexicon.bodies.accredited
    return _seat_end(marks, at, charged=loose or _is_charged(marks, at, first), sent=sent)


def _is_charged(marks: Marks, at: int, first: int) -> bool:
    """Tell whether what follows is a body's charge: `le secrétariat d'Etat aux transports`."""
    reading, lexicon = marks.reading, marks.lexicon
    state = reading.folded(first) in lexicon.function.of and at == first + _PAIR
    direct = at == first or (state and reading.folded(first + 1) in lexicon.bodies.territories)
    given = at > first and reading.folded(at - 1) in lexicon.bodies.given
    return given or (direct and reading.folded(first - 1) in lexicon.bodies.charged)


def _is_visited(marks: Marks, first: int) -> bool:
    """Tell whether a place is where people of a body go: `une délégation du Parti lao à Turin`."""
    reading, lexicon = marks.reading, marks.lexicon
    before = first - 2
    while before > 0 and reading.folded(before) in lexicon.function.links:
        before -= 1
    led = before < first - 2 and reading.folded(first - 1) not in lexicon.bodies.posts
    return led and reading.folded(before) in lexicon.bodies.travelling


def _is_represented(marks: Marks, first: int) -> bool:
    """Tell whether a place is a representative's: `le représentant de la Fédération X au Laos`."""
    reading, lexicon = marks.reading, marks.lexicon
    head = first - 1
    while head > 0 and reading.is_capitalised(head - 1):
        head -= 1
    before = head - 1
    while before > 0 and reading.folded(before) in lexicon.function.links:
        before -= 1
    sent = lexicon.bodies.posts | lexicon.bodies.accredited
    if before == head - 1 or reading.folded(head) in sent:
        return False
    if reading.folded(before) in lexicon.adjectives:
        before -= 1
    return reading.folded(before) in lexicon.bodies.representing


def is_anyones(marks: Marks, at: int, noun: int) -> bool:
    """Tell whether a complement is somebody's office, no part of the name before.

    `la Fondation de l'ancien ministre`, `le Parti démocrate du président`, not `le Bureau du
    président`.
    """
    office = past_rank(marks, noun)
    other = office not in marks.offices or office in marks.matters
    if other or marks.reading.folded(office).endswith("s"):
        return False
    staff = marks.reading.folded(at - 1) in marks.lexicon.bodies.staffs
    return office > noun or not staff


def is_about(marks: Marks, head: int) -> bool:
    """Tell whether `sur` says what a text of a body is about: `la directive du Parti sur`.

    `head` is the word behind the head noun.
    """
    reading, small = marks.reading, marks.lexicon.function
    before = head - 1
    while before > 0 and not reading.opens_sentence(before) and "," not in reading.gaps[before]:
        before -= 1
        if reading.folded(before) in small.statements:
            return True
        if head - before > _DISTANT or marks.is_auxiliary(before):
            return False
    return False
