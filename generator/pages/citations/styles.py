"""References in words: NF ISO 690, APA (7th edition), Chicago (17th, bibliography).

What a style puts where is a list of pieces in the catalogue (`cite_iso690` …), since "[en ligne]"
and the quotation marks are words of a language. A piece of which a value is missing is left out.
"""

import re
from collections.abc import Mapping

from generator.pages.citations.dates import cited_date, year_first
from generator.pages.citations.reference import Reference
from generator.pages.markdown import html
from generator.pages.words import Words

STYLES = ("iso690", "apa", "chicago")
"""The styles, in the order shown; the catalogue has `cite_<style>` and `cite_<style>_name`."""

_VALUE = re.compile(r"\{(\w+)\}")
_TWO_STOPS = re.compile(r"(?<=[.!?…])(</span>)?\.(?= |$)")


def reference_texts(one: Reference, words: Words) -> list[tuple[str, str]]:
    """Return the name of each style with the reference in it, as HTML."""
    return [(words(f"cite_{style}_name"), _reference(style, one, words)) for style in STYLES]


def _reference(style: str, one: Reference, words: Words) -> str:
    """Fill in a style's pieces; an article of nobody's begins with its title."""
    unsigned = f"cite_{style}_unsigned"
    key = f"cite_{style}" if one.author or unsigned not in words.lists else unsigned
    values = _values(style, one, words)
    filled = (_filled(piece, values) for piece in words.lists[key])
    return " ".join(filter(None, filled))


def _values(style: str, one: Reference, words: Words) -> dict[str, str]:
    say_date = year_first if style == "apa" else cited_date
    return {
        "author": html(one.author),
        "title": words.foreign(html(one.title), one.lang),
        "container": f"<i>{html(one.container)}</i>" if one.container else "",
        "date": html(say_date(one.edtf, words.language) or words("cite_undated")),
        "bracketed": html(cited_date(one.edtf, words.language) or f"[{words('cite_undated')}]"),
        "url": html(one.url),
    }


def _filled(piece: str, values: Mapping[str, str]) -> str:
    if not all(values[name] for name in _VALUE.findall(piece)):
        return ""
    text = _VALUE.sub(lambda match: values[match[1]], html(piece))
    return _TWO_STOPS.sub(r"\1", text)
