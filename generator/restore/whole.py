"""Tokens whose letters alone show that they lost no blank: of these nothing more need be found out.

Most tokens are so: figures, and words that cannot be cut into others. Only a name that the article
has may make two words of such a token.
"""

import re
from functools import lru_cache

from generator.restore.cuts import THREE, PlainCuts
from generator.restore.lexicon import Lexicon
from generator.restore.names import is_plain
from generator.restore.split import Reader, Reading, Readings
from generator.restore.words import Words

_FIGURES = re.compile(r"[(«“]?\d+(?:[.,/]\d+)*%?[.,;:)»”]*")
_OPENING, _CLOSING = '«“("', '.,;:!?…»”)"'
"""Marks that show no missing blank where they stand before a word, and behind it."""
_NONE = frozenset[str]()
_MEMO = 1 << 14
"""How many capitalised runs are remembered: they stand before one mark and another."""


def hinges(lexicon: Lexicon, token: str) -> frozenset[str] | None:
    """Return the names that would make two words of a token, which is one in articles without them.

    None stands for a token that may be two in any article, or of which that is not known. The token
    is no longer than words are.
    """
    run = token if token.isalpha() else token.lstrip(_OPENING).rstrip(_CLOSING)
    if not is_plain(run):
        return _NONE if _FIGURES.fullmatch(token) or _is_acronym(lexicon, run) else None
    if run[0].isupper():
        return _hinges(lexicon, run)
    return _NONE if lexicon.is_whole(run) else None  # what the table lacks is two, most often


def is_whole(lexicon: Lexicon, run: str) -> bool:
    """Tell whether small letters stay one word, or none: what the table says of its own forms."""
    return _hinges(lexicon, run) is not None


def _is_acronym(lexicon: Lexicon, run: str) -> bool:
    """Tell whether a run is of capitals only, behind an elided word perhaps."""
    stem = run[Words(lexicon, {}).elided(run) :]
    return stem.isalpha() and stem.isupper()


@lru_cache(maxsize=_MEMO)
def _hinges(lexicon: Lexicon, run: str) -> frozenset[str] | None:
    """Return the letters before words that make two words of a run where they are a name."""
    words = Words(lexicon, {})
    cuts = PlainCuts(words, run)
    if not cuts.places:
        return _NONE
    if any(cuts.halves()):
        read = words.whole(run, itself=True)
        plain = Readings(True, (Reading((), read or ()),))
        settled = read is not None and len(Reader(words).doubted(run, plain).ways) == 1
        return frozenset([run[:cut] for cut in cuts.places]) if settled else None
    three = len(run) >= THREE and any(cuts.thirds())
    return None if three and not words.whole(run, itself=True) else cuts.unknown()
