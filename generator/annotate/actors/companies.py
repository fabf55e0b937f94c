"""Names that no head noun of a body explains: companies, papers, sites.

A company is known by how its name ends, by the acronym of its initials, or by the noun before it:
`Hoa Phat Group`, `Human Rights Watch (HRW)`, `le magazine américain Golden Years`.
"""

import re
from collections.abc import Iterator

from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.links import adjective_end, hyphened_end, is_and, link_end
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.proper import is_chaired
from generator.annotate.actors.reading import Mention, Reading, body
from generator.annotate.actors.surroundings import is_personal

_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[a-z]{2,4}(?![\w.-]*\w)")
_QUOTES = '"«“» \u00a0\u202f'
_OPENING = re.compile(r'["«“][\u00a0\u202f ]?$')
_CLOSING = re.compile(r'[\u00a0\u202f ]?["»”]')
_QUOTED = 6
"""Words of a name in quotation marks, at most."""
_PAIR = 2
_COMPLEMENTS = 2
_LONGEST = 24
_LIMITED = frozenset({". ", "., ", ", "})
"""What stands before the second ending: `Co., Ltd`."""


def company_openings(marks: Marks) -> frozenset[int]:
    """Return the capitals at which `company` may find one: an ending or a bracket is behind."""
    reading, lexicon = marks.reading, marks.lexicon
    capitalised = reading.capitalised
    endings, compared = lexicon.bodies.company_endings, reading.compared
    ends = [at for at in reading.capitals if compared[at] in endings and marks.ends_company(at)]
    found: set[int] = set()
    for last in (*ends, *(at - 1 for at in marks.bracketed)):
        at = last
        while at not in found and (
            at in capitalised
            or reading.folded(at) in lexicon.function.possessive
            or (at >= 0 and reading.texts[at].isdigit())
        ):
            found.add(at)
            at -= 1
    return capitalised & found


def company(marks: Marks, at: int) -> Mention | None:
    """Return the company whose name begins at a capital, by its ending or its acronym."""
    reading, lexicon = marks.reading, marks.lexicon
    if reading.is_spaced(at) and reading.is_capitalised(at - 1):
        return None
    end = _possessive_end(marks, at, capitals_end(reading, at, hyphens=False))
    if marks.bracketed_acronym(end):
        initials = "".join(reading.folded(place)[0] for place in range(at, end))
        if initials == reading.folded(end):
            acronym = reading.texts[end]
            return body(reading, at, end, "acronym in brackets", acronym=acronym)
    if reading.opens_sentence(at) and reading.folded(at) in lexicon.persons.openers:
        at += 1
        known = marks.known_organisation(at)
        if known and known[0] >= end:
            return None
    other = is_personal(marks, at, end) or marks.places.get(at, 0) >= end
    if end - at < _PAIR or other or not _is_ending(marks, end):
        return None
    if reading.gaps[end] in _LIMITED and marks.ends_company(end):
        end += 1
    if reading.folded(end - 1) in lexicon.bodies.closing:
        end = phrase(marks, end, free=True).end
    return body(reading, at, end, "company")


def _is_ending(marks: Marks, end: int) -> bool:
    """Tell whether a name ends as a company's: `Co` with its full stop only."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    last = reading.folded(end - 1)
    whole = last not in bodies.shortened or reading.gaps[end].startswith((".", ", "))
    return whole and marks.ends_company(end - 1)


def _possessive_end(marks: Marks, at: int, end: int) -> int:
    """Read on over a possessive inside a name, `Women's Union`, unless a place is before it."""
    reading = marks.reading
    possessive = reading.is_elided(end) and reading.folded(end) in marks.lexicon.function.possessive
    joined = possessive and reading.is_spaced(end + 1) and reading.is_capitalised(end + 1)
    if not joined or marks.places.get(at, 0) >= end:
        return end
    return capitals_end(reading, end + 1, hyphens=False)


def introduced(marks: Marks, at: int) -> Iterator[Mention]:
    """Yield the names that a noun at a word introduces: `le groupe Samsung`, `le site x.com`."""
    reading = marks.reading
    noun_end = marks.introducing.get(at)
    if noun_end is None:
        return
    start = _name_start(marks, noun_end)
    firm = reading.folded(at) in marks.lexicon.bodies.firms
    if start >= reading.length or not _is_joined(marks, start):
        return
    complete = reading.is_capitalised(at) and not reading.opens_sentence(at)
    if complete and start > noun_end:  # `le Parti communiste japonais X`
        return
    headed = _is_of(marks, start)
    if headed and _is_titled(marks, start):
        return
    while (end := _introduced_end(marks, start, firm=firm)) is not None:
        if headed:  # what follows is who heads the firm
            yield body(reading, start, _firm_end(marks, start, end), "introduced name")
            return
        yield body(reading, start, end, "introduced name")
        firm = False
        joined = end < reading.length and reading.gaps[end] == ", " and not is_chaired(marks, at)
        joined = joined and not _is_persons(marks, end)
        start = end if joined else end + 1
        if not (joined or is_and(marks, end)):
            return


def _is_persons(marks: Marks, at: int) -> bool:
    """Tell whether the next of a list is a person, by the office behind: `, X, directeur de Y`."""
    after = capitals_end(marks.reading, at)
    return marks.reading.gaps[after] == ", " and after in marks.offices


def _is_joined(marks: Marks, start: int) -> bool:
    """Tell whether a name stands right behind its noun: a blank, a quotation mark, `d'` between."""
    gap = marks.reading.gaps[start]
    led = marks.reading.is_elided(start) and _is_of(marks, start)
    return led or (bool(gap) and not gap.strip(_QUOTES))


def _is_of(marks: Marks, start: int) -> bool:
    return marks.reading.folded(start - 1) in marks.lexicon.function.of


def _is_titled(marks: Marks, start: int) -> bool:
    """Tell whether a capital behind `directeur de` begins a common noun, not a firm's name."""
    folded, lexicon = marks.reading.folded(start), marks.lexicon
    return start in marks.matters or folded in lexicon.common or lexicon.bodies.is_head(folded)


