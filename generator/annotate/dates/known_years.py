"""Dates an article by general knowledge: `le 36e Sommet de l'ASEAN` was held in June 2020.

Only the opening is read: further down, events and offices are often of other years.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import OPENING
from generator.annotate.dates.known_ties import counted_ties, may_count
from generator.annotate.dates.known_words import Event, Holder
from generator.annotate.dates.mentions import (
    ANNIVERSARY,
    EVENT_AHEAD,
    EVENT_HELD,
    EVENT_OVER,
    EVENT_TOLD,
    NOVELTY,
    OFFICE,
    Mention,
)
from generator.annotate.dates.passages import Passage, Sentence, sentence_around
from generator.annotate.dates.periods import Period
from generator.annotate.dates.tense import is_to_come

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_REACH = 100
"""How far back the words that explain an event may begin, in code points."""
_COUNT = 12
"""Code points of the number of an anniversary, at most."""
_LATE = "04"
"""Anniversaries in this month or later are not yet celebrated the year before."""
_FOUR_FIGURES = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")
_MIN, _MAX = "0000-01-01", "9999-12-31"


@dataclass(slots=True)
class _Opening:
    """How a part begins: not frozen, as the passage."""

    part: str
    text: str
    levelled: str
    sentences: tuple[Sentence, ...]
    """Those of the passage."""

    def sentence(self, place: int) -> Sentence:
        """Return the sentence that holds a place, as far as the opening goes."""
        for sentence in self.sentences:
            if sentence.start <= place < sentence.end < OPENING:
                return sentence
        start, end = sentence_around(self.text, place)
        return Sentence(self.text[start:end], self.levelled[start:end], start)

    def levelled_sentence(self, place: int) -> str:
        """Return the sentence that holds a place, in lower case without accents."""
        return self.sentence(place).levelled

    def before(self, place: int) -> str:
        """Return what stands before a place."""
        return self.levelled[max(0, place - _REACH) : place]

    def mention(self, span: tuple[int, int], rule: str, period: Period) -> Mention:
        """Read the words at a place as a period in which the article was issued."""
        year = int((period[1] if period[0] == _MIN else period[0])[:4])
        return Mention(self.part, *span, year, rule, *period)


def find_known_years(passages: Iterable[Passage], calendar: Calendar) -> Iterator[Mention]:
    """Yield the periods that numbered events, offices and novelties of the opening allow."""
    known = calendar.known
    openings = [_opening(passage) for passage in passages if passage.part != "dateline"]
    whole = "\n".join(opening.levelled for opening in openings)
    signs = frozenset(filter(whole.__contains__, known.signs))
    events = [event for event in known.events if not signs.isdisjoint(event.signs)] if signs else []
    words = known.holders.keys() & _words(whole)
    holders = [h for word in sorted(words) for h in known.holders[word] if h.name in whole]
    since = [(word, first) for word, first in known.since if word in whole]
    counted = any(sign in whole for sign in known.anniversary_signs)
    tied = may_count(whole, calendar.ties)
    for opening in openings:
        if events:
            yield from _events(opening, events, calendar)
        if counted:
            yield from _anniversaries(opening, calendar)
        if tied:
            yield from _ties(opening, whole, calendar)
        if holders:
            yield from _offices(opening, holders, calendar)
        for word, first in since:
            place = opening.levelled.find(word)
            if place >= 0:
                yield opening.mention((place, place + len(word)), NOVELTY, (first, _MAX))


def _opening(passage: Passage) -> _Opening:
    text, levelled = passage.text[:OPENING], passage.levelled[:OPENING]
    return _Opening(passage.part, text, levelled, passage.sentences)


def _words(text: str) -> list[str]:
    for mark in ",.;:()»":
        text = text.replace(mark, " ")
    return text.split()


def _events(opening: _Opening, events: list[Event], calendar: Calendar) -> Iterator[Mention]:
    counted = [found.start() for found in calendar.known.ordinal.finditer(opening.levelled)]
    for event in events:
        for match in _named(event, opening.levelled, counted):
            number, term = (_number(match.groupdict(), key, calendar) for key in ("n", "term"))
            period = event.held.get((number or 0, term))
            if period:
                following = event.until_next(number or 0, term)
                yield _event(opening, match, period, following, calendar)


def _named(event: Event, levelled: str, counted: list[int]) -> Iterator[re.Match[str]]:
    """Yield where an event is named, given where the ordinals begin."""
    if event.is_counted:
        yield from filter(None, (event.form.match(levelled, place) for place in counted))
    elif any(sign in levelled for sign in event.signs):
        yield from event.form.finditer(levelled)


def _event(
    opening: _Opening,
    match: re.Match[str],
    period: Period,
    until_next: Period | None,
    calendar: Calendar,
) -> Mention:
    """Tell whether an event is being held, over or to come: the words before it say.

    Its results are news until the next one is held.
    """
    before = opening.before(match.start())
    sentence = opening.sentence(match.start())
    place = match.start() - sentence.start, match.end() - sentence.start
    if calendar.known.ahead.search(before) or is_to_come(calendar, sentence, *place):
        return opening.mention(match.span(), EVENT_AHEAD, (_MIN, period[1]))
    if until_next and calendar.known.told.search(before):
        return opening.mention(match.span(), EVENT_TOLD, until_next)
    if calendar.known.past.search(before) or _FOUR_FIGURES.search(sentence.levelled):
        return opening.mention(match.span(), EVENT_OVER, (period[0], _MAX))
    return opening.mention(match.span(), EVENT_HELD, period)


def _anniversaries(opening: _Opening, calendar: Calendar) -> Iterator[Mention]:
    """Yield `le 80e anniversaire de la Fête nationale du Vietnam`, which is that of 2025.

    Not where the sentence writes a year: it is told as of that one.
    """
    known, levelled = calendar.known, opening.levelled
    for sign in known.anniversary_signs:
        for place in _places(sign, levelled):
            count = known.numbered.search(levelled, max(0, place - _COUNT), place)
            found = count and _founded(levelled, place, calendar)
            if count and found:
                yield from _anniversary(opening, count, *found, calendar)


def _ties(opening: _Opening, whole: str, calendar: Calendar) -> Iterator[Mention]:
    found = counted_ties(opening.levelled, whole, opening.levelled_sentence, calendar.ties)
    for count, end, since in found:
        yield from _anniversary(opening, count, end, since, calendar)


def _founded(levelled: str, place: int, calendar: Calendar) -> tuple[int, str] | None:
    """Return where the words of an anniversary end, and the first day of the founding's month."""
    matches = ((form.match(levelled, place), day) for form, day in calendar.known.anniversaries)
    return next(((match.end(), day) for match, day in matches if match), None)


