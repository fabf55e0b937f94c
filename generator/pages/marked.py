"""The Markdown of a paragraph: its text escaped, mentions linked, repairs marked.

A mark is an `<ins>` with the captured form in `data-b`; it shows nothing until a reader asks for
the repairs. Marks and links nest. Where they overlap in part, the mark is cut in two.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Repair
from generator.pages.markdown import escape_inside

_REFERENCES = str.maketrans({sign: f"&#{ord(sign)};" for sign in '"&<>\\`~^|$=*_{}[]#!:@\t\n\r'})
"""Characters with a meaning in HTML, or in Markdown even inside of a tag."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that become a link."""

    start: int
    end: int
    target: str


class _Span(NamedTuple):
    start: int
    end: int
    opening: str
    closing: str


def marked(
    paragraph: str,
    offset: int,
    mentions: Sequence[Mention],
    repairs: Sequence[Repair],
    escaped: Callable[[str], str] = escape_inside,
) -> str:
    """Return the Markdown of a paragraph that begins at `offset` of the text.

    `mentions` and `repairs` lie in it, each in order and without overlap. The result is never
    first on its line. With `html` to escape with, it is HTML; then there are no mentions.
    """
    spans = [_Span(m.start, m.end, "[", f"]({m.target})") for m in mentions]
    for repair in repairs:
        spans.extend(_pieces(repair, mentions))
    spans.sort(key=lambda span: (span.start, -span.end))

    def words(start: int, end: int, within: Sequence[_Span]) -> Iterator[str]:
        place = start
        for span in within:
            if span.start < place:  # in the one before
                continue
            yield escaped(paragraph[place - offset : span.start - offset])
            inner = [s for s in within if s is not span and span.start <= s.start < span.end]
            yield from (span.opening, *words(span.start, span.end, inner), span.closing)
            place = span.end
        yield escaped(paragraph[place - offset : end - offset])

    return "".join(words(offset, offset + len(paragraph), spans)).strip(" ")


def repairs_in(
    repairs: Sequence[Repair], paragraph: str, offset: int = 0, part: str = "text"
) -> list[Repair]:
    """Return the repairs that lie in a paragraph of a part, if their words are there."""
    return [
        repair
        for repair in repairs
        if repair.part == part
        and offset <= repair.start
        and paragraph.startswith(repair.after, repair.start - offset)
    ]


def _pieces(repair: Repair, mentions: Sequence[Mention]) -> Iterator[_Span]:
    """Yield the mark of a repair, in pieces where a link overlaps it in part."""
    start, end = repair.start, repair.start + len(repair.after)
    cuts = {m.end for m in mentions if m.start < start < m.end < end}
    cuts |= {m.start for m in mentions if start < m.start < end < m.end}
    captured = f' data-b="{repair.before.translate(_REFERENCES)}"'
    for cut in sorted({*cuts, end}):
        yield _Span(start, cut, f"<ins{captured}>", "</ins>")
        start, captured = cut, ""
