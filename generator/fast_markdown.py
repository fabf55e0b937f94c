"""Converts the Markdown that the generator writes, a dozen times as fast as Python-Markdown.

Python-Markdown looks for every construct at every place. But a generated page has few forms: its
blocks are apart, and most take one line. A page that has only these forms is converted here to
exactly the bytes that Python-Markdown makes of it with `EXTENSIONS`. Any other page is refused as a
whole, and left to Python-Markdown.
"""

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown.extensions.toc import slugify, strip_tags, unique  # type: ignore[import-untyped]

EXTENSIONS = ("toc", "tables", "fenced_code")
"""Extensions of Python-Markdown that change nothing in what is converted here."""
SETTINGS = {"toc": {"marker": ""}}
"""Their settings."""

Resolve = Callable[[str], str]
"""Turns the address in a link into the one that a browser follows."""

_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
_ESCAPED = r"\\[*_{}\[\]#!.)+-]"
_REFERENCE = r"&(?:#(?:[0-9]++|x[0-9A-Fa-f]++)|[A-Za-z][0-9A-Za-z]*+);"
_TAG = (
    r"</?+(?:a|b|ins|input|label|small|span|strong)"
    rf'(?: [a-z-]++(?:="[^"<>\\\[\]*`|{_CONTROL}]*+")?+)*+>'
)
_WORDS = rf"(?:[^<>&\\\[\]*_`!|#{_CONTROL}]++|{_ESCAPED}|{_REFERENCE}|{_TAG})"
_LINK = rf"\[({_WORDS}++)\]\(([A-Za-z0-9/._#-]++)\)"
_STRONG = rf"\*\*(?! )(?:{_WORDS}|{_LINK})++(?<! )\*\*(?!\*)"

_LINE = re.compile(rf"(?![ +=~-]|\d+\.)(?:{_WORDS}|{_LINK}|{_STRONG})++")
"""Running text that opens no block of another kind."""
_LINKS = re.compile(rf"(?<!\\){_LINK}")
_ESCAPES = re.compile(_ESCAPED)
_ELEMENT = re.compile(
    rf'<(figure|div)(?: [a-z]++(?:="[^"<>`]*+")?+)*+>(?:[^<>&`]++|{_REFERENCE}'
    r"|</?+(?!\1|script|style|textarea|xmp|iframe|no|plaintext)[A-Za-z]++"
    r'(?: [A-Za-z-]++(?:="[^"<>`]*+")?+)*+ ?/?>)*+</\1>'
)
"""A figure or division whose end tag ends the block, so that it can be copied as it is."""

_BLOCK = re.compile(
    r'(?P<folded><details id="[a-z]+"(?:.*\n)+?</details>)'
    r"|(?P<comment><!--(?: head\n(?:.*\n)*?|[ a-z]*)-->)"
    r"|(?P<element><(?:figure|div)[ >].*(?:\n.+)*)"
    r"|(?P<heading>#.*)"
    r"|(?P<list>- .*(?:\n.+)*)"
    r"|(?P<line>.+)"
)
_BETWEEN = re.compile(r"\n\n+|\Z")
_CONTROLS = bytes((*range(0x0A), *range(0x0B, 0x20)))
_BLANK_LINE = re.compile(r"\n +\n")
"""Like control characters, something that Python-Markdown removes or replaces first."""
_COMMENT_END = re.compile("--!?>")
_NO_FOLDED = re.compile(r"<(?:[!?]|script|style|textarea|xmp|iframe|no|plaintext)", re.IGNORECASE)
"""Like marks of code, something that Python-Markdown looks for first, or ends elsewhere."""
_HEADING = re.compile(r"(#{1,6}) (?! )(.+)")
_ITEM = re.compile(r"(?:- |(    (?:-|1\.) ))(.+)")
_NESTED = {"    - ": "ul", "    1. ": "ol"}


class _RefusedError(Exception):
    """Raised for a page with a form that is not known here."""


class Heading(NamedTuple):
    """A heading of a page."""

    level: int
    id: str
    name: str
    """Its text, without tags."""
    html: str


class Converted(NamedTuple):
    """A page as HTML."""

    html: str
    headings: tuple[Heading, ...]


