"""What the search page filters, counts and sorts by, in one file that it loads once.

Pagefind finds words; its own filters count articles that match only part of a query, its sort
leaves out the undated. So the page intersects Pagefind's results with the lists below.
"""

import json
from collections.abc import Sequence

from generator.pages.words import Words
from generator.search.normalise import SearchWords
from generator.search.records import Record


def make_catalogue(
    records: Sequence[Record], keys: Sequence[str], table: SearchWords, words: Words
) -> bytes:
    """Return the catalogue as JSON.

    `records` are in the archive's order, oldest first, those without a known year last; `keys`
    are the names that Pagefind gave to them. Everywhere else an article is named by its place.
    """
    catalogue = {
        "articles": list(keys),
        "dated": sum(record.is_dated for record in records),
        "facets": [
            {"key": key, "label": words.search[f"facet_{name}"], **_facet(name, records)}
            for name, key in table.facets.items()
        ],
        "words": {
            "letters": dict(table.letters),
            "elisions": list(table.elisions),
            "little": list(table.little_words),
        },
        "messages": words.search,
    }
    return json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")).encode()


def _facet(name: str, records: Sequence[Record]) -> dict[str, object]:
    labels: dict[str, str] = {}
    places: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        for value, label in record.facets[name]:
            labels[value] = label
            places.setdefault(value, []).append(place)
    return {
        # An article has one year, but several countries: one choice widens, the others narrow.
        "one": name in {"year", "language"},
        "order": "value" if name == "year" else "count",
        "values": [
            {"value": value, "label": labels[value], "articles": places[value]}
            for value in sorted(places)
        ],
    }
