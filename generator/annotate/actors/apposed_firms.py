"""Finds firms that a noun in apposition explains: `Zorbu, filiale de Wexelan`."""

from generator.annotate.actors.agents import is_bare_name
from generator.annotate.actors.companies import capitals_end
from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import Mention, body

_LONGEST = 5
"""Words of such a name, at most."""


def apposed_firms(marks: Marks) -> frozenset[int]:
    """Return the capitals at which such names begin."""
    if not marks.introducing:
        return frozenset()
    firms, compared = marks.lexicon.bodies.firms, marks.reading.compared
    starts = [
        _start(marks, at)
        for at in marks.introducing
        if at not in marks.offices and compared[at] in firms
    ]
    return frozenset([start for start in starts if start is not None])


def apposed_firm(marks: Marks, at: int) -> Mention | None:
    """Return the firm whose name begins at a word, unless another rule knows the name."""
    other = at in marks.places or at in marks.known or not is_bare_name(marks, at)
    end = capitals_end(marks.reading, at)
    return None if other else body(marks.reading, at, end, "introduced name")


def _start(marks: Marks, noun: int) -> int | None:
    """Return the first word of the name before a comma, an article and a noun: no place."""
    reading, small = marks.reading, marks.lexicon.function
    determined = small.determines(reading.folded(noun - 1))
    end = noun - 1 if determined else noun
    if end < 1 or reading.gaps[end] != ", " or reading.is_capitalised(noun):
        return None
    start = end - 1
    while end - start < _LONGEST and reading.is_spaced(start) and reading.is_capitalised(start - 1):
        start -= 1
    led = start > 0 and reading.folded(start - 1) in small.at
    if led or not reading.is_capitalised(start) or end in marks.place_ends:
        return None
    apposed = _is_apposed(marks, noun, determined=determined, opens=reading.opens_sentence(start))
    return start if apposed else None


def _is_apposed(marks: Marks, noun: int, *, determined: bool, opens: bool) -> bool:
    """Tell `X, la filiale du groupe Y, a` from a subject of its own: `Hier, le groupe Y a`."""
    reading, lexicon = marks.reading, marks.lexicon
    after = phrase(marks, marks.introducing[noun], loose=True).after
    while reading.is_spaced(after) and reading.is_capitalised(after):
        after += 1
    comma = after < reading.length and reading.gaps[after] == ", "
    acts = marks.is_auxiliary(after) or reading.folded(after) in lexicon.bodies.deeds
    if opens:
        return comma and acts
    return not determined or (comma and after > marks.introducing[noun])
