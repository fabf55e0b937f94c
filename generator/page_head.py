"""Where a capture begins: its headline, and what some pages print above it.

Many captures have lost their headline. That is told by the form of the first lines alone.
"""

import re

from generator.boilerplate import Boilerplate
from generator.page_tail import SENTENCE_END

LONGEST_TITLE = 250
"""A first line longer than this is a paragraph; VNA headlines stay under 200 characters."""
SOON = 4
"""Between a headline and the dateline stand so many lines at most, itself included."""
_SHORT_TITLE = 100
"""First paragraphs are longer than this."""
_FULL_STOP = re.compile(r"""(?<!\.)(?<!\b[A-Z])\.[)\s]*$|^["«“].*\.["'»”’)\s]*$""")
"""Not that of an abbreviation, nor of what a headline quotes: `Cuba : « Nous tiendrons. »`."""
_RUBRIC_WORDS = 2
_LONGEST_RUBRIC = 30
"""The name of a rubric has no more words, and no more letters."""
_CLOSING = "»”\"'’)"
_HEADLINE_WORDS = 5
"""A headline below it has so many words at least."""


def opens_with_rubric(lines: list[str], words: Boilerplate) -> bool:
    """Tell whether the page names a rubric (`Laos`, `Santé publique`) above its headline.

    Then a headline and what is longer follow; below a headline stands no other one.
    """
    if len(lines) <= _RUBRIC_WORDS or len(lines[0].split()) > _RUBRIC_WORDS:
        return False
    rubric, headline, text = lines[:3]
    told = SENTENCE_END.search(text) or words.dateline.match(text)
    return (
        len(rubric) <= _LONGEST_RUBRIC
        and rubric[-1].isalpha()
        and len(headline.split()) >= _HEADLINE_WORDS
        and (headline[-1].isalnum() or headline[-1] in _CLOSING)
        and not (words.stamp.fullmatch(headline) or words.byline.fullmatch(headline))
        and has_title(lines[1:], words)
        and len(headline) < len(text)
        and told is not None
    )


def has_title(lines: list[str], words: Boilerplate) -> bool:
    """Tell a headline from the first paragraph of a capture that lost its headline.

    A full stop ends a headline only where it is short and a dateline follows soon.
    """
    line = lines[0]
    return (
        len(line) <= LONGEST_TITLE
        and not (_is_stopped(line) and (len(line) > _SHORT_TITLE or not _is_dated(lines, words)))
        and not words.is_signed(line)
        and not words.links_elsewhere(line)
        and not words.opens_related(line)
        and not words.dateline.match(line)
        and (words.caption(line) is None or words.opens_as_gallery(line))
    )


def _is_stopped(line: str) -> bool:
    """Tell whether a full stop ends a line; most headlines hold none."""
    return "." in line and _FULL_STOP.search(line) is not None


def _is_dated(lines: list[str], words: Boilerplate) -> bool:
    """Tell whether a dateline follows soon."""
    return any(words.dateline.match(below) for below in lines[1:SOON])
