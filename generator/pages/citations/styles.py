"""References in words: NF ISO 690, APA (7th edition), Chicago (17th, bibliography).

A style is a list of pieces in the catalogue (`cite_iso690` …), since "[en ligne]" and quotation
marks belong to a language. A piece without a value is left out.
"""

import re
from collections.abc import Mapping
from functools import cache

from generator.interface import Words
from generator.pages.citations.dates import cited_date, year_first
from generator.pages.citations.reference import Reference
from generator.pages.markdown import html

STYLES = ("iso690", "apa", "chicago")
"""The styles, in the order shown; the catalogue has `cite_<style>` and `cite_<style>_name`."""

_VALUE = re.compile(r"\{(\w+)\}")
_TWO_STOPS = re.compile(r"(?<=[.!?…])(</span>)?\.(?= |$)")


def reference_texts(one: Reference, words: Words) -> list[tuple[str, str]]:
    """Return each style's name, and the reference in that style as HTML."""
    values = _values(one, words)
    return [
        (words(f"cite_{style}_name"), _reference(style, one, values, words)) for style in STYLES
    ]


def _reference(style: str, one: Reference, values: Mapping[str, str], words: Words) -> str:
    """Fill in a style's pieces; without an author, a reference begins with the title."""
    unsigned = f"cite_{style}_unsigned"
    key = f"cite_{style}" if one.author or unsigned not in words.lists else unsigned
    filled = (_filled(piece, values) for piece in words.lists[key])
    return " ".join(filter(None, filled))


def _values(one: Reference, words: Words) -> dict[str, str]:
    said = cited_date(one.edtf, words.language)
    undated = words("cite_undated")
    return {
        "author": html(one.author),
        "title": words.foreign(html(one.title), one.lang),
        "container": f"<i>{html(one.container)}</i>" if one.container else "",
        "date": html(said or undated),
        "year_first": html(year_first(one.edtf, words.language) or undated),
        "bracketed": html(said or f"[{undated}]"),
        "archive": "" if one.archive in {one.author, one.container} else html(one.archive),
        "url": html(one.url),
    }


def _filled(piece: str, values: Mapping[str, str]) -> str:
    names, template = _template(piece)
    if not all(values[name] for name in names):
        return ""
    return _TWO_STOPS.sub(r"\1", template.format_map(values))


@cache
def _template(piece: str) -> tuple[tuple[str, ...], str]:
    """Return the values that a piece needs, and the piece as an HTML template."""
    return tuple(_VALUE.findall(piece)), html(piece)
