"""Decides whether two texts are one dispatch, two versions of it, or two dispatches.

Agencies fill in forms: two dispatches of a series agree in nearly every word, and differ in a
number, a name or a day. So it matters which words differ, and not how many. Taking two dispatches
for one is the worst fault; keeping one twice is a small one.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import cached_property

from generator.annotate.matching import Word, words
from generator.model import ActorType, AnnotatedArticle, Dating
from generator.parse.boilerplate import load_boilerplate
from generator.reissues.differences import cost, day_words, joined

MIN_WORDS = 25
"""A text with fewer words is too short to be told from the next one of its series."""

_SPARE = 33
"""One word in so many may differ between captures, and at least one may."""

_LONGEST = 3_000
"""The most words of texts that are compared word by word, which is slow.

No dispatch has more. Longer texts are the same if all their letters are.
"""

_KEPT = 0.5
"""The share of the shorter text's runs that the longer one must have.

A version may have half of them, since a rewritten sentence loses all of its runs; captures have
nearly all.
"""

_VERSION_MARKS = 0.9
"""The share of the shorter text's figures, and of its names, that a version keeps.

A count may be corrected; but the next dispatch of a series has other figures or names throughout.
"""

_VERSION_DAYS = timedelta(days=3)
"""The most days between two versions."""

_FIGURE = re.compile(r"\d+")
_TAIL = 60
"""A signature lies within so many last characters."""


class Likeness(Enum):
    """What two texts have to do with each other."""

    SAME = auto()
    """Captures of one dispatch."""
    VERSION = auto()
    """A dispatch and its rewritten or lengthened issue."""


class Text:
    """One article, ready to be compared."""

    def __init__(self, annotated: AnnotatedArticle, runs: Callable[[], frozenset[str]]) -> None:
        self.annotated = annotated
        self._runs = runs
        article = annotated.article
        self.lang = article.tables
        text = article.text or article.lead or ""
        self.body = _unsigned(text, load_boilerplate(self.lang).signature)
        self.heads = {"title": article.title, "lead": article.lead, "dateline": article.dateline}
        self.figures = frozenset(_FIGURE.findall(self.body))

    @cached_property
    def runs(self) -> frozenset[str]:
        """A sample of the runs of its letters."""
        return self._runs()

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text without its signature."""
        return words(self.body)

    @cached_property
    def beside(self) -> str:
        """What the capture has outside the text."""
        captions = (caption.text for caption in self.annotated.article.captions)
        return "\n".join(part for part in (*self.heads.values(), *captions) if part)

    @cached_property
    def elsewhere(self) -> str:
        """The same as letters, for comparison with differing words."""
        return joined(words(self.beside))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital, at the beginning of sentences too."""
        return frozenset(word.folded for word in self.words if word.text[0].isupper())

    @cached_property
    def folded(self) -> frozenset[str]:
        """Every word."""
        return frozenset(word.folded for word in self.words)

    @cached_property
    def persons(self) -> frozenset[str]:
        """Ids of the persons that the article names."""
        actors = self.annotated.actors
        return frozenset(actor.id for actor in actors if actor.type is ActorType.PERSON)


def _unsigned(text: str, signature: re.Pattern[str]) -> str:
    """Return a text without the agencies that sign it: `-VNA`, `VNA/CVN`, `(CVN)`."""
    body, tail = text[:-_TAIL], text[-_TAIL:]
    while (last := tail.split()[-1:]) and signature.match(last[0]):
        tail = tail[: tail.rindex(last[0])].rstrip()
    return body + signature.sub("", tail)


def likeness(one: Text, other: Text) -> Likeness | None:
    """Return what two texts have to do with each other, in any order."""
    if one.lang != other.lang:
        return None
    # figures first: quick to compare, and nearly always enough within a series
    explained = _explained(one, other) and _explained(other, one)
    short, long = sorted((one, other), key=lambda text: (len(text.body), text.annotated.article.id))
    kept = _share(short.figures, long.figures) >= _VERSION_MARKS
    if not (explained or kept) or min(len(one.words), len(other.words)) < MIN_WORDS:
        return None
    if _share(short.runs, long.runs) < _KEPT:
        return None
    if explained and _is_same(one, other):
        return Likeness.SAME
    return Likeness.VERSION if kept and _is_version(short, long) else None


def _is_same(one: Text, other: Text) -> bool:
    """Tell whether texts differ only in glued words, slips, a few plain words, or text elsewhere.

    A differing number, name, day or month makes two dispatches. So do other figures or another
    day in title, lead or dateline, where both captures have that part.
    """
    if not all(_agree(one.heads[part], other.heads[part], one.lang) for part in one.heads):
        return False
    mine, theirs = one.words, other.words
    if max(len(mine), len(theirs)) > _LONGEST:
        return joined(mine) == joined(theirs)
    elsewhere = one.elsewhere, other.elsewhere
    spare = max(1, min(len(mine), len(theirs)) // _SPARE)
    matcher = SequenceMatcher(
        None, [w.folded for w in mine], [w.folded for w in theirs], autojunk=False
    )
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "equal":
            more = cost(mine[start:end], theirs[begin:stop], elsewhere, one.lang)
            if more is None or more > spare:
                return False
            spare -= more
    return True


def _explained(one: Text, other: Text) -> bool:
    """Tell whether the other capture has every figure of a text somewhere."""
    return all(figure in other.figures or figure in other.beside for figure in one.figures)


def _agree(one: str | None, other: str | None, lang: str) -> bool:
    """Tell whether a part states the same figures and days in both, if it states any in both."""
    mine, theirs = (_moments(part or "", lang) for part in (one, other))
    return not mine or not theirs or mine == theirs


def _moments(part: str, lang: str) -> set[str]:
    days = frozenset().union(*day_words(lang))
    return {*_FIGURE.findall(part), *(w.folded for w in words(part) if w.folded in days)}


def _is_version(short: Text, long: Text) -> bool:
    """Tell whether the longer text reports what the shorter one does, partly in the same words."""
    return (
        all(_may_be_one(short.folded & days, long.folded & days) for days in day_words(short.lang))
        and short.persons <= long.persons
        and set(short.annotated.countries) <= set(long.annotated.countries)
        and _share(short.names, long.names) >= _VERSION_MARKS
        and _are_near(short.annotated.dating, long.annotated.dating)
    )


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 1.0


def _may_be_one(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _are_near(one: Dating, other: Dating) -> bool:
    """Tell whether two dates allow days close to each other; an unknown year allows any."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return True
    later_start = max(map(date.fromisoformat, (one.earliest, other.earliest)))
    earlier_end = min(map(date.fromisoformat, (one.latest, other.latest)))
    return later_start - earlier_end <= _VERSION_DAYS
