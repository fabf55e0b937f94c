"""The kinds of facets: countries, pairs of countries, actors, topics, years and months.

This module has what the kinds differ in: titles, sentences, and notes at the head and in the margin
of a page. What all have in common is in `facets`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotate.matching import fold
from generator.annotate.vocabulary import ActorRecord
from generator.archive import UNKNOWN_YEAR, Archive
from generator.countries import country_name
from generator.interface import Words
from generator.model import Entry
from generator.pages.links import country_link, relative
from generator.pages.markdown import link
from generator.pages.offices import actor_notes
from generator.pages.periods import (
    month_around,
    month_name,
    months_block,
    months_by_year,
    year_around,
    year_name,
)
from generator.pages.summaries import in_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A country, pair of countries, actor, topic, year or month, with its articles."""

    title: str
    """Its name in the language of the interface."""
    address: str
    """The address of its page."""
    entries: tuple[Entry, ...]
    """Its articles, oldest first."""
    says: str
    """The catalogue's key of the sentence that introduces it."""
    named: str = ""
    """Its name in that sentence."""
    own: tuple[str, ...] = ()
    """Its own codes or id, which do not count as occurring with it."""
    country: str | None = None
    """Its ISO code, for a country."""
    head: tuple[str, ...] = ()
    """Further Markdown blocks for the head of its page."""
    beside: tuple[str, ...] = ()
    """Further Markdown blocks for its margin."""
    spans_years: bool = True
    """Whether its articles are from several years: not those of a year or month."""
    has_network: bool = True
    """Whether its actors are drawn as a network: not where such pages are many and alike."""


def facets_of(
    archive: Archive, words: Words, curated: Mapping[str, ActorRecord]
) -> Iterator[Facet]:
    """Yield every facet of an archive, always in the same order.

    `curated` has the vocabulary's records of actors by id.
    """
    yield from _countries(archive, words)
    yield from _pairs(archive, words)
    yield from _actors(archive, words, curated)
    yield from _topics(archive, words)
    yield from _periods(archive, words)


def pair_name(one: str, other: str, words: Words) -> str:
    """Return the name of a pair of countries, in alphabetical order: `Laos – Vietnam`."""
    return " – ".join(country_name(code, words.language) for code in _by_name(one, other, words))


def _countries(archive: Archive, words: Words) -> Iterator[Facet]:
    for code, entries in archive.by_country.items():
        yield Facet(
            title=country_name(code, words.language),
            address=words.at.country(code),
            entries=entries,
            says="says_country",
            named=in_sentence([code], words),
            own=(code,),
            country=code,
        )


def _pairs(archive: Archive, words: Words) -> Iterator[Facet]:
    for pair, entries in archive.by_pair.items():
        one, other = pair.split("-")
        codes = _by_name(one, other, words)
        here = words.at.pair(*codes)
        links = [country_link(code, here, words) for code in codes]
        links.append(link(words("all_pairs"), relative(words.at.relations, here)))
        yield Facet(
            title=pair_name(*codes, words),
            address=here,
            entries=entries,
            says="says_pair",
            named=in_sentence(codes, words),
            own=codes,
            has_network=False,
            head=_lines([f"- {one}" for one in links]),
        )


def _actors(archive: Archive, words: Words, curated: Mapping[str, ActorRecord]) -> Iterator[Facet]:
    for key, entries in archive.by_actor.items():
        actor, address, record = archive.actors[key], words.at.actor(key), curated.get(key)
        yield Facet(
            title=actor.name,
            address=address,
            entries=entries,
            says=f"says_{actor.type}",
            own=(key,),
            head=actor_notes(actor, entries, address, words, record.offices if record else ()),
        )


def _topics(archive: Archive, words: Words) -> Iterator[Facet]:
    for code, entries in archive.by_topic.items():
        topic = archive.topics[code]
        yield Facet(
            title=words.topic(topic),
            address=words.at.topic(topic),
            entries=entries,
            says="says_topic",
            own=(code,),
        )


def _periods(archive: Archive, words: Words) -> Iterator[Facet]:
    months = months_by_year(archive)
    for year, entries in archive.by_year.items():
        yield Facet(
            title=year_name(year, words),
            address=words.at.year(year),
            entries=entries,
            says="says_no_year" if year == UNKNOWN_YEAR else "says_period",
            named=year,
            head=_lines(year_around(year, archive, words)),
            beside=months_block(year, months[year], len(entries), words),
            spans_years=False,
        )
    for month, entries in archive.by_month.items():
        name = month_name(month, words)
        yield Facet(
            title=name[:1].upper() + name[1:],
            address=words.at.month(month),
            entries=entries,
            says="says_period",
            named=name,
            head=_lines(month_around(month, archive, words)),
            spans_years=False,
            has_network=False,
        )


def _by_name(one: str, other: str, words: Words) -> tuple[str, str]:
    first, second = sorted((one, other), key=lambda c: (fold(country_name(c, words.language)), c))
    return first, second


def _lines(items: Sequence[str]) -> tuple[str, ...]:
    """Return list items as one Markdown block; nothing for no items."""
    return ("\n".join(items),) if items else ()