def _anniversary(
    opening: _Opening, count: re.Match[str], end: int, founded: str, calendar: Calendar
) -> Iterator[Mention]:
    """Celebrations begin a little before the year, unless its end is near already."""
    sentence, before = opening.sentence(count.start()), opening.before(count.start())
    year, late = int(founded[:4]) + int(count["n"]), founded[5:7] >= _LATE
    if (
        year < calendar.oldest_year
        or _FOUR_FIGURES.search(sentence.levelled)
        or calendar.looked_back.search(sentence.levelled)
    ):
        return
    span = count.start(), end
    place = count.start() - sentence.start, end - sentence.start
    ahead = calendar.known.ahead.search(before) or calendar.anniversary_ahead.search(before)
    if ahead or is_to_come(calendar, sentence, *place):
        yield Mention(opening.part, *span, year, EVENT_AHEAD, _MIN, f"{year}-12-31")
    elif not calendar.known.past.search(before):
        first = f"{year}-01-01" if late else f"{year - 1}-11-01"
        yield Mention(opening.part, *span, year, ANNIVERSARY, first, f"{year}-12-31")


def _offices(opening: _Opening, holders: list[Holder], calendar: Calendar) -> Iterator[Mention]:
    for holder in holders:
        for place in _places(holder.name, opening.levelled):
            for span, period in _held(opening, holder, place, calendar):
                if not _FOUR_FIGURES.search(opening.sentence(place).levelled):
                    yield opening.mention(span, OFFICE, period)


def _held(
    opening: _Opening, holder: Holder, place: int, calendar: Calendar
) -> Iterator[tuple[tuple[int, int], Period]]:
    """Yield the words of an office and its holder, at a place, with the time in that office."""
    before, end = opening.before(place), place + len(holder.name)
    for office, period in holder.offices if before[-1:].isspace() else ():
        held = office.search(before)
        if held and _is_his(before, held.start(), calendar):
            yield (place - len(before) + held.start(), end), period
    for office, period in holder.apposed if opening.levelled[end : end + 1] == "," else ():
        behind = office.match(opening.levelled, end)
        if behind:
            yield (place, behind.end()), period


def _is_his(before: str, place: int, calendar: Calendar) -> bool:
    """Tell an office at a place from a former one, and from that of another in a list of names.

    A comma parts `le Premier ministre, Mme X`, but also `M. X, Premier ministre, Mme Y`.
    """
    if calendar.known.former.search(before, 0, place):
        return False
    return before.rstrip()[-1:] != "," or bool(calendar.known.article.search(before, 0, place))


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _number(groups: dict[str, str | None], key: str, calendar: Calendar) -> int | None:
    """Read a number in words, in figures or in Roman ones."""
    if word := groups.get(f"{key}_"):
        return calendar.known.ordinals[word]
    text = groups.get(key)
    if text is None or text.isdigit():
        return int(text) if text else None
    values = [_ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
