"""A paragraph's Markdown: its words escaped, some of them links, the repaired ones marked.

A mark is an `<ins>` with the captured form in `data-b`: it shows nothing until a reader asks for
the repairs. Marks stand inside links, and are cut where a link begins or ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Repair
from generator.pages.markdown import escape_inside, link

_REFERENCES = str.maketrans({sign: f"&#{ord(sign)};" for sign in '"&<>\\`~^|$=*_{}[]#!:@\t\n\r'})
"""Signs that mean something to HTML, or to Markdown even inside of a tag."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that become a link."""

    start: int
    end: int
    target: str


def marked(
    paragraph: str, offset: int, mentions: Sequence[Mention], repairs: Sequence[Repair]
) -> str:
    """Return the Markdown of a paragraph that begins at `offset` of the text.

    `mentions` and `repairs` lie in it, each in order and apart from each other. The result never
    opens its line.
    """
    pieces, place = [], offset
    for mention in mentions:
        pieces.append("".join(_words(paragraph, offset, (place, mention.start), repairs)))
        label = "".join(_words(paragraph, offset, (mention.start, mention.end), repairs))
        pieces.append(link(label, mention.target))
        place = mention.end
    pieces.append("".join(_words(paragraph, offset, (place, offset + len(paragraph)), repairs)))
    return "".join(pieces).strip(" ")


def repairs_in(repairs: Sequence[Repair], paragraph: str, offset: int) -> list[Repair]:
    """Return the repairs of the text that lie in a paragraph and are there as recorded."""
    return [
        repair
        for repair in repairs
        if repair.part == "text"
        and offset <= repair.start
        and paragraph.startswith(repair.after, repair.start - offset)
    ]


def _words(
    paragraph: str, offset: int, span: tuple[int, int], repairs: Sequence[Repair]
) -> Iterator[str]:
    """Yield what stands between two places of the text; a mark that began before has no form."""
    place, end = span
    for repair in repairs:
        first, last = max(repair.start, place), min(repair.start + len(repair.after), end)
        if first >= last:
            continue
        yield escape_inside(paragraph[place - offset : first - offset])
        captured = f' data-b="{repair.before.translate(_REFERENCES)}"'
        opening = f"<ins{captured if first == repair.start else ''}>"
        yield f"{opening}{escape_inside(paragraph[first - offset : last - offset])}</ins>"
        place = last
    yield escape_inside(paragraph[place - offset : end - offset])
