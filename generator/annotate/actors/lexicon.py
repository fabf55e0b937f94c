"""The word lists of one language: family names, offices, head nouns, function words.

All of it is data in `languages/<language>/`, folded here as words are compared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.annotate.actors.tables import Table
from generator.annotate.inflection import Inflection, load_inflection
from generator.annotate.matching import PhraseMatcher, fold

Folded = frozenset[str]
Endings = tuple[str, ...]
"""What words end in, as `str.endswith` takes it."""


@dataclass(frozen=True)
class FunctionWords:
    """The small words that hold a phrase together; `phrase_words.yml` says what each list is."""

    of: Folded
    of_contracted: Folded
    articles: Folded
    singular: Folded
    before_things: Folded
    clauses: Folded
    at: Folded
    near: Folded
    purposes: Folded
    company: Folded
    relations: Folded
    indefinite: Folded
    running: Folded
    links: Folded
    possessives: Folded
    auxiliaries: Folded
    sources: Folded
    also: Folded
    infinitives: Endings
    numbered: Folded
    participles: Endings
    silent: Folded
    elided: Endings
    possessive: Folded
    conjunctions: Folded
    look_alikes: Folded
    """Words, as spelt, that equal an auxiliary when folded and are none."""

    def determines(self, folded: str) -> bool:
        """Tell whether a word is an article or a possessive."""
        return folded in self.articles or folded in self.possessives


@dataclass(frozen=True)
class FamilyNames:
    """Family names by the custom that they follow; `family_names.yml` says what each list is."""

    vietnamese: Folded
    sure: Folded
    chinese: Folded
    overseas: Folded
    korean: Folded
    japanese: Folded
    particles: Folded


@dataclass(frozen=True)
class Persons:
    """What stands in and around personal names: `offices.yml`, `given_names.yml`."""

    given_names: Folded
    families: FamilyNames
    civilities: PhraseMatcher[bool]
    offices: PhraseMatcher[bool]
    before_office: Folded
    after_office: PhraseMatcher[bool]
    vague: Folded
    speech: Folded
    deeds: Folded
    clitics: Folded
    futures: Endings
    meeting: PhraseMatcher[bool]
    positions: Folded
    openers: Folded
    credits: Folded


@dataclass(frozen=True)
class Bodies:
    """What stands in the names of bodies: `organisation_nouns.yml` says what each list is."""

    singular: Mapping[str, str]
    """Head noun, singular or plural, to the singular."""
    spelt: Mapping[str, str]
    """Singular head noun to its spelling."""
    heads: Folded
    """Every head noun, those that are one in capitals only too."""
    plural: Folded
    weak: Folded
    capitalised: Folded
    chaired: Folded
    accredited: Folded
    never_lower: Folded
    plain: Folded
    named: Folded
    open: Folded
    local: Folded
    alone: Folded
    territories: Folded
    introducing: PhraseMatcher[bool]
    firms: Folded
    deeds: Folded
    dealings: Folded
    trades: Folded
    company_endings: Folded
    closing: Folded
    matters: PhraseMatcher[bool]

    def is_head(self, folded: str) -> bool:
        """Tell whether a word is a head noun, in lower case or in capitals only."""
        return folded in self.heads


@dataclass(frozen=True)
class Lexicon:
    """All word lists of a language."""

    function: FunctionWords
    persons: Persons
    bodies: Bodies
    adjectives: Folded
    nationalities: Folded
    singular_adjectives: Mapping[str, str]
    """Plural adjective to the singular of its gender, spelt."""
    country_words: Mapping[str, str]
    """Name or adjective of a country to its code."""
    named_things: PhraseMatcher[bool]
    memorials: Folded
    common: Folded
    acronyms: Folded


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the word lists of a language. Raises DataError naming the table that is broken."""
    nouns, things = Table(language, "organisation_nouns"), Table(language, "not_actors")
    countries = Table(language, "countries")
    nationalities = [*nouns.phrases("nationalities"), *countries.nested("adjectives")]
    inflection = load_inflection(language)
    adjectives, endings = nouns.words("adjectives"), nouns.lists("endings")
    return Lexicon(
        function=_function_words(Table(language, "phrase_words")),
        persons=_persons(language),
        bodies=_bodies(nouns),
        adjectives=_folded(f for a in adjectives for f in _forms(a, endings)),
        nationalities=frozenset(
            part
            for a in nationalities
            for f in inflection.forms(a)
            for part in (f, f.split("-")[-1])
        ),
        singular_adjectives=_singulars(
            [*adjectives, *(a for a in nationalities if "/" not in a)], endings
        ),
        country_words=_country_words(countries, inflection),
        named_things=_matcher(things.phrases("named_things")),
        memorials=_folded(things.phrases("memorials")),
        common=_folded(things.phrases("common")),
        acronyms=frozenset(things.words("acronyms")),
    )


