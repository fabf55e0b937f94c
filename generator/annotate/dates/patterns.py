"""Checks and compiles the patterns in a language's tables of dates.

In a table, a space stands for white space, ` *` for optional white space, and `{month}`, `{day}` …
for the words and numbers of the calendar. Texts are compared in lower case without accents, and
character by character, so that positions are the same as in the text.
"""

import re
from collections.abc import Iterable, Sequence

from unidecode import unidecode

from generator.languages.tables import Table

_MONTHS = 12
_WEEKDAYS = 7


class _Levelled(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unidecode(chr(code)).lower()
        self[code] = plain if len(plain) == 1 else chr(code).lower()[:1]
        return self[code]


_LEVELLED = _Levelled()
_LATIN = bytes(ord(_LEVELLED[code]) for code in range(256))
_MARK = "?"
"""What the codec puts in the place of a letter beyond Latin-1."""


def level(text: str) -> str:
    """Return text in lower case without accents, no shorter and no longer: "Août" → "aout".

    Letters beyond Latin-1 are few: the others are levelled in one go, since going letter by letter
    would take longer than all the rest of reading a text.
    """
    marked = text.encode("latin-1", "replace").translate(_LATIN).decode("latin-1")
    if _MARK not in marked:
        return marked
    first, *pieces = marked.split(_MARK)
    found, place = [first], len(first)
    for piece in pieces:
        found += _LEVELLED[ord(text[place])], piece
        place += len(piece) + 1
    return "".join(found)


class Tables:
    """The tables `calendar.yml` and `date_context.yml` of a language."""

    def __init__(self, language: str) -> None:
        self._calendar = Table(language, "calendar")
        self._context = Table(language, "date_context")
        self._verbs = Table(language, "date_context", "verbs")
        months = self._calendar.mapping("months", range(1, _MONTHS + 1))
        self.months = {level(name): number for number, names in months.items() for name in names}
        names = self._calendar.texts("weekdays")
        if len(names) != _WEEKDAYS:
            raise self._calendar.fault("weekdays", names, f"a list of {_WEEKDAYS} words")
        self.weekdays = {level(name): number for number, name in enumerate(names)}
        numbers = self._calendar.mapping("numbers")
        self.numbers: dict[str, int] = {level(word): number for word, number in numbers.items()}
        self._day_parts = [level(part) for part in self._calendar.texts("day_parts")]
        self._words = self._placeholders()

    def form(self, key: str, *, lead: str = "", tail: str = "") -> re.Pattern[str]:
        """Compile one form of `calendar.yml`."""
        form = self._calendar.text(key)
        return self._compiled(self._calendar, key, f"{lead}(?:{form}){tail}")

    def ranges(self) -> tuple[re.Pattern[str], ...]:
        """Compile the forms of several days."""
        forms = (rf"(?<![a-z\d])(?:{form})" for form in self._calendar.texts("ranges"))
        return tuple(self._compiled(self._calendar, "ranges", form) for form in forms)

    @property
    def first_of_day(self) -> str:
        """A look ahead at what a day may begin with, since most of a text does not."""
        words = (*self.months, *self.weekdays, *self._day_parts)
        return f"(?=[0-9{''.join(sorted({word[0] for word in words}))}])"

    def weekday(self) -> re.Pattern[str]:
        """Compile the days of the week."""
        return re.compile(_either(self.weekdays))

    def day_lead(self) -> re.Pattern[str]:
        """Compile what may stand before the figures of a day: its name, or a part of it."""
        form = _either((*self.weekdays, *self._day_parts))
        return self._compiled(self._calendar, "day_parts", form)

    def kinds(
        self, key: str, names: tuple[str, ...], lead: str, *, tail: str = "", end: bool = False
    ) -> dict[str, re.Pattern[str]]:
        """Compile the lists under a key of `date_context.yml`, in the order of their names."""
        table = self._context.lists(key, names)
        return {
            name: self._any(f"{key}.{name}", table[name], lead, tail=tail, end=end)
            for name in names
        }

    def listed(
        self, key: str, lead: str = "", *, tail: str = "", end: bool = False
    ) -> re.Pattern[str]:
        """Compile one list of `date_context.yml`."""
        return self._any(key, self._context.texts(key), lead, tail=tail, end=end)

    def verbs(self, name: str, lead: str, *, tail: str = "", end: bool = True) -> re.Pattern[str]:
        """Compile one list of verb forms."""
        return self._any(f"verbs.{name}", self._verbs.texts(name), lead, tail=tail, end=end)

    def _compiled(self, table: Table, key: str, form: str) -> re.Pattern[str]:
        """Compile a form: fill in the words, keep the last weekday's group where there are two."""
        for name, pattern in self._words.items():
            form = form.replace("{" + name + "}", pattern)
        form = form.replace("?P<weekday>", "?:", form.count("?P<weekday>") - 1)
        form = form.replace(" ?", r"\s?").replace(" *", r"\s*").replace(" ", r"\s+")
        try:
            return re.compile(form)
        except re.error as error:
            raise table.fault(key, form, f"a regular expression ({error})") from error

    def year(self, key: str) -> int:
        """Return a year of `date_context.yml`."""
        return int(self._context.number(key))

    def text(self, key: str) -> str:
        """Return the words under a key of `date_context.yml`."""
        return self._context.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of words of `date_context.yml`."""
        return tuple(self._context.texts(key))

    def _placeholders(self) -> dict[str, str]:
        month, weekday = _either(self.months), _either(self.weekdays)
        return {
            "weekday": rf"(?P<weekday>{weekday})",
            "part": f"(?:{_either(self._day_parts)})",
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
        self, key: str, cues: Sequence[str], lead: str, *, tail: str = "", end: bool = True
    ) -> re.Pattern[str]:
        word_end = r"\b" if end else ""
        return self._compiled(self._context, key, f"{lead}(?:{'|'.join(cues)}){word_end}{tail}")


def _either(words: Iterable[str]) -> str:
    """Return a form of any of the words, the longest first; a space in one stays a space."""
    escaped = (re.escape(word).replace(r"\ ", " ") for word in words)
    return "|".join(sorted(escaped, key=lambda word: (-len(word), word)))
