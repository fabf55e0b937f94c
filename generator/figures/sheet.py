"""Chooses the part of the world that a map shows, and cuts the outlines to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.figures.geometry import Box, Point, clipped
from generator.figures.outlines import Outline, Outlines, path_of

_MARGIN = 0.15
"""The part of the map's width that stays free on each side of the countries named."""
_LEAST_WIDTH = 0.25
"""The least part of the world's width that a map shows, so that readers know where it is."""
_NEARLY_ALL = 0.7
"""A map that needs more than this part of the world's width shows the whole world."""
_RATIO = 1.75
"""Width divided by height, for a map of a part of the world."""
_TINY = 0.0045
"""A country whose side is smaller than this share of the map's width is a dot."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map without data."""

    view: Box
    """The part of the world that it shows."""
    lands: Mapping[str, Outline]
    """Outlines by ISO code, in the detail that its scale needs."""
    places: Mapping[str, Point]
    """The middle of each country."""

    def land(self, code: str) -> Outline | None:
        """Return a country's outline; None where it is too small for one."""
        land = self.lands.get(code)
        return land if land and land.size >= (self.view.width * _TINY) ** 2 else None

    def path(self, land: Outline) -> str:
        """Return the visible part of an outline as an SVG path."""
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
