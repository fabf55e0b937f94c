"""The items of an overview: countries, pairs, actors or topics, counted and ordered.

Orders are total: ties are ordered by name, then by address.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.annotate.matching import fold
from generator.archive import UNKNOWN_YEAR, Archive
from generator.countries import country_name
from generator.edtf import sort_key
from generator.interface import Words
from generator.model import ActorType, Entry
from generator.pages.dates import date_markdown, year_key
from generator.pages.facet_kinds import pair_name
from generator.pages.links import relative
from generator.pages.markdown import escape, link

OTHER_LETTERS = "others"
"""The letter of names that begin with no letter."""


@dataclass(frozen=True)
class OverviewItem:
    """One item of an overview."""

    name: str
    """Its name."""
    address: str
    """Its page."""
    number: int
    """How many articles it has, or countries that occur with it."""
    latest: Entry | None = None
    """Its newest article of known year."""

    @cached_property
    def sort_name(self) -> str:
        """The name by which it is ordered."""
        return fold(self.name)

    @property
    def letter(self) -> str:
        """The letter under which it is listed, in lower case."""
        first = self.sort_name[:1]
        return first if "a" <= first <= "z" else OTHER_LETTERS


def overview_item(name: str, address: str, entries: Sequence[Entry]) -> OverviewItem:
    """Return the item of a facet with these articles."""
    dated = (entry for entry in reversed(entries) if year_key(entry) != UNKNOWN_YEAR)
    return OverviewItem(name, address, len(entries), next(dated, None))


def countries_of(archive: Archive, words: Words) -> list[OverviewItem]:
    """Return the countries of an archive."""
    return [
        overview_item(country_name(code, words.language), words.at.country(code), entries)
        for code, entries in archive.by_country.items()
    ]


def pairs_of(archive: Archive, words: Words) -> list[OverviewItem]:
    """Return the pairs of countries that occur together."""
    pairs = ((pair.split("-"), entries) for pair, entries in archive.by_pair.items())
    return [
        overview_item(pair_name(one, other, words), words.at.pair(one, other), entries)
        for (one, other), entries in pairs
    ]


def partners_of(code: str, archive: Archive, words: Words) -> list[OverviewItem]:
    """Return the pairs of one country, each named by the other country."""
    return [
        overview_item(country_name(other, words.language), words.at.pair(code, other), entries)
        for other, entries in archive.partners[code].items()
    ]


def with_partners(archive: Archive, words: Words) -> list[OverviewItem]:
    """Return the countries that occur with others, each with the number of these."""
    return [
        OverviewItem(country_name(code, words.language), words.at.partners(code), len(partners))
        for code, partners in archive.partners.items()
        if partners
    ]


def actors_of(
    archive: Archive, words: Words, kinds: Iterable[ActorType] = tuple(ActorType)
) -> list[OverviewItem]:
    """Return the actors of an archive, or its persons or organisations alone."""
    wanted = frozenset(kinds)
    return [
        overview_item(archive.actors[key].name, words.at.actor(key), entries)
        for key, entries in archive.by_actor.items()
        if archive.actors[key].type in wanted
    ]


def topics_of(archive: Archive, words: Words) -> list[OverviewItem]:
    """Return the topics of an archive."""
    return [
        overview_item(
            words.topic(archive.topics[code]), words.at.topic(archive.topics[code]), entries
        )
        for code, entries in archive.by_topic.items()
    ]


def by_number(items: Iterable[OverviewItem]) -> list[OverviewItem]:
    """Order items by number, largest first."""
    return sorted(items, key=lambda item: (-item.number, *_alphabetical(item)))


def by_name(items: Iterable[OverviewItem]) -> list[OverviewItem]:
    """Order items by name."""
    return sorted(items, key=_alphabetical)


def by_date(items: Iterable[OverviewItem]) -> list[OverviewItem]:
    """Order items by their newest article, newest first; those without a known year come last."""
    dated: dict[tuple[int, str, str, str], list[OverviewItem]] = {}
    undated = []
    for item in by_name(items):
        if item.latest:
            key = sort_key(item.latest.annotated.dating.date)
            dated.setdefault(key, []).append(item)
        else:
            undated.append(item)
    return [item for key in sorted(dated, reverse=True) for item in dated[key]] + undated


def by_letter(items: Iterable[OverviewItem]) -> Mapping[str, Sequence[OverviewItem]]:
    """Order items by name, under their letters; names that begin with no letter come last."""
    found: dict[str, list[OverviewItem]] = {}
    for item in by_name(items):
        found.setdefault(item.letter, []).append(item)
    others = found.pop(OTHER_LETTERS, None)
    return found if others is None else {**found, OTHER_LETTERS: others}


def counted(item: OverviewItem, page: str, words: Words) -> str:
    """Return a link to an item with its number, as Markdown."""
    return f"{_link(item, page)} <small>{words.number(item.number)}</small>"


def dated(item: OverviewItem, page: str, words: Words) -> str:
    """Return a link to an item with the date of its newest article, as Markdown."""
    said = date_markdown(item.latest, words) if item.latest else escape(words("when_unknown"))
    return f"{_link(item, page)} <small>{said}</small>"


def _link(item: OverviewItem, page: str) -> str:
    return link(escape(item.name), relative(item.address, page))


def _alphabetical(item: OverviewItem) -> tuple[str, str]:
    return item.sort_name, item.address
