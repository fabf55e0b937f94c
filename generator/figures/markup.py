"""What all figures have in common: escaping, links, the frame with its title, the table behind.

A figure is one line of HTML, so that no dialect of Markdown looks into it. Everything that comes
from an article or a table passes `said` on its way in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

_GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_KEPT = "\u00a0\u202f"
"""No-break spaces, which typography sets."""
_MANY = 12
"""Links that a reader with a keyboard would rather pass over at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing with what stands around it."""

    kind: str
    """What it is, for its class and its ids, which are unique on a page that has one of a kind."""
    title: str
    """What it shows."""
    text: str
    """The same for who does not see it, with what there is to see."""
    view: str
    """The drawing's `viewBox`."""
    drawn: str
    """What is drawn: SVG."""
    style: str = ""
    """Custom properties for the style sheet."""
    stretched: bool = False
    """Whether it fills its column and loses its proportions."""
    around: str = ""
    """HTML over the drawing: words that must not be stretched with it."""
    below: str = ""
    """HTML under the drawing: legend, notes, table."""
    skip: str = ""
    """The words of a link that passes over the links of the drawing."""
    described_by: str = ""
    """The id of the list on the page that says the same, where there is no table."""


def figure(made: Figure) -> str:
    """Return a figure as HTML with the drawing inside."""
    name = f"k-{made.kind}"
    links = made.drawn.count("<a ")
    described = " ".join(filter(None, (f"{name}-text", made.described_by)))
    attributes = {
        "viewBox": made.view,
        "role": "group" if links else "img",
        "aria-labelledby": f"{name}-title",
        "aria-describedby": described,
        "preserveAspectRatio": "none" if made.stretched else "",
        "style": made.style,
    }
    drawing = (
        f'<svg{_attributes(attributes)}><title id="{name}-title">{said(made.title)}</title>'
        f'<desc id="{name}-text">{said(made.text)}</desc>{made.drawn}</svg>'
    )
    skip, end = "", ""
    if links > _MANY and made.skip:
        skip = f'<a class="k-figure__skip" href="#{name}-end">{said(made.skip)}</a>'
        end = f'<span id="{name}-end" tabindex="-1"></span>'
    return (
        f'<figure class="k-figure {name}"><figcaption>{said(made.title)}</figcaption>{skip}'
        f'<div class="k-figure__drawing">{drawing}{made.around}</div>{end}{made.below}</figure>'
    )


@lru_cache(maxsize=1 << 12)
def said(text: str) -> str:
    """Return text for an element or a quoted attribute of HTML and SVG, on one line."""
    line = _GAPS.sub(lambda gap: gap[0] if gap[0] in _KEPT else " ", text)
    return escape(line, quote=True).replace("`", "&#96;").replace("~", "&#126;")


def site_link(address: str, page: str) -> str:
    """Return the relative link from the page at one address of the built site to another.

    Inside HTML the engine does not make links of Markdown files into those of pages.
    """
    return ("../" * page.count("/") + address) or "./"


def linked(href: str, title: str, inside: str) -> str:
    """Return a part of a drawing that leads somewhere and says what it is."""
    return f'<a href="{said(href)}"><title>{said(title)}</title>{inside}</a>'


def note(text: str) -> str:
    """Return a line of words under a figure."""
    return f'<p class="k-figure__note">{said(text)}</p>'


def legend(label: str, entries: Sequence[tuple[int, str]]) -> str:
    """Return what the shades mean: shade and words of each."""
    keys = "".join(
        f'<span role="listitem"><svg viewBox="0 0 2 1" aria-hidden="true"><rect class="k-c{shade}" '
        f'width="2" height="1"/></svg>{said(words)}</span>'
        for shade, words in entries
    )
    return f'<div class="k-figure__legend" role="list" aria-label="{said(label)}">{keys}</div>'


def table(summary: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the figures behind a drawing, folded; the first cell of a row names it."""
    head = "".join(f'<th scope="col">{said(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{said(name)}</th>'
        + "".join(f"<td>{said(cell)}</td>" for cell in cells)
        + "</tr>"
        for name, *cells in rows
    )
    return (
        f'<details class="k-figure__data"><summary>{said(summary)}</summary>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{said(value)}"' for name, value in values.items() if value)
