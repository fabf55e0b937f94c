"""Finds captures and versions of a dispatch among all articles.

Pairs worth comparing share long runs of letters that few articles have; blanks, accents, case and
punctuation are removed first, so that glued words do not matter. Each pair is then compared word by
word: `sameness` decides. `accession` decides what follows for addresses.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from generator.model import AnnotatedArticle
from generator.reissues.sameness import Likeness, Text, likeness

_COMMON = 20
"""A run of letters in more articles than this is a stock phrase, or of a daily form."""

_SHARED = 0.3
"""The share of the shorter text's rare runs that two articles must have in common.

With less, so much is rewritten that no reader would call it the same dispatch.
"""

_NO_LETTER = re.compile(r"[\W_]+")

_RUN = re.compile("(?=([mp].{15}))", re.DOTALL)
"""Sixteen letters, about three words, that begin with one of two letters.

That is a sample of one run in sixteen. The text itself chooses it, so that it is the same whatever
stands before.
"""


@dataclass(frozen=True, slots=True)
class Reissues:
    """Captures and versions, by article id."""

    captures: Mapping[str, tuple[str, ...]]
    """Maps an article that stays to its further captures, in order of id."""
    versions: Mapping[str, tuple[str, ...]]
    """Maps an article that stays to its versions, in order of id, both ways."""
    remaining: Mapping[str, tuple[str, ...]]
    """Maps a withdrawn article to those that tell the same and are not, in order of id."""


def find_reissues(articles: Sequence[AnnotatedArticle], age: Callable[[str], float]) -> Reissues:
    """Return further captures and versions; the order of the articles does not matter.

    Of several captures the oldest stays, by `age`, then the most complete, then the one with
    the lowest id. Every further capture is the same as the one that stays; being the same as
    another further one is not enough. A withdrawn article is no further capture, since only
    this file was withdrawn; if it is the one that stays, its further captures are withdrawn
    with it.
    """
    streams = [_letters(article) for article in articles]
    texts: dict[int, Text] = {}

    def text(number: int) -> Text:
        if number not in texts:
            texts[number] = Text(articles[number], partial(_runs, streams[number]))
        return texts[number]

    found: dict[Likeness, list[tuple[int, int]]] = {kind: [] for kind in Likeness}
    for one, other in _candidates(streams):
        kind = likeness(text(one), text(other))
        if kind:
            found[kind].append((one, other))
    ids = [article.article.id for article in articles]
    order = sorted(range(len(ids)), key=lambda n: (age(ids[n]), -len(streams[n]), ids[n]))
    staying = _captures(found[Likeness.SAME], order, articles)
    captures: dict[str, list[str]] = defaultdict(list)
    for number, first in staying.items():
        captures[ids[first]].append(ids[number])
    pairs = list(_pairs_that_stay(found, staying, articles))
    both = [pair for pair in pairs if not any(one.withdrawn for one in pair)]
    one_only = [pair for pair in pairs if pair[0].withdrawn and not pair[1].withdrawn]
    return Reissues(_sorted(captures), _linked(both), _linked(one_only))


def _letters(article: AnnotatedArticle) -> str:
    text = article.article.text or article.article.lead or ""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text.casefold()))


def _runs(stream: str) -> frozenset[str]:
    return frozenset(_RUN.findall(stream))


def _candidates(streams: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield pairs that share enough rare runs, in order."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, stream in enumerate(streams):
        for run in _runs(stream):
            having[run].append(number)
    rare: Counter[int] = Counter()
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in having.values():
        if len(numbers) <= _COMMON:
            rare.update(numbers)
            shared.update(combinations(numbers, 2))
    for pair, count in sorted(shared.items()):
        if count >= _SHARED * min(rare[number] for number in pair):
            yield pair


def _captures(
    pairs: Sequence[tuple[int, int]], order: Sequence[int], articles: Sequence[AnnotatedArticle]
) -> dict[int, int]:
    """Return the article that stays for each further capture; the most senior is asked first."""
    same: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        same[one].add(other)
        same[other].add(one)
    staying: dict[int, int] = {}
    for senior in order:
        if senior in staying:
            continue
        for other in same.pop(senior, ()):
            if other in same and articles[other].withdrawn is None:
                staying.setdefault(other, senior)
    return staying


def _pairs_that_stay(
    found: Mapping[Likeness, Sequence[tuple[int, int]]],
    staying: Mapping[int, int],
    articles: Sequence[AnnotatedArticle],
) -> Iterator[tuple[AnnotatedArticle, AnnotatedArticle]]:
    """Yield pairs of articles that stay and are alike, both ways.

    The versions of a capture are versions of the article that stays.
    """
    for pair in (*found[Likeness.VERSION], *found[Likeness.SAME]):
        one, other = (articles[staying.get(number, number)] for number in pair)
        if one is not other:
            yield one, other
            yield other, one


def _linked(
    pairs: Iterable[tuple[AnnotatedArticle, AnnotatedArticle]],
) -> dict[str, tuple[str, ...]]:
    linked: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        linked[one.article.id].add(other.article.id)
    return _sorted(linked)


def _sorted(groups: Mapping[str, Sequence[str] | set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(groups[key])) for key in sorted(groups)}
