"""What the actor rules know: names, offices, head nouns and well-known actors of one language.

All of it is data in `languages/<language>/`; an archive adds its own records. Checked once, when
loaded; the rules then only look things up.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.annotate.gazetteer import adjective_forms
from generator.annotate.matching import PhraseMatcher, fold, words
from generator.annotate.vocabulary import ActorRecord, load_actor_records
from generator.errors import DataError
from generator.languages import read_table
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
    cues: frozenset[str] = frozenset()
    """Words of an article that speak for this actor where two share an acronym."""

    @property
    def curated(self) -> bool:
        """Whether the archive's vocabulary has the record."""
        return self.id is not None


@dataclass(frozen=True)
class FamilyNames:
    """Family names by the custom that they follow."""

    vietnamese: frozenset[str]
    sure: frozenset[str]
    middle: frozenset[str]
    chinese: frozenset[str]
    korean: frozenset[str]
    japanese: frozenset[str]
    particles: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """The word lists, folded as words are compared."""

    given_names: frozenset[str]
    families: FamilyNames
    civilities: PhraseMatcher[bool]
    """True for the plural ones (`MM.`)."""
    offices: PhraseMatcher[bool]
    """True for those that name an office of several."""
    before_office: frozenset[str]
    after_office: PhraseMatcher[bool]
    speech: frozenset[str]
    meeting: PhraseMatcher[bool]
    positions: frozenset[str]
    openers: frozenset[str]
    credits: frozenset[str]
    vague: frozenset[str]
    singular: Mapping[str, str]
    """Head noun, singular or plural, to the singular."""
    spelt: Mapping[str, str]
    """Singular head noun, folded, to its spelling."""
    plural_heads: frozenset[str]
    weak_heads: frozenset[str]
    capital_heads: frozenset[str]
    chaired: frozenset[str]
    accredited: frozenset[str]
    never_lower: frozenset[str]
    plain_heads: frozenset[str]
    named_heads: frozenset[str]
    open_heads: frozenset[str]
    territories: frozenset[str]
    introducing: PhraseMatcher[bool]
    company_endings: frozenset[str]
    adjectives: frozenset[str]
    nationalities: frozenset[str]
    country_words: Mapping[str, str]
    """Name or adjective of a country, folded, to its code."""
    matters: PhraseMatcher[bool]
    singular_adjectives: Mapping[str, str]
    """Plural adjective, folded, to the singular of its gender."""
    named_things: PhraseMatcher[bool]
    memorials: frozenset[str]
    common: frozenset[str]


@dataclass(frozen=True)
class ActorKnowledge:
    """Everything that `find_actors` consults."""

    lexicon: Lexicon
    """The word lists."""
    places: PhraseMatcher[bool]
    """Names of places and things: no actors. True for countries and capitals."""
    known: PhraseMatcher[tuple[KnownActor, ...]]
    """Known actors by what they are called; several where they share an acronym."""
    records: Mapping[str, KnownActor]
    """The archive's own actors by every folded name."""

    def curated(self, name: str) -> KnownActor | None:
        """Return the archive's own record of a name."""
        return self.records.get(_normal(name))


def load_actors(language: str, vocabulary: str = "") -> ActorKnowledge:
    """Return what is known about actors in a language, with an archive's own records.

    `vocabulary` is the text of the archive's `actors.yml`. Raises DataError when it, or a table
    of the language, does not have the stated form.
    """
    records = load_actor_records(vocabulary)
    return ActorKnowledge(
        lexicon=_lexicon(language),
        places=_places(language),
        known=_known(language, records),
        records={
            _normal(phrase): actor for actor in map(_from_record, records) for phrase in actor.phrases
        },
    )


