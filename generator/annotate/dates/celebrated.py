"""Two years of an anniversary or a term, and anniversaries that a founding year counts.

`(1975-2025)`, `mandat 2015-2020`, `le 70e anniversaire de la fondation (28 août 1945)`; what no
year stands with is known from tables, see `known_years`.
"""

import re
from collections.abc import Iterator

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.mentions import ANNIVERSARY, TERM, Mention
from generator.annotate.dates.near import opens
from generator.annotate.dates.passages import Sentence
from generator.annotate.dates.tense import has_happened
from generator.annotate.dates.year_readings import ROUND

PAIR = re.compile(
    r"(?P<first>(?:1[6-9]|20)\d\d)\s*[-/]\s*(?:[^()\d]{0,12}\d{0,2}[^()\d]{0,12})?(?P<last>20\d\d)(?!\d)"
)
"""Two years, the second one no longer ago than the first dispatches."""
FOUR_FIGURES = re.compile(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d)")
"""A year in figures."""


def of_pair(
    part: str, sentence: Sentence, match: re.Match[str], calendar: Calendar
) -> Iterator[Mention]:
    """`(1975-2025)` is an anniversary where the sentence says so, and not one being prepared.

    Those of a term (`mandat 2015-2020`) are its own; whoever is elected for it has just begun it.
    """
    first, last = int(match["first"]), int(match["last"])
    is_wanted = calendar.terms.candidacy.search(sentence.levelled)
    is_opening = opens(part, sentence.start)
    is_term = calendar.terms.term.search(sentence.levelled, 0, match.start())
    if is_opening and is_term and not is_wanted:
        span = sentence.start + match.start(), sentence.start + match.end()
        begins = calendar.terms.term_begins.search(sentence.levelled)
        ends = calendar.terms.term_ends.search(sentence.levelled)
        until = first + 1 if begins and not ends else last
        yield Mention(part, *span, first, TERM, f"{first - 1}-01-01", f"{until}-12-31")
    count = calendar.anniversary_count.search(sentence.levelled)
    is_counted = count is not None and int(count["count"] or count["years"]) == last - first
    is_round = last - first >= 2 * ROUND and (last - first) % ROUND == 0
    ahead = calendar.anniversary_ahead.search(sentence.levelled)
    ahead = ahead or calendar.looked_back.search(sentence.levelled)
    if (is_round or is_counted) and not ahead and calendar.anniversary.search(sentence.levelled):
        yield anniversary(part, sentence, match.start(), match.end(), last)


def of_count(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[Mention]:
    """`le 70e anniversaire … (28 août 1945)`: the founding year and the count give the year.

    `le 25e anniversaire de la fondation en 2020` may be celebrated in 2020, or founded then.
    """
    count = calendar.anniversary_count.search(sentence.levelled)
    elsewhere = calendar.anniversary_ahead, calendar.looked_back
    if count is None or any(pattern.search(sentence.levelled) for pattern in elsewhere):
        return
    founded = list(FOUR_FIGURES.finditer(sentence.levelled, count.end()))
    if len({match[0] for match in founded}) == 1:
        between = sentence.levelled[count.end() : founded[0].start()]
        told = has_happened(calendar, sentence.text[count.end() : founded[0].start()])
        if told and not calendar.founding.search(between):  # it is the year of the celebration
            return
        if int(founded[0][0]) >= calendar.oldest_year and calendar.celebrated.search(between):
            return
        year = int(founded[0][0]) + int(count["count"] or count["years"])
        if str(year) in sentence.levelled:  # it is told as of that year, not as of today
            return
        yield anniversary(part, sentence, count.start(), founded[0].end(), year)


def anniversary(part: str, sentence: Sentence, start: int, end: int, year: int) -> Mention:
    """Celebrations begin a little before the year."""
    place = sentence.start
    period = (f"{year - 1}-11-01", f"{year}-12-31")
    return Mention(part, place + start, place + end, year, ANNIVERSARY, *period)
