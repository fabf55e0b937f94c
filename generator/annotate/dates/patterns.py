"""Patterns written in a language's tables of dates, checked and compiled.

In a table a space stands for white space, ` *` for white space or none, and `{month}`, `{day}` …
for the words and figures of the calendar. Texts are compared in lower case without accents,
character by character, so that a place in the levelled text is the same place in the text.
"""

import re
from collections.abc import Iterable
from typing import Any

from unidecode import unidecode

from generator.errors import DataError
from generator.languages import read_table

_MONTHS = 12
_WEEKDAYS = 7


class _Levelled(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unidecode(chr(code)).lower()
        self[code] = plain if len(plain) == 1 else chr(code).lower()[:1]
        return self[code]


_LEVELLED = _Levelled()
_LATIN = bytes(ord(_LEVELLED[code]) for code in range(256))
_BEYOND_LATIN = re.compile(r"([^\x00-\xff])")


def level(text: str) -> str:
    """Return text in lower case without accents, no shorter and no longer: "Août" → "aout".

    Letters beyond Latin-1 are few; what is between them is levelled at once, since letter by letter
    would take longer than all else that is asked of a text.
    """
    pieces = _BEYOND_LATIN.split(text)
    pieces[::2] = map(_level_latin, pieces[::2])
    pieces[1::2] = [_LEVELLED[ord(letter)] for letter in pieces[1::2]]
    return "".join(pieces)


def _level_latin(text: str) -> str:
    return text.encode("latin-1").translate(_LATIN).decode("latin-1")


class Tables:
    """The tables `calendar.yml` and `date_context.yml` of a language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._calendar = read_table(language, "calendar")
        self._context = read_table(language, "date_context")
        self.months = self._months()
        names = self.list_of("weekdays", length=_WEEKDAYS)
        self.weekdays = {level(name): number for number, name in enumerate(names)}
        numbers = self._mapping(self._calendar, "numbers")
        self.numbers: dict[str, int] = {level(word): number for word, number in numbers.items()}
        self._words = self._placeholders()

    def form(self, key: str, *, lead: str = "", tail: str = "") -> re.Pattern[str]:
        """Compile one form of `calendar.yml`."""
        form = self._calendar.get(key)
        if not isinstance(form, str):
            raise self._fault("calendar", key, form, "text")
        return self.compiled("calendar", key, f"{lead}(?:{form}){tail}")

    @property
    def first_of_day(self) -> str:
        """A look ahead at what a day may begin with, since most of a text does not."""
        words = (*self.months, *self.weekdays, *map(level, self.list_of("day_parts")))
        return f"(?=[0-9{''.join(sorted({word[0] for word in words}))}])"

    def weekday(self) -> re.Pattern[str]:
        """Compile the days of the week."""
        return re.compile(_either(self.weekdays))

    def day_lead(self) -> re.Pattern[str]:
        """Compile what may stand before the figures of a day: its name, or a part of it."""
        parts = map(level, self.list_of("day_parts"))
        return self.compiled("calendar", "day_parts", _either((*self.weekdays, *parts)))

    def kinds(
        self, key: str, names: tuple[str, ...], lead: str, *, tail: str = "", end: bool = False
    ) -> dict[str, re.Pattern[str]]:
        """Compile the lists under a key of `date_context.yml`, in the order of their names."""
        table = self._mapping(self._context, key)
        if set(table) != set(names):
            raise self._fault("date_context", key, sorted(table), f"the keys {', '.join(names)}")
        return {
            name: self._any(f"{key}.{name}", table[name], lead, tail=tail, end=end)
            for name in names
        }

    def listed(
        self, key: str, lead: str = "", *, tail: str = "", end: bool = False
    ) -> re.Pattern[str]:
        """Compile one list of `date_context.yml`."""
        return self._any(key, self._context.get(key), lead, tail=tail, end=end)

    def verbs(self, name: str, lead: str, *, tail: str = "", end: bool = True) -> re.Pattern[str]:
        """Compile one list of verb forms."""
        forms = self._mapping(self._context, "verbs").get(name)
        return self._any(f"verbs.{name}", forms, lead, tail=tail, end=end)

    def compiled(self, table: str, key: str, form: str) -> re.Pattern[str]:
        """Compile a form: fill in the words, keep the last weekday's group where there are two."""
        for name, pattern in self._words.items():
            form = form.replace("{" + name + "}", pattern)
        form = form.replace("?P<weekday>", "?:", form.count("?P<weekday>") - 1)
        form = form.replace(" ?", r"\s?").replace(" *", r"\s*").replace(" ", r"\s+")
        try:
            return re.compile(form)
        except re.error as error:
            raise self._fault(table, key, form, f"a regular expression ({error})") from error

    def list_of(self, key: str, *, length: int | None = None) -> list[str]:
        """Return a list of words of `calendar.yml`."""
        found = self._calendar.get(key)
        if (
            not isinstance(found, list)
            or not all(isinstance(item, str) for item in found)
            or length not in {None, len(found)}
        ):
            raise self._fault("calendar", key, found, f"a list of {length or 'some'} words")
        return found

    def year(self, key: str) -> int:
        """Return a year of `date_context.yml`."""
        year = self._context.get(key)
        if not isinstance(year, int):
            raise self._fault("date_context", key, year, "a year")
        return year

    def text(self, key: str) -> str:
        """Return the words under a key of `date_context.yml`."""
        text = self._context.get(key)
        if not isinstance(text, str):
            raise self._fault("date_context", key, text, "text")
        return text

    def _months(self) -> dict[str, int]:
        table = self._mapping(self._calendar, "months")
        if sorted(table) != list(range(1, _MONTHS + 1)):
            raise self._fault("calendar", "months", sorted(table), "the keys 1 to 12")
        return {level(name): number for number, names in table.items() for name in names}

    def _placeholders(self) -> dict[str, str]:
        month, weekday = _either(self.months), _either(self.weekdays)
        return {
            "weekday": rf"(?P<weekday>{weekday})",
            "part": f"(?:{_either(map(level, self.list_of('day_parts')))})",
            "day": r"(?<!\d)(?<!\d[.,])(?P<day>0?[1-9]|[12]\d|3[01])",
            "month": rf"(?P<month>{month})",
            "month_figure": r"(?P<figure>0?[1-9]|1[0-2])",
            "year": r"(?P<year>(?:19|20)\d\d)(?!\d)",
            "d": r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])",
            "m": f"(?:{month})",
            "y": r"(?:19|20)\d\d",
            "number": _either(self.numbers),
        }

    def _any(
        self, key: str, cues: Any, lead: str, *, tail: str = "", end: bool = True
    ) -> re.Pattern[str]:
        if not isinstance(cues, list) or not all(isinstance(cue, str) for cue in cues):
            raise self._fault("date_context", key, cues, "a list of regular expressions")
        word_end = r"\b" if end else ""
        return self.compiled("date_context", key, f"{lead}(?:{'|'.join(cues)}){word_end}{tail}")

    def _mapping(self, table: dict[str, Any], key: str) -> dict[Any, Any]:
        found = table.get(key)
        if not isinstance(found, dict):
            name = "calendar" if table is self._calendar else "date_context"
            raise self._fault(name, key, found, "keys and values")
        return found

    def _fault(self, table: str, key: str, found: Any, allowed: str) -> DataError:
        return DataError(
            f"languages/{self._language}/{table}.yml: {key} must be {allowed}, found {found!r}"
        )


def _either(words: Iterable[str]) -> str:
    """Return a form of any of the words, the longest first; a space in one stays a space."""
    escaped = (re.escape(word).replace(r"\ ", " ") for word in words)
    return "|".join(sorted(escaped, key=lambda word: (-len(word), word)))
