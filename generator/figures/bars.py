"""Panels of bars, one below the other: the drawing, and the texts laid over it.

The drawing is stretched to the width of its column. So its texts are HTML, each placed by its share
of the drawing's height.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.markup import escaped

STEP, _BAR = 10, 8
"""The width of a bar with its gap, and without."""
GAP = 34
"""The room above a lower panel, where its heading stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One row of bars."""

    kind: str
    """The name in its class."""
    values: Sequence[float]
    """The height of each bar."""
    labels: Sequence[str]
    """The text of each bar."""
    ticks: Sequence[tuple[float, str]]
    """The values that have a line, with their texts."""
    height: int
    """The height of its highest bar in the drawing."""
    top: int = 0
    """Where it begins in the drawing."""
    heading: str = ""
    """The text in the gap above it."""

    @property
    def ground(self) -> int:
        """Where its bars stand."""
        return self.top + self.height

    def y(self, value: float) -> float:
        """Return where a value is in the drawing."""
        return self.ground - value * self.scale

    @property
    def scale(self) -> float:
        """What a value is multiplied by."""
        return self.height / max(self.values)


def bars(panel: Panel) -> str:
    """Return the lines and the bars of a panel as SVG."""
    width = len(panel.values) * STEP
    lines = "".join(f"M0 {round(panel.y(value), 2):g}h{width}" for value, _ in panel.ticks)
    drawn = "".join(
        f'<rect x="{place * STEP + (STEP - _BAR) / 2:g}" y="{round(panel.y(value), 2):g}" '
        f'width="{_BAR}" height="{round(value * panel.scale, 2):g}">'
        f"<title>{escaped(label)}</title></rect>"
        for place, (value, label) in enumerate(zip(panel.values, panel.labels, strict=True))
        if value
    )
    path = f'<path d="{lines}M0 {panel.ground}h{width}"/>'
    return f'<g class="k-timeline__{panel.kind}">{path}{drawn}</g>'


def texts(panels: Sequence[Panel], height: int) -> str:
    """Return the texts of the lines and the headings of panels in a drawing of that height."""
    placed = []
    for panel in panels:
        placed += [("tick", panel.y(value), text) for value, text in panel.ticks]
        placed += [("head", panel.top - GAP, panel.heading)] if panel.heading else []
    spans = "".join(
        f'<span class="k-timeline__{kind}" style="top:{y / height:.2%}">{escaped(text)}</span>'
        for kind, y, text in placed
    )
    return f'<div class="k-timeline__words" aria-hidden="true">{spans}</div>'
