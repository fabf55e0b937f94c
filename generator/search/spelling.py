"""Records → the words that articles hold, for a search that found nothing: what was perhaps meant.

`assets/javascripts/recherche/spelling.js` looks for the nearest of them. The index cannot tell: it
has stems, and `bielorus` is nobody's word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.search.records import Record

_WORD = re.compile(r"[^\W\d_]+")

MOST = 10_000
"""Words that are offered of shards together, the most frequent: others are mostly slips."""

SHORTEST = 4
"""Letters of a word that is worth correcting."""


def spellings(records: Iterable[Record]) -> dict[str, int]:
    """Return words in small letters with the number of articles that hold them, frequent first.

    Names that an article does not spell out are among them, since it is found by them too.
    """
    counts: Counter[str] = Counter()
    for record in records:
        texts = (record.title, *record.parts, *record.more)
        words = {word for text in texts for word in _WORD.findall(text.lower())}
        counts.update(word for word in words if len(word) >= SHORTEST)
    return _most_frequent(counts)


def by_count(spelled: Iterable[Mapping[str, int]]) -> dict[str, list[str]]:
    """Return the words of some shards under the number of articles that hold them, in order."""
    counts: Counter[str] = Counter()
    for words in spelled:
        counts.update(words)
    groups: dict[str, list[str]] = {}
    for word, count in _most_frequent(counts).items():
        groups.setdefault(str(count), []).append(word)
    return groups


def _most_frequent(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST])
