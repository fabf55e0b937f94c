"""What a sentence says about the time of something named in it: over, or still to come.

The nearest verb form decides: the last one before the place, else the first one behind it.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.patterns import level

_BOUNDARY = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*|"
    r"(?:(?<=[a-zà-ÿœ\d)»\"”%]{2}.)|(?<=[A-Z]{3}.)|(?<=\s[A-ZĐ][a-zà-ỹ].)"
    r"(?<!\s(?:Dr|Me|Mr|Ms|No|Nr|Ph|Pr|St).))"
    r"[.!?…]*(?=[\s»\"”A-ZÀ-Ý]|$))"
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
    if not _FIGURE.search(text):
        return ()
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
    future = _last(calendar.future, sentence, start)
    if aims:
        future = max(future, _last(calendar.aim, sentence, start))
    past = _last(calendar.past, sentence, start)
    if future < 0 and past < 0:
        coming = _first_of_main_clause(calendar, calendar.future, sentence, end)
        return coming < _first_of_main_clause(calendar, calendar.past, sentence, end)
    return future > past


def was_before(calendar: Calendar, sentence: str, start: int) -> bool:
    """Tell whether the verb form that decides is of what the news looks back on."""
    past = _last(calendar.past, sentence, start)
    if past < 0:
        earlier = _first_of_main_clause(calendar, calendar.before_that, sentence, start)
        return earlier < len(sentence) and earlier <= _first_of_main_clause(
            calendar, calendar.past, sentence, start
        )
    return _last(calendar.before_that, sentence, start) >= past


def ends_past(calendar: Calendar, sentence: str, place: int) -> bool:
    """Tell whether a verb form of what has happened ends at a place."""
    return place in _verbs(calendar.past, sentence)[1]


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
    aimed = _last(calendar.purpose, sentence.text, start)
    return aimed > _last(calendar.past, sentence.text, start) and not _CLAUSE_MARKS.search(
        sentence.text, aimed, start
    )


def is_apposed(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place stands behind an apposed participle, as ", interpellé le"."""
    found = calendar.apposed.search(sentence.text, max(0, start - _VERB_REACH), start)
    return found is not None and not calendar.relative_news.search(level(found["apposed"]))


def has_happened(calendar: Calendar, sentence: str) -> bool:
    """Tell whether a sentence reports something as done."""
    return calendar.past.search(sentence) is not None


@lru_cache(maxsize=64)
def _verbs(pattern: re.Pattern[str], sentence: str) -> tuple[list[int], list[int]]:
    """Return where the verb forms of a sentence begin, and where they end."""
    spans = [match.span() for match in pattern.finditer(sentence)]
    return [start for start, _ in spans], [end for _, end in spans]


def _last(pattern: re.Pattern[str], sentence: str, place: int) -> int:
    """Return where the last verb form before a place ends, -1 without any in reach."""
    ends = _verbs(pattern, sentence)[1]
    count = bisect_right(ends, place)
    return ends[count - 1] if count and ends[count - 1] > place - _VERB_REACH else -1


def _first_of_main_clause(
    calendar: Calendar, pattern: re.Pattern[str], sentence: str, place: int
) -> int:
    """Return where the first form outside relative clauses begins, the length without any."""
    starts = _verbs(pattern, sentence)[0]
    for start in starts[bisect_left(starts, place) :]:
        clause = _CLAUSE_MARKS.split(sentence[place:start])[-1]
        opening = calendar.relative.search(clause)
        if opening is None or len(clause[opening.end() :].split()) > _NEAR_VERB:
            return start
    return len(sentence)
