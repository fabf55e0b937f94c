"""Compares names and chooses them: which spellings are one name, and which of them is best."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.annotate.actors.lexicon import Lexicon
from generator.annotate.actors.reading import Mention
from generator.annotate.matching import fold, folded_words

_CRYPTIC = 2
"""Acronyms of two letters (`AN`, `BM`) say nothing to readers: the full name is shown instead."""


def content_key(
    name: str, lexicon: Lexicon, expansions: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return a body's words as compared: no articles, acronyms expanded, countries as codes."""
    words = folded = folded_words(name)
    if not expansions.keys().isdisjoint(folded):
        words = tuple([word for short in folded for word in expansions.get(short, (short,))])
    return _content(words, lexicon) or folded


@lru_cache(maxsize=16384)
def _content(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the key of words; cached, since the same bodies occur in many articles."""
    said = [word for word in words if word not in lexicon.function.silent]
    return tuple([lexicon.country_words.get(word, word) for word in said])


def find_expansions(
    mentions: Iterable[Mention], bound: Mapping[str, Mention]
) -> dict[str, tuple[str, ...]]:
    """Return the folded words that each acronym of an article stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for short, mention in bound.items():
        found[fold(short)] = folded_words(mention.known or mention.name)
    for mention in mentions:
        if is_acronym(mention.name):
            full = mention.known or mention.expansion or mention.name
            if not is_acronym(full):
                found.setdefault(fold(mention.name), folded_words(full))
    return found


@lru_cache(maxsize=16384)
def best_person_name(names: tuple[str, ...], known: str | None) -> str:
    """Return the name shown: the one of most words, or the table's where the article spells so.

    `Matamela Cyril Ramaphosa` stays where the article has no shorter form, `Benjamin Netanyahu`
    where it nowhere says `Netanyahou`; `Poutine` alone gives the full name.

    Of equal names, the one with most accents, then the most frequent, then the first.
    """
    words_known = folded_words(known or "")
    spelt = {word for name in names for word in folded_words(name)}
    if known and (words_known[-1] in spelt or all(len(folded_words(n)) == 1 for n in names)):
        same = [name for name in names if folded_words(name) == words_known]
        fuller = [name for name in names if set(words_known) < set(folded_words(name))]
        return max(same or fuller[:1] or [known], key=_accents)
    longest = max(len(folded_words(name)) for name in names)
    full = [name for name in names if len(folded_words(name)) == longest]
    counts = Counter(full)
    return max(full, key=lambda name: (_accents(name), counts[name], -full.index(name)))


def best_body_name(
    mentions: Sequence[Mention],
    known: str | None,
    expansions: Mapping[str, tuple[str, ...]],
    lexicon: Lexicon,
) -> str:
    """Return the name shown: the full name that the article abbreviates.

    `expansions` are the words that the article's acronyms stand for.

    An acronym and a full name that it does not abbreviate (`ONU`, `Nations Unies`): whichever comes
    first. Of equal names, the one that abbreviates a body inside it as agencies do, then the most
    frequent, then the one with most accents, then the first.
    """
    names = [mention.name for mention in mentions]
    full = [name for name in names if not is_acronym(name)]
    if not full:
        return known if known and len(names[0]) <= _CRYPTIC else names[0]
    if is_acronym(names[0]) and not _explains(mentions, names[0], full, lexicon):
        return names[0]
    if full.count(full[0]) == len(full):
        return full[0]
    lengths = {name: len(content_key(name, lexicon, expansions)) for name in full}
    longest = max(lengths.values())
    full = [name for name in full if lengths[name] == longest]
    full = [name for name in full if _abbreviates(name)] or full
    counts = Counter(full)
    return max(full, key=lambda name: (counts[name], _accents(name), -full.index(name)))


def adds_a_country(words: AbstractSet[str], lexicon: Lexicon) -> bool:
    """Tell whether words of a key are a country's: `lao`, `de la République du Chili`."""
    if not words.isdisjoint(lexicon.bodies.territories):
        words = words - lexicon.bodies.territories - lexicon.adjectives
    return all(word.isupper() or word in lexicon.nationalities for word in words)


def is_acronym(name: str) -> bool:
    """Tell whether a name is one word with several capitals."""
    return " " not in name and not name[1:].islower() and sum(map(str.isupper, name)) > 1


def _abbreviates(name: str) -> bool:
    """Tell whether a name has the short form of another body in it: `Comité central du PCV`."""
    return any(map(is_acronym, name.split()[1:]))


def _explains(mentions: Sequence[Mention], acronym: str, full: list[str], lexicon: Lexicon) -> bool:
    if any(mention.acronym == acronym or mention.expansion for mention in mentions):
        return True
    letters = fold(acronym)
    silent = lexicon.function.silent
    initials = ("".join(w[0] for w in folded_words(name) if w not in silent) for name in full)
    return any(
        found.startswith(letters) or (found[:1] == letters[:1] and set(found) <= set(letters))
        for found in initials
    )


def _accents(name: str) -> int:
    return len(name) - len(name.encode("ascii", "ignore"))


def best_role(mentions: Sequence[Mention], lexicon: Lexicon) -> str | None:
    """Return the fullest office that the article gives: the longest, the first of equals."""
    roles = [mention.role for mention in mentions if mention.role]
    if len(roles) <= 1 or roles.count(roles[0]) == len(roles):
        return roles[0] if roles else None
    return max(roles, key=lambda role: weight(role, lexicon))


def weight(role: str, lexicon: Lexicon) -> tuple[int, int]:
    """Return how much an office tells: more than a rank, which tells more than `homologue`."""
    words = folded_words(role)
    if not words or words[0] in lexicon.persons.vague:
        return 0 if not words else 1, len(role)
    return 2 if words in lexicon.persons.ranks else 3, len(role)