def convert(page: str, resolve: Resolve) -> Converted | None:
    """Return the HTML of a page without its front matter; None for one that is refused."""
    headings: list[Heading] = []
    try:
        blocks = "".join(_blocks(page.strip("\n"), resolve, headings))
    except _RefusedError:
        return None
    return Converted(blocks.strip(), tuple(headings))


def _blocks(page: str, resolve: Resolve, headings: list[Heading]) -> Iterator[str]:
    encoded = page.encode("utf-8", "replace")
    if len(encoded.translate(None, _CONTROLS)) < len(encoded) or _BLANK_LINE.search(page):
        raise _RefusedError
    place, before = 0, None
    ids: set[str] = set()
    while block := _BLOCK.match(page, place):
        kind, text = block.lastgroup, block[0]
        between = _BETWEEN.match(page, block.end())
        if between is None or kind == before == "list":  # two lists in a row are one
            raise _RefusedError
        place, before = between.end(), kind
        if kind == "heading":
            heading = _heading(text, resolve, ids)
            headings.append(heading)
            yield f'<h{heading.level} id="{heading.id}">{heading.html}</h{heading.level}>\n'
        elif kind == "list":
            yield from _list(text, resolve)
        elif kind == "line":
            yield f"<p>{_inline(text, resolve)}</p>\n"
        else:
            yield f"{_raw(kind, text)}\n\n"
    if place < len(page):
        raise _RefusedError


def _raw(kind: str | None, block: str) -> str:
    """Return a block of HTML as it is, if Python-Markdown leaves it so too."""
    if kind == "folded" and (
        "<details" in block[1:] or "`" in block or "~~~" in block or _NO_FOLDED.search(block)
    ):
        raise _RefusedError
    if kind == "comment" and len(_COMMENT_END.findall(block)) > 1:
        raise _RefusedError
    if kind == "element" and not _ELEMENT.fullmatch(block):
        raise _RefusedError
    return block


def _heading(text: str, resolve: Resolve, ids: set[str]) -> Heading:
    found = _HEADING.fullmatch(text)
    if not found:
        raise _RefusedError
    inside = _inline(found[2], resolve)
    name = strip_tags(inside)
    return Heading(len(found[1]), unique(slugify(html.unescape(name), "-"), ids), name, inside)


def _list(text: str, resolve: Resolve) -> Iterator[str]:
    """Yield a list, whose items may have lists of their own."""
    if "\n    " not in text:
        items = [_inline(item, resolve) for item in text[2:].split("\n- ")]
        yield "<ul>\n<li>" + "</li>\n<li>".join(items) + "</li>\n</ul>\n"
        return
    inner, before = "", "<ul>\n"
    for line in text.split("\n"):
        item = _ITEM.fullmatch(line)
        if item is None or (item[1] and inner not in {"", item[1]}):
            raise _RefusedError
        nested = item[1] or ""
        if nested == inner:
            yield before
        elif nested:
            yield f"<{_NESTED[nested]}>\n"
        else:
            yield f"</li>\n</{_NESTED[inner]}>\n</li>\n"
        yield f"<li>{_inline(item[2], resolve)}"
        inner, before = nested, "</li>\n"
    yield f"</li>\n</{_NESTED[inner]}>\n</li>\n</ul>\n" if inner else "</li>\n</ul>\n"


def _inline(text: str, resolve: Resolve) -> str:
    pieces = _pieces(text)
    if len(pieces) == 1:
        return pieces[0]
    return "".join([resolve(piece) if n % 2 else piece for n, piece in enumerate(pieces)])


@lru_cache(maxsize=1 << 13)
def _pieces(text: str) -> tuple[str, ...]:
    """Return the HTML of a line in pieces; every second piece is the address of a link."""
    if text.strip() != text or not _LINE.fullmatch(text):
        raise _RefusedError
    parts = _LINKS.split(_strong(text) if "**" in text else text)
    pieces = [parts[0]]
    for label, target, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        pieces[-1] += '<a href="'
        pieces += [target, f'">{label}</a>{after}']
    if "\\" in text:
        pieces[::2] = [_ESCAPES.sub(lambda sign: sign[0][1], piece) for piece in pieces[::2]]
    return tuple(pieces)


def _strong(text: str) -> str:
    parts = re.split(r"(?<!\\)\*\*", text)
    for n in range(1, len(parts), 2):
        parts[n] = f"<strong>{parts[n]}</strong>"
    return "".join(parts)
