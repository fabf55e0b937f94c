"""Loads how a language joins words: elisions, clitics, ordinals, prefixes, inner capitals.

The lists are in the language's `restoration.yml`; `lexicon` has the frozen tables of words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages.tables import Table

_HOUR = r"(?:[01]?\d|2[0-4])h"
"""An hour of the day: `18h`, but `300ha` has none."""
_VOWEL = "aeiouyhàâäéèêëîïôöùûüœæ"
_SETS = (
    "camel_doubtful_beginnings",
    "camel_endings",
    "capital_glues",
    "courtesy",
    "name_endings",
    "never_after_names",
    "never_apart",
    "never_before_glues",
    "never_compounds",
    "never_name_endings",
    "nouns_of_state",
    "short_after_names",
    "short_after_surnames",
)
"""Lists of words that are only asked whether they hold one."""


_NAME = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]{3,}")
"""A name of one word, of some length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """The lists of one language, compiled."""

    brands: frozenset[str]
    """Names with a capital inside, and known names of one word, case folded."""
    camel_beginnings: frozenset[str]
    """What begins a name with a capital inside."""
    camel_doubtful_beginnings: frozenset[str]
    """What begins one, or is a name."""
    camel_endings: frozenset[str]
    """What ends one."""
    prefixes: tuple[str, ...]
    """What makes new words freely."""
    prefix: re.Pattern[str]
    """Finds a prefix at the beginning of a word."""
    elision: re.Pattern[str]
    """Finds an elided word before a vowel, apostrophe included."""
    elided: frozenset[str]
    """What stands only before an apostrophe."""
    plurals: frozenset[str]
    """Endings of acronyms."""
    possessive: re.Pattern[str]
    """Finds what an apostrophe joins to the end of any word."""
    clitic: re.Pattern[str]
    """Finds what a hyphen joins to the end of a word."""
    number: re.Pattern[str]
    """Matches figures with an ordinal's or hour's ending."""
    hour: re.Pattern[str]
    """Matches an hour."""
    short: frozenset[str]
    """The words of one letter."""
    courtesy: frozenset[str]
    """Titles before names."""
    particles: frozenset[str]
    """What stands before a capital inside a name."""
    never_apart: frozenset[str]
    """Words that stand in no sentence without a hyphen or a foreign name."""
    never_meet: frozenset[tuple[str, ...]]
    """Pairs of words that no sentence has beside each other."""
    capital_glues: frozenset[str]
    """Words that are two before a capital, …"""
    never_before_glues: frozenset[str]
    """… unless they stand behind one of these."""
    nouns_of_state: frozenset[str]
    """Nouns with a capital that short adjectives may be glued to."""
    never_compounds: frozenset[str]
    """Short words that begin no compound."""
    name_endings: frozenset[str]
    """Words that end names."""
    no_places: frozenset[tuple[str, ...]]
    """Pairs of words that are no name although the second ends such."""
    never_name_endings: frozenset[str]
    """Short words that do not."""
    short_after_names: frozenset[str]
    """Short words that may be glued to a known name."""
    never_after_names: frozenset[str]
    """Words that may not."""
    apostrophe_name: re.Pattern[str]
    """Matches a name with an apostrophe inside."""
    feminine_endings: tuple[str, ...]
    """What makes a man's name a woman's."""
    conditional_endings: tuple[str, ...]
    """What may follow the infinitive of any verb."""
    short_name_endings: tuple[str, ...]
    """What ends names as those words would."""
    surname_endings: tuple[str, ...]
    """What ends surnames, known or not, to which short words may be glued."""
    short_after_surnames: frozenset[str]
    """Those words."""
    places: frozenset[str]
    """The words with a capital in the names of places."""
    persons: frozenset[str]
    """Given names and family names, in lower-case ASCII."""

    def ends_place(self, before: str, after: str) -> bool:
        """Tell whether a word ends the name of a place: `Sihanoukville`, not `Laville`."""
        return after in self.name_endings and (before.lower(), after) not in self.no_places

    def parts(self, piece: str) -> tuple[str, str, str]:
        """Cut a piece of text in the marks before its run of letters, the run, the marks after.

        A possessive's ending is a mark, a percent sign after figures is none.
        """
        if piece.isalpha():
            return "", piece, ""
        start, end = 0, len(piece)
        while start < end and not (piece[start].isalnum() or piece[start] == "_"):
            start += 1
        while end > start and not (piece[end - 1].isalnum() or piece[end - 1] in "_%"):
            end -= 1
        if match := self.possessive.search(piece, start, end):
            end = match.start()
        elif piece[end : end + 1] in {"'", "’"} and piece[end + 1 : end + 2] in {"«", "“"}:
            end += piece[start:end].lower() not in self.elided  # `signél'«Accord»`
        return piece[:start], piece[start:end], piece[end:]

    def ends_as_name(self, run: str, cut: int) -> bool:
        """Tell whether a short word ends a name as others end: `Karimova`, beside `Karimov`."""
        short = run[0].isupper() and run[cut:] in self.short_after_names
        return short and run.endswith(self.short_name_endings)

    @staticmethod
    def doubles(run: str, cut: int) -> bool:
        """Tell whether a consonant stands twice at a cut, as in the typo `parrainné`."""
        return run[cut] == run[cut - 1] not in _VOWEL

    @staticmethod
    def doubled(run: str) -> Iterator[str]:
        """Yield some letters with a consonant doubled: `allocution` for `alocution`."""
        for place, letter in enumerate(run[1:-1], 1):
            if letter not in _VOWEL:
                yield run[:place] + letter + run[place:]


