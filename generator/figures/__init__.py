"""Figures as inline SVG, coloured by the page's style sheet: no script, no separate files.

Each is a pure function from numbers to one line of HTML, or to "" where there is too little to
draw. Its words come from the catalogue (`interface`), its colours from `figures.css`, which a
template must load.

- `world_map(counts, page, words)`: countries by number of articles.
- `pair_matrix(counts, pairs, page, words)`: how often two countries are named together.
- `timeline(own, every, words)`: articles by year or month, and their share of the archive.
  `Calendars` counts them for the archive and each facet, `calendar_of` for the archive alone.
- `actor_network(counts, actors, entries, page, words)`: which actors of a facet are named
  together.

`page` is the address of the page that holds the figure; links are relative to it. A page holds at
most one figure of each kind, since the kind is in the ids.
"""

from generator.figures.actor_network import actor_network
from generator.figures.calendar import Calendars, calendar_of
from generator.figures.pair_matrix import pair_matrix
from generator.figures.timeline import timeline
from generator.figures.world_map import world_map

__all__ = [
    "Calendars",
    "actor_network",
    "calendar_of",
    "pair_matrix",
    "timeline",
    "world_map",
]
