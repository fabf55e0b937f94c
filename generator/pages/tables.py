"""The articles of a facet as a table, beside its page: for a spreadsheet.

As with references, an article is in some twenty facets, so the tables hold what people sort and
count by, and only the newest articles of a long list: those that `citations` has files of. The
other columns are in `data/articles.csv`, by the same id.
"""

from collections.abc import Iterator

from generator.archive import Archive
from generator.config import Config
from generator.exports.articles import articles_csv_table
from generator.exports.table import csv_file, csv_rows
from generator.facet_articles import facet_articles
from generator.model import OutputFile
from generator.pages.citations import held
from generator.pages.downloads import FACET_TABLE
from generator.pages.words import load_words

LEFT_OUT = frozenset({"lead", "repairs", "lang", "source", "sha256"})
"""Columns that only `data/articles.csv` has."""


def table_files(archive: Archive, config: Config) -> Iterator[OutputFile]:
    """Yield the table of each facet of some articles, newest last; paths relative to the site."""
    words = load_words(config.language, config.article_language)
    whole = articles_csv_table(archive, config)
    names = [column.name for column in whole.columns]
    places = [place for place, name in enumerate(names) if name not in LEFT_OUT]
    head = csv_file((names[place] for place in places), ())
    lines = {row[0]: csv_rows([[row[place] for place in places]]) for row in whole.rows}
    for facet in facet_articles(archive, words.at):
        if number := held(facet.entries, facet.address, words):
            made = (lines[entry.id] for entry in facet.entries[-number:])
            yield OutputFile(path=facet.address + FACET_TABLE, content=head + b"".join(made))
