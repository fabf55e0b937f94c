"""Reads appositions: `X, ministre de la Santé`, or a name that follows an office.

Also reads what else shows that a full name is a person's: an action, a body.
"""

from generator.annotate.actors.links import is_and
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.offices import Lead, read_office, wording
from generator.annotate.actors.reading import SPACES
from generator.annotate.actors.shared_offices import is_shared
from generator.annotate.actors.surroundings import acts, bracket_end, is_of_body, is_positioned

_FULL = 2
"""Words of a full name."""
Apposed = tuple[str, int]
"""The wording of an office and the word behind it."""

_DASHES = frozenset({"-", "–", "—"})
"""What may stand on both sides of an office in apposition."""

_CLAUSE = 25
"""Words between an office and its holder, at most."""
_BEFORE_OFFICE = 4
"""Words between a comma and the office in apposition: `, l'ancien vice-…`."""


def presented(marks: Marks, at: int, end: int) -> str:
    """Return the rule for a full name that acts as persons do, or is called a person."""
    if not _is_full(marks, at, end):
        return ""
    return (
        (acts(marks, end) and "deed")
        or (is_of_body(marks, end) and "of a body")
        or (_is_aged(marks, end) and "age")
        or (_has_alias(marks, end) and "alias")
        or ((_is_apposed(marks, at, end) or _is_that_one(marks, at)) and "apposition")
        or ""
    )


def _is_aged(marks: Marks, end: int) -> bool:
    """Tell whether an age follows a name: `X, 81 ans, …`."""
    reading, behind = marks.reading, end + 2
    if behind < reading.length and reading.is_spaced(behind) and not is_and(marks, behind):
        return False
    aged = reading.folded(end + 1) in marks.lexicon.function.ages and reading.is_spaced(end + 1)
    return aged and reading.gaps[end] == ", " and reading.texts[end].isdigit()


def _has_alias(marks: Marks, end: int) -> bool:
    """Tell whether another name follows: `X, alias Y`."""
    alias = marks.reading.folded(end) in marks.lexicon.persons.aliases
    return alias and marks.reading.gaps[end].strip("\u00a0 ") in {"", ",", "("}