def load_spelling(language: str) -> Spelling:
    """Return the lists of a language. Raises DataError naming file, key and value."""
    listed = Table(language, "restoration").phrases
    short = listed("one_letter_words")
    figures = r"\d+(?:[.,]\d+)*"
    return Spelling(
        brands=frozenset(name.casefold() for name in listed("camel_names")) | _known(language),
        camel_beginnings=frozenset(
            [*listed("camel_beginnings"), *map(str.capitalize, listed("prefixes"))]
        ),
        prefixes=tuple(listed("prefixes")),
        prefix=re.compile(_any_of(listed("prefixes"))),
        elision=re.compile(
            rf"(?:{_any_of(listed('elisions'))})['’](?=[{_VOWEL}\d])", re.IGNORECASE
        ),
        elided=frozenset(listed("elisions")),
        plurals=frozenset(listed("acronym_endings")),
        possessive=re.compile(rf"['’](?:{_any_of(listed('possessives'))})$"),
        clitic=re.compile(rf"-(?:{_any_of(listed('clitics'))})$"),
        number=re.compile(
            rf"{figures}(?:{_any_of(listed('ordinals'))})?|{_HOUR}(?:\d\d)?", re.IGNORECASE
        ),
        hour=re.compile(_HOUR),
        never_meet=frozenset([tuple(pair.split()) for pair in listed("never_meet")]),
        no_places=frozenset([tuple(pair.split()) for pair in listed("no_places")]),
        short=frozenset([*short, *map(str.upper, short)]),
        particles=frozenset(listed("name_particles")),
        apostrophe_name=re.compile(
            rf"(?:{_any_of(listed('names_before_apostrophes'))})['’][A-Z][a-z]{{2,}}"
        ),
        places=_places(language),
        persons=_persons(language),
        **{key: frozenset(listed(key)) for key in _SETS},
        conditional_endings=tuple(listed("conditional_endings")),
        feminine_endings=tuple(listed("feminine_endings")),
        short_name_endings=tuple(listed("short_name_endings")),
        surname_endings=tuple(listed("surname_endings")),
    )


def _known(language: str) -> frozenset[str]:
    """Return the names of one word that companies and bodies have, no acronyms: `Evergrande`."""
    actors, companies = Table(language, "known_actors"), Table(language, "known_companies")
    tables = (companies.lists("companies"), actors.lists("organisations"))
    listed = {name for table in tables for key, other in table.items() for name in (key, *other)}
    acronyms = {name.casefold() for name in listed if name.isupper()}
    return frozenset(map(str.casefold, filter(_NAME.fullmatch, listed))) - acronyms


def _places(language: str) -> frozenset[str]:
    """Return the longer words of place names, in the spelling of their tables."""
    countries, towns = Table(language, "countries"), Table(language, "vietnamese_places")
    listed = Table(language, "not_actors").phrases("names")
    listed += [name for key in ("provinces", "districts", "others") for name in towns.phrases(key)]
    for key in ("names", "capitals", "places", "foreign"):
        listed += countries.nested(key)
    words = (word for name in listed for word in re.findall(r"[^\W\d_]+", name))
    return frozenset(word for word in words if word[0].isupper())


def _persons(language: str) -> frozenset[str]:
    """Return the names of persons that the tables list."""
    families = Table(language, "family_names")
    customs = ("chinese", "japanese", "korean", "overseas", "particles")
    surnames = (name for custom in customs for name in families.words(custom))
    return frozenset(Table(language, "given_names").words("names")).union(surnames)


def _any_of(words: list[str]) -> str:
    """Return a pattern for any of some words, the longest first; without words it never matches."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or "(?!)"
