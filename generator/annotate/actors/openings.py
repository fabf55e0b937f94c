"""Finds where names of persons may begin; next to most capitals nothing makes one."""

from collections.abc import Collection, Iterator

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import INNER, is_lone
from generator.annotate.actors.reading import SPACES
from generator.annotate.actors.runs import DOTS

_JOINS = INNER | DOTS
"""What else than a blank may stand inside a name."""


def person_openings(marks: Marks, office_ends: Collection[int]) -> list[int]:
    """Return the capitals that a name may begin with, in order; offices end at `office_ends`."""
    led = {*marks.civility_ends, *_behind_particles(marks), *office_ends, *marks.persons}
    longer = [(start, end) for start, end in marks.offices.items() if end > start + 1]
    inner = {at for start, end in longer for at in range(start + 1, end)}
    places = marks.places
    carried = [
        at
        for at in _carried(marks)
        if at not in inner and not (at in places and _is_whole_place(marks, at))
    ]
    return sorted(marks.reading.capitalised.intersection(led).union(carried))


def _carried(marks: Marks) -> list[int]:
    """Return the capitals behind which a name goes on."""
    reading, particles = marks.reading, marks.lexicon.persons.families.particles
    capitalised, padded, gaps = reading.capitalised, reading.padded, reading.gaps
    found = []
    for at in reading.capitals:
        after = at + 1
        if gaps[after] in SPACES:
            may = after in capitalised or (padded[after] in particles and not is_lone(marks, at))
        else:
            may = gaps[after] in _JOINS and not is_lone(marks, at)
        if may:
            found.append(at)
    return found


def _is_whole_place(marks: Marks, at: int) -> bool:
    """Tell whether a place begins here that nothing carries on: `Quang Binh`."""
    end = marks.places.get(at)
    return end is not None and is_lone(marks, end - 1)


def _behind_particles(marks: Marks) -> Iterator[int]:
    """Yield the words that particles join to a civility: `Leyen` in `Mme von der Leyen`."""
    particles = marks.lexicon.persons.families.particles
    for at in marks.civility_ends:
        end = at
        while marks.reading.folded(end) in particles:
            end += 1
        yield end
