"""Reads several bodies in one phrase: `les ministères vietnamien et lao de la Santé` names two.

`les ministères des Finances, de la Santé et du Travail` names three, `de la Défense du Vietnam et
du Laos` two; but `de l'Industrie et du Commerce` is a single ministry.
"""

from generator.annotate.actors.grammar import phrase
from generator.annotate.actors.joined import portfolio_end
from generator.annotate.actors.links import (
    adjective_end,
    adjectives_end,
    is_and,
    is_nationality,
    link_end,
    noun_after_link,
)
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import Mention, body

_PAIR = 2


def shared_bodies(marks: Marks, at: int) -> list[Mention]:
    """Return the bodies that share a head noun at a word, or nothing."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    folded = reading.padded[at]
    plural = folded in bodies.plural
    capital = at in reading.capitalised and not reading.opens_sentence(at)
    if not plural and not capital and folded in bodies.weak:
        return []
    adjectives = _adjectives(marks, at + 1)
    if plural:
        nations = [pair for pair in adjectives if is_nationality(marks, pair[0])]
        if len(nations) >= _PAIR:
            any_two = bodies.singular[folded] in bodies.weak and not capital
            return _by_nation(marks, at, nations, tailed=any_two)
    fixed = _fixed_end(marks, adjectives[-1][1] if adjectives else at + 1)
    complements = _complements(marks, fixed, several=plural)
    if plural and len(complements) == 1 and complements[0][1] in marks.matters:
        owners = _complements(marks, complements[0][2], several=True)
        complements = owners if _are_places(marks, owners) else []
    if len(complements) < _PAIR:
        return []
    places = _are_places(marks, complements)
    if plural and places and (_are_several(marks, at) or _are_any(marks, at, complements[0][0])):
        return []
    return _by_complement(marks, at, complements) if plural or places else []


def _are_places(marks: Marks, complements: list[tuple[int, int, int]]) -> bool:
    return all(marks.places.get(noun) for _, noun, _ in complements)


def _are_any(marks: Marks, at: int, link: int) -> bool:
    """Tell whether a place makes no body of a noun: `les groupes du Laos et de Thaïlande`."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    singular = bodies.singular[reading.folded(at)]
    weak = singular in bodies.weak and singular not in bodies.local | bodies.sited
    return weak and link == at + 1 and not reading.is_capitalised(at)


def _are_several(marks: Marks, at: int) -> bool:
    """Tell whether each place may have more than one: `trois hôpitaux de X et de Y`."""
    reading, lexicon = marks.reading, marks.lexicon
    before = reading.folded(at - 1)
    counted = before.isdigit() or before in lexicon.function.indefinite
    singular = lexicon.bodies.singular[reading.folded(at)]
    return not reading.is_capitalised(at) and (counted or singular in lexicon.bodies.sited)


def _adjectives(marks: Marks, at: int) -> list[tuple[int, int]]:
    """Adjectives after a head noun, joined by `et` or a comma."""
    found: list[tuple[int, int]] = []
    place = at
    while True:
        end = adjective_end(marks, place)
        if end is None and found and is_and(marks, place):
            end = adjective_end(marks, place + 1)
            place += 1
        if end is None:
            return found
        found.append((place, end))
        place = end


def _complements(marks: Marks, at: int, *, several: bool) -> list[tuple[int, int, int]]:
    """(link, noun, end) of `du PCV et du PCC`: proper nouns joined by `et`, several by commas."""
    reading = marks.reading
    found: list[tuple[int, int, int]] = []
    place, noun = at, link_end(marks, at)
    while noun is not None and noun in reading.capitalised:
        end = (several and portfolio_end(marks, noun)) or _proper_end(marks, noun)
        found.append((place, noun, end))
        if is_and(marks, end):
            place, noun = end + 1, link_end(marks, end + 1)
        else:
            place = end
            noun = noun_after_link(marks, end) if several and reading.gaps[end] == ", " else None
            noun = noun if noun and _are_charges(marks, found[0][1], noun) else None
    return found


def _are_charges(marks: Marks, *nouns: int) -> bool:
    """Tell whether nouns say what bodies are in charge of, and name no place and no body."""
    named = marks.places.keys() | marks.known.keys()
    return all(at in marks.matters and at not in named for at in nouns)


def _fixed_end(marks: Marks, at: int) -> int:
    """Return the end of the complements in lower case that all bodies share: `de commerce`."""
    while True:
        noun = link_end(marks, at)
        if noun is None or noun not in marks.matters or noun in marks.reading.capitalised:
            return at
        at = adjectives_end(marks, marks.matters[noun])


def _proper_end(marks: Marks, noun: int) -> int:
    known = marks.known_organisation(noun)
    if known:
        return known[0]
    if marks.places.get(noun):
        return marks.places[noun]
    return adjectives_end(marks, noun + 1)


def _by_nation(
    marks: Marks, at: int, nations: list[tuple[int, int]], *, tailed: bool
) -> list[Mention]:
    """Return one body a nation; `tailed` asks for more: not `les délégations lao et russe`."""
    rest = phrase(marks, nations[-1][1])
    if tailed and rest.end == nations[-1][1]:
        return []
    tail = marks.reading.span(nations[-1][1], rest.end) if rest.end > nations[-1][1] else ""
    singular = _head(marks, at)
    return [
        _share(marks, at, rest.end, f"{singular} {_adjective(marks, *pair)} {tail}".strip())
        for pair in nations
    ]


def _by_complement(marks: Marks, at: int, complements: list[tuple[int, int, int]]) -> list[Mention]:
    reading = marks.reading
    adjectives = _adjectives(marks, at + 1)
    middle = [_adjective(marks, *pair) for pair in adjectives]
    fixed = complements[0][0]
    start = adjectives[-1][1] if adjectives else at + 1
    matter = [reading.span(start, fixed)] if fixed > start else []
    head = " ".join([_head(marks, at), *middle, *matter])
    return [
        _share(marks, at, complements[-1][2], f"{head} {reading.span(link, end)}")
        for link, _, end in complements
    ]


def _head(marks: Marks, at: int) -> str:
    reading, bodies = marks.reading, marks.lexicon.bodies
    folded = reading.folded(at)
    if folded not in bodies.plural:
        return reading.texts[at]
    singular = bodies.spelt[bodies.singular[folded]]
    return singular.capitalize() if reading.is_capitalised(at) else singular


def _adjective(marks: Marks, start: int, end: int) -> str:
    reading = marks.reading
    last = end - 1
    singular = marks.lexicon.singular_adjectives.get(reading.folded(last), reading.texts[last])
    return reading.text[reading.starts[start] : reading.starts[last]] + singular


def _share(marks: Marks, start: int, end: int, name: str) -> Mention:
    return body(marks.reading, start, end, "bodies that share a noun", name=name)
