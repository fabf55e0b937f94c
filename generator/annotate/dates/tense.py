"""Tells whether something named in a sentence is over or still to come.

The nearest verb form decides: the last one before it, or else the first one behind it. Most
sentences have only past forms, so future forms are looked for first.
"""

import re
from bisect import bisect_left, bisect_right

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.passages import Places, Sentence
from generator.annotate.dates.patterns import level

_CLAUSE_MARKS = re.compile(r"[,;:()]")
_LEVEL_WORD = re.compile("[a-z]+")
_NEAR_VERB = 3
"""At most so many words stand between `qui` and the verb of its clause."""
_BESIDE = 2
"""Nearly always so many: what is farther off is the verb that the clause stands before."""
_VERB_REACH = 700
"""How far from a place the verb may stand that decides, in code points."""


def is_to_come(
    calendar: Calendar, sentence: Sentence, start: int, end: int, *, aims: bool = False
) -> bool:
    """Tell whether what stands at start:end of a sentence was still to come.

    With `aims`, what is named as an aim is to come as well: "afin d'achever les travaux en 2018".
    """
    future = _last(calendar, "future", sentence, start)
    if aims:
        future = max(future, _last(calendar, "aim", sentence, start))
    if future < 0 and not _verbs(calendar, "future", sentence)[0]:
        return False
    past = _last(calendar, "past", sentence, start)
    if future < 0 and past < 0:
        coming = _first_of_main_clause(calendar, "future", sentence, end)
        return coming < _first_of_main_clause(calendar, "past", sentence, end)
    return future > past


def was_before(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether the verb form that decides is of what the news looks back on."""
    if not _verbs(calendar, "before_that", sentence)[0]:
        return False
    past = _last(calendar, "past", sentence, start)
    if past < 0:
        earlier = _first_of_main_clause(calendar, "before_that", sentence, start)
        return earlier < len(sentence.text) and earlier <= _first_of_main_clause(
            calendar, "past", sentence, start
        )
    return _last(calendar, "before_that", sentence, start) >= past


def ends_past(calendar: Calendar, sentence: Sentence, place: int) -> bool:
    """Tell whether a verb form of what has happened ends at a place."""
    return place in _verbs(calendar, "past", sentence)[1]


def holds_future(calendar: Calendar, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a verb form of what is to come ends between two places."""
    return any(start <= place <= end for place in _verbs(calendar, "future", sentence)[1])


def tells_of_another_event(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place stands in a relative clause that looks back, as "qui a frappé le".

    In "qui touche le delta a contraint le" the clause is over: its own verb stands beside "qui".
    """
    clause = _CLAUSE_MARKS.split(sentence.text[max(0, start - _VERB_REACH) : start])[-1]
    opening = calendar.clauses.relative.search(clause)
    if opening is None:
        return False
    rest = clause[opening.end() :]
    happened = calendar.verbs["past"].search(rest)
    if happened is None or calendar.clauses.news.search(level(rest)):
        return False
    before = level(rest[: happened.start()])
    if len(_LEVEL_WORD.findall(before)) <= _BESIDE or not calendar.clauses.subject.fullmatch(
        opening[0]
    ):
        return True
    return calendar.clauses.joined.search(before) is not None


def is_aim(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place belongs to what is aimed at, as "partis pour participer le"."""
    aimed = _last(calendar, "purpose", sentence, start)
    if aimed < 0 or aimed <= _last(calendar, "past", sentence, start):
        return False
    return _CLAUSE_MARKS.search(sentence.text, aimed, start) is None


def is_apposed(calendar: Calendar, sentence: Sentence, start: int) -> bool:
    """Tell whether a place stands behind an apposed participle, as ", interpellé le"."""
    found = calendar.clauses.apposed.search(sentence.text, max(0, start - _VERB_REACH), start)
    return found is not None and not calendar.clauses.news.search(level(found["apposed"]))


def has_happened(calendar: Calendar, sentence: str) -> bool:
    """Tell whether a sentence reports something as done."""
    return calendar.verbs["past"].search(sentence) is not None


def _verbs(calendar: Calendar, kind: str, sentence: Sentence) -> Places:
    """Return where the verb forms of a kind begin in a sentence, and where they end."""
    places = sentence.verbs.get(kind)
    if places is None:
        spans = [match.span() for match in calendar.verbs[kind].finditer(sentence.text)]
        places = [start for start, _ in spans], [end for _, end in spans]
        sentence.verbs[kind] = places
    return places


def _last(calendar: Calendar, kind: str, sentence: Sentence, place: int) -> int:
    """Return where the last verb form before a place ends, -1 without any in reach."""
    ends = _verbs(calendar, kind, sentence)[1]
    count = bisect_right(ends, place)
    return ends[count - 1] if count and ends[count - 1] > place - _VERB_REACH else -1


def _first_of_main_clause(calendar: Calendar, kind: str, sentence: Sentence, place: int) -> int:
    """Return where the first form outside relative clauses begins, the length without any."""
    starts = _verbs(calendar, kind, sentence)[0]
    for start in starts[bisect_left(starts, place) :]:
        clause = _CLAUSE_MARKS.split(sentence.text[place:start])[-1]
        opening = calendar.clauses.relative.search(clause)
        if opening is None or len(clause[opening.end() :].split()) > _NEAR_VERB:
            return start
    return len(sentence.text)
