"""The collection: its articles in order, and the look-ups that index pages need.

An archive is built once from its entries; pages, exports and search only read it. Every order is
total, with ties ordered by id, so that two builds of the same seeds are equal byte for byte.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from types import MappingProxyType

from generator.annotate.matching import fold
from generator.edtf import sort_key, year_of
from generator.kinship import Kinship, Kinships
from generator.model import Actor, Entry, Tombstone, Topic

UNKNOWN_YEAR = "inconnue"
"""The key, in `by_year` and in the register, of articles whose year is not known."""

_MOST_OFFICES = 20
"""The most offices of an actor that pages and tables list."""


@dataclass(frozen=True)
class Archive:
    """All articles with their addresses, oldest first, undated last."""

    entries: tuple[Entry, ...]
    """The articles in chronological order: see `chronological`."""
    tombstones: tuple[Tombstone, ...] = ()
    """Addresses whose article is gone."""
    read_from: Mapping[str, str] = field(default_factory=dict, compare=False)
    """By id, a digest of everything that an article was extracted from, where that is known."""

    ages: Mapping[str, float] = field(default_factory=dict, compare=False)
    """By id, a number that is lower the longer an article has been in the archive."""

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every article by id."""
        return MappingProxyType({entry.id: entry for entry in self.entries})

    @cached_property
    def by_country(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by ISO code, in chronological order; codes in alphabetical order."""
        return self._group(lambda entry: entry.annotated.countries)

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by actor's id."""
        return self._group(lambda entry: [actor.id for actor in entry.annotated.actors])

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by topic's code."""
        return self._group(lambda entry: [topic.code for topic in entry.annotated.topics])

    @cached_property
    def by_year(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by year, `inconnue` last."""
        return self._group(lambda entry: [year_of(entry.annotated.dating.date) or UNKNOWN_YEAR])

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by month, `2022-10`, without those of which only the year is known."""
        return self._group(lambda entry: filter(None, [month_of(entry)]))

    @cached_property
    def by_pair(self) -> Mapping[str, tuple[Entry, ...]]:
        """Articles by pairs of countries that they name: `LA-VN`."""
        return self._group(
            lambda entry: map("-".join, combinations(sorted(entry.annotated.countries), 2))
        )

    @cached_property
    def partners(self) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
        """By country, the countries named with it and the articles that do so."""
        found: dict[str, dict[str, tuple[Entry, ...]]] = {code: {} for code in self.by_country}
        for pair, entries in self.by_pair.items():
            one, other = pair.split("-")
            found[one][other] = found[other][one] = entries
        return MappingProxyType(found)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Each actor as the archive shows it: the name that most articles give, other spellings.

        Actors of the same name get different ones where such are known. The role is that of
        the latest article that gives one.
        """
        seen: dict[str, list[Actor]] = defaultdict(list)
        for entry in self.entries:
            for actor in entry.annotated.actors:
                seen[actor.id].append(actor)
        return MappingProxyType(_told_apart({key: _merged(seen[key]) for key in sorted(seen)}))

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Each topic of the articles, by code."""
        found = {t.code: t for entry in self.entries for t in entry.annotated.topics}
        return MappingProxyType(dict(sorted(found.items())))

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles before and after one, by date.

        Articles with a place in time and those without are not neighbours.
        """
        place = self._places[entry.id]
        before = self.entries[place - 1] if place else None
        after = self.entries[place + 1] if place + 1 < len(self.entries) else None
        known = has_place(entry)
        return (
            before if before and has_place(before) is known else None,
            after if after and has_place(after) is known else None,
        )

    def related(self, entry: Entry) -> tuple[Kinship, ...]:
        """Return the articles most closely related to one, closest first, with the reason."""
        return self.kinships.related(entry)

    def prepare(self) -> None:
        """Do all look-ups for pages and data, before processes fork that need them."""
        _ = (self.by_id, self._places, self.actors, self.topics)
        _ = (self.by_country, self.by_actor, self.by_topic, self.by_year, self.by_month)
        _ = self.partners

    @cached_property
    def kinships(self) -> Kinships:
        """The comparison of the articles with each other."""
        return Kinships(self.entries)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.id: place for place, entry in enumerate(self.entries)}

    def _group(self, keys: Callable[[Entry], Iterable[str]]) -> Mapping[str, tuple[Entry, ...]]:
        groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for key in dict.fromkeys(keys(entry)):
                groups[key].append(entry)
        return MappingProxyType({key: tuple(groups[key]) for key in sorted(groups)})


def month_of(entry: Entry) -> str | None:
    """Return the month of an article, `2022-10`; None where it may be another."""
    earliest, latest = entry.annotated.dating.earliest, entry.annotated.dating.latest
    if earliest is None or latest is None or earliest[:7] != latest[:7]:
        return None
    return earliest[:7]


def chronological(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries oldest first, those without a known year last, ties by id."""
    return tuple(sorted(entries, key=lambda e: (sort_key(e.annotated.dating.date), e.id)))


def has_place(entry: Entry) -> bool:
    """Tell whether an article has a place in time, if only one of several years."""
    dating = entry.annotated.dating
    return (dating.earliest or dating.latest) is not None


def attested_offices(actor_id: str, entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return each office that articles give an actor, in order of its first article.

    Wordings that differ only in accents and case are one office.
    """
    held: dict[str, tuple[str, list[Entry]]] = {}
    for entry in entries:
        for actor in entry.annotated.actors:
            if actor.id == actor_id and actor.role:
                held.setdefault(fold(actor.role), (actor.role, []))[1].append(entry)
    return list(held.values())[:_MOST_OFFICES]


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


def _told_apart(actors: dict[str, Actor]) -> dict[str, Actor]:
    """Give actors of one name, `Comité central du PCC`, their longest spelling of their own."""
    called = Counter(actor.name for actor in actors.values())
    shared = {name for name, number in called.items() if number > 1}
    if not shared:
        return actors
    spelt = Counter(s for actor in actors.values() for s in (actor.name, *actor.variants))
    return {
        key: _told(actor, spelt) if actor.name in shared and not actor.curated else actor
        for key, actor in actors.items()
    }


def _told(actor: Actor, spelt: Counter[str]) -> Actor:
    own = [s for s in actor.variants if spelt[s] == 1 and len(s) > len(actor.name)]
    if not own:
        return actor
    name = max(own, key=lambda s: (len(s), s))
    spellings = {actor.name, *actor.variants} - {name}
    return replace(actor, name=name, variants=tuple(sorted(spellings)))
