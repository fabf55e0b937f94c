"""Marks where listed phrases stand in a part: places, known actors, offices, nouns of bodies.

They are found once for all rules; a rule then asks what begins or ends at a word.
"""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.annotate.actors.knowledge import ActorKnowledge
from generator.annotate.actors.known_names import Known, known_in_parts
from generator.annotate.actors.lexicon import Lexicon
from generator.annotate.actors.reading import BODY, HYPHENS, SPACES, Reading, is_in_capitals
from generator.annotate.phrases import Span

_BRACKET = re.compile(r"\(")
_LONG = 5
"""Words of a place that hold a name: farther on, the name is one of its own."""


@dataclass(slots=True, eq=False)
class Marks:
    """The phrases of one part: dictionaries from a phrase's first word to its end.

    Never changed once the places are complete (`add_places`), but not frozen, as the reading.
    """

    reading: Reading
    """The part."""
    lexicon: Lexicon
    """The word lists."""
    places: dict[int, int]
    """Places and other names that are no actors."""
    place_ends: frozenset[int]
    """Where they end."""
    inside_places: frozenset[int]
    """Their words but the first."""
    known: dict[int, Known]
    """Known actors."""
    organisations: dict[int, Known]
    """Known actors that are organisations."""
    persons: dict[int, Known]
    """Known actors that are persons."""
    bracketed: frozenset[int]
    """Acronyms and known names alone in brackets."""
    heads: frozenset[int]
    """Nouns that the names of bodies begin with, none of a kind: `un parti politique du Laos`."""
    trades: frozenset[int]
    """Verbs that only firms have."""
    company_ends: frozenset[int]
    """Capitals that may end a company's name."""
    offices: dict[int, int]
    """Offices, without what follows them."""
    office_ends: frozenset[int]
    """Where they end."""
    units: dict[int, int]
    """Nouns of an army's units, which a number may tell apart."""
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

    def known_organisation(self, at: int) -> Known | None:
        """Return the end and the actors of a known organisation that begins here."""
        return self.organisations.get(at)

    def is_acronym(self, at: int) -> bool:
        """Tell whether a word is written in capitals."""
        return 0 <= at < self.reading.length and is_in_capitals(self.reading.texts[at])

    def is_auxiliary(self, at: int) -> bool:
        """Tell whether a word is an auxiliary: `a`, not `à`."""
        small = self.lexicon.function
        listed = self.reading.padded[at] in small.auxiliaries
        return listed and self.reading.texts[at] not in small.look_alikes

    def follows(self, at: int) -> bool:
        """Tell whether a word carries on the phrase before it, past an acronym in brackets."""
        gap = self.reading.joins[at]
        return gap in SPACES or (gap == ") " and at - 1 in self.bracketed)

    def ends_company(self, at: int) -> bool:
        """Tell whether a word may end a company's name: `Group`, `SA`, not the `Sa` of a port."""
        listed = self.reading.folded(at) in self.lexicon.bodies.company_endings
        return listed and _ends_company(self.reading, at, self.lexicon)


def mark_parts(readings: Sequence[Reading], knowledge: ActorKnowledge) -> list[Marks]:
    """Return the parts of one article with the phrases that `knowledge` lists."""
    found = [knowledge.phrases.spans(reading.compared) for reading in readings]
    known = known_in_parts(readings, [spans["known"] for spans in found])
    lexicon = knowledge.lexicon
    return [_mark(*each, lexicon) for each in zip(readings, found, known, strict=True)]


