"""The files for citation managers: three beside each article, and three beside each facet's page.

They are written into the site, not into docs/: the engine would only copy them, at the cost of a
page each. An article is in some twenty facets, so theirs hold what a citation needs and no more,
and only the newest articles of a long list: at 10,000 articles all of them would double the site.
What the search finds can be taken away whole.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.archive import Archive
from generator.config import Config
from generator.facet_articles import facet_articles
from generator.model import Entry, OutputFile
from generator.pages.citations.bibtex import bibtex
from generator.pages.citations.csl import csl_json
from generator.pages.citations.reference import Reference, reference_of
from generator.pages.citations.ris import ris
from generator.pages.words import Words, load_words

_Writer = Callable[..., bytes]

FORMATS: dict[str, tuple[str, str, _Writer]] = {
    "RIS": ("ris", "application/x-research-info-systems", ris),
    "BibLaTeX": ("bib", "application/x-bibtex", bibtex),
    "CSL-JSON": ("json", "application/vnd.citationstyles.csl+json", csl_json),
}
"""What a format is called, how its files end, what type they are, and what writes them."""

ARTICLE_FILE = "citation."
FACET_FILE = "citations."

FEWEST = 2
"""Articles that a facet has files for: one is cited from its own page."""

FEWEST_OF_MANY = 3
"""The same for an actor and for a pair of countries."""

MOST = 300
"""Articles in the files of a country, a topic or a year, the newest."""

MOST_OF_MANY = 50
"""Articles in those of an actor or of a pair of countries: of these there are thousands."""


def citation_files(archive: Archive, config: Config) -> Iterator[OutputFile]:
    """Yield every file, paths relative to the site, always in the same order."""
    words = load_words(config.language, config.article_language)
    known = {entry.id: reference_of(entry, config, words) for entry in archive.entries}
    for entry in archive.entries:
        yield from article_files(entry.path, known[entry.id], words)
    brief = _Brief(known, words)
    for facet in facet_articles(archive, words.at):
        if number := held(facet.entries, facet.address, words):
            yield from brief.files(facet.address, facet.entries[-number:])


def article_files(path: str, reference: Reference, words: Words) -> Iterator[OutputFile]:
    """Yield the files of one article."""
    for ending, _, written in FORMATS.values():
        yield OutputFile(path=f"{path}{ARTICLE_FILE}{ending}", content=written([reference], words))


def held(entries: Sequence[Entry], address: str, words: Words) -> int:
    """Return how many articles the files of the facet at an address hold; 0 where it has none."""
    is_month = address.count("/") > 2  # noqa: PLR2004  # annees/2022/10/: its year has files
    is_of_many = address.startswith((words.at.actors, words.at.relations))
    if is_month or len(entries) < (FEWEST_OF_MANY if is_of_many else FEWEST):
        return 0
    return min(len(entries), MOST_OF_MANY if is_of_many else MOST)


class _Brief:
    """Joins each article's brief records, made once."""

    def __init__(self, known: dict[str, Reference], words: Words) -> None:
        self._made = {
            ending: {key: written([one], words, brief=True) for key, one in known.items()}
            for ending, _, written in FORMATS.values()
        }

    def files(self, address: str, entries: Sequence[Entry]) -> Iterator[OutputFile]:
        for ending, records in self._made.items():
            made = [records[entry.id] for entry in entries]
            content = _joined_json(made) if ending == "json" else b"\n".join(made)
            yield OutputFile(path=f"{address}{FACET_FILE}{ending}", content=content)


def _joined_json(lists: Sequence[bytes]) -> bytes:
    items = (one.removeprefix(b"[\n").removesuffix(b"\n]\n") for one in lists)
    return b"[\n" + b",\n".join(items) + b"\n]\n"
