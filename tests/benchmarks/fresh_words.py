"""Gives every synthetic article words that no article before it had, as agency text brings them.

Recombined paragraphs have a closed vocabulary, and whatever a program remembers of words is then
remembered of all of them. In real text new words never end (Heaps' law): of the labelled articles'
tokens 30 % are new after a hundred articles, and some 3 % would be after ten thousand. They are
names, rarer words of the language, and glue, which seldom repeats.
"""

import random
import re
from functools import cache

import wordfreq

SHARE = 0.03
"""Of an article's tokens, how many are replaced."""
_NAMES, _RARE = 0.35, 0.50
"""Of these, how many become names and words of the language; the others are glued to the next."""
_COMMON = 6_000
"""Words less frequent than so many others are seldom met."""
_STARTS = ("B", "Br", "C", "Ch", "D", "F", "G", "H", "K", "Kh", "L", "M", "N", "Ng", "Ph", "S", "T")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "an", "en", "eo", "ia", "oa", "on", "ou", "é", "ô")
_INNER = ("b", "d", "g", "k", "l", "ll", "m", "n", "r", "s", "t", "v", "z", "st", "rd", "nk")
_ENDS = ("", "", "ch", "k", "l", "n", "ng", "ov", "r", "s", "sky", "t", "va")
_NEWS = (
    "{0} a accueilli {1} {2} à {3}. Selon M. {2}, la ville de {3} et la province de {4} coopèrent."
)


def with_fresh_words(text: str, seed: int) -> str:
    """Return an article with new persons, new places, and a share of its words replaced."""
    rng = random.Random(seed)  # noqa: S311  # reproducible, no secret
    head, _, body = text.partition("\n\n")
    names = [_name(rng) for _ in range(5)]
    news = _NEWS.format(*names)
    # glued ends would change where the article ends
    replaced = "\n\n".join(
        _replaced(line, rng) for line in body.removesuffix(" -VNA\n").split("\n\n")
    )
    return f"{head} : {names[1]} {names[2]} à {names[3]}\n\n{replaced}\n\n{news} -VNA\n"


def _replaced(paragraph: str, rng: random.Random) -> str:
    tokens = re.split(r"(\s+)", paragraph)
    for place, token in enumerate(tokens):
        if token.isalpha() and rng.random() < SHARE:
            kind = rng.random()
            if kind < _NAMES:
                tokens[place] = _name(rng)
            elif kind < _NAMES + _RARE:
                tokens[place] = rng.choice(_rare_words())
            elif place + 1 < len(tokens):
                tokens[place + 1] = ""
    return "".join(tokens)


def _name(rng: random.Random) -> str:
    inner = "".join(rng.choice(_INNER) + rng.choice(_VOWELS) for _ in range(rng.randint(0, 2)))
    return rng.choice(_STARTS) + rng.choice(_VOWELS) + inner + rng.choice(_ENDS)


@cache
def _rare_words() -> tuple[str, ...]:
    listed = wordfreq.top_n_list("fr", 60_000)[_COMMON:]
    return tuple(word for word in listed if word.isalpha() and len(word) > 3)


def share_of_new_tokens(texts: list[str]) -> float:
    """Return the share of tokens that no text before had, in the last tenth of the texts."""
    known: set[str] = set()
    late = len(texts) - max(1, len(texts) // 10)
    new = total = 0
    for number, text in enumerate(texts):
        tokens = text.split()
        if number >= late:
            new += sum(token not in known for token in tokens)
            total += len(tokens)
        known.update(tokens)
    return new / total
