"""Decides which mentions are one person: a shorter name is the longer one that contains it.

`M. Busko` is `Vitaly Busko`; a surname alone is whoever has it in the article.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.annotate.actors.groups import Group
from generator.annotate.actors.name_index import NameIndex
from generator.annotate.actors.reading import Mention
from generator.annotate.matching import folded_words

_LONG = 7
"""Letters of a surname that hardly another person has but for its last letter."""


def group_persons(mentions: Iterable[Mention]) -> list[Group]:
    """Return the mentions of persons, those of one person together."""
    groups: dict[tuple[str, ...], Group] = {}
    bare: dict[tuple[str, ...], list[Mention]] = {}
    for mention in mentions:
        key = folded_words(mention.known or mention.name)
        if mention.partial and not mention.known:
            bare.setdefault(key, []).append(mention)
        else:
            if key not in groups:
                groups[key] = Group(key)
            groups[key].add(mention)
    merged = _merge_shorter(list(groups.values()))
    return [*merged, *_refer_back(bare, merged)] if bare else merged


def _merge_shorter(groups: list[Group]) -> list[Group]:
    """Join a name with the one longer name that holds all its words in order."""
    by_length = sorted(groups, key=lambda g: -len(g.key))
    words = [word for group in groups for word in group.key]
    if len(set(words)) == len(words):
        return by_length
    kept: list[Group] = []
    longer_names: NameIndex[Group] = NameIndex()
    for _, same_length in groupby(by_length, key=lambda g: len(g.key)):
        alone: list[Group] = []
        alike: dict[tuple[str, ...], list[Group]] = {}  # by all words but the last
        for group in same_length:
            holding = longer_names.holding(group.key) if kept else []
            longer = [g for g in holding if _is_within(group.key, g.key)]
            longer = longer or [
                g for g in alike.get(group.key[:-1], ()) if _is_misspelt(group.key, g.key)
            ]
            if len(longer) == 1:
                longer[0].absorb(group)
            else:
                alone.append(group)
                alike.setdefault(group.key[:-1], []).append(group)
        for group in alone:
            longer_names.add(group)
        kept += alone
    return kept


def _is_misspelt(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether but the last letter of a long surname is missing: `Wexelanov`, `Wexelano`.

    The words before it are the same.
    """
    short, long = sorted((name[-1], other[-1]), key=len)
    close = len(short) >= _LONG and len(long) == len(short) + 1 and long.startswith(short)
    return close and len(name) > 1


def _is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether words stand in a longer name in their order, its first or last word among them."""
    rest = iter(long)
    return all(word in rest for word in short) and (short[-1] == long[-1] or short[0] == long[0])


def _refer_back(
    bare: Mapping[tuple[str, ...], list[Mention]], groups: list[Group]
) -> Iterator[Group]:
    """Give bare surnames to the person whose name holds them; yield those of nobody named."""
    words = {word for key in bare for word in key}
    index = NameIndex(group for group in groups if not words.isdisjoint(group.key))
    for key, mentions in bare.items():
        holders = index.holding(key)
        if holders:
            at_an_end = [g for g in holders if key[0] in {g.key[0], g.key[-1]}]
            min(at_an_end or holders, key=lambda g: len(g.key)).mentions.extend(mentions)
        else:
            group = Group(key, mentions)
            index.add(group)
            yield group
