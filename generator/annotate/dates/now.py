"""The years that a dispatch ties to its own: `en 2014, l'année dernière`, `cette année (2015)`.

The forms are in `languages/<language>/date_context.yml`, under `now`. Only the opening is read:
further down, people speak whose year is another one.
"""

import re
from collections.abc import Iterator

from generator.annotate.dates.calendar import Calendar
from generator.annotate.dates.mentions import MONTH_NOW, YEAR_NOW, Mention
from generator.annotate.dates.passages import Sentence

_YEAR = re.compile(r"\d{4}")
_AFTER = {"last_year": 1, "next_year": -1, "this_year": 0}
"""How long after the year of each kind the dispatch was issued."""


def years_of_now(part: str, sentence: Sentence, calendar: Calendar) -> Iterator[Mention]:
    """Yield the year, or the month, in which a sentence with a year says that it was written."""
    if not any(sign in sentence.levelled for sign in calendar.now.signs):
        return
    for kind, form in calendar.now.forms.items():
        for match in form.finditer(sentence.levelled):
            span = sentence.start + match.start(), sentence.start + match.end()
            year = int(_YEAR.findall(match[0])[0]) + _AFTER.get(kind, 0)
            if kind == "years_ago":
                year += calendar.numbers.get(match["count"]) or int(match["count"])
            if year < calendar.oldest_year:
                continue
            if kind == "this_month":
                month = f"{year}-{calendar.months[match['month']]:02}"
                yield Mention(part, *span, year, MONTH_NOW, f"{month}-01", f"{month}-31")
            else:
                yield Mention(part, *span, year, YEAR_NOW, f"{year}-01-01", f"{year}-12-31")
