"""Dates numbered anniversaries of states: `les 45 ans des relations diplomatiques`.

The table `languages/mul/dated_ties.yml` says since when states have relations, and what national
days commemorate. Words for them are in a language's `dated_words.yml`, names of states in its
`countries.yml`. `known_years` asks, and weighs the words around.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.annotate.dates.patterns import level
from generator.annotate.dates.periods import read_period
from generator.languages import read_table
from generator.languages.tables import Table

_LONGEST_ENDING = 2
"""Letters that an adjective gets in the feminine and the plural."""
_LONGEST_NAME = 5
"""Words of a name."""
_REACH = 60
"""A name is shorter, in code points."""
_WORD = re.compile(r"[a-z]+(?:\.[a-z])*")
_NUMBER = re.compile("[0-9]{1,3}(?![0-9])")
"""What counts begin with: these are found fast, and few."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known of states, as patterns of one language on levelled text."""

    language: str
    """The language."""
    signs: tuple[str, ...]
    """Words of which every number of years holds one."""
    bond_sign: str
    """A word that all relations hold."""
    day_signs: tuple[str, ...]
    """Words of which every national day holds one."""
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
        bond_sign=words.text("bond_sign"),
        day_signs=tuple(words.texts("day_signs")),
        bonds=_compiled(words, "bonds"),
        national_day=_compiled(words, "national_day"),
        of_state=_compiled(words, "of_state"),
        home=facts.text("state"),
        since=since,
        days=days,
    )


@cache
def _states(language: str) -> tuple[dict[str, str], frozenset[str]]:
    """Return the codes of states by name, and the words that begin longer names.

    A name may be an adjective without its ending, or a prefix. The table is made when the first
    article asks: few do.
    """
    table = read_table(language, "countries")
    codes = {_plain(prefix): code for prefix, code in table["prefixes"].items()}
    for key in ("adjectives", "names"):
        for code, found in table[key].items():
            codes |= {_plain(name.split("/")[0]): code for name in found}
    return codes, frozenset(name.split()[0] for name in codes if " " in name)


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(level(name)))


def _compiled(words: Table, key: str) -> re.Pattern[str]:
    form = words.text(key).replace(" ?", r"\s?").replace(" ", r"\s+")
    try:
        return re.compile(form)
    except re.error as error:
        raise words.fault(key, form, f"a regular expression ({error})") from error


def may_count(text: str, ties: Ties) -> bool:
    """Tell whether a text may count the years of states: most do not, and a glance tells."""
    if ties.bond_sign in text and any(sign in text for sign in ties.signs):
        return True
    return any(sign in text for sign in ties.day_signs)


def counted_ties(
    levelled: str, whole: str, sentence_at: Callable[[int], str], ties: Ties
) -> Iterator[tuple[re.Match[str], int, str]]:
    """Yield each number of years, where its words end, and the first day from which they count.

    Relations are those with the one other state that the sentence names, or the whole opening.
    """
    numbers = [number.start() for number in _NUMBER.finditer(levelled)]
    for count in filter(None, (ties.bonds.match(levelled, number) for number in numbers)):
        code = _other(sentence_at(count.start()), whole, ties)
        if code in ties.since:
            yield count, count.end(), ties.since[code]
    for count in filter(None, (ties.national_day.match(levelled, number) for number in numbers)):
        between = ties.of_state.match(levelled, count.end())
        place = between.end() if between else len(levelled)
        behind = levelled[place : place + _REACH]
        code, start, end = next(_named(behind, ties), ("", 0, 0))
        if code in ties.days and start == 0:
            yield count, place + end, ties.days[code]


def _other(sentence: str, whole: str, ties: Ties) -> str:
    """Return the one state beside that at home which a text names; none where it names more."""
    named = {code for code, *_ in _named(sentence, ties)}
    others = named - {ties.home}
    if len(others) != 1 or ties.home not in named:
        in_all = {code for code, *_ in _named(whole, ties)}
        others = (others or in_all - {ties.home}) if ties.home in in_all else set()
    return others.pop() if len(others) == 1 else ""


def _named(text: str, ties: Ties) -> Iterator[tuple[str, int, int]]:
    """Yield the code of each state that a text names, and where its longest name stands."""
    codes, first_words = _states(ties.language)
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        longest = _LONGEST_NAME if words[place][0] in first_words else 1
        ahead = [word[0] for word in words[place : place + longest]]
        found = ((n, _code(" ".join(ahead[:n]), codes)) for n in range(len(ahead), 0, -1))
        length, code = next((pair for pair in found if pair[1]), (1, ""))
        if code:
            yield code, words[place].start(), words[place + length - 1].end()
        place += length


def _code(name: str, codes: dict[str, str]) -> str:
    for stem in (name, name[:-1], name[:-_LONGEST_ENDING]):
        if stem in codes and name[len(stem) :].strip() == name[len(stem) :]:
            return codes[stem]
    return ""
