"""Loads general knowledge about years: when numbered events were held, who held which office.

The facts are in `languages/mul/{dated_series,offices_held}.yml`, a language's words for them in its
`dated_words.yml`. This module reads, checks and compiles them; `known_years` finds them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.annotate.dates.patterns import level
from generator.annotate.dates.periods import MONTH, Period, read_period, span_of
from generator.languages import read_table
from generator.languages.tables import Table

_NUMBER = r"(?:\d{1,3}|[ivxl]+)"


@dataclass(frozen=True, slots=True)
class Event:
    """One form of a numbered event."""

    signs: frozenset[str]
    """Words of which it holds one."""
    form: re.Pattern[str]
    """Groups n and term, in words n_ and term_."""
    is_counted: bool
    """Whether it begins with an ordinal."""
    held: dict[tuple[int, int | None], Period]
    """When it was held, by number and term."""

    def until_next(self, number: int, term: int | None) -> Period | None:
        """Return the time from one event to the next of its term, None where that is not known."""
        this, following = self.held.get((number, term)), self.held.get((number + 1, term))
        return (this[0], following[1]) if this and following else None


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who held an office."""

    name: str
    """The levelled name."""
    apposed: tuple[tuple[re.Pattern[str], Period], ...]
    """Those of the offices that may stand right behind the name, with the time in them."""
    offices: tuple[tuple[re.Pattern[str], Period], ...]
    """Each office, right before the name, with the time from the first day in it to the last; then
    what a counterpart is called, with the time in any of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known, as patterns of one language on levelled text."""

    signs: tuple[str, ...]
    """Words without which no numbered event is named."""
    events: tuple[Event, ...]
    """The numbered events."""
    ordinal: re.Pattern[str]
    """What most forms begin with: few texts hold many, so the forms are tried there alone."""
    anniversaries: tuple[tuple[re.Pattern[str], str], ...]
    """What anniversaries are of, behind their number, and the first day of the month."""
    anniversary_signs: tuple[str, ...]
    """The first words of these forms."""
    numbered: re.Pattern[str]
    """The number of an anniversary in figures, right before it."""
    ordinals: dict[str, int]
    """Ordinals in words."""
    past: re.Pattern[str]
    """What stands before an event that is over."""
    ahead: re.Pattern[str]
    """What stands before an event to come."""
    told: re.Pattern[str]
    """What stands before an event whose results are news."""
    holders: dict[str, list[Holder]]
    """Those who held an office, by the last word of their name."""
    former: re.Pattern[str]
    """What stands before an office that its holder no longer has."""
    article: re.Pattern[str]
    """What stands before an office that a comma parts from its holder."""
    since: tuple[tuple[str, str], ...]
    """What no text names before a day, and the day."""


@cache
def load_known(language: str) -> Known:
    """Return what is known in the words of a language.

    Raises DataError, naming table and key, when a table is missing or not of the stated form.
    """
    words = _Words(language)
    anniversaries = tuple(words.anniversaries())
    holders: dict[str, list[Holder]] = {}
    for holder in words.holders():
        holders.setdefault(holder.name.split()[-1], []).append(holder)
    return Known(
        signs=words.signs,
        events=tuple(words.events()),
        ordinal=re.compile(words.ordinal),
        anniversaries=anniversaries,
        anniversary_signs=_first_words(anniversaries),
        numbered=words.numbered(),
        ordinals=words.ordinals,
        **words.before(),
        holders=holders,
        former=words.former(),
        article=words.article(),
        since=tuple(words.since()),
    )


def _first_words(forms: Iterable[tuple[re.Pattern[str], str]]) -> tuple[str, ...]:
    return tuple(sorted({form.pattern.split("\\s")[0] for form, _ in forms}))


