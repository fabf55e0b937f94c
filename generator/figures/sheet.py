"""The part of the world that a map shows, and what of each country lies in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.figures.geometry import Box, Point, clipped
from generator.figures.outlines import Outline, Outlines, path_of

_MARGIN = 0.15
"""How much of the map's width lies on each side of the countries that articles name."""
_LEAST_WIDTH = 0.25
"""How much of the world is shown at least, for a reader to know where this is."""
_NEARLY_ALL = 0.7
"""From this share of the world's width all of it is shown."""
_RATIO = 1.75
"""Width by height of a part of the world."""
_TINY = 0.0045
"""A country whose side is smaller than this share of the map's width is a dot."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map before anything is told on it."""

    view: Box
    """What it shows."""
    lands: Mapping[str, Outline]
    """The outlines in the detail that it needs, by ISO code."""
    places: Mapping[str, Point]
    """The middle of each country."""

    def land(self, code: str) -> Outline | None:
        """Return a country's outline; None where it is too small for one."""
        land = self.lands.get(code)
        return land if land and land.size >= (self.view.width * _TINY) ** 2 else None

    def path(self, land: Outline) -> str:
        """Return the part of an outline that the map shows as an SVG path."""
        if self.view.holds(land.box):
            return land.path
        if not self.view.meets(land.box):
            return ""
        seen = (clipped(ring, self.view) for ring in land.rings)
        return "".join(path_of(ring) for ring in seen if ring)


def sheet_for(codes: Sequence[str], world: Outlines) -> Sheet:
    """Return the map that shows countries: the whole world unless they are close together."""
    whole = world.whole
    view = _around([_box(code, world) for code in codes], whole)
    if view.width > whole.width * _NEARLY_ALL:
        return Sheet(whole, world.lands, world.places)
    return Sheet(view, world.near, world.places)


def _around(boxes: Sequence[Box], whole: Box) -> Box:
    """Return a frame around boxes, of the usual proportions, inside the whole."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    seen = max(right - left, (bottom - top) * _RATIO) / (1 - 2 * _MARGIN)
    width = round(max(seen, whole.width * _LEAST_WIDTH))
    height = round(width / _RATIO)
    x = _placed((left + right - width) / 2, width, whole.width)
    y = _placed((top + bottom - height) / 2, height, whole.height)
    return Box(x, y, x + width, y + height)


def _placed(start: float, length: float, whole: float) -> int:
    return round(max(0, min(start, whole - length)))


def _box(code: str, world: Outlines) -> Box:
    """Return the box around a country's largest outline, or around its dot."""
    if code in world.lands:
        return world.lands[code].main
    x, y = world.places[code]
    return Box(x, y, x, y)
