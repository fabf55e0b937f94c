"""How many articles each year has, as bars: an inline SVG that stretches to its column."""

from collections.abc import Callable, Mapping
from html import escape

MIN_YEARS = 3
"""Fewer years than this are said better in a sentence."""

MIN_ARTICLES = 10
"""So are fewer articles than this."""

_STEP = 10
_BAR = 8
_HEIGHT = 40


def timeline(
    counts: Mapping[int, int], caption: str, describe: Callable[[int, int], str]
) -> str | None:
    """Return bars for each year from the first to the last; None where there is too little to draw.

    `caption` stands below; `describe(year, count)` words one bar for the tooltip and for readers
    who do not see the figure.
    """
    held = sorted(year for year, count in counts.items() if count)
    if len(held) < MIN_YEARS or sum(counts.values()) < MIN_ARTICLES:
        return None
    years = range(held[0], held[-1] + 1)
    top = max(counts[year] for year in held)
    bars = "".join(
        _bar(place, counts.get(year, 0) / top, describe(year, counts.get(year, 0)))
        for place, year in enumerate(years)
        if counts.get(year)
    )
    summary = f"{caption}. {', '.join(describe(year, counts[year]) for year in held)}"
    return (
        f'<figure class="k-timeline"><svg role="img" aria-label="{escape(summary)}" '
        f'viewBox="0 0 {len(years) * _STEP} {_HEIGHT}" preserveAspectRatio="none">{bars}</svg>'
        f"<figcaption><span>{held[0]}</span><span>{escape(caption)}</span><span>{held[-1]}</span>"
        "</figcaption></figure>"
    )


def _bar(place: int, share: float, title: str) -> str:
    height = max(1, round(share * _HEIGHT))
    return (
        f'<rect x="{place * _STEP + 1}" y="{_HEIGHT - height}" width="{_BAR}" height="{height}">'
        f"<title>{escape(title)}</title></rect>"
    )