class _Words:
    """The table `dated_words.yml` of a language."""

    def __init__(self, language: str) -> None:
        self._table = Table(language, "dated_words")
        suffix = self._table.text("ordinal")
        self.signs = tuple(self._table.texts("signs"))
        self.ordinals: dict[str, int] = self._table.mapping("ordinals")
        written = f"(?P<n>{_NUMBER})\\s?{suffix}|(?P<n_>{_any(self.ordinals)})"
        self.ordinal = ordinal = f"(?<![a-z0-9])(?:{written})(?![a-z0-9])"
        self._fill = {
            "n": ordinal,
            "term": ordinal.replace("P<n", "P<term"),
            "bare": rf"(?P<n>{_NUMBER})(?![a-z0-9])",
            "gap": self._table.text("gap"),
        }

    def events(self) -> Iterator[Event]:
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
            forms = self._table.lists(kind, table)
            for key, held in table.items():
                periods = {number: read_period(key, text) for number, text in held.items()}
                for form in forms[key]:
                    compiled = self._compiled(kind, form)
                    yield Event(self._signs_of(form), compiled, form.startswith("{n}"), periods)

    def anniversaries(self) -> Iterator[tuple[re.Pattern[str], str]]:
        """Yield each form of each anniversary with the month of its founding."""
        founded = read_table("mul", "dated_series")["founded"]
        forms = self._table.lists("anniversaries", founded)
        for key, month in founded.items():
            for form in forms[key]:
                yield self._compiled("anniversaries", form), read_period(key, month)[0]

    def numbered(self) -> re.Pattern[str]:
        """Return the form of a number in figures right before a noun."""
        return re.compile(rf"(?<![\d.,])(?P<n>\d{{1,3}})\s?{self._table.text('ordinal')}\s+$")

    def holders(self) -> Iterator[Holder]:
        """Yield everyone who held offices, with the forms of each, and of a counterpart."""
        table = read_table("mul", "offices_held")["offices"]
        forms_of = self._table.lists("offices", table)
        behind = self._table.mapping("apposed")
        counterpart = self._pattern("counterpart", self._table.texts("counterpart"), tail=r"\s+$")
        offices: dict[str, list[tuple[re.Pattern[str], Period]]] = {}
        apposed: dict[str, list[tuple[re.Pattern[str], Period]]] = {}
        for office, held in table.items():
            forms = self._pattern("offices", forms_of[office], tail=r",?\s+$")
            for name, periods in held.items():
                span = span_of([read_period(name, text) for text in periods])
                offices.setdefault(level(name), []).append((forms, span))
                if office in behind:
                    form = self._compiled("apposed", behind[office])
                    apposed.setdefault(level(name), []).append((form, span))
        for name, held in offices.items():
            any_of_them = span_of([period for _, period in held])
            # A king's one name is others' as well.
            before = (*held, (counterpart, any_of_them)) if " " in name else (*held,)
            yield Holder(name, (*apposed.get(name, ()),), before)

    def since(self) -> Iterator[tuple[str, str]]:
        """Yield each word that no text held before a day, with the day."""
        for month, words in self._table.lists("since").items():
            if not MONTH.fullmatch(month):
                raise self._table.fault("since", month, "months such as 2020-01")
            for word in words:
                yield word, f"{month}-01"

    def former(self) -> re.Pattern[str]:
        """Compile what stands before an office that its holder no longer has."""
        return self._pattern("former", self._table.texts("former"), tail=r"\s*$")

    def article(self) -> re.Pattern[str]:
        """Compile what stands before an office that a comma parts from its holder."""
        return self._pattern("articles", self._table.texts("articles"), tail=r"\s+$")

    def before(self) -> dict[str, re.Pattern[str]]:
        """Compile what stands before events: past ones, those to come, and told ones."""
        found = self._table.lists("before", ("past", "ahead", "told"))
        return {kind: self._pattern("before", forms, tail="$") for kind, forms in found.items()}

    def _pattern(self, key: str, forms: Iterable[str], *, tail: str) -> re.Pattern[str]:
        """Compile forms that begin with a word."""
        return self._compiled(key, rf"(?<![a-z])(?:{'|'.join(forms)}){tail}")

    def _compiled(self, key: str, form: str) -> re.Pattern[str]:
        form = form.replace(" ?", r"\s?").replace(" *", r"\s*").replace(" ", r"\s+")
        for name, pattern in self._fill.items():
            form = form.replace("{" + name + "}", pattern.replace(" ", r"\s+"))
        try:
            return re.compile(form)
        except re.error as error:
            raise self._table.fault(key, form, f"regular expressions ({error})") from error

    def _signs_of(self, form: str) -> frozenset[str]:
        signs = frozenset(sign for sign in self.signs if sign in form)
        if not signs:
            raise self._table.fault("signs", self.signs, f"such that {form!r} holds one of them")
        return signs


def _any(names: Any) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
