"""Recognises tokens whose letters alone show that they lost no blank; they need no more work.

Most tokens are such: numbers, and words that cannot be cut into others. Only a name in the same
article could make two words of them. In the frozen table such forms are marked, in lower case and
with a capital; `generator.languages.mark` gets the marks from here.
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
DOUBTFUL = "-"
"""Marks a form that may have lost a blank, as it is written or behind an elision."""
_CAPITAL = "+"
"""Marks a form that may have lost one if its first letter is a capital; behind it stands how many
letters make two words of it where they are a name, each number a digit, or nothing if any may."""
_ELISION = 3
"""Letters of the longest elision behind which it is so, too: `qu'`."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def hinges(lexicon: Lexicon, token: str) -> frozenset[str] | None:
    """Return the names that would make two words of a token, which is one in articles without them.

    None stands for a token that may be two in any article, or of which that is not known. The token
    is no longer than words are.
    """
    run = token if token.isalpha() else token.lstrip(_OPENING).rstrip(_CLOSING)
    if is_plain(run):
        return _capital_hinges(lexicon, run) if run[0].isupper() else _small_hinges(lexicon, run)
    if _FIGURES.fullmatch(token) or lexicon.spelling.number.fullmatch(run):
        return _NONE
    start = Words(lexicon, {}).elided(run)
    stem = run[start:]
    if stem.islower() and start <= _ELISION:
        return _small_hinges(lexicon, stem)
    return _NONE if stem.isalpha() and stem.isupper() else None


def behind_elisions(lexicon: Lexicon, form: str) -> list[str]:
    """Return a form behind each elided word that it is marked for."""
    texts = [f"{word}'{form}" for word in sorted(lexicon.spelling.elided) if len(word) < _ELISION]
    return list(filter(lexicon.spelling.elision.match, texts))


def _small_hinges(lexicon: Lexicon, run: str) -> frozenset[str] | None:
    """Return them for small letters: no names, or it is not known."""
    mark = lexicon.mark(run)
    return None if mark is None or DOUBTFUL in mark else _NONE  # what has no mark is two, mostly


def _capital_hinges(lexicon: Lexicon, run: str) -> frozenset[str] | None:
    """Return them for a capital and small letters."""
    mark = lexicon.mark(run)
    if mark is None:
        mark = lexicon.mark(run.lower())
    if mark is None:
        return _found_hinges(lexicon, run)
    _, doubtful, cuts = mark.partition(_CAPITAL)
    if not doubtful:
        return _NONE
    return frozenset([run[: _DIGITS.index(cut)] for cut in cuts]) if cuts else None


def capital_mark(lexicon: Lexicon, form: str) -> str:
    """Return how a form is to be marked for its letters behind a capital."""
    run = form[0].upper() + form[1:]
    if not is_plain(run) or not run[0].isupper():
        return ""
    found = _found_hinges(lexicon, run)
    if found is None or max(map(len, found), default=0) >= len(_DIGITS):
        return _CAPITAL
    cuts = [_DIGITS[len(name)] for name in sorted(found, key=len)]
    return _CAPITAL + "".join(cuts) if cuts else ""


@lru_cache(maxsize=_MEMO)
def _found_hinges(lexicon: Lexicon, run: str) -> frozenset[str] | None:
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
