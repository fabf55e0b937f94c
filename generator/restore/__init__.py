"""Puts back the blanks that the capture lost, and says what it changed.

Line wraps of the captured pages glued the last word of a line to the first of the next
(`prendtoujours`). `restore` separates them again. In order: `tokens` cuts the text at white space
and where punctuation shows a glue, `split` lists the `words` that letters may hide, `grammar`
chooses by the neighbouring words, using the frozen `lexicon` and the names of the same article.
Nothing else is changed: typos, spelling and stray blanks are evidence.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.model import Article, Repair
from generator.restore.grammar import Odds, Slot, choose
from generator.restore.lexicon import Lexicon, load_lexicon
from generator.restore.split import Reader
from generator.restore.tokens import Token, segments, tokens
from generator.restore.words import Words

__all__ = ["Lexicon", "load_lexicon", "restore"]

_REACH = 3
"""How many neighbours on each side decide."""
_NO_GLUE = Odds(math.log(0.01), None)
"""Where no blank is surely lost: hardly any is, and no correct word is two."""
_SCARCE = 3
"""With fewer certain glues than this, …"""
_SCARCE_DOUBT, _DOUBT = -5.0, -2.5
"""… a correct word is two only on strong evidence, else on good evidence."""
_LEAST_RATE, _MOST_RATE = 0.01, 0.08
"""Between which shares of lost blanks an article is taken to lie."""


def restore(article: Article, lexicon: Lexicon) -> tuple[Article, tuple[Repair, ...]]:
    """Return the article with its lost blanks back, and the repairs in reading order.

    A repair stands for one white-space delimited token; `start` counts in the restored part.
    How many blanks are surely lost decides how readily the doubtful ones are put back.
    """
    return _Restorer(lexicon, article).run()


class _Restorer:
    """One article's words and what was already found out about them."""

    def __init__(self, lexicon: Lexicon, article: Article) -> None:
        self._lexicon = lexicon
        self._article = article
        self._tokens: dict[str, list[Token]] = {}
        self._cut: dict[tuple[str, tuple[int, ...]], list[tuple[str, ...]]] = {}
        self._reader = Reader(Words(lexicon, article.captured))

    def _odds(self) -> Odds:
        """Weigh the article: the share of blanks that are surely lost."""
        texts = [text for part, text in self._article.parts() if part != "text"]
        texts += self._article.paragraphs
        found = [token for text in texts for token in self._tokens_of(text)]
        lost = sum(
            any(
                blank or self._reader.readings(run, doubting=False).glued
                for blank, _, run, _ in self._pieces(token)
            )
            for token in found
        )
        if not lost:
            return _NO_GLUE
        rate = min(max(lost / len(found), _LEAST_RATE), _MOST_RATE)
        return Odds(math.log(rate), _DOUBT if lost >= _SCARCE else _SCARCE_DOUBT)

    def run(self) -> tuple[Article, tuple[Repair, ...]]:
        """Mend every part of the article."""
        odds = self._odds()
        article, repairs = self._article, list[Repair]()

        def mend(part: str, text: str | None, offset: int = 0) -> str | None:
            if not text:
                return text
            mended, found = self._mend(text, odds)
            repairs.extend(replace(r, part=part, start=r.start + offset) for r in found)
            return mended

        title, lead = mend("title", article.title), mend("lead", article.lead)
        dateline = mend("dateline", article.dateline)
        paragraphs: list[str] = []
        offset = 0
        for paragraph in article.paragraphs:
            paragraphs.append(mend("text", paragraph, offset) or "")
            offset += len(paragraphs[-1]) + 2
        captions = tuple(
            replace(caption, text=mend(f"captions.{number}", caption.text) or "")
            for number, caption in enumerate(article.captions)
        )
        return replace(
            article,
            title=title,
            lead=lead,
            dateline=dateline,
            paragraphs=tuple(paragraphs),
            captions=captions,
        ), tuple(repairs)

    def _mend(self, text: str, odds: Odds) -> tuple[str, list[Repair]]:
        """Mend one paragraph; the repairs count from its beginning."""
        found = self._tokens_of(text)
        repairs: list[Repair] = []
        pieces: list[str] = []
        end = length = 0
        for token, after in zip(found, self._mended(found, odds), strict=True):
            gap = text[end : token.start]
            length += len(gap)
            if after != token.text:
                repairs.append(Repair(before=token.text, after=after, part="", start=length))
            pieces += gap, after
            length += len(after)
            end = token.start + len(token.text)
        return "".join(pieces) + text[end:], repairs

    def _mended(self, found: list[Token], odds: Odds) -> Iterator[str]:
        """Yield each token as it should read."""
        cut = [self._pieces(token) for token in found]
        doubting = odds.doubt is not None
        runs = [run for pieces in cut for _, _, run, _ in pieces]
        slots = [
            Slot(before, after, self._reader.readings(run, doubting=doubting))
            for pieces in cut
            for _, before, run, after in pieces
        ]
        mended = (
            slot.before + _spaced(run, slot.readings.ways[number].cuts) + slot.after
            for slot, run, number in zip(slots, runs, self._decide(slots, odds), strict=True)
        )
        for pieces in cut:
            yield "".join(piece[0] + next(mended) for piece in pieces)

    def _tokens_of(self, text: str) -> list[Token]:
        if text not in self._tokens:
            self._tokens[text] = list(tokens(text))
        return self._tokens[text]

    def _pieces(self, token: Token) -> list[tuple[str, ...]]:
        """Return a token's pieces: the blank before, marks, the run of letters, marks."""
        key = token.text, token.quotes
        if key not in self._cut:
            cut = self._lexicon.spelling.run
            self._cut[key] = [
                (blank, *(match.groups() if (match := cut.match(piece)) else (piece, "", "")))
                for blank, piece in segments(token)
            ]
        return self._cut[key]

    def _decide(self, slots: list[Slot], odds: Odds) -> list[int]:
        """Choose a reading for each slot; only the neighbourhood of a doubtful one is weighed."""
        chosen = [0] * len(slots)
        doubtful = [place for place, slot in enumerate(slots) if len(slot.readings.ways) > 1]
        while doubtful:
            first = last = doubtful.pop(0)
            while doubtful and doubtful[0] - last <= 2 * _REACH:
                last = doubtful.pop(0)
            begin, end = max(0, first - _REACH), min(len(slots), last + _REACH + 1)
            chosen[begin:end] = choose(self._lexicon, odds, slots[begin:end])
        return chosen


def _spaced(run: str, cuts: tuple[int, ...]) -> str:
    return " ".join(run[a:b] for a, b in pairwise([0, *cuts, len(run)]))
