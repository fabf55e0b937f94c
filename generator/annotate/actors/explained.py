"""Finds names that only an acronym in brackets explains: `la Juridiction de la mer (JM)`.

They need no head noun. A definite phrase with a capital, or a run of capitalised words, is a body
if the acronym has its letters, unless its noun is that of an agreement, a plan or a place.
"""

from collections import Counter

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES, Mention, body

_LONGEST = 12
"""Words before the bracket, at most."""
_SHORTEST = 3
"""Letters of an acronym that stands for a body, not for a notion or a place."""
_SURE = 4
_SHARES = "sa"
"""What ends the acronym of a company, not always its name."""
_JOINS = SPACES | APOSTROPHES | HYPHENS


def explained(marks: Marks) -> dict[int, int]:
    """Return where such names begin, with the words of their acronyms."""
    found: dict[int, int] = {}
    known_ends = {end for end, _ in marks.known.values()}
    for bracket in sorted(marks.bracketed - known_ends):
        notion = len(marks.reading.texts[bracket]) < _SHORTEST
        start = None if notion else _start(marks, bracket)
        if start is not None:
            found[start] = bracket
    return found


def explained_body(marks: Marks, start: int, bracket: int) -> Mention:
    """Return the body whose name begins at a word and whose acronym is another."""
    known, acronym = marks.known_organisation(bracket), marks.reading.texts[bracket]
    name = known[1][0].name if known else None
    rule = "acronym in brackets"
    return body(marks.reading, start, bracket, rule, acronym=acronym, known=name)


def spells_out(full: Mention, short: Mention) -> bool:
    """Tell whether a name has the initials of an acronym, in whatever order."""
    letters = short.reading.texts[short.start]
    alone = short.end == short.start + 1 and letters.isupper() and len(letters) >= _SHORTEST
    words = full.reading.tokens(full.start, full.end)
    return alone and not Counter(letters.lower()) - Counter(word[0] for word in words)


def _start(marks: Marks, bracket: int) -> int | None:
    """Return the first word of the longest group that the letters fit."""
    reading, found = marks.reading, None
    for at in range(bracket - 1, max(bracket - _LONGEST, 0) - 1, -1):
        if (at + 1 < bracket and reading.gaps[at + 1] not in _JOINS) or _ends_group(marks, at):
            break
        if at in reading.capitalised and at + 1 < bracket and _may_begin(marks, at, bracket):
            found = at
    return found


def _ends_group(marks: Marks, at: int) -> bool:
    """Tell whether a word is none of a body's name: a verb, an office, the noun of a thing."""
    reading, lexicon = marks.reading, marks.lexicon
    folded = reading.padded[at]
    thing = at in reading.capitalised and folded in lexicon.unembodied
    verb = marks.is_auxiliary(at) or folded in lexicon.persons.speech
    head = folded in lexicon.bodies.heads or folded in lexicon.function.clauses
    return thing or verb or head or at in marks.offices or at in marks.civility_ends


def _may_begin(marks: Marks, at: int, bracket: int) -> bool:
    reading, small = marks.reading, marks.lexicon.function
    if at in marks.known or marks.places.get(at) or name_end(marks, at):
        return False
    if (
        reading.is_spaced(at)
        and reading.is_capitalised(at - 1)
        and not reading.opens_sentence(at - 1)
    ):
        return False
    proper = all(
        reading.is_capitalised(place) or reading.folded(place) in small.links
        for place in range(at, bracket)
    )
    before = reading.folded(at - 1) if at else ""
    definite = before in small.singular and not reading.opens_sentence(at)
    return (definite or proper) and _is_spelt(marks, at, bracket, proper=proper)


def _is_spelt(marks: Marks, at: int, bracket: int, *, proper: bool) -> bool:
    """Tell whether the letters are the words' initials, in order or in another language's."""
    reading, silent = marks.reading, marks.lexicon.function.silent
    words = [reading.folded(place) for place in range(at, bracket)]
    spoken = [word[0] for word in words if proper or word not in silent]
    if not spoken:
        return False
    letters = reading.folded(bracket)
    letters = letters.removesuffix(_SHARES) if proper and len(letters) > _SURE else letters
    rest = iter(spoken)
    ordered = letters[0] == spoken[0] and all(letter in rest for letter in letters)
    framed = letters[0] == spoken[0] and letters[-1] == spoken[-1]
    shuffled = not Counter(letters) - Counter(spoken)
    return ordered or framed or shuffled
