"""Reads the outlines of the countries from `outlines.yml`, which `freeze` writes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.errors import DataError
from generator.figures.geometry import Box, Point, Ring, area, box_of

_FILE = "outlines.yml"
_PATH = re.compile(r"M(\d+) (\d+)l((?:-?\d+ ?)+)z")
_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Outline:
    """The land of one country."""

    path: str
    """The path in SVG."""
    rings: tuple[tuple[Point, ...], ...]
    """The same path as rings of points, the largest first."""
    main: Box
    """The box around the largest ring: a map that shows it shows the country."""
    box: Box
    """The box around all rings."""
    size: float
    """The area of the largest ring in square units."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The outlines of all countries."""

    whole: Box
    """The frame of the world map."""
    lands: Mapping[str, Outline]
    """Outlines for the world map by ISO code, without countries too small to have one."""
    near: Mapping[str, Outline]
    """Outlines in more detail, for maps of a part of the world."""
    places: Mapping[str, Point]
    """Where the label or dot of each country goes, by ISO code, without Antarctica."""


@cache
def load_outlines() -> Outlines:
    """Read the frozen table. Raises DataError when it is not as `freeze` writes it."""
    text = files(__package__).joinpath(_FILE).read_text("utf-8")
    try:
        table = yaml.load(text, _SafeLoader)  # noqa: S506  # the C twin of SafeLoader
        lands, near = (
            {code: _outline(path) for code, path in table[key].items()}
            for key in ("outlines", "near")
        )
        places = {code: (int(x), int(y)) for code, (x, y) in table["places"].items()}
        whole = Box(0, 0, int(table["width"]), int(table["height"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise DataError(f"figures/{_FILE}: {error}. Freeze it again.") from error
    return Outlines(whole, lands, near, places)


def path_of(ring: Ring) -> str:
    """Return a ring of whole units as the shortest SVG path."""
    (x, y), *others = ring
    path, steps, last = f"M{x:g} {y:g}l", "", (x, y)
    for point in others:
        if point != last:
            for step in (int(point[0] - last[0]), int(point[1] - last[1])):
                steps += f" {step}" if steps and step >= 0 else str(step)
            last = point
    return f"{path}{steps or '0 0'}z"


def _outline(path: Any) -> Outline:
    rings = tuple(_ring(found) for found in _PATH.finditer(path))
    if len(_PATH.sub("", path)) or not rings:
        raise ValueError(f"{path!r} is no outline")
    points = [point for ring in rings for point in ring]
    return Outline(path, rings, box_of(rings[0]), box_of(points), area(rings[0]))


def _ring(found: re.Match[str]) -> tuple[Point, ...]:
    x, y = int(found[1]), int(found[2])
    ring: list[Point] = [(x, y)]
    steps = [int(step) for step in re.findall(r"-?\d+", found[3])]
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        ring.append((x, y))
    return tuple(ring)
