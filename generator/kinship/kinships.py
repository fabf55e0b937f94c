"""Compares articles: which are related, how closely, and the reason shown to readers.

Articles are related if they share values that few others have: actors, countries, topics, proper
names. Nearness in time brings them closer. The related items that a captured page carried are not
used: they are its publisher's choice.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from generator.kinship.facts import Facts, Key, facts_of
from generator.kinship.occasions import MONTH, days_between, year_of_one
from generator.model import Actor, Entry, Topic

RELATED = 5
"""The most related articles that a page names."""

_CANDIDATES = 200
"""With so many candidates, commoner values bring in no more."""
_RARE_NAME = 20
"""A name like `Quang Nam` in more articles than this shows no relation."""
_NEAREST = 50
"""So many of the articles that share most are compared by date."""
_SOON, _YEAR = 7, 366
"""Days within which articles are of one week, and of one year."""
_NEARNESS = ((_SOON, 1.5), (MONTH, 1.25), (_YEAR, 1.1))
"""Factors for articles issued within so many days of each other."""
_DIGITS = 3
"""So many leading binary digits of an article count are kept: below 8, all counts differ."""


@dataclass(frozen=True)
class Kinship:
    """An article related to another, with the reason."""

    entry: Entry
    """The related article."""
    countries: tuple[str, ...]
    """ISO codes that both have, but not every article."""
    actors: tuple[Actor, ...]
    """Actors that both have, but not every article."""
    topics: tuple[Topic, ...]
    """Topics that both have, but not every article."""
    names: tuple[str, ...] = ()
    """Proper names, mostly of places, that both and few others have, in alphabetical order."""
    occasion: str | None = None
    """The kind of occasion, of `occasions.KINDS`, if both seem to report the same one."""
    year: str | None = None
    """The year of an occasion."""


class _Share(NamedTuple):
    """A value that several articles have."""

    rarity: float
    """The logarithm of all articles divided by those that have it, both rounded."""
    weight: float
    """Its weight for two articles that share it."""
    places: frozenset[int]
    """The places of these articles."""


class Kinships:
    """Compares the articles of an archive."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Take the articles in a fixed order; slow look-ups are done when first needed."""
        self._entries = entries
        self.facts: dict[str, Facts] = {}
        """The facts of articles by id, as far as they are known."""
        self.known: Callable[[Entry], tuple[Kinship, ...] | None] = lambda _: None
        """Returns the related articles of one, where they are known: see `kept`."""

    def prepare(self) -> None:
        """Do all look-ups, before processes fork that need them."""
        _ = (self._places, self._ids, self._ordered)

    def related(self, entry: Entry) -> tuple[Kinship, ...]:
        """Return the articles most closely related to one, closest first, with what they share.

        A value that n of N articles have weighs log(N/n), an actor twice that, with N and n
        rounded. So sharing only what nearly every article has is no relation. Of the
        articles that share most, those issued in the same week, month or year are closer.

        Rounded numbers seldom change when an archive grows, and neither do the related
        articles of most articles.
        """
        known = self.known(entry)
        return self.compared(entry)[0] if known is None else known

    def compared(self, entry: Entry) -> tuple[tuple[Kinship, ...], int]:
        """Return the same, and how many of its values, the rarest ones, brought in articles."""
        here, ids = self._places[entry.id], self._ids
        scores, depth = self._scores(here)
        near = {
            place: scores[place] * self._nearness(here, place) for place in self._nearest(scores)
        }
        best = sorted(near, key=lambda place: (-near[place], ids[place]))
        number = len(self._entries)
        telling = frozenset(key for key in self._keys[here] if self._counts[key] < number)
        return tuple(self._kinship(here, place, telling) for place in best[:RELATED]), depth

    def origin(self, entry: Entry, depth: int, digests: Sequence[bytes]) -> bytes:
        """Return a digest of all that `compared` depends on, for the number that it returned.

        `digests` are those of all articles, in order. The articles that the rarest values
        bring in enter by their digests, and so does whatever else they share.
        """
        here = self._places[entry.id]
        ordered = self._ordered[here]
        digest = sha256(digests[here])
        digest.update(b"".join(map(self._said.__getitem__, ordered)))
        for key in ordered[:depth]:
            if key not in self._brought:
                brought = (digests[place] for place in sorted(self._shares[key].places))
                self._brought[key] = sha256(b"".join(brought)).digest()
            digest.update(self._brought[key])
        return digest.digest()

    def _scores(self, here: int) -> tuple[dict[int, float], int]:
        """Return scores of the articles that share the rarest values with one, by place.

        The rarest values come first. Once there are enough candidates, further shared
        values raise scores, but bring in no more articles. Also return how many values
        brought in some.
        """
        scores: dict[int, float] = {}
        depth = 0
        for key in self._ordered[here]:
            _, weight, places = self._shares[key]
            if not weight:  # nearly every article has it
                break
            if len(scores) < _CANDIDATES:
                depth += 1
                for place in places:
                    scores[place] = scores.get(place, 0.0) + weight
            else:
                for place in places.intersection(scores):
                    scores[place] += weight
        scores.pop(here, None)
        return scores, depth

    def _nearest(self, scores: Mapping[int, float]) -> list[int]:
        """Return the places of the highest scores; ties by id."""
        least = sorted(scores.values(), reverse=True)[:_NEAREST][-1:]
        most = [place for place, score in scores.items() if score >= least[0]]
        return sorted(most, key=lambda place: (-scores[place], self._ids[place]))[:_NEAREST]

    def _nearness(self, here: int, there: int) -> float:
        one, other = self._facts[here].days, self._facts[there].days
        if one is None or other is None:
            return 1.0
        apart = days_between(one, other)
        return next((factor for days, factor in _NEARNESS if apart <= days), 1.0)

    def _kinship(self, here: int, there: int, telling: frozenset[tuple[str, str]]) -> Kinship:
        """Return the kinship of two articles: what they share of the first one's telling values."""
        mine, other = self._entries[here].annotated, self._entries[there]
        shared = telling.intersection(self._keys[there])
        kinship = Kinship(
            entry=other,
            countries=tuple(code for code in mine.countries if ("country", code) in shared),
            actors=tuple(actor for actor in mine.actors if ("actor", actor.id) in shared),
            topics=tuple(topic for topic in mine.topics if ("topic", topic.code) in shared),
            names=tuple(sorted(name for kind, name in shared if kind == "name")),
        )
        kind = self._facts[here].occasion
        if kind is None or kind != self._facts[there].occasion or not kinship.countries:
            return kinship
        year = year_of_one(
            mine.dating,
            other.annotated.dating,
            named=bool(kinship.names),
            known=bool(kinship.actors or kinship.names),
        )
        return replace(kinship, occasion=kind, year=year) if year else kinship

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.id: place for place, entry in enumerate(self._entries)}

    @cached_property
    def _facts(self) -> list[Facts]:
        return [self.facts.get(entry.id) or facts_of(entry) for entry in self._entries]

    @cached_property
    def _counts(self) -> Mapping[Key, int]:
        """How many articles have each value."""
        return Counter(key for facts in self._facts for key in facts.values)

    @cached_property
    def _ids(self) -> list[str]:
        return [entry.id for entry in self._entries]

    @cached_property
    def _keys(self) -> list[tuple[Key, ...]]:
        """The values of each article that another one has too; of names, only rare ones."""
        return [
            tuple(
                key
                for key in facts.values
                if 1 < self._counts[key] <= (_RARE_NAME if key[0] == "name" else math.inf)
            )
            for facts in self._facts
        ]

    @cached_property
    def _ordered(self) -> list[list[Key]]:
        """The same values, rarest first."""
        rarity = {key: -share.rarity for key, share in self._shares.items()}
        return [sorted(keys, key=rarity.__getitem__) for keys in self._keys]

    @cached_property
    def _shares(self) -> dict[Key, _Share]:
        """The rarity and weight of each value, and the places of the articles that have it."""
        places: dict[Key, set[int]] = defaultdict(set)
        for place, keys in enumerate(self._keys):
            for key in keys:
                places[key].add(place)
        shares: dict[Key, _Share] = {}
        for key, found in places.items():
            rarity = math.log(_rounded(len(self._entries)) / _rounded(len(found)))
            weight = 2 * rarity if key[0] == "actor" else rarity
            shares[key] = _Share(rarity, weight, frozenset(found))
        return shares

    @cached_property
    def _said(self) -> dict[Key, bytes]:
        """A digest of each value with its weight, and of whether every article has it."""
        number = len(self._entries)
        said = ((key, (key, s.weight, len(s.places) < number)) for key, s in self._shares.items())
        return {key: sha256(repr(one).encode()).digest() for key, one in said}

    @cached_property
    def _brought(self) -> dict[Key, bytes]:
        """Digests of the articles that a value brings in, each made when first needed."""
        return {}


def _rounded(number: int) -> int:
    """Return a number with all but its leading binary digits set to zero."""
    zeros = max(0, number.bit_length() - _DIGITS)
    return number >> zeros << zeros
