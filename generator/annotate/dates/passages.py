"""An article as its dates are read: each part levelled once, with the sentences that may date it.

Most sentences name no day and no year. They are found out by a glance at the whole part, so that
the rules of `days` and `years` see a handful of sentences; what those say is left to the rules.
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
ANY_YEAR = re.compile(r"[12]\d\d\d")
"""Four figures that may be a year: found fast, since most sentences hold none."""

Places = tuple[list[int], list[int]]
"""Where some words begin, and where they end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part, with its place."""

    text: str
    """The sentence as written."""
    levelled: str
    """The same in lower case without accents."""
    start: int
    """Where it begins in the part."""
    verbs: dict[str, Places] = field(default_factory=dict, compare=False)
    """The verb forms of each kind that was asked for: filled by `tense`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an article."""

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


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds a place."""
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        if boundary.end() > place:
            return start, boundary.end()
        start = boundary.end()
    return start, len(text)


def _sentences(text: str, levelled: str, day_sign: re.Pattern[str]) -> Iterator[Sentence]:
    signs = [match.start() for sign in (day_sign, ANY_YEAR) for match in sign.finditer(levelled)]
    if not signs:
        return
    signs.sort()
    start = 0
    for end in [*(match.end() for match in _BOUNDARY.finditer(text)), len(text)]:
        for place in range(start, end, _LONGEST):
            stop = min(place + _LONGEST, end)
            following = bisect_left(signs, place)
            if following < len(signs) and signs[following] < stop:
                yield Sentence(text[place:stop], levelled[place:stop], place)
        start = end
