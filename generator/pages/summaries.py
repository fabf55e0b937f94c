"""The sentence that introduces a facet's page, made from its articles.

« 12 articles de 2008 à 2022 nomment le Laos, le plus souvent avec le Vietnam et la Chine. » Where
the year of some articles is unknown, a second sentence counts them: « 9 sont de 2008 à 2022, 3 sans
année connue. » The patterns of the sentences are in the catalogue, countries with their articles in
`country_names.yml`.
"""

import re
from collections.abc import Mapping, Sequence

from babel.lists import format_list

from generator.archive import UNKNOWN_YEAR, has_place
from generator.countries import country_in_sentence
from generator.edtf import is_qualified
from generator.interface import Words
from generator.model import Entry
from generator.pages.dates import year_key

LEADERS = 3
"""The most countries that a sentence names."""

_OFTEN = {
    "says_country": "often_with",
    "says_no_year": "often_period",
    "says_pair": "often_with",
    "says_period": "often_period",
}
"""The catalogue's key for the countries in a sentence."""

_INFERRED = re.compile(r"(?<![\dX])\d{4}\?")
"""A year that the text does not state, in EDTF."""


def summary(
    key: str,
    entries: Sequence[Entry],
    words: Words,
    *,
    named: str = "",
    with_: Mapping[str, int] | None = None,
) -> str:
    """Return the catalogue's sentence `key` about articles in order, and about their years.

    `named` is the facet's name in a sentence; `with_` counts the countries that occur with it.
    """
    often = _often(key, len(entries), with_ or {}, words)
    sentence = words.count(key, len(entries))
    placed = [entry for entry in entries if year_key(entry) != UNKNOWN_YEAR]
    certainty = _certainty(placed, words)
    is_mixed = bool(placed) and len(placed) < len(entries)
    said = sentence.format(
        when="" if is_mixed else _when(placed, certainty, words),
        name=named,
        certainty=_in_brackets(certainty),
        often=often,
    )
    return f"{said} {_years(entries, placed, certainty, words)}" if is_mixed else said


def leaders(counts: Mapping[str, int], articles: int) -> list[str]:
    """Return the most frequent values, if they stand out.

    At most three, each in more articles than any left out, and in more than one of several
    articles.
    """
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    if articles > 1:
        ranked = [key for key in ranked if counts[key] > 1]
    for number in range(min(LEADERS, len(ranked)), 0, -1):
        if number == len(ranked) or counts[ranked[number - 1]] > counts[ranked[number]]:
            return ranked[:number]
    return []


def in_sentence(codes: Sequence[str], words: Words) -> str:
    """Return countries as a sentence lists them: « le Laos, la Chine et Cuba »."""
    names = [country_in_sentence(code, words.language) for code in codes]
    return str(format_list(names, locale=words.language))


def _often(key: str, articles: int, counts: Mapping[str, int], words: Words) -> str:
    codes = leaders(counts, articles)
    if not codes:
        return ""
    names = in_sentence(codes, words)
    return words.count(_OFTEN.get(key, "often_named"), articles).format(names=names)


def _certainty(placed: Sequence[Entry], words: Words) -> str:
    """Return a note on articles of known years whose dates are marked as uncertain.

    « année déduite » for all of them, « dont 2 d’année déduite » for some, "" for none.
    """
    dates = (entry.annotated.dating.date or "" for entry in placed)
    marked = [date for date in dates if is_qualified(date)]
    if not marked:
        return ""
    inferred = not any(is_qualified(_INFERRED.sub("", date)) for date in marked)
    if len(marked) < len(placed):
        return words.count("inferred_some" if inferred else "uncertain_some", len(marked))
    years = {year_key(entry) for entry in placed}
    return words.count("inferred_all" if inferred else "uncertain_all", len(years))


def _when(placed: Sequence[Entry], certainty: str, words: Words) -> str:
    """Return which years the articles are from, if all have one or all have none."""
    said = f"{_period(placed, words)}{_in_brackets(certainty)}" if placed else words("when_unknown")
    return f" {said}"


def _years(entries: Sequence[Entry], placed: Sequence[Entry], certainty: str, words: Words) -> str:
    """Say how many articles are of which years, how many of several possible ones or of none."""
    missing = sum(not has_place(entry) for entry in entries)
    uncertain = len(entries) - len(placed) - missing
    known = words.count("when_known", len(placed)).format(period=_period(placed, words))
    parts = [known + _in_brackets(certainty)]
    parts += [words("when_uncertain", n=words.number(uncertain))] if uncertain else []
    parts += [words("when_missing", n=words.number(missing))] if missing else []
    return f"{', '.join(parts)}."


def _period(placed: Sequence[Entry], words: Words) -> str:
    first, last = year_key(placed[0]), year_key(placed[-1])
    return words("period" if first != last else "period_one", first=first, last=last)


def _in_brackets(certainty: str) -> str:
    return f" ({certainty})" if certainty else ""
