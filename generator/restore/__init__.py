"""Restores the text: puts back the blanks that the capture lost, and lists each change.

Line wraps of the captured pages glued the last word of a line to the first word of the next
(`prendtoujours`). `tokens` cuts the text at white space, and where punctuation shows a glue;
`whole` tells which tokens are surely one word; of the others, `split` lists the `words` that the
letters may hide; `grammar` chooses by the neighbouring words. They use the frozen `lexicon` and the
names in the same article. Typos, spelling and stray blanks are evidence, and stay.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, chain, compress

from generator.model import Article, Repair
from generator.restore.foregone import Odds
from generator.restore.grammar import choose
from generator.restore.lexicon import Lexicon, load_lexicon
from generator.restore.names import find_names
from generator.restore.slots import Slot, Taken, load_tokens
from generator.restore.tokens import apart, tokens

__all__ = ["Lexicon", "Restored", "load_lexicon", "restore_together"]

_NO_GLUE = Odds(math.log(0.01), None)
"""Where no blank is surely lost: hardly any is, and no correct word is two."""
_SCARCE = 3
"""With fewer certain glues than this, …"""
_SCARCE_DOUBT, _DOUBT = -5.0, -2.5
"""… a correct word is two only on strong evidence, else on good evidence."""
_LEAST_RATE, _MOST_RATE = 0.01, 0.08
"""Between which shares of lost blanks an article is taken to lie."""
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")

Restored = tuple[Article, tuple[Repair, ...]]
"""An article with its lost blanks back, and the repairs in reading order: one for each token that
stood between white space, its `start` counted in the restored part."""


def restore_together(articles: Iterable[Article], lexicon: Lexicon) -> list[Restored]:
    """Return articles with their lost blanks restored, each as it would be alone.

    The more blanks an article surely lost, the more readily doubtful ones are restored. All
    articles take each step together, as in `generator.extract`.
    """
    restorers = [_Restorer(lexicon, article) for article in articles]
    for restorer in restorers:
        restorer.take_apart()
    for restorer in restorers:
        restorer.doubt()
    return [restorer.run() for restorer in restorers]


class _Restorer:
    """The tokens of one article, with their possible readings."""

    def __init__(self, lexicon: Lexicon, article: Article) -> None:
        self._lexicon = lexicon
        self._article = article
        self._known = load_tokens(lexicon)
        texts = [text for part, text in article.parts() if part != "text"]
        texts += article.paragraphs
        self._tokens = {text: tokens(text) for text in texts}
        self._found = Counter(chain.from_iterable([self._tokens[text] for text in texts]))

    def take_apart(self) -> None:
        """Find out what each token may be, and how ready the article is to have lost blanks."""
        found = self._found
        self._taken = Taken(self._known, find_names(self._article.captured))
        self._unsettled = self._taken.unsettled(found)
        lost = sum([found[text] for text in self._unsettled if self._taken[text].lost])
        self._odds = _weigh(lost, found.total())

    def doubt(self) -> None:
        """Also list readings that split correct words, if the article is ready for that."""
        if self._odds.doubt is not None:
            self._unsettled = self._taken.doubted()

    def run(self) -> Restored:
        """Restore every part of the article."""
        article, repairs = self._article, list[Repair]()

        def mend(part: str, text: str | None, offset: int = 0) -> str | None:
            if not text:
                return text
            changed = self._changed(text)
            if not changed:
                return text
            mended, starts = _replaced(text, self._tokens[text], changed)
            repairs.extend(
                Repair(before=before, after=after, part=part, start=start + offset)
                for start, (before, after) in zip(starts, changed.values(), strict=True)
            )
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

    def _changed(self, text: str) -> dict[int, tuple[str, str]]:
        """Return by number the tokens of a paragraph that change, as they will be."""
        found, unsettled = self._tokens[text], self._unsettled
        numbers = list(compress(range(len(found)), map(unsettled.__contains__, found)))
        if not numbers:
            return {}
        changed: dict[int, tuple[str, str]] = {}
        chosen = choose(self._lexicon, self._odds, self._taken, found, numbers)
        for number, ways in chosen.items():
            token = self._taken[found[number]]
            if token.lost or any(ways):
                before, after = found[number].replace(" ", ""), _spelled(token.slots, ways)
                if after != before:
                    changed[number] = before, after
        if len(found) - 1 in changed and self._is_cut_off(text):
            del changed[len(found) - 1]
        return changed

    def _is_cut_off(self, text: str) -> bool:
        """Tell whether an article stops inside a word: `l'essenti`, no matter what that spells."""
        ends = text in self._article.paragraphs[-1:]
        last = _LAST_LETTERS.search(text) if ends else None
        return last is not None and self._lexicon.begins(last[0].lower())


def _replaced(
    text: str, found: Sequence[str], changed: Mapping[int, tuple[str, str]]
) -> tuple[str, list[int]]:
    """Replace the tokens with these numbers; also return where the new ones begin."""
    pieces = list(found)
    if " ".join(pieces) != text:  # where white space is no single blank
        return _replaced_between(text, changed)
    starts: list[int] = []
    start = last = 0
    for number, (_, after) in changed.items():
        start += sum(map(len, pieces[last:number])) + number - last
        starts.append(start)
        pieces[number], last = after, number
    return " ".join(pieces), starts


def _replaced_between(text: str, changed: Mapping[int, tuple[str, str]]) -> tuple[str, list[int]]:
    """Do the same, with any white space between tokens."""
    pieces = apart(text)
    for number, (_, after) in changed.items():
        pieces[2 * number + 1] = after
    ends = list(accumulate(map(len, pieces)))
    return "".join(pieces), [ends[2 * number] for number in changed]


def _weigh(lost: int, found: int) -> Odds:
    """Weigh an article by the share of its tokens that surely lost a blank."""
    if not lost:
        return _NO_GLUE
    rate = min(max(lost / found, _LEAST_RATE), _MOST_RATE)
    return Odds(math.log(rate), _DOUBT if lost >= _SCARCE else _SCARCE_DOUBT)


def _spelled(slots: tuple[Slot, ...], ways: Sequence[int]) -> str:
    """Return the text of slots, each in the reading of that number."""
    spelled = ""
    for slot, way in zip(slots, ways, strict=True):
        run = slot.run
        for cut in slot.readings.ways[way].cuts[::-1]:
            run = f"{run[:cut]} {run[cut:]}"
        spelled += slot.before + run + slot.after
    return spelled
