"""Finds names right behind the noun of a body: `l'Université Harvard`, `le Centre culturel Zorbu`.

Also numbers of committees, and persons whom schools are named after.
"""

from generator.annotate.actors.companies import capitals_end
from generator.annotate.actors.grammar import Phrase
from generator.annotate.actors.links import (
    adjective_end,
    adjectives_end,
    hyphened_end,
    small_adjectives_end,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.proper import is_chaired
from generator.annotate.actors.reading import SPACES

_PAIR, _YEAR = 2, 4
"""Digits of the number of a committee, and of a year."""
_AROUND = 8
"""Words between an office and the body inside another's name, at most."""


def direct_name_end(marks: Marks, at: int) -> int | None:
    """Return the end of a name that directly follows its noun: `l'Université Harvard`."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    folded = reading.padded[at]
    if folded in bodies.chaired and _is_numbered(marks, at):
        return at + 2
    listed, capital = folded in bodies.named, at in reading.capitalised
    name = small_adjectives_end(marks, at + 1) if listed and capital else at + 1
    named = reading.joins[name] in SPACES and name in reading.capitalised
    if not named or adjective_end(marks, name) or folded in bodies.plural:
        return None
    if not (listed or capital):
        return None
    if name > at + 1 and _is_told(marks, name):
        return None
    person = name_end(marks, name) or folded in bodies.alone
    person = person or (not listed and _is_holder(marks, at, name))
    end = capitals_end(reading, name)
    joined = end > name + 1 and hyphened_end(marks, name + 1) == end  # `l'Université Jean-Moulin`
    return None if person and (not listed or (is_chaired(marks, at) and not joined)) else end


def _is_holder(marks: Marks, at: int, name: int) -> bool:
    """Tell whether two capitals are who heads the body: `chef du Comité Zorbu Wexelan`, no firm.

    The office may be that of a body around it: `chef du Département de la Police Zorbu Wexelan`.
    """
    reading, bodies = marks.reading, marks.lexicon.bodies
    last = name + 1
    named = reading.is_spaced(last) and reading.is_capitalised(last) and at not in marks.introducing
    if not named or name in marks.known or reading.folded(at) in bodies.open | bodies.firms:
        return False
    links = marks.lexicon.function.links
    before = at - 1
    while before > at - _AROUND and before > 0:
        head = bodies.is_head(reading.folded(before)) or reading.folded(before) in links
        if before + 1 in marks.office_ends or not (head or adjective_end(marks, before)):
            break
        before -= 1
    return before < at - 1 and before + 1 in marks.office_ends


def _is_told(marks: Marks, at: int) -> bool:
    """Tell whether other rules know the capital behind `le centre culturel`: a place, a body."""
    listed = at in marks.places or at in marks.known or at in marks.offices
    return listed or at in marks.civility_ends or marks.is_acronym(at)


def _is_numbered(marks: Marks, at: int) -> bool:
    """Tell whether a number tells a committee from others: `le Comité 515`, not `en 2015`."""
    reading = marks.reading
    number = reading.folded(at + 1)
    short = number.isdigit() and _PAIR <= len(number) < _YEAR
    set_off = reading.is_capitalised(at) and not reading.opens_sentence(at)
    return short and set_off and reading.is_spaced(at + 1)


def eponym_end(marks: Marks, at: int, found: Phrase) -> int | None:
    """Return the end of whom a school is named after: `Académie de pêche Jan Novak`.

    Behind a noun in lower case only adjectives may stand before: `l'école bilingue Jan Novak`.
    Behind an office, a name is the holder's unless another follows.
    """
    reading = marks.reading
    if found.acronym or found.end <= at + 1 or not reading.is_spaced(found.end):
        return None
    described = reading.is_capitalised(at) or adjectives_end(marks, at + 1) == found.end
    end = name_end(marks, found.end) if described else None
    another = end is not None and reading.gaps[end] == ", " and name_end(marks, end)
    return end if another or not is_chaired(marks, at) else None
