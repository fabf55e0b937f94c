"""Finds what a style sheet loads, `url(…)` and `@import "…"`, also in a `style` attribute."""

import re
from collections.abc import Iterator

_LOADS = re.compile(
    r"""/\*.*?\*/|(?:url\(\s*|@import\s+(?!url\())(?:"([^"]*)"|'([^']*)'|([^\s)"';]+))""",
    re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")


def loaded(css: str) -> Iterator[str]:
    """Yield the addresses that a style sheet loads, in order, without `data:` addresses."""
    plain = _ESCAPE.sub(_unescape, css) if "\\" in css else css
    for found in _LOADS.finditer(plain):
        address = next(filter(None, found.groups()), "")
        if address and not address.lower().startswith("data:"):
            yield address


def _unescape(found: re.Match[str]) -> str:
    r"""Return the character of a CSS escape: `\68 ttp` loads what `http` does."""
    code = int(found[1], 16)
    return chr(code) if 0 < code < 0xD800 else "\ufffd"  # noqa: PLR2004  # no surrogates
