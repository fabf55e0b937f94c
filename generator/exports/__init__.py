"""Archive → files of data under `docs/data/`: the collection for those who compute with it.

What is in them is what may be shown: `rights` has seen to that before.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.addresses import DATA
from generator.archive import Archive
from generator.config import Config
from generator.exports.articles import articles_csv_table, articles_jsonl
from generator.exports.counts import counts_table, is_uncertain
from generator.exports.database import database
from generator.exports.evidence import evidence_jsonl, evidence_table
from generator.exports.links import articles_table, link_tables, topics_table
from generator.exports.package import CRATE, PACKAGE, Made, Times, data_package, ro_crate
from generator.exports.schema import articles_schema
from generator.exports.table import Table, csv_file
from generator.exports.things import (
    actors_table,
    countries_table,
    newest_date,
    relations_table,
    span,
)
from generator.model import OutputFile

SUMS = "SHA256SUMS"
DATABASE = "archive.sqlite"


def all_exports(
    archive: Archive, config: Config, wikidata: Mapping[str, str] | None = None
) -> Iterator[OutputFile]:
    """Yield every file of data, with paths relative to docs/, and at last their check sums.

    `wikidata` has the identifiers that the archive's vocabulary gives its actors.
    """
    tables = data_tables(archive, config, wikidata or {})
    made: list[Made] = []
    for name, doc, content in _files(archive, tables, config):
        made.append(_made(name, doc, content))
        yield _output(name, content)
    package = data_package(made, tables, config)
    made.append(_made(PACKAGE, "The tables column by column, as a Frictionless package.", package))
    yield _output(PACKAGE, package)
    sure = [entry for entry in archive.entries if not is_uncertain(entry)]
    crate = ro_crate(made, Times(*span(sure), newest_date(sure)), config)
    made.append(_made(CRATE, "", crate))
    yield _output(CRATE, crate)
    yield _output(SUMS, check_sums(made))


def data_tables(archive: Archive, config: Config, wikidata: Mapping[str, str]) -> tuple[Table, ...]:
    """Return the tables that have a CSV file, in the order in which to present them."""
    return (
        articles_csv_table(archive, config),
        countries_table(archive, config),
        actors_table(archive, config, wikidata),
        relations_table(archive, config),
        counts_table(archive),
    )


def check_sums(files: Iterable[Made]) -> bytes:
    """Return names and digests in the form that `sha256sum --check` reads."""
    ordered = sorted(files, key=lambda file: file.name)
    return "".join(f"{file.sha256}  {file.name}\n" for file in ordered).encode()


def _files(
    archive: Archive, tables: Sequence[Table], config: Config
) -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of each file, what it holds, and its content."""
    yield "articles.jsonl", "All of each article, one a line.", articles_jsonl(archive, config)
    yield "articles.schema.json", "The JSON Schema of these lines.", articles_schema()
    for table in tables:
        written = csv_file((column.name for column in table.columns), table.rows)
        yield f"{table.name}.csv", table.doc, written
    evidence = evidence_table(archive)
    yield "evidence.jsonl", evidence.doc, evidence_jsonl(evidence)
    joined = (articles_table(archive, config), topics_table(archive), *tables[1:])
    content = database((*joined, *link_tables(archive), evidence))
    yield DATABASE, "All of this as a database, with full-text search.", content


def _made(name: str, doc: str, content: bytes) -> Made:
    return Made(name, doc, len(content), hashlib.sha256(content).hexdigest())


def _output(name: str, content: bytes) -> OutputFile:
    return OutputFile(path=f"{DATA}/{name}", content=content)
