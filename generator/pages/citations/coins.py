"""COinS of a list: what each article is cited by, from which Zotero offers a list to choose.

For listings only: on an article's page it would go before what the page's head says. The list has
titles and addresses already, and an article is in some twenty lists: whole, these references were a
third of their bytes. So the page holds what it does not show, once for all rows that have it in
common, and `assets/javascripts/cited.js` makes of both the spans that Zotero reads. Values are
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
    """What a list does not show of an article."""

    alike: str
    """Fields that most rows have in common, as a query."""
    date: str
    """The day, month or year that is certain, in ISO 8601; "" where none is."""


def row_of(one: Reference) -> Row:
    """Return what the row of an article does not show."""
    fields = (("source", one.publication), ("aucorp", one.author), ("language", one.lang))
    # what RFC 3986 lets stand in a query stays short, but for the tilde, a sign of some Markdown
    pairs = (
        f"rft.{key}={quote(text, safe='/:,').replace('~', '%7E')}" for key, text in fields if text
    )
    return Row("&".join(pairs), one.date or "")


def coins(rows: Iterable[Row]) -> str:
    """Return, as HTML that shows nothing, what the rows of a list do not show, in their order."""
    runs = [
        (alike, " ".join(row.date or _UNKNOWN for row in run))
        for alike, run in groupby(rows, key=lambda row: row.alike)
    ]
    spans = "".join(
        f'<span data-alike="{attribute(alike)}" data-dates="{dates}"></span>'
        for alike, dates in runs
    )
    return f'<div class="k-cited" hidden>{spans}</div>'
