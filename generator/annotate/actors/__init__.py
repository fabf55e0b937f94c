"""Finds actors: the persons and organisations that an article names, with their offices.

Every mention is a finding. `organisations` and `persons` find mentions, `acronyms` ties
abbreviations to names, `identity` decides which mentions are one actor. `knowledge` has the word
lists.
"""

from collections.abc import Iterable, Iterator

from generator.annotate.actors.acronyms import bind, use
from generator.annotate.actors.identity import identify
from generator.annotate.actors.knowledge import ActorKnowledge, load_actors
from generator.annotate.actors.marks import Marks, mark_parts
from generator.annotate.actors.organisations import find_organisations
from generator.annotate.actors.persons import find_persons
from generator.annotate.actors.reading import PERSON, Mention, covered, read
from generator.annotate.actors.repeats import find_body_repeats, find_repeats
from generator.annotate.actors.told_places import mark_told_places
from generator.annotate.evidence import ACTOR, finding
from generator.model import Actor, Article, Finding

__all__ = ["ActorKnowledge", "find_actors_together", "load_actors"]


Bodies = tuple[list[Mention], dict[str, Mention]]
"""The mentions of organisations, and the mention that explains each abbreviation."""
Found = tuple[tuple[Actor, ...], tuple[Finding, ...]]
"""The actors of an article, in order of first mention, and every mention."""


def find_actors_together(articles: Iterable[Article], knowledge: ActorKnowledge) -> list[Found]:
    """Return the actors of some restored articles, each read as if it were alone.

    Names come from the article proper alone, never from its related items. One step after the
    other is taken with all articles, as in `generator.extract`.
    """
    parts = [_marked(article, knowledge) for article in articles]
    bodies = [_bodies(marked) for marked in parts]
    persons = [_persons(*each) for each in zip(parts, bodies, strict=True)]
    return [_identified(*each, knowledge) for each in zip(parts, bodies, persons, strict=True)]


def _marked(article: Article, knowledge: ActorKnowledge) -> list[Marks]:
    marked = mark_parts([read(name, text) for name, text in article.parts()], knowledge)
    mark_told_places(marked)
    return marked


def _bodies(parts: list[Marks]) -> Bodies:
    """Return the mentions of organisations, and what abbreviations stand for."""
    found = [mention for marks in parts for mention in find_organisations(marks)]
    own = _own_agencies(parts)
    bodies = [m for m in found if m.end > m.start + 1 or m.reading.texts[m.start] not in own]
    bound = bind(bodies)
    bodies = list(use(parts, bodies, bound))
    return [*bodies, *find_body_repeats(parts, bodies)], bound


def _own_agencies(parts: list[Marks]) -> set[str]:
    """Return the agency that opens the dispatch: `Hanoï (VNA)`. Only its full name is an actor."""
    return {
        marks.reading.texts[at]
        for marks in parts
        if marks.reading.part == "dateline"
        for at, (end, actors) in marks.organisations.items()
        if end == at + 1 and actors[0].signs
    }


def _persons(parts: list[Marks], bodies: Bodies) -> list[Mention]:
    taken = covered(bodies[0])  # what names an organisation names no person
    return [
        mention
        for marks in parts
        for mention in find_persons(marks, taken.get(id(marks.reading), set()))
    ]


def _identified(
    parts: list[Marks],
    bodies: Bodies,
    persons: list[Mention],
    knowledge: ActorKnowledge,
) -> Found:
    named = [*bodies[0], *persons]
    mentions = _in_order([*named, *find_repeats(parts, named)], parts)
    found = identify(mentions, bodies[1], knowledge)
    return tuple([actor for actor, _ in found]), tuple(_findings(found))


def _in_order(mentions: list[Mention], parts: list[Marks]) -> list[Mention]:
    place = {id(marks.reading): number for number, marks in enumerate(parts)}
    return sorted(mentions, key=lambda m: (place[id(m.reading)], m.start, -m.end, m.kind))


def _findings(found: Iterable[tuple[Actor, list[Mention]]]) -> Iterator[Finding]:
    for actor, mentions in found:
        value = actor.id
        for reading, first, end, kind, rule, name, *_ in mentions:
            start = reading.starts[first]
            quote = name if kind is PERSON else reading.span(first, end)
            yield finding(ACTOR, value, rule, part=reading.part, start=start, quote=quote)
