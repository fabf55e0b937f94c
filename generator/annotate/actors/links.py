"""The smallest steps through a noun phrase: over adjectives, `de`, articles, hyphens."""

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import APOSTROPHES, HYPHENS, SPACES

_DASHES = frozenset({"-", "–"})
"""What joins two countries, blanks beside it or not: `Laos - Chine`."""


def adjective_end(marks: Marks, at: int) -> int | None:
    """Return the end of an adjective, compound ones included: `sud-coréen`, `socio-économique`."""
    reading, lexicon, end = marks.reading, marks.lexicon, at + 1
    if reading.joins[end] in HYPHENS:
        end = hyphened_end(marks, end)
    last = reading.padded[end - 1]
    if last not in lexicon.adjectives and last not in lexicon.nationalities:
        return None
    compound = end > at + 1 and last in lexicon.nationalities  # `l'Association Franco-Laotienne`
    named = at in reading.capitalised and not compound and _is_name(marks, at, end)
    return None if named or not marks.follows(at) else end


def _is_name(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a capital begins a name, no adjective: `le parti Thai People Justice`."""
    reading = marks.reading
    lowered = not reading.is_capitalised(at - 1) and reading.is_capitalised(end)
    begins = (
        lowered and reading.is_spaced(end) and reading.folded(end) not in marks.lexicon.adjectives
    )
    paired = at in marks.places and end < reading.length and reading.gaps[end].strip() in _DASHES
    return begins or paired or name_end(marks, at) is not None


def adjectives_end(marks: Marks, at: int) -> int:
    """Return the end of all the adjectives that begin at a word: the word itself where none do."""
    while (end := adjective_end(marks, at)) is not None:
        at = end
    return at


def small_adjectives_end(marks: Marks, at: int) -> int:
    """Skip adjectives in lower case: the capital of `Lao Telecom` begins the name."""
    while not marks.reading.is_capitalised(at) and (end := adjective_end(marks, at)) is not None:
        at = end
    return at


def is_nationality(marks: Marks, at: int) -> bool:
    """Tell whether an adjective at a word is one of nationality."""
    end = adjective_end(marks, at)
    return end is not None and marks.reading.folded(end - 1) in marks.lexicon.nationalities


def link_end(marks: Marks, at: int) -> int | None:
    """Return where the noun after `de`, `du`, `des`, `de la`, `de l'`, `d'` begins."""
    if marks.reading.padded[at] not in marks.lexicon.function.linking:
        return None
    return noun_after_link(marks, at) if marks.follows(at) else None


def noun_after_link(marks: Marks, at: int) -> int | None:
    """Return where the noun after a link begins, whatever stands before the link."""
    reading, small = marks.reading, marks.lexicon.function
    link, join = reading.padded[at], reading.joins[at + 1]
    if link not in small.linking:
        return None
    if join not in SPACES:
        return at + 1 if join in APOSTROPHES and link in small.of else None
    return at + 1 if link in small.of_contracted else skip_article(marks, at + 1)


def skip_article(marks: Marks, at: int) -> int:
    """Return the word after an article, or the word itself: `Le Hoai Trung` has no article."""
    reading = marks.reading
    if reading.padded[at] not in marks.lexicon.function.articles:
        return at
    if at in reading.capitalised and name_end(marks, at):
        return at
    join = reading.joins[at + 1]
    return at + 1 if join in SPACES or join in APOSTROPHES else at


def hyphened_end(marks: Marks, end: int) -> int:
    """Return the end of what hyphens join to the words before `end`."""
    joins = marks.reading.joins
    while joins[end] in HYPHENS:
        end = marks.places.get(end, end + 1)
    return end


def is_and(marks: Marks, at: int) -> bool:
    """Tell whether a word is `et` within a phrase."""
    return marks.reading.padded[at] in marks.lexicon.function.conjunctions and marks.follows(at)
