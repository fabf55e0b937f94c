"""What all figures share: escaping, links, the frame with its title, the table of their numbers.

A figure is one line of HTML, so that no dialect of Markdown interprets its inside. Whatever comes
from an article or a table goes through `escaped`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

_GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_KEPT = "\u00a0\u202f"
"""No-break spaces: they belong to the typography and stay."""
_MANY = 12
"""From more links than this on, a figure offers keyboard users a link that skips them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing, and the words around it."""

    kind: str
    """The name in its class and ids: a page has at most one figure of a kind, so ids are unique."""
    title: str
    """Its caption."""
    text: str
    """A description for readers who cannot see the drawing."""
    view: str
    """The drawing's `viewBox`."""
    drawn: str
    """What is drawn: SVG."""
    style: str = ""
    """Custom properties for the style sheet."""
    stretched: bool = False
    """Whether it is stretched to the width of its column, out of proportion."""
    around: str = ""
    """HTML laid over the drawing: words that must not be stretched with it."""
    below: str = ""
    """HTML under the drawing: legend, notes, table."""
    skip: str = ""
    """The words of the link that skips the links of the drawing."""


def figure(made: Figure) -> str:
    """Return a figure as HTML."""
    name = f"k-{made.kind}"
    links = made.drawn.count("<a ")
    attributes = {
        "viewBox": made.view,
        "role": "group" if links else "img",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": f"{name}-text",
        "preserveAspectRatio": "none" if made.stretched else "",
        "style": made.style,
    }
    drawing = (
        f'<svg{_attributes(attributes)}><title id="{name}-title">{escaped(made.title)}</title>'
        f'<desc id="{name}-text">{escaped(made.text)}</desc>{made.drawn}</svg>'
    )
    skip, end = "", ""
    if links > _MANY and made.skip:
        skip = f'<a class="k-figure__skip" href="#{name}-end">{escaped(made.skip)}</a>'
        end = f'<span id="{name}-end" tabindex="-1"></span>'
    return (
        f'<figure class="k-figure {name}"><figcaption>{escaped(made.title)}</figcaption>{skip}'
        f'<div class="k-figure__drawing">{drawing}{made.around}</div>{end}{made.below}</figure>'
    )


@lru_cache(maxsize=1 << 12)
def escaped(text: str) -> str:
    """Return text on one line, escaped for an element or a quoted attribute of HTML or SVG."""
    line = _GAPS.sub(lambda gap: gap[0] if gap[0] in _KEPT else " ", text)
    return escape(line, quote=True).replace("`", "&#96;").replace("~", "&#126;")


def site_link(address: str, page: str) -> str:
    """Return the relative link from the page at one address of the built site to another.

    The engine turns links to Markdown files into links to pages, but not inside HTML.
    """
    return ("../" * page.count("/") + address) or "./"


def linked(href: str, title: str, inside: str) -> str:
    """Return a part of a drawing as a link with a title."""
    return f'<a href="{escaped(href)}"><title>{escaped(title)}</title>{inside}</a>'


def note(text: str) -> str:
    """Return a line of words under a figure."""
    return f'<p class="k-figure__note">{escaped(text)}</p>'


def legend(label: str, entries: Sequence[tuple[int, str]]) -> str:
    """Return what the shades mean; `entries` are shades and their words."""
    keys = "".join(
        f'<span role="listitem"><svg viewBox="0 0 2 1" aria-hidden="true"><rect class="k-c{shade}" '
        f'width="2" height="1"/></svg>{escaped(words)}</span>'
        for shade, words in entries
    )
    return f'<div class="k-figure__legend" role="list" aria-label="{escaped(label)}">{keys}</div>'


def table(summary: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the numbers of a drawing as a folded table; the first cell of a row is its header."""
    head = "".join(f'<th scope="col">{escaped(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{escaped(name)}</th>'
        + "".join(f"<td>{escaped(cell)}</td>" for cell in cells)
        + "</tr>"
        for name, *cells in rows
    )
    return (
        f'<details class="k-figure__data"><summary>{escaped(summary)}</summary>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in values.items() if value)
