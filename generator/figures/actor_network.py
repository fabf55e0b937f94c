"""Which actors of a facet are named together: a column of names, joined by arcs.

A column can be read on a telephone; a network drawn as a graph cannot. The order of the names keeps
the arcs short, so that actors who belong together stand together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from textwrap import shorten, wrap

from generator.annotate.matching import fold
from generator.figures.classes import class_bounds, shade
from generator.figures.markup import Figure, escaped, figure, linked, note, site_link, table
from generator.interface import Words
from generator.model import Actor, Entry

MOST = 12
"""More actors would not be readable on a telephone."""
LEAST = 4
"""Fewer actors make a sentence, not a network."""
_REPEATED = 2
"""Actors named together in fewer articles than this are not tied."""
_MOST_TIES = 18

_ROW = 32
_ARCS = 108
"""The width of the widest arc."""
_WIDTH = 360
_LINE = 14
_LETTERS = 34
"""Letters that fit on a line; a name may take two lines."""
_THICKEST = 6

_Tie = tuple[str, str]
"""The ids of two actors that articles name together."""


@dataclass(frozen=True, slots=True)
class _Network:
    """What the figure shows."""

    order: Sequence[str]
    """The ids of the actors, from the top down."""
    names: Mapping[str, str]
    """Their names, by id."""
    ties: Mapping[_Tie, int]
    """Articles that name two of them together, the strongest tie first."""


def actor_network(
    counts: Mapping[str, int],
    actors: Mapping[str, Actor],
    entries: Iterable[Entry],
    page: str,
    words: Words,
) -> str:
    """Return which of the actors that occur most often are named together.

    `counts` has a facet's articles by actor's id, without the facet's own id; `entries` are these
    articles; `actors` has all actors by id. Each actor links to its page. Returns "" where fewer
    than four actors are tied to another by two articles or more.
    """
    network = _network(counts, actors, entries)
    if len(network.order) < LEAST:
        return ""
    pairs = {
        (one, other): words("network_pair", one=network.names[one], other=network.names[other])
        for one, other in network.ties
    }
    labels = {
        tie: words("labelled", name=pairs[tie], value=words.count("articles", count))
        for tie, count in network.ties.items()
    }
    rows = [(pairs[tie], words.number(count)) for tie, count in network.ties.items()]
    strongest = next(iter(network.ties))
    return figure(
        Figure(
            kind="network",
            title=words("network"),
            text=words.count("network_text", len(network.order)).format(first=labels[strongest]),
            view=f"0 0 {_WIDTH} {len(network.order) * _ROW}",
            drawn=_arcs(network, labels) + _nodes(network, counts, page, words),
            below=note(words("network_note"))
            + table(words("figure_data"), words.lists["network_columns"], rows),
        )
    )


def _network(
    counts: Mapping[str, int], actors: Mapping[str, Actor], entries: Iterable[Entry]
) -> _Network:
    often = (key for key in counts if counts[key] >= _REPEATED)
    most = sorted(often, key=lambda key: (-counts[key], fold(actors[key].name), key))[:MOST]
    ties = _ties(most, entries) if len(most) >= LEAST else {}
    tied = {key for tie in ties for key in tie}
    names = {key: actors[key].name for key in most if key in tied}
    order = _ordered(list(names), ties) if names else []
    ranked = sorted(ties, key=lambda tie: (-ties[tie], *map(order.index, tie)))
    return _Network(order, names, {tie: ties[tie] for tie in ranked})


def _ties(keys: Sequence[str], entries: Iterable[Entry]) -> dict[_Tie, int]:
    """Count the articles that name two actors together: the strongest ties that are repeated."""
    ties: Counter[_Tie] = Counter()
    for entry in entries:
        named = {actor.id for actor in entry.annotated.actors}
        ties.update(combinations([key for key in keys if key in named], 2))
    strongest = sorted(ties, key=lambda tie: (-ties[tie], *map(keys.index, tie)))[:_MOST_TIES]
    return {tie: ties[tie] for tie in strongest if ties[tie] >= _REPEATED}


def _ordered(keys: list[str], ties: Mapping[_Tie, int]) -> list[str]:
    """Return the keys so that no swap of two shortens the arcs; the first is in the upper half."""
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


def _arcs(network: _Network, labels: Mapping[_Tie, str]) -> str:
    """Return the arcs, weakest first, so that the strong ones lie on top."""
    order, ties = network.order, network.ties
    bounds = class_bounds(tuple(ties.values()))
    top = max(ties.values())
    widest = max(abs(order.index(one) - order.index(other)) for one, other in ties)
    drawn = []
    for tie in reversed(tuple(ties)):
        upper, lower = sorted(order.index(key) for key in tie)
        across = ((lower - upper) / widest) ** 0.7 * (_ARCS - _THICKEST)
        half = (lower - upper) * _ROW / 2
        drawn.append(
            f'<path class="k-t{shade(ties[tie], bounds)}" '
            f'stroke-width="{max(1.5, ties[tie] / top * _THICKEST):.3g}" '
            f'd="M{_ARCS} {_middle(upper):g}A{across:.4g} {half:g} 0 0 0 {_ARCS} '
            f'{_middle(lower):g}"><title>{escaped(labels[tie])}</title></path>'
        )
    return f'<g class="k-network__ties">{"".join(drawn)}</g>'


def _nodes(network: _Network, counts: Mapping[str, int], page: str, words: Words) -> str:
    """Return the actors as links; the dot of each tells how often it occurs."""
    most = max(counts.values())
    return "".join(
        linked(
            site_link(words.at.actor(key), page),
            words("labelled", name=network.names[key], value=words.count("articles", counts[key])),
            _node(place, network.names[key], counts[key] / most),
        )
        for place, key in enumerate(network.order)
    )


def _node(place: int, name: str, share: float) -> str:
    y = _middle(place)
    lines = _lines(name)
    first = y + 4.5 - (len(lines) - 1) * _LINE / 2
    words = "".join(
        f'<tspan x="{_ARCS + 14}" y="{first + number * _LINE:g}">{escaped(line)}</tspan>'
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
