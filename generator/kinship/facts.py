"""The facts by which articles are compared: shared values, days, the kind of occasion."""

from typing import NamedTuple

from generator.kinship.occasions import days, names, occasion
from generator.model import Entry

Key = tuple[str, str]
"""A value that articles can share: its kind, and its code, id or name."""


class Facts(NamedTuple):
    """What an article is compared by."""

    values: tuple[Key, ...]
    """Its countries, actors, topics and names, each with its kind, once."""
    days: tuple[int, int] | None
    """The first and the last day on which it may have been issued."""
    occasion: str | None
    """The kind of occasion that it reports."""


def facts_of(entry: Entry) -> Facts:
    """Return the facts of an article."""
    found = entry.annotated
    keys = [("country", code) for code in found.countries]
    keys += [("actor", actor.id) for actor in found.actors]
    keys += [("topic", topic.code) for topic in found.topics]
    keys += [("name", name) for name in sorted(names(found))]
    return Facts(tuple(dict.fromkeys(keys)), days(found.dating), occasion(found))
