"""Finds places that only the article explains: `la province thaïlandaise de Nong Bua`.

Such a name is then a place throughout the article. It must have two words or more, since a single
word is hardly taken for a person; and nobody of that name may have an office or a civility.
"""

from collections.abc import Iterator, Sequence

from generator.annotate.actors.links import adjectives_end, link_end
from generator.annotate.actors.marks import Marks, add_places
from generator.annotate.actors.runs import run_end

_PAIR = 2

Name = tuple[str, ...]


def mark_told_places(parts: Sequence[Marks]) -> None:
    """Add the places that an article introduces to the marks of its parts, wherever they occur."""
    told = {name for marks in parts for name in _told(marks)}
    if not told:
        return
    found = {id(marks): list(_standing(marks, told)) for marks in parts}
    people = {
        marks.reading.tokens(start, end)
        for marks in parts
        for start, end in found[id(marks)]
        if start in marks.civility_ends or start in marks.office_ends
    }
    for marks in parts:
        places = {
            start: end
            for start, end in found[id(marks)]
            if marks.reading.tokens(start, end) not in people
        }
        add_places(marks, places)


def _told(marks: Marks) -> Iterator[Name]:
    """Yield the names that follow the noun of a territory."""
    reading, territories = marks.reading, marks.lexicon.bodies.territories
    for behind in marks.thing_ends:
        if reading.compared[behind - 1] not in territories or behind - 1 in reading.capitalised:
            continue
        first = adjectives_end(marks, behind)
        noun = link_end(marks, first) or first
        named = noun in reading.capitalised and noun + 1 in reading.capitalised
        if not named or noun in marks.places or noun in marks.known or not reading.is_spaced(noun):
            continue
        end = run_end(marks, noun, noun + 1)
        if end - noun >= _PAIR:
            yield reading.tokens(noun, end)


def _standing(marks: Marks, told: set[Name]) -> Iterator[tuple[int, int]]:
    """Yield where such names occur."""
    compared, firsts = marks.reading.compared, {name[0] for name in told}
    for at in marks.reading.capitals:
        if compared[at] not in firsts:
            continue
        for name in told:
            if compared[at : at + len(name)] == name:
                yield at, at + len(name)
