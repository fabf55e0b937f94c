"""What restoration knows of a language: frequencies and classes of forms, sequences of classes.

The tables are frozen by `generator.languages.freeze`. Probabilities are natural logarithms.
"""

import gzip
import math
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.errors import DataError
from generator.languages import read_bytes
from generator.restore.forms import ENDING, Forms
from generator.restore.sequences import Sequences
from generator.restore.spelling import Spelling, load_spelling

Classes = tuple[str, ...]
"""Word classes."""
Emission = tuple[tuple[str, float], ...]
"""The classes that a word may have, each with log P(word | class)."""

LONGEST = 60
"""Length over which a run is no word, nor worth remembering."""
_MEMO = 1 << 16
"""How many forms are remembered."""
UNIT = math.log(10) / 100
HALF = -math.log(2)
_RARE = math.log(1e-9)
_BEGINNING = 2
"""Letters of the shortest prefix."""
_WORDLIKE, _PREFIXED = 5, -5.0
"""Shortest word that takes a prefix, and log P of the prefix."""
_INFINITIVE, _FINITE, _CONDITIONAL = "I", "Vo", -20.0
"""The classes of infinitives and of verbs of the first and second persons; log P of a rare one."""
_OPEN_CLASSES = ("Nms", "Nfs", "Nmp", "Nfp", "Ams", "Afs", "Amp", "Afp")


@dataclass(slots=True)
class Form:
    """The entry of a word form. It never changes; freezing it would slow its creation."""

    zipf: int
    """How frequent it is, in centizipf; less than nothing where the table lacks it."""
    tags: str
    """Its classes with their weights."""
    emission: Emission
    """log P(word | class) for these classes."""


_UNLISTED = Form(-1, "", ())


