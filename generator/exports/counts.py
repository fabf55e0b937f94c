"""Counts articles and words by month, country, actor and topic.

Each row is one count, with `*` for what it is not broken down by; such rows are the totals of which
others are shares. Countries are also crossed with topics. Crossed with actors, most of whom are in
a single article, there would be a row for nearly every article; for that the database has a view.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from operator import add

from generator.archive import Archive, month_of
from generator.edtf import is_qualified, year_of
from generator.exports.table import Column, Table
from generator.model import Entry

UNKNOWN = "unknown"
ALL = "*"
"""No code, id or month is `*`, which stands for all values."""

UNCERTAIN = Column(
    "uncertain", "How many of them have a date that EDTF marks with `?`, `~` or `%`.", "integer"
)

_Counts = dict[tuple[str, str, str], list[int]]
"""Articles, those of an uncertain date, and words, of a country, an actor and a topic."""


def counts_table(archive: Archive) -> Table:
    """Return articles and words by period, country, actor and topic, sorted by these."""
    counted: dict[str, _Counts] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    for entry in archive.entries:
        words, uncertain, counts = word_count(entry), is_uncertain(entry), counted[period_of(entry)]
        for values in _values(entry):
            count = counts[values]
            count[0] += 1
            count[1] += uncertain
            count[2] += words
    counted[ALL] = _added(counted.values())
    return Table(
        name="counts",
        doc="How much there is in one period, of one value or of all; values may overlap.",
        columns=(
            Column("period", "`YYYY-MM`; `YYYY` where only the year is known; `unknown`, or `*`."),
            Column("country", "The country's code, or `*` for all articles."),
            Column("actor", "The actor's id, or `*` for all articles."),
            Column("topic", "The topic's code, or `*` for all articles."),
            Column("articles", "How many articles there are.", "integer"),
            UNCERTAIN,
            Column("words", "How many words their text has, as far as it is shown.", "integer"),
        ),
        key=("period", "country", "actor", "topic"),
        rows=[
            (period, *values, *counts[values])
            for period, counts in sorted(counted.items())
            for values in sorted(counts)
        ],
    )


def _added(each: Iterable[_Counts]) -> _Counts:
    """Return the counts of all periods together."""
    every: _Counts = defaultdict(lambda: [0, 0, 0])
    for counts in each:
        for values, count in counts.items():
            total = every[values]
            total[:] = map(add, total, count)
    return every


def period_of(entry: Entry) -> str:
    """Return the period in which an article is counted."""
    return month_of(entry) or year_of(entry.annotated.dating.date) or UNKNOWN


def is_uncertain(entry: Entry) -> bool:
    """Tell whether an article's date is marked, so that its period may be another."""
    return is_qualified(entry.annotated.dating.date)


def word_count(entry: Entry) -> int:
    """Return how many words the text of an article has, as far as it is shown."""
    return len(entry.article.text.split())


def _values(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield the combinations of country, actor and topic for which an article counts."""
    annotated = entry.annotated
    countries = (ALL, *dict.fromkeys(annotated.countries))
    topics = (ALL, *dict.fromkeys(topic.code for topic in annotated.topics))
    yield from product(countries, (ALL,), topics)
    for actor in dict.fromkeys(actor.id for actor in annotated.actors):
        yield ALL, actor, ALL