@cache
def _lexicon(language: str) -> Lexicon:
    offices = _Table(language, "offices")
    nouns = _Table(language, "organisation_nouns")
    things = _Table(language, "not_actors")
    heads = nouns.pairs("heads")
    countries = _Table(language, "countries").nested("adjectives")
    nationalities = [*nouns.listed("nationalities"), *countries]
    endings = nouns.lists("endings")
    return Lexicon(
        given_names=_folded(_Table(language, "given_names").listed("names", " ")),
        families=_families(language),
        civilities=PhraseMatcher(
            [(phrase, False) for phrase in offices.listed("civilities")]
            + [(phrase, True) for phrase in offices.listed("plural_civilities")]
        ),
        offices=_matcher(offices.listed("offices")),
        before_office=_folded(offices.listed("before")),
        after_office=_matcher(offices.listed("after")),
        speech=_folded(offices.listed("speech")),
        meeting=_matcher(offices.listed("meeting")),
        positions=frozenset(fold(p).split()[-1] for p in offices.listed("positions")),
        openers=_folded(offices.listed("openers")),
        credits=_folded(offices.listed("credits")),
        vague=_folded(offices.listed("vague")),
        singular={fold(n): fold(s) for s, p in heads.items() for n in (p, s)},
        spelt={fold(s): s for s in heads},
        plural_heads=_folded(p for s, p in heads.items() if p != s),
        weak_heads=_folded(nouns.listed("weak")),
        capital_heads=_folded(nouns.listed("capitalised")),
        chaired=_folded(nouns.listed("chaired")),
        accredited=_folded(nouns.listed("accredited")),
        never_lower=_folded(nouns.listed("never_lower")),
        plain_heads=_folded(nouns.listed("plain")),
        named_heads=_folded(nouns.listed("named")),
        open_heads=_folded(nouns.listed("open")),
        territories=_folded(nouns.listed("territories")),
        introducing=_matcher(nouns.listed("introducing")),
        company_endings=_folded(nouns.listed("company_endings")),
        adjectives=_folded(
            f for a in nouns.listed("adjectives", " ") for f in _forms(a, endings)
        ),
        nationalities=frozenset(f for a in nationalities for f in adjective_forms(a)),
        country_words=_country_words(_Table(language, "countries")),
        matters=_matcher(nouns.listed("matters")),
        singular_adjectives=_singular(nouns.listed("adjectives", " "), nationalities, endings),
        named_things=_matcher(things.listed("named_things")),
        memorials=_folded(things.listed("memorials")),
        common=_folded(things.listed("common")),
    )


def _families(language: str) -> FamilyNames:
    table = _Table(language, "family_names")
    vietnamese = _Table(language, "family_names", "vietnamese")
    return FamilyNames(
        vietnamese=_folded(vietnamese.listed("family", " ")),
        sure=_folded(vietnamese.listed("sure", " ")),
        middle=_folded(vietnamese.listed("middle", " ")),
        chinese=_folded(table.listed("chinese", " ")),
        korean=_folded(table.listed("korean", " ")),
        japanese=_folded(table.listed("japanese", " ")),
        particles=_folded(table.listed("particles", " ")),
    )


@cache
def _places(language: str) -> PhraseMatcher[bool]:
    countries = _Table(language, "countries")
    phrases: dict[str, bool] = {}
    for name in _Table(language, "not_actors").listed("names"):
        phrases[name] = False
    for key in ("provinces", "districts", "others"):
        for name in _Table(language, "vietnamese_places").listed(key):
            phrases[name] = False
    for key in ("places", "capitals", "foreign", "names"):
        for name in countries.nested(key):
            phrases[name] = True
    for name in countries.keys("former"):
        phrases[name] = True
    return PhraseMatcher(phrases)