class Lexicon:
    """The word tables of one language, which never change; look-ups are cached."""

    def __init__(self, words: bytes, pairs: list[str], spelling: Spelling) -> None:
        self.spelling = spelling
        self.phrases: dict[tuple[str, str], float] = {}
        self._forms = Forms(words)
        self.endings = self._forms.endings
        """The last letters of all words."""
        self.begins = self._forms.begins
        """Whether a word goes on from some letters: `essenti`."""
        self.mark = self._forms.mark
        """How a form is marked (see `whole`); None for what is no form."""
        self._beginnings = frozenset([prefix[:_BEGINNING] for prefix in spelling.prefixes])
        sequences = Sequences()
        for row in pairs:
            first, second, count, *gain = row.split("\t")
            if gain:
                self.phrases[second, count] = int(gain[0]) / 100
            else:
                sequences.count(first, second, int(count))
        self.share = sequences.shares()
        """log P(class), by the class."""
        self.after = sequences.rows()
        """log P(class | class before it), by the class and by the class before."""
        self.form = lru_cache(maxsize=_MEMO)(self._form)
        """What the table says of a form."""
        self.word = lru_cache(maxsize=_MEMO)(self._word)
        """Whether small letters are a word that may stand alone."""
        self._listed = lru_cache(maxsize=_MEMO)(self._list)
        self.lead = lru_cache(maxsize=_MEMO)(self._lead)
        self.trail = lru_cache(maxsize=_MEMO)(self._trail)

    def _form(self, word: str) -> Form:
        row = self._forms.row(word) if len(word) <= LONGEST else None
        if row is None:
            return _UNLISTED
        zipf, tags = int(row[0]), row[1]
        return Form(zipf, tags, self._emitted(zipf, tags))

    def _word(self, run: str) -> bool:
        if run[-ENDING:] not in self.endings:  # as those of most letters are not
            return False
        if not (self._forms.is_word(run) or self.derived(run)):
            return False
        return run not in self.spelling.elided and (len(run) > 1 or run in self.spelling.short)

    def emission(self, word: str) -> Emission:
        """Return the classes of a form, sooner than `form` where it seldom has any."""
        return self.form(word).emission if self._forms.is_word(word) else ()

    def known(self, word: str) -> bool:
        """Tell whether a form is a word of the language, as written or in lower case."""
        return ":" in self.form(word).tags or ":" in self.form(word.lower()).tags

    def derived(self, word: str) -> Emission:
        """Read a word with a productive prefix: `préadhésion`, `co-organisé`.

        Or a conditional that dictionaries leave out: `repartirions`.
        """
        if word.endswith(self.spelling.conditional_endings) and self._is_conditional(word):
            return ((_FINITE, _CONDITIONAL - self.share[_FINITE]),)
        if len(word) <= _WORDLIKE or word[:_BEGINNING] not in self._beginnings:
            return ()
        match = self.spelling.prefix.match(word)
        stem = word[match.end() :].removeprefix("-") if match else ""
        if len(stem) < _WORDLIKE or not stem.islower():
            return ()
        return tuple([(tag, e + _PREFIXED) for tag, e in self.form(stem).emission])

    def _is_conditional(self, word: str) -> bool:
        stems = map(word.removesuffix, self.spelling.conditional_endings)
        infinitives = (form for stem in stems if stem != word for form in (stem, stem + "e"))
        return any(
            tag == _INFINITIVE for form in infinitives for tag, _ in self.form(form).emission
        )

    def english(self, word: str) -> bool:
        """Tell whether a form is an English word."""
        return self.form(word.lower()).tags.endswith("en")

    def frequency(self, word: str) -> float:
        """Return log P(word); that of the rarest words if the table lacks the form."""
        zipf = self.zipf(word)
        return _RARE + UNIT * zipf if zipf >= 0 else _RARE - 1

    def zipf(self, word: str) -> int:
        """Return the centizipf of a form, else of the same in lower case; below 0 for neither."""
        form = self.form(word)
        return form.zipf if form is not _UNLISTED else self.form(word.lower()).zipf

    def _emitted(self, zipf: int, tags: str) -> Emission:
        base = _RARE + UNIT * zipf
        return tuple([(tag, base + weight - share) for tag, weight, share in self._listed(tags)])

    def _list(self, tags: str) -> list[tuple[str, float, float]]:
        """Return the classes of a row, each with its weight and its frequency."""
        listed = [pair.split(":") for pair in tags.split() if ":" in pair]
        return [(tag, HALF * (10 - int(weight)), self.share[tag]) for tag, weight in listed]

    def spread(self, classes: tuple[str, ...], probability: float) -> Emission:
        """Distribute a word of unknown class over all classes."""
        each = probability - math.log(len(classes))
        share = self.share
        return tuple([(tag, each - share[tag]) for tag in classes])

    def unknown(self, probability: float) -> Emission:
        """Return the emission of a lower-case word that the table lacks."""
        return self.spread(_OPEN_CLASSES, probability)

    def _lead(self, classes: Classes, other: str, before: Classes) -> float:
        """Return how much more the classes before can favour one class than another."""
        row = self.after[other]
        rows = [self.after[tag] for tag in classes]
        return max([other[last] - row[last] for other in rows for last in before])

    def _trail(self, classes: Classes, other: str, behind: Classes) -> float:
        """Return the same for the classes behind, of which there may be none."""
        rows = [self.after[tag] for tag in behind]
        return max([row[tag] - row[other] for tag in classes for row in rows], default=0.0)


def merged(emission: Emission) -> Emission:
    """Return each class once, with its highest probability."""
    best: dict[str, float] = {}
    for tag, emitted in emission:
        best[tag] = max(emitted, best.get(tag, emitted))
    return tuple(best.items())


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language. Raises DataError where its tables are missing or broken."""
    words = _unpacked(language, "words.gz")
    pairs = _unpacked(language, "sequences.gz").decode().split("\n")
    return Lexicon(words, pairs, load_spelling(language))


def _unpacked(language: str, name: str) -> bytes:
    try:
        return gzip.decompress(read_bytes(language, name))
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"languages/{language}/{name}: {error}") from error
