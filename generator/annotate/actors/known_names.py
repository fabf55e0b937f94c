"""Finds listed names of actors in the parts of an article, in the spelling that they require."""

from collections.abc import Iterable, Sequence

from generator.annotate.actors.knowledge import KnownActor, choose
from generator.annotate.actors.reading import PERSON, Reading
from generator.annotate.phrases import Span

Actors = tuple[KnownActor, ...]
"""Those who are called so: several share an acronym."""
Known = tuple[int, Actors]
"""Where the name of a known actor ends, and who is called so."""


def known_in_parts(
    readings: Sequence[Reading], found: Iterable[Iterable[Span[Actors]]]
) -> list[dict[int, Known]]:
    """Return the known actors of each part by the first word of their names.

    `found` are the listed phrases in each part. A name that two actors share is left to the one for
    which the words of the article speak.
    """
    known = [_known(*each) for each in zip(readings, found, strict=True)]
    if [at for part in known for at, (_, actors) in part.items() if len(actors) > 1]:
        present = frozenset[str]().union(*(reading.compared for reading in readings))
        known = [_chosen(part, present) for part in known]
    return known


def _known(reading: Reading, found: Iterable[Span[Actors]]) -> dict[int, Known]:
    capitalised, texts = reading.capitalised, reading.texts
    return {
        start: (end, actors)
        for start, end, listed in found
        if start in capitalised
        and (actors := listed if end - start > 1 else _called(listed, texts[start]))
    }


def _chosen(known: dict[int, Known], present: frozenset[str]) -> dict[int, Known]:
    chosen = ((at, end, choose(actors, present)) for at, (end, actors) in known.items())
    return {at: (end, (actor,)) for at, end, actor in chosen if actor}


def _called(found: Actors, text: str) -> Actors:
    """Return the actors that one word names; an acronym needs all its capitals."""
    return tuple(
        [
            actor
            for actor in found
            if actor.type is PERSON or text in actor.phrases or _is_called(actor, text)
        ]
    )


def _is_called(actor: KnownActor, text: str) -> bool:
    same = [phrase for phrase in actor.phrases if phrase.casefold() == text.casefold()]
    return any(not phrase.isupper() for phrase in same or ["?"])
