"""Names that the article has already introduced, wherever else it uses them or their surname."""

from collections.abc import Iterable, Iterator, Sequence

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.naming import name_key
from generator.annotate.actors.reading import Kind, Mention, body

_FULL = 2
_EXPLAINED = frozenset({"introduced name", "listed with a firm"})
"""Rules that rest on the words around one mention."""


def find_repeats(parts: Sequence[Marks], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield further mentions of the persons among `mentions`, full names and bare surnames."""
    persons = [m for m in mentions if m.kind is Kind.PERSON]
    full = {name_key(m.name): m for m in persons if not m.partial}
    surnames = {
        _surname(marks, m): m
        for m in full.values()
        for marks in parts
        if marks.reading is m.reading
    }
    covered = _covered(mentions)
    for marks in parts:
        taken = covered.get(id(marks.reading), set())
        end = 0
        for at in marks.reading.capitals:
            free = at >= end and at not in taken
            found = _repeat(marks, at, full, surnames, taken) if free else None
            if found:
                yield found
                end = found.end


def find_body_repeats(parts: Sequence[Marks], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield further mentions of the bodies that only their first mention explains.

    `la société Tan Hiep Phat` makes every later `Tan Hiep Phat` the firm, and no person.
    """
    named = {name_key(m.name): m for m in mentions if m.rule in _EXPLAINED}
    if not named:
        return
    covered = _covered(mentions)
    for marks in parts:
        taken = covered.get(id(marks.reading), set())
        for at in marks.reading.capitals:
            for key, first in named.items():
                end = at + len(key)
                same = marks.reading.tokens(at, end) == key and taken.isdisjoint(range(at, end))
                if same and _stands_alone(marks, at, end):
                    yield body(marks.reading, at, end, "repeated name", known=first.known)


def _stands_alone(marks: Marks, at: int, end: int) -> bool:
    """Tell whether no capital goes on the name before or behind."""
    reading = marks.reading
    before = reading.is_spaced(at) and reading.is_capitalised(at - 1)
    behind = reading.is_hyphened(end) or (reading.is_spaced(end) and reading.is_capitalised(end))
    return not behind and (not before or reading.opens_sentence(at - 1))


def _surname(marks: Marks, mention: Mention) -> str:
    """Return the word that stands for the whole name: the first of a Chinese or Korean name."""
    key = name_key(mention.name)
    families = marks.lexicon.persons.families
    if key[0] in families.vietnamese and len(key) > _FULL:
        return ""
    first = key[0] in families.chinese | families.korean and key[-1] not in families.korean
    return key[0] if first and key[0] not in marks.lexicon.persons.given_names else key[-1]


def _covered(mentions: Iterable[Mention]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for mention in mentions:
        found.setdefault(id(mention.reading), set()).update(range(mention.start, mention.end))
    return found


def _repeat(
    marks: Marks,
    at: int,
    full: dict[tuple[str, ...], Mention],
    surnames: dict[str, Mention],
    taken: set[int],
) -> Mention | None:
    reading = marks.reading
    if not reading.is_capitalised(at) or at in marks.places or at in marks.known:
        return None
    for key in full:
        end = at + len(key)
        if key[0] == reading.folded(at) and reading.tokens(at, end) == key:
            return _mention(marks, at, end, partial=False)
    bare = reading.folded(at) in surnames and not marks.is_acronym(at)
    alone = not reading.is_capitalised(at + 1) or not reading.is_spaced(at + 1)
    before = reading.is_spaced(at) and reading.is_capitalised(at - 1) and at - 1 not in taken
    ordinary = reading.folded(at) in marks.lexicon.persons.openers | marks.lexicon.common
    if bare and alone and not before and not ordinary and not reading.is_hyphened(at + 1):
        return _mention(marks, at, at + 1, partial=True)
    return None


def _mention(marks: Marks, start: int, end: int, *, partial: bool) -> Mention:
    return Mention(
        reading=marks.reading,
        start=start,
        end=end,
        kind=Kind.PERSON,
        rule="repeated name",
        name=marks.reading.span(start, end),
        partial=partial,
    )
