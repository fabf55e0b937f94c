"""Sorts the lines of a seed: title, lead, dateline, captions, body, related items.

A capture has no markup left but line ends. So lines are judged by position and by the words that
`boilerplate` knows. The text stays as captured; `restore` mends it.
"""

import re
from dataclasses import dataclass, field

from generator.annotate.matching import fold
from generator.model import Article, Caption, RelatedItem, Seed
from generator.parse.boilerplate import Boilerplate, load_boilerplate
from generator.parse.head import LONGEST_TITLE, SOON, has_title, opens_with_rubric
from generator.parse.language import language_of
from generator.parse.tail import SENTENCE_END, unmarked_related, without_footer

_LONGEST_CAPTION = 300
"""The longest caption, in characters; most paragraphs are longer."""

_REPEATED = 24
"""A paragraph repeats the lead if this many letters agree; fewer may be chance."""

_FEW = 3
"""Bars mark the cells of pictures if at most one line in so many ends in a bar."""

_TELLING = 4
"""Words of at least so many letters are compared between lead and paragraph."""

_ENOUGH = 6
"""A lead needs so many of them for a retelling to be recognised."""

_RETOLD = 0.75
"""The share of them in a paragraph that retells the lead; other paragraphs have about a third."""


@dataclass
class _Lines:
    """The lines of a capture, sorted by what they are."""

    body: list[str] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


def parse_article(seed: Seed, lang: str) -> Article:
    """Return a seed as an article, unrestored, read with the tables of a language.

    Where `paragraphs` and `lead` are both empty, the seed holds only a title.
    """
    words = load_boilerplate(lang)
    lines = _lines(seed.text, words)
    lines = without_footer(lines, words)
    end = unmarked_related(lines, words)
    lines, unmarked = lines[:end], lines[end:]
    lines = lines[opens_with_rubric(lines, words) :]
    title = lines.pop(0) if lines and has_title(lines, words) else None
    while title and len(lines) > 1 and fold(lines[0]) == fold(title):
        lines.pop(0)
    sorted_lines = _sort(lines, title, words)
    lead_lines, dateline, paragraphs = _open(sorted_lines.body, words, titled=title is not None)
    dropped = len(lead_lines)
    spoken = language_of(seed.text, lang)
    return Article(
        id=seed.id,
        source=seed.file,
        sha256=seed.sha256,
        captured=seed.text,
        lang=spoken,
        read_as=lang if spoken != lang else None,
        title=title,
        lead=" ".join(lead_lines) or None,
        dateline=dateline,
        paragraphs=tuple(paragraphs),
        captions=tuple(
            Caption(text=caption.text, after=max(0, caption.after - dropped))
            for caption in sorted_lines.captions
        ),
        related=tuple(_related_items([*sorted_lines.related, *unmarked], words)),
    )


def as_captured(seed: Seed, lang: str) -> Article:
    """Return a seed with its first line as title, otherwise unsorted: the rules fail on it."""
    first, *below = [line.strip() for line in seed.text.split("\n") if line.strip()] or [""]
    titled = below and len(first) <= LONGEST_TITLE
    return Article(
        id=seed.id,
        source=seed.file,
        sha256=seed.sha256,
        captured=seed.text,
        lang=lang,
        title=first if titled else None,
        lead=None,
        dateline=None,
        paragraphs=tuple(below if titled else [first, *below]),
    )


def _lines(text: str, words: Boilerplate) -> list[str]:
    """Return the non-blank lines; cells of a picture's table end in a bar.

    A block of two lines whose second is a credit is such a table that lost its bars.
    """
    lines = ["", *(line.strip() for line in text.split("\n")), "", ""]
    for at in range(2, len(lines) - 2):
        before, line, below, behind = lines[at - 1 : at + 3]
        pair = line and below and not (before or behind)
        if pair and words.credit.match(below.strip(" |")) and _may_tell(line, words):
            lines[at] = f"{line} |"
    return [line for line in lines if line]


def _may_tell(line: str, words: Boilerplate) -> bool:
    """Tell whether a line may be a caption."""
    other = words.links_elsewhere(line) or words.is_signed(line) or words.dateline.match(line)
    return len(line) <= _LONGEST_CAPTION and not other and words.caption(line) is None


