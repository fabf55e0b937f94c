"""Recognises names with a capital inside that lost no blank, such as brands.

Two glued names look the same. They are told apart by their halves, which are known names or words,
or long.
"""

import re
import unicodedata

from generator.restore.lexicon import Lexicon
from generator.restore.names import HUMP, Names

_MODEL = re.compile(r"[A-Z][A-Za-z]*[A-Z][a-z]+-\d{1,3}[A-Z]?")
"""A named thing with a capital inside and its number: `ESTCube-1`."""
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_SHRED = 4
"""Letters of a shred, at most: `Movi` in `MoviStar`."""

_FREQUENT = 300
"""Centizipf from which a form without classes is a known name."""
_LONG = 9
"""Letters of an English word too long for a brand: `DevelopmentCorporation` is no `SoundCloud`."""


def is_brand(lexicon: Lexicon, names: Names, name: str, *, surely: bool = False) -> bool:
    """Tell whether a capital inside a name is a brand's; `names` are those of the article.

    It is `surely` a brand's where the name is listed, or made of pieces that only brands have.
    Pieces like those of `RosZrga` and `ZrgaStar` may also be glued names of persons.
    """
    if _MODEL.fullmatch(name):
        return True
    for part in name.split("-"):
        humps = HUMP.split(part)
        if part.casefold() in lexicon.spelling.brands:
            return True
        if len(humps) == 1 or not part[0].isupper() or all(map(is_syllable, humps)):
            continue
        if _is_followed(lexicon, part):
            continue
        if _is_made_up(lexicon, humps) or (not surely and _is_odd(lexicon, names, humps)):
            return True
    return False


def _is_followed(lexicon: Lexicon, name: str) -> bool:
    """Tell whether a word was glued to a listed brand: `VinFastsera`."""
    cuts = range(len(name) - 2, 1, -1)
    return any(
        name[:cut].casefold() in lexicon.spelling.brands and lexicon.known(name[cut:])
        for cut in cuts
        if name[cut:].islower()
    )


def _is_made_up(lexicon: Lexicon, humps: list[str]) -> bool:
    """Tell whether all pieces of a name are typical of brands: `VietJet`, `SoundCloud`."""
    spelling = lexicon.spelling
    if humps[0] in spelling.camel_beginnings or humps[-1] in spelling.camel_endings:
        return True
    if len(humps) > 1 and _opens_in_capitals(humps[0]) and not is_syllable(humps[-1]):
        return True
    if max(map(len, humps)) >= _LONG:
        return False
    return all(lexicon.english(hump) or lexicon.english(hump.removesuffix("s")) for hump in humps)


def _is_odd(lexicon: Lexicon, names: Names, humps: list[str]) -> bool:
    """Tell whether no person has such a piece in a name: `AvtoVaz`, `ZrgaStar`."""
    spelling = lexicon.spelling
    if humps[0] in spelling.camel_doubtful_beginnings:
        return True
    person = any(len(end) >= _SHRED and _plain(end) in spelling.persons for end in humps)
    person = person or _is_surname(lexicon, humps[-1])
    if len(humps) > 1 and len(humps[-2]) > _SHRED:  # `MarzukiAlie`: a short surname
        humps = humps[:-1]
    return not person and any(_is_shred(lexicon, names, hump) for hump in humps)


def _opens_in_capitals(hump: str) -> bool:
    """Tell whether an acronym is part of a word: `ABViet`."""
    return hump[:2].isupper() and hump[2:3].isupper() and hump[3:].islower()


def _is_surname(lexicon: Lexicon, hump: str) -> bool:
    """Tell whether the part from an inner capital on is a known name only: `BrahnHoffmann`."""
    form = lexicon.form(hump.lower())
    return len(hump) > _SHRED and form.zipf >= _FREQUENT and not form.tags.strip()


def _is_shred(lexicon: Lexicon, names: Names, hump: str) -> bool:
    """Tell whether a few letters are neither word nor name: `Kaz`, `Neft`."""
    if len(hump) > _SHRED or hump.isupper() or is_syllable(hump):
        return False
    listed = hump in lexicon.spelling.places or _plain(hump) in lexicon.spelling.persons
    return not (listed or lexicon.zipf(hump) >= 0 or hump in names)


def is_syllables(name: str) -> bool:
    """Tell whether an inner capital separates Vietnamese syllables: `VanTu`."""
    humps = HUMP.split(name)
    return len(humps) > 1 and all(map(is_syllable, humps))


def is_syllable(word: str) -> bool:
    """Tell whether a word has the form of a Vietnamese syllable, tone marks aside."""
    return _SYLLABLE.fullmatch(_plain(word)) is not None


def _plain(word: str) -> str:
    """Return a word in lower case without its marks."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
