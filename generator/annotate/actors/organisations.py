"""Organisations: a head noun with a proper complement, a known name, a name that a noun introduces.

A body inside another body's name counts apart, and `les ministères vietnamien et lao de la Santé`
are two.
"""

import re
from collections.abc import Iterator

from generator.annotate.actors.grammar import (
    adjective_end,
    is_nationality,
    link_end,
    noun_end,
    phrase,
)
from generator.annotate.actors.knowledge import KnownActor
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import Kind, Mention
from generator.annotate.actors.shares import shared_bodies
from generator.annotate.matching import fold

_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|vn|fr|info|cn|kh|la|uk|eu|ru|jp|kr|int|gov|edu)(?:\.vn)?")
_INDEFINITE = frozenset({"un", "une", "des", "plusieurs", "certains", "certaines", "autres", "aucun", "aucune", "chaque", "cette", "ce", "leur", "leurs", "son", "sa", "ses", "d"})
_ARTICLES = frozenset({"l", "la", "le", "les", "de", "d", "du", "des", "par", "a", "au", "avec", "selon", "et"})
_LINKS = frozenset({"de", "du", "des", "d", "la", "l", "le", "les", "aupres", "et", "a", "au"})
_QUOTES = "\"«“» "


def find_organisations(marks: Marks) -> Iterator[Mention]:
    """Yield the organisations of a part in order of their first word."""
    end = 0
    for at in range(len(marks.reading.words)):
        known = marks.known_organisation(at)
        if at < end and not _stands_apart(marks, at, known[0] if known else at):
            continue
        shared = shared_bodies(marks, at)
        if shared:
            yield from shared
        elif known:
            mention = _known(marks, at, *known)
            end = max(end, known[0])
            if mention:
                yield mention
        else:
            found = _body(marks, at) or _company(marks, at)
            if found:
                end = max(end, found.end)
                yield found
        introduced = _introduced(marks, at)
        if introduced:
            yield introduced


def _stands_apart(marks: Marks, at: int, end: int) -> bool:
    """Whether a body inside a longer name counts: `du PCV` does, `États-Unis-ASEAN` does not."""
    reading = marks.reading
    joined = reading.is_hyphened(at) or reading.is_hyphened(end)
    return not joined and reading.folded(at - 1) in _LINKS


def _mention(marks: Marks, start: int, end: int, rule: str, **more: str | None) -> Mention:
    return Mention(
        reading=marks.reading,
        start=start,
        end=end,
        kind=Kind.BODY,
        rule=rule,
        name=more.pop("name", None) or marks.reading.span(start, end),
        **more,  # type: ignore[arg-type]
    )


def _known(marks: Marks, at: int, end: int, actors: tuple[KnownActor, ...]) -> Mention | None:
    reading = marks.reading
    if actors[0].signs and not _is_in_prose(marks, at):
        return None
    if reading.is_hyphened(at) and not reading.is_capitalised(at - 1):
        return None
    if _is_mid_run(marks, at):
        return None
    extended = _country_end(marks, end) if reading.folded(at) in marks.lexicon.singular else end
    acronym = _own_acronym(marks, at, extended, actors[0])
    if extended > end:
        return _mention(marks, at, extended, "head noun", acronym=acronym)
    return _mention(marks, at, end, "known organisation", acronym=acronym, known=actors[0].name)


def _is_mid_run(marks: Marks, at: int) -> bool:
    """`la Coupe AFF Suzuki` is no mention of the company."""
    reading = marks.reading
    if not reading.is_spaced(at) or not reading.is_capitalised(at - 1) or at == 1:
        return False
    head = reading.folded(at - 1) in marks.lexicon.singular or at - 1 in marks.introducing
    listed = at - 1 in marks.known or at - 1 in marks.offices.values() or at in marks.places.values()
    return not (head or listed or reading.opens_sentence(at - 1))


def _own_acronym(marks: Marks, at: int, end: int, actor: KnownActor) -> str | None:
    """The acronym in brackets, unless it is another thing's: `avec l'Union européenne (EVFTA)`."""
    if not marks.bracketed_acronym(end):
        return None
    text = marks.reading.words[end].text
    first = marks.reading.folded(at)[0] == fold(text[0])
    return text if first or text in actor.phrases else None


def _is_in_prose(marks: Marks, at: int) -> bool:
    reading = marks.reading
    if not marks.is_acronym(at):
        credited = ":" in reading.gaps[at] and reading.folded(at - 1) in marks.lexicon.credits
        return not credited and "/" not in reading.gaps[at] + reading.gaps[at + 1]
    joined = reading.is_spaced(at) or reading.is_elided(at)
    return joined and reading.folded(at - 1) in _ARTICLES


def _country_end(marks: Marks, end: int) -> int:
    """Take in `lao`, `du Vietnam` behind a name that leaves the country open."""
    if is_nationality(marks, end):
        return adjective_end(marks, end) or end
    noun = link_end(marks, end)
    if noun is not None and marks.places.get(noun) and not marks.reading.is_hyphened(marks.places[noun]):
        return marks.places[noun]
    return end


def _body(marks: Marks, at: int) -> Mention | None:
    reading, lexicon = marks.reading, marks.lexicon
    folded = reading.folded(at)
    if at in marks.offices and reading.is_hyphened(at + 1):
        return None
    head = folded in lexicon.singular
    if not head and not (folded in lexicon.capital_heads and reading.is_capitalised(at)):
        return None
    capital = reading.is_capitalised(at) and not reading.opens_sentence(at)
    found = phrase(marks, at + 1, free=capital)
    if found.end == at + 1 and not found.acronym:
        found_end = _direct_name_end(marks, at)
        if found_end is None:
            return None
        return _mention(marks, at, found_end, "head noun")
    plural = folded in lexicon.plural_heads
    if folded in lexicon.open_heads and not found.acronym and _says_nothing(marks, at):
        return None
    if found.acronym and not plural:
        return _mention(marks, at, found.end, "acronym in brackets", acronym=found.acronym)
    proper = _is_proper(marks, at, found.end, capital=capital) and not plural
    return _mention(marks, at, found.end, "head noun") if proper else None


