"""The cost of letters that no table has, as a name or as a typo: the more letters, the higher."""

from generator.restore.lexicon import LONGEST, Lexicon

_TRUSTED = 100
"""Centizipf from which a form without classes may be a name."""
_FEMININE = -4.0
"""Log probability of the name of a woman, beside that of a man which it is made from."""
_UNDOUBLED = -6.0
"""Log probability of the commonest typo, one consonant for two: `alocution`."""
_NEVER = -99.0


def name_cost(lexicon: Lexicon, word: str) -> float:
    """Return log P of an unknown name, or of one that is only known to be frequent."""
    spelling = lexicon.spelling
    known = lexicon.frequency(word) - 3.0 if lexicon.zipf(word) > _TRUSTED else _NEVER
    if word.endswith(spelling.feminine_endings):
        man = word[:-1]
        if man.lower() in spelling.persons and man not in spelling.places:
            known = max(known, lexicon.frequency(man) + _FEMININE)
    return max(-4.5 - 2.3 * len(word), known)


def typo_cost(lexicon: Lexicon, run: str) -> float:
    """Return log P of lower-case letters that are no word: an English word or a typo."""
    unknown = -8.0 - 2.3 * len(run)
    if len(run) > LONGEST:
        return unknown
    known = lexicon.frequency(run) - 5.0 if lexicon.english(run) else _NEVER
    doubled = [
        lexicon.frequency(meant) for meant in lexicon.spelling.doubled(run) if lexicon.word(meant)
    ]
    return max(unknown, known, max(doubled, default=_NEVER) + _UNDOUBLED)
