"""Where the listed phrases stand in one part: places, known actors, offices, nouns of bodies.

Found once for all rules; a rule then asks what begins or ends at a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.annotate.actors.knowledge import ActorKnowledge, KnownActor, Lexicon
from generator.annotate.actors.reading import Reading
from generator.annotate.matching import PhraseMatcher
from generator.model import ActorType

Value = TypeVar("Value")

_SHORTEST_NAME = 2
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
    plural_civility_ends: frozenset[int]
    """Words after a civility of several persons."""
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
        return len(text) in _ACRONYM_LENGTHS and sum(c.isupper() for c in text) >= max(
            2, len(text) - 2
        )

    def follows(self, at: int) -> bool:
        """Tell whether a word carries on the phrase before it, past an acronym in brackets."""
        if self.reading.is_spaced(at):
            return True
        gap = self.reading.gaps[at] if 0 < at < len(self.reading.words) else ""
        return gap == ") " and self.bracketed_acronym(at - 1)

    def bracketed_acronym(self, at: int) -> bool:
        """Tell whether a word is an acronym alone in brackets: `(PCV)`."""
        gaps = self.reading.gaps
        return (
            self.is_acronym(at)
            and gaps[at].strip() == "("
            and gaps[at + 1].lstrip("\u00a0 ").startswith(")")
        )


def mark(reading: Reading, knowledge: ActorKnowledge) -> Marks:
    """Return one part with the phrases that `knowledge` lists."""
    lexicon = knowledge.lexicon
    civilities = list(_found(reading, lexicon.civilities))
    return Marks(
        reading=reading,
        lexicon=lexicon,
        places={s: e for s, e, _ in _found(reading, knowledge.places) if _spelt(reading, s)},
        known={
            start: (end, actors)
            for start, end, found in _found(reading, knowledge.known)
            if (actors := _spelt_actors(reading, start, end, found))
        },
        offices={start: end for start, end, _ in _found(reading, lexicon.offices)},
        matters={start: end for start, end, _ in _found(reading, lexicon.matters)},
        introducing={start: end for start, end, _ in _found(reading, lexicon.introducing)},
        after_office={start: end for start, end, _ in _found(reading, lexicon.after_office)},
        civility_ends={end: start for start, end, _ in civilities if _spelt(reading, start)},
        plural_civility_ends=frozenset(end for _, end, plural in civilities if plural),
        meeting_ends=frozenset(end for _, end, _ in _found(reading, lexicon.meeting)),
        thing_ends=frozenset(end for _, end, _ in _found(reading, lexicon.named_things)),
    )


def _found(reading: Reading, matcher: PhraseMatcher[Value]) -> Iterator[tuple[int, int, Value]]:
    place = 0
    words = reading.words
    for match in matcher.find_in(words):
        while words[place] is not match.words[0]:
            place += 1
        yield place, place + len(match.words), match.value


def _spelt(reading: Reading, start: int) -> bool:
    """Names of this kind are capitalised somewhere near their beginning."""
    return reading.is_capitalised(start) or reading.is_capitalised(start + 1)


def _spelt_actors(
    reading: Reading, start: int, end: int, found: tuple[KnownActor, ...]
) -> tuple[KnownActor, ...]:
    """The actors of which the words, with their capitals, are a name."""
    if not reading.is_capitalised(start):
        return ()
    if end - start == 1 and len(reading.words[start].text) >= _SHORTEST_NAME:
        text = reading.words[start].text
        return tuple(
            actor
            for actor in found
            if any(p == text or (p.casefold() == text.casefold() and not p.isupper()) for p in actor.phrases)
            or any(p.isupper() and p == text for p in actor.phrases)
            or actor.type is ActorType.PERSON
        )
    return found
