"""Finds bodies that only their actions reveal: unknown acronyms, firms, lists of firms.

`la PDVSA a signé`, `selon le SECO`; `Infineon construira`; `Bosch, Infineon et NXP`.
"""

from generator.annotate.actors.companies import capitals_end
from generator.annotate.actors.links import is_and
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import SPACES, Mention, body

ACTING_ACRONYM = "acronym that acts"
"""The rule for an acronym that nothing explains; the article may explain it elsewhere."""

_ACRONYM_LENGTHS = range(3, 9)
_AHEAD = 4
"""Words between an auxiliary and its participle, at most."""
_SHORTEST = 3
_PAIR = 2
"""A name of one word and the conjunction behind it."""


def agent_openings(marks: Marks) -> frozenset[int]:
    """Return the capitals at which `agent` may find a body: a list of firms begins with a firm."""
    reading = marks.reading
    if [at for at, (_, actors) in marks.organisations.items() if actors[0].company]:
        return reading.capitalised
    acronyms = [at for at in reading.acronyms if _is_in_capitals(reading.texts[at])]
    return reading.capitalised.intersection([verb - 1 for verb in marks.trades]).union(acronyms)


def agent(marks: Marks, at: int, previous: Mention | None) -> Mention | None:
    """Return the body that a capitalised word names by what it does or by what it is listed with.

    `previous` is the last body found before the word.
    """
    reading = marks.reading
    if at in marks.places or at in marks.known:
        return None
    if _is_acronym(marks, at):
        acts = _acts(marks, at + 1) or _is_dealt_with(marks, at)
        return body(reading, at, at + 1, ACTING_ACRONYM) if acts else None
    end = capitals_end(reading, at)
    if _is_listed(marks, at, end, previous):
        rule = "listed with a firm"
    elif end == at + 1 and _trades(marks, at):
        rule = "firm that trades"
    else:
        return None
    return body(reading, at, end, rule) if is_bare_name(marks, at) else None


def _is_in_capitals(text: str) -> bool:
    return len(text) in _ACRONYM_LENGTHS and text.isupper() and text.isalpha()


def _is_acronym(marks: Marks, at: int) -> bool:
    """Tell whether an unknown acronym of letters stands alone behind a singular article."""
    reading, lexicon = marks.reading, marks.lexicon
    text = reading.texts[at]
    if not _is_in_capitals(text):
        return False
    joined = reading.is_spaced(at) or reading.is_elided(at)
    article = joined and reading.folded(at - 1) in lexicon.function.singular
    goes_on = reading.joins[at + 1] in SPACES and (
        reading.is_capitalised(at + 1) or reading.folded(at + 1).isdigit()
    )
    other = text in lexicon.acronyms or reading.is_hyphened(at + 1) or goes_on
    return article and not other


def _acts(marks: Marks, at: int) -> bool:
    """Tell whether a verb at a word has a subject that acts: `a signé`, `exploite`."""
    reading, lexicon = marks.reading, marks.lexicon
    if not reading.is_spaced(at):
        return False
    if reading.folded(at) in lexicon.bodies.deeds:
        return True
    if not marks.is_auxiliary(at):
        return False
    later = (reading.folded(at + ahead) for ahead in range(1, _AHEAD))
    return any(word in lexicon.bodies.deeds or word in lexicon.persons.speech for word in later)


def _is_dealt_with(marks: Marks, at: int) -> bool:
    """Tell whether a body's people or dealings stand before: `une délégation de la X`."""
    reading, small = marks.reading, marks.lexicon.function
    before = at - 1
    if reading.folded(before) in small.articles:
        before -= 1
        if reading.folded(before) in small.of:
            before -= 1
    elif reading.folded(before) in small.of_contracted:
        before -= 1
    return reading.folded(before) in marks.lexicon.bodies.dealings and before < at - 1


def is_bare_name(marks: Marks, at: int) -> bool:
    """Tell whether a capital begins a name that no other rule knows."""
    reading, lexicon = marks.reading, marks.lexicon
    folded = reading.folded(at)
    other = (
        at in marks.offices
        or at in marks.introducing
        or marks.is_acronym(at)
        or at + 1 in marks.civility_ends
        or lexicon.bodies.is_head(folded)
        or any(
            folded in listed
            for listed in (
                lexicon.common,
                lexicon.nationalities,
                lexicon.persons.openers,
                lexicon.persons.given_names,
            )
        )
    )
    short = len(folded) < _SHORTEST or reading.is_hyphened(at)
    return not (other or short or name_end(marks, at))


def _is_listed(marks: Marks, at: int, end: int, previous: Mention | None) -> bool:
    """Tell whether a comma or `et` joins the name to a firm: `Bosch, Infineon et NXP`."""
    reading = marks.reading
    after = end + 1 if is_and(marks, end) else end
    ahead = after > end or (end < reading.length and reading.gaps[end] == ", ")
    if not ahead and not is_and(marks, at - 1):
        return False
    firm = marks.known_organisation(after)
    if any(reading.folded(place) in marks.lexicon.persons.given_names for place in range(at, end)):
        return False
    opens = reading.opens_sentence(at) and not _act_together(marks, at, after)
    if firm and ahead and firm[1][0].company and not opens:
        return _is_enumerated(marks, at, previous) or after > end
    goes_on = ahead and reading.is_capitalised(after)
    closed = is_and(marks, at - 1) or goes_on
    return previous is not None and closed and _is_enumerated(marks, at, previous)


def _act_together(marks: Marks, at: int, after: int) -> bool:
    """Tell whether a verb has a word and the known firm behind `et` as its two subjects."""
    reading, lexicon = marks.reading, marks.lexicon
    firm = marks.known_organisation(after)
    end = firm[0] if firm else after
    verb = reading.is_spaced(end) and reading.folded(end).endswith(lexicon.function.plurals)
    small = not reading.is_capitalised(end)
    return after == at + _PAIR and verb and small and at not in marks.matters


def _is_enumerated(marks: Marks, at: int, previous: Mention | None) -> bool:
    reading = marks.reading
    if previous is None or previous.reading is not reading:
        return False
    firm = marks.known_organisation(previous.start)
    if previous.rule != "listed with a firm" and not (firm and firm[1][0].company):
        return False
    joined = previous.end == at and reading.gaps[at] == ", "
    return joined or (previous.end == at - 1 and is_and(marks, at - 1))


def _trades(marks: Marks, at: int) -> bool:
    """Tell whether a word is the subject of a verb that only firms have: `X commercialise`."""
    reading = marks.reading
    subject = reading.opens_sentence(at) or ", " in reading.gaps[at]
    return (
        subject
        and reading.is_spaced(at + 1)
        and reading.folded(at + 1) in marks.lexicon.bodies.trades
    )
