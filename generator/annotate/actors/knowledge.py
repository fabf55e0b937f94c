"""Loads what the actor rules know: word lists, places, and well-known actors of a language.

The archive's own records go before the language's tables. All is loaded and checked once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.annotate.actors.lexicon import Lexicon, load_lexicon
from generator.annotate.matching import fold, folded_words
from generator.annotate.phrases import JointMatcher, PhraseMatcher
from generator.annotate.vocabulary import ActorRecord, load_actor_records
from generator.languages.tables import Table
from generator.model import ActorType


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor that a table or the archive's vocabulary describes."""

    name: str
    """The name shown."""
    type: ActorType
    """Person or organisation."""
    phrases: tuple[str, ...]
    """Every way to write it, the name included."""
    id: str | None = None
    """The vocabulary's id."""
    signs: bool = False
    """Whether it signs texts and pictures: `Photo : VNA` is no mention."""
    company: bool = False
    """Whether it is a firm: what a list joins to it is one too."""
    cues: frozenset[str] = frozenset()
    """Words of an article that speak for this actor where two share an acronym."""


@dataclass(frozen=True, slots=True, eq=False)
class ActorKnowledge:
    """Everything that the rules for actors use."""

    lexicon: Lexicon
    """The word lists."""
    phrases: JointMatcher
    """The listed phrases by the name of their table: see `marks`."""
    known: PhraseMatcher[tuple[KnownActor, ...]]
    """Known actors by name; several where they share an acronym."""
    homes: Mapping[str, str]
    """The country of known bodies whose names leave it open."""
    records: Mapping[str, KnownActor]
    """The archive's own actors by every folded name."""

    def curated(self, name: str) -> KnownActor | None:
        """Return the archive's own record of a name."""
        return self.records.get(_normal(name)) if self.records else None


def choose(actors: tuple[KnownActor, ...], present: frozenset[str]) -> KnownActor | None:
    """Return the one of several actors of a name that the words of the article point to."""
    if len(actors) == 1:
        return actors[0]
    spoken_for = [actor for actor in actors if actor.cues & present]
    return spoken_for[0] if len(spoken_for) == 1 else None


@cache
def load_actors(language: str, vocabulary: str = "") -> ActorKnowledge:
    """Return what is known about actors in a language, with an archive's own records.

    `vocabulary` is the text of the archive's `actors.yml`. Raises DataError when it, or a table
    of the language, does not have the stated form.
    """
    records = tuple(map(_from_record, load_actor_records(vocabulary)))
    lexicon, known = load_lexicon(language), _known(language, records)
    return ActorKnowledge(
        lexicon=lexicon,
        phrases=_phrases(lexicon, _places(language), known),
        known=known,
        homes=Table(language, "known_actors").pairs("homes"),
        records={_normal(phrase): actor for actor in records for phrase in actor.phrases},
    )


def _phrases(
    lexicon: Lexicon,
    places: PhraseMatcher[bool],
    known: PhraseMatcher[tuple[KnownActor, ...]],
) -> JointMatcher:
    persons, bodies = lexicon.persons, lexicon.bodies
    return JointMatcher(
        {
            "known": known,
            "places": places,
            "offices": persons.offices,
            "after_office": persons.after_office,
            "civilities": persons.civilities,
            "meeting": persons.meeting,
            "matters": bodies.matters,
            "introducing": bodies.introducing,
            "named_things": lexicon.named_things,
            "heads": _single(bodies.heads),
            "kinds": bodies.kinds,
            "venues": bodies.venues,
            "units": bodies.units,
            "trades": _single(bodies.trades),
            "company_endings": _single(bodies.company_endings),
        }
    )


def _single(listed: frozenset[str]) -> PhraseMatcher[bool]:
    """Return a matcher of the listed words that are a single word in a text."""
    return PhraseMatcher((word, True) for word in sorted(listed) if folded_words(word) == (word,))


@cache
def _places(language: str) -> PhraseMatcher[bool]:
    """Return the names of places and things, which are not actors."""
    countries = Table(language, "countries")
    cities = Table(language, "vietnamese_places")
    names = [
        *Table(language, "not_actors").phrases("names"),
        *(name for key in ("provinces", "districts", "others") for name in cities.phrases(key)),
        *(n for key in ("places", "capitals", "foreign", "names") for n in countries.nested(key)),
        *countries.keys("former"),
    ]
    return PhraseMatcher((name, True) for name in names)


def _known(language: str, records: tuple[KnownActor, ...]) -> PhraseMatcher[tuple[KnownActor, ...]]:
    by_phrase: dict[str, list[KnownActor]] = {}
    named: dict[str, list[KnownActor]] = {}
    for actor in _listed(language):
        named.setdefault(_normal(actor.name), []).append(actor)
        for phrase in dict.fromkeys(map(_normal, actor.phrases)):
            by_phrase.setdefault(phrase, []).append(actor)
    for record in records:
        own = [_normal(phrase) for phrase in record.phrases]
        same = [actor for phrase in own for actor in named.get(phrase, ())]
        for phrase in (*own, *(_normal(p) for actor in same for p in actor.phrases)):
            by_phrase[phrase] = [record]
    return PhraseMatcher({phrase: tuple(found) for phrase, found in by_phrase.items()})


@cache
def _listed(language: str) -> tuple[KnownActor, ...]:
    table = Table(language, "known_actors")
    signing = frozenset(table.texts("signing"))
    cues = {name: frozenset(map(fold, found)) for name, found in table.lists("cues").items()}

    companies = Table(language, "known_companies")

    def read(table: Table, key: str, kind: ActorType) -> Iterator[KnownActor]:
        for name, variants in table.lists(key).items():
            signs, speaking = name in signing, cues.get(name, frozenset())
            yield KnownActor(
                name,
                kind,
                (name, *variants),
                signs=signs,
                company=key == "companies",
                cues=speaking,
            )

    return (
        *read(table, "organisations", ActorType.ORGANISATION),
        *read(companies, "companies", ActorType.ORGANISATION),
        *read(table, "persons", ActorType.PERSON),
    )


def _from_record(record: ActorRecord) -> KnownActor:
    return KnownActor(record.label, record.type, (record.label, *record.variants), id=record.id)


def _normal(phrase: str) -> str:
    return " ".join(folded_words(phrase))
