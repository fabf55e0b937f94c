"""The feeds' files: two beside the home page, each country's page and those of many actors.

An actor of one or two articles is news to nobody who follows it: at 10,000 articles there are
20,000 such actors. A feed has the newest articles alone, and of those without a known year the last
that came; all are on the pages. One that was there once stays, whatever becomes of its page: nobody
tells a reader's program that it went. It follows the page where that moved, and has no articles
where there is none any more.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from generator.archive import Archive
from generator.config import Config
from generator.countries import country_name
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.citations import reference_of
from generator.pages.feeds.atom import atom, atom_entry
from generator.pages.feeds.items import Item, feed_of, item_of
from generator.pages.feeds.json_feed import json_feed, json_item
from generator.pages.words import Words, load_words
from generator.register import FEED, Register

ATOM_FILE, JSON_FILE = FEED_FILES = (FEED, "feed.json")
"""What they are called beside their page."""

NEWEST = 50
"""Articles in a feed."""

NEWEST_OF_ACTOR = 20
"""Articles in an actor's feed, of which there are thousands."""

FEWEST = 3
"""Articles that an actor has a feed for."""


def has_feed(address: str, number: int, words: Words) -> bool:
    """Tell whether the page at an address, of so many articles, has feeds beside it."""
    is_actor = address.startswith(words.at.actors)
    return address.startswith(words.at.countries) or (is_actor and number >= FEWEST)


def feed_addresses(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the address of each feed but the archive's own, as the register has it."""
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
    """What feeds hold of the articles, each made when a feed first asks for it."""

    def __init__(self, config: Config, words: Words) -> None:
        self._config, self._words = config, words
        self._made: dict[str, tuple[Item, str, str]] = {}

    def feed(self, title: str, address: str, entries: Sequence[Entry], name: str) -> bytes:
        """Return the feed of a page, in the form that goes by this name."""
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
    """Yield the title and address of each feed, and the articles of its page."""
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
    """Return the titles and articles of all pages that may have a feed, under their addresses."""
    pages: dict[str, tuple[str, Sequence[Entry]]] = {
        words.at.country(code): (country_name(code, words.language), entries)
        for code, entries in archive.by_country.items()
    }
    for key, entries in archive.by_actor.items():
        pages[words.at.actor(key)] = (archive.actors[key].name, entries)
    return pages


def _followed(address: str, register: Register, pages: Collection[str]) -> str:
    """Return the page that took over from another, through others if need be; else the last."""
    seen: set[str] = set()
    while address not in pages and address not in seen:
        seen.add(address)
        row = register.latest.get(address)
        address = (row and row.moved_to) or address
    return address


def _newest(
    entries: Sequence[Entry], address: str, words: Words, ages: Mapping[str, float]
) -> list[Entry]:
    """Return the newest articles, and then some whose year is not known.

    Those that came to the archive last are among them, in half of the places at most: nothing else
    would ever tell a reader's program of them where there are dated articles enough.
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
