"""What restoration knows of a language: word forms, their frequency and classes, what follows what.

The tables come frozen from `generator.languages.freeze`. Probabilities are natural logarithms.
"""

import gzip
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cache, lru_cache

from generator.errors import DataError
from generator.languages import read_bytes, read_table

Emission = tuple[tuple[str, float], ...]
"""The classes that a word may have, each with log P(word | class)."""

UNIT = math.log(10) / 100
HALF = -math.log(2)
_RARE = math.log(1e-9)
_OPEN_CLASSES = ("Nms", "Nfs", "Nmp", "Nfp", "Ams", "Afs", "Amp", "Afp")


class Lexicon:
    """The word tables of one language; look-ups are memoised, the tables never change."""

    def __init__(
        self,
        words: list[str],
        pairs: list[str],
        brands: Collection[str] = (),
        prefixes: Collection[str] = (),
    ) -> None:
        self.brands = frozenset(brands)
        self.prefixes = tuple(sorted(prefixes))
        self.phrases: dict[tuple[str, str], float] = {}
        self._words = words
        self._after: dict[str, Counter[str]] = defaultdict(Counter)
        self._coarse_after: dict[str, Counter[str]] = defaultdict(Counter)
        self._count: Counter[str] = Counter()
        self._coarse_count: Counter[str] = Counter()
        for row in pairs:
            first, second, count, *gain = row.split("\t")
            if gain:
                self.phrases[second, count] = int(gain[0]) / 100
                continue
            self._after[first][second] += int(count)
            self._coarse_after[coarse(first)][coarse(second)] += int(count)
            self._count[second] += int(count)
            self._coarse_count[coarse(second)] += int(count)
        self._total = self._count.total()
        self.entry = lru_cache(maxsize=65536)(self._entry)
        self.follow = lru_cache(maxsize=65536)(self._follow)

    def _entry(self, word: str) -> tuple[int, str] | None:
        """Return the centizipf and the classes of a form, or None where the table lacks it."""
        place = bisect_left(self._words, word + "\t")
        row = self._words[place] if place < len(self._words) else ""
        form, _, rest = row.partition("\t")
        if form != word:
            return None
        zipf, _, tags = rest.partition("\t")
        return int(zipf), tags

    def known(self, word: str) -> bool:
        """Tell whether a form is a word of the language, as written or in lower case."""
        return any(
            entry is not None and ":" in entry[1]
            for entry in (self.entry(word), self.entry(word.lower()))
        )

    def english(self, word: str) -> bool:
        """Tell whether a form is an English word."""
        entry = self.entry(word.lower())
        return entry is not None and entry[1].endswith("en")

    def frequency(self, word: str) -> float:
        """Return log P(word), of the table's floor where it lacks the form."""
        entry = self.entry(word) or self.entry(word.lower())
        return _RARE + UNIT * entry[0] if entry else _RARE - 1

    def emission(self, word: str) -> Emission:
        """Return log P(word | class) for the classes that the table gives a form."""
        entry = self.entry(word)
        if entry is None or not entry[1]:
            return ()
        base = _RARE + UNIT * entry[0]
        listed = (pair.split(":") for pair in entry[1].split() if ":" in pair)
        return tuple(
            (tag, base + HALF * (10 - int(weight)) - self.share(tag)) for tag, weight in listed
        )

    def spread(self, classes: tuple[str, ...], probability: float) -> Emission:
        """Share out a word of unknown class."""
        each = probability - math.log(len(classes))
        return tuple((tag, each - self.share(tag)) for tag in classes)

    def unknown(self, probability: float) -> Emission:
        """Return the emission of a lower-case word that the table lacks."""
        return self.spread(_OPEN_CLASSES, probability)

    @cache  # noqa: B019  # a lexicon lives as long as the program
    def share(self, tag: str) -> float:
        """Return log P(class)."""
        return math.log((self._count[tag] + 0.5) / self._total)

    def _follow(self, first: str, second: str) -> float:
        """Return log P(second class | first class), smoothed over groups of classes."""
        group = coarse(second)
        inside = (self._count[second] + 0.5) / (self._coarse_count[group] + 1)
        after = self._coarse_after[coarse(first)]
        broad = (after[group] + 8 * self._coarse_count[group] / self._total) / (after.total() + 8)
        exact = self._after[first]
        return math.log((exact[second] + 6 * broad * inside) / (exact.total() + 6))


def coarse(tag: str) -> str:
    """Return the group of a class: the word class without number, gender or form."""
    return tag.rpartition("/")[2] + "/" if tag[0] == "=" else tag[0]


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language. Raises DataError where its tables are missing or broken."""
    tables = []
    for name in ("words.gz", "sequences.gz"):
        try:
            tables.append(gzip.decompress(read_bytes(language, name)).decode().split("\n"))
        except (OSError, EOFError, UnicodeDecodeError) as error:
            raise DataError(f"languages/{language}/{name}: {error}") from error
    table = read_table(language, "restoration")
    listed = {key: _listed(language, table, key) for key in ("camel_names", "prefixes")}
    brands = {name.casefold() for name in listed["camel_names"]}
    return Lexicon(*tables, brands=brands, prefixes=listed["prefixes"])


def _listed(language: str, table: dict[str, object], key: str) -> list[str]:
    value = table.get(key)
    if not isinstance(value, str):
        raise DataError(
            f"languages/{language}/restoration.yml: {key} must be text with semicolons, "
            f"found {value!r}"
        )
    return [name.strip() for name in value.split(";")]
