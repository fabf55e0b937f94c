"""Tokens whose letters alone show that they lost no blank: of these nothing more need be found out.

Most tokens are so: figures, and words between whose letters no other words stand. Only a name of
the article may make two words of such a one.
"""

import re

from generator.restore.cuts import THREE, PlainCuts
from generator.restore.lexicon import LONGEST, Lexicon
from generator.restore.names import is_plain
from generator.restore.words import Words

_FIGURES = re.compile(r"[(«“]?\d+(?:[.,/]\d+)*%?[.,;:)»”]*")
_OPENING, _CLOSING = '«“("', '.,;:!?…»”)"'
"""Marks that show no missing blank where they stand before a word, and behind it."""
_NONE = frozenset[str]()


def hinges(lexicon: Lexicon, token: str) -> frozenset[str] | None:
    """Return the names with which a token may be two words, though it is not without them.

    None stands for a token that is not whole without names either, or of which that is not known.
    """
    run = token if token.isalpha() else token.lstrip(_OPENING).rstrip(_CLOSING)
    if not run.isalpha() and len(token) <= LONGEST and _FIGURES.fullmatch(token):
        return _NONE
    if not is_plain(run) or len(run) > LONGEST:
        return None
    if run[0].islower() and _is_one_word(lexicon, run):
        return _NONE
    return _unknown(lexicon, run)


def _is_one_word(lexicon: Lexicon, run: str) -> bool:
    """Tell at little cost whether small letters are surely one word, or none."""
    word = lexicon.word
    behind = [run[cut:] for cut in range(1, len(run)) if word(run[:cut])]
    return not behind or (word(run) and not any(map(word, behind)))


def _unknown(lexicon: Lexicon, run: str) -> frozenset[str] | None:
    """Return what stands before a word and is none, or None where both are words."""
    words = Words(lexicon, {})
    cuts = PlainCuts(words, run)
    if any(cuts.halves()):
        return None
    short = len(run) < THREE or not cuts.places or words.whole(run, itself=True)
    return cuts.unknown() if short or not any(cuts.thirds()) else None
