"""Where a body sits, `à Francfort`, and where its name ends: before what a text of it is about."""

from generator.annotate.actors.links import hyphened_end, is_and, skip_article
from generator.annotate.actors.marks import Marks

_DISTANT = 8
"""Words between a text and the body whose it is, at most."""


def seat_end(marks: Marks, at: int, *, loose: bool, sent: bool) -> int | None:
    """Read `à l'ONU` behind those who are sent there only: not in `le message du Parti à l'ONU`."""
    noun = skip_article(marks, at + 1)
    if marks.places.get(noun):
        return hyphened_end(marks, marks.places[noun])
    organisation = marks.known_organisation(noun)
    if organisation:
        return organisation[0] if sent else None
    listed = noun in marks.matters and (loose or marks.reading.is_capitalised(noun))
    return marks.matters[noun] if listed else None


def second_seat_end(marks: Marks, at: int) -> int | None:
    """Read `et au Luxembourg` behind `en Belgique`."""
    if at not in marks.place_ends or not is_and(marks, at):
        return None
    seated = marks.reading.folded(at + 1) in marks.lexicon.function.at
    return marks.places.get(skip_article(marks, at + 2)) if seated else None


def is_about(marks: Marks, head: int, at: int) -> bool:
    """Tell whether a word says what a text of the body is about: `la directive du Parti sur`."""
    reading, small = marks.reading, marks.lexicon.function
    if reading.folded(at) not in small.about:
        return False
    before = head - 1
    while before > 0 and not reading.opens_sentence(before) and "," not in reading.gaps[before]:
        before -= 1
        if reading.folded(before) in small.statements:
            return True
        if head - before > _DISTANT or marks.is_auxiliary(before):
            return False
    return False
