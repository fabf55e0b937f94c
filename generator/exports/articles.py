"""The articles as JSON Lines (the whole record) and as CSV (one row an article, for a spreadsheet).

The keys and their order are the data contract of DESIGN §3.3; `schema` publishes it.
"""

import csv
import io
import json
from dataclasses import fields
from functools import cache
from typing import Any

from generator.archive import Archive
from generator.config import Config
from generator.model import Entry

_SEPARATOR = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell as a formula: such a cell gets an apostrophe in front."""
_CSV_COLUMNS = (
    "id",
    "url",
    "date",
    "date_earliest",
    "date_latest",
    "title",
    "lead",
    "countries",
    "persons",
    "organisations",
    "topics",
    "words",
    "repairs",
    "lang",
    "source",
    "sha256",
)


def article_record(entry: Entry, config: Config) -> dict[str, Any]:
    """Return one article as the object that its line in `articles.jsonl` holds."""
    annotated, article = entry.annotated, entry.article
    dating = annotated.dating
    return {
        "id": entry.id,
        "url": config.url(entry.path),
        "source": article.source,
        "sha256": article.sha256,
        "lang": article.lang,
        "title": article.title,
        "lead": article.lead,
        "dateline": article.dateline,
        "text": article.text,
        "date": dating.date,
        "date_earliest": dating.earliest,
        "date_latest": dating.latest,
        "countries": list(annotated.countries),
        "actors": [
            {"id": actor.id, "name": actor.name, "type": actor.type.value, "role": actor.role}
            for actor in annotated.actors
        ],
        "topics": [_plain(topic) for topic in annotated.topics],
        "captions": [caption.text for caption in article.captions],
        "related": [_plain(item) for item in article.related],
        "repairs": [_plain(repair) for repair in annotated.repairs],
        "evidence": [{**_plain(f), "field": f.field.value} for f in annotated.findings],
    }


def _plain(value: Any) -> dict[str, Any]:
    """Return a flat dataclass as a mapping; `asdict` copies deeply, which takes far longer."""
    return {name: getattr(value, name) for name in _names(value.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def articles_jsonl(archive: Archive, config: Config) -> bytes:
    """Return the collection as JSON Lines (UTF-8), sorted by id."""
    records = (article_record(archive.by_id[key], config) for key in sorted(archive.by_id))
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode()


def articles_csv(archive: Archive, config: Config) -> bytes:
    """Return the collection as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets see it).

    Several values stand in one cell, parted by a semicolon. A cell that a spreadsheet would run
    begins with an apostrophe (OWASP, "CSV injection"); `articles.jsonl` has it as it is.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, _CSV_COLUMNS, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    for key in sorted(archive.by_id):
        writer.writerow(_row(article_record(archive.by_id[key], config)))
    return out.getvalue().encode("utf-8-sig")


def _row(record: dict[str, Any]) -> dict[str, Any]:
    def names(kind: str) -> str:
        return _SEPARATOR.join(a["name"] for a in record["actors"] if a["type"] == kind)

    row = {
        **{key: record[key] for key in _CSV_COLUMNS if key in record},
        "countries": _SEPARATOR.join(record["countries"]),
        "persons": names("person"),
        "organisations": names("organisation"),
        "topics": _SEPARATOR.join(topic["label"] for topic in record["topics"]),
        "words": len(record["text"].split()),
        "repairs": len(record["repairs"]),
    }
    return {key: inert(value) for key, value in row.items()}


def inert(value: Any) -> Any:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
