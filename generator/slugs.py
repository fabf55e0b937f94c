"""Turns text into the ASCII words of an address: folded by Unidecode, and cut between words."""

import re
from hashlib import sha256

from slugify import slugify
from unidecode import unidecode

MAX_LENGTH = 80
"""Longest path segment, in characters (DESIGN §5)."""

_WORD = re.compile(r"[a-z0-9]+")

_DIGITS = 6
"""So many hexadecimal digits tell apart long names that begin alike."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))]
)
"""Names that Windows reserves for devices."""


def slug(text: str, *, fallback: str, max_length: int = MAX_LENGTH) -> str:
    """Return text as lower-case ASCII words joined by hyphens, at most `max_length` characters.

    `fallback` stands in for a text without a letter or digit. slug("Đồng cœur") == "dong-coeur".
    """
    return _cut(_slugified(unidecode(text)), fallback, max_length)


def _cut(whole: str, fallback: str, max_length: int) -> str:
    """Return words joined by hyphens as far as they go, never a name that a system keeps."""
    made = whole
    if len(whole) >= max_length:
        made = slugify(whole, max_length=max_length, word_boundary=True, save_order=True)
    made = made or whole[:max_length].strip("-") or fallback
    return f"{made}-" + fallback if made in _RESERVED else made


def _slugified(text: str) -> str:
    """Return what slugify makes of ASCII text; faster where it has no entity and no comma."""
    if "&" in text or "," in text:
        made: str = slugify(text)
        return made
    return "-".join(_WORD.findall(text.lower()))


def distinct_slug(text: str, *, fallback: str) -> str:
    """Return a slug that differs wherever the whole, uncut slug differs.

    A slug that is cut ends in digits of the whole: long names often differ only at their end.
    """
    whole = _slugified(unidecode(text))
    if len(whole) <= MAX_LENGTH:
        return _cut(whole, fallback, MAX_LENGTH)
    digits = sha256(whole.encode()).hexdigest()[:_DIGITS]
    return f"{_cut(whole, fallback, MAX_LENGTH - _DIGITS - 1)}-{digits}"
