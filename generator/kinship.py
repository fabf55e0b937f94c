"""Which articles are related, how closely, and why: the reason that a reader is shown.

Articles are related by what they share and few others have: actors, countries, topics, proper
names; nearness in time draws them closer. Nothing is taken from the related items that a captured
page carried, which are its publisher's choice.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from generator.edtf_dates import year_of
from generator.model import Actor, Dating, Entry, Topic
from generator.occasions import names, occasion

RELATED = 5
"""How many related articles an article page names."""

_CANDIDATES = 200
"""Once so many articles share something with one, commoner values bring in no more."""
_RARE_NAME = 20
"""More articles than this share a name like `Quang Nam` without telling of the same thing."""
_NEAREST = 50
"""How many of those that share most are compared by date."""
_SOON, _MONTH, _YEAR = 7, 31, 366
"""Days apart within which articles are of one week, of one month, of one year."""
_NEARNESS = ((_SOON, 1.5), (_MONTH, 1.25), (_YEAR, 1.1))
"""How much closer it makes two articles to be issued within so many days."""


@dataclass(frozen=True)
class Kinship:
    """An article that is related to another, and why."""

    entry: Entry
    """The related article."""
    countries: tuple[str, ...]
    """ISO codes that both have, and not every article."""
    actors: tuple[Actor, ...]
    """Actors that both have, and not every article."""
    topics: tuple[Topic, ...]
    """Topics that both have, and not every article."""
    names: tuple[str, ...] = ()
    """Proper names, mostly places, that both have and few others, in alphabetical order."""
    occasion: str | None = None
    """What both tell of, one of `occasions.KINDS`, where they seem to tell of the same."""
    year: str | None = None
    """The year of an occasion."""


class _Share(NamedTuple):
    """A value that several articles have."""

    rarity: float
    """Log of how many articles there are to one that has it."""
    weight: float
    """What it counts for two articles that share it."""
    places: frozenset[int]
    """Where they are."""


class Kinships:
    """Compares the articles of an archive."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Take the articles in a fixed order; all that is slow is done when first asked for."""
        self._entries = entries

    def prepare(self) -> None:
        """Look everything up, for processes that are about to begin with it."""
        _ = (self._places, self._ids, self._shares, self._days, self._occasions)

    def related(self, entry: Entry) -> tuple[Kinship, ...]:
        """Return the articles that are nearest to one, nearest first, with what they share.

        A value that n of N articles have weighs log(N/n), an actor twice that; so sharing only
        what every article has is no kinship. Of those that share most, articles issued in the
        same week, month or year are nearer.
        """
        here, ids = self._places[entry.id], self._ids
        scores = self._scores(here)
        near = {
            place: scores[place] * self._nearness(here, place) for place in self._nearest(scores)
        }
        best = sorted(near, key=lambda place: (-near[place], ids[place]))
        number = len(self._entries)
        telling = frozenset(key for key in self._keys[here] if self._counts[key] < number)
        return tuple(self._kinship(here, place, telling) for place in best[:RELATED])

    def _scores(self, here: int) -> dict[int, float]:
        """Return what the articles that share the rarest values share with one, by place.

        Rarest first: once enough articles are found, what they share further counts for them,
        but brings in no more.
        """
        scores: dict[int, float] = {}
        shares = sorted((self._shares[key] for key in self._keys[here]), key=_commonness)
        for _, weight, places in shares:
            if not weight:  # every article has it
                break
            if len(scores) < _CANDIDATES:
                for place in places:
                    scores[place] = scores.get(place, 0.0) + weight
            else:
                for place in places.intersection(scores):
                    scores[place] += weight
        scores.pop(here, None)
        return scores

    def _nearest(self, scores: Mapping[int, float]) -> list[int]:
        """Return the places of the highest scores, ties by id."""
        least = sorted(scores.values(), reverse=True)[:_NEAREST][-1:]
        most = [place for place, score in scores.items() if score >= least[0]]
        return sorted(most, key=lambda place: (-scores[place], self._ids[place]))[:_NEAREST]

    def _nearness(self, here: int, there: int) -> float:
        one, other = self._days[here], self._days[there]
        if one is None or other is None:
            return 1.0
        apart = _apart(one, other)
        return next((factor for days, factor in _NEARNESS if apart <= days), 1.0)

    def _kinship(self, here: int, there: int, telling: frozenset[tuple[str, str]]) -> Kinship:
        """Name what two articles share of what tells something of the first."""
        mine, other = self._entries[here].annotated, self._entries[there]
        shared = telling.intersection(self._keys[there])
        kinship = Kinship(
            entry=other,
            countries=tuple(code for code in mine.countries if ("country", code) in shared),
            actors=tuple(actor for actor in mine.actors if ("actor", actor.id) in shared),
            topics=tuple(topic for topic in mine.topics if ("topic", topic.code) in shared),
            names=tuple(sorted(name for kind, name in shared if kind == "name")),
        )
        kind = self._occasions[here]
        is_same = kind is not None and kind == self._occasions[there]
        return _with_occasion(kinship, self._entries[here], kind) if is_same else kinship

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.id: place for place, entry in enumerate(self._entries)}

    @cached_property
    def _counts(self) -> Mapping[tuple[str, str], int]:
        """How many articles have each value."""
        return Counter(key for values in self._values for key in values)

    @cached_property
    def _values(self) -> list[tuple[tuple[str, str], ...]]:
        """Return each article's countries, actors, topics and names, each with its kind, once."""
        return [_values(entry) for entry in self._entries]

    @cached_property
    def _ids(self) -> list[str]:
        return [entry.id for entry in self._entries]

    @cached_property
    def _days(self) -> list[tuple[int, int] | None]:
        """Return the first and the last day on which each article may have been issued."""
        return [_days(entry.annotated.dating) for entry in self._entries]

    @cached_property
    def _occasions(self) -> list[str | None]:
        """Return what each article tells of."""
        return [occasion(entry.annotated) for entry in self._entries]

    @cached_property
    def _keys(self) -> list[tuple[tuple[str, str], ...]]:
        """Return the values of each article that another has too; of names, the rare ones."""
        return [
            tuple(
                key
                for key in values
                if 1 < self._counts[key] <= (_RARE_NAME if key[0] == "name" else math.inf)
            )
            for values in self._values
        ]

    @cached_property
    def _shares(self) -> dict[tuple[str, str], "_Share"]:
        """Return what each value weighs, and where the articles are that have it."""
        places: dict[tuple[str, str], set[int]] = defaultdict(set)
        for place, keys in enumerate(self._keys):
            for key in keys:
                places[key].add(place)
        shares: dict[tuple[str, str], _Share] = {}
        for key, found in places.items():
            rarity = math.log(len(self._entries) / len(found))
            weight = 2 * rarity if key[0] == "actor" else rarity
            shares[key] = _Share(rarity, weight, frozenset(found))
        return shares


