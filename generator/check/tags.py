"""Reads the start tags of a built page as a browser does, fast enough for 10,000 pages.

It is a tokenizer after the HTML standard (§13.2.5) and no parser: what stands in a tag matters, and
not how tags nest. Where the standard skips more than this does (CDATA, `<title>`), tags found there
are judged too: being too strict lets nothing through.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Possessive throughout: a page is read once, whatever is in it.
_ATTRIBUTES = (
    r"(?:[\s/]++"
    r"|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+)*+"
)
_TOKEN = re.compile(
    rf"<(?:(article(?=[\s/>]){_ATTRIBUTES})>"
    rf"|((?!script[\s/>])[a-z][^\s/>]*+{_ATTRIBUTES})>"
    r"|(/article)(?=[\s>])"
    r"|!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|(script(?=[\s/>]){_ATTRIBUTES})>(.*?)(?:</script(?=[\s/>])|\Z))",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"[^\s/>]+")
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>\"'][^\s>]*+)))?+"
)


class Run(NamedTuple):
    """Start tags that follow each other: a page has hundreds of tags, in few runs."""

    raws: Sequence[str]
    """The texts between their angle brackets."""
    in_content: bool
    """Whether they are in `<article>`, where the words of seeds are."""
    code: str = ""
    """For a `<script>`, which is a run by itself: its text, stripped."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag, read."""

    name: str
    """The element's name, lower case."""
    attributes: tuple[tuple[str, str], ...]
    """Names in lower case, values without character references; "" where there is no value."""

    def get(self, name: str) -> str | None:
        """Return an attribute's value; of several, the first, as browsers do."""
        return next((value for key, value in self.attributes if key == name), None)


def start_tags(page: str) -> Iterator[Run]:
    """Yield the start tags of a page, in order."""
    depth = 0
    raws: list[str] = []
    for article, tag, end, script, code in _TOKEN.findall(page):
        if tag:
            raws.append(tag)
        elif article:
            yield Run([*raws, article], depth > 0)
            depth, raws = depth + 1, []
        elif end or script:
            yield Run(raws, depth > 0)
            raws = []
            if script:
                yield Run([script], depth > 0, code.strip())
            else:
                depth = max(depth - 1, 0)
    yield Run(raws, depth > 0)


def read_tag(raw: str) -> Tag:
    """Read `name attribute="value" …`. Raises ValueError when it does not begin with a name."""
    name = _NAME.match(raw)
    if name is None:
        raise ValueError(f"{raw!r} is no tag")
    attributes = tuple(
        (
            found["name"].lower(),
            html.unescape(found["double"] or found["single"] or found["bare"] or ""),
        )
        for found in _ATTRIBUTE.finditer(raw, name.end())
    )
    return Tag(name[0].lower(), attributes)
