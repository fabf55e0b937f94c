"""Freezes the outlines of the countries into `outlines.yml`, which the world map is drawn from.

A developer runs this when the outlines have a new edition; the archive only ever reads the result.
The sources are

- Natural Earth's countries at 1:50 million (public domain), as npm's `world-atlas` 2 carries them
  in `countries-50m.json` (TopoJSON; the packaging ISC);
- ISO 3166-1's numbers and letters, as npm's `i18n-iso-countries` lists them in `codes.json` (MIT);
- `outline_fixes.yml`, where Natural Earth and ISO 3166 differ.

Borders that two countries share are one arc, simplified once, so that no gap opens between them.

    python -m generator.figures.freeze countries-50m.json codes.json
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from generator.figures.geometry import Box, Point, Ring, area, box_of, clipped
from generator.figures.outlines import path_of
from generator.figures.projection import HEIGHT, WIDTH, project
from generator.figures.simplify import centre, innermost, simplified

_DETAILS = {"outlines": (8.0, 20.0), "near": (2.0, 6.0)}
"""For the map of the world, and for that of a part of it: the least area, in square units, of the
triangle that a point makes with its neighbours, and the least area of an outline. A smaller country
is a place only, a smaller island is left out."""
_NOBODY = ""
_UNDRAWN = (_NOBODY, "AQ")
"""A glacier of Kashmir that ISO has no code for; and Antarctica, which is below the map's edge."""

Arcs = Sequence[Sequence[Point]]
Outline = tuple[int, ...]
"""A ring: numbers of arcs, `~n` for one run backwards. A hole runs the other way round."""


def main() -> None:
    """Write `outlines.yml` beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    parser.add_argument("codes", type=Path, help="codes.json of i18n-iso-countries")
    options = parser.parse_args()
    folder = Path(__file__).parent
    fixes = yaml.safe_load((folder / "outline_fixes.yml").read_text("utf-8"))
    topology = json.loads(options.topology.read_bytes())
    numbers = {row[2]: row[0] for row in json.loads(options.codes.read_bytes())}
    (folder / "outlines.yml").write_text(_freeze(topology, numbers, fixes), "utf-8")


def _freeze(topology: dict[str, Any], numbers: dict[str, str], fixes: dict[str, Any]) -> str:
    """Return the table: outlines by code, largest ring first, and a place for every code."""
    degrees = _decoded(topology)
    exact = [[project(*point) for point in arc] for arc in degrees]
    owned = _by_code(topology, numbers, fixes, degrees)
    table = [_HEAD, f"width: {WIDTH}\nheight: {HEIGHT}\n\n"]
    for key, (detail, least) in _DETAILS.items():
        coarse = [simplified(arc, detail) for arc in exact]
        drawn = {code: _drawn(rings, coarse, least) for code, rings in sorted(owned.items())}
        for rule in fixes["ceded"]:
            _cede(drawn, rule)
        table.append(f"{key}:\n")
        table += (f'  "{c}": {"".join(map(path_of, kept))}\n' for c, kept in drawn.items() if kept)
    places = {code: project(*place) for code, place in fixes["places"].items()}
    for code, rings in owned.items():
        largest = max((_ring(ring, exact) for ring in rings), key=area)
        places[code] = innermost(drawn[code][0]) if drawn[code] else centre(largest)
    table.append("places:\n")
    table += (f'  "{c}": [{round(x)}, {round(y)}]\n' for c, (x, y) in sorted(places.items()))
    return "".join(table)


def _drawn(rings: Sequence[Outline], arcs: Arcs, least: float) -> list[Ring]:
    """Return what is drawn of a country, in whole units, the largest ring first."""
    found: list[Ring] = [
        [(round(x), round(y)) for x, y in _ring(ring, arcs)] for ring in _merged(rings)
    ]
    kept = [ring for ring in found if area(ring) >= least and _in_one_piece(ring)]
    return sorted(kept, key=area, reverse=True)


def _cede(drawn: dict[str, list[Ring]], rule: dict[str, Any]) -> None:
    """Give the land of one country that lies south of a parallel to another."""
    border = round(project(0, rule["south_of"])[1])
    north, south = Box(0, 0, WIDTH, border), Box(0, border, WIDTH, HEIGHT)
    rings = drawn[rule["from"]]
    given = [part for ring in rings if (part := clipped(ring, south))]
    drawn[rule["from"]] = [part for ring in rings if (part := clipped(ring, north))]
    drawn[rule["code"]] = sorted(
        _without_inner_borders([*given, *drawn[rule["code"]]]), key=area, reverse=True
    )


def _without_inner_borders(rings: Iterable[Ring]) -> Iterator[Ring]:
    """Yield the outlines of rings that touch: what two of them run along is in neither's."""
    sides = {side for ring in rings for side in pairwise((*ring, ring[0]))}
    following = {start: end for start, end in sorted(sides) if (end, start) not in sides}
    while following:
        start = min(following)
        ring = [start]
        while (after := following.pop(ring[-1])) != start:
            ring.append(after)
        yield ring


