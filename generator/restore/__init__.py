"""Puts back the blanks that the capture lost, and says what it changed.

Line wraps of the captured pages glued the last word of a line to the first of the next
(`prendtoujours`). `restore` separates them again. In order: `tokens` cuts the text at white space
and where punctuation shows a glue, `split` lists the words that letters may hide, `grammar`
chooses by the neighbouring words, using the frozen `lexicon` and the names of the same article.
Nothing else is changed: typos, spelling and stray blanks are evidence.
"""

import itertools
import re
from dataclasses import replace

from generator.model import Article, Repair
from generator.restore.grammar import Slot, choose
from generator.restore.lexicon import Lexicon, load_lexicon
from generator.restore.split import Reader, names_of
from generator.restore.tokens import Token, segments, tokens

__all__ = ["Lexicon", "load_lexicon", "restore"]

_RUN = re.compile(r"^([^\w]*)(.*?)([^\w%]*)$", re.DOTALL)
_REACH = 3
"""How many neighbours on each side decide."""


def restore(article: Article, lexicon: Lexicon) -> tuple[Article, tuple[Repair, ...]]:
    """Return the article with its lost blanks back, and the repairs in reading order.

    A repair stands for one white-space delimited token; `start` counts in the restored part.
    """
    reader = Reader(lexicon, names_of(article.captured))
    repairs: list[Repair] = []

    def mend(part: str, text: str, offset: int = 0) -> str:
        mended, found = _restore_text(reader, lexicon, part, text, offset)
        repairs.extend(found)
        return mended

    title = mend("title", article.title) if article.title else article.title
    lead = mend("lead", article.lead) if article.lead else article.lead
    dateline = mend("dateline", article.dateline) if article.dateline else article.dateline
    paragraphs: list[str] = []
    for paragraph in article.paragraphs:
        offset = sum(map(len, paragraphs)) + 2 * len(paragraphs)
        paragraphs.append(mend("text", paragraph, offset))
    captions = tuple(
        replace(caption, text=mend(f"captions.{number}", caption.text))
        for number, caption in enumerate(article.captions)
    )
    restored = replace(
        article,
        title=title,
        lead=lead,
        dateline=dateline,
        paragraphs=tuple(paragraphs),
        captions=captions,
    )
    return restored, tuple(repairs)


def _restore_text(
    reader: Reader, lexicon: Lexicon, part: str, text: str, offset: int
) -> tuple[str, list[Repair]]:
    """Mend one paragraph; `offset` is where it begins in its part."""
    found = list(tokens(text))
    repairs: list[Repair] = []
    pieces: list[str] = []
    end = length = 0
    for token, after in zip(found, _mended(reader, lexicon, found), strict=True):
        gap = text[end : token.start]
        length += len(gap)
        if after != token.text:
            repairs.append(Repair(before=token.text, after=after, part=part, start=offset + length))
        pieces += gap, after
        length += len(after)
        end = token.start + len(token.text)
    return "".join(pieces) + text[end:], repairs


def _mended(reader: Reader, lexicon: Lexicon, found: list[Token]) -> list[str]:
    """Return each token as it should read."""
    cut: list[list[str]] = []
    quoted = False
    for token in found:
        cut.append(segments(token.text, quoted=quoted))
        quoted ^= token.text.count('"') % 2 == 1
    parts = [segment for segs in cut for segment in segs]
    matches = [_RUN.match(segment) for segment in parts]
    slots = [Slot(m[1], m[3], reader.readings(m[2])) for m in matches if m]
    chosen = _decide(lexicon, slots)
    mended = iter(
        slot.before + _spaced(m[2], slot.readings[number].cuts) + slot.after
        for slot, m, number in zip(slots, (m for m in matches if m), chosen, strict=True)
    )
    return [" ".join(next(mended) for _ in segs) for segs in cut]


def _decide(lexicon: Lexicon, slots: list[Slot]) -> list[int]:
    """Choose a reading for each slot; only the neighbourhood of a doubtful one is weighed."""
    chosen = [0] * len(slots)
    doubtful = [place for place, slot in enumerate(slots) if len(slot.readings) > 1]
    while doubtful:
        first = last = doubtful.pop(0)
        while doubtful and doubtful[0] - last <= 2 * _REACH:
            last = doubtful.pop(0)
        begin, end = max(0, first - _REACH), min(len(slots), last + _REACH + 1)
        chosen[begin:end] = choose(lexicon, slots[begin:end])
    return chosen


def _spaced(run: str, cuts: tuple[int, ...]) -> str:
    bounds = [0, *cuts, len(run)]
    return " ".join(run[a:b] for a, b in itertools.pairwise(bounds))
