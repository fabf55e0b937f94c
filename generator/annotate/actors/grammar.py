"""How far the name of a body or an office reaches: the French noun phrase after its head noun.

`comité` + `des Relations extérieures` + `de la Chambre des députés` + `de Biélorussie`. Adjectives,
complements with `de`, places, purposes and an acronym in brackets are read; a person's name ends it.
"""

from dataclasses import dataclass

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end

_OF = frozenset({"du", "des"})
_ARTICLES = frozenset({"la", "le", "les", "l"})
_AT = frozenset({"en", "au", "aux", "a"})
_PURPOSES = frozenset({"pour", "sur", "contre", "avec", "charge", "chargee", "entre", "par"})
_INFINITIVES = ("er", "ir", "oir", "re")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """What follows a head noun."""

    end: int
    """One past the last word; the acronym in brackets is not part of it."""
    acronym: str | None = None
    """The acronym in brackets behind it."""
    after: int = 0
    """One past the last word, the acronym included."""


def phrase(
    marks: Marks, at: int, *, loose: bool = False, free: bool = False, depth: int = 0
) -> Phrase:
    """Return what belongs to a head noun whose complements may begin at a word.

    Free reading takes any lower-case noun after `de`, which is right behind a capitalised head;
    loose reading goes on past acronyms and other bodies too, which is right behind an office.
    """
    end, linked = at, False
    while end - at < _LONGEST:
        if marks.bracketed_acronym(end) and not loose:
            return Phrase(end, marks.reading.words[end].text, end + 1)
        if marks.bracketed_acronym(end):
            end += 1
        step = (
            adjective_end(marks, end)
            or _complement_end(marks, end, loose=loose or free, depth=depth)
            or _place_end(marks, end)
            or _purpose_end(marks, end, depth=depth)
            or _number_end(marks, end, linked=linked)
            or (_named_end(marks, end) if linked else None)
            or (_series_end(marks, end, loose=loose, depth=depth) if end > at else None)
        )
        if step is None:
            break
        linked = True
        end = step
    if marks.bracketed_acronym(end - 1):
        return Phrase(end - 1, None, end)
    return Phrase(end, None, end)


def adjective_end(marks: Marks, at: int) -> int | None:
    """Return the end of an adjective, compound ones included: `sud-coréen`, `socio-économique`."""
    reading, lexicon = marks.reading, marks.lexicon
    if not reading.is_spaced(at):
        return None
    end = at + 1
    while reading.is_hyphened(end):
        end += 1
    last = reading.folded(end - 1)
    known = last in lexicon.adjectives or last in lexicon.nationalities
    if not known or (reading.is_capitalised(at) and name_end(marks, at)):
        return None
    return end


def is_nationality(marks: Marks, at: int) -> bool:
    """Tell whether an adjective at a word is one of nationality."""
    end = adjective_end(marks, at)
    return end is not None and marks.reading.folded(end - 1) in marks.lexicon.nationalities


def link_end(marks: Marks, at: int) -> int | None:
    """Return where the noun after `de`, `du`, `des`, `de la`, `de l'`, `d'` begins."""
    reading = marks.reading
    if not marks.follows(at):
        return None
    folded = reading.folded(at)
    if folded == "d" and reading.is_elided(at + 1):
        return at + 1
    if folded in _OF and reading.is_spaced(at + 1):
        return at + 1
    if folded != "de" or not reading.is_spaced(at + 1):
        return None
    return _skip_article(marks, at + 1)


def _skip_article(marks: Marks, at: int) -> int:
    reading = marks.reading
    article = reading.folded(at) in _ARTICLES and not name_end(marks, at)
    if article and (reading.is_spaced(at + 1) or reading.is_elided(at + 1)):
        return at + 1
    return at


def _complement_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    noun = link_end(marks, at)
    return None if noun is None else noun_end(marks, noun, loose=loose, depth=depth)


def noun_end(marks: Marks, at: int, *, loose: bool = False, depth: int = 0) -> int | None:
    """Return the end of one noun with its proper name: a body, a place, a matter, capitals."""
    reading, lexicon = marks.reading, marks.lexicon
    if at >= len(reading.words):
        return None
    organisation = marks.known_organisation(at)
    if organisation:
        return organisation[0]
    if at in marks.offices and at not in marks.matters:
        return phrase(marks, marks.offices[at], loose=True, depth=depth + 1).after if loose else None
    if at in marks.places and reading.is_capitalised(at):
        return _hyphened_end(marks, marks.places[at])
    head = reading.folded(at) in lexicon.singular or reading.folded(at) in lexicon.capital_heads
    if head and depth < 3:  # noqa: PLR2004  # a body in a body in a body
        return phrase(marks, at + 1, loose=loose, depth=depth + 1).after
    if reading.is_capitalised(at):
        return None if name_end(marks, at) else _capitals_end(marks, at)
    if at in marks.matters or reading.folded(at) in lexicon.territories:
        return _hyphened_end(marks, marks.matters.get(at, at + 1))
    if loose and _is_noun(marks, at):
        return _hyphened_end(marks, at + 1)
    return None


def _is_noun(marks: Marks, at: int) -> bool:
    folded = marks.reading.folded(at)
    infinitive = folded.endswith(_INFINITIVES) and marks.reading.folded(at - 1) in {"de", "d"}
    if infinitive or folded in marks.lexicon.openers:
        return False
    return len(folded) > 2 and folded.isalpha()  # noqa: PLR2004


