"""Figures as inline SVG, coloured by the page: no script, no file of their own.

Each is a pure function: numbers in, one line of HTML out, and "" where there is too little to
draw. What it says comes from the catalogue (`words`), what it looks like from `figures.css`, which
a template has to bring.

- `world_map(counts, page, words)`: countries by number of articles.
- `pair_matrix(counts, pairs, page, words)`: how often two countries are named together.
- `timeline(own, every, words)`: articles by year or month, and their share of all; `Calendars`
  counts them, of the archive and of each facet; `calendar_of` of the archive alone.
- `actor_network(counts, actors, entries, page, words)`: which actors of a facet are named
  together.

`page` is the address of the page that the figure stands on: its links are relative to it. A page
has one figure of a kind at most: their ids are by kind.
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
