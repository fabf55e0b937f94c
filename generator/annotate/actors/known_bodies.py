"""Finds known names of bodies where they mean the body, and no product or half of a name."""

from generator.annotate.actors.knowledge import KnownActor
from generator.annotate.actors.links import adjective_end, adjectives_end, is_nationality, link_end
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end
from generator.annotate.actors.reading import HEAD_NOUN, HYPHENS, SPACES, Mention, body
from generator.annotate.matching import fold, folded_words

_PAIR = 2


def known_body(marks: Marks, at: int, end: int, actors: tuple[KnownActor, ...]) -> Mention | None:
    """Return the body whose listed name begins at a word, unless another thing bears the name."""
    reading = marks.reading
    if actors[0].signs and not _is_in_prose(marks, at):
        return None
    if actors[0].company and (_is_model(marks, at, end) or _is_sponsor(marks, end)):
        return None
    if end == at + 1 and end in reading.capitalised and _is_first_name(marks, at):
        return None
    another = end - at > _PAIR and _is_of_another(marks, end)
    half = _is_mid_run(marks, at) or _is_first_half(marks, end)
    if another or half or _is_type(marks, at, end):
        return None
    extended = _extended(marks, at, end, company=actors[0].company)
    acronym = _own_acronym(marks, at, extended, actors[0])
    found = _spelt_out(marks, at, extended, actors[0], bracketed=acronym is not None)
    if found is None and extended > end:
        found = body(reading, at, extended, "company" if actors[0].company else HEAD_NOUN)
    if found is None:
        found = body(reading, at, end, "known organisation", known=actors[0].name)
    return found._replace(acronym=acronym) if acronym else found


def _is_mid_run(marks: Marks, at: int) -> bool:
    """Tell whether a known name is a part of another: `la Coupe AFF Suzuki`."""
    reading = marks.reading
    if reading.joins[at] in HYPHENS:
        return not reading.is_capitalised(at - 1)
    if reading.joins[at] not in SPACES or at - 1 not in reading.capitalised or at == 1:
        return False
    if reading.folded(at - 1) in marks.lexicon.persons.given_names and name_end(marks, at - 1):
        return True
    head = reading.folded(at - 1) in marks.lexicon.bodies.singular or at - 1 in marks.introducing
    ended = at in marks.place_ends or at in marks.office_ends or at - 1 in marks.known
    return not (head or ended or reading.opens_sentence(at - 1))


def _is_first_name(marks: Marks, at: int) -> bool:
    """Tell whether a known name is a person's first: `Mercedes Araya`."""
    given = marks.reading.folded(at) in marks.lexicon.persons.given_names
    return given and not marks.places.get(at + 1) and name_end(marks, at) is not None


def _is_model(marks: Marks, at: int, end: int) -> bool:
    """Tell whether a firm's name is its product's: `un Boeing 777`, `sous la marque X`."""
    reading, small = marks.reading, marks.lexicon.function
    before = reading.folded(at - 1)
    for words in marks.lexicon.brands:
        if words[-1] == before and reading.tokens(max(at - len(words), 0), at) == words:
            return True
    if not reading.is_spaced(end) or not any(c.isdigit() for c in reading.texts[end]):
        return False
    counted = before.isdigit() or before in small.indefinite
    return counted or before in small.articles or before in small.of_contracted


def _is_first_half(marks: Marks, end: int) -> bool:
    """Tell whether a hyphen joins a known name to another's rest: `Carrefour-Feuilles`."""
    other = marks.known.get(end) or marks.places.get(end)
    return marks.reading.joins[end] in HYPHENS and end in marks.reading.capitalised and not other


def _is_of_another(marks: Marks, end: int) -> bool:
    """Tell whether a listed name ends in another's noun: `le Congrès de l'Union des femmes`."""
    reading, bodies = marks.reading, marks.lexicon.bodies
    head = reading.folded(end - 1) in bodies.singular
    noun = link_end(marks, end) if head and reading.is_capitalised(end - 1) else None
    return noun is not None and noun not in marks.places


def _is_sponsor(marks: Marks, end: int) -> bool:
    """Tell whether a cup or a tower bears a firm's name: `la Suzuki Cup`, not `Suzuki Motor`."""
    reading = marks.reading
    named = reading.is_spaced(end) and reading.is_capitalised(end)
    thing = named and reading.folded(end) in marks.lexicon.common
    return thing and not marks.ends_company(end) and end not in marks.known


