"""What everyone knows of years: when a numbered event was held, and who held an office when.

The facts are in `languages/mul/{dated_series,offices_held}.yml`, a language's words for them in
its `dated_words.yml`. This module reads, checks and compiles them; `known_years` finds them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.annotate.dates.patterns import level
from generator.errors import DataError
from generator.languages import read_table

_LAST = "9999-12-31"
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_NUMBER = r"(?:\d{1,3}|[ivxl]+)"

Period = tuple[str, str]
"""First and last day, `YYYY-MM-DD`."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known, as patterns of one language on levelled text."""

    signs: tuple[str, ...]
    """Words without which none of `events` is named."""
    numbered: re.Pattern[str]
    """Any of `events`."""
    events: tuple[tuple[re.Pattern[str], dict[tuple[int, int | None], Period]], ...]
    """Numbered events: groups n and term, n_ and term_ in words; when held, by number and term."""
    ordinals: dict[str, int]
    """Ordinals in words."""
    past: re.Pattern[str]
    """What stands before an event that is over."""
    ahead: re.Pattern[str]
    """What stands before an event to come."""
    holders: frozenset[str]
    """The last word of the name of everyone who held one of `offices`."""
    offices: tuple[tuple[re.Pattern[str], dict[str, tuple[Period, ...]]], ...]
    """An office with its holder: group name; when they held it, by levelled name."""
    former: re.Pattern[str]
    """What stands before an office that its holder no longer has."""
    since: tuple[tuple[str, str], ...]
    """What no text names before a day, and the day."""


@cache
def load_known(language: str) -> Known:
    """Return what is known in the words of a language.

    Raises DataError, naming table and key, when a table is missing or not of the stated form.
    """
    words = _Words(language)
    holders = _held(read_table("mul", "offices_held"))
    events = tuple(words.events())
    forms = "|".join(_without_groups(pattern.pattern) for pattern, _ in events)
    return Known(
        signs=words.signs(),
        numbered=re.compile(forms),
        events=events,
        ordinals=words.ordinals,
        past=words.pattern("before", "past", tail="$"),
        ahead=words.pattern("before", "ahead", tail="$"),
        holders=frozenset(name.split()[-1] for held in holders.values() for name in held),
        offices=tuple(words.offices(holders)),
        former=words.pattern("former", tail=r"\s*$"),
        since=tuple(words.since()),
    )


class _Words:
    """The table `dated_words.yml` of a language."""

    def __init__(self, language: str) -> None:
        self._file = f"languages/{language}/dated_words.yml"
        self._table = read_table(language, "dated_words")
        suffix = self._text("ordinal")
        self.ordinals: dict[str, int] = self._mapping("ordinals")
        written = f"(?P<n>{_NUMBER})\\s?{suffix}|(?P<n_>{_any(self.ordinals)})"
        ordinal = f"(?<![a-z0-9])(?:{written})(?![a-z0-9])"
        self._fill = {
            "n": ordinal,
            "term": ordinal.replace("P<n", "P<term"),
            "bare": rf"(?P<n>{_NUMBER})(?![a-z0-9])",
            "gap": self._text("gap"),
        }

    def events(self) -> Iterator[tuple[re.Pattern[str], dict[tuple[int, int | None], Period]]]:
        """Yield each form of each numbered event with the periods of its numbers."""
        facts = read_table("mul", "dated_series")
        series = {
            key: {(n, None): p for n, p in held.items()} for key, held in facts["series"].items()
        }
        terms = {
            key: {(n, term): p for term, held in by_term.items() for n, p in held.items()}
            for key, by_term in facts["terms"].items()
        }
        for kind, table in (("series", series), ("terms", terms)):
            self._check_keys(kind, set(table))
            for key, held in table.items():
                periods = {number: _period(key, text) for number, text in held.items()}
                for form in self._forms(kind, key):
                    yield self._compiled(kind, form), periods

    def offices(
        self, holders: dict[str, dict[str, tuple[Period, ...]]]
    ) -> Iterator[tuple[re.Pattern[str], dict[str, tuple[Period, ...]]]]:
        """Yield each form of each office with the periods of its holders."""
        self._check_keys("offices", set(holders))
        for office, held in holders.items():
            name = f"(?P<name>{_any(held)})"
            for form in self._forms("offices", office):
                yield self._compiled("offices", form, name=name), held

    def signs(self) -> tuple[str, ...]:
        """Return the words without which no numbered event is named."""
        signs = tuple(self._forms("signs"))
        for kind in ("series", "terms"):
            for key in self._mapping(kind):
                for form in self._forms(kind, key):
                    if not any(sign in form for sign in signs):
                        raise self._fault("signs", signs, f"such that {form!r} holds one of them")
        return signs

    def since(self) -> Iterator[tuple[str, str]]:
        """Yield each word that no text held before a day, with the day."""
        for month in self._mapping("since"):
            if not _MONTH.fullmatch(str(month)):
                raise self._fault("since", month, "months such as 2020-01")
            for word in self._forms("since", month):
                yield word, f"{month}-01"

    def pattern(self, *keys: str, tail: str = "") -> re.Pattern[str]:
        """Compile one list, whose forms begin with a word."""
        forms = self._forms(*keys)
        return self._compiled(keys[0], rf"(?<![a-z])(?:{'|'.join(forms)}){tail}")

    def _compiled(self, key: str, form: str, **fill: str) -> re.Pattern[str]:
        form = form.replace(" ?", r"\s?").replace(" *", r"\s*").replace(" ", r"\s+")
        for name, pattern in {**self._fill, **fill}.items():
            form = form.replace("{" + name + "}", pattern.replace(" ", r"\s+"))
        try:
            return re.compile(form)
        except re.error as error:
            raise self._fault(key, form, f"regular expressions ({error})") from error

    def _forms(self, *keys: str) -> list[str]:
        found: Any = self._table
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        if not isinstance(found, list) or not all(isinstance(form, str) for form in found):
            raise self._fault(".".join(keys), found, "a list of regular expressions")
        return found

    def _check_keys(self, key: str, names: set[str]) -> None:
        if set(self._mapping(key)) != names:
            raise self._fault(
                key, sorted(self._mapping(key)), f"the keys {', '.join(sorted(names))}"
            )

    def _mapping(self, key: str) -> dict[Any, Any]:
        found = self._table.get(key)
        if not isinstance(found, dict):
            raise self._fault(key, found, "keys and values")
        return found

    def _text(self, key: str) -> str:
        found = self._table.get(key)
        if not isinstance(found, str):
            raise self._fault(key, found, "text")
        return found

    def _fault(self, key: str, found: Any, allowed: str) -> DataError:
        return DataError(f"{self._file}: {key} must be {allowed}, found {found!r}")


def _held(table: dict[str, Any]) -> dict[str, dict[str, tuple[Period, ...]]]:
    return {
        office: {
            level(name): tuple(_period(name, text) for text in periods)
            for name, periods in held.items()
        }
        for office, held in table["offices"].items()
    }


def _period(key: str, text: Any) -> Period:
    """Read a month or an interval of months; `..` is an open end."""
    first, _, last = str(text).partition("/")
    last = last or first
    if not _MONTH.fullmatch(first) or not (last == ".." or _MONTH.fullmatch(last)):
        raise DataError(f"languages/mul: {key}: must be months such as 2011-07, found {text!r}")
    return f"{first}-01", _LAST if last == ".." else f"{last}-31"


def _any(names: Any) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)


def _without_groups(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)
