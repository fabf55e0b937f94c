"""What a sentence says about the time of something named in it: over, or still to come.

The nearest verb form decides: the last one before the place, else the first one behind it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.patterns import level

_BOUNDARY = re.compile(
    r"(?:(?<=[a-zà-ÿœ\d)»\"”%]{2})|(?<=[A-Z]{3})|(?<=\s[A-ZĐ][a-zà-ỹ])(?<!\s(?:Dr|Me|Mr|Ms|No|Nr|Ph|Pr|St)))"
    r"[.!?…]+(?=[\s»\"”A-ZÀ-Ý]|$)|\n+"
)
"""A full stop behind one letter or a title ends no sentence; behind a short name it does."""
_CLAUSE_MARKS = re.compile(r"[,;:()]")
_NEAR_VERB = 3
"""At most so many words stand between `qui` and the verb of its clause."""
_LONGEST = 1500
"""A longer sentence is no sentence: it is cut, so that time grows with the length alone."""
_DISPATCH = 50_000
"""What stands further down in a part, in code points, dates nothing."""
_VERB_REACH = 700
"""How far from a place the verb may stand that decides, in code points."""
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part, with its place."""

    text: str
    """The sentence as written."""
    levelled: str
    """The same in lower case without accents."""
    start: int
    """Where it begins in the part."""


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a part that hold a figure, in order: the others name no date."""
    text = text[:_DISPATCH]
    levelled = level(text)
    found = []
    start = 0
    for end in [*(match.end() for match in _BOUNDARY.finditer(text)), len(text)]:
        for place in range(start, end, _LONGEST):
            stop = min(place + _LONGEST, end)
            if _FIGURE.search(text, place, stop):
                found.append(Sentence(text[place:stop], levelled[place:stop], place))
        start = end
    return tuple(found)


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds a place."""
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        if boundary.end() > place:
            return start, boundary.end()
        start = boundary.end()
    return start, len(text)


def is_to_come(
    calendar: Calendar, sentence: str, start: int, end: int, *, aims: bool = False
) -> bool:
    """Tell whether what stands at start:end of a sentence was still to come.

    With `aims`, what is named as an aim is to come as well: "afin d'achever les travaux en 2018".
    """
    before = sentence[max(0, start - _VERB_REACH) : start]
    behind = sentence[end : end + _VERB_REACH]
    future = _last(calendar.future, before)
    if aims:
        future = max(future, _last(calendar.aim, before))
    past = _last(calendar.past, before)
    if future < 0 and past < 0:
        coming = _first_of_main_clause(calendar, calendar.future, behind)
        return coming < _first_of_main_clause(calendar, calendar.past, behind)
    return future > past


def was_before(calendar: Calendar, sentence: str, start: int) -> bool:
    """Tell whether the verb form that decides is of what the news looks back on."""
    before = sentence[max(0, start - _VERB_REACH) : start]
    behind = sentence[start : start + _VERB_REACH]
    past = _last(calendar.past, before)
    if past < 0:
        earlier = _first_of_main_clause(calendar, calendar.before_that, behind)
        return earlier < len(behind) and earlier <= _first_of_main_clause(
            calendar, calendar.past, behind
        )
    return _last(calendar.before_that, before) >= past


def tells_of_another_event(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place stands in a relative clause that looks back, as "qui a frappé le"."""
    clause = _CLAUSE_MARKS.split(sentence.text[max(0, start - _VERB_REACH) : start])[-1]
    opening = calendar.relative.search(clause)
    if opening is None:
        return False
    rest = clause[opening.end() :]
    return has_happened(calendar, rest) and not calendar.relative_news.search(level(rest))


def is_aim(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place belongs to what is aimed at, as "partis pour participer le"."""
    clause = _CLAUSE_MARKS.split(sentence.text[max(0, start - _VERB_REACH) : start])[-1]
    return _last(calendar.purpose, clause) > _last(calendar.past, clause)


def is_apposed(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place stands behind an apposed participle, as ", interpellé le"."""
    found = calendar.apposed.search(sentence.text, max(0, start - _VERB_REACH), start)
    return found is not None and not calendar.relative_news.search(level(found["apposed"]))


def has_happened(calendar: Calendar, sentence: str) -> bool:
    """Tell whether a sentence reports something as done."""
    return calendar.past.search(sentence) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match ends, -1 without any."""
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _first_of_main_clause(calendar: Calendar, pattern: re.Pattern[str], text: str) -> int:
    """Return where the first match outside relative clauses begins, the text's length without."""
    for match in pattern.finditer(text):
        clause = _CLAUSE_MARKS.split(text[: match.start()])[-1]
        opening = calendar.relative.search(clause)
        if opening is None or len(clause[opening.end() :].split()) > _NEAR_VERB:
            return match.start()
    return len(text)