def _is_type(marks: Marks, at: int, end: int) -> bool:
    """Tell whether two letters and a number are a machine's type: `un AN-74`."""
    reading = marks.reading
    short = end == at + 1 and len(reading.texts[at]) == _PAIR
    return short and reading.is_hyphened(end) and reading.texts[end][0].isdigit()


def _own_acronym(marks: Marks, at: int, end: int, actor: KnownActor) -> str | None:
    """Return the acronym in brackets, not another thing's: `avec l'Union européenne (EVFTA)`."""
    if end not in marks.bracketed:
        return None
    text = marks.reading.texts[end]
    first = marks.reading.folded(at)[0] == fold(text[0])
    return text if first or text in actor.phrases else None


def _spelt_out(
    marks: Marks, at: int, end: int, actor: KnownActor, *, bracketed: bool
) -> Mention | None:
    """Read `l'AN lao`, `l'Assemblée nationale (AN) lao`: two letters, and whose they are."""
    lexicon = marks.lexicon
    short = end == at + 1 and len(marks.reading.texts[at]) == _PAIR
    if not (short or bracketed):
        return None
    first, *others = folded_words(actor.name)
    country = end + bracketed
    last = _country_end(marks, country) if lexicon.bodies.is_head(first) else country
    if last == country or any(map(lexicon.is_national, others)):
        return None
    noun = link_end(marks, country)
    if noun is not None and not lexicon.is_national(" ".join(marks.reading.tokens(noun, last))):
        return None
    full = actor.name if short else marks.reading.span(at, end)
    name = f"{full} {marks.reading.span(country, last)}"
    return body(marks.reading, at, last, HEAD_NOUN, name=name)


def _is_in_prose(marks: Marks, at: int) -> bool:
    """Tell whether an agency is spoken of: `selon l'AFP`, `l'agence KPL`, not `Photo : AFP`."""
    reading = marks.reading
    if not marks.is_acronym(at):
        credit = ":" in reading.gaps[at] and (
            reading.folded(at - 1) in marks.lexicon.persons.credits
        )
        return not credit and "/" not in reading.gaps[at] + reading.gaps[at + 1]
    joined = reading.is_spaced(at) or reading.is_elided(at)
    nouns = (noun for noun, end in marks.introducing.items() if end == at)
    if joined and any(noun not in reading.capitalised for noun in nouns):
        return True
    return joined and reading.folded(at - 1) in marks.lexicon.function.running


def _extended(marks: Marks, at: int, end: int, *, company: bool) -> int:
    """Return where a listed name that goes on ends: `Gazprom Steel`, `Assemblée nationale lao`."""
    goes_on = company and marks.reading.is_spaced(end) and marks.reading.is_capitalised(end)
    if goes_on and (marks.ends_company(end) or _is_branch(marks, at, end)):
        return end + 1
    head = marks.lexicon.bodies.is_head(marks.reading.padded[at])
    return _country_end(marks, end) if head else end


def _is_branch(marks: Marks, at: int, end: int) -> bool:
    """Tell whether one more capital goes on a firm's name: `le directeur de Gazprom Neft`."""
    reading, lexicon = marks.reading, marks.lexicon
    linked = reading.folded(at - 1) in lexicon.function.linking or at - 1 in marks.introducing
    folded, alone = reading.folded(end), not reading.is_capitalised(end + 1)
    other = end in marks.places or end in marks.known or end in marks.offices
    other = other or folded in lexicon.persons.given_names or folded in lexicon.common
    other = other or folded in lexicon.nationalities
    other = other or end + 1 in marks.civility_ends or marks.is_acronym(end)
    return linked and alone and not other and not reading.is_hyphened(end + 1)


def _country_end(marks: Marks, end: int) -> int:
    """Include `lao`, `du Vietnam` behind a name without a country."""
    if is_nationality(marks, end):
        return adjective_end(marks, end) or end
    noun = link_end(marks, end)
    if noun is not None and marks.reading.folded(noun) in marks.lexicon.bodies.territories:
        formal = link_end(marks, adjectives_end(marks, noun + 1))
        noun = noun if marks.places.get(noun) else formal
    place = marks.places.get(noun) if noun is not None else None
    return place if place and not marks.reading.is_hyphened(place) else end
