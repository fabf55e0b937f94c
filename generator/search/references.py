"""Makes the references in which search results are saved: CSV rows, RIS, BibLaTeX.

The page only joins them, so that a reference saved from the search equals the one beside the
article. Many articles share a file, since a search may find thousands.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.archive import Archive
from generator.config import Config
from generator.edtf import bounds
from generator.exports.table import SEPARATOR, csv_rows
from generator.interface import Words
from generator.model import Entry
from generator.pages.citations.bibtex import bibtex
from generator.pages.citations.reference import Reference, reference_of
from generator.pages.citations.ris import ris
from generator.search.packing import as_json, packed
from generator.search.shards import Shard

TOGETHER = 100
"""Articles of a shard that share a file."""

_COLUMNS = (
    "id",
    "url",
    "date",
    "date_earliest",
    "date_latest",
    "title",
    "lead",
    "countries",
    "actors",
    "topics",
    "lang",
)


class Saved(NamedTuple):
    """An article's reference before it is written in any format."""

    place: int
    """The place of the article in its shard."""
    reference: Reference
    """The reference for RIS and BibLaTeX."""
    cells: tuple[str, ...]
    """The values of its row of CSV."""


def saved_of(archive: Archive, shard: Shard, config: Config, words: Words) -> list[Saved]:
    """Return the references of a shard's articles."""
    return [
        _saved(place, archive.by_id[ident], config, words)
        for place, ident in zip(shard.places, shard.ids, strict=True)
    ]


def _saved(place: int, entry: Entry, config: Config, words: Words) -> Saved:
    reference = reference_of(entry, config, words)
    return Saved(place, reference, _cells(entry, reference, config))


def reference_files(number: int, articles: Iterable[Saved], words: Words) -> dict[str, bytes]:
    """Return the files of a shard by path, relative to the folder of the search.

    `references/<shard>/<n>.bin` has the articles in the shard's nth hundred places.
    """
    groups: dict[int, dict[str, dict[str, str]]] = {}
    for saved in articles:
        groups.setdefault(saved.place // TOGETHER, {})[str(saved.place)] = written(saved, words)
    return {
        f"references/{number}/{group}.bin": packed(as_json(groups[group]))
        for group in sorted(groups)
    }


def written(saved: Saved, words: Words) -> dict[str, str]:
    """Return an article in each format that results are saved in."""
    return {
        "csv": _csv_line(saved.cells),
        "ris": ris([saved.reference], words).decode(),
        "bib": bibtex([saved.reference], words).decode(),
    }


def csv_head() -> str:
    """Return the names of the columns as a line of CSV."""
    return _csv_line(_COLUMNS)


def _csv_line(cells: Sequence[str]) -> str:
    """Return a line of CSV without its end."""
    return csv_rows([cells]).decode().removesuffix("\r\n")


def _cells(entry: Entry, reference: Reference, config: Config) -> tuple[str, ...]:
    annotated = entry.annotated
    first, last = bounds(annotated.dating.date)
    return (
        entry.id,
        config.url(entry.path),
        annotated.dating.date or "",
        first or "",
        last or "",
        reference.title if entry.article.title else "",
        reference.abstract,
        SEPARATOR.join(annotated.countries),
        SEPARATOR.join(actor.name for actor in annotated.actors),
        SEPARATOR.join(topic.label for topic in annotated.topics),
        entry.article.lang,
    )
