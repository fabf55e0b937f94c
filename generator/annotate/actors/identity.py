"""Mentions → actors: who is who inside one article, under which name and id.

Persons: see `same_person`. Organisations: an acronym is its expansion; a name without its country
is the one with it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.annotate.actors.body_ids import body_id
from generator.annotate.actors.groups import Group
from generator.annotate.actors.knowledge import ActorKnowledge, KnownActor
from generator.annotate.actors.lexicon import Lexicon
from generator.annotate.actors.name_index import NameIndex
from generator.annotate.actors.naming import (
    adds_a_country,
    best_body_name,
    best_person_name,
    best_role,
    content_key,
    find_expansions,
    is_acronym,
)
from generator.annotate.actors.reading import Kind, Mention
from generator.annotate.actors.same_person import group_persons
from generator.annotate.evidence import actor
from generator.model import Actor, ActorType
from generator.slugs import slug

_slug = lru_cache(maxsize=16384)(slug)
"""The same actors come back in article after article."""

_FULL = 2
"""Words of a body's name that say more than its head noun."""


def identify(
    mentions: Sequence[Mention], bound: Mapping[str, Mention], knowledge: ActorKnowledge
) -> Iterator[tuple[Actor, list[Mention]]]:
    """Yield the actors with their mentions, in order of first mention.

    `mentions` must be in reading order.
    """
    order = {id(mention): place for place, mention in enumerate(mentions)}
    persons = group_persons([m for m in mentions if m.kind is Kind.PERSON])
    named = [m for m in mentions if m.kind is Kind.BODY]
    expansions = find_expansions(named, bound)
    bodies = _bodies(named, expansions, knowledge)
    for group in (*persons, *bodies):
        if len(group.mentions) > 1:
            group.mentions.sort(key=lambda mention: order[id(mention)])
    groups = sorted((*persons, *bodies), key=lambda group: order[id(group.mentions[0])])
    yield from _unique((_actor(group, expansions, knowledge), group.mentions) for group in groups)


def _unique(
    found: Iterable[tuple[Actor, list[Mention]]],
) -> Iterator[tuple[Actor, list[Mention]]]:
    """Join actors whose names have one slug: the first stays."""
    actors: dict[str, tuple[Actor, list[Mention]]] = {}
    for one, mentions in found:
        if one.id in actors:
            actors[one.id][1].extend(mentions)
        else:
            actors[one.id] = (one, mentions)
    yield from actors.values()


def _bodies(
    mentions: list[Mention],
    expansions: Mapping[str, tuple[str, ...]],
    knowledge: ActorKnowledge,
) -> list[Group]:
    keys: dict[str, tuple[str, ...]] = {}

    def key_of(name: str) -> tuple[str, ...]:
        if name not in keys:
            keys[name] = content_key(name, knowledge.lexicon, expansions)
        return keys[name]

    groups: dict[tuple[str, ...], Group] = {}
    for mention in mentions:
        key = key_of(mention.known or mention.expansion or mention.name)
        if key not in groups:
            groups[key] = Group(key)
        groups[key].add(mention)
    for group in groups.values():
        group.keys = {m.name: key_of(m.name) for m in group.mentions}
    return _merge_bare(list(groups.values()), knowledge)


def _merge_bare(groups: list[Group], knowledge: ActorKnowledge) -> list[Group]:
    """Join a name that leaves its country or place open with a fuller one of the article."""
    kept: list[Group] = []
    index: NameIndex[Group] = NameIndex()
    order = {group.key: place for place, group in enumerate(groups)}
    beginning = Counter(group.key[0] for group in groups)
    for group in sorted(groups, key=lambda g: -len(g.key)):
        if beginning[group.key[0]] == 1:  # no other can be the fuller one
            kept.append(group)
            continue
        fuller = [
            other
            for other in index.holding(group.key)
            if _leaves_open(group.key, other.key, knowledge.lexicon)
            and not _is_elsewhere(
                group, other, knowledge, first=order[group.key] < order[other.key]
            )
        ]
        if fuller:
            earlier = [other for other in fuller if order[other.key] < order[group.key]]
            max(earlier or fuller[:1], key=lambda g: order[g.key]).absorb(group)
        else:
            kept.append(group)
            index.add(group)
    return kept


def _leaves_open(short: tuple[str, ...], long: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether a longer name only adds a country, or goes on where the shorter stops."""
    if short[0] != long[0] or not set(short) < set(long):
        return False
    enough = len(short) >= _FULL or short[0] in lexicon.bodies.alone
    if enough and long[: len(short)] == short:
        return True
    return adds_a_country(set(long) - set(short), lexicon)


def _is_elsewhere(short: Group, long: Group, knowledge: ActorKnowledge, *, first: bool) -> bool:
    """Tell whether a known body, named first, is another country's than the fuller name's."""
    home = knowledge.homes.get(short.known or "")
    if home is None:
        return bool(short.known and short.known != long.known)
    return first and home not in long.key


def _actor(
    group: Group, expansions: Mapping[str, tuple[str, ...]], knowledge: ActorKnowledge
) -> Actor:
    person = group.mentions[0].kind is Kind.PERSON
    record = _record(group, knowledge) if knowledge.records else None
    name = record.name if record else _name(group, knowledge.lexicon)
    others = [mention.name for mention in group.mentions if mention.name != name]
    if person and group.known and group.known != name:
        others.append(group.known)
    return actor(
        (record and record.id) or _id(group, name, expansions, knowledge),
        name,
        ActorType.PERSON if person else ActorType.ORGANISATION,
        role=best_role(group.mentions, knowledge.lexicon) if person else None,
        variants=tuple(dict.fromkeys(others)) if others else (),
        curated=record is not None,
    )


def _id(
    group: Group,
    name: str,
    expansions: Mapping[str, tuple[str, ...]],
    knowledge: ActorKnowledge,
) -> str:
    person = group.mentions[0].kind is Kind.PERSON
    if person or (group.known and not _is_abroad(group, knowledge)):
        return _slug(group.known or name, fallback="acteur")
    return body_id(name, expansions, knowledge)


def _is_abroad(group: Group, knowledge: ActorKnowledge) -> bool:
    """Tell whether a listed name, `Assemblée nationale`, stands for that of another country."""
    home = knowledge.homes.get(group.known or "")
    return home is not None and any(word.isupper() and word != home for word in group.key)


def _name(group: Group, lexicon: Lexicon) -> str:
    names = [mention.name for mention in group.mentions]
    if len(set(names)) == 1 and not (group.known and _may_be_another(names[0], group)):
        return names[0]
    if group.mentions[0].kind is Kind.PERSON:
        return best_person_name(tuple(names), group.known)
    return best_body_name(group.mentions, group.known, group.keys, lexicon)


def _may_be_another(name: str, group: Group) -> bool:
    """Tell whether the table's name may be shown: a person's, or that of an acronym."""
    return group.mentions[0].kind is Kind.PERSON or is_acronym(name)


def _record(group: Group, knowledge: ActorKnowledge) -> KnownActor | None:
    names = [group.known, *(m.name for m in group.mentions)]
    return next((found for name in names if name and (found := knowledge.curated(name))), None)