def _function_words(table: Table) -> FunctionWords:
    endings = ("infinitives", "participles", "elided")
    apart = {*endings, "conjunctions", "look_alikes"}
    names = [field.name for field in fields(FunctionWords) if field.name not in apart]
    lists: dict[str, Any] = {name: _folded(table.phrases(name)) for name in names}
    lists |= {name: _endings(table.phrases(name)) for name in endings}
    return FunctionWords(
        conjunctions=_folded(table.phrases("and")),
        look_alikes=frozenset(table.phrases("look_alikes")),
        **lists,
    )


def _persons(language: str) -> Persons:
    offices = Table(language, "offices")
    return Persons(
        given_names=_folded(Table(language, "given_names").words("names")),
        families=_families(language),
        civilities=_matcher(offices.phrases("civilities")),
        offices=_matcher(offices.phrases("offices")),
        before_office=_folded(offices.phrases("before")),
        after_office=_matcher(offices.phrases("after")),
        vague=_folded(offices.phrases("vague")),
        speech=_folded(offices.phrases("speech")),
        deeds=_folded(offices.phrases("deeds")),
        clitics=_folded(offices.phrases("clitics")),
        futures=_endings(offices.phrases("futures")),
        meeting=_matcher(offices.phrases("meeting")),
        positions=frozenset(fold(p).split()[-1] for p in offices.phrases("positions")),
        openers=_folded(offices.phrases("openers")),
        credits=_folded(offices.phrases("credits")),
    )


def _families(language: str) -> FamilyNames:
    table = Table(language, "family_names")
    vietnamese = Table(language, "family_names", "vietnamese")
    return FamilyNames(
        vietnamese=_folded(vietnamese.words("family")),
        sure=_folded(vietnamese.words("sure")),
        chinese=_folded(table.words("chinese")),
        overseas=_folded(table.words("overseas")),
        korean=_folded(table.words("korean")),
        japanese=_folded(table.words("japanese")),
        particles=_folded(table.words("particles")),
    )


def _bodies(nouns: Table) -> Bodies:
    heads = nouns.pairs("heads")
    lists = (
        "weak",
        "capitalised",
        "chaired",
        "accredited",
        "never_lower",
        "plain",
        "named",
        "local",
        "alone",
        "firms",
        "deeds",
        "dealings",
        "trades",
        "closing",
    )
    singular = {fold(n): fold(s) for s, p in heads.items() for n in (p, s)}
    return Bodies(
        singular=singular,
        heads=_folded([*singular, *nouns.phrases("capitalised")]),
        spelt={fold(singular): singular for singular in heads},
        plural=_folded(p for s, p in heads.items() if p != s),
        open=_folded(nouns.phrases("open")),
        territories=_folded(nouns.phrases("territories")),
        introducing=_matcher(nouns.phrases("introducing")),
        company_endings=_folded(nouns.phrases("company_endings")),
        matters=_matcher(nouns.phrases("matters")),
        **{name: _folded(nouns.phrases(name)) for name in lists},
    )


def _forms(adjective: str, endings: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return masculine and feminine, singular and plural: national, nationale, nationaux, …."""
    ending = max((e for e in endings if adjective.endswith(e)), key=len)
    stem = adjective.removesuffix(ending)
    feminine, masculines, feminines = endings[ending]
    return adjective, stem + feminine, stem + masculines, stem + feminines


def _singulars(adjectives: list[str], endings: Mapping[str, list[str]]) -> dict[str, str]:
    found = {}
    for adjective in adjectives:
        masculine, feminine, masculines, feminines = _forms(adjective, endings)
        found[fold(masculines)] = masculine
        found[fold(feminines)] = feminine
    return found


def _country_words(table: Table, inflection: Inflection) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, adjectives in table.lists("adjectives").items():
        found |= {form: code for entry in adjectives for form in inflection.forms(entry)}
    for code, names in table.lists("names").items():
        found |= {fold(name): code for name in names}
    return found


def _folded(found: Iterable[str]) -> Folded:
    return frozenset(map(fold, found))


def _endings(found: Iterable[str]) -> Endings:
    return tuple(sorted(_folded(found)))


def _matcher(phrases: Iterable[str]) -> PhraseMatcher[bool]:
    return PhraseMatcher((phrase, True) for phrase in phrases)
