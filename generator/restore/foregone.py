"""Makes the choices that are certain before any sentence is weighed.

Most doubtful runs have one reading so much better than the others that no classes of the words
before and behind could make up for it. So `grammar` needs to weigh whole sentences for few runs
only.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.restore.ends import Ends
from generator.restore.lexicon import Classes, Lexicon
from generator.restore.slots import START, Slot
from generator.restore.split import Readings

OPENINGS = frozenset({START, '"', ";"})
"""What stands before the first word of a sentence."""
_MISPLACED = -6.0
"""Log probability of the capital of a closed word (`De`) inside a sentence."""
_CLEAR = 1e-6
"""By how much a way must be likelier: more than sums are rounded by."""


@dataclass(frozen=True, slots=True)
class Odds:
    """How ready an article is to have lost blanks: log probabilities."""

    glue: float
    """Of a lost blank."""
    doubt: float | None
    """Of a correct word or a brand's name being two, on top; None where that is not considered."""

    def costs(self, readings: Readings, before: Iterable[str]) -> list[float]:
        """Return the cost of each reading, with any of its words, behind one of those classes."""
        costs = [0.0]  # as it stands
        doubtful = (self.doubt or 0.0) if readings.correct or readings.brand else 0.0
        for reading in readings.ways[1:]:
            cost = reading.gain + self.glue * len(reading.cuts) + doubtful
            if reading.opens and OPENINGS.isdisjoint(before):
                cost += _MISPLACED
            costs.append(cost)
        return costs


def foregone(
    lexicon: Lexicon, odds: Odds, slot: Slot, before: Classes, behind: Classes
) -> int | None:
    """Return the number of the reading that is best whatever its neighbours are; None if none is.

    The arguments have the classes in which the text before the slot may end, and the text
    behind it may begin.
    """
    readings = slot.readings
    if slot.enters:
        before = (slot.enters[-1][1],)
    if slot.leaves:
        behind = (slot.leaves[0][0],)
    ends, costs = readings.ends, odds.costs(readings, before)
    best = int(readings.glued)
    one = ends[best]
    score, first, last = one.spans[0]
    for number, other in enumerate(ends):
        if number != best:
            ahead = costs[best] - costs[number] - _CLEAR
            most = other.spans[0][0] + lexicon.trail(other.lasts, last, behind)
            if most < score + ahead - lexicon.lead(other.firsts, first, before):
                continue
            if not _outdoes(lexicon, one, other, ahead, (before, behind)):
                return None
    return best


def _outdoes(
    lexicon: Lexicon, one: Ends, other: Ends, ahead: float, around: tuple[Classes, Classes]
) -> bool:
    """Tell whether a reading beats another one behind each class, whichever class that one ends in.

    For most classes before, the likeliest words suffice; all others are tried for the rest.
    """
    before, behind = around
    score, first, last = one.spans[0]
    most = max([reached + lexicon.trail((end,), last, behind) for reached, _, end in other.spans])
    room = score + ahead - most
    remaining = [tag for tag in before if lexicon.lead(other.firsts, first, (tag,)) >= room]
    for reached, _, end in other.spans:
        for tag in remaining:
            for score, first, last in one.spans:
                most = lexicon.lead(other.firsts, first, (tag,))
                if reached + most + lexicon.trail((end,), last, behind) < score + ahead:
                    break
            else:
                return False
    return True
