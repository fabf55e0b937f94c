"""Prepares an article for reading dates: folds each part once, and picks sentences with dates.

Most sentences name no day and no year. A quick look at the whole part finds the others, so that the
rules of `days` and `years` read only a handful of sentences.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.annotate.dates.patterns import level
from generator.model import Article

_PARTS = {"title", "lead", "dateline", "text"}
"""Captions are left out: pictures are older than the dispatch."""
_BOUNDARY = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*|"
    r"(?:(?<=[a-zà-ÿœ\d)»\"”%]{2}.)|(?<=[A-Z]{3}.)|(?<=\s[A-ZĐ][a-zà-ỹ].)"
    r"(?<!\s(?:Dr|Me|Mr|Ms|No|Nr|Ph|Pr|St).))"
    r"[.!?…]*(?=[\s»\"”A-ZÀ-Ý]|$))"
)
"""A full stop behind one letter or a title ends no sentence; behind a short name it does."""
_LONGEST = 1500
"""A longer sentence is no sentence: it is cut, so that time grows with the length alone."""
_DISPATCH = 50_000
"""What stands further down in a part, in code points, dates nothing."""
_YEAR_SIGNS = tuple(re.compile(f"{first}[0-9][0-9][0-9]") for first in "12")
"""What years hold: figures in levelled text are ASCII, and one figure is found far sooner than any
of two."""

Places = tuple[list[int], list[int]]
"""Where some words begin, and where they end."""


@dataclass(slots=True)
class Sentence:
    """A sentence of a part, with its place.

    Never changed, but not frozen: a frozen value takes three times as long to make.
    """

    text: str
    """The sentence as written."""
    levelled: str
    """The same in lower case without accents."""
    start: int
    """Where it begins in the part."""
    days: list[int] = field(default_factory=list)
    """Where it may name a day: the places of what every day holds."""
    years: int = 0
    """How many years it may name."""
    verbs: dict[str, Places] = field(default_factory=dict, compare=False)
    """The verb forms of each kind that was asked for: filled by `tense`."""

    @property
    def end(self) -> int:
        """Where it ends in the part."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Passage:
    """A part of an article: not frozen, as its sentences."""

    part: str
    """Its name."""
    text: str
    """As written."""
    levelled: str
    """The same in lower case without accents."""
    sentences: tuple[Sentence, ...]
    """Those that may name a day or a year, in order."""


def read_passages(article: Article, day_sign: re.Pattern[str]) -> list[Passage]:
    """Return the parts of the article proper, in reading order.

    The pattern is what every day holds, on levelled text.
    """
    passages = []
    for part, text in article.parts():
        if part in _PARTS:
            levelled = level(text)
            sentences = tuple(_sentences(text[:_DISPATCH], levelled, day_sign))
            passages.append(Passage(part, text, levelled, sentences))
    return passages


def sentence_around(text: str, place: int, after: int = 0) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds a place, and begins no sooner."""
    start = max(after, text.rfind("\n", after, place) + 1)  # lines end sentences
    for boundary in _BOUNDARY.finditer(text, start):
        if boundary.end() > place:
            return start, boundary.end()
        start = boundary.end()
    return start, len(text)


def _sentences(text: str, levelled: str, day_sign: re.Pattern[str]) -> Iterator[Sentence]:
    last = len(text)
    days = [day.start() for day in day_sign.finditer(levelled, 0, last)]
    years = sorted(
        [year.start() for sign in _YEAR_SIGNS for year in sign.finditer(levelled, 0, last)]
    )
    begin = end = stop = 0
    for sign in sorted(days + years):
        if sign >= end:
            begin, end = sentence_around(text, sign, end)
        if sign >= stop:
            start = sign - (sign - begin) % _LONGEST
            stop = min(start + _LONGEST, end)
            here = slice(bisect_left(days, start), bisect_left(days, stop))
            named = [day - start for day in days[here]]
            dated = bisect_left(years, stop) - bisect_left(years, start)
            yield Sentence(text[start:stop], levelled[start:stop], start, named, dated)
