"""Why each value is there: one finding a row, with the article that it is in."""

import json

from generator.archive import Archive
from generator.exports.docs import doc
from generator.exports.json_lines import json_lines
from generator.exports.table import Column, Kind, Table

_KINDS: dict[str, Kind] = {"start": "integer", "end": "integer"}
_FIELDS = ("field", "value", "rule", "quote", "part", "start", "end")


def evidence_table(archive: Archive) -> Table:
    """Return a row for each finding, articles by their ids, findings in their order."""
    rows = [
        (key, number, f.field.value, f.value, f.rule, f.quote, f.part, f.start, f.end)
        for key in sorted(archive.by_id)
        for number, f in enumerate(archive.by_id[key].annotated.findings, 1)
    ]
    return Table(
        name="evidence",
        doc=doc("AnnotatedArticle", "findings"),
        columns=(
            Column("article", doc("Article", "id")),
            Column("number", "The place of the finding among those of the article.", "integer"),
            *(Column(name, doc("Finding", name), _KINDS.get(name, "string")) for name in _FIELDS),
        ),
        key=("article", "number"),
        refers=(("article", "articles", "id"),),
        rows=rows,
    )


def evidence_jsonl(table: Table) -> bytes:
    """Return the findings as JSON Lines (UTF-8)."""
    names = [column.name for column in table.columns]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return json_lines(encode(dict(zip(names, row, strict=True))) for row in table.rows)
