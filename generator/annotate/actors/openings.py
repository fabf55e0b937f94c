"""Where the names of persons may begin: most capitals have nothing before or behind to make one."""

from collections.abc import Collection, Iterator

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import is_lone


def person_openings(marks: Marks, office_ends: Collection[int]) -> list[int]:
    """Return the capitals that a name may begin with, in order; offices end at `office_ends`."""
    led = {*marks.civility_ends, *_behind_particles(marks), *office_ends, *marks.persons}
    inner = {at for start, end in marks.offices.items() for at in range(start + 1, end)}
    return [
        at
        for at in marks.reading.capitals
        if at in led or not (at in inner or is_lone(marks, at) or _is_whole_place(marks, at))
    ]


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
