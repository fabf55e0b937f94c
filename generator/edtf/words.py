"""Writes dates for readers: `13 octobre 2021 (année déduite)`.

Babel writes day, month and year; the words around them are in
`languages/<language>/date_words.yml`.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from generator.edtf.syntax import Edtf, PlainDate, parse_edtf
from generator.languages.tables import Table

_TEXTS = (
    "first",
    "unknown",
    "no_year",
    "decade",
    "century",
    "after",
    "before",
    "spans",
    "or",
    "and",
    "year_uncertain",
    "uncertain",
    "approximate",
)
_PATTERNS = ("day", "day_of_year", "month")
_SEASONS = (21, 22, 23, 24)
_LEAP_YEAR = 2000
_SEVERAL = 2
"""So many dates can be written as one day of several years."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The table of one language."""

    locale: str
    patterns: dict[str, str]
    seasons: dict[int, str]
    texts: dict[str, str]

    def format(self, pattern: str, year: int, month: int, day: int) -> str:
        """Write a day with one of the patterns; the first of a month in the language's own way."""
        cldr = self.patterns[pattern]
        if day == 1 and "d" in cldr:
            cldr = cldr.replace("d", f"'{self.texts['first']}'", 1)
        return format_date(date(max(year, 1), month, day), cldr, locale=self.locale)


@lru_cache(maxsize=1 << 16)  # an article's date is said on each of its pages and lists
def date_in_words(edtf: str | None, locale: str) -> str:
    """Return a date for readers; None as unknown.

    date_in_words("2021?-10-13", "fr") == "13 octobre 2021 (année déduite)". Raises ValueError
    when the string is not EDTF, DataError when the language has no words.
    """
    words = _load(locale)
    if edtf is None:
        return words.texts["unknown"]
    return _say(parse_edtf(edtf), words)


def day_in_words(iso: str, locale: str) -> str:
    """Return a day or a month without its year: `25 octobre` for "2022-10-25"."""
    words = _load(locale)
    _, month, *day = map(int, iso.split("-"))
    pattern = "day_of_year" if day else "month_alone"
    return words.format(pattern, _LEAP_YEAR, month, day[0] if day else 1)


def _say(parsed: Edtf, words: _Words) -> str:
    said = [_one(item, words) if item else None for item in parsed.dates]
    if parsed.kind == "interval":
        return _interval(said[0], said[1], words)
    separator = words.texts["and" if parsed.kind == "all of" else "or"]
    return _same_day(parsed, words, separator) or separator.join(text for text in said if text)


def _same_day(parsed: Edtf, words: _Words, separator: str) -> str | None:
    """Write one day of several years once: `6 décembre 2021, 2022 ou 2023 (année déduite)`.

    None where the dates differ in more than the year, or the language puts the year first.
    """
    dates = [item for item in parsed.dates if item]
    years = [item.year for item in dates]
    bare = [_bare(item, words) for item in dates]
    alike = {(item.month, item.day, item.marks) for item in dates}
    before = {text.removesuffix(year) for text, year in zip(bare, years, strict=True)}
    if len(dates) < _SEVERAL or len(alike) > 1 or len(before) > 1 or bare[0] in before:
        return None
    *others, last = years
    return _qualified(dates[0], f"{before.pop()}{', '.join(others)}{separator}{last}", words)


def _interval(start: str | None, end: str | None, words: _Words) -> str:
    if start and end:
        return words.texts["spans"].format(start, end)
    if start:
        return words.texts["after"].format(start)
    return words.texts["before"].format(end)


def _one(item: PlainDate, words: _Words) -> str:
    """Write one date with its certainty."""
    return _qualified(item, _bare(item, words), words)


def _qualified(item: PlainDate, text: str, words: _Words) -> str:
    """Add the certainty of a date to its words."""
    given = [
        mark
        for mark, part in zip(item.marks, (item.year, item.month, item.day), strict=True)
        if part
    ]
    if not any(given):
        return text
    if given[0] == "?" and not any(given[1:]):
        return words.texts["year_uncertain"].format(text)
    if any(mark in {"~", "%"} for mark in given):
        text = words.texts["approximate"].format(text)
    if any(mark in {"?", "%"} for mark in given):
        text = words.texts["uncertain"].format(text)
    return text


def _bare(item: PlainDate, words: _Words) -> str:
    """Write one date without its certainty."""
    if not item.has_year:
        return _without_year(item, words)
    if not item.year.isdigit():
        first, last = (int(item.year.replace("X", digit)) for digit in "09")
        form = words.texts["decade" if last - first < 10 else "century"]  # noqa: PLR2004  # ten years
        return form.format(first, last)
    year = int(item.year)
    if item.month is None or item.month == "XX":
        return str(year)
    month = int(item.month)
    if month in words.seasons:
        return f"{words.seasons[month]} {year}"
    if item.day is None or item.day == "XX":
        return words.format("month", year, month, 1)
    return words.format("day", year, month, int(item.day))


def _without_year(item: PlainDate, words: _Words) -> str:
    if item.month is None or item.month == "XX":
        return words.texts["unknown"]
    month = int(item.month)
    if month in words.seasons:
        return words.texts["no_year"].format(words.seasons[month])
    if item.day is None or item.day == "XX":
        name = words.format("month_alone", _LEAP_YEAR, month, 1)
    else:
        name = words.format("day_of_year", _LEAP_YEAR, month, int(item.day))
    return words.texts["no_year"].format(name)


@lru_cache
def _load(locale: str) -> _Words:
    language = locale.replace("_", "-").split("-", maxsplit=1)[0]
    table = Table(language, "date_words")
    patterns = {**table.pairs("patterns", _PATTERNS), "month_alone": "LLLL"}
    seasons = table.mapping("seasons", _SEASONS)
    return _Words(language, patterns, seasons, {key: table.text(key) for key in _TEXTS})
