"""Names compared and names shown: what makes two spellings one, and which of them is best."""

from collections import Counter
from collections.abc import Sequence

from generator.annotate.actors.knowledge import Lexicon
from generator.annotate.actors.reading import Kind, Mention
from generator.annotate.matching import fold, words

_STOP = frozenset(
    {"de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "pour"}
)


def name_key(name: str) -> tuple[str, ...]:
    """Return a personal name's words as compared: `Nguyên Xuân Phuc` is `Nguyen Xuan Phuc`."""
    return tuple(word.folded for word in words(name))


def content_key(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return a body's words as compared: no articles, countries and nationalities as codes."""
    folded = [word.folded for word in words(name)]
    return tuple(lexicon.country_words.get(word, word) for word in folded if word not in _STOP) or (
        tuple(folded)
    )


def best_name(mentions: Sequence[Mention], known: str | None) -> str:
    """Return the name shown.

    Persons: the table's name where there is one, else the name of most words. Bodies: the full
    name that the article abbreviates; an acronym and an unrelated full name: whichever comes first.
    Of equal names, the one with most accents, then the most frequent, then the first.
    """
    names = [mention.name for mention in mentions]
    if mentions[0].kind is Kind.PERSON:
        if known:
            return _best([n for n in names if name_key(n) == name_key(known)] or [known])
        longest = max(len(name_key(name)) for name in names)
        return _best([name for name in names if len(name_key(name)) == longest])
    full = [name for name in names if not _is_acronym(name)]
    if not full:
        return known or names[0]
    if _is_acronym(names[0]) and not _explains(mentions, names[0], full):
        return names[0]
    longest = max(len(name_key(name)) for name in full)
    return _best([name for name in full if len(name_key(name)) == longest])


def _is_acronym(name: str) -> bool:
    return " " not in name and sum(c.isupper() for c in name) > 1


def _explains(mentions: Sequence[Mention], acronym: str, full: list[str]) -> bool:
    if any(mention.acronym == acronym or mention.expansion for mention in mentions):
        return True
    letters = fold(acronym)
    initials = ("".join(w[0] for w in name_key(name) if w not in _STOP) for name in full)
    return any(found[:1] == letters[:1] and set(found) <= set(letters) for found in initials)


def _best(names: list[str]) -> str:
    counts = Counter(names)
    return max(counts, key=lambda name: (_accents(name), counts[name], -names.index(name)))


def _accents(name: str) -> int:
    return sum(not c.isascii() for c in name)


def best_role(mentions: Sequence[Mention]) -> str | None:
    """Return the fullest office that the article gives: the longest, the first of equals."""
    roles = [mention.role for mention in mentions if mention.role]
    return max(roles, key=len) if roles else None
