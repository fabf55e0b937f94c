"""The collection: what is in it, in which order, and what every index page needs to look up.

Built once from the entries; pages, exports and search only ask it. Every order is total and
breaks ties by id, so that two builds of the same seeds agree byte for byte.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from types import MappingProxyType

from generator.edtf_dates import sort_key, year_of
from generator.model import Actor, Entry, Tombstone, Topic

UNKNOWN_YEAR = "inconnue"
"""The key, in `by_year` and in addresses, of articles whose year is not known."""

RELATED = 5
"""How many related articles an article page names."""


@dataclass(frozen=True)
class Kinship:
    """An article that is related to another, and why."""

    entry: Entry
    """The related article."""
    countries: tuple[str, ...]
    """ISO codes that both have, and not every article."""
    actors: tuple[Actor, ...]
    """Actors that both have."""
    topics: tuple[Topic, ...]
    """Topics that both have."""


@dataclass(frozen=True)
class Archive:
    """All articles with their addresses, oldest first, undated last."""

    entries: tuple[Entry, ...]
    """The articles in chronological order: see `chronological`."""
    tombstones: tuple[Tombstone, ...] = ()
    """Addresses whose article is gone."""

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every article under its id."""
        return MappingProxyType({entry.id: entry for entry in self.entries})

    @cached_property
    def by_country(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles under each ISO code, in chronological order; codes in alphabetical order."""
        return self._group(lambda entry: entry.annotated.countries)

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles under each actor's id."""
        return self._group(lambda entry: [actor.id for actor in entry.annotated.actors])

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles under each topic's code."""
        return self._group(lambda entry: [topic.code for topic in entry.annotated.topics])

    @cached_property
    def by_year(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles under each year, `inconnue` last."""
        return self._group(lambda entry: [year_of(entry.annotated.dating.date) or UNKNOWN_YEAR])

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Each actor as the archive shows it: the name most articles give, all other spellings.

        The role is the one of the latest article that gives one.
        """
        seen: dict[str, list[Actor]] = defaultdict(list)
        for entry in self.entries:
            for actor in entry.annotated.actors:
                seen[actor.id].append(actor)
        return MappingProxyType({key: _merged(seen[key]) for key in sorted(seen)})

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Each topic that an article has, under its code."""
        found = {t.code: t for entry in self.entries for t in entry.annotated.topics}
        return MappingProxyType(dict(sorted(found.items())))

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles before and after one, by date."""
        place = self._places[entry.id]
        before = self.entries[place - 1] if place else None
        after = self.entries[place + 1] if place + 1 < len(self.entries) else None
        return before, after

    def related(self, entry: Entry) -> tuple[Kinship, ...]:
        """Return the articles that share most with one, strongest first, with what they share.

        What is rare in the archive counts more than what is everywhere: a value shared by n of N
        articles weighs 1 - n/N, an actor twice. Sharing only what every article has is no
        kinship.
        """
        scores: dict[int, float] = {}
        for shares, keys in zip(self._shares, _values(entry), strict=True):
            for key in keys:
                share, places = shares[key]
                for place in places:
                    scores[place] = scores.get(place, 0.0) + share
        scores.pop(self._places[entry.id], None)
        enough = min(nlargest(RELATED, scores.values()), default=0.0)
        best = sorted(
            (place for place, score in scores.items() if score >= enough),
            key=lambda place: (-scores[place], self.entries[place].id),
        )
        return tuple(self._kinship(entry, self.entries[place]) for place in best[:RELATED])

    def _kinship(self, one: Entry, other: Entry) -> Kinship:
        """Name what two articles share and not every article has."""
        mine, theirs = one.annotated, other.annotated
        everywhere = len(self.entries)
        their_actors = {actor.id for actor in theirs.actors}
        return Kinship(
            entry=other,
            countries=tuple(
                code
                for code in mine.countries
                if code in theirs.countries and len(self.by_country[code]) < everywhere
            ),
            actors=tuple(
                actor
                for actor in mine.actors
                if actor.id in their_actors and len(self.by_actor[actor.id]) < everywhere
            ),
            topics=tuple(
                topic
                for topic in mine.topics
                if topic in theirs.topics and len(self.by_topic[topic.code]) < everywhere
            ),
        )

    @cached_property
    def _shares(self) -> tuple[dict[str, tuple[float, tuple[int, ...]]], ...]:
        """What each country, actor and topic weighs, and where the articles are that have it."""
        total = len(self.entries)
        kinds = ((1.0, self.by_country), (2.0, self.by_actor), (1.0, self.by_topic))
        shares: list[dict[str, tuple[float, tuple[int, ...]]]] = []
        for weight, groups in kinds:
            shares.append({})
            for key, group in groups.items():
                compared = group if len(group) <= min(_COMMON, total - 1) else ()
                places = tuple(self._places[entry.id] for entry in compared)
                shares[-1][key] = (weight * (1 - len(group) / total), places)
        return tuple(shares)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.id: place for place, entry in enumerate(self.entries)}

    def _group(self, keys: Callable[[Entry], Iterable[str]]) -> Mapping[str, tuple[Entry, ...]]:
        groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for key in dict.fromkeys(keys(entry)):
                groups[key].append(entry)
        return MappingProxyType({key: tuple(groups[key]) for key in sorted(groups)})


_COMMON = 500
"""A value that more articles have than this says too little to be worth comparing them by."""


def chronological(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries oldest first, those without a known year last, ties by id."""
    return tuple(sorted(entries, key=lambda e: (sort_key(e.annotated.dating.date), e.id)))


def _merged(seen: list[Actor]) -> Actor:
    names = Counter(actor.name for actor in seen)
    name = min(names, key=lambda n: (-names[n], n))
    spellings = {s for actor in seen for s in (actor.name, *actor.variants)} - {name}
    return Actor(
        id=seen[0].id,
        name=name,
        type=seen[0].type,
        role=next((actor.role for actor in reversed(seen) if actor.role), None),
        variants=tuple(sorted(spellings)),
        curated=any(actor.curated for actor in seen),
    )


def _values(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """Return an article's countries, actors and topics by their keys."""
    found = entry.annotated
    return (
        found.countries,
        tuple(actor.id for actor in found.actors),
        tuple(topic.code for topic in found.topics),
    )
