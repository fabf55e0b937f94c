"""Takes a captured text apart: tokens at white space, tokens into segments where punctuation ends.

A segment is what one token must become if only punctuation is looked at: `paix,d'amitié` holds
two. Whether letters hide a further glue is the business of `split`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_TOKEN = re.compile(r"[^\s]+")
_LETTER = r"[^\W\d_]"
_ADDRESS = re.compile(
    r"(https?:|www\.|@|\w\.(com|net|org|vn|fr|gov|info|eu|int|edu|io)\b)", re.IGNORECASE
)
_SEAM = re.compile(r"(?:[/–—]|\.-+|--+)(?=\w)")
"""Marks that join words without a blank: `VNA/CVN`, `Corée.-AVI`."""
_OPENING = "([«“"
_CLOSING = ")]»”"
_PLURAL = re.compile(
    rf"{_LETTER}\((s|e|es|e\)s|x|ne|le|nes|les|trice|rice|ère|ve|se|la|le|les)\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters without white space."""

    text: str
    start: int
    opens: bool
    """Whether a line or paragraph begins here."""


def tokens(text: str) -> Iterator[Token]:
    """Yield the white-space delimited tokens of a text, in order."""
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        yield Token(match[0], match.start(), not end or "\n" in gap)
        end = match.end()


def segments(token: str, *, quoted: bool) -> list[tuple[str, str]]:
    """Return a token cut at its inner punctuation: what stands before each piece, and the piece.

    That is a blank where punctuation shows that one is missing, else nothing. `quoted` says
    whether a straight quotation mark is open before the token:
    segments('la"ligne/trait', quoted=False) == [("", "la"), (" ", '"ligne/'), ("", "trait")].
    """
    if token.isalpha() or _ADDRESS.search(token):
        return [("", token)]
    cuts = {place: "" for match in _SEAM.finditer(token) for place in [match.end()]}
    cuts |= {place: " " for place in range(1, len(token)) if _is_break(token, place)}
    cuts |= dict.fromkeys(_quotation_cuts(token, quoted=quoted), " ")
    for match in _PLURAL.finditer(token):
        for place in range(match.start(), match.end() + 1):
            cuts.pop(place, None)
    bounds = [0, *sorted(cuts), len(token)]
    return [(cuts.get(a, ""), token[a:b]) for a, b in pairwise(bounds)]


def _quotation_cuts(token: str, *, quoted: bool) -> Iterator[int]:
    """Straight marks: one that opens has its blank before it, one that closes after it."""
    inside = quoted
    for place, char in enumerate(token):
        if char != '"':
            continue
        before, after = token[:place][-1:], token[place + 1 :][:1]
        if not inside and before.isalnum() and after.isalnum():
            yield place
        elif inside and before and after.isalnum() and not before.isspace():
            yield place + 1
        inside = not inside


def _is_break(token: str, place: int) -> bool:
    """Tell whether a blank is missing before a character, by the marks on both sides."""
    before, last, char = token[: place - 1], token[place - 1], token[place]
    if char in _OPENING:
        named = char == "(" and place == 1  # A(H5N1)
        return not named and (last.isalnum() or last in _CLOSING or last in ",;:!?…%")
    if last == ".":
        return _ends_sentence(before, token[place:])
    after_figure = before[-1:].isdigit()
    if char.isalpha():
        return last in ",;:…!?%" or last in _CLOSING
    if char.isdigit():
        return last in ";…»”)" or (last in ",:" and not after_figure)
    return char in "-–" and (last == ";" or (last == ":" and not after_figure))


def _ends_sentence(before: str, after: str) -> bool:
    """Tell whether a full stop ends a sentence: not in `U.S.A`, `13.211` or `J.K.Rowling`."""
    if before.endswith("..") and after[0].isalpha():
        return True
    if not after[0].isupper():
        return False
    word = re.search(r"[^\W_]*$", before)
    stem = word[0] if word else ""
    return len(stem) > 1 or before[-1:] in _CLOSING or stem.isdigit() or stem == "M"
