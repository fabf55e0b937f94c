"""What the search page filters, counts and sorts by: columns with one value for each article.

Pagefind finds words; its own filters count articles that match only part of a query, its sort
leaves out the undated. So the page intersects Pagefind's results with these columns, which come in
the order of the shard's articles.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.search.records import Record

AT_ONCE = ("country", "topic", "language")
"""The filters that the head of a shard holds; years follow from days, relations from countries."""

LATER = ("actor",)
"""The filters with a file of their own, for they have more values than all others together."""

_FIRST_DAY = date(1970, 1, 1)


def days_column(records: Sequence[Record]) -> dict[str, list[int | None]]:
    """Return the first days, counted from 1970, and how many more days each date allows."""
    firsts, spans = zip(*(_days(*record.days) for record in records), strict=True)
    return {"first": list(firsts), "span": list(spans)}


def _days(first: str | None, last: str | None) -> tuple[int | None, int | None]:
    if first is None:  # from a day that is not known: sorted by the last one
        return (None, None) if last is None else (_number(last), None)
    return _number(first), _number(last) - _number(first) if last else None


def _number(day: str) -> int:
    return (date.fromisoformat(day) - _FIRST_DAY).days


def facet_column(name: str, records: Sequence[Record]) -> dict[str, object]:
    """Return a filter's values with their labels, and for each article the numbers of its own.

    The most frequent value has the lowest number, which packs best.
    """
    labels = {value: label for record in records for value, label in record.facets[name]}
    counts = Counter(value for record in records for value, _ in record.facets[name])
    values = sorted(labels, key=lambda value: (-counts[value], value))
    numbers = {value: number for number, value in enumerate(values)}
    return {
        "values": values,
        "labels": [labels[value] for value in values],
        "of": [sorted(numbers[value] for value, _ in record.facets[name]) for record in records],
    }
