"""Exports the findings: one in each row, with its article."""

import json
from collections.abc import Iterator
from typing import Any

from generator.archive import Archive
from generator.exports.field_docs import doc
from generator.exports.json_lines import json_lines
from generator.exports.table import Column, Kind, Table
from generator.model import Entry

_KINDS: dict[str, Kind] = {"start": "integer", "end": "integer"}
_FIELDS = ("field", "value", "rule", "quote", "part", "start", "end")


def evidence_table(archive: Archive) -> Table:
    """Return a row for each finding: articles in order of ids, findings in their own order."""
    rows = [row for key in sorted(archive.by_id) for row in _rows(archive.by_id[key])]
    return Table(
        name="evidence",
        doc=doc("AnnotatedArticle", "findings"),
        columns=_columns(),
        key=("article", "number"),
        refers=(("article", "articles", "id"),),
        rows=rows,
    )


def finding_lines(entry: Entry) -> bytes:
    """Return the findings of an article as JSON Lines."""
    return json_lines(_encode(dict(zip(_NAMES, row, strict=True))) for row in _rows(entry))


_NAMES = ("article", "number", *_FIELDS)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _columns() -> tuple[Column, ...]:
    return (
        Column("article", doc("Article", "id")),
        Column("number", "The place of the finding among those of the article.", "integer"),
        *(Column(name, doc("Finding", name), _KINDS.get(name, "string")) for name in _FIELDS),
    )


def _rows(entry: Entry) -> Iterator[tuple[Any, ...]]:
    for number, f in enumerate(entry.annotated.findings, 1):
        yield entry.id, number, f.field.value, f.value, f.rule, f.quote, f.part, f.start, f.end
