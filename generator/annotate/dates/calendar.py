"""How one language writes dates, compiled from `languages/<language>/{calendar,date_context}.yml`.

Texts are compared in lower case without accents, character by character, so that a place in the
levelled text is the same place in the text as written.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from unidecode import unidecode

from generator.errors import DataError
from generator.languages import read_table

_MONTHS = 12
_WEEKDAYS = 7
_YEAR_KINDS = (
    "part_of_year",
    "target",
    "history",
    "compared",
    "review",
    "planned",
    "late",
    "monthly",
    "edition",
    "reported",
)
"""Kinds of context of a year, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The patterns of one language."""

    months: dict[str, int]
    """Month numbers by levelled name."""
    weekdays: dict[str, int]
    """Days of the week by levelled name, Monday is 0."""
    numbers: dict[str, int]
    """Numbers by levelled word."""
    month: re.Pattern[str]
    """Some month, by name or in figures: without it a sentence names no day."""
    bare_weekday: re.Pattern[str]
    """A day of the week with no figure behind it."""
    day: re.Pattern[str]
    """A day: groups weekday, day, month, year."""
    day_in_figures: re.Pattern[str]
    """A day in figures only: groups day, figure, year."""
    dateline_in_figures: re.Pattern[str]
    """A day of a dateline in figures: groups day, figure."""
    ranges: tuple[re.Pattern[str], ...]
    """Several days: groups weekday, day, month, year are those of the last."""
    future: re.Pattern[str]
    """Verb forms of what is to come, on the text as written."""
    past: re.Pattern[str]
    """Verb forms of what has happened, on the text as written."""
    before_that: re.Pattern[str]
    """Verb forms of what had happened before, on the text as written."""
    aim: re.Pattern[str]
    """Words of an aim, on the text as written: a year in it is to come."""
    relative: re.Pattern[str]
    """What opens a relative clause, on the text as written."""
    relative_news: re.Pattern[str]
    """Verbs by which a relative clause tells the news all the same."""
    overtaken: re.Pattern[str]
    """Words that say of a plan that it was not kept."""
    day_before: dict[str, re.Pattern[str]]
    """Kinds of context of a day, by the words that end right before it."""
    day_after: dict[str, re.Pattern[str]]
    """Kinds of context of a day, by the words right behind it."""
    year_before: dict[str, re.Pattern[str]]
    """Kinds of context of a year, by the words that end right before it."""
    held: re.Pattern[str]
    """Verbs of holding an event."""
    visit: re.Pattern[str]
    """What is announced some months before, with its days."""
    compared_before: re.Pattern[str]
    """What makes the figures of a year those to compare with."""
    anniversary: re.Pattern[str]
    """Words of an anniversary."""
    anniversary_count: re.Pattern[str]
    """How many years an anniversary counts: groups count, years."""
    anniversary_ahead: re.Pattern[str]
    """What says of an anniversary that it is still to come."""
    founding: re.Pattern[str]
    """Verbs of founding, which make a dated day one of the past."""
    not_year_after: re.Pattern[str]
    """What makes of four figures a quantity."""
    oldest_year: int
    """Years before it are history."""


class _Levelled(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unidecode(chr(code)).lower()
        self[code] = plain if len(plain) == 1 else chr(code).lower()[:1]
        return self[code]


_LEVELLED = _Levelled()


def level(text: str) -> str:
    """Return text in lower case without accents, no shorter and no longer: "Août" → "aout"."""
    return text.translate(_LEVELLED)


@cache
def load_calendar(language: str) -> Calendar:
    """Return the date patterns of a language.

    Raises DataError, naming table and key, when a table is missing or not of the stated form.
    """
    return _Tables(language).compiled()


class _Tables:
    """The two tables of a language on their way to patterns."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._calendar = read_table(language, "calendar")
        self._context = read_table(language, "date_context")
        self._words: dict[str, str] = {}

    def compiled(self) -> Calendar:
        """Return the patterns. Raises DataError."""
        months = self._months()
        weekdays = {
            level(name): n for n, name in enumerate(self._list("weekdays", length=_WEEKDAYS))
        }
        numbers = {level(word): n for word, n in self._mapping(self._calendar, "numbers").items()}
        self._words = self._placeholders(months, weekdays, numbers)
        verbs = self._mapping(self._context, "verbs")
        return Calendar(
            months=months,
            weekdays=weekdays,
            numbers=numbers,
            month=re.compile(rf"{_either(months)}|\d[./]\d"),
            bare_weekday=self._compiled(
                "calendar", "weekdays", r"\b{weekday}\b(?! *,? *(?:{part} *,? *)?(?:le *)?\d)"
            ),
            day=self._form("day", tail=""),
            day_in_figures=self._form("day_in_figures", tail=r"(?!\d)"),
            dateline_in_figures=self._form("dateline_in_figures", tail=r"(?!\d)"),
            ranges=tuple(
                self._compiled("calendar", "ranges", r"(?<![a-z\d])(?:" + form + ")")
                for form in self._list("ranges")
            ),
            future=self._any("verbs.future", verbs.get("future"), r"(?<![\w’'])(?:[a-zà-ÿ]['’])?"),
            past=self._any("verbs.past", verbs.get("past"), r"(?<!\w)"),
            before_that=self._any("verbs.before_that", verbs.get("before_that"), r"(?<!\w)"),
            aim=self._any("verbs.aim", verbs.get("aim"), r"(?<!\w)", end=False),
            relative=self._any("verbs.relative", verbs.get("relative"), r"(?<!\w)"),
            relative_news=self._any("verbs.relative_news", verbs.get("relative_news"), r"\b"),
            overtaken=self._any("verbs.overtaken", verbs.get("overtaken"), r"\b"),
            day_before=self._kinds("day_before", before=True),
            day_after=self._kinds("day_after", before=False),
            year_before=self._years(),
            held=self._listed("held"),
            visit=self._listed("visit"),
            compared_before=self._listed("compared_before", r"(?<![a-z])", tail=r"\s*$"),
            anniversary=self._listed("anniversary"),
            anniversary_count=self._listed("anniversary_count", r"(?<![\d.,])"),
            anniversary_ahead=self._listed("anniversary_ahead"),
            founding=self._listed("founding", r"\b"),
            not_year_after=self._listed("not_year_after", r"\s*"),
            oldest_year=self._oldest_year(),
        )

    def _months(self) -> dict[str, int]:
        table = self._mapping(self._calendar, "months")
        if sorted(table) != list(range(1, _MONTHS + 1)):
            raise self._fault("calendar", "months", sorted(table), "the keys 1 to 12")
        return {level(name): number for number, names in table.items() for name in names}

    def _placeholders(
        self, months: dict[str, int], weekdays: dict[str, int], numbers: dict[str, int]
    ) -> dict[str, str]:
        month, weekday = _either(months), _either(weekdays)
        return {
            "weekday": rf"(?P<weekday>{weekday})",
            "part": f"(?:{_either(map(level, self._list('day_parts')))})",
            "day": r"(?<!\d)(?<!\d[.,])(?P<day>0?[1-9]|[12]\d|3[01])",
            "month": rf"(?P<month>{month})",
            "month_figure": r"(?P<figure>0?[1-9]|1[0-2])",
            "year": r"(?P<year>(?:19|20)\d\d)(?!\d)",
            "d": r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])",
            "m": f"(?:{month})",
            "y": r"(?:19|20)\d\d",
            "number": _either(numbers),
        }

    def _form(self, key: str, *, tail: str) -> re.Pattern[str]:
        form = self._calendar.get(key)
        if not isinstance(form, str):
            raise self._fault("calendar", key, form, "text")
        return self._compiled("calendar", key, f"(?:{form}){tail}")

    def _kinds(self, key: str, *, before: bool) -> dict[str, re.Pattern[str]]:
        table = self._mapping(self._context, key)
        return {
            kind: self._any(
                f"{key}.{kind}",
                cues,
                r"(?:^|(?<![a-z]))" if before else r"\s*",
                tail=r"\s*$" if before else "",
                end=not before,
            )
            for kind, cues in table.items()
        }

    def _years(self) -> dict[str, re.Pattern[str]]:
        table = self._mapping(self._context, "year_before")
        if set(table) != set(_YEAR_KINDS):
            raise self._fault("date_context", "year_before", sorted(table), ", ".join(_YEAR_KINDS))
        return {
            kind: self._any(
                f"year_before.{kind}",
                table[kind],
                r"(?<![a-z])",
                tail=r"\s*$",
                end=False,
            )
            for kind in _YEAR_KINDS
        }

    def _listed(self, key: str, lead: str = "", *, tail: str = "") -> re.Pattern[str]:
        return self._any(key, self._context.get(key), lead, tail=tail, end=False)

    def _any(
        self, key: str, cues: Any, lead: str, *, tail: str = "", end: bool = True
    ) -> re.Pattern[str]:
        if not isinstance(cues, list) or not all(isinstance(cue, str) for cue in cues):
            raise self._fault("date_context", key, cues, "a list of regular expressions")
        word_end = r"\b" if end else ""
        return self._compiled("date_context", key, f"{lead}(?:{'|'.join(cues)}){word_end}{tail}")

    def _compiled(self, table: str, key: str, form: str) -> re.Pattern[str]:
        for name, pattern in self._words.items():
            form = form.replace("{" + name + "}", pattern)
        repeated = re.compile(r"\?P<weekday>")
        if len(repeated.findall(form)) > 1:
            form = repeated.sub("?:", form, count=len(repeated.findall(form)) - 1)
        form = form.replace(" ?", r"\s?").replace(" *", r"\s*").replace(" ", r"\s+")
        try:
            return re.compile(form)
        except re.error as error:
            raise self._fault(table, key, form, f"a regular expression ({error})") from error

    def _oldest_year(self) -> int:
        year = self._context.get("oldest_year")
        if not isinstance(year, int):
            raise self._fault("date_context", "oldest_year", year, "a year")
        return year

    def _list(self, key: str, *, length: int | None = None) -> list[str]:
        found = self._calendar.get(key)
        if (
            not isinstance(found, list)
            or not all(isinstance(item, str) for item in found)
            or length not in {None, len(found)}
        ):
            raise self._fault("calendar", key, found, f"a list of {length or ''} words")
        return found

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


def _either(words: Any) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
