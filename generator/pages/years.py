"""The overview of years: in order with their months, and by number of articles."""

from collections.abc import Iterator, Mapping, Sequence

from generator.archive import UNKNOWN_YEAR, Archive
from generator.interface import Words
from generator.model import Entry
from generator.output_files import OutputFile
from generator.pages.facets import year_timeline
from generator.pages.links import relative
from generator.pages.markdown import link
from generator.pages.overview_page import OverviewPage, choice, listed, overview_file
from generator.pages.periods import month_in_year, months_by_year, year_name

_WORTH_ORDERS = 3
"""Up to so many years need only one order."""


def years_pages(archive: Archive, words: Words) -> Iterator[OutputFile]:
    """Yield the overview of the years, and the years by number of articles."""
    has_orders = len(archive.by_year) > _WORTH_ORDERS
    front = words.at.years
    orders = (("order_time", front), ("order_number", f"{front}{words.at.by_number}"))
    for key, here in orders if has_orders else orders[:1]:
        figure = year_timeline(archive.entries, words) if here == front else None
        title = words("years") if here == front else words("by_number", title=words("years"))
        ordered = _with_months if key == "order_time" else _by_number
        page = OverviewPage(
            address=here,
            title=title,
            lead=words("years_lead"),
            head=(figure,) if figure else (),
            orders=(choice(orders, here, here, words),) if has_orders else (),
            blocks=(ordered(archive, here, words) or words("none"),),
        )
        yield overview_file(page)


def years_in_order(archive: Archive) -> list[str]:
    """Return the years of an archive, the unknown one last."""
    return sorted(archive.by_year, key=lambda year: (year == UNKNOWN_YEAR, year))


def year_item(year: str, archive: Archive, page: str, words: Words) -> str:
    """Return, as Markdown, a link to a year with the number of its articles."""
    linked = link(year_name(year, words), relative(words.at.year(year), page))
    return f"{linked} <small>{words.number(len(archive.by_year[year]))}</small>"


def _by_number(archive: Archive, here: str, words: Words) -> str:
    ordered = sorted(years_in_order(archive), key=lambda year: -len(archive.by_year[year]))
    return listed(year_item(year, archive, here, words) for year in ordered)


def _with_months(archive: Archive, here: str, words: Words) -> str:
    """Return the years in order, each with its months in a list of its own."""
    months = months_by_year(archive)
    lines = []
    for year in years_in_order(archive):
        lines.append(f"- {year_item(year, archive, here, words)}")
        lines += [f"    {line}" for line in _months(months[year], here, words)]
    return "\n".join(lines)


def _months(months: Mapping[str, Sequence[Entry]], here: str, words: Words) -> Iterator[str]:
    for month, entries in months.items():
        linked = link(month_in_year(month, words), relative(words.at.month(month), here))
        yield f"- {linked} <small>{words.number(len(entries))}</small>"
