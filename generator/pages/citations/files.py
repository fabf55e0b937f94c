"""The files for citation managers: three beside each article, three beside each facet's page.

They are written into the site and not into docs/, where the engine would copy them at the cost of a
page each. An article is in some twenty facets. So their files have only what a citation needs, and
only the newest articles of a long list: at 10,000 articles, all of them would double the site.
Results of the search can be downloaded completely.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.config import Config
from generator.facet_articles import facet_articles
from generator.interface import Words, load_words
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.citations.bibtex import bibtex
from generator.pages.citations.csl import csl_json
from generator.pages.citations.reference import Reference, reference_of
from generator.pages.citations.ris import ris

_Writer = Callable[..., bytes]

FORMATS: dict[str, tuple[str, str, _Writer]] = {
    "RIS": ("ris", "application/x-research-info-systems", ris),
    "BibLaTeX": ("bib", "application/x-bibtex", bibtex),
    "CSL-JSON": ("json", "application/vnd.citationstyles.csl+json", csl_json),
}
"""The formats by name: file ending, media type, and function that writes it."""

ARTICLE_FILE = "citation."
FACET_FILE = "citations."

FEWEST = 2
"""The fewest articles of a facet with files; a single article is cited from its own page."""

FEWEST_OF_MANY = 3
"""The same for actors and pairs of countries."""

MOST = 300
"""The most articles in the files of a country, topic, year or month: the newest."""

MOST_OF_MANY = 50
"""The same for actors and pairs of countries, of which there are thousands."""


def citation_files(origins: Origins) -> Iterator[PlannedFile]:
    """Yield every file, paths relative to the site, always in the same order."""
    archive, config = origins.archive, origins.config
    words = load_words(config.language, config.article_language)
    records = _Records(config, words)
    for entry in archive.entries:
        for ending in records.written:
            yield PlannedFile(
                path=f"{entry.path}{ARTICLE_FILE}{ending}",
                origin=partial(_origin, origins, [entry], ending),
                make=partial(records.of_article, entry, ending),
            )
    for facet in facet_articles(archive, words.at):
        if number := articles_in_files(facet.entries, facet.address, words):
            entries = facet.entries[-number:]
            for ending in records.written:
                yield PlannedFile(
                    path=f"{facet.address}{FACET_FILE}{ending}",
                    origin=partial(_origin, origins, entries, ending),
                    make=partial(records.of_facet, entries, ending),
                )


def _origin(origins: Origins, entries: Iterable[Entry], ending: str) -> str:
    return origins.of(origins.listed(entries), ending)


def articles_in_files(entries: Sequence[Entry], address: str, words: Words) -> int:
    """Return how many articles the files of the facet at an address hold; 0 where it has none."""
    is_of_many = address.startswith((words.at.actors, words.at.relations))
    if len(entries) < (FEWEST_OF_MANY if is_of_many else FEWEST):
        return 0
    return min(len(entries), MOST_OF_MANY if is_of_many else MOST)


class _Records:
    """The references of articles, and their brief records, made when a file first needs them."""

    def __init__(self, config: Config, words: Words) -> None:
        self._config, self._words = config, words
        self.written = {ending: written for ending, _, written in FORMATS.values()}
        self._references: dict[str, Reference] = {}
        self._brief: dict[tuple[str, str], bytes] = {}

    def of_article(self, entry: Entry, ending: str) -> bytes:
        """Return the file of one article."""
        return self.written[ending]([self._reference(entry)], self._words)

    def of_facet(self, entries: Sequence[Entry], ending: str) -> bytes:
        """Return the file of several articles."""
        made = [self._record(entry, ending) for entry in entries]
        return _joined_json(made) if ending == "json" else b"\n".join(made)

    def _record(self, entry: Entry, ending: str) -> bytes:
        key = (entry.id, ending)
        if key not in self._brief:
            written = self.written[ending]
            self._brief[key] = written([self._reference(entry)], self._words, brief=True)
        return self._brief[key]

    def _reference(self, entry: Entry) -> Reference:
        if entry.id not in self._references:
            self._references[entry.id] = reference_of(entry, self._config, self._words)
        return self._references[entry.id]


def _joined_json(lists: Sequence[bytes]) -> bytes:
    items = (one.removeprefix(b"[\n").removesuffix(b"\n]\n") for one in lists)
    return b"[\n" + b",\n".join(items) + b"\n]\n"
