"""Decides which mentions in an article are one actor, and chooses its name and id.

For persons see `same_person`. An acronym is the organisation that it stands for; a name without its
country is the same name with it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
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
from generator.annotate.actors.reading import BODY, PERSON, Mention
from generator.annotate.actors.same_person import group_persons
from generator.annotate.evidence import actor
from generator.model import Actor
from generator.slugs import slug

_FULL = 2
"""Words of a body's name that say more than its head noun."""


def identify(
    mentions: Sequence[Mention], bound: Mapping[str, Mention], knowledge: ActorKnowledge
) -> list[tuple[Actor, list[Mention]]]:
    """Return the actors with their mentions, in order of first mention.

    `mentions` must be in reading order. Actors whose names have one slug are one: the first stays.
    """
    order = {id(mention): place for place, mention in enumerate(mentions)}
    persons = group_persons([m for m in mentions if m.kind is PERSON])
    named = [m for m in mentions if m.kind is BODY]
    expansions = find_expansions(named, bound)
    bodies = _bodies(named, expansions, knowledge)
    groups = [*persons, *bodies]
    for group in groups:
        if len(group.mentions) > 1:
            group.mentions.sort(key=lambda mention: order[id(mention)])
    actors: dict[str, tuple[Actor, list[Mention]]] = {}
    for group in sorted(groups, key=lambda group: order[id(group.mentions[0])]):
        one = _actor(group, expansions, knowledge)
        if one.id in actors:
            actors[one.id][1].extend(group.mentions)
        else:
            actors[one.id] = (one, group.mentions)
    return list(actors.values())


def _bodies(
    mentions: list[Mention],
    expansions: Mapping[str, tuple[str, ...]],
    knowledge: ActorKnowledge,
) -> list[Group]:
    groups: dict[tuple[str, ...], Group] = {}
    by_name: dict[str, Group] = {}
    for mention in mentions:
        name = mention.known or mention.expansion or mention.name
        group = by_name.get(name)
        if group is None:
            key = content_key(name, knowledge.lexicon, expansions)
            group = by_name[name] = groups.setdefault(key, Group(key))
        group.add(mention)
    return _merge_bare(list(groups.values()), knowledge)


def _merge_bare(groups: list[Group], knowledge: ActorKnowledge) -> list[Group]:
    """Join a name without its country or place to a fuller one of the article."""
    beginning = Counter([group.key[0] for group in groups])
    if len(beginning) == len(groups):
        return groups
    kept: list[Group] = []
    index: NameIndex[Group] = NameIndex()
    order = {group.key: place for place, group in enumerate(groups)}
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
    kind, names = group.mentions[0].kind, [mention.name for mention in group.mentions]
    record = _record(group, names, knowledge) if knowledge.records else None
    name = record.name if record else _name(group, names, expansions, knowledge.lexicon)
    others = dict.fromkeys(names)
    if kind is PERSON and group.known:
        others[group.known] = None
    others.pop(name, None)
    return actor(
        (record and record.id) or _id(group, name, expansions, knowledge),
        name,
        kind,
        role=best_role(group.mentions, knowledge.lexicon) if kind is PERSON else None,
        variants=tuple(others),
        curated=record is not None,
    )


def _id(
    group: Group,
    name: str,
    expansions: Mapping[str, tuple[str, ...]],
    knowledge: ActorKnowledge,
) -> str:
    person = group.mentions[0].kind is PERSON
    if person or (group.known and not _is_abroad(group, knowledge)):
        return _slug(group.known or name)
    return body_id(name, expansions, knowledge)


@lru_cache(maxsize=16384)
def _slug(name: str) -> str:
    """Return the id of a name; cached, since the same actors occur in many articles."""
    return slug(name, fallback="acteur")


def _is_abroad(group: Group, knowledge: ActorKnowledge) -> bool:
    """Tell whether a listed name, `Assemblée nationale`, stands for that of another country."""
    home = knowledge.homes.get(group.known or "")
    return home is not None and any(word.isupper() and word != home for word in group.key)


def _name(
    group: Group, names: list[str], expansions: Mapping[str, tuple[str, ...]], lexicon: Lexicon
) -> str:
    first, person = names[0], group.mentions[0].kind is PERSON
    # the table's name may be shown of a person, or where there is an acronym
    if names.count(first) == len(names) and not (group.known and (person or is_acronym(first))):
        return first
    if person:
        return best_person_name(tuple(names), group.known)
    return best_body_name(group.mentions, group.known, expansions, lexicon)


def _record(group: Group, names: list[str], knowledge: ActorKnowledge) -> KnownActor | None:
    known = (knowledge.curated(name) for name in (group.known, *names) if name)
    return next(filter(None, known), None)
