"""Which countries are named together: a triangle of squares, as for distances in a road atlas.

A name stands at the end of its row and at the head of its column, so that none has to be turned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.numbers import format_compact_decimal

from generator.annotate.matching import fold
from generator.countries import country_name
from generator.figures.classes import class_bounds, count_legend, shade
from generator.figures.markup import Figure, escaped, figure, linked, site_link, table
from generator.interface import Words

MOST = 16
"""More countries would not be readable on a page."""
LEAST = 3
"""Fewer countries make a sentence, not a figure."""

_WIDTH, _HEIGHT = 31, 26
"""A square with the gap after it."""
_GAP = 2
_LETTER = 8.4
"""The mean width of a letter in names with wide letters: `Mozambique`, `Cambodge`."""
_ROOM = 12
"""The room around a name: before it, and behind it in case its letters are wider still."""
_LONG = 10_000
"""From here on a number is too long for its square."""

_Pair = tuple[str, str]
"""The codes of a row and of a column."""


@dataclass(frozen=True, slots=True)
class _Matrix:
    """What the figure shows."""

    codes: Sequence[str]
    """The countries in the order of the rows, the one named most first."""
    names: Mapping[str, str]
    """Their names, by code."""
    counts: Mapping[_Pair, int]
    """Articles that name both countries, most first, by (row, column): none where it is empty."""
    bounds: Sequence[int]
    """The least count of each shade."""


def pair_matrix(
    counts: Mapping[str, int], pairs: Mapping[str, int], page: str, words: Words
) -> str:
    """Return how many articles name two countries together, for the countries named most.

    `counts` has the articles by ISO code, `pairs` by two codes in alphabetical order, `LA-VN`. Each
    square that is not empty links to the page of its pair. Returns "" where fewer than three
    countries are named with another.
    """
    matrix = _matrix(counts, pairs, words)
    if len(matrix.codes) < LEAST or not matrix.counts:
        return ""
    labels = _labels(matrix, words)
    width = max(
        row * _WIDTH + _ROOM + len(matrix.names[code]) * _LETTER
        for row, code in enumerate(matrix.codes)
    )
    values = tuple(matrix.counts.values())
    return figure(
        Figure(
            kind="matrix",
            title=words("matrix"),
            text=words.count("matrix_text", len(matrix.codes)).format(
                first=labels[next(iter(matrix.counts))]
            ),
            view=f"0 0 {round(width)} {len(matrix.codes) * _HEIGHT}",
            drawn=_squares(matrix, labels, page, words) + _names(matrix),
            style=f"--k-w:{round(width)}px",
            below=count_legend(values, matrix.bounds, words) + _table(matrix, words),
            skip=words("matrix_skip"),
        )
    )


def _matrix(counts: Mapping[str, int], pairs: Mapping[str, int], words: Words) -> _Matrix:
    together = {frozenset(pair.split("-")): count for pair, count in pairs.items() if count > 0}
    paired = {code for pair in together for code in pair}
    names = {code: country_name(code, words.language) for code in counts if code in paired}
    codes = sorted(names, key=lambda code: (-counts[code], fold(names[code]), code))[:MOST]
    squares = [
        ((one, other), together[frozenset((one, other))])
        for row, one in enumerate(codes)
        for other in codes[:row]
        if frozenset((one, other)) in together
    ]
    squares.sort(key=lambda square: -square[1])  # a stable sort: ties stay row by row
    held = dict(squares)
    return _Matrix(codes, names, held, class_bounds(tuple(held.values())))


def _table(matrix: _Matrix, words: Words) -> str:
    """Return the table behind the figure, the pair named most first."""
    rows = [
        (_pair_name(pair, matrix, words), words.number(count))
        for pair, count in matrix.counts.items()
    ]
    return table(words("figure_data"), (words("countries"), words("list")), rows)


def _pair_name(pair: _Pair, matrix: _Matrix, words: Words) -> str:
    one, other = pair
    return words("network_pair", one=matrix.names[other], other=matrix.names[one])


def _labels(matrix: _Matrix, words: Words) -> dict[_Pair, str]:
    """Say of each pair how many articles name it."""
    return {
        (one, other): words(
            "matrix_pair",
            one=matrix.names[other],
            other=matrix.names[one],
            articles=words.count("articles", count),
        )
        for (one, other), count in matrix.counts.items()
    }


def _squares(matrix: _Matrix, labels: Mapping[_Pair, str], page: str, words: Words) -> str:
    """Return the squares row by row; the empty ones are a single path."""
    empty, full = [], []
    side, height = _WIDTH - _GAP, _HEIGHT - _GAP
    for row, one in enumerate(matrix.codes):
        for column, other in enumerate(matrix.codes[:row]):
            x, y = column * _WIDTH, row * _HEIGHT
            count = matrix.counts.get((one, other))
            if count is None:
                empty.append(f"M{x} {y}h{side}v{height}h-{side}z")
                continue
            shaded = shade(count, matrix.bounds)
            full.append(
                linked(
                    site_link(words.at.pair(one, other), page),
                    labels[one, other],
                    f'<rect class="k-c{shaded}" x="{x}" y="{y}" width="{side}" height="{height}"/>'
                    f'<text class="k-on{shaded}" x="{x + side / 2:g}" y="{y + height / 2 + 4:g}">'
                    f"{escaped(_short(count, words))}</text>",
                )
            )
    return f'<path class="k-c0" d="{"".join(empty)}"/>{"".join(full)}'


def _names(matrix: _Matrix) -> str:
    return "".join(
        f'<text class="k-matrix__name" x="{row * _WIDTH + 4}" y="{row * _HEIGHT + 17}">'
        f"{escaped(matrix.names[code])}</text>"
        for row, code in enumerate(matrix.codes)
    )


def _short(count: int, words: Words) -> str:
    if count < _LONG:
        return words.number(count)
    return str(format_compact_decimal(count, locale=words.language))
