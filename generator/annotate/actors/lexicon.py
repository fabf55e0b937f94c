"""Loads the word lists of a language: family names, offices, head nouns, function words.

They are data in `languages/<language>/`, and are folded here for comparison.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from generator.annotate.actors.body_words import Bodies, load_bodies
from generator.annotate.actors.listed_words import Endings, Folded, endings, folded, matcher
from generator.annotate.actors.person_words import Persons, load_persons
from generator.annotate.inflection import Inflection, load_inflection
from generator.annotate.matching import fold, folded_words
from generator.annotate.phrases import PhraseMatcher
from generator.languages.tables import Table


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The small words that hold a phrase together; `phrase_words.yml` says what each list is."""

    of: Folded
    of_contracted: Folded
    linking: Folded
    """Both of them."""
    articles: Folded
    singular: Folded
    before_things: Folded
    clauses: Folded
    at: Folded
    near: Folded
    inside: Folded
    purposes: Folded
    terms: Folded
    company: Folded
    relations: Folded
    between: Folded
    about: Folded
    statements: Folded
    ordinals: Endings
    related: Folded
    indefinite: Folded
    superlatives: Folded
    hosts: Folded
    that_one: Folded
    running: Folded
    links: Folded
    possessives: Folded
    auxiliaries: Folded
    sources: Folded
    also: Folded
    besides: Folded
    plurals: Endings
    infinitives: Endings
    numbered: Folded
    participles: Endings
    townspeople: Endings
    ages: Folded
    english_joins: Folded
    silent: Folded
    elided: Endings
    possessive: Folded
    conjunctions: Folded
    look_alikes: Folded
    """Words, as spelt, that equal an auxiliary when folded and are none."""

    def determines(self, folded: str) -> bool:
        """Tell whether a word is an article or a possessive."""
        return folded in self.articles or folded in self.possessives


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All word lists of a language."""

    function: FunctionWords
    persons: Persons
    bodies: Bodies
    adjectives: Folded
    nationalities: Folded
    carrying: Folded
    """Words that carry a phrase on by themselves: adjectives, prepositions."""
    singular_adjectives: Mapping[str, str]
    """Plural adjective to the singular of its gender, spelt."""
    country_words: Mapping[str, str]
    """Name or adjective of a country to its code."""
    named_things: PhraseMatcher[bool]
    memorials: Folded
    tributes: Folded
    brands: frozenset[tuple[str, ...]]
    common: Folded
    unembodied: Folded
    acronyms: Folded

    def is_national(self, words: str) -> bool:
        """Tell whether words are the name of a country or an adjective of nationality."""
        return words in self.country_words or words in self.nationalities


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the word lists of a language. Raises DataError naming the table that is broken."""
    nouns, things = Table(language, "organisation_nouns"), Table(language, "not_actors")
    countries = Table(language, "countries")
    citizens = [*nouns.phrases("nationalities"), *countries.nested("adjectives")]
    inflection = load_inflection(language)
    listed, inflected = nouns.words("adjectives"), nouns.lists("endings")
    function = _function_words(Table(language, "phrase_words"))
    bodies = load_bodies(nouns)
    adjectives = folded(form for adjective in listed for form in _forms(adjective, inflected))
    nationalities = frozenset(
        part
        for entry in citizens
        for form in inflection.forms(entry)
        for part in (form, form.split("-")[-1])
    )
    return Lexicon(
        function=function,
        persons=load_persons(language),
        bodies=bodies,
        adjectives=adjectives,
        nationalities=nationalities,
        carrying=adjectives.union(
            nationalities,
            function.linking,
            function.near,
            function.at,
            function.purposes,
            (words[0] for words in bodies.abroad),
        ),
        singular_adjectives=_singulars(
            [*listed, *(a for a in citizens if "/" not in a)], inflected
        ),
        country_words=_country_words(countries, inflection),
        named_things=matcher(things.phrases("named_things")),
        memorials=folded(things.phrases("memorials")),
        tributes=folded(things.phrases("tributes")),
        brands=frozenset(map(folded_words, things.phrases("brands"))),
        common=folded(things.phrases("common")),
        unembodied=folded(things.phrases("unembodied")),
        acronyms=frozenset(things.words("acronyms")),
    )


def _function_words(table: Table) -> FunctionWords:
    of_endings = ("infinitives", "plurals", "participles", "elided", "ordinals", "townspeople")
    apart = {*of_endings, "linking", "conjunctions", "look_alikes"}
    names = [field.name for field in fields(FunctionWords) if field.name not in apart]
    lists: dict[str, Any] = {name: folded(table.phrases(name)) for name in names}
    lists |= {name: endings(table.phrases(name)) for name in of_endings}
    return FunctionWords(
        linking=lists["of"] | lists["of_contracted"],
        conjunctions=folded(table.phrases("and")),
        look_alikes=frozenset(table.phrases("look_alikes")),
        **lists,
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
