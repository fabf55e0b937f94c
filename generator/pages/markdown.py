"""Escapes text for Markdown and for HTML, so that nothing in it is interpreted.

Seeds are hostile input. Every character with a meaning in some Markdown dialect is written as an
escape or a character reference, also for extensions that this site does not use, so that pages stay
safe under another engine. Links and tags are made here and nowhere else.
"""

import re
from functools import lru_cache
from html import escape as escape_html

_ESCAPES = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    **{sign: f"&#{ord(sign)};" for sign in "\\`~^|$="},
    **{sign: f"\\{sign}" for sign in "*_{}[]#!"},
}
"""Characters with a meaning anywhere in a line."""
_SIGNS = re.compile(f"[{re.escape(''.join(_ESCAPES))}]")

_BREAKS = r"\t\n\r\f\v\x1c-\x1f\x85\u2028\u2029"
_SPACES = re.compile(f"[ {_BREAKS}]{{2,}}|[{_BREAKS}]")
"""White space that some reader of Markdown takes for the end of a line; no-break spaces stay."""

_OPENING = re.compile(r"^([+:?%-]|\d+[.)])")
"""The beginning of a line that some dialect takes for a bullet, a number or another block."""

_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
"""The colon that opens an `:emoji:`."""


_OFTEN_SAID = 1 << 17
"""Results that are cached: titles, leads and names are escaped for many pages."""


@lru_cache(maxsize=_OFTEN_SAID)
def escape(text: str) -> str:
    r"""Return text as a line of Markdown that shows exactly it, runs of white space as one space.

    escape("*1986.* <b>") == "\*1986.\* &lt;b&gt;"
    """
    return _OPENING.sub(_disarmed, escape_inside(text).strip(" "))


def escape_inside(text: str) -> str:
    """Return text for the middle of a line, with the spaces at its ends."""
    line = _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], _single_spaced(text))
    return _SHORTCODE.sub("&#58;", line) if ":" in line else line


def link(label: str, target: str) -> str:
    """Return a link; `label` is Markdown already, `target` an address that the archive made."""
    return f"[{label}]({target})"


def html(text: str) -> str:
    """Return text for the inside of an HTML element in a Markdown page.

    Back-quotes and tildes become references, since fenced code is looked for before HTML is.
    """
    text = escape_html(text, quote=False)
    return text.replace("`", "&#96;").replace("~", "&#126;")


def attribute(text: str) -> str:
    """Return text for the inside of a double-quoted HTML attribute."""
    return escape_html(text, quote=True).replace("`", "&#96;").replace("~", "&#126;")


@lru_cache(maxsize=_OFTEN_SAID)
def cut_at_word(text: str, length: int) -> str:
    """Return text of at most `length` characters, cut between words; a cut text ends in `…`."""
    text = _single_spaced(text).strip()
    if len(text) <= length:
        return text
    kept = text[: length - 1]
    if text[length - 1] != " " and " " in kept:
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip(" ,;:.–-") + "…"


def _single_spaced(text: str) -> str:
    """Return text with single spaces; most texts already are."""
    is_so = "  " not in text and "\t" not in text and "\x1f" not in text
    return text if is_so and text.splitlines() == [text] else _SPACES.sub(" ", text)


def _disarmed(opening: re.Match[str]) -> str:
    sign = opening[1]
    if sign[-1] in ".)":
        return f"{sign[:-1]}\\{sign[-1]}"
    return f"&#{ord(sign)};"
