"""Decides by form whether a blank may be missing between the end of a name and a word."""

from generator.restore.lexicon import Lexicon
from generator.restore.spelling import Spelling

_LEFT_NAME = 3
"""Shortest name that nobody knows before a word glued to it, …"""
_RIGHT_WORD = 4
"""… and the shortest such word: `Erdoganpour`."""
_SURNAME_LENGTH = 6
"""The shortest surname whose ending speaks for a blank behind it."""
_PLACE = 5
"""Shortest word of a place that a short word may be glued to: `Saravaneet`."""
_KNOWN_NAME = 200
"""Centizipf from which a foreign form is a known name."""


def may_end_name(lexicon: Lexicon, before: str, after: str) -> bool:
    """Tell whether letters before a cut may be an unknown name."""
    return (
        _is_long_name(lexicon.spelling, before, after)
        or _is_foreign(lexicon, before, after)
        or is_surname(lexicon.spelling, before, after)
    )


def _is_long_name(spelling: Spelling, before: str, after: str) -> bool:
    """Tell whether a word may be glued to an unknown name."""
    if len(after) < _RIGHT_WORD and after not in spelling.never_name_endings:
        return False
    return len(before) >= _LEFT_NAME and after.islower() and _is_spelt_as_name(before)


def _is_foreign(lexicon: Lexicon, before: str, after: str) -> bool:
    """Tell whether a short word may be glued to a listed name: `Zumaa`."""
    spelling = lexicon.spelling
    if after not in spelling.short_after_names or not _is_spelt_as_name(before):
        return False
    run = before + after
    if run.endswith(spelling.short_name_endings) or lexicon.form(run.lower()).zipf >= 0:
        return False
    if len(before) >= _PLACE and before in spelling.places:
        return True
    return lexicon.form(before.lower()).zipf >= _KNOWN_NAME


def is_surname(spelling: Spelling, before: str, after: str) -> bool:
    """Tell whether a name ends as surnames do before a short word: `Oumarovet`."""
    if after not in spelling.short_after_surnames or len(before) < _SURNAME_LENGTH:
        return False
    return before[0].isupper() and before.endswith(spelling.surname_endings)


def _is_spelt_as_name(word: str) -> bool:
    """Tell whether a word has a single capital, in front; it may have hyphens."""
    return word[0].isupper() and word[1:].replace("-", "").islower()
