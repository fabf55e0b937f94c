"""Several days that a sentence names: how many they are, and whether what lasted them is over."""

import re
from datetime import date

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.passages import Sentence
from generator.annotate.dates.tense import was_before

FEW_DAYS = 15
"""An event told as news lasts at most so long."""
_LEAP = 2000
"""A year that has every day."""
_FIGURES = re.compile("[0-9]{1,2}")
_WORD = re.compile("[a-z]+")


def length_of(match: re.Match[str], month: int, day: int, calendar: Calendar) -> int:
    """Count the days from the first one that the words name to the last; 0 where they do not go."""
    first = _FIGURES.search(match[0])
    months = [number for name, number in calendar.months.items() if name in match[0]]
    first_month = next((number for number in months if number != month), month)
    try:
        begin = date(_LEAP, first_month, int(first[0]) if first else 0)
        return max(0, (date(_LEAP, month, day) - begin).days + 1)
    except ValueError:
        return 0


def tells_an_end(sentence: Sentence, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell `a quitté Hanoï mercredi, achevant sa visite du 5 au 7 mai` from what was before."""
    ended = calendar.over.ended.search(sentence.levelled)
    return ended is not None and not was_before(calendar, sentence, match.start())


def up_to_days(text: str, place: int, calendar: Calendar) -> str:
    """Return text up to several days at a place, with the word that they begin with.

    Days in brackets are read as if they stood without them: "une visite (5-9 mai)".
    """
    before = text[:place].rstrip()
    if before.endswith("("):
        return f"{before[:-1].rstrip()} {calendar.on_days}"
    word = _WORD.match(text, place)
    return text[: word.end() if word else place]


def is_over(sentence: Sentence, match: re.Match[str], calendar: Calendar, length: int) -> bool:
    """Tell `a effectué une visite du 5 au 7 mai`, `un forum tenu …`, `Du 5 au 7 mai, il a visité`.

    What opens a sentence with many days is a period of statistics.
    """
    start = match.start()
    if calendar.over.on_days.search(up_to_days(sentence.levelled, start, calendar)):
        return True
    if calendar.reaction.search(sentence.levelled) or was_before(calendar, sentence, start):
        return False
    if calendar.over.results.match(sentence.levelled, match.end()):
        return True
    told = up_to_days(sentence.text, start, calendar)
    if not match["year"] and calendar.over.in_clause.search(told):
        return True
    fronted = not sentence.levelled[: match.start()].strip() and 0 < length <= FEW_DAYS
    return fronted and _tells_of_event(sentence.levelled[match.start() :], match, calendar)


def _tells_of_event(levelled: str, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell `Du 5 au 7 mai, il a effectué une visite`: as if its days stood behind it."""
    if calendar.over.behind_days.match(levelled, len(match[0])):
        return True
    clause = levelled[len(match[0]) :].strip(" .\n")
    word = _WORD.match(match[0])
    if word is None or not clause.startswith(","):
        return False
    verbs = calendar.verbs["past"].finditer(clause)
    ends = (len(clause), *(verb.end() for verb in verbs))
    return any(calendar.over.on_days.search(f"{clause[:end]} {word[0]}") for end in ends)
