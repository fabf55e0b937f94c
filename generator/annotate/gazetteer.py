"""Loads the countries of a language as one matcher: all phrases that name one, and all traps.

They are in `languages/<language>/countries.yml` and `country_traps.yml`. `countries` decides what a
phrase means where it stands in a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.annotate.inflection import load_inflection
from generator.annotate.matching import fold, words
from generator.annotate.phrases import PhraseMatcher
from generator.countries import known_codes
from generator.languages.tables import Table

Key = tuple[str, ...]
"""The folded words of a phrase."""

_RULES = {
    "names": "name",
    "foreign": "name",
    "foreign_adjectives": "adjective",
    "capitals": "capital",
    "places": "place",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One thing that a phrase may stand for."""

    codes: tuple[str, ...]
    """The countries; of an ambiguous phrase the candidates, the usual one first."""
    rule: str
    """Why: name, former-name, adjective, capital, place or compound."""
    spelling: str
    """The phrase in the table, which shows the capitals and accents that the text must have."""
    needs_before: frozenset[str] = frozenset()
    """Folded words of which one must stand before the phrase; none where empty."""
    ambiguous: bool = False
    """Whether the codes are candidates and not all meant."""
    also_name: bool = False
    """Whether it is part of a person's name beside another capitalised word."""
    accented: bool = False
    """Whether the text must have the spelling's accents."""
    opens_name: bool = False
    """Whether it needs a determiner when it is capitalised."""
    small: bool = False
    """Whether it must not be capitalised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What one language calls the countries."""

    matcher: PhraseMatcher[tuple[Reading, ...]]
    """Phrases with their readings; a trap has none."""
    adjectives: frozenset[str]
    """Folded words that the first half of a compound may stand before."""
    capital_heads: Mapping[str, str]
    """Nouns that make the capital behind them a treaty, a programme or a street: the folded noun,
    and its spelling, with a capital where the text must have one."""
    capital_prepositions: frozenset[str]
    """What joins such a noun to the capital."""
    capital_links: tuple[Key, ...]
    """What may stand between such a noun and the capital."""
    streets: frozenset[str]
    """Nouns that make the country behind them the name of a street."""
    determiners: frozenset[str]
    sentence_openers: frozenset[str]
    language_words: frozenset[str]
    language_links: frozenset[str]
    language_articles: frozenset[str]
    world_languages: frozenset[str]


class _Tables:
    """The two tables of a language, and the checks that only they need."""

    def __init__(self, language: str) -> None:
        self.inflection = load_inflection(language)
        self.countries = Table(language, "countries")
        self.traps = Table(language, "country_traps")

    def phrases(self, key: str) -> Iterator[tuple[str, list[str]]]:
        """Yield the code and the phrases of each row of `code: [phrases]` of the countries."""
        for code, found in self.countries.lists(key).items():
            _codes(self.countries, f"{key}.{code}", [code])
            yield code, found

    def folded(self, key: str) -> frozenset[str]:
        """Return a list of words of the traps as they are compared."""
        return frozenset(map(fold, self.traps.texts(key)))


def _codes(table: Table, key: str, found: object) -> tuple[str, ...]:
    """Check a list of codes."""
    if not isinstance(found, list) or not found or not set(found) <= known_codes():
        raise table.fault(key, found, "codes of ISO 3166-1 and 3166-3")
    return tuple(found)


def _adjective(
    entry: str, codes: tuple[str, ...], tables: _Tables, *, ambiguous: bool = False
) -> Iterator[Reading]:
    for form in tables.inflection.forms(entry):
        spelling = form.capitalize() if entry[0].isupper() else form
        yield Reading(codes=codes, rule="adjective", spelling=spelling, ambiguous=ambiguous)


