"""Exports tables for joins: articles with text, and their countries, actors and topics."""

from generator.archive import Archive
from generator.config import Config
from generator.exports.articles import COLUMNS, article_row
from generator.exports.field_docs import doc
from generator.exports.table import Column, Table

_ARTICLE = Column("article", doc("Article", "id"))
_PLACE = Column("place", "Its place among those of the article, from 1.", "integer")
_OF_ARTICLE = ("article", "articles", "id")
_JOINED = {"countries", "persons", "organisations", "topics", "repairs"}
"""Columns of `articles.csv` that have a table of their own."""


def articles_table(archive: Archive, config: Config) -> Table:
    """Return a row for each article, with its text."""
    places = [place for place, column in enumerate(COLUMNS) if column.name not in _JOINED]
    own = [Column(name, doc("Article", name)) for name in ("dateline", "text")]
    rows = []
    for key in sorted(archive.by_id):
        entry = archive.by_id[key]
        row = article_row(entry, config)
        article = entry.article
        rows.append((*(row[place] for place in places), article.dateline, article.text))
    return Table(
        name="articles",
        doc="One article.",
        columns=(*(COLUMNS[place] for place in places), *own),
        key=("id",),
        rows=rows,
    )


def topics_table(archive: Archive) -> Table:
    """Return a row for each topic that an article has."""
    return Table(
        name="topics",
        doc="One topic that articles have.",
        columns=(Column("code", doc("Topic", "code")), Column("label", doc("Topic", "label"))),
        key=("code",),
        rows=[(code, topic.label) for code, topic in archive.topics.items()],
    )


def link_tables(archive: Archive) -> tuple[Table, ...]:
    """Return the tables of the countries, actors and topics of each article, in order."""
    entries = [archive.by_id[key].annotated for key in sorted(archive.by_id)]
    return (
        Table(
            name="article_countries",
            doc="One country of one article, most prominent first.",
            columns=(_ARTICLE, _PLACE, Column("country", "The country's code.")),
            key=("article", "place"),
            refers=(_OF_ARTICLE, ("country", "countries", "code")),
            rows=[(a.article.id, n, c) for a in entries for n, c in enumerate(a.countries, 1)],
        ),
        Table(
            name="article_actors",
            doc="One person or organisation of one article, in order of first mention.",
            columns=(
                _ARTICLE,
                _PLACE,
                Column("actor", doc("Actor", "id")),
                Column("name", "The spelling of this article."),
                Column("role", doc("Actor", "role")),
            ),
            key=("article", "place"),
            refers=(_OF_ARTICLE, ("actor", "actors", "id")),
            rows=[
                (a.article.id, n, actor.id, actor.name, actor.role)
                for a in entries
                for n, actor in enumerate(a.actors, 1)
            ],
        ),
        Table(
            name="article_topics",
            doc="One topic of one article, strongest first.",
            columns=(_ARTICLE, _PLACE, Column("topic", doc("Topic", "code"))),
            key=("article", "place"),
            refers=(_OF_ARTICLE, ("topic", "topics", "code")),
            rows=[(a.article.id, n, t.code) for a in entries for n, t in enumerate(a.topics, 1)],
        ),
    )