def _firm_end(marks: Marks, start: int, end: int) -> int:
    """Return where a firm's name ends before a person's: `directeur d'EFI Jan Novak`."""
    later = range(start + 1, end)
    return next((at for at in later if name_end(marks, at) or marks.is_acronym(at - 1)), end)


def _name_start(marks: Marks, start: int) -> int:
    """Go past adjectives and complements in lower case: `le fabricant de puces taïwanais TSMC`."""
    reading = marks.reading
    for _ in range(_COMPLEMENTS):
        start = _small_adjectives_end(marks, start)
        if reading.is_capitalised(start):
            return start
        noun = link_end(marks, start)
        if noun is None or noun in marks.offices or reading.is_capitalised(noun):
            return start
        start = hyphened_end(marks, noun + 1)
    return _small_adjectives_end(marks, start)


def _small_adjectives_end(marks: Marks, at: int) -> int:
    """Go past adjectives in lower case: the capital of `Lao Telecom` begins the name."""
    while not marks.reading.is_capitalised(at):
        end = adjective_end(marks, at)
        if end is None:
            return at
        at = end
    return at


def _introduced_end(marks: Marks, start: int, *, firm: bool) -> int | None:
    """Return the end of a domain name or a run of capitals that no other rule knows."""
    reading = marks.reading
    if start >= reading.length:
        return None
    if quoted := _quotation_end(reading, start):
        return quoted
    domain = _DOMAIN.match(reading.text, reading.starts[start])
    if domain:
        end = start + 1
        while end < reading.length and reading.ends[end] <= domain.end():
            end += 1
        return end
    end = capitals_end(reading, start)
    joined = start in marks.places and reading.is_hyphened(marks.places[start])
    joined = joined or (reading.is_hyphened(end - 1) and end - 1 in marks.places)
    if not reading.is_capitalised(start) or joined or _is_other(marks, start, firm=firm):
        return None
    letter = end - start == 1 and len(reading.texts[start]) == 1
    return None if letter else end


def _quotation_end(reading: Reading, start: int) -> int | None:
    """Return where a name in quotation marks ends: `le journal "Cong an nhan dan"`."""
    gaps = reading.gaps
    if not _OPENING.search(gaps[start]) or not reading.is_capitalised(start):
        return None
    ends = range(start + 1, min(start + _QUOTED, reading.length) + 1)
    end = next((end for end in ends if gaps[end].strip("\u00a0 ")), None)
    return end if end is not None and _CLOSING.match(gaps[end]) else None


def _is_other(marks: Marks, at: int, *, firm: bool) -> bool:
    """Tell whether a capital begins something that other rules know.

    Behind the noun of a firm, the form of a person's name tells nothing: `le groupe Hoa Phat`.
    """
    end = capitals_end(marks.reading, at)
    listed = at in marks.known or marks.places.get(at, 0) >= end or at in marks.offices
    head = marks.reading.folded(at) in marks.lexicon.bodies.singular
    person = not firm and name_end(marks, at)
    return bool(listed or head or person)


def capitals_end(reading: Reading, at: int, *, hyphens: bool = True) -> int:
    """Return the end of a run of capitalised words and numbers, joined by hyphens or not."""
    joins = "\u00a0 -" if hyphens else " "
    end, last = at + 1, min(reading.length, at + _LONGEST)
    while end < last and (end in reading.capitalised or reading.texts[end].isdigit()):
        if reading.gaps[end].strip(joins):
            break
        end += 1
    return end
