"""What a facet's page says first: one sentence from the data.

« 12 articles de 2008 à 2022 nomment le Laos, le plus souvent avec le Vietnam et la Chine. » The
patterns of the sentences are in the catalogue, the articles before countries in the table of their
names.
"""

import re
from collections.abc import Mapping, Sequence

from babel.lists import format_list

from generator.archive import UNKNOWN_YEAR, has_place
from generator.countries import country_in_sentence
from generator.edtf_dates import is_qualified
from generator.model import Entry
from generator.pages.dates import year_key
from generator.pages.words import Words

LEADERS = 3
"""Countries that a sentence names at most."""

_OFTEN = {
    "says_country": "often_with",
    "says_no_year": "often_period",
    "says_pair": "often_with",
    "says_period": "often_period",
}
"""How a sentence goes on about the countries."""

_INFERRED = re.compile(r"(?<![\dX])\d{4}\?")
"""A year that the text does not write, in EDTF."""


def summary(
    key: str,
    entries: Sequence[Entry],
    words: Words,
    *,
    named: str = "",
    with_: Mapping[str, int] | None = None,
) -> str:
    """Return the sentence `key` of the catalogue about articles in order.

    `named` is the facet as a sentence names it; `with_` counts the countries that occur with it.
    """
    often = _often(key, len(entries), with_ or {}, words)
    sentence = words.count(key, len(entries))
    placed = [entry for entry in entries if year_key(entry) != UNKNOWN_YEAR]
    certainty = _certainty(placed, words)
    return sentence.format(
        when=_when(entries, placed, certainty, words),
        name=named,
        certainty=f" ({certainty})" if certainty else "",
        often=often,
    )


def leaders(counts: Mapping[str, int], articles: int) -> list[str]:
    """Return which values are the most frequent, if that can be said of a few.

    At most three, each in more articles than any that is left out, and in more than one where
    there are several articles.
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
    """Say of articles of known years, where that is so, that their dates are marked as uncertain.

    « année déduite » of all of them, « dont 2 d’année déduite » of some, otherwise nothing.
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


def _when(entries: Sequence[Entry], placed: Sequence[Entry], certainty: str, words: Words) -> str:
    """Say which years the articles are from, how many have several to choose from, and none."""
    if not placed:
        return " " + words("when_unknown")
    first, last = year_key(placed[0]), year_key(placed[-1])
    period = words("period" if first != last else "period_one", first=first, last=last)
    if len(placed) == len(entries):
        return f" {period} ({certainty})" if certainty else f" {period}"
    missing = sum(not has_place(entry) for entry in entries)
    uncertain = len(entries) - len(placed) - missing
    parts = [words("when_known", n=words.number(len(placed)), period=period)]
    parts += [certainty] if certainty else []
    parts += [words("when_uncertain", n=words.number(uncertain))] if uncertain else []
    parts += [words("when_missing", n=words.number(missing))] if missing else []
    return f" ({', '.join(parts)})"
