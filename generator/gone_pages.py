"""Finds out what became of addresses that no longer have a page.

A country may have been renamed, an actor found under another name. The page that took over is found
by what the old page was about: by the code of its country or topic; by the name of its actor, where
another actor has it among its spellings; or by an article that named the actor. A page of a list
leads to the list's first page. Where nothing is known the address leads nowhere, since a wrong
redirect would be worse. `pages.signposts` makes the pages that readers see.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.addresses import Addresses
from generator.archive import Archive
from generator.facet_articles import facet_articles
from generator.model import Entry
from generator.register import Place, Register
from generator.slugs import slug

_ACTOR = "actor:"


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage:
    """An address that no longer has a page."""

    path: str
    """The address."""
    moved_to: str | None
    """The page that took over; None where none did."""
    above: str
    """The nearest page above it in the tree of addresses."""
    articles: tuple[Entry, ...]
    """Articles of the archive that the page is known to have listed."""


def find_gone_pages(
    register: Register, live: Collection[str], archive: Archive, at: Addresses
) -> tuple[Register, tuple[GonePage, ...]]:
    """Return the register with new addresses added, and the addresses that have no page any more.

    `live` are the addresses of all existing pages but articles.
    """
    facets = {one.address: (one.about, one.entries[0].id) for one in facet_articles(archive, at)}
    places = {path: Place(path, *facets.get(path, ("", ""))) for path in sorted(live)}
    guide = _Guide(register, places, archive)
    silent = [register.latest[path] for path in sorted(register.pages - places.keys())]
    gone = tuple(guide.gone_page(place) for place in silent)
    new = [place for path, place in places.items() if path not in register.paths]
    new += [
        Place(place.path, place.of, place.article, "moved", page.moved_to)
        for place, page in zip(silent, gone, strict=True)
        if place.of and page.moved_to and page.moved_to != place.moved_to
    ]
    return register.grown(new), gone


class _Guide:
    """Knows the existing pages, and finds the one that took over from another."""

    def __init__(self, register: Register, places: Mapping[str, Place], archive: Archive) -> None:
        self._register = register
        self._places = places
        self._archive = archive
        self._about = {place.of: path for path, place in places.items() if place.of}

    def gone_page(self, place: Place) -> GonePage:
        """Return what is known of the address of a missing page."""
        ids = self._register.witnesses.get(place.path, ())
        return GonePage(
            path=place.path,
            moved_to=self._successor(place, frozenset()),
            above=next((path for path in _above(place.path) if path in self._places), ""),
            articles=tuple(self._archive.by_id[key] for key in ids if key in self._archive.by_id),
        )

    def _successor(self, place: Place, seen: frozenset[str]) -> str | None:
        """Return the page that took over, by way of other missing pages if need be."""
        if place.path in seen:
            return None
        seen |= {place.path}
        if not place.of:
            known = (path for path in _above(place.path) if self._is_known(path))
            return self._living(next(known, ""), seen)
        return (
            self._about.get(place.of)
            or self._by_spelling(place)
            or self._living(place.moved_to, seen)
            or self._by_article(place)
        )

    def _is_known(self, path: str) -> bool:
        return path in self._places or path in self._register.latest

    def _living(self, path: str, seen: frozenset[str]) -> str | None:
        if path in self._places:
            return path
        missing = self._register.latest.get(path)
        return self._successor(missing, seen) if missing else None

    def _by_spelling(self, place: Place) -> str | None:
        """Find the one actor that has the missing actor's name among its spellings."""
        owners = self._spellings.get(place.of.removeprefix(_ACTOR), ())
        return self._about.get(_ACTOR + owners[0]) if len(owners) == 1 else None

    @cached_property
    def _spellings(self) -> Mapping[str, list[str]]:
        owners: dict[str, list[str]] = defaultdict(list)
        for key, actor in self._archive.actors.items():
            for spelling in sorted({slug(name, fallback="") for name in actor.variants}):
                owners[spelling].append(key)
        return owners

    def _by_article(self, place: Place) -> str | None:
        """Find an actor of the same article whose name has only or all words of the missing one."""
        words = set(place.of.removeprefix(_ACTOR).split("-"))
        if not place.of.startswith(_ACTOR):
            return None
        found: dict[str, int] = {}
        for ident in self._register.witnesses.get(place.path, ()):
            entry = self._archive.by_id.get(ident)
            for actor in entry.annotated.actors if entry else ():
                own = set(actor.id.split("-"))
                if own <= words or words <= own:
                    found[actor.id] = len(own & words)
        best = [key for key, shared in found.items() if shared == max(found.values())]
        return self._about.get(_ACTOR + best[0]) if len(best) == 1 else None


def _above(path: str) -> Iterator[str]:
    """Yield the addresses above one, nearest first: `annees/2017/`, `annees/`."""
    while "/" in (path := path.rstrip("/")):
        path = path[: path.rindex("/") + 1]
        yield path