def _readings(tables: _Tables) -> Iterator[Reading]:
    """Yield every reading, the likelier one of a phrase first."""
    for prefix, code in tables.countries.pairs("prefixes").items():
        codes = _codes(tables.countries, f"prefixes.{prefix}", [code])
        yield Reading(codes=codes, rule="compound", spelling=fold(prefix))
    for key, rule in _RULES.items():
        for code, phrases in tables.phrases(key):
            for spelling in phrases:
                yield Reading(
                    codes=(code,), rule=rule, spelling=spelling, also_name=key == "places"
                )
    for spelling, found in tables.countries.lists("former").items():
        codes = _codes(tables.countries, f"former.{spelling}", found)
        yield Reading(codes=codes, rule="former-name", spelling=spelling)
    for code, entries in tables.phrases("adjectives"):
        for entry in entries:
            yield from _adjective(entry, (code,), tables)
    yield from _ambiguous(tables)


def _ambiguous(tables: _Tables) -> Iterator[Reading]:
    for spelling, found in tables.traps.lists("ambiguous_names").items():
        codes = _codes(tables.traps, f"ambiguous_names.{spelling}", found)
        yield Reading(codes=codes, rule="name", spelling=spelling, ambiguous=True)
    for entry, found in tables.traps.lists("ambiguous_adjectives").items():
        codes = _codes(tables.traps, f"ambiguous_adjectives.{entry}", found)
        yield from _adjective(entry, codes, tables, ambiguous=True)


def _with_traps(readings: Iterable[Reading], tables: _Tables) -> Iterator[Reading]:
    """Yield the readings with the conditions that the traps table sets for their words."""
    also_names = _keys(tables.traps.texts("also_names"))
    accented = _keys(tables.traps.texts("accented"))
    openers = _keys(tables.traps.texts("name_openers"))
    small = _keys(tables.traps.texts("small_letters"))
    before = {
        _key(spelling): frozenset(map(fold, found))
        for spelling, found in tables.traps.lists("needs_before").items()
    }
    for reading in readings:
        key = _key(reading.spelling)
        yield replace(
            reading,
            needs_before=before.get(key, frozenset()),
            also_name=reading.also_name or key in also_names,
            accented=key in accented,
            opens_name=reading.rule == "adjective" and key in openers,
            small=key in small,
        )


def _key(phrase: str) -> Key:
    return tuple(word.folded for word in words(phrase))


def _keys(phrases: Iterable[str]) -> frozenset[Key]:
    return frozenset(map(_key, phrases))


def _phrases(
    readings: Iterable[Reading], traps: Iterable[str]
) -> Mapping[str, tuple[Reading, ...]]:
    phrases: dict[str, tuple[Reading, ...]] = {}
    for reading in readings:
        phrase = " ".join(_key(reading.spelling))
        phrases[phrase] = (*phrases.get(phrase, ()), reading)
    return phrases | {" ".join(_key(trap)): () for trap in traps}


@cache
def load_gazetteer(language: str) -> Gazetteer:
    """Return the countries of a language. Raises DataError when a table is not well formed."""
    tables = _Tables(language)
    readings = list(_with_traps(_readings(tables), tables))
    traps, forms = tables.traps, tables.inflection.forms
    not_countries = list(traps.texts("not_countries"))
    for entry in traps.texts("not_adjectives"):
        not_countries.extend(forms(entry))
    ends = [form for end in traps.texts("compound_ends") for form in forms(end)]
    single = {fold(r.spelling) for r in readings if r.rule in {"adjective", "compound"}}
    return Gazetteer(
        matcher=PhraseMatcher(_phrases(readings, not_countries)),
        adjectives=frozenset(single).union(ends),
        capital_heads={fold(head): head for head in traps.texts("capital_heads")},
        capital_prepositions=tables.folded("capital_prepositions"),
        capital_links=tuple(map(_key, traps.texts("capital_head_links"))),
        streets=tables.folded("streets"),
        determiners=tables.folded("determiners"),
        sentence_openers=tables.folded("sentence_openers"),
        language_words=tables.folded("language_words"),
        language_links=tables.folded("language_links"),
        language_articles=tables.folded("language_articles"),
        world_languages=tables.folded("world_languages"),
    )
