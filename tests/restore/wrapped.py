"""Glues clean text as the captured pages did: lines of a random width whose wrap lost its blank."""

import random
from dataclasses import dataclass

_UNGLUED = frozenset("«»;:!?%–-&°")
"""Marks beside which sources differ in their use of blanks: no label would tell a glue there."""


@dataclass(frozen=True, slots=True)
class Glued:
    """A text that lost blanks, and what it lost."""

    text: str
    lost: tuple[tuple[str, str], ...]
    """Each glued token with the words that it was."""


def glue(text: str, chance: random.Random, lost: float) -> Glued:
    """Wrap a text at a random width and lose that share of the blanks at its wraps."""
    width = chance.randint(60, 75)
    first, *rest = text.split(" ")
    made, line = first, len(first)
    for word in rest:
        if line + 1 + len(word) <= width:
            made, line = f"{made} {word}", line + 1 + len(word)
            continue
        mark = word[0] in _UNGLUED or made[-1] in _UNGLUED or "@" in word or "/" in word
        made += ("\0" if chance.random() < lost and not mark else " ") + word
        line = len(word)
    tokens = [token for token in made.split(" ") if "\0" in token]
    pairs = tuple((token.replace("\0", ""), token.replace("\0", " ")) for token in tokens)
    return Glued(made.replace("\0", ""), pairs)
