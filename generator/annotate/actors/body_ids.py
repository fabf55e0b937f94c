"""Gives a body one id, however articles abbreviate its name.

`Commission des relations extérieures de l'AN`, `… de l'Assemblée nationale` and `… de l'Assemblée
nationale du Vietnam` are one body. So they have one id and one page: those of the full name,
without the country that a known body in it has anyway. The name shown is the article's.
"""

from collections.abc import Mapping
from functools import lru_cache

from generator.annotate.actors.knowledge import ActorKnowledge
from generator.annotate.matching import folded_words, word_columns
from generator.slugs import distinct_slug

Words = tuple[str, ...]


def body_id(name: str, expansions: Mapping[str, Words], knowledge: ActorKnowledge) -> str:
    """Return the id of a body that no table lists, from its name and its article's acronyms."""
    words = folded_words(name)
    used = tuple((word, expansions[word]) for word in words if word in expansions)
    return _id(name, used, knowledge)


@lru_cache(maxsize=16384)
def _id(name: str, used: tuple[tuple[str, Words], ...], knowledge: ActorKnowledge) -> str:
    """Return an id; cached, since the same bodies occur in many articles."""
    words = _spelt_out(name, dict(used), knowledge)
    for known, home in knowledge.homes.items():
        words = _without_country(words, folded_words(known), home, knowledge)
    return distinct_slug(" ".join(words), fallback="acteur")


def _spelt_out(name: str, expansions: Mapping[str, Words], knowledge: ActorKnowledge) -> Words:
    """Replace abbreviations of known bodies by their names."""
    found = word_columns(name)
    folded = list(found.folded)
    for start, end, actors in reversed(knowledge.known.spans(found.folded)):
        acronym = end == start + 1
        spelt = found.texts[start].isupper() if acronym else found.texts[start][0].isupper()
        bound = acronym and folded[start] in expansions
        if start and spelt and not bound and len(actors) == 1:
            folded[start:end] = folded_words(actors[0].name)
    first, *rest = folded
    return first, *(w for word in rest for w in expansions.get(word, (word,)))


def _without_country(words: Words, known: Words, home: str, knowledge: ActorKnowledge) -> Words:
    """Leave out the country behind a known body's name if it is that body's own."""
    country_words, silent = knowledge.lexicon.country_words, knowledge.lexicon.function.silent
    for end in range(len(known), len(words)):
        if words[end - len(known) : end] == known:
            said = next((n for n in range(end, len(words)) if words[n] not in silent), end)
            if country_words.get(words[said]) == home:
                return words[:end] + words[said + 1 :]
    return words
