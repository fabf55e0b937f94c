"""Where the listed phrases stand in one part: places, known actors, offices, nouns of bodies.

Found once for all rules; a rule then asks what begins or ends at a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.annotate.actors.knowledge import ActorKnowledge, KnownActor
from generator.annotate.actors.lexicon import Lexicon
from generator.annotate.actors.reading import Reading
from generator.annotate.matching import PhraseMatcher
from generator.model import ActorType

Value = TypeVar("Value")

_ACRONYM_LENGTHS = range(2, 13)


@dataclass(frozen=True, slots=True)
class Marks:
    """The phrases of one part: dictionaries from a phrase's first word to its end."""

    reading: Reading
    """The part."""
    lexicon: Lexicon
    """The word lists."""
    places: dict[int, int]
    """Places and other names that are no actors."""
    known: dict[int, tuple[int, tuple[KnownActor, ...]]]
    """Known actors."""
    offices: dict[int, int]
    """Offices, without what follows them."""
    matters: dict[int, int]
    """Lower-case nouns in the names of bodies."""
    introducing: dict[int, int]
    """Nouns that the name of a body follows."""
    after_office: dict[int, int]
    """Set phrases after an office."""
    civility_ends: dict[int, int]
    """From the word after a civility to the civility's first word."""
    meeting_ends: frozenset[int]
    """Words after a verb whose object is a person."""
    thing_ends: frozenset[int]
    """Words after a noun that bears a name."""

    def known_organisation(self, at: int) -> tuple[int, tuple[KnownActor, ...]] | None:
        """Return the end and the actors of a known organisation that begins here."""
        found = self.known.get(at)
        return found if found and found[1][0].type is ActorType.ORGANISATION else None

    def known_person(self, at: int) -> tuple[int, tuple[KnownActor, ...]] | None:
        """Return the end and the actor of a known person who begins here."""
        found = self.known.get(at)
        return found if found and found[1][0].type is ActorType.PERSON else None

    def is_acronym(self, at: int) -> bool:
        """Tell whether a word is written in capitals."""
        if not 0 <= at < len(self.reading.words):
            return False
        text = self.reading.words[at].text
        if text.islower() or text[1:].islower():
            return False
        return len(text) in _ACRONYM_LENGTHS and sum(c.isupper() for c in text) >= max(
            2, len(text) - 2
        )

    def is_auxiliary(self, at: int) -> bool:
        """Tell whether a word is an auxiliary: `a`, not `à`."""
        small = self.lexicon.function
        listed = self.reading.folded(at) in small.auxiliaries
        return listed and self.reading.words[at].text not in small.look_alikes

    def follows(self, at: int) -> bool:
        """Tell whether a word carries on the phrase before it, past an acronym in brackets."""
        if self.reading.is_spaced(at):
            return True
        gap = self.reading.gaps[at] if 0 < at < len(self.reading.words) else ""
        return gap == ") " and self.bracketed_acronym(at - 1)

    def bracketed_acronym(self, at: int) -> bool:
        """Tell whether a word is an acronym or a known name alone in brackets: `(PCV)`."""
        gaps = self.reading.gaps
        if not 0 <= at < len(self.reading.words) or gaps[at].strip() != "(":
            return False
        listed = self.known_organisation(at)
        return (self.is_acronym(at) or (listed is not None and listed[0] == at + 1)) and gaps[
            at + 1
        ].lstrip("\u00a0 ").startswith(")")


def mark(reading: Reading, knowledge: ActorKnowledge) -> Marks:
    """Return one part with the phrases that `knowledge` lists."""
    lexicon = knowledge.lexicon
    persons, bodies = lexicon.persons, lexicon.bodies
    return Marks(
        reading=reading,
        lexicon=lexicon,
        places={s: e for s, e, _ in _found(reading, knowledge.places) if _is_spelt(reading, s)},
        known={
            start: (end, actors)
            for start, end, found in _found(reading, knowledge.known)
            if (actors := _spelt_actors(reading, start, end, found))
        },
        offices=_ends(reading, persons.offices),
        matters=_ends(reading, bodies.matters),
        introducing=_ends(reading, bodies.introducing),
        after_office=_ends(reading, persons.after_office),
        civility_ends={
            end: start
            for start, end, _ in _found(reading, persons.civilities)
            if _is_spelt(reading, start)
        },
        meeting_ends=frozenset(_ends(reading, persons.meeting).values()),
        thing_ends=frozenset(_ends(reading, lexicon.named_things).values()),
    )


def _found(reading: Reading, matcher: PhraseMatcher[Value]) -> Iterator[tuple[int, int, Value]]:
    place = 0
    words = reading.words
    for match in matcher.find_in(words):
        while words[place] is not match.words[0]:
            place += 1
        yield place, place + len(match.words), match.value


def _ends(reading: Reading, matcher: PhraseMatcher[bool]) -> dict[int, int]:
    return {start: end for start, end, _ in _found(reading, matcher)}


def _is_spelt(reading: Reading, start: int) -> bool:
    """Tell whether a name has its capital, behind an article at most."""
    return reading.is_capitalised(start) or reading.is_capitalised(start + 1)


def _spelt_actors(
    reading: Reading, start: int, end: int, found: tuple[KnownActor, ...]
) -> tuple[KnownActor, ...]:
    """Return the actors whose name the words are; an acronym needs all its capitals."""
    if not reading.is_capitalised(start):
        return ()
    if end - start > 1:
        return found
    text = reading.words[start].text
    return tuple(actor for actor in found if _is_called(actor, text))


def _is_called(actor: KnownActor, text: str) -> bool:
    if actor.type is ActorType.PERSON:
        return True
    same = [phrase for phrase in actor.phrases if phrase.casefold() == text.casefold()]
    return any(phrase == text or not phrase.isupper() for phrase in same or ["?"])
