"""Places the names of a few countries on a map so that none covers another.

Names are placed at the size they have on a telephone, where they take up most of the map; on a
wider screen they are smaller, and lie farther apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.figures.geometry import Box, Point, Ring, box_of, clipped, holds
from generator.figures.markup import escaped

EM = 3.5
"""The size of the letters on a telephone, in hundredths of the map's width: see `figures.css`."""

_LETTER = 0.6
"""The mean width of a letter, in sizes."""
_GAP = 0.9
"""The gap between a country and its name, in hundredths of the map's width."""
_POINTS = (0.02, 0.25, 0.5, 0.75, 0.98)
"""The points along a name at which it is checked what lies beneath."""
_APART = 3
"""The penalty of a name above or below its country, in points of another country covered."""


@dataclass(frozen=True, slots=True)
class Named:
    """A country to be named on the map."""

    name: str
    """The text."""
    place: Point
    """The middle of the country."""
    ring: Ring
    """Its largest outline; empty where it is a dot."""
    shade: int
    """The shade of its area."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A possible place for a name: which end of it is fixed and where, and the room it takes."""

    anchor: str
    at: Point
    room: Box


def labels(named: Sequence[Named], view: Box) -> str:
    """Return as many names as fit, in their order.

    A name goes into its country where that is large enough; otherwise beside it, where it covers
    the least of other countries.
    """
    taken: list[Box] = []
    drawn = []
    for country in named:
        others = [other for other in named if other is not country]
        free = [
            (_covered(spot.room, others) + _APART * (spot.anchor == "middle"), place, spot)
            for place, spot in enumerate(_spots(country, view.width / 100))
            if view.holds(spot.room) and not any(spot.room.meets(room) for room in taken)
        ]
        if not free:
            continue
        _, _, spot = min(free, key=lambda found: found[:2])
        taken.append(spot.room)
        inside = f' class="k-on{country.shade}"' if spot.anchor == "inside" else ""
        anchor = "middle" if inside else spot.anchor
        drawn.append(
            f'<text{inside} x="{round(spot.at[0])}" y="{round(spot.at[1])}" '
            f'text-anchor="{anchor}">{escaped(country.name)}</text>'
        )
    return f'<g class="k-map__names" aria-hidden="true">{"".join(drawn)}</g>' if drawn else ""


def _spots(country: Named, unit: float) -> Iterator[_Spot]:
    """Yield the possible places for a name, best first."""
    size = EM * unit
    width, gap = len(country.name) * _LETTER * size, _GAP * unit
    x, y = country.place
    level = Box(x, y - size / 2, x, y + size / 2)
    centred = level._replace(left=x - width / 2, right=x + width / 2)
    if country.ring and all(holds(country.ring, point) for point in _points(centred)):
        yield _Spot("inside", (x, y), centred)
    land = box_of(country.ring) if country.ring else level._replace(top=y, bottom=y)
    for middle in (y, *(land.top + part * land.height for part in (0.8, 0.2))):
        level = Box(land.left, middle - size / 2, land.right, middle + size / 2)
        across = clipped(country.ring, level)
        left, _, right, _ = box_of(across) if across else (x, y, x, y)
        start, end = right + gap, left - gap
        yield _Spot("start", (start, middle), level._replace(left=start, right=start + width))
        yield _Spot("end", (end, middle), level._replace(left=end - width, right=end))
    for middle in (land.top - gap - size / 2, land.bottom + gap + size / 2):
        room = centred._replace(top=middle - size / 2, bottom=middle + size / 2)
        yield _Spot("middle", (x, middle), room)


def _points(room: Box) -> list[Point]:
    return [
        (room.left + share * room.width, y)
        for share, y in product(_POINTS, (room.top, room.bottom))
    ]


def _covered(room: Box, others: Sequence[Named]) -> int:
    """Count the points at which a name would cover other countries; a dot counts twice."""
    points = _points(room)
    lands = sum(holds(other.ring, point) for other in others if other.ring for point in points)
    dots = sum(
        room.left <= x <= room.right and room.top <= y <= room.bottom
        for x, y in (o.place for o in others)
    )
    return lands + 2 * dots
