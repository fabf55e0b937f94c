"""What an overview lists: each country, pair, actor or topic, with its count, in an order.

Orders are total: what ties is ordered by name as the alphabet has it, then by address.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.annotate.matching import fold
from generator.archive import UNKNOWN_YEAR, Archive
from generator.countries import country_name
from generator.edtf import sort_key
from generator.model import ActorType, Entry
from generator.pages.dates import said_date, year_key
from generator.pages.facet_kinds import pair_name
from generator.pages.links import relative
from generator.pages.markdown import escape, link
from generator.pages.words import Words

OTHER_LETTERS = "others"
"""Stands for what names begin with that begin with no letter."""


@dataclass(frozen=True)
class Thing:
    """One line of an overview."""

    name: str
    """What it is called."""
    address: str
    """Its page."""
    number: int
    """How many articles it has, or countries beside it."""
    latest: Entry | None = None
    """Its newest article of known year."""

    @cached_property
    def sort_name(self) -> str:
        """The name as the alphabet has it."""
        return fold(self.name)

    @property
    def letter(self) -> str:
        """The letter that it stands under, lower case."""
        first = self.sort_name[:1]
        return first if "a" <= first <= "z" else OTHER_LETTERS


def thing_of(name: str, address: str, entries: Sequence[Entry]) -> Thing:
    """Return the line of a facet with these articles."""
    dated = (entry for entry in reversed(entries) if year_key(entry) != UNKNOWN_YEAR)
    return Thing(name, address, len(entries), next(dated, None))


def countries_of(archive: Archive, words: Words) -> list[Thing]:
    """Return the countries of an archive."""
    return [
        thing_of(country_name(code, words.language), words.at.country(code), entries)
        for code, entries in archive.by_country.items()
    ]


def pairs_of(archive: Archive, words: Words) -> list[Thing]:
    """Return the pairs of countries that occur together."""
    pairs = ((pair.split("-"), entries) for pair, entries in archive.by_pair.items())
    return [
        thing_of(pair_name(one, other, words), words.at.pair(one, other), entries)
        for (one, other), entries in pairs
    ]


def partners_of(code: str, archive: Archive, words: Words) -> list[Thing]:
    """Return the relations of one country, each called by the other country."""
    return [
        thing_of(country_name(other, words.language), words.at.pair(code, other), entries)
        for other, entries in archive.partners[code].items()
    ]


def with_partners(archive: Archive, words: Words) -> list[Thing]:
    """Return the countries that occur with others, each with the number of these."""
    return [
        Thing(country_name(code, words.language), words.at.partners(code), len(partners))
        for code, partners in archive.partners.items()
        if partners
    ]


def actors_of(
    archive: Archive, words: Words, kinds: Iterable[ActorType] = tuple(ActorType)
) -> list[Thing]:
    """Return the actors of an archive, or its persons or organisations alone."""
    wanted = frozenset(kinds)
    return [
        thing_of(archive.actors[key].name, words.at.actor(key), entries)
        for key, entries in archive.by_actor.items()
        if archive.actors[key].type in wanted
    ]


def topics_of(archive: Archive, words: Words) -> list[Thing]:
    """Return the topics of an archive."""
    return [
        thing_of(words.topic(archive.topics[code]), words.at.topic(archive.topics[code]), entries)
        for code, entries in archive.by_topic.items()
    ]


def by_number(things: Iterable[Thing]) -> list[Thing]:
    """Order things by their numbers, largest first."""
    return sorted(things, key=lambda thing: (-thing.number, *_alphabetical(thing)))


def by_name(things: Iterable[Thing]) -> list[Thing]:
    """Order things by name."""
    return sorted(things, key=_alphabetical)


def by_date(things: Iterable[Thing]) -> list[Thing]:
    """Order things by their newest article, newest first; those without a known year last."""
    dated: dict[tuple[int, str, str, str], list[Thing]] = {}
    undated = []
    for thing in by_name(things):
        if thing.latest:
            key = sort_key(thing.latest.annotated.dating.date)
            dated.setdefault(key, []).append(thing)
        else:
            undated.append(thing)
    return [thing for key in sorted(dated, reverse=True) for thing in dated[key]] + undated


def by_letter(things: Iterable[Thing]) -> Mapping[str, Sequence[Thing]]:
    """Order things by name, under their letters; what begins with no letter comes last."""
    found: dict[str, list[Thing]] = {}
    for thing in by_name(things):
        found.setdefault(thing.letter, []).append(thing)
    others = found.pop(OTHER_LETTERS, None)
    return found if others is None else {**found, OTHER_LETTERS: others}


def counted(thing: Thing, page: str, words: Words) -> str:
    """Return, as Markdown, a link to a thing with its number."""
    return f"{_link(thing, page)} <small>{words.number(thing.number)}</small>"


def dated(thing: Thing, page: str, words: Words) -> str:
    """Return a link to a thing with the date of its newest article."""
    said = said_date(thing.latest, words) if thing.latest else escape(words("when_unknown"))
    return f"{_link(thing, page)} <small>{said}</small>"


def _link(thing: Thing, page: str) -> str:
    return link(escape(thing.name), relative(thing.address, page))


def _alphabetical(thing: Thing) -> tuple[str, str]:
    return thing.sort_name, thing.address
