"""Finds how far the words of a name reach: capitals, initials, particles, hyphens, apostrophes.

`names` then tells by their form whether they are a person's, or `persons` by the words around.
"""

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES, is_in_capitals

_DIGRAPHS = frozenset({"Ch", "Dz", "Kh", "Sh", "Ts", "Yu", "Zh"})
"""Initials of two letters."""
DOTS = frozenset({". ", "."})
"""What may stand behind an initial."""

_PAIR = 2
_LONGEST = 24
"""Words that a name may have: without an end, a text of nothing but names would take for ever."""
_ELIDED = frozenset({"D", "H", "M", "N", "O", "al", "d"})
"""What an apostrophe may join to a name: O'Brien, N'Guessan."""
_NEVER_ELIDED = frozenset({"B", "G", "H", "K", "P", "R", "V", "Y"})
"""Letters that only names have before an apostrophe: K'sor, Niê K'đăm."""


def is_initial(text: str) -> bool:
    """Tell whether a word is one letter, or two that are one elsewhere: `Ts. Wexelan`."""
    return len(text) == 1 or text in _DIGRAPHS


def run_end(marks: Marks, at: int, end: int) -> int:
    """Return where the capitalised words, initials and particles that hold a name together end."""
    reading, particles = marks.reading, marks.lexicon.persons.families.particles
    last = at + _LONGEST
    while end < last:
        gap = reading.joins[end]
        if gap in SPACES or (gap in DOTS and is_initial(reading.texts[end - 1])):
            if end in reading.capitalised:
                step = end + 1 if _may_continue(marks, end) else None
            else:
                step = particle_end(marks, end) if reading.padded[end] in particles else None
        else:
            joined = gap in HYPHENS or (gap in APOSTROPHES and _is_elided(marks, at, end))
            step = end + 1 if joined else None
        if step is None:
            break
        end = step
    return end


def _is_elided(marks: Marks, at: int, end: int) -> bool:
    """Tell whether an apostrophe joins two words of a name."""
    before = marks.reading.texts[end - 1]
    joined = before in _ELIDED and marks.reading.is_capitalised(end)
    joined = joined or before in _NEVER_ELIDED or (before == "O" and end - 1 > at)
    return joined or _is_inner_apostrophe(marks, at, end)


def _is_inner_apostrophe(marks: Marks, at: int, end: int) -> bool:
    """Tell whether an apostrophe stands inside a surname: `Zeid Ra'ad`, not `Lorsqu'il`."""
    reading, small = marks.reading, marks.lexicon.function
    before = reading.folded(end - 1)
    inside = end - 1 > at and reading.is_capitalised(end - 1) and len(before) >= _PAIR
    elided = before.endswith(small.elided)
    apart = elided or reading.folded(end) in small.possessive
    return inside and not apart and before not in marks.lexicon.persons.openers


def particle_end(marks: Marks, at: int) -> int | None:
    """Return the end of a particle and the word it leads to: `von der Leyen`, `bin Zayed`."""
    reading, after = marks.reading, at
    while reading.padded[after] in marks.lexicon.persons.families.particles:
        after += 1
        if after - at > _LONGEST or not (reading.is_spaced(after) or reading.is_hyphened(after)):
            return None
        if after in reading.capitalised:
            place = marks.places.get(after) and reading.folded(at) in marks.lexicon.function.links
            return None if place or marks.is_acronym(after) else after + 1
    return None


def particles_start(marks: Marks, at: int) -> int:
    """Return where a surname with particles begins behind a civility: `Mme von der Leyen`."""
    if at in marks.civility_ends or not marks.civility_ends:
        return at
    reading, start = marks.reading, at
    particles = marks.lexicon.persons.families.particles
    while (
        start not in marks.civility_ends
        and reading.padded[start - 1] in particles
        and (reading.is_spaced(start) or reading.is_hyphened(start))
        and not reading.is_capitalised(start - 1)
    ):
        start -= 1
    return start if start in marks.civility_ends else at


def _may_continue(marks: Marks, at: int) -> bool:
    reading, text = marks.reading, marks.reading.texts[at]
    if ":" in reading.gaps[at + 1] and _is_credit(marks, at):
        return False
    if is_in_capitals(text) and not _is_numeral(text):
        named = reading.is_spaced(at + 1) and reading.is_capitalised(at + 1)
        return len(text) == _PAIR and named and not marks.is_acronym(at + 1)
    folded, persons = reading.compared[at], marks.lexicon.persons
    surname = folded in persons.families.korean and "," in reading.gaps[at + 1]  # `Min-ji Park,`
    return not (
        (folded in marks.lexicon.common and not surname)
        or at in marks.organisations
        or folded in marks.lexicon.bodies.singular
        or (at in marks.offices and not _is_led(marks, at))
    )


def _is_credit(marks: Marks, at: int) -> bool:
    """Tell whether a caption ends before a word: `le maire Jan Novak Photo : VNA`."""
    return marks.reading.folded(at) in marks.lexicon.persons.credits


def _is_led(marks: Marks, at: int) -> bool:
    """Tell whether a particle makes a title part of a name: `Ould Cheikh Ahmed`."""
    return marks.reading.folded(at - 1) in marks.lexicon.persons.families.particles


def _is_numeral(text: str) -> bool:
    return set(text) <= set("IVX")
