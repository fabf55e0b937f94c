"""Exports tables of actors, countries and pairs of countries."""

from collections.abc import Mapping, Sequence

from generator.addresses import load_addresses
from generator.annotate.vocabulary import ActorRecord, OfficeHeld
from generator.archive import Archive, attested_offices
from generator.config import Config
from generator.countries import country_name
from generator.edtf import certain
from generator.exports.counts import UNCERTAIN, is_uncertain
from generator.exports.field_docs import doc
from generator.exports.table import SEPARATOR, Column, Table
from generator.model import Entry

_ARTICLES = Column("articles", "How many articles there are.", "integer")
_EARLIEST = Column("date_earliest", "The first day that the date of any of them allows.", "date")
_LATEST = Column("date_latest", "The last day that the date of any of them allows.", "date")
_EXTENT = (_ARTICLES, UNCERTAIN, _EARLIEST, _LATEST)
_URL = Column("url", "Its page.")


def actors_table(archive: Archive, config: Config, curated: Mapping[str, ActorRecord]) -> Table:
    """Return a row for each actor; `curated` has the vocabulary's records by id."""
    at = load_addresses(config.article_language)
    rows = []
    for key, actor in archive.actors.items():
        record, entries = curated.get(key), archive.by_actor[key]
        row = (
            key,
            config.url(at.actor(key)),
            actor.name,
            SEPARATOR.join(actor.variants),
            actor.type.value,
            SEPARATOR.join(role for role, _ in attested_offices(key, entries)),
            SEPARATOR.join(map(_with_period, record.offices if record else ())),
            *_extent(entries),
            record.wikidata if record else None,
        )
        rows.append(row)
    return Table(
        name="actors",
        doc="One person or organisation.",
        columns=(
            Column("id", doc("Actor", "id")),
            _URL,
            Column("name", doc("Actor", "name")),
            Column("variants", "The other spellings in the articles."),
            Column("type", doc("Actor", "type")),
            Column("offices", "The offices that articles give, in order of their first article."),
            Column(
                "offices_listed",
                "The offices that the archive's vocabulary gives, each with its period in EDTF.",
            ),
            *_EXTENT,
            Column("wikidata", "Wikidata identifier, where the archive's vocabulary gives one."),
        ),
        key=("id",),
        rows=rows,
    )


def _with_period(office: OfficeHeld) -> str:
    return f"{office.title} ({office.period})" if office.period else office.title


def countries_table(archive: Archive, config: Config) -> Table:
    """Return a row for each country."""
    at = load_addresses(config.article_language)
    rows = [
        (
            code,
            config.url(at.country(code)),
            country_name(code, config.language),
            *_extent(entries),
        )
        for code, entries in archive.by_country.items()
    ]
    return Table(
        name="countries",
        doc="One country that articles name.",
        columns=(
            Column("code", "ISO 3166-1 alpha-2 code, of ISO 3166-3 for dissolved states."),
            _URL,
            Column("name", "Its name in the language of the interface."),
            *_EXTENT,
        ),
        key=("code",),
        rows=rows,
    )


def relations_table(archive: Archive, config: Config) -> Table:
    """Return a row for each pair of countries that articles name together."""
    at = load_addresses(config.article_language)
    rows = [
        (*pair.split("-"), config.url(at.pair(*pair.split("-"))), *_extent(entries))
        for pair, entries in archive.by_pair.items()
    ]
    return Table(
        name="relations",
        doc="Two countries that articles name together.",
        columns=(
            Column("country_1", "The code that comes first in the alphabet."),
            Column("country_2", "The other code."),
            _URL,
            *_EXTENT,
        ),
        key=("country_1", "country_2"),
        refers=(("country_1", "countries", "code"), ("country_2", "countries", "code")),
        rows=rows,
    )


def _extent(entries: Sequence[Entry]) -> tuple[int, int, str | None, str | None]:
    """Return the number of articles, the number of marked dates, and the time they span."""
    return len(entries), sum(map(is_uncertain, entries)), *span(entries)


def newest_date(entries: Sequence[Entry]) -> str | None:
    """Return the certain part of the latest date: a day, a month or a year; None for none.

    Nothing with all these articles was published before it.
    """
    dates = (certain(entry.annotated.dating.date) for entry in entries)
    return max(filter(None, dates), default=None)


def span(entries: Sequence[Entry]) -> tuple[str | None, str | None]:
    """Return the first and the last day that the dates of articles allow; None where unknown."""
    datings = [entry.annotated.dating for entry in entries]
    return (
        min((d.earliest for d in datings if d.earliest), default=None),
        max((d.latest for d in datings if d.latest), default=None),
    )
