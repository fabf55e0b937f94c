"""Remembers related articles: a new article changes them for few others.

The articles related to one depend on those that share its rarest values, and on how rare its values
are (`kinships`). Where both are unchanged, it is not compared again.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeVar

from generator.archive import Archive
from generator.kinship.facts import Facts, facts_of
from generator.kinship.kinships import Kinship, Kinships
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from generator.pickled import DAMAGED
from generator.side_by_side import side_by_side

_AT_A_TIME = 200
"""Articles that a process compares at a time."""

_Plain = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], str, str]
"""A kinship as plain values: ids and codes, names, occasion and year or ""."""
_Made = TypeVar("_Made")


class _Kept(NamedTuple):
    """What is remembered of an article."""

    article: bytes
    """Its digest."""
    facts: Facts
    """Its facts."""
    origin: bytes
    """A digest of everything that its related articles depend on."""
    depth: int
    """How many of its values brought in articles."""
    related: tuple[_Plain, ...]
    """Its related articles."""


def recall_kinships(archive: Archive, origins: Origins, memory: Memory) -> None:
    """Give the archive the related articles of each article; compare only where they may be new."""
    entries, kinships = archive.entries, archive.kinships
    known = _recalled(memory)
    digests = [bytes.fromhex(origins.of(origins.article(entry))) for entry in entries]
    same = {
        entry.id: kept
        for entry, digest in zip(entries, digests, strict=True)
        if (kept := known.get(entry.id)) and kept.article == digest
    }
    kinships.facts = {key: kept.facts for key, kept in same.items()}
    new = [entry for entry in entries if entry.id not in same]
    facts = _each(facts_of, new)
    kinships.facts |= {entry.id: found for entry, found in zip(new, facts, strict=True)}
    kinships.prepare()
    stale = [
        entry
        for entry in entries
        if (kept := same.get(entry.id)) is None
        or kept.origin != kinships.origin(entry, kept.depth, digests)
    ]
    found = dict(_each(partial(_compared, kinships, digests), stale))
    places = {entry.id: place for place, entry in enumerate(entries)}
    made = {
        key: _Kept(digests[places[key]], kinships.facts[key], *one) for key, one in found.items()
    }
    if made or known.keys() != places.keys():
        memory.keep(((key, pickle.dumps(kept)) for key, kept in made.items()), places)
    kinships.known = partial(_kinships, {**same, **made}, archive.by_id)


def _recalled(memory: Memory) -> dict[str, _Kept]:
    try:
        # The program's own, from .cache/ of the archive, never distributed.
        return {key: pickle.loads(kept) for key, kept in memory.everything()}  # noqa: S301
    except DAMAGED:
        return {}


def _each(make: Callable[[Entry], _Made], entries: Sequence[Entry]) -> list[_Made]:
    """Return the result for each article, in order."""
    starts = range(0, len(entries), _AT_A_TIME)
    works = [partial(_all, make, entries[place : place + _AT_A_TIME]) for place in starts]
    return list(chain.from_iterable(side_by_side(works, ordered=True)))


def _all(make: Callable[[Entry], _Made], entries: Iterable[Entry]) -> list[_Made]:
    return [make(entry) for entry in entries]


def _compared(
    kinships: Kinships, digests: Sequence[bytes], entry: Entry
) -> tuple[str, tuple[bytes, int, tuple[_Plain, ...]]]:
    related, depth = kinships.compared(entry)
    plain = tuple(map(_plain, related))
    return entry.id, (kinships.origin(entry, depth, digests), depth, plain)


def _plain(kinship: Kinship) -> _Plain:
    return (
        kinship.entry.id,
        kinship.countries,
        tuple(map(attrgetter("id"), kinship.actors)),
        tuple(map(attrgetter("code"), kinship.topics)),
        kinship.names,
        kinship.occasion or "",
        kinship.year or "",
    )


def _kinships(
    known: Mapping[str, _Kept], by_id: Mapping[str, Entry], entry: Entry
) -> tuple[Kinship, ...] | None:
    """Return the related articles of one, whose actors and topics have the names of this one."""
    kept = known.get(entry.id)
    if kept is None:
        return None
    actors = {actor.id: actor for actor in entry.annotated.actors}
    topics = {topic.code: topic for topic in entry.annotated.topics}
    return tuple(
        Kinship(
            entry=by_id[key],
            countries=countries,
            actors=tuple(map(actors.__getitem__, named)),
            topics=tuple(map(topics.__getitem__, about)),
            names=names,
            occasion=occasion or None,
            year=year or None,
        )
        for key, countries, named, about, names, occasion, year in kept.related
    )
