"""Recognises the headline of a capture, and the rubric that some pages print above it.

Many captures lost their headline. Only the form of the first lines shows it.
"""

import re

from generator.parse.boilerplate import Boilerplate
from generator.parse.tail import SENTENCE_END

LONGEST_TITLE = 250
"""A longer first line is a paragraph; VNA headlines have less than 200 characters."""
SOON = 4
"""The most lines from a headline to the dateline, the headline included."""
_SHORT_TITLE = 100
"""First paragraphs are longer than this, in characters."""
_FULL_STOP = re.compile(r"""(?<!\.)(?<!\b[A-Z])\.[)\s]*$|^["«“].*\.["'»”’)\s]*$""")
"""A final full stop, but not of an abbreviation or a quotation: `Cuba : « Nous tiendrons. »`."""
_RUBRIC_WORDS = 2
_LONGEST_RUBRIC = 30
"""The most words, and the most letters, in the name of a rubric."""
_CLOSING = "»”\"'’)"
_HEADLINE_WORDS = 5
"""The fewest words of a headline below a rubric."""


def opens_with_rubric(lines: list[str], words: Boilerplate) -> bool:
    """Tell whether the page names a rubric (`Laos`, `Santé publique`) above its headline.

    Then a headline follows, and a longer line; two headlines never follow each other.
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
    """Tell whether the first line is a headline and not the first paragraph.

    A full stop ends a headline only if the line is short and a dateline follows soon.
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
    """Tell whether a line ends in a full stop; most headlines have none."""
    return "." in line and _FULL_STOP.search(line) is not None


def _is_dated(lines: list[str], words: Boilerplate) -> bool:
    """Tell whether a dateline follows soon."""
    return any(words.dateline.match(below) for below in lines[1:SOON])