def _commonness(share: _Share) -> float:
    return -share.rarity


def _values(entry: Entry) -> tuple[tuple[str, str], ...]:
    found = entry.annotated
    keys = [("country", code) for code in found.countries]
    keys += [("actor", actor.id) for actor in found.actors]
    keys += [("topic", topic.code) for topic in found.topics]
    keys += [("name", name) for name in sorted(names(found))]
    return tuple(dict.fromkeys(keys))


def _with_occasion(kinship: Kinship, entry: Entry, kind: str | None) -> Kinship:
    """Say what two articles tell of that name the same kind of occasion, if it is the same one.

    It is where they share a country and an actor or a name, and were issued within a month of each
    other; where only the year is known, a name must be shared.
    """
    mine, theirs = entry.annotated, kinship.entry.annotated
    year, apart = year_of(mine.dating.date), _days_apart(mine.dating, theirs.dating)
    if not kinship.countries or not year:
        return kinship
    same_month = apart is not None and apart <= _MONTH and (kinship.actors or kinship.names)
    same_year = year == year_of(theirs.dating.date) and apart is not None and apart > _MONTH
    vague = _is_vague(mine.dating) or _is_vague(theirs.dating)
    if same_month or (same_year and vague and kinship.names):
        return replace(kinship, occasion=kind, year=year)
    return kinship


def _is_vague(dating: Dating) -> bool:
    """Tell whether a date leaves more than a month open."""
    apart = _days_apart(dating, dating)
    return apart is None or apart > _MONTH


def _days_apart(one: Dating, other: Dating) -> int | None:
    """Return how many days apart two articles may have been issued at most, if that is known."""
    mine, theirs = _days(one), _days(other)
    return _apart(mine, theirs) if mine and theirs else None


def _days(dating: Dating) -> tuple[int, int] | None:
    """Return the first and the last day that a date allows, counted; None where not known."""
    if not (dating.earliest and dating.latest):
        return None
    first, last = map(date.fromisoformat, (dating.earliest, dating.latest))
    return first.toordinal(), last.toordinal()


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[1], other[1]) - min(one[0], other[0])
