"""Which language a text is in: told where its opening has the little words of one, or its letters.

An archive has articles of one language, whose tables read them. One in another language stays, and
is named as what it is (BCP 47): a screen reader speaks it, and its words are not taken apart as if
they were the archive's. Where nothing tells another language, a text is in the archive's.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generator.languages import available
from generator.languages.tables import Table

_OPENING = 300
"""Characters of a text that tell its language, if they hold `_LETTERS` letters at least."""
_LETTERS = 40
_ONE_IN = 12
"""Of so many words one at least is a little one; in French dispatches it is one of three to six."""
_ONE_IN_OTHER = 8
"""Of so many words one at least is a little one of the other language."""
_FEWEST = 3
"""They are so many different ones at least, …"""
_TWICE = 2
"""… and so many times as many as those of the archive's language."""
_SURELY_ONE_IN = 8
"""Where so many words between blanks have one of the archive's, nothing else is asked."""

_WORD = re.compile(r"[^\W\d_]+")


class _Others(NamedTuple):
    """What tells languages."""

    words: Mapping[str, frozenset[str]]
    letters: Mapping[str, tuple[str, str]]


def language_of(text: str, language: str) -> str:
    """Return the language of a text that would be read as another's, the archive's.

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
    """Tell whether a text opens with hardly a word of a language."""
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
    """Return the language whose letters half of these or more are."""
    for language, (first, last) in _others().letters.items():
        if 2 * sum(first <= letter <= last for letter in letters) >= len(letters):
            return language
    return None


@cache
def _little_words(language: str) -> frozenset[str]:
    """Return the articles, prepositions and the like; a lone letter may be any language's."""
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
