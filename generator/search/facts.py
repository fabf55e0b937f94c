"""The columns by which the search page filters, counts and sorts: a value for each article.

Pagefind finds words. But its own filters count articles that match only part of a query, and its
sort leaves out undated articles. So the page intersects found articles with these columns, which
have the order of articles in their shards.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypedDict

from generator.search.records import Record

SHOWN = ("country", "topic", "language")
"""The filters whose columns share a file; years follow from days, pairs from countries."""

LATER = ("actor",)
"""The filter with a file of its own: it has more values than all others together."""

FACETS = (*SHOWN, *LATER)
"""The filters that have a column."""

_FIRST_DAY = date(1970, 1, 1)


class Column(TypedDict):
    """The values of a filter, most frequent first, and those of each article by number."""

    values: list[str]
    labels: list[str]
    of: list[list[int]]


def days_column(records: Sequence[Record]) -> dict[str, list[int | None]]:
    """Return the first day of each date, counted from 1970, and how many more it allows."""
    firsts, spans = zip(*(_days(*record.days) for record in records), strict=True)
    return {"first": list(firsts), "span": list(spans)}


def _days(first: str | None, last: str | None) -> tuple[int | None, int | None]:
    if first is None:  # from a day that is not known: sorted by the last one
        return (None, None) if last is None else (_number(last), None)
    return _number(first), _number(last) - _number(first) if last else None


def _number(day: str) -> int:
    return (date.fromisoformat(day) - _FIRST_DAY).days


def facet_column(name: str, records: Sequence[Record]) -> Column:
    """Return the column of a filter."""
    labels = {value: label for record in records for value, label in record.facets[name]}
    return _column(labels, [[value for value, _ in record.facets[name]] for record in records])


def joined(columns: Sequence[Column]) -> Column:
    """Return the columns of one filter as one; of a value's labels the last one counts."""
    labels = {
        value: label
        for column in columns
        for value, label in zip(column["values"], column["labels"], strict=True)
    }
    return _column(
        labels,
        [
            [column["values"][number] for number in own]
            for column in columns
            for own in column["of"]
        ],
    )


def _column(labels: Mapping[str, str], of: Sequence[Sequence[str]]) -> Column:
    """Return a column; its values are numbered by frequency, which compresses best."""
    counts = Counter(value for own in of for value in own)
    values = sorted(labels, key=lambda value: (-counts[value], value))
    numbers = {value: number for number, value in enumerate(values)}
    return {
        "values": values,
        "labels": [labels[value] for value in values],
        "of": [sorted(numbers[value] for value in own) for own in of],
    }
