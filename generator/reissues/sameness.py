"""Whether two texts are one dispatch, two versions of a dispatch, or two dispatches.

Agencies fill in forms: two dispatches of a series agree in nearly every word and differ in a
number, a name, a day. So it is not the share of equal words that decides but which words differ.
To take two dispatches for one is the worst fault; to leave one twice is a small one.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import cached_property

from generator.annotate.matching import Word, words
from generator.boilerplate import load_boilerplate
from generator.model import ActorType, AnnotatedArticle, Dating
from generator.reissues.differences import cost, day_words, joined

MIN_WORDS = 25
"""A shorter text is too little to tell a dispatch from the next one of its series."""

_SPARE = 33
"""One word in so many may differ between captures: a slip mended, a word added; at least one."""

_LONGEST = 3_000
"""Words of a text that is compared word by word, which takes long; no dispatch has more. Longer
ones are the same if their letters are."""

_KEPT = 0.5
"""Share of the shorter text's runs of letters that the longer one has at least: half, since a
rewritten sentence loses all of its runs. Of captures it has nearly all."""

_VERSION_MARKS = 0.9
"""Share of the shorter text's figures, and of its names, that a version keeps: a count may be
corrected, but the next dispatch of a series has other figures throughout, or other names."""

_VERSION_DAYS = timedelta(days=3)
"""How far apart versions are issued at most."""

_FIGURE = re.compile(r"\d+")
_TAIL = 60
"""Characters at the end of a text in which its signature stands."""


class Likeness(Enum):
    """What two texts are to each other, where they are anything."""

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
        """Runs of its letters, a sample that is the same wherever they stand."""
        return self._runs()

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text without its signature."""
        return words(self.body)

    @cached_property
    def beside(self) -> str:
        """What the capture holds beside its text."""
        captions = (caption.text for caption in self.annotated.article.captions)
        return "\n".join(part for part in (*self.heads.values(), *captions) if part)

    @cached_property
    def elsewhere(self) -> str:
        """The same as letters, as differing words are compared."""
        return joined(words(self.beside))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital; those that open a sentence too."""
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
    """Return what two texts are to each other; which comes first does not matter."""
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
    """Tell whether nothing differs but glue, slips, a few plain words and what stands elsewhere.

    A differing number, name, day, month or number word makes two dispatches, and so do other
    figures or another day in title, lead or dateline, where both captures have that part.
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
    """Tell whether every figure of a text stands somewhere in the other capture."""
    return all(figure in other.figures or figure in other.beside for figure in one.figures)


def _agree(one: str | None, other: str | None, lang: str) -> bool:
    """Tell whether two captures of a part state the same figures and days, where both state any."""
    mine, theirs = (_moments(part or "", lang) for part in (one, other))
    return not mine or not theirs or mine == theirs


def _moments(part: str, lang: str) -> set[str]:
    days = frozenset().union(*day_words(lang))
    return {*_FIGURE.findall(part), *(w.folded for w in words(part) if w.folded in days)}


def _is_version(short: Text, long: Text) -> bool:
    """Tell whether the longer text reports what the shorter one does, in part in the same words."""
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
