"""Judges a difference between two captures: whether they still report the same dispatch.

A slip, glued words and a few plain words may differ. Numbers, names and days may not: they set the
dispatches of a series apart, whatever else agrees.
"""

from collections.abc import Iterable
from functools import cache

from generator.annotate.matching import Word, words
from generator.languages.tables import Table

_ELSEWHERE = 20
"""Added words of so many letters may differ if the other capture has them outside its text."""

_SLIP = 5
"""From so many letters on, one wrong letter is a slip; before, it makes another word."""


def cost(mine: list[Word], theirs: list[Word], elsewhere: tuple[str, str], lang: str) -> int | None:
    """Return how many words differ in a place; None where the difference makes two dispatches.

    `elsewhere` is what each capture has outside its text, as letters.
    """
    one, other = joined(mine), joined(theirs)
    if one == other:  # the same letters, glued in one of them
        return 0
    added = "" if mine and theirs else one + other
    if len(added) >= _ELSEWHERE and added in elsewhere[bool(mine)]:
        return 0
    if any(_tells(word, lang) for word in (*mine, *theirs)):
        return None
    if added:
        return len(mine) + len(theirs)
    return 1 if _is_slip(one, other) else None


def _tells(word: Word, lang: str) -> bool:
    """Tell whether a word is a number, a name or a day, which set dispatches of a series apart."""
    return (
        word.text[0].isupper()
        or any(sign.isdecimal() for sign in word.text)
        or any(word.folded in days for days in (*day_words(lang), _numbers(lang)))
    )


def _is_slip(one: str, other: str) -> bool:
    """Tell whether words differ in one letter: added, left out, replaced, or two swapped.

    Not in the first letter: `dixième` and `sixième` are two numbers.
    """
    if one[0] != other[0] or min(len(one), len(other)) < _SLIP:
        return False
    start = next(
        (n for n, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), None
    )
    if start is None:
        return abs(len(one) - len(other)) == 1
    left, right = one[start:], other[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )


def joined(found: list[Word]) -> str:
    """Return words as letters, so that glued words do not matter."""
    return "".join(word.folded for word in found)


@cache
def day_words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded names of months, and those of weekdays."""
    table = Table(lang, "calendar")
    months = (name for names in table.mapping("months").values() for name in names)
    return _folded(months), _folded(table.texts("weekdays"))


@cache
def _numbers(lang: str) -> frozenset[str]:
    """Return the folded number words."""
    return _folded(Table(lang, "calendar").mapping("numbers"))


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.folded for name in names for word in words(name))
