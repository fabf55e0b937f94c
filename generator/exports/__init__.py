"""Archive → files of data under `docs/data/`: the collection for those who compute with it.

What is in them is what may be shown: `rights` has seen to that before.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from generator.addresses import DATA
from generator.archive import Archive
from generator.config import Config
from generator.exports.articles import articles_csv, articles_jsonl
from generator.exports.counts import counts_table
from generator.exports.database import database
from generator.exports.evidence import evidence_jsonl, evidence_table
from generator.exports.links import articles_table, link_tables, topics_table
from generator.exports.schema import articles_schema
from generator.exports.table import csv_file
from generator.exports.things import actors_table, countries_table, relations_table
from generator.model import OutputFile

SUMS = "SHA256SUMS"


def all_exports(
    archive: Archive, config: Config, wikidata: Mapping[str, str] | None = None
) -> Iterator[OutputFile]:
    """Yield every file of data, with paths relative to docs/, and at last their check sums.

    `wikidata` has the identifiers that the archive's vocabulary gives its actors.
    """
    files = []
    for name, content in _files(archive, config, wikidata or {}):
        files.append((name, hashlib.sha256(content).hexdigest()))
        yield OutputFile(path=f"{DATA}/{name}", content=content)
    yield OutputFile(path=f"{DATA}/{SUMS}", content=check_sums(files))


def check_sums(files: Iterable[tuple[str, str]]) -> bytes:
    """Return names and digests in the form that `sha256sum --check` reads."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files)).encode()


def _files(
    archive: Archive, config: Config, wikidata: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    yield "articles.jsonl", articles_jsonl(archive, config)
    yield "articles.csv", articles_csv(archive, config)
    yield "articles.schema.json", articles_schema()
    evidence = evidence_table(archive)
    yield "evidence.jsonl", evidence_jsonl(evidence)
    things = (
        countries_table(archive, config),
        actors_table(archive, config, wikidata),
        relations_table(archive, config),
        counts_table(archive),
    )
    for table in things:
        yield f"{table.name}.csv", csv_file((c.name for c in table.columns), table.rows)
    articles = (articles_table(archive, config), topics_table(archive))
    yield "archive.sqlite", database((*articles, *things, *link_tables(archive), evidence))
