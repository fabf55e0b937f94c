"""Records → the words that articles hold, for a search that found nothing: what was perhaps meant.

`assets/javascripts/recherche/spelling.js` looks for the nearest of them. The index cannot tell: it
has stems, and `bielorus` is nobody's word.
"""

import re
from collections import Counter
from collections.abc import Iterable

from generator.search.records import Record

_WORD = re.compile(r"[^\W\d_]+")

MOST = 10_000
"""Words of a shard that are offered, the most frequent: the others are mostly slips themselves."""

SHORTEST = 4
"""Letters of a word that is worth correcting."""


def spellings(records: Iterable[Record]) -> dict[str, list[str]]:
    """Return words in small letters under the number of articles that hold them, in order.

    Names that an article does not spell out are among them, since it is found by them too.
    """
    counts: Counter[str] = Counter()
    for record in records:
        texts = (record.title, *record.parts, *record.more)
        words = {word for text in texts for word in _WORD.findall(text.lower())}
        counts.update(word for word in words if len(word) >= SHORTEST)
    by_count: dict[str, list[str]] = {}
    for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST]:
        by_count.setdefault(str(count), []).append(word)
    return by_count
