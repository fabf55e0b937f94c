"""The list of all addresses, in which the page for missing addresses looks for similar ones.

It has an address on each line; that of a facet is followed by a tab and its name. Articles come
without titles, which keeps the file small; it is loaded only after a wrong address.
"""

from collections.abc import Iterator

from generator.archive import Archive
from generator.config import Config
from generator.interface import Words, load_words
from generator.output_files import OutputFile
from generator.pages.overview_items import actors_of, countries_of, pairs_of, topics_of
from generator.pages.periods import year_name

FILE = "data/addresses.txt"
"""Its path in the site."""


def address_index(archive: Archive, config: Config) -> OutputFile:
    """Return the addresses of all facets and articles; navigation has those of overviews."""
    words = load_words(config.language, config.article_language)
    lines = "".join(f"{line}\n" for line in _lines(archive, words))
    return OutputFile(path=FILE, content=lines.encode())


def _lines(archive: Archive, words: Words) -> Iterator[str]:
    for items in (
        countries_of(archive, words),
        pairs_of(archive, words),
        actors_of(archive, words),
        topics_of(archive, words),
    ):
        yield from (f"{item.address}\t{' '.join(item.name.split())}" for item in items)
    yield from (f"{words.at.year(year)}\t{year_name(year, words)}" for year in archive.by_year)
    yield from (entry.path for entry in archive.entries)
