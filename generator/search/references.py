"""Archive → what search results are saved as: each article as a row of CSV, as RIS, as BibLaTeX.

The page only puts them one after the other. So a reference that is saved from the search is the
one beside the article, and a date that is not certain is not stated. Many articles share a file,
for a search may find thousands.
"""

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from generator.archive import Archive
from generator.config import Config
from generator.edtf_dates import bounds
from generator.exports.articles import inert
from generator.model import Entry, OutputFile
from generator.pages.citations.bibtex import bibtex
from generator.pages.citations.reference import Reference, reference_of
from generator.pages.citations.ris import ris
from generator.pages.words import Words, load_words
from generator.search.shards import Shard

TOGETHER = 100
"""Places of a shard whose articles share a file."""

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
_SEPARATOR = "; "


def reference_files(
    archive: Archive, shards: Iterable[Shard], config: Config
) -> Iterator[OutputFile]:
    """Yield the files, paths relative to the folder of the search.

    `references/<shard>/<n>.bin` holds, packed, the articles of the shard's nth hundred places.
    """
    words = load_words(config.language, config.article_language)
    by_path = {entry.path: entry for entry in archive.entries}
    for shard in shards:
        groups: dict[int, dict[str, dict[str, str]]] = {}
        for place, subject in zip(shard.places, shard.subjects, strict=True):
            saved = saved_as(by_path[subject.path], config, words)
            groups.setdefault(place // TOGETHER, {})[str(place)] = saved
        for number, group in sorted(groups.items()):
            content = json.dumps(group, ensure_ascii=False, separators=(",", ":")).encode()
            path = f"references/{shard.number}/{number}.bin"
            yield OutputFile(path=path, content=gzip.compress(content, mtime=0))


def saved_as(entry: Entry, config: Config, words: Words) -> dict[str, str]:
    """Return an article in each format that results are saved in."""
    reference = reference_of(entry, config, words)
    return {
        "csv": csv_line(_cells(entry, reference, config)),
        "ris": ris([reference], words).decode(),
        "bib": bibtex([reference], words).decode(),
    }


def csv_head() -> str:
    """Return the names of the columns as a line of CSV."""
    return csv_line(_COLUMNS)


def csv_line(cells: Sequence[str]) -> str:
    """Return a line of CSV (RFC 4180) without its end; no cell of it is run as a formula."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="").writerow(map(inert, cells))
    return out.getvalue()


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
        _SEPARATOR.join(annotated.countries),
        _SEPARATOR.join(actor.name for actor in annotated.actors),
        _SEPARATOR.join(topic.label for topic in annotated.topics),
        entry.article.lang,
    )
