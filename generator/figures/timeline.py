"""When the articles were written: bars by year or by month, above their share of all articles.

The share tells a subject that grows from an archive that grows. The bars are stretched to the width
of their column; the words around them are not: see `bars`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.numbers import format_percent

from generator.edtf import date_in_words
from generator.figures.bars import GAP, STEP, Panel, bars, texts
from generator.figures.calendar import Calendar
from generator.figures.markup import Figure, escaped, figure, note, table
from generator.figures.scale import line_values, periods_of
from generator.interface import Words

MIN_PERIODS = 3
"""With fewer years or months that have articles, no timeline is drawn."""
MIN_ARTICLES = 10
"""With fewer articles neither."""
_FEW_YEARS = 3
"""Articles that span fewer years than this are counted by month."""

_HEIGHT = 60
"""Height of the upper bars; those of the share, below a gap, are half as high."""
_LABELS = 6
"""Periods that the axis names, at most."""
_YEAR = len("2022")
_SMALL = 0.1
"""A smaller share is written with a decimal."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One period."""

    name: str
    """The year or the month in words."""
    count: int
    """Its articles."""
    total: int
    """Articles of the whole archive."""

    @property
    def share(self) -> float:
        """The part of the archive's articles of this period."""
        return self.count / self.total if self.total else 0.0

    def label(self, words: Words) -> str:
        """Return its name with its number of articles."""
        return words("labelled", name=self.name, value=words.count("articles", self.count))

    def share_label(self, words: Words) -> str:
        """Return its name with its share of the archive."""
        return words(
            "timeline_share_of",
            name=self.name,
            articles=words.count("articles", self.count),
            total=words.number(self.total),
            share=_percent(self.share, words),
        )

    def cells(self, words: Words, *, with_share: bool) -> tuple[str, ...]:
        """Return its row in the table of numbers."""
        own = (self.name, words.number(self.count))
        if not with_share:
            return own
        return (*own, words.number(self.total), _percent(self.share, words) if self.total else "–")


def timeline(own: Calendar, every: Calendar | None, words: Words) -> str:
    """Return articles by year, or by month where they span few years; "" where there are too few.

    `every` is the calendar of the whole archive, to draw a facet's share of it; None for the
    archive itself. Notes count the articles of an unknown or uncertain date.
    """
    by_month, periods = _drawn_periods(own)
    if not periods:
        return ""
    counts = own.months if by_month else own.years
    totals = (every.months if by_month else every.years) if every else {}
    rows = _rows(periods, counts, totals, words)
    panels = [_count_panel(rows, words)]
    if every:
        panels.append(_share_panel(rows, words))
    height = panels[-1].top + panels[-1].height
    columns = words.lists["timeline_columns_share" if every else "timeline_columns"]
    cells = [row.cells(words, with_share=every is not None) for row in rows]
    return figure(
        Figure(
            kind="timeline",
            title=words("by_month" if by_month else "by_year"),
            text=_description(rows, words, with_share=every is not None),
            view=f"0 0 {len(rows) * STEP} {height}",
            drawn="".join(map(bars, panels)),
            style=f"--k-h:{height}",
            stretched=True,
            around=texts(panels, height) + _axis(periods, words),
            below=_notes(own, words, by_month=by_month)
            + table(words("figure_data"), columns, cells),
        )
    )


def _description(rows: Sequence[_Row], words: Words, *, with_share: bool) -> str:
    key = "timeline_text_share" if with_share else "timeline_text"
    top = max(rows, key=lambda row: row.count).label(words)
    return words(key, first=rows[0].name, last=rows[-1].name, top=top)


def _notes(own: Calendar, words: Words, *, by_month: bool) -> str:
    """Return how many articles the bars leave out, or may show in the wrong place."""
    numbers = {"timeline_uncertain": own.uncertain, "timeline_undated": own.undated}
    if by_month:
        numbers["timeline_unmonthed"] = own.unmonthed
    return "".join(note(words.count(key, number)) for key, number in numbers.items() if number)


def totals_beside(own: Calendar, every: Calendar) -> tuple[int, ...]:
    """Return what a facet's timeline shows of the archive: its articles in each period drawn."""
    by_month, periods = _drawn_periods(own)
    totals = every.months if by_month else every.years
    return tuple(totals.get(period, 0) for period in periods)


def _drawn_periods(own: Calendar) -> tuple[bool, list[str]]:
    """Return whether to count by month, and the periods; no periods where articles are too few."""
    years = list(own.years)
    by_month = bool(years) and int(years[-1]) - int(years[0]) < _FEW_YEARS
    counts = own.months if by_month else own.years
    if len(counts) < MIN_PERIODS or sum(counts.values()) < MIN_ARTICLES:
        return by_month, []
    return by_month, list(periods_of(counts, by_month=by_month))


def _rows(
    periods: Sequence[str], counts: Mapping[str, int], totals: Mapping[str, int], words: Words
) -> list[_Row]:
    return [
        _Row(_named(period, words.language), counts.get(period, 0), totals.get(period, 0))
        for period in periods
    ]


@lru_cache(maxsize=1 << 11)
def _named(period: str, language: str) -> str:
    return date_in_words(period, language)


def _count_panel(rows: Sequence[_Row], words: Words) -> Panel:
    values = [float(row.count) for row in rows]
    ticks = [(n, words.number(int(n))) for n in line_values(max(values), least=1)]
    return Panel(
        kind="count",
        values=values,
        labels=[row.label(words) for row in rows],
        ticks=ticks,
        height=_HEIGHT,
    )


def _share_panel(rows: Sequence[_Row], words: Words) -> Panel:
    values = [row.share for row in rows]
    ticks = [(n, _percent(n, words)) for n in line_values(max(values))][-2:]
    return Panel(
        kind="share",
        values=values,
        labels=[row.share_label(words) for row in rows],
        ticks=ticks,
        height=_HEIGHT // 2,
        top=_HEIGHT + GAP,
        heading=words("timeline_share"),
    )


def _axis(periods: Sequence[str], words: Words) -> str:
    """Return the names of some periods below their bars: round years, or months."""
    if len(periods[0]) == _YEAR:
        step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if len(periods) / n <= _LABELS)
        named = [(place, p) for place, p in enumerate(periods) if int(p) % step == 0]
    else:
        step = next(n for n in (1, 2, 3, 6, 12) if len(periods) / n <= _LABELS)
        months = Locale.parse(words.language).months["stand-alone"]["abbreviated"]
        named = [
            (place, period[:_YEAR] if month == 1 else str(months[month]))
            for place, period in enumerate(periods)
            if ((month := int(period[_YEAR + 1 :])) - 1) % step == 0
        ]
        if named and not any(name.isdigit() for _, name in named):
            named[0] = (named[0][0], f"{named[0][1]} {periods[0][:_YEAR]}")
    spans = "".join(
        f'<span style="left:{(place + 0.5) / len(periods):.2%}">{escaped(name)}</span>'
        for place, name in named
    )
    return f'<div class="k-timeline__axis" aria-hidden="true">{spans}</div>'


def _percent(share: float, words: Words) -> str:
    """Return a share as readers of the language write it, with a decimal where it is small."""
    return _in_percent(round(share, 3 if share < _SMALL else 2), words.language)


@lru_cache(maxsize=1 << 11)
def _in_percent(share: float, language: str) -> str:
    return str(format_percent(share, locale=language, decimal_quantization=False))
