"""Cuts what follows an article: the publisher's footer, and other articles without a mark.

Both are recognised on the last lines of a capture. Losing a paragraph is worse than keeping a
headline too many, so lines are cut only where several signs agree.
"""

import re

from generator.annotate.matching import fold
from generator.parse.boilerplate import Boilerplate

_LONGEST_FOOTER = 15
"""The most lines of a footer."""
_SHORT_LINE = 120
"""The longest line of a footer."""
_ITEMS_WITHOUT_CAPTION, _ITEMS_WITH_CAPTION = 3, 2
"""The fewest headlines with leads that make a list of other articles."""
_HEADLINE_WORDS = 5
"""The fewest words of a headline; headings inside an article have less."""
_PARAGRAPHS = 2
"""The fewest lines of an article before other articles begin."""
_EVERYWHERE = 5
"""How many first letters of names are compared: `Vietnam` and `vietnamien` share them."""

_IMPRINT = 2
"""The fewest entries of a footer in a line that make the line a footer."""

SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\s]*$")
_INNER_END = re.compile(r"[a-zà-ÿ\d)»\"][.!?]\s+[«\"A-ZÀ-Ý]")
_PIECE_END = re.compile(r"\s(?:(?<=[.;]\s)\s*|\s*[-–—|]\s+)")
_DASH = re.compile(r"[-–—|]\s")
_STOP = re.compile(r"([.;])\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[a-z])\s*[.)–-]")


def without_footer(lines: list[str], words: Boilerplate) -> list[str]:
    """Return the lines of a capture without the publisher's footer at its end."""
    end, named = len(lines), 0
    for place in range(len(lines) - 1, max(0, len(lines) - _LONGEST_FOOTER - 1), -1):
        if _is_named(lines[place], words):
            named += 1
            if 2 * named >= len(lines) - place:
                end = place
        elif not _is_scrap(lines[place], words):
            break
    return lines[:end]


def _is_named(line: str, words: Boilerplate) -> bool:
    """Tell whether a line belongs to a footer for sure, or is all of it."""
    return (len(line) < _SHORT_LINE and words.is_footer(line)) or _is_imprint(line, words)


def _is_imprint(line: str, words: Boilerplate) -> bool:
    """Tell whether a line holds a whole footer: `La Gazette, Lyon. Directeur : … Courriel : …`."""
    pieces = _pieces(line)
    if len(pieces) < _IMPRINT:
        return False
    return sum([words.is_footer(piece.rstrip(" .")) for piece in pieces]) >= _IMPRINT


def _pieces(line: str) -> list[str]:
    """Return a line cut at full stops and dashes; without dashes, which is usual, a faster way."""
    if _DASH.search(line):
        return _PIECE_END.split(line)
    parts = [*_STOP.split(line), ""]
    return [piece + stop for piece, stop in zip(parts[::2], parts[1::2], strict=True)]


def _is_scrap(line: str, words: Boilerplate) -> bool:
    """Tell whether a line may stand between the lines of a footer: an address, a name."""
    return (
        len(line) < _SHORT_LINE
        and not SENTENCE_END.search(line)
        and not words.opens_related(line)
        and not words.is_signed(line)
        and words.caption(line) is None
    )


def unmarked_related(lines: list[str], words: Boilerplate) -> int:
    """Return the line where other articles begin without a mark or a signature before them.

    They do where the capture ends in headlines, each with a lead of one sentence, that name
    nobody and nothing the article names. Return the number of lines if there are none.
    """
    starts = _items(lines, words)
    if not starts or any(words.opens_related(x) or _ends_dispatch(x, words) for x in lines):
        return len(lines)
    home = _names([" ".join(words.home_names)], words)
    while starts:
        begin = starts[0]
        ends = [*starts[1:], len(lines)]
        captioned = any(words.caption(line) is not None for line in lines[begin:])
        least = _ITEMS_WITH_CAPTION if captioned else _ITEMS_WITHOUT_CAPTION
        article = _names(lines[:begin], words)
        items = [_names(lines[a:b], words) for a, b in zip(starts, ends, strict=True)]
        strange = all(names - home and names.isdisjoint(article - home) for names in items)
        if strange and begin > _PARAGRAPHS and len(starts) >= least:
            return begin
        starts = starts[1:]
    return len(lines)


def _ends_dispatch(line: str, words: Boilerplate) -> bool:
    """Tell whether an agency signs a line, other than in the credit of a caption."""
    return words.is_signed(line) and words.caption(line) is None


def _items(lines: list[str], words: Boilerplate) -> list[int]:
    """Return where each headline with its lead begins on the last lines, captions included."""
    starts: list[int] = []
    place = len(lines)
    while place >= _PARAGRAPHS and _is_item(lines[place - 2], lines[place - 1], words):
        place -= 2
        while place and words.caption(lines[place - 1]) is not None:
            place -= 1
        starts.insert(0, place)
    return starts


def _is_item(headline: str, lead: str, words: Boilerplate) -> bool:
    return (
        len(headline.split()) >= _HEADLINE_WORDS
        and len(headline) < _SHORT_LINE
        and len(headline) < len(lead)
        and not SENTENCE_END.search(headline)
        and not _NUMBERED.match(headline)
        and words.caption(headline) is None
        and words.caption(lead) is None
        and SENTENCE_END.search(lead) is not None
        and not _INNER_END.search(lead)
    )


def _names(lines: list[str], words: Boilerplate) -> frozenset[str]:
    """Return the first letters of the names in some lines; words derived from names share them."""
    found = {match[1] for line in lines for match in words.name.finditer(line)}
    found |= {match[1] for line in lines if (match := words.first_name.match(line))}
    return frozenset(fold(name)[:_EVERYWHERE] for name in found)