def _says_nothing(marks: Marks, at: int) -> bool:
    """`le Parti de Hanoï`, `le Comité du Parti de l'Armée`."""
    if adjective_end(marks, at + 1):
        return False
    noun = link_end(marks, at + 1)
    inside = marks.reading.folded(at - 1) in _LINKS and marks.reading.folded(at - 2) in (
        marks.lexicon.singular
    )
    return inside or noun is None or noun in marks.places


def _direct_name_end(marks: Marks, at: int) -> int | None:
    """`l'Université Harvard`, `la Fondation Ford`."""
    reading = marks.reading
    if not reading.is_capitalised(at) or not reading.is_spaced(at + 1):
        return None
    if not reading.is_capitalised(at + 1) or reading.folded(at) in marks.lexicon.plural_heads:
        return None
    if name_end(marks, at + 1) and reading.folded(at) not in marks.lexicon.named_heads:
        return None
    end = at + 1
    while reading.is_spaced(end) and reading.is_capitalised(end):
        end += 1
    return end


def _is_proper(marks: Marks, at: int, end: int, *, capital: bool) -> bool:
    """Whether the complements make a lower-case head noun the name of one body."""
    reading, lexicon = marks.reading, marks.lexicon
    head = reading.folded(at)
    if capital:
        return True
    if head not in lexicon.weak_heads:
        return head in lexicon.singular
    if head in lexicon.accredited:
        first = adjective_end(marks, at + 1) or at + 1
        seated = any(reading.folded(i) in {"au", "aux", "en", "aupres"} for i in range(first, end))
        return seated and link_end(marks, first) is not None
    if head in lexicon.never_lower or reading.folded(at - 1) in _INDEFINITE:
        return False
    inside = range(at + 1, end)
    matter = any(i in marks.matters for i in inside)
    place = any(marks.places.get(i) for i in inside)
    covered = {j for i in inside for j in range(i, marks.places.get(i, i))}
    proper = any(
        (reading.is_capitalised(i) or reading.folded(i).isdigit()) and i not in covered
        for i in inside
    )
    if proper or (matter and place):
        return True
    adjective = adjective_end(marks, at + 1) and not is_nationality(marks, at + 1)
    if adjective and place and head not in lexicon.plain_heads:
        return True
    chaired = head in lexicon.chaired and at - 1 >= 0
    return chaired and link_of_office(marks, at)


def link_of_office(marks: Marks, at: int) -> bool:
    """Whether an office's noun stands before `de la` at a word: `président de la commission`."""
    reading = marks.reading
    before = at
    while before and reading.folded(before - 1) in {"de", "du", "la", "l"}:
        before -= 1
    return before < at and before in marks.offices.values()


def _company(marks: Marks, at: int) -> Mention | None:
    """`Hoa Phat Group`, `Vietnam Steel Corporation`; `Human Rights Watch (HRW)` by its initials."""
    reading, lexicon = marks.reading, marks.lexicon
    if not reading.is_capitalised(at) or (reading.is_spaced(at) and reading.is_capitalised(at - 1)):
        return None
    end = at + 1
    while reading.is_spaced(end) and reading.is_capitalised(end) and not marks.bracketed_acronym(end):
        end += 1
    if reading.opens_sentence(at) and reading.folded(at) in lexicon.openers:
        at += 1
    if end - at < 2:  # noqa: PLR2004
        return None
    if marks.bracketed_acronym(end):
        letters = "".join(reading.folded(i)[0] for i in range(at, end))
        if letters == reading.folded(end):
            return _mention(marks, at, end, "acronym in brackets", acronym=reading.words[end].text)
    if _is_personal(marks, at, end):
        return None
    if reading.folded(end - 1) in lexicon.company_endings and not marks.places.get(at, 0) >= end:
        return _mention(marks, at, end, "company")
    return None


def _is_personal(marks: Marks, at: int, end: int) -> bool:
    """`Samantha Power`."""
    return end - at == 2 and marks.reading.folded(at) in marks.lexicon.given_names  # noqa: PLR2004


def _introduced(marks: Marks, at: int) -> Mention | None:
    """`le magazine américain Golden Years`, `le site vodhotnews.com`, `le groupe Samsung`."""
    reading = marks.reading
    start = marks.introducing.get(at)
    if start is None:
        return None
    while (step := adjective_end(marks, start)) is not None and not reading.is_capitalised(start):
        start = step
    if start >= len(reading.words) or reading.gaps[start].strip(_QUOTES) or not reading.gaps[start]:
        return None
    domain = _DOMAIN.match(reading.text, reading.words[start].start)
    if domain:
        end = start
        while end < len(reading.words) and reading.words[end].end <= domain.end():
            end += 1
        return _mention(marks, start, end, "introduced name")
    if not reading.is_capitalised(start) or start in marks.known or marks.places.get(start):
        return None
    end = start + 1
    while (reading.is_spaced(end) or reading.is_hyphened(end)) and reading.is_capitalised(end):
        end += 1
    single = end - start == 1 and len(reading.words[start].text) == 1
    if single or name_end(marks, start) or reading.folded(start) in marks.lexicon.singular or start in marks.offices:
        return None
    return _mention(marks, start, end, "introduced name")
