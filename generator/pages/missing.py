"""What the page of a missing address looks in: every address of the archive, in one small text.

One address on each line, that of a facet with its name behind a tab. Articles come without their
titles, which are on their pages: the text stays small, and only a wrong turn loads it.
"""

from collections.abc import Iterator

from generator.archive import Archive
from generator.config import Config
from generator.output_files import OutputFile
from generator.pages.periods import year_name
from generator.pages.things import actors_of, countries_of, pairs_of, topics_of
from generator.pages.words import Words, load_words

FILE = "data/addresses.txt"
"""Where it is in the site."""


def address_index(archive: Archive, config: Config) -> OutputFile:
    """Return the addresses of all facets and articles; overviews are in the navigation."""
    words = load_words(config.language, config.article_language)
    lines = "".join(f"{line}\n" for line in _lines(archive, words))
    return OutputFile(path=FILE, content=lines.encode())


def _lines(archive: Archive, words: Words) -> Iterator[str]:
    for things in (
        countries_of(archive, words),
        pairs_of(archive, words),
        actors_of(archive, words),
        topics_of(archive, words),
    ):
        yield from (f"{thing.address}\t{' '.join(thing.name.split())}" for thing in things)
    yield from (f"{words.at.year(year)}\t{year_name(year, words)}" for year in archive.by_year)
    yield from (entry.path for entry in archive.entries)
