"""Cuts a captured text into tokens at white space, and tokens into segments at punctuation.

A segment is what punctuation alone shows to be separate: `paix,d'amitié` has two. `split` finds
glues among letters.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

_TOKEN = re.compile(r"(\S+)")
_LETTER = r"[^\W\d_]"
_ADDRESS = re.compile(
    r"(https?:|www\.|@|\w\.(com|net|org|vn|fr|gov|info|eu|int|edu|io)\b)", re.IGNORECASE
)
_SEAM = re.compile(r"(?:[/–—]|\.-+|--+)(?=\w)")
"""Marks that join words without a blank: `VNA/CVN`, `Corée.-AVI`."""
_JOINT = re.compile(r"[/–—.,:;…!?%)\]»”](?=[\w(\[«“+–-])|--|(?<=.)[(\[«“]")
"""Finds whether a token may be cut at all, for most may not: a mark that ends something stands
before something else, or one that opens after something."""
_LONGEST = 400
"""Length from which a token is no language: left alone, so that it costs no time."""
_OPENING = "([«“"
_CLOSING = ")]»”"
_PLURAL = re.compile(
    rf"{_LETTER}\((s|e|es|e\)s|x|ne|le|nes|les|trice|rice|ère|ve|se|la|le|les)\)", re.IGNORECASE
)


def tokens(text: str) -> list[str]:
    """Return the tokens of a text, separated by white space, in order.

    Where a straight quotation mark shows that a blank is missing in a token, it is put in.
    """
    missing = list(_quotation_cuts(text)) if '"' in text else []
    if not missing:
        return text.split()
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        cuts = [cut for cut in missing if start < cut < end]
        found.append(" ".join(text[a:b] for a, b in pairwise([start, *cuts, end])))
    return found


def apart(text: str) -> list[str]:
    """Return white space and tokens in turn, white space first and last."""
    return _TOKEN.split(text)


def segments(token: str) -> list[tuple[str, str]]:
    """Return a token cut at its inner punctuation: what stands before each piece, and the piece.

    That is a blank where punctuation shows that one is missing, else nothing: `paix,l'ami/amie`
    gives ("", "paix,"), (" ", "l'ami/"), ("", "amie").
    """
    text, *quoted = token.split(" ")
    if not quoted and (len(text) > _LONGEST or not _JOINT.search(text)):
        return [("", text)]
    quotes = list(accumulate(map(len, quoted), initial=len(text)))[:-1]
    text = token.replace(" ", "")
    if len(text) > _LONGEST or _ADDRESS.search(text):
        return [("", text)]
    cuts = {match.end(): "" for match in _SEAM.finditer(text)}
    cuts |= {place: " " for place in range(1, len(text)) if _is_break(text, place)}
    cuts |= dict.fromkeys(quotes, " ")
    for match in _PLURAL.finditer(text):
        for place in range(match.start(), match.end() + 1):
            cuts.pop(place, None)
    bounds = [0, *sorted(cuts), len(text)]
    return [(cuts.get(a, ""), text[a:b]) for a, b in pairwise(bounds)]


def _quotation_cuts(text: str) -> Iterator[int]:
    """Yield where a straight quotation mark lacks a blank: after a colon, or between letters.

    Between letters it opens if the next mark closes; otherwise it closes if the one before
    opened.
    """
    places = [match.start() for match in re.finditer('"', text)]
    kinds = [_quotation_kind(text, place) for place in places]
    closing = list(accumulate(reversed(kinds), _first_sure))[::-1]  # the next that is sure
    before = ""
    for place, kind, after in zip(places, kinds, closing, strict=True):
        if kind == "(" and text[place - 1 : place] in {":", ";"}:
            yield place
        if kind:
            before = kind
            continue
        opens = after == ")" or (not after and before != "(")
        yield place if opens else place + 1


def _first_sure(later: str, kind: str) -> str:
    return kind or later


def _quotation_kind(text: str, place: int) -> str:
    """Return "(" for an opening mark, ")" for a closing one, "" where it may be either."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if before.isalnum() or before in "%,.!?…»":
        return "" if before and after.isalnum() else ")" if before else "("
    return "(" if after.isalnum() else ")"


def _is_break(token: str, place: int) -> bool:
    """Tell whether a blank is missing before a character, by the marks on both sides."""
    before, last, char = token[: place - 1], token[place - 1], token[place]
    if char in _OPENING:
        named = char == "(" and place == 1  # A(H5N1)
        return not named and (last.isalnum() or last in _CLOSING or last in ",;:!?…%.")
    if last == ".":
        return _ends_sentence(before, token[place:])
    if token.startswith("Co.,Ltd", place - 4):
        return False
    after_figure = before[-1:].isdigit()
    if char.isalpha():
        return last in ",;:…!?%" or last in _CLOSING
    if char.isdigit():
        return last in ";…»”)" or (last in ",:" and not after_figure)
    pauses = ",;:" if char == "+" else ";:" if char in "-–" else ""
    return last in pauses and (last != ":" or not after_figure)


def _ends_sentence(before: str, after: str) -> bool:
    """Tell whether a full stop ends a sentence: not in `U.S.A`, `13.211` or `J.K.Rowling`."""
    if before.endswith("..") and after[0].isalpha():
        return True
    if not after[0].isupper():
        return False
    word = re.search(r"[^\W_]*$", before)
    stem = word[0] if word else ""
    if stem.isupper() and after[:2].isupper() and stem.isalpha():  # TP.HCM
        return False
    return len(stem) > 1 or before[-1:] in _CLOSING + '%"' or stem.isdigit() or stem == "M"
