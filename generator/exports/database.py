"""Exports the collection as an SQLite file with full-text search, which Datasette can publish.

The same SQLite always makes the same bytes: rows are in the order of their keys, and nothing in the
file tells when or by which release of SQLite it was written.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain, islice
from operator import itemgetter

from generator.exports.table import Table

_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER"}
_SEARCHED = "articles"
_SEARCH = """
CREATE VIRTUAL TABLE articles_fts USING fts5(
    title, lead, text, content="articles", tokenize="unicode61 remove_diacritics 2"
)"""
_CROSSED = """
CREATE VIEW counts_crossed AS
SELECT period, country, actor, topic, count(*) AS articles,
    sum(ifnull(date GLOB '*[?~%]*', 0)) AS uncertain, sum(words) AS words
FROM articles
LEFT JOIN (SELECT DISTINCT article AS a, country FROM article_countries) ON a = id
LEFT JOIN (SELECT DISTINCT article AS b, actor FROM article_actors) ON b = id
LEFT JOIN (SELECT DISTINCT article AS c, topic FROM article_topics) ON c = id
GROUP BY period, country, actor, topic"""
"""Each period with each country, actor and topic that occur together; NULL for none."""

_EVIDENCE = (
    """
CREATE TABLE evidence_kinds (
    kind INTEGER PRIMARY KEY, field TEXT, value TEXT, rule TEXT, part TEXT
)""",
    """
CREATE TABLE evidence_rows (
    article INTEGER, number INTEGER, kind INTEGER, start INTEGER, "end" INTEGER, quote TEXT,
    PRIMARY KEY (article, number), FOREIGN KEY (kind) REFERENCES evidence_kinds (kind)
) WITHOUT ROWID""",
    """
CREATE VIEW evidence AS
SELECT id AS article, number, field, value, rule,
    ifnull(quote, substr(
        CASE part WHEN 'title' THEN title WHEN 'lead' THEN lead WHEN 'dateline' THEN dateline
        ELSE text END, start + 1, "end" - start
    )) AS quote, part, start, "end"
FROM evidence_rows AS found
JOIN evidence_kinds USING (kind)
JOIN articles ON articles.rowid = found.article""",
)
"""Each finding; its quote is stored only where the article does not have it.

A table with the columns of this view was 38 % of the file.
"""

_QUOTED = ("text", "title", "lead", "dateline")
"""The parts of an article that are columns."""

_KIND = itemgetter(2, 3, 4, 6)
"""What many findings share: field, value, rule and part."""

_VALUES = 999
"""Values that any SQLite takes in one statement."""

_RELEASE = slice(96, 100)
"""The release of SQLite in the header of a file, which no reader needs."""


def database(tables: Iterable[Table], evidence: Table) -> bytes:
    """Return the tables as an SQLite file, with a full-text search of articles, `articles_fts`.

    Accents do not matter in a search, except for letters of their own such as `đ`.
    `counts_crossed` is a view: the articles and words of each period, country, actor and topic
    that occur together. `evidence` is a view too.
    """
    tables = tuple(tables)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("PRAGMA page_size = 4096")
        made.execute("BEGIN")
        for table in tables:
            made.execute(_definition(table))
            _insert(made, table.name, len(table.columns), table.rows)
            for column in _sought(table):
                name = f"{table.name}_{column}"
                made.execute(f'CREATE INDEX "{name}" ON "{table.name}" ("{column}")')
        articles = next(table for table in tables if table.name == _SEARCHED)
        _add_evidence(made, evidence, articles)
        made.execute(_SEARCH)
        made.execute(_CROSSED)
        for command in ("rebuild", "optimize"):
            made.execute("INSERT INTO articles_fts (articles_fts) VALUES (?)", [command])
        made.execute("COMMIT")
        made.execute("VACUUM")
        content = made.serialize()
    return b"".join((content[: _RELEASE.start], bytes(4), content[_RELEASE.stop :]))


def _insert(
    made: sqlite3.Connection, table: str, width: int, rows: Iterable[tuple[object, ...]]
) -> None:
    """Insert rows of so many values, many in one statement: one by one takes twice as long."""
    remaining, marks = iter(rows), f"({', '.join('?' * width)})"
    while some := list(islice(remaining, _VALUES // width)):
        values = ", ".join([marks] * len(some))
        statement = f'INSERT INTO "{table}" VALUES {values}'  # noqa: S608  # our own names
        made.execute(statement, list(chain.from_iterable(some)))


def _add_evidence(made: sqlite3.Connection, evidence: Table, articles: Table) -> None:
    """Add the findings, in the order of their rows; their articles must be there."""
    for statement in _EVIDENCE:
        made.execute(statement)
    kinds = sorted(set(map(_KIND, evidence.rows)))
    _insert(made, "evidence_kinds", 5, ((n, *kind) for n, kind in enumerate(kinds, 1)))
    rows = _evidence_rows(evidence, articles, {kind: n for n, kind in enumerate(kinds, 1)})
    _insert(made, "evidence_rows", 6, rows)


def _evidence_rows(
    evidence: Table, articles: Table, kinds: Mapping[tuple[object, ...], int]
) -> Iterator[tuple[object, ...]]:
    """Yield each finding as it is stored; there are hundreds of thousands."""
    names = [column.name for column in articles.columns]
    ident, parts = names.index("id"), [(name, names.index(name)) for name in _QUOTED]
    places = {row[ident]: place for place, row in enumerate(articles.rows, 1)}
    article, place, texts = None, 0, dict[str, str]()
    for row in evidence.rows:
        key, number, _, _, _, quote, part, start, end = row
        if key != article:
            article, place = key, places[key]
            texts = {name: articles.rows[place - 1][column] or "" for name, column in parts}
        text = texts.get(part)
        own = None if text is not None and text[start:end] == quote else quote
        yield place, number, kinds[_KIND(row)], start, end, own


def _definition(table: Table) -> str:
    """Return the statement that creates a table; only the searched one needs row numbers."""
    parts = [f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(table.key)})")
    parts += [f'FOREIGN KEY ("{c}") REFERENCES "{t}" ("{k}")' for c, t, k in table.refers]
    bare = "" if table.name == _SEARCHED else " WITHOUT ROWID"
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)}){bare}'


def _sought(table: Table) -> list[str]:
    """Return the columns that refer to other tables and need an index."""
    return [column for column, _, _ in table.refers if column != table.key[0]]
