"""Collects the names in an article: whatever it writes with a capital is a word in it.

They are all that an article adds to the language. So what is known of a run of letters depends only
on its letters and on the few names `within` it, and can be remembered for all articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

_TONED = "".join(letter for letter in map(chr, range(0x1EA0, 0x1EFA)) if letter.isupper())
"""The capitals of a block of Vietnamese letters, in which capitals and small letters alternate."""
UPPER = f"A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{_TONED}"
HUMP = re.compile(rf"(?<=[^\W\d_{UPPER}])(?=[{UPPER}])")
"""A capital after a small letter."""
_NAME = re.compile(rf"[{UPPER}](?<![\w'’-].)\w+(?:-\w+)*(?!['’])")
_MEMO = 1 << 14
"""How many runs' capitals are remembered."""
_BEGINNING = 2
"""Letters of the shortest name."""
_MANY = 24
"""Names of one beginning from which on they are not gone through one by one."""

Names = Mapping[str, int]
"""Names, and how often each stands in the article."""
Witnesses = tuple[tuple[str, int], ...]
"""Those names that a run of letters holds, in order."""


def is_plain(run: str) -> bool:
    """Tell whether a run is of small letters, but for the first one."""
    return run.isalpha() and run[1:].islower()


class FoundNames(dict[str, int]):
    """The names of an article, to be looked up by how they begin."""

    @cached_property
    def by_beginning(self) -> dict[str, list[tuple[str, int]]]:
        """The names by their first letters, the shortest first, each with how often it stands."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name in sorted(self, key=len):
            found[name[:_BEGINNING]].append((name, self[name]))
        return found

    def beginning(self, letters: str, start: int) -> Witnesses:
        """Return the names that stand at a place of some letters, the shortest first.

        Of many names that begin alike, each length is looked up: a list of a town's people has
        thousands.
        """
        alike = self.by_beginning.get(letters[start : start + _BEGINNING], ())
        if len(alike) < _MANY:
            return tuple([name for name in alike if letters.startswith(name[0], start)])
        ends = [start + length for length in self._lengths if start + length <= len(letters)]
        return tuple([(name, self[name]) for end in ends if (name := letters[start:end]) in self])

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(name) for name in self})


def find_names(text: str) -> FoundNames:
    """Return the capitalised words of a text, without those that look glued."""
    found = Counter(_NAME.findall(text))
    return FoundNames(
        {
            name: times
            for name, times in found.items()
            if name[1:].islower() or not HUMP.search(name)
        }
    )


def within(letters: str, names: FoundNames) -> Witnesses:
    """Return the names of which the reading of some letters may depend."""
    if letters.islower():
        return ()
    if letters[1:].islower():  # as most are
        return names.beginning(letters, 0)
    found: list[tuple[str, int]] = []
    for start in _capitals(letters):
        found += names.beginning(letters, start)
    return tuple(found)


@lru_cache(maxsize=_MEMO)
def _capitals(letters: str) -> tuple[int, ...]:
    """Return the places of the capitals."""
    return tuple([place for place, letter in enumerate(letters) if letter.isupper()])
