"""The articles of a facet as a table for a spreadsheet, beside its page.

An article is in some twenty facets. So these tables hold what people sort and count by, and only
the newest articles of a long list, as the files of `citations` do. `data/articles.csv` has the
other columns under the same ids.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.config import Config
from generator.exports.articles import COLUMNS, article_row
from generator.exports.table import csv_file, csv_rows
from generator.facet_articles import facet_articles
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.citations import articles_in_files
from generator.pages.downloads import FACET_TABLE

LEFT_OUT = frozenset({"lead", "repairs", "lang", "source", "sha256"})
"""Columns that only `data/articles.csv` has."""


def table_files(origins: Origins) -> Iterator[PlannedFile]:
    """Yield the table of each facet of several articles, with paths relative to the site."""
    archive, config = origins.archive, origins.config
    words = load_words(config.language, config.article_language)
    lines = _Lines(config)
    for facet in facet_articles(archive, words.at):
        if number := articles_in_files(facet.entries, facet.address, words):
            entries = facet.entries[-number:]
            yield PlannedFile(
                path=facet.address + FACET_TABLE,
                origin=partial(_origin, origins, entries),
                make=partial(lines.of, entries),
            )


def _origin(origins: Origins, entries: Sequence[Entry]) -> str:
    return origins.of(origins.listed(entries))


class _Lines:
    """The CSV line of each article, made when a table first asks for it."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._places = [n for n, column in enumerate(COLUMNS) if column.name not in LEFT_OUT]
        self._known: dict[str, bytes] = {}

    def of(self, entries: Sequence[Entry]) -> bytes:
        """Return the table of these articles."""
        head = csv_file((COLUMNS[place].name for place in self._places), ())
        return head + b"".join(self._line(entry) for entry in entries)

    def _line(self, entry: Entry) -> bytes:
        if entry.id not in self._known:
            row = article_row(entry, self._config)
            self._known[entry.id] = csv_rows([[row[place] for place in self._places]])
        return self._known[entry.id]
