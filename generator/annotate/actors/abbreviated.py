"""Finds names that end in their acronym in brackets, whatever words they have.

`l'Union pour la démocratie et le progrès social (UDPS)`: the grammar of names knows only some
nouns. But the acronym shows where the name ends, and its letters show where it begins.
"""

from generator.annotate.actors.grammar import Phrase
from generator.annotate.actors.links import hyphened_end
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end

_LONGEST = 14
"""Words between the head noun and the bracket, at most."""
_SURE = 4
"""Letters of an acronym whose first and last alone show whose it is."""


def abbreviated(marks: Marks, at: int, end: int) -> Phrase | None:
    """Return the name from the head noun at a word to an acronym that must be its own.

    `end` is one past the words that the grammar understood. A head noun in lower case needs an
    acronym of its words' first letters.
    """
    reading = marks.reading
    last = min(at + _LONGEST, reading.length)
    place = next((place for place in range(end, last) if place in marks.bracketed), None)
    if place is None or not all(_may_go_on(marks, before) for before in range(end, place)):
        return None
    found = Phrase(place, reading.texts[place], place + 1)
    return found if _is_its_own(marks, at, place) else None


def _may_go_on(marks: Marks, at: int) -> bool:
    """Tell whether a word may stand inside a name: no verb, no person, no new clause."""
    reading, lexicon = marks.reading, marks.lexicon
    joined = reading.is_spaced(at) or reading.is_elided(at) or reading.is_hyphened(at)
    if not (joined or reading.gaps[at] == ", "):
        return False
    folded = reading.folded(at)
    verb = marks.is_auxiliary(at) or folded in lexicon.persons.speech
    clause = folded in lexicon.function.clauses or at in marks.offices
    return not (verb or clause or at in marks.civility_ends or name_end(marks, at))


def _is_its_own(marks: Marks, at: int, end: int) -> bool:
    """Tell whether the acronym is that of the words: by its letters, or by a capital before."""
    reading, lexicon = marks.reading, marks.lexicon
    known = (marks.known_organisation(place) for place in range(at + 1, end))
    if any(organisation and organisation[0] == end for organisation in known):
        return False
    initials = [
        reading.folded(place)[0]
        for place in range(at, end)
        if reading.folded(place) not in lexicon.function.silent
    ]
    rest = iter(initials)
    letters = reading.folded(end)
    framed = len(letters) >= _SURE and letters[-1] == initials[-1]
    spelt = letters[0] == initials[0] and (framed or all(letter in rest for letter in letters))
    later = (reading.folded(place) for place in range(hyphened_end(marks, at + 1), end))
    capital = reading.is_capitalised(at) and not reading.opens_sentence(at)
    return spelt or (capital and not any(map(lexicon.bodies.is_head, later)))