def _hyphened_end(marks: Marks, end: int) -> int:
    while marks.reading.is_hyphened(end):
        end += 1
    return end


def _capitals_end(marks: Marks, at: int) -> int:
    reading, lexicon = marks.reading, marks.lexicon
    end = _hyphened_end(marks, at + 1)
    subject = reading.folded(at) in lexicon.common or at in marks.matters
    while (
        reading.is_spaced(end)
        and reading.is_capitalised(end)
        and (not subject or reading.folded(end) in lexicon.common or end in marks.matters)
        and name_end(marks, end) is None
        and not marks.known.get(end)
    ):
        end = _hyphened_end(marks, end + 1)
    return end


def _place_end(marks: Marks, at: int) -> int | None:
    """`en Ukraine`, `au Vietnam`, `à Genève`, `auprès de l'ONU`."""
    reading = marks.reading
    if not reading.is_spaced(at):
        return None
    pair = _hyphened_end(marks, marks.places.get(at, at))
    if pair > marks.places.get(at, pair):
        return pair
    folded = reading.folded(at)
    if folded in {"aupres", "pres"}:
        noun = link_end(marks, at + 1)
        return None if noun is None else noun_end(marks, noun, depth=1)
    if folded not in _AT:
        return None
    noun = _skip_article(marks, at + 1)
    if marks.places.get(noun):
        return _hyphened_end(marks, marks.places[noun])
    organisation = marks.known_organisation(noun)
    if organisation:
        return organisation[0]
    return noun + 1 if noun in marks.matters and reading.is_capitalised(noun) else None


def _purpose_end(marks: Marks, at: int, *, depth: int) -> int | None:
    """`pour l'alimentation`, `contre la drogue`, `chargé des Affaires étrangères`."""
    reading = marks.reading
    if not reading.is_spaced(at) or reading.folded(at) not in _PURPOSES:
        return None
    noun = link_end(marks, at + 1) or _skip_article(marks, at + 1)
    known = noun in marks.matters or reading.is_capitalised(noun)
    return noun_end(marks, noun, depth=depth + 1) if known else None


def _number_end(marks: Marks, at: int, *, linked: bool) -> int | None:
    """`de niveau 2`, `No1`, `n° 108`."""
    reading = marks.reading
    if not linked or not reading.is_spaced(at):
        return None
    folded = reading.folded(at)
    if folded == "n" and reading.gaps[at + 1].strip() == "°":
        return at + 2
    if folded.isdigit() and reading.folded(at - 1) in {"niveau", "zone", "no", "n"}:
        return at + 1
    return at + 1 if folded.startswith("no") and folded[2:].isdigit() else None


def _named_end(marks: Marks, at: int) -> int | None:
    """A proper name right behind, where an acronym in brackets follows it."""
    reading = marks.reading
    if not reading.is_spaced(at) or not reading.is_capitalised(at):
        return None
    end = _capitals_end(marks, at)
    return end if marks.bracketed_acronym(end) and not name_end(marks, at) else None


def _series_end(marks: Marks, at: int, *, loose: bool, depth: int) -> int | None:
    """`et du Commerce`, `, des Sports et du Tourisme`, `et budgétaire`."""
    reading = marks.reading
    if marks.follows(at) and reading.folded(at) == "et":
        noun = link_end(marks, at + 1)
        if noun is not None:
            return _joined_end(marks, noun, loose=loose, depth=depth)
        if adjective_end(marks, at + 1) and adjective_end(marks, at - 1) == at:
            return adjective_end(marks, at + 1)
        common = reading.folded(at + 1) in marks.lexicon.common
        if reading.is_spaced(at + 1) and reading.is_capitalised(at + 1) and common:
            return noun_end(marks, at + 1, depth=depth + 1)
        return None
    if at < len(reading.words) and reading.gaps[at] == ", " and depth < 3:  # noqa: PLR2004
        return _listed_end(marks, at, depth=depth)
    return None


def _joined_end(marks: Marks, noun: int, *, loose: bool, depth: int) -> int | None:
    """A second complement: not another body, nor a place, which the series rules share out."""
    reading = marks.reading
    body = reading.folded(noun) in marks.lexicon.singular
    if (body and not loose) or marks.places.get(noun) or marks.known.get(noun):
        return noun_end(marks, noun, depth=depth + 1) if loose else None
    return noun_end(marks, noun, loose=False, depth=depth + 1)


def _listed_end(marks: Marks, at: int, *, depth: int) -> int | None:
    """`, des Sports` only where `et du Tourisme` closes the list."""
    reading = marks.reading
    place = at
    for _ in range(4):
        noun = _of_after_comma(marks, place)
        if noun is None or not (reading.is_capitalised(noun) or noun in marks.matters):
            return None
        end = noun_end(marks, noun, depth=depth + 1)
        if end is None:
            return None
        while (step := adjective_end(marks, end)) is not None:
            end = step
        if reading.is_spaced(end) and reading.folded(end) == "et" and link_end(marks, end + 1):
            return end
        place = end
    return None


def _of_after_comma(marks: Marks, at: int) -> int | None:
    reading = marks.reading
    if at >= len(reading.words) or reading.gaps[at] != ", ":
        return None
    folded = reading.folded(at)
    if folded in _OF:
        return at + 1
    if folded == "d" and reading.is_elided(at + 1):
        return at + 1
    return _skip_article(marks, at + 1) if folded == "de" else None