def _sort(lines: list[str], title: str | None, words: Boilerplate) -> _Lines:
    """Sort the lines into body, captions, and related items."""
    found = _Lines()
    over = False
    for number, line in enumerate(lines):
        if words.opens_related(line):
            found.related.extend(lines[number + 1 :])
            break
        caption = _caption(lines, number, title, words)
        if caption is not None and (not over or words.template.match(line)):
            if caption and caption not in (known.text for known in found.captions):
                found.captions.append(Caption(text=caption, after=len(found.body)))
        elif over or words.links_elsewhere(line):
            found.related.append(line)
        elif not words.is_page_line(line) and not _belongs_to_caption(lines, number, words):
            found.body.append(line)
            over = words.is_signed(line)
    return found


def _caption(lines: list[str], number: int, title: str | None, words: Boilerplate) -> str | None:
    """Return the caption on a line, joined with its first half on the line before, if any."""
    caption = words.caption(lines[number])
    if caption is None:
        return lines[number].strip(" |") if _is_cell(lines, number, words) else None
    if number and _belongs_to_caption(lines, number - 1, words):
        caption = f"{lines[number - 1].strip(' |')} {caption}"
    if title and fold(caption).startswith(fold(title)) and len(caption) > len(title):
        caption = caption[len(title) :].strip(" :|") or caption
    return caption


def _belongs_to_caption(lines: list[str], number: int, words: Boilerplate) -> bool:
    """Tell whether a line is the first half of a caption: a table cell with the credit below it."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return lines[number].endswith("|") and bool(words.credit.match(below.strip(" |")))


def _is_cell(lines: list[str], number: int, words: Boilerplate) -> bool:
    """Tell whether a line is the whole table of a picture, in an article without other tables."""
    if not lines[number].endswith("|") or _belongs_to_caption(lines, number, words):
        return False
    cells = sum(line.endswith("|") for line in lines)
    return cells * _FEW <= len(lines) and not words.is_signed(lines[number])


def _open(
    body: list[str], words: Boilerplate, *, titled: bool
) -> tuple[list[str], str | None, list[str]]:
    """Return the lines of the lead, the dateline and the paragraphs.

    The page's own date of publication becomes part of the dateline. A line that names the
    authors is no lead.
    """
    stamps = [line for line in body[:SOON] if words.stamp.fullmatch(line)]
    bylines = [line for line in body[:SOON] if words.byline.fullmatch(line)]
    body = [line for line in body if line not in stamps and line not in bylines]
    stamp = stamps[0] if stamps else None
    opening = next((n for n, line in enumerate(body[:4]) if words.dateline.match(line)), None)
    lead: list[str] = []
    if opening is not None:
        lead, body = (body[:opening], body[opening:]) if titled else ([], body)
        place = 0 if titled else opening
        match = words.dateline.match(body[place])
        if match:
            rest = body[place][match.end() :]
            dateline = (match["dateline"] or match["dated"] or match["agency"]).strip()
            dateline = f"{dateline} {stamp}" if stamp else dateline
            body = [*bylines, *body[:place], *([rest] if rest else []), *body[place + 1 :]]
            return lead, dateline, body
    if titled and len(body) > 1 and _repeats(body[0], body[1]):
        lead, body = body[:1], body[1:]
    return lead, stamp, [*bylines, *body]


def _repeats(lead: str, paragraph: str) -> bool:
    """Tell whether a paragraph begins like the lead, or has most of its words.

    Blanks are not compared, since the capture lost some.
    """
    one, other = (re.sub(r"\W", "", fold(text)) for text in (lead, paragraph))
    if len(one) >= _REPEATED and one[:_REPEATED] == other[:_REPEATED]:
        return True
    telling = [word for word in re.findall(r"\w+", fold(lead)) if len(word) >= _TELLING]
    again = sum(word in other for word in telling)
    return len(telling) >= _ENOUGH and again >= _RETOLD * len(telling)


def _related_items(lines: list[str], words: Boilerplate) -> list[RelatedItem]:
    """Group the lines about other articles into headlines with leads; drop their captions."""
    items: list[RelatedItem] = []
    for line in lines:
        previous = items[-1] if items else None
        text = words.linked(line)
        if words.is_page_line(text) or words.opens_related(line):
            continue
        if words.caption(line) is not None or (
            previous and text in (previous.title, previous.lead)
        ):
            continue
        if previous and previous.lead is None and SENTENCE_END.search(text):
            items[-1] = RelatedItem(title=previous.title, lead=text)
        elif text:
            items.append(RelatedItem(title=text, lead=None))
    return items
