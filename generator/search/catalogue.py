"""The one file of the search whose name stays: what the search page loads first.

It tells which shards there are, and what the page needs to read a query and to say the answer.
Everything else has its content in its name, or is a text whose place never changes.
"""

import json
from collections.abc import Sequence

from generator.pages.words import Words
from generator.search.facts import LATER
from generator.search.normalise import SearchWords
from generator.search.references import csv_head

ONE_VALUE = ("year", "language")
"""Filters of which an article has one value: there, one choice widens; elsewhere it narrows."""


def make_catalogue(
    heads: Sequence[str], program: str | None, table: SearchWords, words: Words
) -> bytes:
    """Return the catalogue as JSON.

    `heads` are the files that the shards are loaded from, `program` the one that searches them:
    None where there are none.
    """
    unknown = words.at.unknown.rstrip("/")
    catalogue = {
        "program": program,
        "shards": list(heads),
        "facets": [
            {
                "name": name,
                "key": key,
                "label": words.search[f"facet_{name}"],
                "one": name in ONE_VALUE,
                "order": "value" if name == "year" else "count",
                "later": name in LATER,
            }
            for name, key in table.facets.items()
        ],
        "unknown": [unknown, words.search["unknown_year"]],
        "words": {
            "letters": dict(table.letters),
            "elisions": list(table.elisions),
            "little": list(table.little_words),
        },
        "columns": csv_head(),
        "messages": words.search,
    }
    return json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")).encode()