def _is_full(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a run is first name and surname: two capitals, the first no article."""
    reading = marks.reading
    capitals = sum(place in reading.capitalised for place in range(at, end))
    opener = reading.folded(at) in marks.lexicon.persons.openers
    return capitals >= _FULL and not opener and len(reading.folded(end - 1)) > _FULL


def _is_apposed(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a name between commas is whom an office before means: `le recteur …, X, a`."""
    reading, lexicon = marks.reading, marks.lexicon
    if reading.gaps[at] not in {", ", "), "} or reading.gaps[end] != ", ":
        return False
    speech, small = lexicon.persons.speech, lexicon.function
    verb = marks.is_auxiliary(end) or reading.folded(end) in speech | lexicon.persons.clitics
    before = at
    while verb and before > 0 and at - before < _CLAUSE and not reading.opens_sentence(before):
        before -= 1
        folded = reading.folded(before)
        if before in marks.offices and folded not in lexicon.persons.vague:
            return True
        clause = folded in small.clauses or folded in speech or folded in lexicon.persons.deeds
        if clause or marks.is_auxiliary(before) or "," in reading.gaps[before]:
            return False
    return False


def _is_that_one(marks: Marks, at: int) -> bool:
    """Tell whether `celui` stands for the office of a name: `avec celui du Parti vert, X`."""
    reading, small = marks.reading, marks.lexicon.function
    if reading.gaps[at] not in {", ", "), "}:
        return False
    before = at - 1
    while before > 0 and at - before < _CLAUSE and not reading.opens_sentence(before):
        if reading.folded(before) in small.that_one:
            return reading.folded(before + 1) in small.linking
        if "," in reading.gaps[before] or marks.is_auxiliary(before):
            return False
        before -= 1
    return False


def office_after(marks: Marks, end: int) -> str:
    """Return the office in apposition, several joined: `X, ancien ministre de la Santé,`."""
    return apposed_office(marks, end)[0]


def apposed_office(marks: Marks, end: int, lead: Lead | None = None) -> Apposed:
    """Return the office in apposition with the word behind it, unless it is the next person's.

    `lead` is what stands before the name.
    """
    reading, none = marks.reading, ("", end)
    if reading.joins[end] in SPACES and reading.padded[end] not in marks.lexicon.persons.presenting:
        return none
    if is_positioned(marks, end):
        end = bracket_end(marks, end)
    gap = reading.gaps[end].strip("\u00a0 ") if end < reading.length else ""
    presented = _presented_start(marks, end)
    end = presented or end
    dashed = gap in _DASHES
    joined = presented or dashed or gap in {",", "(", "),"}
    start = _office_start(marks, end) if joined else None
    if start is None or (dashed and _last_gap(marks, start) != gap):
        return none
    last = _last_office_end(marks, start)
    if reading.is_spaced(last) and _begins_name(marks, last) and not _is_nested(marks, start, last):
        return none
    definite = reading.folded(end) in marks.lexicon.function.articles and gap == ","
    if definite and lead and (is_shared(marks, start) or _is_others(marks, lead, last)):
        return none
    article = marks.lexicon.function.determines(reading.folded(end))
    return wording(marks, end + 1 if article else end, last) or "", last


def _last_gap(marks: Marks, start: int) -> str:
    return marks.reading.gaps[_last_office_end(marks, start)].strip("\u00a0 ")


def _presented_start(marks: Marks, end: int) -> int | None:
    """Return the word behind `comme`, `en tant que`, which present an office."""
    reading = marks.reading
    for words in marks.lexicon.persons.presenting.get(reading.padded[end], ()):
        if reading.tokens(end, end + len(words)) == words:
            return end + len(words) if reading.is_spaced(end) else None
    return None


def _is_others(marks: Marks, lead: Lead, end: int) -> bool:
    """Tell whether `X, le ministre` is the next one's of a list, or the subject of a clause."""
    if lead.office and (not lead.office.bare or _is_next(marks, end)):
        return True
    return not marks.reading.opens_sentence(lead.first) and is_subject(marks, end)


def _is_next(marks: Marks, end: int) -> bool:
    """Tell whether a name follows an office, or one more and a name: `, le chef du Bureau, Y`."""
    reading = marks.reading
    following = _office_start(marks, end) if reading.gaps[end].strip(")") == ", " else None
    if following is not None:
        end = read_office(marks, following).end
    return _begins_name(marks, end) and reading.gaps[end].strip(")\u00a0 ") in {"", ","}


def is_subject(marks: Marks, end: int) -> bool:
    """Tell whether a verb follows a name or an office: `Selon X, le président a souligné`."""
    reading, persons = marks.reading, marks.lexicon.persons
    verb = marks.is_auxiliary(end) or reading.folded(end) in persons.speech | persons.clitics
    return reading.is_spaced(end) and verb


def _last_office_end(marks: Marks, start: int) -> int:
    """Skip `, membre du Comité central` unless that office is the next person's."""
    reading = marks.reading
    last = stop = read_office(marks, start).end
    while stop < reading.length and reading.gaps[stop].strip(")") == ", ":
        following = _office_start(marks, stop)
        if following is None:
            break
        stop = read_office(marks, following).end
        if _begins_name(marks, stop) and reading.gaps[stop].strip("\u00a0 ") in {"", ","}:
            break
        last = stop
    return last


def _is_nested(marks: Marks, start: int, end: int) -> bool:
    """Tell whether a name behind is an inner office's: `conseiller du président X`."""
    small, reading = marks.lexicon.function, marks.reading
    before = small.of | small.of_contracted | small.articles | marks.lexicon.persons.before_office
    return any(
        at in marks.offices
        and reading.folded(at - 1) in before
        and read_office(marks, at).end == end
        for at in range(marks.offices[start] + 1, end)
    )


def _begins_name(marks: Marks, at: int) -> bool:
    """Tell whether another person follows an office: it is that person's."""
    reading = marks.reading
    if not reading.is_capitalised(at):
        return False
    if marks.places.get(at) and name_end(marks, at) is None:
        return False
    titled = at + 1 in marks.civility_ends or name_end(marks, at) is not None
    return titled or (reading.is_spaced(at + 1) and reading.is_capitalised(at + 1))


def _office_start(marks: Marks, at: int) -> int | None:
    """Return where an office's noun stands, past an article and `ancien`."""
    reading = marks.reading
    lexicon = marks.lexicon
    for place in range(at, min(at + _BEFORE_OFFICE, reading.length)):
        if place in marks.offices:
            return place
        folded = reading.padded[place]
        if not (lexicon.function.determines(folded) or folded in lexicon.persons.before_office):
            return None
    return None
