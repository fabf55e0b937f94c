"""The file that the search page loads first, the only one whose name never changes.

It names the files of the index, and has what the page needs to read a query and to word the answer.
All other names contain a digest of the content, or are of texts that never move.
"""

from collections.abc import Sequence

from generator.countries import country_name, known_codes
from generator.edtf import day_in_words
from generator.interface import Words
from generator.search.facts import LATER, SHOWN
from generator.search.normalise import STEM, SearchWords, compared
from generator.search.packing import as_json
from generator.search.references import csv_head

ONE_VALUE = ("year", "language")
"""Filters with one value per article: choosing a second value widens the results."""


def make_catalogue(
    heads: Sequence[str], program: str | None, table: SearchWords, words: Words
) -> bytes:
    """Return the catalogue as JSON.

    `heads` are the files that name those of each block; `program` makes stems of the words of a
    query, and is None where there are no articles.
    """
    unknown = words.at.unknown.rstrip("/")
    months = [day_in_words(f"2000-{month:02}", words.language) for month in range(1, 13)]
    catalogue = {
        "program": program,
        "blocks": list(heads),
        "facets": [
            {
                "name": name,
                "key": key,
                "label": words.search[f"facet_{name}"],
                "one": name in ONE_VALUE,
                "order": "value" if name == "year" else "count",
                "file": name if name in LATER else "shown" if name in SHOWN else None,
            }
            for name, key in table.facets.items()
        ],
        "unknown": [unknown, words.search["unknown_year"]],
        "words": {
            "letters": dict(table.letters),
            "endings": dict(table.endings),
            "stem": STEM,
            "names": _phrases(table, words.language),
            "elisions": list(table.elisions),
            "little": list(table.little_words),
            "titles": list(table.titles),
            "months": months,
            "first": day_in_words("2000-01-01", words.language).replace(months[0], "").strip(),
        },
        "columns": csv_head(),
        "messages": words.search,
    }
    return as_json(catalogue)


def _phrases(table: SearchWords, language: str) -> list[str]:
    """Return names of several words with which every article about them is indexed.

    Whoever types one looks for its words together: `Corée du Nord` is not any North and any
    Korea.
    """
    names = {" ".join(compared(country_name(code, language), table)) for code in known_codes()}
    return sorted(name for name in names.union(table.joined_names) if " " in name)
