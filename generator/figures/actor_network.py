"""Which actors of a facet are named together: a column of names, joined by arcs.

A column can be read on a telephone, where a network of knots cannot. The names are in the order
that makes the arcs short, so that those who belong together stand together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import sqrt
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from generator.annotate.matching import fold
from generator.figures.classes import class_bounds, shade
from generator.figures.markup import Figure, figure, linked, note, said, site_link, table
from generator.model import Actor, Entry

if TYPE_CHECKING:
    from generator.pages.words import Words

MOST = 12
"""So many actors are readable on a telephone."""
LEAST = 4
"""Fewer actors make a sentence, not a network."""
_REPEATED = 2
"""Named together once is no relation."""
_MOST_TIES = 18

_ROW = 32
_ARCS = 108
"""The width of the widest arc."""
_WIDTH = 360
_LINE = 14
_LETTERS = 34
"""So many letters find room on a line; a name may have two."""
_THICKEST = 6

Tie = tuple[str, str]


def actor_network(
    counts: Mapping[str, int],
    actors: Mapping[str, Actor],
    entries: Iterable[Entry],
    page: str,
    words: "Words",
) -> str:
    """Return which of the actors that occur most often are named together.

    `counts` has the facet's articles by actor's id, without the facet's own, `entries` are these
    articles, `actors` name all actors. They link to their pages. Nothing where fewer than four of
    them are tied to another by two articles or more.
    """
    often = (key for key in counts if counts[key] >= _REPEATED)
    most = sorted(often, key=lambda key: (-counts[key], fold(actors[key].name), key))[:MOST]
    if len(most) < LEAST:
        return ""
    ties = _ties(most, entries)
    tied = {key for tie in ties for key in tie}
    if len(tied) < LEAST:
        return ""
    names = {key: actors[key].name for key in most if key in tied}
    order = _ordered(list(names), ties)
    ranked = sorted(ties, key=lambda tie: (-ties[tie], *map(order.index, tie)))
    pair = _pairs(ranked, names, words)
    told = {
        tie: words("labelled", name=pair[tie], value=words.count("articles", ties[tie]))
        for tie in ranked
    }
    nodes = "".join(
        linked(
            site_link(words.at.actor(key), page),
            words("labelled", name=names[key], value=words.count("articles", counts[key])),
            _node(place, names[key], counts[key] / counts[most[0]]),
        )
        for place, key in enumerate(order)
    )
    rows = [(pair[tie], words.number(ties[tie])) for tie in ranked]
    return figure(
        Figure(
            kind="network",
            title=words("network"),
            text=words.count("network_text", len(order)).format(first=told[ranked[0]]),
            view=f"0 0 {_WIDTH} {len(order) * _ROW}",
            drawn=_arcs(order, ties, told) + nodes,
            below=note(words("network_note"))
            + table(words("figure_data"), words.lists["network_columns"], rows),
        )
    )


def _pairs(ranked: Iterable[Tie], names: Mapping[str, str], words: "Words") -> dict[Tie, str]:
    """Name the two actors of each tie."""
    return {
        (one, other): words("network_pair", one=names[one], other=names[other])
        for one, other in ranked
    }


def _ties(keys: Sequence[str], entries: Iterable[Entry]) -> dict[Tie, int]:
    """Count the articles that name two actors together, of the strongest that are repeated."""
    ties: Counter[Tie] = Counter()
    for entry in entries:
        named = {actor.id for actor in entry.annotated.actors}
        ties.update(combinations([key for key in keys if key in named], 2))
    strongest = sorted(ties, key=lambda tie: (-ties[tie], *map(keys.index, tie)))[:_MOST_TIES]
    return {tie: ties[tie] for tie in strongest if ties[tie] >= _REPEATED}


def _ordered(keys: list[str], ties: Mapping[Tie, int]) -> list[str]:
    """Return the keys in an order that no exchange of two makes shorter, the first one on top."""
    order = list(keys)
    weights = {
        key: [(b if a == key else a, w) for (a, b), w in ties.items() if key in (a, b)]
        for key in keys
    }
    place = {key: n for n, key in enumerate(order)}

    def length(*moved: str) -> int:
        return sum(w * abs(place[key] - place[other]) for key in moved for other, w in weights[key])

    better = True
    while better:
        better = False
        for one, other in combinations(keys, 2):
            before = length(one, other)
            place[one], place[other] = place[other], place[one]
            if length(one, other) < before:
                better = True
            else:
                place[one], place[other] = place[other], place[one]
    order.sort(key=place.__getitem__)
    return order if order.index(keys[0]) < len(order) / 2 else order[::-1]


def _arcs(order: Sequence[str], ties: Mapping[Tie, int], told: Mapping[Tie, str]) -> str:
    """Return the arcs, weakest first, so that the strong ones lie on top."""
    bounds = class_bounds(tuple(ties.values()))
    top = max(ties.values())
    spans = {tie: abs(order.index(tie[0]) - order.index(tie[1])) for tie in ties}
    drawn = []
    for tie in reversed(list(told)):
        upper, lower = sorted(order.index(key) for key in tie)
        across = (spans[tie] / max(spans.values())) ** 0.7 * (_ARCS - _THICKEST)
        half = (lower - upper) * _ROW / 2
        drawn.append(
            f'<path class="k-t{shade(ties[tie], bounds)}" '
            f'stroke-width="{max(1.5, ties[tie] / top * _THICKEST):.3g}" '
            f'd="M{_ARCS} {_middle(upper):g}A{across:.4g} {half:g} 0 0 0 {_ARCS} '
            f'{_middle(lower):g}"><title>{said(told[tie])}</title></path>'
        )
    return f'<g class="k-network__ties">{"".join(drawn)}</g>'


def _node(place: int, name: str, share: float) -> str:
    y = _middle(place)
    lines = _lines(name)
    first = y + 4.5 - (len(lines) - 1) * _LINE / 2
    words = "".join(
        f'<tspan x="{_ARCS + 14}" y="{first + number * _LINE:g}">{said(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return (
        f'<rect x="{_ARCS - 10}" y="{y - _ROW / 2 + 1:g}" width="{_WIDTH - _ARCS + 6}" '
        f'height="{_ROW - 2}"/><circle cx="{_ARCS}" cy="{y:g}" r="{3 + 4 * sqrt(share):.3g}"/>'
        f"<text>{words}</text>"
    )


def _middle(place: int) -> float:
    return (place + 0.5) * _ROW


def _lines(name: str) -> list[str]:
    """Return a name in one or two lines, cut at a word where that is not enough."""
    first, *more = wrap(name, _LETTERS) or [name]
    if len(more) > 1:
        more = [shorten(" ".join(more), _LETTERS, placeholder="…")]
    return [first, *more]
