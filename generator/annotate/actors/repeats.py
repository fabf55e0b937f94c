"""Finds names that the article has already introduced where it repeats them, or their surnames."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.annotate.actors.lexicon import Lexicon
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import PERSON, Mention, body, covered, person
from generator.annotate.matching import folded_words

_FULL = 2
_REPEATED = "repeated name"
_EXPLAINED = frozenset({"introduced name", "listed with a firm"})
"""Rules that rest on the words around one mention."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of persons that the article has introduced."""

    full: AbstractSet[tuple[str, ...]]
    """Full names, as compared."""
    lengths: Sequence[int]
    """How many words they have, the most first."""
    surnames: frozenset[str]
    """What they are called for short."""

    @classmethod
    def of(cls, full: AbstractSet[tuple[str, ...]], lexicon: Lexicon) -> "_Names":
        lengths = sorted({len(name) for name in full}, reverse=True)
        return cls(full, lengths, frozenset([_surname(name, lexicon) for name in full]))


def find_repeats(parts: Sequence[Marks], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield further mentions of the persons among `mentions`, full names and bare surnames."""
    persons = [m for m in mentions if m.kind is PERSON]
    full = {folded_words(m.name) for m in persons if not m.partial}
    if not full:
        return
    names = _Names.of(full, parts[0].lexicon)
    openings = names.surnames.union([name[0] for name in full])
    words = covered(mentions)
    for marks in parts:
        taken, compared = words.get(id(marks.reading), set()), marks.reading.compared
        end = 0
        for at in [
            place
            for place in marks.reading.capitals
            if place not in taken and compared[place] in openings
        ]:
            found = _repeat(marks, at, names, taken) if at >= end else None
            if found:
                yield found
                end = found.end


def find_body_repeats(parts: Sequence[Marks], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield further mentions of the bodies that only their first mention explains.

    `la société Tan Hiep Phat` makes every later `Tan Hiep Phat` the firm, and no person.
    """
    named = {folded_words(m.name): m for m in mentions if m.rule in _EXPLAINED}
    if not named:
        return
    lengths = _lengths(named)
    words = covered(mentions)
    for marks in parts:
        taken, compared = words.get(id(marks.reading), set()), marks.reading.compared
        for at in [place for place in marks.reading.capitals if compared[place] in lengths]:
            for length in lengths[compared[at]]:
                name = marks.reading.tokens(at, at + length)  # the last words are fewer
                first, end = named.get(name), at + len(name)
                if first and taken.isdisjoint(range(at, end)) and _stands_alone(marks, at, end):
                    yield body(marks.reading, at, end, _REPEATED, known=first.known)


def _lengths(names: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """Return how many words the names that begin with a word have, the most first."""
    found: dict[str, set[int]] = {}
    for name in names:
        found.setdefault(name[0], set()).add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _stands_alone(marks: Marks, at: int, end: int) -> bool:
    """Tell whether no capital goes on the name before or behind."""
    reading = marks.reading
    if marks.places.get(at, 0) >= end:  # `la société Da Nang` makes `Da Nang` no firm
        return False
    before = reading.is_spaced(at) and reading.is_capitalised(at - 1)
    behind = reading.is_hyphened(end) or (reading.is_spaced(end) and reading.is_capitalised(end))
    return not behind and (not before or reading.opens_sentence(at - 1))


def _surname(name: tuple[str, ...], lexicon: Lexicon) -> str:
    """Return the word that stands for the whole name: the first of a Chinese or Korean name."""
    families, first, last = lexicon.persons.families, name[0], name[-1]
    if first in families.vietnamese and len(name) > _FULL:
        return ""
    foremost = first in families.chinese or first in families.korean
    leads = foremost and last not in families.korean
    return first if leads and first not in lexicon.persons.given_names else last


def _repeat(marks: Marks, at: int, names: _Names, taken: set[int]) -> Mention | None:
    reading, folded = marks.reading, marks.reading.padded[at]
    if at in marks.places or at in marks.known:
        return None
    for length in names.lengths:
        name = reading.tokens(at, at + length)  # the last words of a part are fewer
        if name in names.full:
            return person(reading, at, at + len(name), _REPEATED)
    bare = folded in names.surnames and not marks.is_acronym(at)
    if bare and _is_bare(marks, at, taken):
        return person(reading, at, at + 1, _REPEATED, partly=True)
    return None


def _is_bare(marks: Marks, at: int, taken: set[int]) -> bool:
    """Tell whether a surname stands without any other name, and is no other word."""
    reading, lexicon, folded = marks.reading, marks.lexicon, marks.reading.folded(at)
    alone = not reading.is_capitalised(at + 1) or not reading.is_spaced(at + 1)
    before = reading.is_spaced(at) and reading.is_capitalised(at - 1) and at - 1 not in taken
    ordinary = folded in lexicon.persons.openers or folded in lexicon.common
    return alone and not before and not ordinary and not reading.is_hyphened(at + 1)
