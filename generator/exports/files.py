"""Plans the files of data, and makes each when it is asked for.

The last files describe the others, and so are made after them: see `package`.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from generator.addresses import DATA
from generator.annotate.vocabulary import ActorRecord
from generator.archive import Archive
from generator.config import Config
from generator.curate import curated_actors
from generator.exports.articles import COLUMNS, CSV_TABLE, article_cells, article_line
from generator.exports.counts import counts_table, is_uncertain
from generator.exports.database import database
from generator.exports.evidence import evidence_table, finding_lines
from generator.exports.facet_tables import (
    actors_table,
    countries_table,
    newest_date,
    relations_table,
    span,
)
from generator.exports.kept_lines import KeptLines
from generator.exports.links import articles_table, link_tables, topics_table
from generator.exports.package import CRATE, PACKAGE, Made, Times, data_package, ro_crate
from generator.exports.schema import articles_schema
from generator.exports.table import Table, csv_file
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile

_SUMS = "SHA256SUMS"
_DATABASE = "archive.sqlite"
LINES = "articles.jsonl"
_CELLS = "articles.csv"
_FINDINGS = "evidence.jsonl"

_OF_LINES = (LINES, _CELLS, _FINDINGS)
"""The files that have lines for each article."""


def all_exports(origins: Origins, memory: Memory | None = None) -> Iterator[PlannedFile]:
    """Yield every file of data, with paths relative to docs/; their check sums come last.

    `memory` remembers the lines of each article.
    """
    archive, config = origins.archive, origins.config
    curated = curated_actors(config)
    exports = _Exports(archive, config, curated, KeptLines(origins, memory))
    origin = partial(_origin, origins, sorted(curated.items()))
    for name in exports.names:
        make = partial(exports.content, name)
        mend = make if name in _OF_LINES else None
        yield PlannedFile(path=f"{DATA}/{name}", origin=origin, make=make, mend=mend)


def _origin(origins: Origins, curated: Sequence[tuple[str, ActorRecord]]) -> str:
    """Return the digest of all that goes into any of the files, SQLite's release included.

    It serves for all files, since each has something of every article. Nothing stands before
    the plus sign, so that `mend` is always tried: lines of the file as it was may stay,
    whatever changed.
    """
    everything = origins.listed(origins.archive.entries)
    return f"+{origins.of(everything, curated, sqlite3.sqlite_version)}"


def csv_tables(config: Config) -> tuple[Table, ...]:
    """Return the tables with a CSV file, without rows, as the package describes them."""
    return (CSV_TABLE, *_facet_tables(_NOTHING, config, {}))


def _facet_tables(
    archive: Archive, config: Config, curated: Mapping[str, ActorRecord]
) -> tuple[Table, ...]:
    """Return the same tables with rows, except that of the articles.

    `curated` has the vocabulary's records of actors by id.
    """
    return (
        countries_table(archive, config),
        actors_table(archive, config, curated),
        relations_table(archive, config),
        counts_table(archive),
    )


def _check_sums(files: Iterable[Made]) -> bytes:
    """Return names and digests in the form that `sha256sum --check` reads."""
    ordered = sorted(files, key=lambda file: file.name)
    return "".join(f"{file.sha256}  {file.name}\n" for file in ordered).encode()


class _Exports:
    """The files of data, each made when asked for, and what other files say of it."""

    def __init__(
        self,
        archive: Archive,
        config: Config,
        curated: Mapping[str, ActorRecord],
        lines: KeptLines,
    ) -> None:
        self._archive, self._config, self._curated = archive, config, curated
        self._lines = lines
        self._found: dict[str, bytes | None] = {}
        self._writers = dict(self._named())
        self._told: dict[str, Made] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files; those that describe others come last."""
        return tuple(self._writers)

    def content(self, name: str, before: bytes | None = None) -> bytes:
        """Make a file; `before` is its old content, if that is known to be what was made last."""
        doc, write = self._writers[name]
        self._found[name] = before
        content = write()
        self._told[name] = Made(name, doc, len(content), hashlib.sha256(content).hexdigest())
        return content

    def _named(self) -> Iterator[tuple[str, tuple[str, Callable[[], bytes]]]]:
        """Yield the name of each file, a description, and a function that makes it."""
        yield LINES, ("All of each article, one a line.", self._articles)
        yield "articles.schema.json", ("The JSON Schema of these lines.", articles_schema)
        of_articles, *others = csv_tables(self._config)
        yield _CELLS, (of_articles.doc, self._cells)
        for place, table in enumerate(others):
            yield f"{table.name}.csv", (table.doc, partial(self._csv, place))
        yield _FINDINGS, (evidence_table(_NOTHING).doc, self._findings)
        yield _DATABASE, ("All of this as a database, with full-text search.", self._database)
        package = "The tables column by column, as a Frictionless package."
        yield PACKAGE, (package, self._package)
        yield CRATE, ("", self._crate)
        yield _SUMS, ("", self._sums)

    @cached_property
    def _tables(self) -> tuple[Table, ...]:
        """The tables, except that of the articles."""
        return _facet_tables(self._archive, self._config, self._curated)

    @cached_property
    def _entries(self) -> list[Entry]:
        return [self._archive.by_id[key] for key in sorted(self._archive.by_id)]

    def _articles(self) -> bytes:
        make = partial(article_line, config=self._config)
        return self._lines.joined(LINES, b"", self._entries, make, self._found.pop(LINES, None))

    def _cells(self) -> bytes:
        head = csv_file((column.name for column in COLUMNS), ())
        make = partial(article_cells, config=self._config)
        return self._lines.joined(_CELLS, head, self._entries, make, self._found.pop(_CELLS, None))

    def _findings(self) -> bytes:
        return self._lines.joined(
            _FINDINGS, b"", self._entries, finding_lines, self._found.pop(_FINDINGS, None)
        )

    def _csv(self, place: int) -> bytes:
        table = self._tables[place]
        return csv_file((column.name for column in table.columns), table.rows)

    def _database(self) -> bytes:
        archive = self._archive
        joined = (articles_table(archive, self._config), topics_table(archive), *self._tables)
        return database((*joined, *link_tables(archive)), evidence_table(archive))

    def _package(self) -> bytes:
        return data_package(self._before(PACKAGE), csv_tables(self._config), self._config)

    def _crate(self) -> bytes:
        sure = [entry for entry in self._archive.entries if not is_uncertain(entry)]
        times = Times(*span(sure), newest_date(sure))
        return ro_crate(self._before(CRATE), times, self._config)

    def _sums(self) -> bytes:
        return _check_sums(self._before(_SUMS))

    def _before(self, name: str) -> list[Made]:
        """Return the descriptions of all files before one; make those that were not asked for."""
        before = self.names[: self.names.index(name)]
        for other in before:
            if other not in self._told:
                self.content(other)
        return [self._told[other] for other in before]


_NOTHING = Archive(())
"""An archive whose tables have no rows."""
