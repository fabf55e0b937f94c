"""The year of a dispatch whose headline or first sentence names it, where nothing else dates it.

`Festival des marionnettes 2010` is news of that year, or is announced late in the one before;
`3 millions de visiteurs en 2012` was told in 2012 or in the year after. Such years are always
qualified. The words are in `languages/<language>/date_context.yml`, under `year_named`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.days import Day
from generator.annotate.dates.mentions import YEAR_NOW, YEAR_REPORTED, YEAR_SUMMED, Mention
from generator.annotate.dates.near import opens
from generator.annotate.dates.passages import Passage, Sentence, sentence_around
from generator.annotate.dates.sorts import Sort
from generator.annotate.dates.tense import (
    has_happened,
    is_to_come,
    tells_of_another_event,
    was_before,
)
from generator.annotate.dates.year_alone import Reason

_NAMED = re.compile(r"(?<=[a-z»”\"’')]\s)(?:19|20)(?!00)\d\d(?![\d%]|[.,]\d|\s?[-–/]\s?\d)")
"""A year behind a word, and not the first one of two; `2000` is a name more often than a year."""
_YEAR = re.compile(r"(?<![\d.,/])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d)")
_OF_EVENTS = {"year-of-event", "year-planned"}
_LATE = 6
"""What is held in this month or later is announced in the same year."""
_DECEMBER = 12
_MIN, _MAX = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Found:
    """A year that the headline or a first sentence names."""

    mention: Mention
    first: int
    """The first year in which the dispatch may have been issued."""
    last: int
    """The last one."""


def named_year(
    passages: Sequence[Passage],
    days: Sequence[Day],
    mentions: Sequence[Mention],
    calendar: Calendar,
) -> tuple[str | None, list[Reason]]:
    """Return the year that the opening names, where the text tells of no later one."""
    found = list(_found(passages, days, mentions, calendar))
    lower = max((m.earliest for m in mentions), default=_MIN)
    fitting = [f for f in found if f.first >= calendar.oldest_year and _fits(f, mentions, lower)]
    if len({f.mention.year for f in fitting}) != 1:
        return None, []
    best = min(fitting, key=lambda f: f.last - f.first)
    edtf = f"{best.first}?" if best.first == best.last else f"{best.first}/{best.last}"
    same = (f.mention for f in fitting if (f.first, f.last) == (best.first, best.last))
    return edtf, [(mention.rule, mention) for mention in same]


def _fits(found: _Found, mentions: Sequence[Mention], lower: str) -> bool:
    """Tell whether nothing was told of a later year, and nobody was out of office."""
    upper = min((m.latest for m in mentions if m.is_bound and m.latest >= lower), default=_MAX)
    return lower <= f"{found.mention.year}-12-31" and f"{found.first}-01-01" <= upper


def _found(
    passages: Sequence[Passage],
    days: Sequence[Day],
    mentions: Sequence[Mention],
    calendar: Calendar,
) -> Iterator[_Found]:
    """Yield the years that the headline and the first sentences name."""
    yield from _of_last_year(passages, mentions, calendar)
    told = {(m.part, m.end): m for m in mentions}
    coming = [day.month for day in days if _is_coming(day)]
    openings = [_first_sentence(passage) for passage in passages if passage.part != "dateline"]
    if any(calendar.named.elsewhen.search(sentence.levelled) for sentence in openings):
        return
    is_ahead = bool(coming) or any(_is_ahead(sentence, calendar) for sentence in openings)
    late = bool(coming) and min(coming) >= _LATE
    headline = "".join(passage.levelled for passage in passages if passage.part == "title")
    for passage in passages:
        first = passage.sentences[0] if passage.sentences else None
        if first is None or passage.part == "dateline" or first.start > 0:
            continue
        yield from _of_season(passage.part, first, calendar)
        yield from _of_month(passage.part, first, headline, calendar)
        for match in _NAMED.finditer(first.levelled):
            known = told.get((passage.part, match.end()))
            place = Mention(passage.part, *match.span(), int(match[0]), "", _MIN, _MAX)
            if known and known.rule in {YEAR_REPORTED, YEAR_SUMMED}:
                yield from _of_figures(known, first, is_ahead=is_ahead, calendar=calendar)
            elif known is None or known.rule in _OF_EVENTS:
                yield from _of_name(place, first, is_ahead=is_ahead, late=late, calendar=calendar)


def _first_sentence(passage: Passage) -> Sentence:
    start, end = sentence_around(passage.text, 0)
    return Sentence(passage.text[start:end], passage.levelled[start:end], start)


def _is_ahead(sentence: Sentence, calendar: Calendar) -> bool:
    """Tell whether a headline prepares something, or what opens a dispatch foretells it."""
    prepared = calendar.named.ahead.search(sentence.levelled)
    return prepared is not None or is_to_come(calendar, sentence, 0, 0)


def _is_coming(day: Day) -> bool:
    is_ahead = day.to_come or day.sort is Sort.FUTURE
    return is_ahead and day.year is None and opens(day.part, day.start)


def _of_figures(
    mention: Mention, sentence: Sentence, *, is_ahead: bool, calendar: Calendar
) -> Iterator[_Found]:
    """Read `3 millions de visiteurs en 2012`: told before the year was over, or soon after.

    `L'année 2012 est importante` is said of a year that begins.
    """
    place = mention.start - sentence.start
    if any(words.search(sentence.levelled) for words in (calendar.reaction, calendar.anniversary)):
        return
    if was_before(calendar, sentence, place) or tells_of_another_event(calendar, sentence, place):
        return
    figures = sentence.levelled.replace(str(mention.year), " ")
    counted = calendar.named.quantity.search(figures) and has_happened(calendar, sentence.text)
    if calendar.named.begins.match(sentence.levelled[mention.end - sentence.start :].lstrip()):
        yield _Found(mention, mention.year - 1, mention.year)
    elif counted or (mention.part == "title" and not is_ahead):
        yield _Found(mention, mention.year, mention.year + 1)


def _of_name(
    place: Mention, sentence: Sentence, *, is_ahead: bool, late: bool, calendar: Calendar
) -> Iterator[_Found]:
    """Read `le Salon du livre 2012`, `le budget 2012`, `Bilan 2012`."""
    words = calendar.named
    year, before = place.year, sentence.levelled[: place.start - sentence.start]
    if words.past.search(before):
        yield _Found(replace(place, rule="year-under-review"), year, year + 1)
    elif words.early.search(before):
        yield _Found(replace(place, rule="year-of-event"), year - 1, year)
    elif words.no_name.search(before) or calendar.not_year_after.match(
        sentence.levelled, place.end - sentence.start
    ):
        return
    else:
        first = year - 1 if is_ahead and not late else year
        yield _Found(replace(place, rule="year-of-event"), first, year)


def _of_month(part: str, sentence: Sentence, headline: str, calendar: Calendar) -> Iterator[_Found]:
    """Read `9.000 tonnes en mai 2012` below the headline `Riz : recul en mai`: told soon after."""
    for match in _NAMED.finditer(sentence.levelled):
        before = sentence.levelled[: match.start()]
        month = calendar.named.month.search(before)
        if not month or not re.search(rf"(?<![a-z]){month['month']}(?![a-z]| ?\d)", headline):
            continue
        rest = before + sentence.levelled[match.end() :]
        counted = calendar.named.quantity.search(rest) and has_happened(calendar, sentence.text)
        if counted and not was_before(calendar, sentence, match.start()):
            year, december = int(match[0]), calendar.months[month["month"]] == _DECEMBER
            start = sentence.start + match.start()
            mention = Mention(part, start, start + 4, year, YEAR_REPORTED, _MIN, _MAX)
            yield _Found(mention, year, year + december)


def _of_last_year(
    passages: Sequence[Passage], mentions: Sequence[Mention], calendar: Calendar
) -> Iterator[_Found]:
    """Read `L'an dernier, le port a gagné …`, where the text reports on one year alone."""
    texts = [passage for passage in passages if passage.part != "dateline"]
    if not any(
        calendar.named.last_year.search(_first_sentence(passage).levelled) for passage in texts
    ):
        return
    years = [(p.part, year) for p in texts for year in _YEAR.finditer(p.levelled)]
    told = {(m.part, m.end): m.rule for m in mentions}
    rules = {told.get((part, year.end()), YEAR_REPORTED) for part, year in years}
    if len({year[0] for _, year in years}) == 1 and rules <= {YEAR_REPORTED, YEAR_SUMMED}:
        part, year = years[0]
        following = int(year[0]) + 1
        yield _Found(
            Mention(part, *year.span(), following, YEAR_NOW, _MIN, _MAX), following, following
        )


def _of_season(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[_Found]:
    """Read `l'année scolaire 2012-2013`: its first year where it is told to have begun."""
    for match in calendar.named.season.finditer(sentence.levelled):
        first, last = int(match["first"]), int(match["last"])
        begun = calendar.held.search(sentence.levelled) is not None
        mention = Mention(part, *match.span(), first, "year-of-event", _MIN, _MAX)
        if last == first + 1:
            yield _Found(mention, first, first if begun else last)
