"""The classes with which a reading of some letters begins and ends, which its neighbours see.

They limit how much neighbours can favour one reading over another: see `foregone`.
"""

import math
from dataclasses import dataclass

from generator.restore.lexicon import Classes, Emission, Lexicon


@dataclass(slots=True)
class Ends:
    """The classes of the first and of the last word of a reading."""

    firsts: Classes
    """Those in which it may begin."""
    lasts: Classes
    """Those in which it may end."""
    spans: tuple[tuple[float, str, str], ...]
    """The likeliest words for each of the last classes: their log probability, first class, last
    class; likeliest first."""


def ends_of(lexicon: Lexicon, words: tuple[Emission, ...]) -> Ends:
    """Return the classes with which some words begin and end."""
    first, *others = words
    spans = [(emitted, tag, tag) for tag, emitted in first]
    for word in others:
        ends: list[tuple[float, str, str]] = []
        for tag, emitted in word:
            row = lexicon.after[tag]
            best, come = -math.inf, ""
            for score, begun, last in spans:
                reached = score + row[last]
                if reached > best:
                    best, come = reached, begun
            ends.append((best + emitted, come, tag))
        spans = ends
    return Ends(
        firsts=tuple([tag for tag, _ in first]),
        lasts=tuple([tag for tag, _ in words[-1]]),
        spans=tuple(sorted(spans, reverse=True)),
    )
