"""Reads how a name goes on after `et` or a comma: `, des Sports et du Tourisme`.

Nouns are read by `grammar.noun_end`, which also reads series inside a noun, and is passed in.
"""

from typing import Protocol

from generator.annotate.actors.joined import (
    adjective_list_end,
    bare_twin_end,
    is_apart,
    is_for,
    is_other_body,
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

DEEPEST = 3
"""A body in a body in a body."""

_MEMBERS = 4
"""Complements in a list: `de la Culture, des Sports et du Tourisme`."""


class NounEnd(Protocol):
    """Returns where a noun with its proper name ends."""

    def __call__(self, marks: Marks, at: int, *, depth: int) -> int | None:
        """Read the noun at a word, so deep inside others."""


def series_end(marks: Marks, at: int, noun_end: NounEnd, *, loose: bool, depth: int) -> int | None:
    """Read `et du Commerce`, `, des Sports et du Tourisme`, `et budgétaire`."""
    reading = marks.reading
    if not is_and(marks, at):
        comma = at < reading.length and reading.gaps[at] == ", "
        if not comma or depth >= DEEPEST:
            return None
        return adjective_list_end(marks, at) or _listed_end(marks, at, noun_end, depth=depth)
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
        return twin or (None if at + 1 in marks.offices else adjective_end(marks, at + 1))
    common = reading.folded(at + 1) in marks.lexicon.common and reading.is_capitalised(at + 1)
    return noun_end(marks, at + 1, depth=depth + 1) if common else None


def _listed_end(marks: Marks, at: int, noun_end: NounEnd, *, depth: int) -> int | None:
    """Read `, des Sports` only where `et du Tourisme` closes the list."""
    reading = marks.reading
    place = at
    for _ in range(_MEMBERS):
        comma = place < reading.length and reading.gaps[place] == ", "
        noun = noun_after_link(marks, place) if comma else None
        if noun is None or (noun in marks.places and at not in marks.place_ends):
            return None
        if not (reading.is_capitalised(noun) or noun in marks.matters):
            return None
        end = noun_end(marks, noun, depth=depth + 1)
        if end is None or is_other_body(marks, noun, end):
            return None
        end = _detail_end(marks, adjectives_end(marks, end))
        if is_and(marks, end) and link_end(marks, end + 1):
            return end
        place = end
    return None


def _detail_end(marks: Marks, at: int) -> int:
    """Take in `de guerre` behind a member of a list that goes on: `des Invalides de guerre et`."""
    reading, end = marks.reading, at + 2
    if end >= reading.length or reading.compared[at] not in marks.lexicon.function.of:
        return at
    small = at + 1 not in reading.capitalised and reading.padded[at + 1].isalpha()
    goes_on = reading.gaps[end] == ", " or is_and(marks, end)
    return end if small and goes_on and link_end(marks, at) == at + 1 else at
