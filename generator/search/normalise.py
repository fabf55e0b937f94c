"""Text to the words that are compared: folded to plain letters, cut at every apostrophe and hyphen.

Index and query go through the same two steps, so that `Viêt-Nam`, `đồng`, `cœur` and `l’accord` are
found as people type them. `assets/javascripts/recherche/words.js` does the same in the browser,
with the same table; both are tested on the same cases.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.languages.tables import Table

FACETS = ("country", "actor", "topic", "year", "relation", "language")
"""The filters, in the order in which the page shows them."""

STEM = 4
"""Letters that an ending must leave, unless it is the whole word."""

_MARKS = re.compile(r"[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+( [a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SearchWords:
    """What one language adds to searching: one object for each, known by its identity."""

    letters: Mapping[str, str]
    """Letters that Unicode does not take apart, and what people type for them: đ → d."""
    endings: Mapping[str, str]
    """Endings of one word's forms, and the one that stands for both: publique → public."""
    elisions: tuple[str, ...]
    """What may stand before an apostrophe without being a word of its own: l’, qu’."""
    little_words: tuple[str, ...]
    """Words too frequent to be looked for unless they are all that was typed, or quoted."""
    titles: tuple[str, ...]
    """Forms of address, which nothing need be found for: mme."""
    joined_names: tuple[str, ...]
    """Names that are also written in one word, in separate words: viet nam."""
    facets: Mapping[str, str]
    """What the filters are called in addresses: see FACETS."""


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

    Compatibility forms are taken apart (Unicode NFKD), accents dropped, capitals lowered, the
    `letters` replaced. A word is then a run of letters and digits; everything else separates.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return _WORD.findall(_replaced(plain, letters))


def compared(text: str, table: SearchWords) -> list[str]:
    """Return the words of a text as index and query have them: with one ending for several.

    Pagefind takes endings off too, but as French writes them: without its accents, `signée` is no
    form of `signé` to it, nor `frontalière` of `frontalier`.
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
    """Return a list of words as they are compared: one that is not folded would never match."""
    found = table.texts(key)
    for text in found:
        if not _PLAIN.fullmatch(text):
            raise table.fault(key, text, "plain lower-case words")
    return tuple(found)
