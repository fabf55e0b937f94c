"""One part of an article as the actor rules read it: its words, their case, the gaps between.

Words are split at apostrophes and hyphens. The gap tells how two words are joined, so that rules
can tell `Joon-pyo` from `Joon pyo`, and a comma from a full stop.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from generator.annotate.matching import NOTHING, word_columns
from generator.model import ActorType

_SENTENCE_BREAKS = frozenset('.!?…:;«»"“”\n|–—>•')
SPACES = frozenset({" ", "\u00a0", "\u202f"})
APOSTROPHES = frozenset({"'", "’"})
HYPHENS = frozenset({"-", "‐", "‑"})

_ACRONYM_LENGTHS = range(2, 13)

HEAD_NOUN = "head noun"
"""The rule that a noun such as `ministère` names a body."""


@dataclass(slots=True, eq=False)
class Reading:
    """The words of one part, with what lies before each of them.

    Never changed, but not frozen: a frozen value takes three times as long to make.
    """

    part: str
    """The part's name, as in `Article.parts`."""
    text: str
    """The part's text."""
    texts: tuple[str, ...]
    """Its words, as written."""
    compared: tuple[str, ...]
    """Its words, as compared."""
    padded: tuple[str, ...]
    """The same with nothing some words behind and before: at -1, and at the length."""
    starts: tuple[int, ...]
    """Where each word begins; the last one is where the text ends."""
    gaps: tuple[str, ...]
    """gaps[i] is what stands before word i; gaps[length] is what ends the text."""
    joins: tuple[str, ...]
    """joins[i] is what joins word i to the one before: nothing where there are not both."""
    length: int
    """How many words there are."""
    capitals: tuple[int, ...]
    """The words that begin with a capital, in order."""
    capitalised: frozenset[int]
    """The same words, to be asked for."""
    acronyms: tuple[int, ...]
    """Those of them that have no small letter."""

    def folded(self, at: int) -> str:
        """Return a folded word, or "" past the end."""
        return self.padded[at]

    def is_capitalised(self, at: int) -> bool:
        """Tell whether a word begins with a capital."""
        return at in self.capitalised

    def is_spaced(self, at: int) -> bool:
        """Tell whether nothing but one space stands before a word."""
        return self.joins[at] in SPACES

    def is_hyphened(self, at: int) -> bool:
        """Tell whether a hyphen joins a word to the one before."""
        return self.joins[at] in HYPHENS

    def is_elided(self, at: int) -> bool:
        """Tell whether an apostrophe joins a word to the one before."""
        return self.joins[at] in APOSTROPHES

    def opens_sentence(self, at: int) -> bool:
        """Tell whether a word stands where any word would be capitalised."""
        gap = self.gaps[at]
        return at == 0 or (gap != " " and not _SENTENCE_BREAKS.isdisjoint(gap))

    def span(self, start: int, end: int) -> str:
        """Return the text from one word up to, without, another."""
        last = end - 1
        return self.text[self.starts[start] : self.starts[last] + len(self.texts[last])]

    def end(self, at: int) -> int:
        """Return where a word ends in the text."""
        return self.starts[at] + len(self.texts[at])

    def tokens(self, start: int, end: int) -> tuple[str, ...]:
        """Return some words, folded."""
        return self.compared[start:end]


def read(part: str, text: str) -> Reading:
    """Return one part ready for the actor rules."""
    columns = word_columns(text)
    texts, gaps = columns.texts, columns.gaps
    return Reading(
        part=part,
        text=text,
        texts=texts,
        compared=columns.folded,
        padded=columns.padded,
        starts=columns.starts,
        gaps=gaps,
        joins=("", *gaps[1:-1], *NOTHING),
        length=len(texts),
        capitals=columns.capitals,
        capitalised=columns.capitalised,
        acronyms=columns.acronyms,
    )


@lru_cache(maxsize=65536)
def is_in_capitals(text: str) -> bool:
    """Tell whether a word is written in capitals, but for two letters at most: `PCV`, `mRNA`."""
    if text.islower() or text[1:].islower():
        return False
    capitals = sum(letter.isupper() for letter in text)
    return len(text) in _ACRONYM_LENGTHS and capitals >= max(2, len(text) - 2)


PERSON, BODY = ActorType.PERSON, ActorType.ORGANISATION
"""What mentions are of. Looked up once: an enumeration takes ten times as long as a global."""


class Mention(NamedTuple):
    """Some words of one part that name an actor. No dataclass: twenty an article are made."""

    reading: Reading
    """The part."""
    start: int
    """First word."""
    end: int
    """One past the last word."""
    kind: ActorType
    """Person or organisation."""
    rule: str
    """The rule that found it."""
    name: str
    """The name that it gives: the words, but for `les ministères lao et vietnamien`."""
    role: str | None = None
    """The office that stands with a person."""
    known: str | None = None
    """The table's name of the actor, where it has one."""
    acronym: str | None = None
    """What the article abbreviates the name to, in brackets."""
    expansion: str | None = None
    """For an acronym: the name that the article abbreviates so."""
    partial: bool = False
    """Whether the words may be a part of a longer name (`M. Busko`)."""


_make_mention = partial(tuple.__new__, Mention)
"""Mention(…) without the Python call in between."""


def covered(mentions: Iterable[Mention]) -> Mapping[int, set[int]]:
    """Return the words that mentions cover, by the identity of the part."""
    found: dict[int, set[int]] = defaultdict(set)
    for mention in mentions:
        found[id(mention.reading)].update(range(mention.start, mention.end))
    return found


def person(
    reading: Reading,
    start: int,
    end: int,
    rule: str,
    *,
    role: str | None = None,
    known: str | None = None,
    partly: bool = False,
) -> Mention:
    """Return the mention of a person, named by its words, partly or in full."""
    name = reading.span(start, end)
    return _make_mention((reading, start, end, PERSON, rule, name, role, known, None, None, partly))


def body(
    reading: Reading,
    start: int,
    end: int,
    rule: str,
    *,
    name: str | None = None,
    known: str | None = None,
    acronym: str | None = None,
    expansion: str | None = None,
) -> Mention:
    """Return the mention of an organisation, named by its words unless a name is given."""
    name = name or reading.span(start, end)
    return _make_mention(
        (reading, start, end, BODY, rule, name, None, known, acronym, expansion, False)
    )
