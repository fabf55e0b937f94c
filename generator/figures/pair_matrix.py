"""Which countries are named together, as the distances in a road atlas: each pair is one square.

A name stands at the end of its row and at the head of its column, so that none has to be turned.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from babel.numbers import format_compact_decimal

from generator.annotate.matching import fold
from generator.countries import country_name
from generator.figures.classes import class_bounds, count_legend, shade
from generator.figures.markup import Figure, figure, linked, said, site_link, table

if TYPE_CHECKING:
    from generator.pages.words import Words

MOST = 16
"""So many countries are readable on a page."""
LEAST = 3
"""Fewer countries make a sentence, not a figure."""

_WIDTH, _HEIGHT = 31, 26
"""A square and the gap after it."""
_GAP = 2
_LETTER = 8.4
"""The width of a letter of a name, on the average of the wide ones: `Mozambique`, `Cambodge`."""
_ROOM = 12
"""What a name takes beside its letters: before it, and behind for one of wider letters still."""
_LONG = 10_000
"""From here on a number is too long for its square."""


def pair_matrix(
    counts: Mapping[str, int],
    pairs: Mapping[str, int],
    page: str,
    words: "Words",
    *,
    described_by: str = "",
) -> str:
    """Return how many articles name two countries together, for the countries named most.

    `counts` has the articles by ISO code, `pairs` by two codes in their order, `LA-VN`. Each
    square that is not empty links to the page of its pair. Nothing for fewer than three countries
    that are named with another. A table stands behind it, unless `described_by` is the id of a
    list on the page that says the same.
    """
    together = {frozenset(pair.split("-")): count for pair, count in pairs.items() if count > 0}
    paired = {code for pair in together for code in pair}
    names = {code: country_name(code, words.language) for code in counts if code in paired}
    codes = sorted(names, key=lambda code: (-counts[code], fold(names[code]), code))[:MOST]
    held = {
        (one, other): count
        for row, one in enumerate(codes)
        for other in codes[:row]
        if (count := together.get(frozenset((one, other))))
    }
    if len(codes) < LEAST or not held:
        return ""
    ranked = sorted(
        held, key=lambda pair: (-held[pair], codes.index(pair[0]), codes.index(pair[1]))
    )
    told = _told({pair: held[pair] for pair in ranked}, names, words)
    bounds = class_bounds(tuple(held.values()))
    squares = _squares(codes, held, told, bounds, page, words)
    width = max(row * _WIDTH + _ROOM + len(names[c]) * _LETTER for row, c in enumerate(codes))
    behind = _table({pair: held[pair] for pair in ranked}, names, words)
    return figure(
        Figure(
            kind="matrix",
            title=words("matrix"),
            text=words.count("matrix_text", len(codes)).format(first=told[ranked[0]]),
            view=f"0 0 {round(width)} {len(codes) * _HEIGHT}",
            drawn=squares + _names(codes, names),
            style=f"--k-w:{round(width)}px",
            below=count_legend(tuple(held.values()), bounds, words)
            + ("" if described_by else behind),
            skip=words("matrix_skip"),
            described_by=described_by,
        )
    )


def _table(held: Mapping[tuple[str, str], int], names: Mapping[str, str], words: "Words") -> str:
    """Return the table behind the figure, in the order given."""
    rows = [
        (words("network_pair", one=names[other], other=names[one]), words.number(count))
        for (one, other), count in held.items()
    ]
    return table(words("figure_data"), (words("countries"), words("list")), rows)


def _told(
    held: Mapping[tuple[str, str], int], names: Mapping[str, str], words: "Words"
) -> dict[tuple[str, str], str]:
    """Say of each pair how many articles name it."""
    return {
        (one, other): words(
            "matrix_pair",
            one=names[other],
            other=names[one],
            articles=words.count("articles", count),
        )
        for (one, other), count in held.items()
    }


def _squares(  # noqa: PLR0917  # what a square holds
    codes: Sequence[str],
    held: Mapping[tuple[str, str], int],
    told: Mapping[tuple[str, str], str],
    bounds: Sequence[int],
    page: str,
    words: "Words",
) -> str:
    """Return the squares row by row; those of pairs that no article names are one path."""
    empty, full = [], []
    side, height = _WIDTH - _GAP, _HEIGHT - _GAP
    for row, one in enumerate(codes):
        for column, other in enumerate(codes[:row]):
            x, y = column * _WIDTH, row * _HEIGHT
            count = held.get((one, other))
            if count is None:
                empty.append(f"M{x} {y}h{side}v{height}h-{side}z")
                continue
            shaded = shade(count, bounds)
            full.append(
                linked(
                    site_link(words.at.pair(one, other), page),
                    told[one, other],
                    f'<rect class="k-c{shaded}" x="{x}" y="{y}" width="{side}" height="{height}"/>'
                    f'<text class="k-on{shaded}" x="{x + side / 2:g}" y="{y + height / 2 + 4:g}">'
                    f"{said(_short(count, words))}</text>",
                )
            )
    return f'<path class="k-c0" d="{"".join(empty)}"/>{"".join(full)}'


def _names(codes: Sequence[str], names: Mapping[str, str]) -> str:
    return "".join(
        f'<text class="k-matrix__name" x="{row * _WIDTH + 4}" y="{row * _HEIGHT + 17}">'
        f"{said(names[code])}</text>"
        for row, code in enumerate(codes)
    )


def _short(count: int, words: "Words") -> str:
    if count < _LONG:
        return words.number(count)
    return str(format_compact_decimal(count, locale=words.language))
