"""Collects the words of articles, from which the search suggests corrections.

`assets/javascripts/recherche/spelling.js` looks for the nearest words when a search finds nothing.
The index cannot serve for that: it has stems, and `bielorus` is nobody's word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.search.records import Record

_WORD = re.compile(r"[^\W\d_]+")

MOST = 10_000
"""The most words of shards together, most frequent first; others are mostly typos."""

SHORTEST = 4
"""The shortest word worth correcting, in letters."""


def spellings(records: Iterable[Record]) -> dict[str, int]:
    """Return lower-case words with the number of articles that have them, frequent first.

    Names that an article does not spell out are included, since it is found by them too.
    """
    counts: Counter[str] = Counter()
    for record in records:
        texts = (record.title, *record.parts, *record.more)
        words = {word for text in texts for word in _WORD.findall(text.lower())}
        counts.update(word for word in words if len(word) >= SHORTEST)
    return _most_frequent(counts)


def by_count(spelled: Iterable[Mapping[str, int]]) -> dict[str, list[str]]:
    """Return the words of some shards by the number of articles that have them, in order."""
    counts: Counter[str] = Counter()
    for words in spelled:
        counts.update(words)
    groups: dict[str, list[str]] = {}
    for word, count in _most_frequent(counts).items():
        groups.setdefault(str(count), []).append(word)
    return groups


def _most_frequent(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST])
