"""COinS for a list of articles, from which Zotero offers a choice.

Only for lists: on an article's page they would take precedence over the metadata in its head. The
list already has titles and addresses, and an article is in some twenty lists: complete references
were a third of their bytes. So the page has only what it does not show, once for all rows that
share it, and `assets/javascripts/cited.js` completes the spans that Zotero reads. Values are
percent-encoded with `%20` for a space, since some readers keep a `+`.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

from generator.pages.citations.reference import Reference
from generator.pages.markdown import attribute

_UNKNOWN = "-"


class Row(NamedTuple):
    """What a reference needs and a list does not show."""

    alike: str
    """The fields that most rows share, as a query."""
    date: str
    """The day, month or year that is certain, in ISO 8601; "" where none is."""


def row_of(one: Reference) -> Row:
    """Return what the row of an article does not show."""
    fields = (("source", one.publication), ("aucorp", one.author), ("language", one.lang))
    # RFC 3986 allows `/:,` in a query; and a tilde, which is encoded because Markdown may use it
    pairs = (
        f"rft.{key}={quote(text, safe='/:,').replace('~', '%7E')}" for key, text in fields if text
    )
    return Row("&".join(pairs), one.date or "")


def coins(rows: Iterable[Row]) -> str:
    """Return what the rows of a list do not show, in their order, as invisible HTML."""
    runs = [
        (alike, " ".join(row.date or _UNKNOWN for row in run))
        for alike, run in groupby(rows, key=lambda row: row.alike)
    ]
    spans = "".join(
        f'<span data-alike="{attribute(alike)}" data-dates="{dates}"></span>'
        for alike, dates in runs
    )
    return f'<div class="k-cited" hidden>{spans}</div>'
