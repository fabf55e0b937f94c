"""How much the collection has of each country, actor and topic in each month, and of all.

Long form: one count a row. Each article is in exactly one period, so that periods can be added;
`dimension` is `all` for the totals of a period, by which the others are divided for shares.
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.archive import Archive, month_of
from generator.edtf_dates import year_of
from generator.exports.table import Column, Table
from generator.model import Entry

UNKNOWN = "unknown"
ALL = "all"


def counts_table(archive: Archive) -> Table:
    """Return articles and words by period, dimension and value, sorted by these."""
    counted: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for entry in archive.entries:
        words = word_count(entry)
        period = period_of(entry)
        for dimension, value in _values(entry):
            count = counted[period, dimension, value]
            count[0] += 1
            count[1] += words
    return Table(
        name="counts",
        doc="How much there is of one value in one period; values of a dimension may overlap.",
        columns=(
            Column("period", "`YYYY-MM`; `YYYY` where only the year is known, or `unknown`."),
            Column("dimension", "`all` (the period's totals), `country`, `actor` or `topic`."),
            Column("value", "The country's code, the actor's id or the topic's code; else `all`."),
            Column("articles", "How many articles there are.", "integer"),
            Column("words", "How many words their text has, as far as it is shown.", "integer"),
        ),
        key=("period", "dimension", "value"),
        rows=[(*key, *counted[key]) for key in sorted(counted)],
    )


def period_of(entry: Entry) -> str:
    """Return the one period that an article is counted in."""
    return month_of(entry) or year_of(entry.annotated.dating.date) or UNKNOWN


def word_count(entry: Entry) -> int:
    """Return how many words the text of an article has, as far as it is shown."""
    return len(entry.article.text.split())


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    yield ALL, ALL
    annotated = entry.annotated
    yield from (("country", code) for code in dict.fromkeys(annotated.countries))
    yield from (("actor", key) for key in dict.fromkeys(actor.id for actor in annotated.actors))
    yield from (("topic", code) for code in dict.fromkeys(topic.code for topic in annotated.topics))
