"""Text to the ASCII words of an address: folded by Unidecode, cut at a word, safe everywhere."""

from slugify import slugify
from unidecode import unidecode

MAX_LENGTH = 80
"""Longest path segment, in characters (DESIGN §5)."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))]
)
"""Names that Windows keeps for devices."""


def slug(text: str, *, fallback: str, max_length: int = MAX_LENGTH) -> str:
    """Return text as lower-case ASCII words joined by hyphens, at most `max_length` characters.

    `fallback` stands in for a text without a letter or digit. slug("Đồng cœur") == "dong-coeur".
    """
    made: str = slugify(unidecode(text), max_length=max_length, word_boundary=True, save_order=True)
    made = made or slugify(unidecode(text))[:max_length].strip("-") or fallback
    return f"{made}-" + fallback if made in _RESERVED else made
