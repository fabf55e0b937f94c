"""Chooses the readings of neighbouring words that make the likeliest sentence.

It is a bigram model over word classes. The classes know number, gender and closed words, so that
`Les deux partiesont évalué` becomes "parties ont", not "partie sont". Only the surroundings of a
doubtful run are weighed, up to words with a single possible class: what lies beyond cannot change
the choice.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import itemgetter

from generator.restore.foregone import Odds, foregone
from generator.restore.lexicon import Classes, Emission, Lexicon
from generator.restore.slots import START, Marks, Slot, Token
from generator.restore.split import Readings

_REACH = 3
"""How many neighbours on each side decide."""
_ROUNDING = 1e-9
"""Ways that are no more apart than this are equally likely: the first one is taken."""
_OPEN = -1
"""No way is chosen yet."""

_Choices = tuple[int, "_Choices"] | None
"""The number of the last reading chosen, and the choices before it."""
_State = tuple[str, float, _Choices]
"""A class, the log probability of the likeliest sentence that ends in it, and its choices."""


def choose(
    lexicon: Lexicon,
    odds: Odds,
    taken: Mapping[str, Token],
    found: Sequence[str],
    numbers: Iterable[int],
) -> dict[int, list[int]]:
    """Return the number of each slot's reading, for the tokens with these numbers, in order.

    `found` are the tokens of a paragraph, `taken` their slots and readings.
    """
    chosen: dict[int, list[int]] = {}
    capital_glues = lexicon.spelling.capital_glues
    closes: Classes = (START,)
    certain = True
    end = 0
    for number in numbers:
        if number > end:
            closes = taken[found[number - 1]].slots[-1].closes
        end = number + 1
        slots = taken[found[number]].slots
        chosen[number] = ways = []
        for place, slot in enumerate(slots, 1):
            before, closes = closes, slot.closes
            way: int | None = 0
            if len(slot.readings.ways) > 1:
                behind: Classes = ()
                if place < len(slots):
                    behind = slots[place].opens
                elif end < len(found) and not slot.leaves:
                    behind = taken[found[end]].slots[0].opens
                gives_away = slot.run in capital_glues
                way = _before_capital(lexicon, slot, found, number) if gives_away else None
                if way is None:
                    way = foregone(lexicon, odds, slot, before, behind)
                if way is not None and not slot.leaves:
                    closes = slot.readings.ends[way].lasts
            ways.append(_OPEN if way is None else way)
            certain = certain and way is not None
    if not certain:
        _decide_by_sentence(lexicon, odds, taken, found, chosen)
    return chosen


def _before_capital(lexicon: Lexicon, slot: Slot, found: Sequence[str], number: int) -> int | None:
    """Return the reading that splits a glue before a capital: `parle Premier ministre`."""
    if slot.after or number + 1 == len(found) or not found[number + 1][0].isupper():
        return None
    if number and found[number - 1].lower() in lexicon.spelling.never_before_glues:
        return None
    return next((place for place, way in enumerate(slot.readings.ways) if way.cuts), None)


def _decide_by_sentence(
    lexicon: Lexicon,
    odds: Odds,
    taken: Mapping[str, Token],
    found: Sequence[str],
    chosen: dict[int, list[int]],
) -> None:
    """Choose the readings of tokens that are still open."""
    for group in _neighbours(chosen):
        if any(_OPEN in chosen[number] for number in group):
            begin = max(group[0] - _REACH, 0)
            around = [taken[text].slots for text in found[begin : group[-1] + _REACH + 1]]
            _decide(lexicon, odds, around, {n - begin: chosen[n] for n in group})


def _decide(
    lexicon: Lexicon, odds: Odds, taken: Sequence[tuple[Slot, ...]], chosen: dict[int, list[int]]
) -> None:
    """Choose the readings of slots that are still open, given the tokens around."""
    firsts = list(accumulate(map(len, taken), initial=0))
    slots = list(chain.from_iterable(taken))
    several = {
        firsts[number] + place: (ways, place)
        for number, ways in chosen.items()
        for place, slot in enumerate(taken[number])
        if len(slot.readings.ways) > 1
    }
    decided = {n: ways[place] for n, (ways, place) in several.items() if ways[place] != _OPEN}
    for group in _neighbours(several):
        if any(place not in decided for place in group):
            found = _likeliest(lexicon, odds, slots, group, decided)
            decided |= found
            for n, way in found.items():
                ways, place = several[n]
                ways[place] = way


def _neighbours(places: Iterable[int]) -> Iterator[list[int]]:
    """Yield groups of places that can influence each other."""
    group: list[int] = []
    for place in places:
        if group and place - group[-1] > 2 * _REACH:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _likeliest(
    lexicon: Lexicon, odds: Odds, slots: Sequence[Slot], places: list[int], chosen: dict[int, int]
) -> dict[int, int]:
    """Return the readings of open slots that make the likeliest sentence."""
    doubtful = [place for place in places if place not in chosen]
    begin, tag = _beginning(slots, doubtful[0], max(places[0] - _REACH, 0))
    states: list[_State] = [(tag, 0.0, None)]
    for place in range(begin, min(places[-1] + _REACH + 1, len(slots))):
        slot = slots[place]
        if slot.enters:
            states = _pass(lexicon, states, slot.enters)
        if place in doubtful:
            states = _weigh(lexicon, odds, states, slot.readings)
        else:
            for word in slot.readings.ways[chosen.get(place, 0)].words:
                states = _step(lexicon, states, word)
        if slot.leaves:
            states = _pass(lexicon, states, slot.leaves)
        if place >= doubtful[-1] and _agree(states):
            break
    _, _, path = max(states, key=itemgetter(1))
    choices = []
    while path is not None:
        choice, path = path
        choices.append(choice)
    return dict(zip(doubtful, choices[::-1], strict=True))


def _agree(states: list[_State]) -> bool:
    """Tell whether the choice is the same, whatever follows."""
    _, _, chosen = states[0]
    return all(path == chosen for _, _, path in states)


def _beginning(slots: Sequence[Slot], place: int, least: int) -> tuple[int, str]:
    """Return the slot from which to weigh the one at a place, and the class before it."""
    for begin in range(place, least, -1):
        if slots[begin].enters:
            return begin, START
        if len(slots[begin - 1].closes) == 1:
            return begin, slots[begin - 1].closes[0]
    return least, START


def _weigh(lexicon: Lexicon, odds: Odds, states: list[_State], readings: Readings) -> list[_State]:
    """Try all readings of a run, and keep the best one for each class in which it may end."""
    reached: dict[str, _State] = {}
    costs = odds.costs(readings, [tag for tag, _, _ in states])
    for number, (reading, cost) in enumerate(zip(readings.ways, costs, strict=True)):
        ends = states
        for word in reading.words:
            ends = _step(lexicon, ends, word)
        for tag, score, path in ends:
            if tag not in reached or score + cost > reached[tag][1] + _ROUNDING:
                reached[tag] = tag, score + cost, (number, path)
    return list(reached.values())


def _step(lexicon: Lexicon, states: list[_State], word: Emission) -> list[_State]:
    """Return the likeliest path to each class of a word."""
    after = lexicon.after
    if len(states) == 1:
        ((last, score, path),) = states
        return [(tag, score + after[tag][last] + emitted, path) for tag, emitted in word]
    ends: list[_State] = []
    for tag, emitted in word:
        best, come = -math.inf, None
        row = after[tag]
        for last, score, path in states:
            reached = score + row[last]
            if reached > best:
                best, come = reached, path
        ends.append((tag, best + emitted, come))
    return ends


def _pass(lexicon: Lexicon, states: list[_State], marks: Marks) -> list[_State]:
    """Go past punctuation, whose class is certain."""
    for tag, left in marks:
        ((_, score, path),) = _step(lexicon, states, ((tag, 0.0),))
        states = [(left, score, path)]
    return states
