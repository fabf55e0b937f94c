"""Tells the language of a text by the little words, or else the letters, of its opening.

The articles of an archive have one language, and its tables read them. An article in another
language stays, and is marked with its language (BCP 47), so that a screen reader pronounces it
rightly and its words are not split. Where nothing shows another language, a text is in the
archive's.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generator.languages import available
from generator.languages.tables import Table

_OPENING = 300
"""So many first characters of a text are judged, if they have `_LETTERS` letters or more."""
_LETTERS = 40
_ONE_IN = 12
"""One word in so many is a little word at least; in French dispatches one in three to six is."""
_ONE_IN_OTHER = 8
"""For another language, one word in so many is a little word of it at least."""
_FEWEST = 3
"""A text in another language has so many different little words of it, …"""
_TWICE = 2
"""… and so many times as many as of the archive's language."""
_SURELY_ONE_IN = 8
"""With one little word in so many, a text is surely in the archive's language."""

_WORD = re.compile(r"[^\W\d_]+")


class _Others(NamedTuple):
    """The little words and the alphabets of other languages."""

    words: Mapping[str, frozenset[str]]
    letters: Mapping[str, tuple[str, str]]


def language_of(text: str, language: str) -> str:
    """Return the language of a text: the archive's, unless it opens with hardly a word of it.

    Raises DataError when a table does not have the stated form.
    """
    if not is_foreign(text, language):
        return language
    words = _words(text)
    least = _TWICE * _share(words, _little_words(language))
    likely, share = language, 0.0
    for other, little in _others().words.items():
        of_other = _share(words, little)
        if of_other > share and of_other >= least and len(little.intersection(words)) >= _FEWEST:
            likely, share = other, of_other
    if share * _ONE_IN_OTHER >= 1:
        return likely
    return _by_letters("".join(words)) or language


def is_foreign(text: str, language: str) -> bool:
    """Tell whether the opening of a text has hardly a word of a language."""
    little = _little_words(language)
    if _share(text[:_OPENING].lower().split(), little) * _SURELY_ONE_IN >= 1:
        return False
    words = _words(text)
    return sum(map(len, words)) >= _LETTERS and _share(words, little) * _ONE_IN < 1


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:_OPENING].lower())


def _share(words: list[str], little: frozenset[str]) -> float:
    return sum(map(little.__contains__, words)) / (len(words) or 1)


def _by_letters(letters: str) -> str | None:
    """Return the language whose alphabet has half of these letters or more."""
    for language, (first, last) in _others().letters.items():
        if 2 * sum(first <= letter <= last for letter in letters) >= len(letters):
            return language
    return None


@cache
def _little_words(language: str) -> frozenset[str]:
    """Return the articles, prepositions and the like; a single letter may be of any language."""
    listed = Table(language, "search").texts("little_words")
    return frozenset(word for word in listed if len(word) > 1)


@cache
def _others() -> _Others:
    table = Table("mul", "other_languages")
    letters = table.lists("letters")
    for code, ends in letters.items():
        if [len(letter) for letter in ends] != [1, 1]:
            raise table.fault(f"letters.{code}", ends, "a first and a last letter")
    return _Others(
        words={code: frozenset(listed) for code, listed in table.lists("words").items()}
        | {code: _little_words(code) for code in available("search")},
        letters={code: (first, last) for code, (first, last) in letters.items()},
    )
