"""Splits text into words and folds them for comparison: no accents, lower case.

`phrases` finds phrases of several words.
"""

import re
from functools import lru_cache, partial
from itertools import accumulate, compress, count
from operator import add, itemgetter
from typing import NamedTuple

from unidecode import unidecode

_WORD = re.compile(r"([^\W_]+)")
_WORD_WITHOUT_LINES = re.compile(r"(\w\w*+)")
"""The same, much sooner, of a text that holds no underscore; a first letter is found sooner than
any number of them."""
_FIRST_LETTER = itemgetter(0)
TEXTS = 512
"""How many texts are remembered: those of the articles that annotators read together."""
NOTHING = ("",) * 8
"""What surrounds the words: no rule looks farther behind the last one, or before the first."""
_SHORT = 2
"""Letters of an article or preposition: too few to tell a name by its capital."""


class Word(NamedTuple):
    """One word of a text: a run of letters and digits; apostrophes and hyphens separate words."""

    text: str
    """As written."""
    folded: str
    """Lower case, ASCII: what is compared; as it is where Unidecode knows no sign of it."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


class _Folded(dict[int, str]):
    """What each character folds to, by code point: asked of Unidecode when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = unidecode(chr(code)).lower()
        return folded


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text in lower-case ASCII, as words are compared: `Tô Lâm` gives `to lam`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class WordColumns(NamedTuple):
    """The words of a text column by column: what each rule asks of every word, found once."""

    texts: tuple[str, ...]
    """The words as written."""
    folded: tuple[str, ...]
    """The words as compared."""
    padded: tuple[str, ...]
    """The same with nothing some words behind and before: at -1, and behind the last one."""
    starts: tuple[int, ...]
    """Where each begins; the last one is where the text ends."""
    gaps: tuple[str, ...]
    """gaps[i] is what stands before word i; the last one ends the text."""
    capitals: tuple[int, ...]
    """The words that begin with a capital, in order: found while the words are at hand."""
    capitalised: frozenset[int]
    """The same, to be asked for."""
    acronyms: tuple[int, ...]
    """Those of them that have no small letter."""

    def end(self, at: int) -> int:
        """Return where a word ends."""
        return self.starts[at] + len(self.texts[at])


@lru_cache(maxsize=TEXTS)
def word_columns(text: str) -> WordColumns:
    """Return the words of a text; once for all annotators that read the parts of an article."""
    word = _WORD if "_" in text else _WORD_WITHOUT_LINES
    pieces = tuple(word.split(text))
    texts, gaps = pieces[1::2], pieces[::2]
    starts = tuple(accumulate(map(len, pieces)))[::2]
    # most words are ASCII, and lower case is at hand where what is remembered may be far away
    folded = tuple([word.lower() if word.isascii() else fold(word) or word for word in texts])
    capitals = tuple(compress(count(), map(str.isupper, map(_FIRST_LETTER, texts))))
    acronyms = tuple([at for at in capitals if texts[at].isupper()])
    return WordColumns(
        texts, folded, folded + NOTHING, starts, gaps, capitals, frozenset(capitals), acronyms
    )


_make_word = partial(tuple.__new__, Word)
"""Word(…) without the Python call in between, which is half of the time it takes to read a text."""


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[Word, ...]:
    texts, folded, _, starts, *_ = word_columns(text)
    ends = map(add, starts, map(len, texts))
    return tuple(map(_make_word, zip(texts, folded, starts, ends, strict=False)))


def words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    return list(_words(text))


@lru_cache(maxsize=16384)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a name or a phrase as compared: `Tô Lâm` gives `to`, `lam`."""
    return tuple([fold(word) or word for word in _WORD.findall(text)])


@lru_cache(maxsize=65536)
def is_spelt(spelling: str, found: tuple[str, ...]) -> bool:
    """Tell whether words that equal a listed phrase when folded have the capitals it asks for.

    A phrase all in capitals is an acronym and must be one in the text: AN is not `an`. A phrase
    with a capital needs one there, on any of its capitalised words; words of one or two letters
    count only where there is no longer one, so that `La Haye` is met by `à La Haye` and `la Haye`.
    """
    places = _capitals(spelling)
    if places is None:
        return all(word.isupper() for word in found)
    return not places or any(found[place][0].isupper() for place in places)


@lru_cache(maxsize=65536)
def _capitals(spelling: str) -> tuple[int, ...] | None:
    """Return which words of a listed phrase ask for a capital; None where it is an acronym."""
    if spelling.isupper():
        return None
    listed = _WORD.findall(spelling)
    capitalised = [place for place, word in enumerate(listed) if word[0].isupper()]
    return tuple(p for p in capitalised if len(listed[p]) > _SHORT) or tuple(capitalised)
