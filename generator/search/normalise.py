"""Turns text into the words that are compared: plain letters, cut at apostrophes and hyphens.

Index and query are treated alike, so that `Viêt-Nam`, `đồng`, `cœur` and `l’accord` are found as
people type them. `assets/javascripts/recherche/words.js` does the same in the browser, with the
same table; both are tested with the same cases.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.languages.tables import Table

FACETS = ("country", "actor", "topic", "year", "relation", "language")
"""The filters in the order of the page."""

STEM = 4
"""The fewest letters before an ending, unless the ending is the whole word."""

_MARKS = re.compile(r"[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+( [a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SearchWords:
    """The search table of a language; one object for each, compared by identity."""

    letters: Mapping[str, str]
    """Letters that Unicode does not decompose, and what people type for them: đ → d."""
    endings: Mapping[str, str]
    """Endings, and the ending that stands for them: publique → public."""
    elisions: tuple[str, ...]
    """What may precede an apostrophe and is no word of its own: l’, qu’."""
    little_words: tuple[str, ...]
    """Words too frequent to look for, unless nothing else was typed or they are quoted."""
    titles: tuple[str, ...]
    """Forms of address, which nothing need be found for: mme."""
    joined_names: tuple[str, ...]
    """Names, as separate words, that are also written in one word: viet nam."""
    facets: Mapping[str, str]
    """The names of the filters in addresses: see FACETS."""


@cache
def search_words(language: str) -> SearchWords:
    """Return the search table of a language. Raises DataError when it is not of the stated form."""
    table = Table(language, "search")
    facets = table.pairs("facets", FACETS)
    return SearchWords(
        letters=table.pairs("letters"),
        endings=_longest_first(table.pairs("endings")),
        elisions=_plain_words(table, "elisions"),
        little_words=_plain_words(table, "little_words"),
        titles=_plain_words(table, "titles"),
        joined_names=_plain_words(table, "joined_names"),
        facets={name: facets[name] for name in FACETS},
    )


def words_of(text: str, letters: Mapping[str, str]) -> list[str]:
    """Return the words of a text as they are compared: `L’Œuvre` gives ["l", "oeuvre"].

    Compatibility forms are decomposed (Unicode NFKD), accents dropped, capitals lowered, and
    `letters` replaced. Words are then runs of letters and digits.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return _WORD.findall(_replaced(plain, letters))


def compared(text: str, table: SearchWords) -> list[str]:
    """Return the words of a text as index and query have them, with unified endings.

    Pagefind's own French stemmer needs accents: without them it takes `signée` for no form of
    `signé`, nor `frontalière` of `frontalier`.
    """
    return [_levelled(word, table) for word in words_of(text, table.letters)]


@lru_cache(maxsize=1 << 16)
def _levelled(word: str, table: SearchWords) -> str:
    for ending, other in table.endings.items():
        if word.endswith(ending) and (len(word) == len(ending) or len(word) >= len(ending) + STEM):
            levelled = word.removesuffix(ending) + other
            return word if levelled in table.little_words else levelled
    return word


def _replaced(text: str, letters: Mapping[str, str]) -> str:
    if text.isascii():
        return text
    for letter, typed in letters.items():
        text = text.replace(letter, typed)
    return text


def _longest_first(endings: Mapping[str, str]) -> dict[str, str]:
    return {ending: endings[ending] for ending in sorted(endings, key=lambda one: (-len(one), one))}


def _plain_words(table: Table, key: str) -> tuple[str, ...]:
    """Return a list of words from a table; a word that is not folded would never match."""
    found = table.texts(key)
    for text in found:
        if not _PLAIN.fullmatch(text):
            raise table.fault(key, text, "plain lower-case words")
    return tuple(found)
