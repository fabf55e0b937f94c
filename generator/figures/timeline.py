"""When the articles were written, as bars by year or by month, above their share of all articles.

The share tells a subject that grows from an archive that grows. The bars stretch to their column,
and the words around them do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_percent

from generator.edtf import date_in_words
from generator.figures.calendar import Calendar
from generator.figures.markup import Figure, figure, note, said, table
from generator.figures.scale import line_values, periods_of

if TYPE_CHECKING:
    from generator.pages.words import Words

MIN_PERIODS = 3
"""Fewer years or months with articles are said better in a sentence."""
MIN_ARTICLES = 10
"""So are fewer articles."""
_FEW_YEARS = 3
"""An archive of so many years is told by month."""

_STEP, _BAR = 10, 8
_HEIGHT = 60
"""Of the bars that count; those of the share are half as high, under a gap."""
_GAP = 34
_LABELS = 6
"""Periods named below, at most."""
_YEAR = len("2022")
_SMALL = 0.1
"""A smaller share is said with a decimal."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One period."""

    name: str
    """The year or the month in words."""
    count: int
    """Its articles."""
    total: int
    """Those of the whole archive."""

    @property
    def share(self) -> float:
        """How much of the whole archive that is."""
        return self.count / self.total if self.total else 0.0

    def told(self, words: "Words") -> str:
        """Say how many articles it has."""
        return words("labelled", name=self.name, value=words.count("articles", self.count))

    def told_share(self, words: "Words") -> str:
        """Say of how many."""
        return words(
            "timeline_share_of",
            name=self.name,
            articles=words.count("articles", self.count),
            total=words.number(self.total),
            share=_percent(self.share, words),
        )

    def cells(self, words: "Words", with_share: bool) -> tuple[str, ...]:
        """Return its row of the table."""
        own = (self.name, words.number(self.count))
        if not with_share:
            return own
        return (*own, words.number(self.total), _percent(self.share, words) if self.total else "–")


@dataclass(frozen=True, slots=True)
class _Panel:
    """One row of bars."""

    values: Sequence[float]
    """The height of each bar."""
    told: Sequence[str]
    """What each bar says."""
    ticks: Sequence[tuple[float, str]]
    """Values that have a line, and their words."""
    top: int
    """Where it begins."""
    height: int
    """How high its highest bar is."""


