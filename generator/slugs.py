"""Text to the ASCII words of an address: folded by Unidecode, cut at a word, safe everywhere."""

from hashlib import sha256

from slugify import slugify
from unidecode import unidecode

MAX_LENGTH = 80
"""Longest path segment, in characters (DESIGN §5)."""

_DIGITS = 6
"""Hexadecimal digits that tell long names with the same beginning apart."""

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


def distinct_slug(text: str, *, fallback: str) -> str:
    """Return a slug that no other text has whose slug, uncut, is another.

    What `slug` would cut is closed by digits of the whole: long names often differ at their end.
    """
    whole: str = slugify(unidecode(text))
    if len(whole) <= MAX_LENGTH:
        return slug(text, fallback=fallback)
    digits = sha256(whole.encode()).hexdigest()[:_DIGITS]
    return f"{slug(whole, fallback=fallback, max_length=MAX_LENGTH - _DIGITS - 1)}-{digits}"