@cache
def _known(
    language: str, records: tuple[ActorRecord, ...]
) -> PhraseMatcher[tuple[KnownActor, ...]]:
    table = _Table(language, "known_actors")
    cues = {name: _folded(found) for name, found in table.lists("cues").items()}
    signing = frozenset(table.names("signing"))
    actors = [
        KnownActor(
            name,
            kind,
            (name, *variants),
            signs=name in signing,
            cues=cues.get(name, frozenset()),
        )
        for key, kind in (
            ("organisations", ActorType.ORGANISATION),
            ("persons", ActorType.PERSON),
        )
        for name, variants in table.lists(key).items()
    ]
    curated = list(map(_from_record, records))
    by_phrase: dict[str, list[KnownActor]] = {}
    for actor in actors:
        for phrase in dict.fromkeys(map(_normal, actor.phrases)):
            by_phrase.setdefault(phrase, []).append(actor)
    for actor in curated:
        merged = next((a for a in actors if _normal(a.name) == _normal(actor.name)), None)
        for phrase in (*actor.phrases, *(merged.phrases if merged else ())):
            by_phrase[_normal(phrase)] = [actor]
    return PhraseMatcher({phrase: tuple(found) for phrase, found in by_phrase.items()})


def _from_record(record: ActorRecord) -> KnownActor:
    return KnownActor(record.label, record.type, (record.label, *record.variants), id=record.id)


def _normal(phrase: str) -> str:
    return " ".join(word.folded for word in words(phrase))


def _forms(adjective: str, endings: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Masculine and feminine, singular and plural: national, nationale, nationaux, nationales."""
    ending = max((e for e in endings if adjective.endswith(e)), key=len)
    stem = adjective.removesuffix(ending)
    return adjective, *(stem + other for other in endings[ending])


def _country_words(table: "_Table") -> dict[str, str]:
    found: dict[str, str] = {}
    for code, adjectives in table.lists("adjectives").items():
        found |= {form: code for entry in adjectives for form in adjective_forms(entry)}
    for code, names in table.lists("names").items():
        found |= {fold(name): code for name in names}
    return found


def _singular(
    adjectives: list[str], nationalities: list[str], endings: Mapping[str, list[str]]
) -> dict[str, str]:
    found = {}
    for adjective in adjectives + [entry for entry in nationalities if "/" not in entry]:
        masculine, feminine, masculines, feminines = _forms(adjective, endings)
        found[fold(masculines)] = masculine
        found[fold(feminines)] = feminine
    return found


def _folded(found: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, found))


def _matcher(phrases: Iterable[str]) -> PhraseMatcher[bool]:
    return PhraseMatcher((phrase, True) for phrase in phrases)


class _Table:
    """One language table, checked as it is read."""

    def __init__(self, language: str, name: str, key: str | None = None) -> None:
        self._file = f"languages/{language}/{name}.yml"
        data: Any = read_table(language, name)
        self._data: Any = data if key is None else data.get(key)
        if not isinstance(self._data, dict):
            raise DataError(f"{self._file}: {key} must hold keys and values")

    def _get(self, key: str, kind: type) -> Any:
        value = self._data.get(key)
        if not isinstance(value, kind):
            raise DataError(f"{self._file}: {key} must be a {kind.__name__}, found {value!r:.60}")
        return value

    def listed(self, key: str, separator: str = ";") -> list[str]:
        """A text of words or phrases, separated by spaces or semicolons."""
        text = self._get(key, str)
        found = [re.sub(r"\s+", " ", item).strip() for item in text.split(separator)]
        return [word for item in found for word in (item.split() if separator == " " else [item])]

    def pairs(self, key: str) -> dict[str, str]:
        """Texts to texts."""
        return {str(name): str(value) for name, value in self._get(key, dict).items()}

    def lists(self, key: str) -> dict[str, list[str]]:
        """Texts to lists of texts."""
        table = self._get(key, dict)
        for name, value in table.items():
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise DataError(f"{self._file}: {key}: {name} must be a list, found {value!r:.60}")
        return {str(name): value for name, value in table.items()}

    def names(self, key: str) -> list[str]:
        """A list of texts."""
        return [str(item) for item in self._get(key, list)]

    def nested(self, key: str) -> list[str]:
        """All the texts of lists by code."""
        return [str(item) for value in self._get(key, dict).values() for item in value]

    def keys(self, key: str) -> list[str]:
        """The names that a mapping explains."""
        return [str(name) for name in self._get(key, dict)]
