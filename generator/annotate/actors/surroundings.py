"""Recognises what stands around a name: verbs of speech, places in captions, bodies, credits.

Each question is about one word of a part; `persons` combines the answers.
"""

from generator.annotate.actors.links import noun_after_link
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import vietnamese_end
from generator.annotate.actors.reading import SPACES

_AHEAD = 5
"""Words between an auxiliary and its participle, or inside a caption's bracket, at most."""
_PAIR = 2
_FUTURE = 6
"""Letters of a verb in the future tense, at least."""


def is_credit(marks: Marks, at: int) -> bool:
    """Tell whether a name signs a picture: `Photo : X`."""
    reading = marks.reading
    return ":" in reading.gaps[at] and reading.padded[at - 1] in marks.lexicon.persons.credits


def is_met(marks: Marks, at: int) -> bool:
    """Tell whether a name is the object of a verb that takes persons: `a rencontré X`."""
    joined = marks.reading.is_spaced(at) or marks.reading.is_elided(at)
    return at in marks.meeting_ends and joined


def is_of_nation(marks: Marks, at: int) -> bool:
    """Tell whether a citizen's name begins: `la Thaïlandaise X`."""
    reading = marks.reading
    nation = reading.padded[at - 1] in marks.lexicon.nationalities
    return nation and reading.is_spaced(at) and reading.is_capitalised(at - 1)


def is_of_town(marks: Marks, at: int) -> bool:
    """Tell whether a name stands behind where its bearer lives: `la Genevoise X`."""
    reading, small = marks.reading, marks.lexicon.function
    listed = reading.folded(at - 1).endswith(small.townspeople) and reading.is_capitalised(at - 1)
    led = listed and reading.is_spaced(at) and reading.folded(at - 2) in small.articles
    named = reading.is_capitalised(at - 2) and not reading.opens_sentence(at - 2)
    return led and not (named or at - 1 in marks.known)


def is_personal(marks: Marks, at: int, end: int) -> bool:
    """Tell whether what ends as a firm's name is a first name and a surname: `Anna Post`."""
    lexicon = marks.lexicon
    if end - at != _PAIR or marks.reading.folded(at) not in lexicon.persons.given_names:
        return False
    last = marks.reading.folded(end - 1)
    return last not in lexicon.bodies.company_endings or last in lexicon.bodies.surnames


def is_company(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a run of capitals ends like a company's name: `Hoa Phat Group`."""
    reading = marks.reading
    if not marks.company_ends:
        return False
    last = end + 1 if reading.joins[end] in SPACES else end
    ended = not marks.company_ends.isdisjoint(range(at + 1, last))
    return ended and not is_personal(marks, at, end)


def speaks(marks: Marks, end: int) -> bool:
    """Tell whether a name is the subject of speech: `X a également souligné`, `X souligne`."""
    reading, lexicon = marks.reading, marks.lexicon
    if not reading.is_spaced(end):
        return False
    speech = lexicon.persons.speech
    if reading.folded(end) in speech:
        return True
    auxiliary = reading.folded(end) in lexicon.function.auxiliaries
    return auxiliary and any(reading.padded[end + ahead] in speech for ahead in range(1, _AHEAD))


def acts(marks: Marks, end: int) -> bool:
    """Tell whether a name is the subject of what persons do: `X a démissionné`, `X s'abstient`."""
    reading, lexicon = marks.reading, marks.lexicon
    if reading.joins[end] not in SPACES or end in reading.capitalised:
        return False
    persons, folded = lexicon.persons, reading.folded(end)
    if folded in persons.clitics or folded in persons.deeds:
        return True
    if len(folded) >= _FUTURE and folded.endswith(persons.futures):
        return True
    return marks.is_auxiliary(end) and any(
        reading.folded(end + ahead) in persons.deeds for ahead in range(1, _AHEAD)
    )


def is_of_body(marks: Marks, end: int) -> bool:
    """Tell whether a name is followed by where the person belongs: `X, de l'AIEA, …`."""
    reading = marks.reading
    if reading.joins[end].strip("\u00a0 ") not in {",", "("}:
        return False
    noun = noun_after_link(marks, end)
    if noun is None:
        return False
    head = reading.folded(noun) in marks.lexicon.bodies.singular
    return marks.known_organisation(noun) is not None or head


def is_behind_body(marks: Marks, at: int) -> bool:
    """Tell whether the noun of a body ends an office: `le permanent du Secrétariat Le Van Mot`."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    folded = reading.folded(at - 1)
    head = folded in bodies.singular and folded not in bodies.plural | bodies.named | bodies.firms
    led = reading.folded(at - 2) in marks.lexicon.function.linking | marks.lexicon.function.articles
    other = at in marks.thing_ends or at - 1 in marks.introducing
    end = vietnamese_end(marks, at) if head and led and not other else None
    return end is not None and end - at > _PAIR


def is_governed(marks: Marks, at: int) -> bool:
    """Tell whether a preposition leads to an office: the subject of the clause is somebody else."""
    reading, small = marks.reading, marks.lexicon.function
    before = at - 1 if reading.folded(at - 1) in small.articles else at
    led = small.linking | small.at | small.near | small.purposes | small.sources
    return before > 0 and reading.folded(before - 1) in led


def spoke(marks: Marks, at: int) -> bool:
    """Tell whether speech stands before a name: `a déclaré X`, `selon X`."""
    reading, lexicon = marks.reading, marks.lexicon
    if not (reading.is_spaced(at) or reading.is_elided(at)):
        return False
    before = reading.folded(at - 1)
    auxiliary = reading.folded(at - 2) in lexicon.function.auxiliaries
    said = before in lexicon.persons.speech and auxiliary
    return said or before in lexicon.function.sources


def is_positioned(marks: Marks, end: int) -> bool:
    """Tell whether a caption says where a person stands: `X (à gauche)`, `X (2e, à gauche)`."""
    reading = marks.reading
    if reading.joins[end].strip("\u00a0 ") != "(":
        return False
    return reading.folded(bracket_end(marks, end) - 1) in marks.lexicon.persons.positions


def bracket_end(marks: Marks, at: int) -> int:
    """Return the word after a bracket that opens before a word, or a few words on."""
    gaps = marks.reading.gaps
    last = at
    while last - at < _AHEAD and last + 2 < len(gaps) and ")" not in gaps[last + 1]:
        last += 1
    return last + 1
