"""The axes of a chart: its periods without a gap, and its lines at round values."""

from collections.abc import Iterator, Mapping
from math import floor, log10

_LINES = 4
"""Horizontal lines, at most."""

_YEAR = len("2022")


def periods_of(counts: Mapping[str, int], *, by_month: bool) -> Iterator[str]:
    """Yield every year or month (`2022-10`) from the first to the last that has a count."""
    held = [period for period, count in counts.items() if count]
    spans = _months if by_month else _years
    return spans(min(held), max(held))


def _years(first: str, last: str) -> Iterator[str]:
    for year in range(int(first), int(last) + 1):
        yield f"{year:04}"


def _months(first: str, last: str) -> Iterator[str]:
    for year in _years(first[:_YEAR], last[:_YEAR]):
        for month in range(1, 13):
            period = f"{year}-{month:02}"
            if first <= period <= last:
                yield period


def line_values(top: float, *, least: float = 0) -> list[float]:
    """Return the values of a few lines up to a top, at least `least` apart."""
    step = max(least, _step(top))
    return [step * n for n in range(1, int(top / step + 1e-9) + 1)]


def _step(top: float) -> float:
    """Return the smallest step of the form 1, 2 or 5 × 10ⁿ that takes few lines to the top."""
    power = 10.0 ** floor(log10(top) - 1)
    return next(power * n for n in (1, 2, 5, 10, 20, 50) if top / (power * n) <= _LINES)
