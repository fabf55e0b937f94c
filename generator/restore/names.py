"""Collects the names in an article: whatever it writes with a capital is a word in it.

They are all that an article adds to the language. So what is known of a run of letters depends only
on its letters and on the few names `within` it, and can be remembered for all articles.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import filterfalse

_TONED = "".join(letter for letter in map(chr, range(0x1EA0, 0x1EFA)) if letter.isupper())
"""The capitals of a block of Vietnamese letters, in which capitals and small letters alternate."""
UPPER = f"A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{_TONED}"
HUMP = re.compile(rf"(?<=[^\W\d_{UPPER}])(?=[{UPPER}])")
"""A capital after a small letter."""
_NAME = re.compile(rf"[{UPPER}](?<![\w'’-].)\w+(?:-\w+)*(?!['’])")
_MEMO = 1 << 14
"""How many runs' capitals are remembered."""
_SHORTEST = 2
"""Letters of the shortest name."""

Names = Mapping[str, int]
"""Names, and how often each stands in the article."""
Witnesses = tuple[tuple[str, int], ...]
"""Those names that a run of letters holds, in order."""


def is_plain(run: str) -> bool:
    """Tell whether a run is lower case after its first letter."""
    return run.isalpha() and run[1:].islower()


class FoundNames(dict[str, int]):
    """The names of an article, for looking up by their first letters."""

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self), default=0)

    def beginning(self, letters: str, start: int = 0) -> Witnesses:
        """Return the names at a place of some letters, the shortest first.

        Among many names that begin alike, each length is looked up: a list of a town's
        people has thousands.
        """
        last = min(len(letters), start + self._longest)
        places = range(start + _SHORTEST, last + 1)
        return tuple([(name, self[name]) for end in places if (name := letters[start:end]) in self])


def find_names(text: str) -> FoundNames:
    """Return the capitalised words of a text, without those that look glued."""
    found = FoundNames(Counter(_NAME.findall(text)))
    for name in list(filterfalse(str.istitle, found)):  # for most have no capital inside
        if HUMP.search(name):
            del found[name]
    return found


def within(letters: str, names: FoundNames) -> Witnesses:
    """Return the names on which the reading of some letters may depend."""
    if letters.islower():
        return ()
    if letters[1:].islower():  # as most are
        return names.beginning(letters)
    found: list[tuple[str, int]] = []
    for start in _capitals(letters):
        found += names.beginning(letters, start)
    return tuple(found)


@lru_cache(maxsize=_MEMO)
def _capitals(letters: str) -> tuple[int, ...]:
    """Return the places of the capitals."""
    return tuple([place for place, letter in enumerate(letters) if letter.isupper()])
