"""Choices that the words right before and behind leave to nobody.

Most doubtful runs have one way to be read that outdoes the others, in whichever class the word
before ends and the word behind begins. That shows in the most help that those classes can give, so
`grammar` need weigh whole sentences for few runs only.
"""

from collections.abc import Mapping, Sequence
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

    def costs(self, readings: Readings, *, opens: bool) -> list[float]:
        """Return what each way costs, whatever its words are; `opens` is said of the place."""
        costs = []
        for reading in readings.ways:
            cost = reading.gain + self.glue * len(reading.cuts)
            if reading.cuts and (readings.correct or readings.brand):
                cost += self.doubt or 0.0
            costs.append(cost + _MISPLACED if reading.opens and not opens else cost)
        return costs


def foregone(
    lexicon: Lexicon, odds: Odds, slots: Sequence[Slot], place: int, chosen: Mapping[int, int]
) -> int | None:
    """Return the number of the one way that outdoes all others, or None where none does.

    `chosen` are the ways foregone so far.
    """
    slot = slots[place]
    readings = slot.readings
    before, _ = around = _before(slots, place, chosen), _behind(slots, place)
    costs = odds.costs(readings, opens=not OPENINGS.isdisjoint(before))
    best = int(readings.glued)
    for number in range(len(costs)):
        ahead = costs[best] - costs[number] - _CLEAR
        one, other = readings.ends[best], readings.ends[number]
        if number == best or _outdoes(lexicon, one, other, ahead, around):
            continue
        if not _outdoes(lexicon, other, one, -ahead - 2 * _CLEAR, around):
            return None
        best = number
    return best


def _outdoes(
    lexicon: Lexicon, one: Ends, other: Ends, ahead: float, around: tuple[Classes, Classes]
) -> bool:
    """Tell whether a way is likelier than another one whatever its neighbours are."""
    before, behind = around
    most = other.spans[0][0]
    for score, first, last in one.spans:
        room = score + ahead - lexicon.lead(other.firsts, first, before)
        if most + lexicon.trail(other.lasts, last, behind) < room:
            return True
    return len(one.spans) > 1 and _outdoes_each(lexicon, one, other, ahead, around)


def _outdoes_each(
    lexicon: Lexicon, one: Ends, other: Ends, ahead: float, around: tuple[Classes, Classes]
) -> bool:
    """Tell the same of each class before the way and each in which the other one ends.

    The likeliest words are enough for most classes before; the others are left for those that
    remain.
    """
    before, behind = around
    score, first, last = one.spans[0]
    most = max([reached + lexicon.trail((end,), last, behind) for reached, _, end in other.spans])
    room = score + ahead - most
    remaining = [tag for tag in before if lexicon.lead(other.firsts, first, (tag,)) >= room]
    return not remaining or all(
        any(
            reached
            + lexicon.lead(other.firsts, first, (tag,))
            + lexicon.trail((end,), last, behind)
            < score + ahead
            for score, first, last in one.spans
        )
        for reached, _, end in other.spans
        for tag in remaining
    )


def _before(slots: Sequence[Slot], place: int, chosen: Mapping[int, int]) -> Classes:
    """Return the classes in which what stands before a slot's letters may end."""
    if slots[place].enters:
        return (slots[place].enters[-1][1],)
    if not place:
        return (START,)
    slot = slots[place - 1]
    if place - 1 in chosen and not slot.leaves:
        return slot.readings.ends[chosen[place - 1]].lasts
    return slot.closes


def _behind(slots: Sequence[Slot], place: int) -> Classes:
    """Return the classes in which what stands behind a slot's letters may begin."""
    if slots[place].leaves:
        return (slots[place].leaves[0][0],)
    return slots[place + 1].opens if place + 1 < len(slots) else ()
