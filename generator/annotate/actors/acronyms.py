"""Ties acronyms to the names that the article gives them, or else to bodies known everywhere.

`le Parti communiste de Cuba (PCC)` makes every `PCC` of that article the Cuban party.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.annotate.actors.agents import ACTING_ACRONYM
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.reading import BODY, Mention, Reading, body
from generator.annotate.matching import fold

_SHARED = 3
"""Acronyms up to this length stand for different things in different articles."""


def bind(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the acronyms that an article explains, with the mention that explains each."""
    bound: dict[str, Mention] = {}
    for mention in mentions:
        short = mention.acronym
        if not short or mention.name == short:
            continue
        rival = bound.get(short)
        if rival is None or (_place(rival) == _place(mention) and not _fits(rival, short)):
            bound[short] = mention
    return bound


def _place(mention: Mention) -> tuple[int, int]:
    return id(mention.reading), mention.end


def _fits(mention: Mention, acronym: str) -> bool:
    """Whether a name begins as its acronym does: `Comité central du Parti (PCV)` does not."""
    return fold(mention.name[:1]) == fold(acronym[:1])


def _foreign(parts: Iterable[Marks], bound: dict[str, Mention]) -> frozenset[str]:
    """Return the acronyms in brackets that stand for something else than a body: `(EVFTA)`."""
    return frozenset(
        text
        for marks in parts
        for at in marks.bracketed
        if len(text := marks.reading.texts[at]) <= _SHARED
        and text not in bound
        and not _is_after_known(marks, at)
    )


def _explained(parts: Iterable[Marks]) -> frozenset[str]:
    """Return all names that stand alone in brackets, whatever they explain."""
    return frozenset(
        marks.reading.texts[at]
        for marks in parts
        for at in marks.bracketed
        if at in marks.reading.capitalised
    )


def _is_after_known(marks: Marks, at: int) -> bool:
    """Tell whether a word follows a known name or a place."""
    return at in marks.place_ends or at in [end for end, _ in marks.known.values()]


def use(
    parts: Sequence[Marks], mentions: Sequence[Mention], bound: dict[str, Mention]
) -> Iterator[Mention]:
    """Yield the mentions with acronyms read as the article explains them, and further ones."""
    if not any(marks.bracketed for marks in parts):  # nothing is explained
        yield from mentions
        return
    strange = _foreign(parts, bound)
    explained = _explained(parts)
    nouns = parts[0].lexicon.bodies.open if parts else frozenset()
    covered: dict[int, set[int]] = {}
    for mention in mentions:
        text = mention.name
        short = text.isupper() or text in bound
        if mention.kind is BODY and mention.end - mention.start == 1 and short:
            if text in strange and mention.acronym is None and mention.known != text:
                continue
            if mention.rule == ACTING_ACRONYM and text in explained and text not in bound:
                continue
            if text in bound:
                fuller = bound[text]
                yield mention._replace(known=fuller.known, expansion=fuller.name)
                covered.setdefault(id(mention.reading), set()).add(mention.start)
                continue
        party = _described(mention, bound, nouns) if bound else None
        if party:
            yield party
            covered.setdefault(id(mention.reading), set()).add(party.start)
            continue
        yield mention
        if mention.end - mention.start == 1:
            covered.setdefault(id(mention.reading), set()).add(mention.start)
    for marks in parts if bound else ():
        yield from _further(marks, bound, covered.get(id(marks.reading), set()))


def _described(
    mention: Mention, bound: dict[str, Mention], nouns: frozenset[str]
) -> Mention | None:
    """Return the mention of an acronym behind its own noun: `le Parti MPLA` is the `MPLA`."""
    reading, last = mention.reading, mention.start + 1
    alone = mention.end == last + 1 and reading.is_spaced(last)
    if not alone or reading.folded(mention.start) not in nouns:
        return None
    short = reading.texts[last]
    fuller = bound.get(short)
    if fuller is None:
        return None
    return mention._replace(start=last, name=short, known=fuller.known, expansion=fuller.name)


def _further(marks: Marks, bound: dict[str, Mention], covered: set[int]) -> Iterator[Mention]:
    reading, texts = marks.reading, marks.reading.texts
    for at in [place for place in _candidates(reading, bound) if texts[place] in bound]:
        if at in covered or at in marks.bracketed or marks.known_organisation(at):
            continue
        explained = bound[reading.texts[at]]
        yield body(
            reading,
            at,
            at + 1,
            "acronym of the article",
            known=explained.known,
            expansion=explained.name,
        )


def _candidates(reading: Reading, shorts: Iterable[str]) -> Sequence[int]:
    """Return the words that may be an acronym; most acronyms have no lower-case letter."""
    if not all(short[0].isupper() for short in shorts):
        return range(reading.length)
    return reading.acronyms if all(map(str.isupper, shorts)) else reading.capitals
