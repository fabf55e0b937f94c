"""Navigation in time on the pages of years and months: neighbours, and a year's months."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from babel.dates import format_date

from generator.archive import UNKNOWN_YEAR, Archive
from generator.edtf import date_in_words
from generator.interface import Words
from generator.model import Entry
from generator.pages.links import relative
from generator.pages.markdown import link

_LEAP_YEAR = 2000
_YEAR = 4
"""How many characters of a month, `2022-10`, are its year."""


def year_name(year: str, words: Words) -> str:
    """Return the name of a year; that of the unknown year is in words."""
    return words("year_unknown") if year == UNKNOWN_YEAR else year


def month_name(month: str, words: Words) -> str:
    """Return a month with its year: `octobre 2022`."""
    return date_in_words(month, words.language)


def month_in_year(month: str, words: Words) -> str:
    """Return the name of a month alone: `octobre`."""
    first = date(_LEAP_YEAR, int(month[_YEAR + 1 :]), 1)
    return str(format_date(first, "LLLL", locale=words.language))


def months_by_year(archive: Archive) -> Mapping[str, Mapping[str, Sequence[Entry]]]:
    """Return the months that have articles, in order, by year."""
    found: dict[str, dict[str, Sequence[Entry]]] = {year: {} for year in archive.by_year}
    for month, entries in archive.by_month.items():
        found[month[:_YEAR]][month] = entries
    return found


def year_around(year: str, archive: Archive, words: Words) -> tuple[str, ...]:
    """Return links from a year's page to the years before and after it, as Markdown."""
    years = [known for known in archive.by_year if known != UNKNOWN_YEAR]
    return _around(year, years, words.at.year, str, words)


def month_around(month: str, archive: Archive, words: Words) -> tuple[str, ...]:
    """Return links from a month's page to the months before and after it, and to its year."""
    year = month[:_YEAR]
    up = link(words("whole_year", year=year), relative(words.at.year(year), words.at.month(month)))
    months = list(archive.by_month)
    return (
        *_around(month, months, words.at.month, lambda m: month_name(m, words), words),
        f"- {up}",
    )


def months_block(
    year: str, months: Mapping[str, Sequence[Entry]], total: int, words: Words
) -> tuple[str, ...]:
    """Return links to a year's months as Markdown blocks; `total` is the year's articles."""
    if not months:
        return ()
    here = words.at.year(year)
    items = (
        f"- {link(month_in_year(month, words), relative(words.at.month(month), here))} "
        f"<small>{words.number(len(entries))}</small>"
        for month, entries in months.items()
    )
    blocks = (f"## {words('months')}", "\n".join(items))
    alone = total - sum(map(len, months.values()))
    return (*blocks, words.count("month_unknown", alone)) if alone else blocks


def _around(
    key: str,
    keys: Sequence[str],
    path: Callable[[str], str],
    name: Callable[[str], str],
    words: Words,
) -> tuple[str, ...]:
    """Return links to the keys before and after a key; none if it is not among them."""
    if key not in keys:
        return ()
    place = keys.index(key)
    beside = (("earlier", keys[place - 1 : place]), ("later", keys[place + 1 : place + 2]))
    return tuple(
        f"- {link(words(way, name=name(other)), relative(path(other), path(key)))}"
        for way, found in beside
        for other in found
    )
