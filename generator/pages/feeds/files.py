"""The files of feeds: two beside the home page, each country's page, and those of many actors.

Nobody follows an actor of one or two articles, and at 10,000 articles there are 20,000 of them. A
feed has only the newest articles, and of those of an unknown year the last that were added. A feed
that was published stays, even if its page is gone, since feed readers are told of no change: it
follows its page to a new address, and is empty if there is none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from generator.archive import Archive
from generator.config import Config
from generator.countries import country_name
from generator.interface import Words, load_words
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.citations import reference_of
from generator.pages.feeds.atom import atom, atom_entry
from generator.pages.feeds.items import Item, feed_of, item_of
from generator.pages.feeds.json_feed import json_feed, json_item
from generator.register import FEED, Register

ATOM_FILE, JSON_FILE = FEED_FILES = (FEED, "feed.json")
"""Their names beside a page."""

NEWEST = 50
"""The most articles in a feed."""

NEWEST_OF_ACTOR = 20
"""The most articles in an actor's feed; there are thousands of these."""

FEWEST = 3
"""The fewest articles of an actor with a feed."""


def has_feed(address: str, number: int, words: Words) -> bool:
    """Tell whether the page at an address, with so many articles, has feeds."""
    is_actor = address.startswith(words.at.actors)
    return address.startswith(words.at.countries) or (is_actor and number >= FEWEST)


def feed_addresses(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the address of each feed but the archive's own, as the register lists it."""
    for address, (_, entries) in _pages(archive, words).items():
        if has_feed(address, len(entries), words):
            yield address + ATOM_FILE


def feed_files(origins: Origins, register: Register) -> Iterator[PlannedFile]:
    """Yield every file, paths relative to the site, always in the same order.

    `register` knows the feeds that were published before.
    """
    archive, config = origins.archive, origins.config
    words = load_words(config.language, config.article_language)
    items = _Items(config, words)
    for title, address, entries in _feeds(archive, register, words):
        newest = _newest(entries, address, words, archive.ages)
        origin = partial(_origin, origins, newest, title, address)
        for name in FEED_FILES:
            make = partial(items.feed, title, address, newest, name)
            yield PlannedFile(path=address + name, origin=origin, make=make)


def _origin(origins: Origins, entries: Sequence[Entry], *values: str) -> str:
    return origins.of(origins.listed(entries), *values)


class _Items:
    """The entries of articles, made when a feed first needs them."""

    def __init__(self, config: Config, words: Words) -> None:
        self._config, self._words = config, words
        self._made: dict[str, tuple[Item, str, str]] = {}

    def feed(self, title: str, address: str, entries: Sequence[Entry], name: str) -> bytes:
        """Return the feed of a page in the format of that file name."""
        feed = feed_of(title, address, self._config)
        made = [self._of(entry) for entry in entries]
        if name == JSON_FILE:
            return json_feed(feed, [one for _, _, one in made], name)
        newest = max((item.day for item, _, _ in made if item.day), default=None)
        return atom(feed, [one for _, one, _ in made], newest, name)

    def _of(self, entry: Entry) -> tuple[Item, str, str]:
        if entry.id not in self._made:
            reference = reference_of(entry, self._config, self._words)
            item = item_of(entry, reference, self._config)
            self._made[entry.id] = (item, atom_entry(item), json_item(item))
        return self._made[entry.id]


def _feeds(
    archive: Archive, register: Register, words: Words
) -> Iterator[tuple[str, str, Sequence[Entry]]]:
    """Yield title and address of each feed, and the articles of its page."""
    yield "", "", archive.entries
    pages = _pages(archive, words)
    for address, (title, entries) in pages.items():
        if address in register.feeds or has_feed(address, len(entries), words):
            yield title, address, entries
    for address in sorted(register.feeds - pages.keys()):
        there = _followed(address, register, pages)
        title, entries = pages.get(there, (words("facet_gone"), ()))
        yield title, address, entries


def _pages(archive: Archive, words: Words) -> dict[str, tuple[str, Sequence[Entry]]]:
    """Return titles and articles of all pages that may have a feed, by address."""
    pages: dict[str, tuple[str, Sequence[Entry]]] = {
        words.at.country(code): (country_name(code, words.language), entries)
        for code, entries in archive.by_country.items()
    }
    for key, entries in archive.by_actor.items():
        pages[words.at.actor(key)] = (archive.actors[key].name, entries)
    return pages


def _followed(address: str, register: Register, pages: Collection[str]) -> str:
    """Return the page that an address has moved to, directly or by way of others."""
    seen: set[str] = set()
    while address not in pages and address not in seen:
        seen.add(address)
        row = register.latest.get(address)
        address = (row and row.moved_to) or address
    return address


def _newest(
    entries: Sequence[Entry], address: str, words: Words, ages: Mapping[str, float]
) -> list[Entry]:
    """Return the newest articles, and then some whose year is unknown.

    Undated articles that were added last get up to half of the places: otherwise, with enough
    dated articles, feed readers would never see them.
    """
    most = NEWEST_OF_ACTOR if address.startswith(words.at.actors) else NEWEST
    dated = [entry for entry in entries if entry.annotated.dating.latest]
    if len(dated) == len(entries):
        return [*reversed(dated[-most:])]
    by_age = sorted(entries, key=lambda entry: -ages.get(entry.id, 0))
    undated = [entry for entry in by_age if not entry.annotated.dating.latest]
    just_came = sum(not entry.annotated.dating.latest for entry in by_age[:most])
    places = max(most - len(dated), min(just_came, most // 2))
    return [*reversed(dated[places - most :]), *undated[:places]]
