"""The years of numbered anniversaries of states: `les 45 ans des relations diplomatiques`.

Since when states have relations, and what their national days count from, is the table
`languages/mul/dated_ties.yml`; a language's words for it are in its `dated_words.yml`, its names of
states in `countries.yml`. `known_years` asks, and weighs the words around what is found.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.annotate.dates.known_words import read_period
from generator.annotate.dates.patterns import level
from generator.languages import read_table
from generator.languages.tables import Table

_LONGEST_ENDING = 2
"""Letters that an adjective gets in the feminine and the plural."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known of states, as patterns of one language on levelled text."""

    language: str
    """The language."""
    signs: tuple[str, ...]
    """Words of which every anniversary of states holds one."""
    bonds: re.Pattern[str]
    """A number and the relations that it counts the years of: group n."""
    national_day: re.Pattern[str]
    """A number and a national day: group n."""
    of_state: re.Pattern[str]
    """What stands between a national day and the state."""
    home: str
    """The code of the state whose relations are known."""
    since: dict[str, str]
    """First day of the month in which it established relations, by code."""
    days: dict[str, str]
    """First day of the month from which a national day counts, by code."""


@cache
def load_ties(language: str) -> Ties:
    """Return what is known of states in the words of a language.

    Raises DataError, naming table and key, when a table is missing or not of the stated form.
    """
    facts, words = Table("mul", "dated_ties"), Table(language, "dated_words", "ties")
    since, days = (
        {code: read_period(code, month)[0] for code, month in facts.mapping(key).items()}
        for key in ("ties", "national_days")
    )
    return Ties(
        language=language,
        signs=tuple(words.texts("signs")),
        bonds=_compiled(words, "bonds"),
        national_day=_compiled(words, "national_day"),
        of_state=_compiled(words, "of_state"),
        home=facts.text("state"),
        since=since,
        days=days,
    )


@cache
def _states(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return codes by name, and the pattern of any name; adjectives may have an ending.

    Made when the first article asks: few do.
    """
    table = read_table(language, "countries")
    names, adjectives = (
        {level(name.split("/")[0]): code for code, found in table[key].items() for name in found}
        for key in ("names", "adjectives")
    )
    longest = sorted({**adjectives, **names}, key=lambda name: (-len(name), name))
    ending = f"[a-z]{{0,{_LONGEST_ENDING}}}"
    forms = (re.escape(name) + ("" if name in names else ending) for name in longest)
    return {**adjectives, **names}, re.compile(rf"(?<![a-z])(?:{'|'.join(forms)})(?![a-z])")


def _compiled(words: Table, key: str) -> re.Pattern[str]:
    form = words.text(key).replace(" ?", r"\s?").replace(" ", r"\s+")
    try:
        return re.compile(form)
    except re.error as error:
        raise words.fault(key, form, f"a regular expression ({error})") from error


def counted_ties(
    levelled: str, whole: str, sentence_at: Callable[[int], str], ties: Ties
) -> Iterator[tuple[re.Match[str], int, str]]:
    """Yield each number of years, where its words end, and the first day from which they count.

    Relations are those with the one other state that the sentence names, or the whole opening.
    """
    if not any(sign in levelled for sign in ties.signs):
        return
    for count in ties.bonds.finditer(levelled):
        code = _other(sentence_at(count.start()), whole, ties)
        if code in ties.since:
            yield count, count.end(), ties.since[code]
    for count in ties.national_day.finditer(levelled):
        between = ties.of_state.match(levelled, count.end())
        codes, states = _states(ties.language)
        state = states.match(levelled, between.end()) if between else None
        code = _code(state[0], codes) if state else ""
        if state and code in ties.days:
            yield count, state.end(), ties.days[code]


def _other(sentence: str, whole: str, ties: Ties) -> str:
    """Return the one state beside that at home which a text names; none where it names more."""
    codes, states = _states(ties.language)
    named, in_all = (
        {_code(state[0], codes) for state in states.finditer(text)} for text in (sentence, whole)
    )
    others = (named - {ties.home}) or (in_all - {ties.home})
    return others.pop() if len(others) == 1 and ties.home in in_all else ""


def _code(name: str, codes: dict[str, str]) -> str:
    stems = (name[: len(name) - cut] for cut in range(_LONGEST_ENDING + 1))
    return next((codes[stem] for stem in stems if stem in codes), "")
