"""Reads a noun of a phrase on its own: capitals, numbers, known and explained names."""

from generator.annotate.actors.links import adjectives_end, hyphened_end
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import SPACES, Reading

_SHORTEST = 3
_LONGEST = 40
"""Words in capitals that are read as one name: a page all in capitals has no end of them."""
_STRAY = frozenset({"- ", " -", " - ", " – "})
"""A hyphen with blanks that do not belong there."""


def is_noun(marks: Marks, at: int) -> bool:
    """Tell whether an unlisted lower-case word after `de` may be a noun."""
    lexicon = marks.lexicon
    folded = marks.reading.folded(at)
    ending = folded.endswith(lexicon.function.infinitives)
    infinitive = ending and marks.reading.folded(at - 1) in lexicon.function.of
    if infinitive or folded in lexicon.persons.openers:
        return False
    return len(folded) >= _SHORTEST and folded.isalpha()


def proper_noun_end(marks: Marks, at: int) -> int:
    """Return the end of a run of capitals; a common noun goes on with common nouns only."""
    reading, lexicon = marks.reading, marks.lexicon
    end = hyphened_end(marks, at + 1)
    subject = reading.padded[at] in lexicon.common or at in marks.matters
    while (
        reading.joins[end] in SPACES
        and end in reading.capitalised
        and end - at < _LONGEST
        and (not subject or reading.folded(end) in lexicon.common or end in marks.matters)
        and name_end(marks, end) is None
        and not marks.known.get(end)
        and not (_is_initialism(marks, end - 1) and not marks.ends_company(end))
    ):
        end = hyphened_end(marks, end + 1)
    return end


def _is_initialism(marks: Marks, at: int) -> bool:
    """Tell whether a word is an acronym that goes on with no name: `du FEL Jan Novak`."""
    text = marks.reading.texts[at]
    return len(text) >= _SHORTEST and text.isupper() and text.isalpha()


def number_end(marks: Marks, at: int) -> int | None:
    """Read `de niveau 2`, `No1`, `n°3`, `de la Région 4`."""
    reading, lexicon = marks.reading, marks.lexicon
    if reading.joins[at] not in SPACES:
        return None
    folded, before = reading.padded[at], reading.padded[at - 1]
    if reading.gaps[at + 1].strip() == "°" and reading.folded(at + 1).isdigit():
        return at + 2
    numbered = before in lexicon.function.numbered or before in lexicon.bodies.territories
    if folded.isdigit() and numbered:
        return at + 1
    return at + 1 if folded.startswith("no") and folded[2:].isdigit() else None


def named_end(marks: Marks, at: int) -> int | None:
    """Read a proper name right behind, where an acronym in brackets follows it."""
    reading = marks.reading
    if reading.joins[at] not in SPACES or at not in reading.capitalised or name_end(marks, at):
        return None
    end = proper_noun_end(marks, at)
    return end if end in marks.bracketed else None


def known_end(marks: Marks, at: int) -> int | None:
    """Read a known body right behind its noun: `président du groupe Samsung`."""
    known = marks.known_organisation(at) if marks.reading.joins[at] in SPACES else None
    return known[0] if known else None


def abroad_end(marks: Marks, at: int) -> int | None:
    """Read `résidant à l'étranger`, `d'outre-mer` behind people: `des Vietnamiens d'outre-mer`."""
    reading, lexicon = marks.reading, marks.lexicon
    before = reading.padded[at - 1]
    nation = before in lexicon.nationalities and reading.is_capitalised(at - 1)
    if not (nation or before in lexicon.bodies.expatriates):
        return None
    spans = (at + len(words) for words in lexicon.bodies.abroad if _stands(reading, at, words))
    return max(spans, default=None)


def _stands(reading: Reading, at: int, words: tuple[str, ...]) -> bool:
    return reading.tokens(at, at + len(words)) == words


def place_end(marks: Marks, at: int) -> int:
    """Return the end of a place, or of the firm that it opens: `Vietnam Construction Bank`."""
    end = marks.places[at]
    last = end
    reading = marks.reading
    while reading.joins[last] in SPACES and last in reading.capitalised and last - at < _LONGEST:
        last += 1
    return last if last > end and marks.ends_company(last - 1) else hyphened_end(marks, end)


def territory_end(marks: Marks, at: int) -> int:
    """Return the end of a territory with its people's name: `région autonome Zhuang`."""
    reading, end = marks.reading, adjectives_end(marks, at + 1)
    named = end > at + 1 and reading.is_spaced(end) and reading.is_capitalised(end)
    other = end in marks.places or end in marks.known or name_end(marks, end)
    return end + 1 if named and not other else at + 1


def pair_end(marks: Marks, at: int) -> int:
    """Return the end of places that hyphens join, stray blanks beside them: `Laos- Cuba`."""
    end = marks.places.get(at, at)
    while end > at and marks.reading.gaps[end] in _STRAY and end in marks.places:
        end = marks.places[end]
    return hyphened_end(marks, end)


def past_rank(marks: Marks, at: int) -> int:
    """Skip what ranks a noun: `la 3e zone`, `l'ancienne cité`, `haut rang`."""
    reading, lexicon = marks.reading, marks.lexicon
    folded = reading.padded[at]
    listed = folded in lexicon.persons.before_office
    if not (listed or folded[:1].isdigit()) or not reading.is_spaced(at + 1):
        return at
    noun = is_noun(marks, at + 1)
    if listed:
        return at + 1 if noun and not reading.is_capitalised(at) else at
    territory = reading.folded(at + 1) in lexicon.bodies.territories
    counted = territory or (noun and not reading.is_capitalised(at + 1))
    return at + 1 if counted and is_ordinal(marks, at) else at


def is_ordinal(marks: Marks, at: int) -> bool:
    """Tell whether a word is an ordinal number in digits: `3e`."""
    folded = marks.reading.folded(at)
    return folded[:1].isdigit() and folded.endswith(marks.lexicon.function.ordinals)
