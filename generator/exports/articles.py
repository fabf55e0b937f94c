"""Exports the articles as JSON Lines (everything) and as CSV (one row each, for spreadsheets).

The keys and their order are the data contract of DESIGN §3.3; `schema` publishes it.
"""

import json
from dataclasses import fields
from functools import cache
from typing import Any

from generator.config import Config
from generator.exports.counts import period_of, word_count
from generator.exports.field_docs import doc
from generator.exports.json_lines import json_lines
from generator.exports.table import SEPARATOR, Column, Table, csv_rows
from generator.model import ActorType, Entry

COLUMNS = (
    Column("id", doc("Article", "id")),
    Column("url", "The article's permanent address."),
    Column("date", doc("Dating", "date")),
    Column("date_earliest", doc("Dating", "earliest"), "date"),
    Column("date_latest", doc("Dating", "latest"), "date"),
    Column("period", "The period of `counts` that it is counted in."),
    Column("title", doc("Article", "title")),
    Column("lead", doc("Article", "lead")),
    Column("countries", doc("AnnotatedArticle", "countries")),
    Column("persons", "The names of the persons, in order of first mention."),
    Column("organisations", "The names of the organisations, in order of first mention."),
    Column("topics", doc("AnnotatedArticle", "topics")),
    Column("words", "How many words the text has, as far as it is shown.", "integer"),
    Column("repairs", "How many tokens of the captured text were changed.", "integer"),
    Column("lang", doc("Article", "lang")),
    Column("source", doc("Article", "source")),
    Column("sha256", doc("Article", "sha256")),
)
"""The columns of `articles.csv`."""

CSV_TABLE = Table(
    name="articles",
    doc="One article, without its text.",
    columns=COLUMNS,
    key=("id",),
    rows=(),
)
"""The table in `articles.csv`: what fits into a spreadsheet, with several values in a cell.

Its rows are made one by one: see `article_cells`.
"""


def _record(entry: Entry, config: Config) -> dict[str, Any]:
    """Return an article as the object on its line of `articles.jsonl`."""
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
    """Return a flat dataclass as a mapping; `asdict`, which copies deeply, takes far longer."""
    return {name: getattr(value, name) for name in _names(value.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def article_line(entry: Entry, config: Config) -> bytes:
    """Return the line of an article in `articles.jsonl`."""
    return json_lines([json.dumps(_record(entry, config), ensure_ascii=False)])


def article_cells(entry: Entry, config: Config) -> bytes:
    """Return the row of an article in `articles.csv`."""
    return csv_rows([article_row(entry, config)])


def article_row(entry: Entry, config: Config) -> tuple[Any, ...]:
    """Return the values of an article in the order of `COLUMNS`."""
    annotated, article = entry.annotated, entry.article
    dating = annotated.dating
    named = {
        kind: SEPARATOR.join(actor.name for actor in annotated.actors if actor.type is kind)
        for kind in ActorType
    }
    return (
        entry.id,
        config.url(entry.path),
        dating.date,
        dating.earliest,
        dating.latest,
        period_of(entry),
        article.title,
        article.lead,
        SEPARATOR.join(annotated.countries),
        named[ActorType.PERSON],
        named[ActorType.ORGANISATION],
        SEPARATOR.join(topic.label for topic in annotated.topics),
        word_count(entry),
        len(annotated.repairs),
        article.lang,
        article.source,
        article.sha256,
    )