def timeline(own: Calendar, every: Calendar | None, words: "Words") -> str:
    """Return articles by year, or by month where they are of few years; nothing where too few.

    `every` is the calendar of the whole archive, for the share of a facet; None for the archive
    itself. A sentence counts articles of an unknown or uncertain date.
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
    said_of = {"timeline_uncertain": own.uncertain, "timeline_undated": own.undated}
    if by_month:
        said_of["timeline_unmonthed"] = own.unmonthed
    notes = [note(words.count(key, number)) for key, number in said_of.items() if number]
    columns = words.lists["timeline_columns_share" if every else "timeline_columns"]
    return figure(
        Figure(
            kind="timeline",
            title=words("by_month" if by_month else "by_year"),
            text=words(
                "timeline_text_share" if every else "timeline_text",
                first=rows[0].name,
                last=rows[-1].name,
                top=max(rows, key=lambda row: row.count).told(words),
            ),
            view=f"0 0 {len(rows) * _STEP} {height}",
            drawn="".join(_drawn(panel) for panel in panels),
            style=f"--k-h:{height}",
            stretched=True,
            around=_ticks(panels, height, words) + _axis(periods, words),
            below="".join(notes)
            + table(
                words("figure_data"), columns, [row.cells(words, every is not None) for row in rows]
            ),
        )
    )


def totals_beside(own: Calendar, every: Calendar) -> tuple[int, ...]:
    """Return all that the timeline of a facet tells of the archive: articles of its periods."""
    by_month, periods = _drawn_periods(own)
    totals = every.months if by_month else every.years
    return tuple(totals.get(period, 0) for period in periods)


def _drawn_periods(own: Calendar) -> tuple[bool, list[str]]:
    """Return whether articles are told by month, and the periods; none where there are too few."""
    years = list(own.years)
    by_month = bool(years) and int(years[-1]) - int(years[0]) < _FEW_YEARS
    counts = own.months if by_month else own.years
    if len(counts) < MIN_PERIODS or sum(counts.values()) < MIN_ARTICLES:
        return by_month, []
    return by_month, list(periods_of(counts, by_month=by_month))


def _rows(
    periods: Sequence[str], counts: Mapping[str, int], totals: Mapping[str, int], words: "Words"
) -> list[_Row]:
    return [
        _Row(_named(period, words.language), counts.get(period, 0), totals.get(period, 0))
        for period in periods
    ]


@lru_cache(maxsize=1 << 11)
def _named(period: str, language: str) -> str:
    return date_in_words(period, language)


def _count_panel(rows: Sequence[_Row], words: "Words") -> _Panel:
    values = [float(row.count) for row in rows]
    ticks = [(n, words.number(int(n))) for n in line_values(max(values), least=1)]
    return _Panel(values, [row.told(words) for row in rows], ticks, 0, _HEIGHT)


def _share_panel(rows: Sequence[_Row], words: "Words") -> _Panel:
    values = [row.share for row in rows]
    ticks = [(n, _percent(n, words)) for n in line_values(max(values))][-2:]
    told = [row.told_share(words) for row in rows]
    return _Panel(values, told, ticks, _HEIGHT + _GAP, _HEIGHT // 2)


def _drawn(panel: _Panel) -> str:
    """Return the lines and the bars of a panel."""
    width = len(panel.values) * _STEP
    ground = panel.top + panel.height
    scale = panel.height / max(panel.values)
    lines = "".join(f"M0 {round(ground - value * scale, 2):g}h{width}" for value, _ in panel.ticks)
    bars = "".join(
        f'<rect x="{place * _STEP + (_STEP - _BAR) / 2:g}" '
        f'y="{round(ground - value * scale, 2):g}" '
        f'width="{_BAR}" height="{round(value * scale, 2):g}"><title>{said(told)}</title></rect>'
        for place, (value, told) in enumerate(zip(panel.values, panel.told, strict=True))
        if value
    )
    kind = "share" if panel.top else "count"
    return f'<g class="k-timeline__{kind}"><path d="{lines}M0 {ground}h{width}"/>{bars}</g>'


def _ticks(panels: Sequence[_Panel], height: int, words: "Words") -> str:
    """Return the words of the lines, and the heading of the second panel, where they stand."""
    drawn = []
    for panel in panels:
        ground, scale = panel.top + panel.height, panel.height / max(panel.values)
        for value, told in panel.ticks:
            top = (ground - value * scale) / height
            drawn.append(
                f'<span class="k-timeline__tick" style="top:{top:.2%}">{said(told)}</span>'
            )
        if panel.top:
            top = (panel.top - _GAP) / height
            heading = said(words("timeline_share"))
            drawn.append(f'<span class="k-timeline__head" style="top:{top:.2%}">{heading}</span>')
    return f'<div class="k-timeline__words" aria-hidden="true">{"".join(drawn)}</div>'


def _axis(periods: Sequence[str], words: "Words") -> str:
    """Return some periods where they stand: round years, or months with January as its year."""
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
        f'<span style="left:{(place + 0.5) / len(periods):.2%}">{said(name)}</span>'
        for place, name in named
    )
    return f'<div class="k-timeline__axis" aria-hidden="true">{spans}</div>'


def _percent(share: float, words: "Words") -> str:
    """Return a share as readers of the language write it, with a decimal where it is small."""
    return _in_percent(round(share, 3 if share < _SMALL else 2), words.language)


@lru_cache(maxsize=1 << 11)
def _in_percent(share: float, language: str) -> str:
    return str(format_percent(share, locale=language, decimal_quantization=False))
