"""All facets of the archive, each with its address, its key and its articles."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.addresses import Addresses
from generator.archive import Archive
from generator.model import Entry


class FacetArticles(NamedTuple):
    """A facet and its articles."""

    address: str
    """The address of its page, relative to the site."""
    about: str
    """Its key in the register: `country:LA`, `month:2017-10`."""
    entries: tuple[Entry, ...]
    """Its articles, in chronological order."""


def facet_articles(archive: Archive, at: Addresses) -> Iterator[FacetArticles]:
    """Yield countries, pairs of countries, actors, topics, years and months."""
    for code, entries in archive.by_country.items():
        yield FacetArticles(at.country(code), f"country:{code}", entries)
    for pair, entries in archive.by_pair.items():
        yield FacetArticles(at.pair(*pair.split("-")), f"pair:{pair}", entries)
    for key, entries in archive.by_actor.items():
        yield FacetArticles(at.actor(key), f"actor:{key}", entries)
    for code, entries in archive.by_topic.items():
        yield FacetArticles(at.topic(archive.topics[code]), f"topic:{code}", entries)
    for year, entries in archive.by_year.items():
        yield FacetArticles(at.year(year), f"year:{year}", entries)
    for month, entries in archive.by_month.items():
        yield FacetArticles(at.month(month), f"month:{month}", entries)