def _mark(
    reading: Reading,
    found: Mapping[str, list[Span[Any]]],
    known: dict[int, Known],
    lexicon: Lexicon,
) -> Marks:
    capitalised, joins = reading.capitalised, reading.joins
    places = _places(reading, found["places"])
    offices = _offices(reading, found["offices"], lexicon)
    organisations: dict[int, Known] = {}
    persons: dict[int, Known] = {}
    for at, named in known.items():
        (organisations if named[1][0].type is BODY else persons)[at] = named
    return Marks(
        reading=reading,
        lexicon=lexicon,
        places=places,
        place_ends=frozenset(places.values()),
        inside_places=_inside(places),
        heads=frozenset([start for start, _, _ in found["heads"]]).difference(
            [start for start, _, _ in found["kinds"] if start not in capitalised],
            [start for start, _, _ in found["venues"]],
        ),
        trades=frozenset([start for start, _, _ in found["trades"]]),
        company_ends=frozenset(
            [
                at
                for at, _, _ in found["company_endings"]
                if at in capitalised and _ends_company(reading, at, lexicon)
            ]
        ),
        offices=offices,
        office_ends=frozenset(offices.values()),
        units=_ends(found["units"]),
        matters=_ends(found["matters"]),
        introducing=_ends(found["introducing"]),
        after_office=_ends(found["after_office"]),
        civility_ends=_civility_ends(reading, found["civilities"]),
        meeting_ends=frozenset([end for _, end, _ in found["meeting"]]),
        thing_ends=frozenset(
            [end for at, end, _ in found["named_things"] if joins[at] not in HYPHENS]
        ),
        known=known,
        organisations=organisations,
        persons=persons,
        bracketed=_bracketed(reading, organisations),
    )


def _places(reading: Reading, spans: list[Span[bool]]) -> dict[int, int]:
    """Return the places: a capital at the end is enough, `la fédération de Russie`."""
    capitalised = reading.capitalised
    return {
        start: end
        for start, end, _ in spans
        if start in capitalised or not capitalised.isdisjoint(range(start + 1, end))
    }


def _offices(reading: Reading, spans: list[Span[bool]], lexicon: Lexicon) -> dict[int, int]:
    """Return the offices, but for capitalised words that would need their accents to be one."""
    capitalised, accented = reading.capitalised, lexicon.persons.accented
    return {
        start: end
        for start, end, _ in spans
        if start not in capitalised
        or not (reading.texts[start].isascii() and reading.compared[start] in accented)
    }


def _civility_ends(reading: Reading, spans: list[Span[bool]]) -> dict[int, int]:
    """Return where civilities begin, by the word behind them: one of both has a capital."""
    capitalised = reading.capitalised
    return {
        end: start
        for start, end, _ in spans
        if (start in capitalised or start + 1 in capitalised) and not _is_unit(reading.texts[start])
    }


def _ends(spans: list[Span[bool]]) -> dict[int, int]:
    return {start: end for start, end, _ in spans}


def add_places(marks: Marks, places: Mapping[int, int]) -> None:
    """Add places to those of a part that nobody has asked for yet."""
    marks.places = {**places, **marks.places}
    marks.place_ends = frozenset(marks.places.values())
    marks.inside_places = _inside(marks.places)


def _inside(places: dict[int, int]) -> frozenset[int]:
    return frozenset(
        [
            at
            for start, end in places.items()
            if end > start + 1
            for at in range(start + 1, min(end, start + _LONG))
        ]
    )


def _bracketed(reading: Reading, organisations: dict[int, Known]) -> frozenset[int]:
    if "(" not in reading.text:
        return frozenset()
    gaps, opened = reading.gaps, _BRACKET.finditer(reading.text)
    return frozenset(
        at
        for at in (bisect(reading.starts, bracket.start()) for bracket in opened)
        if at < reading.length
        and gaps[at].strip() == "("
        and gaps[at + 1].lstrip("\u00a0 ").startswith(")")
        and (is_in_capitals(reading.texts[at]) or organisations.get(at, (0,))[0] == at + 1)
    )


def _ends_company(reading: Reading, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a listed ending is written as one: a legal form in capitals."""
    legal = reading.compared[at] in lexicon.bodies.legal_forms
    return not legal or is_in_capitals(reading.texts[at])


def _is_unit(text: str) -> bool:
    """Tell whether a letter stands for metres, not for Monsieur: `200 m.`."""
    return len(text) == 1 and text.islower() and text.isalpha()
