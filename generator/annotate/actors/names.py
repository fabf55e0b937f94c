"""Recognises personal names by form: Vietnamese syllables, pinyin, Korean or other given names.

Names that look like none of these are recognised by the words around them: see `persons`.
"""

import re
from functools import lru_cache

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES, is_in_capitals
from generator.annotate.actors.runs import DOTS, is_initial, particle_end, run_end

_VIETNAMESE = re.compile(
    r"(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    r"(?:a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|e(?:c|m|ng?|o|p|t|nh|ch|u)?"
    r"|i(?:a|ch?|e(?:c|m|ng?|p|t|u)|m|nh?|p|t|u)?"
    r"|o(?:a(?:c|ch|i|m|ng?|nh|o|p|t|y)?|c|e[nt]?|i|m|n|ng|oc|ong|p|t)?"
    r"|u(?:a(?:n|ng|t|y)?|c|e(?:ch|nh)?|i|m|ng?|o(?:c|i|m|ng?|p|t|u)|p|t|u"
    r"|y(?:a|ch|e[nt]|nh|t)?)?"
    r"|y(?:e(?:m|ng?|t|u)|nh|ch|t)?)"
)
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui"
    r"|uo|ue|ve|er|a|o|e|i|u)){2,3}"
)
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwxyz]{0,2}[aeiouy]{1,3}(?:ng|[nmkpth])?")
_LONGEST_VIETNAMESE = 5
_FULL_VIETNAMESE = 3
_PAIR = 2
INNER = HYPHENS | APOSTROPHES
"""What may join the halves of a name."""
_SYLLABLE_JOINS = HYPHENS | SPACES


def name_end(marks: Marks, at: int) -> int | None:
    """Return where a name that begins at a word ends, or None where none is recognised."""
    reading = marks.reading
    if at not in reading.capitalised:
        return None
    known = marks.persons.get(at)
    if known:
        longer = marks.places.get(at, 0) > known[0]  # `à Hô Chi Minh-Ville Jan Novak`
        other = longer or is_in_capitals(reading.texts[known[0] - 1])  # `JD Vance` is no heading
        return None if other else run_end(marks, at, known[0])
    paired = at + 1 in reading.capitalised
    lone = not (paired and reading.gaps[at + 1] in SPACES) and is_lone(marks, at)
    if lone or is_in_capitals(reading.texts[at]):
        return None
    if paired:
        formed = vietnamese_end(marks, at) or _east_asian_end(marks, at)
        if formed:
            return formed
    return _given_name_end(marks, at)


def is_lone(marks: Marks, at: int) -> bool:
    """Tell whether nothing carries a name on behind a capital: most capitals of a text are such."""
    reading, after = marks.reading, at + 1
    gap = reading.gaps[after]
    if gap not in SPACES:
        initial = gap in DOTS and is_initial(reading.texts[at])
        return not (gap in INNER or initial)
    if after in reading.capitalised:
        return False
    particle = reading.padded[after] in marks.lexicon.persons.families.particles
    return not particle or particle_end(marks, after) is None


def vietnamese_end(marks: Marks, at: int) -> int | None:
    """Return the end of a Vietnamese name: a family name and two to four more syllables.

    Two syllables are enough where the family name is no other word: `Nguyen Du`, not `Le Vietnam`.
    """
    reading, families = marks.reading, marks.lexicon.persons.families
    family = reading.padded[at]
    if family not in families.vietnamese or at not in reading.capitalised:
        return None
    end = _syllables_end(marks, at)
    place = marks.places.get(at, 0)
    if place >= end or reading.joins[end] in HYPHENS or (place and reading.joins[place] in HYPHENS):
        return None
    behind_article = family in marks.lexicon.persons.openers and reading.opens_sentence(at)
    if behind_article and (marks.places.get(at + 1, 0) >= end or marks.known_organisation(at + 1)):
        return None
    if end - at >= _FULL_VIETNAMESE:
        return end
    sure = family in families.sure or not reading.texts[at].isascii()
    return end if end - at == _PAIR and sure else None


def _syllables_end(marks: Marks, at: int) -> int:
    """Return the end of the capitalised words that may be the syllables of a Vietnamese name."""
    reading = marks.reading
    capitalised, joins, compared = reading.capitalised, reading.joins, reading.compared
    for end in range(at + 1, at + _LONGEST_VIETNAMESE):
        if (
            end not in capitalised
            or joins[end] not in _SYLLABLE_JOINS
            or not _is_vietnamese(compared[end])
            or is_in_capitals(reading.texts[end])
        ):
            return end
    return at + _LONGEST_VIETNAMESE


@lru_cache(maxsize=16384)
def _is_vietnamese(syllable: str) -> bool:
    return _VIETNAMESE.fullmatch(syllable) is not None


def _east_asian_end(marks: Marks, at: int) -> int | None:
    """Return the end of a name of the form of Xi Jinping, Hong Joon-pyo, Yamada Junichi."""
    reading, families = marks.reading, marks.lexicon.persons.families
    given = at + 1
    named = reading.joins[given] in SPACES and given in reading.capitalised
    if not named or at in marks.places or is_in_capitals(reading.texts[given]):
        return None
    family, second = reading.padded[at], reading.padded[given]
    if family in families.korean and reading.is_hyphened(given + 1):
        return given + 2
    if family in families.overseas and reading.is_spaced(given + 1):
        spelt_apart = _is_syllable(marks, given) and _is_syllable(marks, given + 1)
        if spelt_apart:
            return given + 2
    if given in marks.places or second in marks.lexicon.common:
        return None
    japanese = family in families.japanese or (second in families.japanese and _is_bare(marks, at))
    chinese = family in families.chinese and _PINYIN.fullmatch(second)
    return given + 1 if japanese or chinese else None


def _is_syllable(marks: Marks, at: int) -> bool:
    """Tell whether a word may be one syllable of a Chinese given name: `Loong`, `Hsien`."""
    if not marks.reading.is_capitalised(at) or marks.is_acronym(at) or marks.places.get(at):
        return False
    return _SYLLABLE.fullmatch(marks.reading.folded(at)) is not None


def _is_bare(marks: Marks, at: int) -> bool:
    """Whether a word is none that names or introduces something else: `Groupe Honda`."""
    lexicon = marks.lexicon
    folded = marks.reading.folded(at)
    listed = folded in lexicon.persons.openers or folded in lexicon.common
    head = folded in lexicon.bodies.singular
    return not (listed or head or at in marks.introducing or at in marks.offices)


def _given_name_end(marks: Marks, at: int) -> int | None:
    reading, lexicon = marks.reading, marks.lexicon
    given = reading.padded[at] in lexicon.persons.given_names
    if not given or (at in marks.places and _is_mere_place(marks, at)):
        return None
    end = run_end(marks, at, at + 1)
    if end - at >= _PAIR:
        return end
    firm = marks.known_organisation(end) if reading.is_spaced(end) else None
    named = firm and firm[0] == end + 1 and firm[1][0].company and not marks.is_acronym(end)
    return end + 1 if named else None


def _is_mere_place(marks: Marks, at: int) -> bool:
    """Tell a place from a first name that equals one: `Florence Novak`."""
    reading, end = marks.reading, marks.places[at]
    named = end == at + 1 and reading.is_spaced(end) and reading.is_capitalised(end)
    return not named or end in marks.places or reading.folded(end) in marks.lexicon.nationalities