_HEAD = """\
# Made by freeze.py; do not edit. Whole units of the Equal Earth projection: see projection.py.
# Paths as SVG writes them, the largest first: `outlines` for the world, `near` for a part of it;
# `places` say where a label or a dot goes, in the middle of the largest outline.
source: Natural Earth 1:50m (public domain) by npm world-atlas 2.0.2, mended by outline_fixes.yml
"""


def _decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs in degrees: TopoJSON keeps differences of whole numbers."""
    (scale_x, scale_y), (move_x, move_y) = (
        topology["transform"][key] for key in ("scale", "translate")
    )
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(arc)
    return arcs


def _by_code(
    topology: dict[str, Any], numbers: dict[str, str], fixes: dict[str, Any], degrees: Arcs
) -> dict[str, list[Outline]]:
    """Return the rings of each ISO code that is drawn, mended."""
    found: dict[str, list[Outline]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = fixes["joined"].get(name) or numbers.get(shape.get("id"), _NOBODY)
        rings = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for outer, *holes in rings:
            owner = _split(code, _ring(tuple(outer), degrees), fixes["split"])
            if owner not in _UNDRAWN:
                found[owner] += map(tuple, (outer, *holes))
    return found


def _split(code: str, ring: Ring, rules: Iterable[dict[str, Any]]) -> str:
    """Return whose a shape is, given whose Natural Earth says it is."""
    box = box_of(ring)
    for rule in rules:
        west, south, east, north = rule["box"]
        inside = west <= box.left and box.right <= east and south <= box.top and box.bottom <= north
        if rule["from"] == code and inside:
            return str(rule["code"])
    return code


def _merged(outlines: Sequence[Outline]) -> Iterator[Outline]:
    """Yield a code's outlines with the borders between two of them taken out."""
    arcs = {arc for outline in outlines for arc in outline}
    inner = {arc for arc in arcs if ~arc in arcs}
    if not inner:
        yield from outlines
        return
    following = {
        arc: after for outline in outlines for arc, after in pairwise((*outline, outline[0]))
    }
    left = [arc for outline in outlines for arc in outline if arc not in inner]
    while left:
        ring = [left[0]]
        while (after := _next(ring[-1], following, inner)) != ring[0]:
            ring.append(after)
        left = [arc for arc in left if arc not in ring]
        yield tuple(ring)


def _next(arc: int, following: dict[int, int], inner: set[int]) -> int:
    """Return the arc that follows on a border; over an inner one, as its other side goes on."""
    after = following[arc]
    while after in inner:
        after = following[~after]
    return after


def _ring(outline: Outline, arcs: Arcs) -> list[Point]:
    points: list[Point] = []
    for number in outline:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[:-1]
    return points


def _in_one_piece(ring: Ring) -> bool:
    """Tell whether a ring does not run over the edge of the map and back in on the other side."""
    return box_of(ring).width < WIDTH / 2


if __name__ == "__main__":
    main()
