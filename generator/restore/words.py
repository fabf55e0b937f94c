"""What is a word: in the lexicon, by its form, or as a name of the same article.

Also what a run costs that is none of these: a name or a typo of that length, a brand, a code.
"""

import math
import re
from functools import lru_cache

from generator.restore.brands import is_brand, is_syllable, is_syllables
from generator.restore.lexicon import LONGEST, Emission, Lexicon
from generator.restore.names import HUMP, Names

_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVX]{2,}|[IVXLC]+(?:e|er|ème|ᵉ|es)")
_ROMAN_FIGURES = "IVXLC"
_CODE = re.compile(
    r"(?=.*[A-Z])[A-Z\d](?:[A-Z\d./-]|(?<=\d)[a-z]){1,12}[a-z]{0,3}"  # A330neo, COVID-19
    r"|[A-Z][a-z]+-\d{1,4}[A-Z\d]*|[A-Z]+-[A-Za-z]+-\d+|No\d+"  # Su-30MK2, SARS-CoV-2
    r"|[kcm]?m[23²³]|\d+[xX]\d+|[A-Z][a-z]?\d{1,2}(?:[A-Z][a-z]?\d{0,2})+"  # Al2O3
    r"|\d+(?:[.,]\d+)*(?:[kcm]?m[23²³]?|k?g|ha|l|s|min|mn|kW|[MG]W|[kMGT]Wh?|CV|K|D|G|M|U)"
)
"""Types, numbers and units, which no blank divides."""
_ODDITY = re.compile(r"['’]|(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ])")
"""What hardly stands inside a name: an apostrophe, an acronym and a name."""
_TAIL = re.compile(r"(?<=[A-Z\d][A-Z\d])[a-zà-ÿ]+$")
"""Small letters after a code or an acronym: a word was glued to it, if they are one."""
_ACCENTED = {"A": "ÀÂ", "C": "Ç", "E": "ÉÊÈ", "I": "Î", "O": "ÔŒ", "U": "Û"}
_LONGEST_SYLLABLE = 6
_MEMO = 1 << 16
"""How many readings are remembered."""
_WORDLIKE = 5
"""Shortest word that takes a prefix."""
_ODD = 12.0
"""What a capital or an apostrophe inside a name costs."""
_TYPO = -12.0
"""Log probability of an elided word that only typos write."""
_ACRONYM, _FREQUENT = 3, 200
"""Shortest acronym, and least centizipf, that is known without the article's own witness."""
_TRUSTED = 100
"""Centizipf from which a form without classes may be a name."""


@lru_cache(maxsize=_MEMO)
def _lower(lexicon: Lexicon, run: str, named: bool) -> tuple[Emission, ...] | None:
    """Read a run in lower case, in which no article has a name of its own."""
    if run.isalpha():  # as most are: no elision, number, compound or code
        if (len(run) == 1 and run not in lexicon.spelling.short) or run in lexicon.spelling.elided:
            return None
        word = lexicon.emission(run) or _derived(lexicon, run)
        return (word,) if word else None
    return Words(lexicon, {}).read(run, named=named, itself=False)


class Words:
    """The words that an article may use: the lexicon's, and the names the article itself has."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.lexicon = lexicon
        self._names = names

    def whole(
        self, run: str, *, named: bool = False, itself: bool = False
    ) -> tuple[Emission, ...] | None:
        """Read a run as correct words without a lost blank, or return None.

        `named` lets a capitalised run be a name that nobody knows; `itself` says that the run
        stands in the text as it is, and so is no witness for itself.
        """
        if run.islower() and len(run) <= LONGEST:
            return _lower(self.lexicon, run, named)
        return self.read(run, named=named, itself=itself)

    def lower(self, run: str) -> tuple[Emission, ...] | None:
        """Do what `whole` does for a run in lower case, sooner where nothing begins so."""
        if not run.isalpha():
            return self.whole(run)
        if self.lexicon.may_begin(run):
            return _lower(self.lexicon, run, False)
        word = _derived(self.lexicon, run)
        return (word,) if word else None

    def read(self, run: str, *, named: bool, itself: bool) -> tuple[Emission, ...] | None:
        """Do what `whole` does, remembering nothing."""
        found: list[Emission] = []
        rest = run
        while not rest.isalpha() and (match := self.lexicon.spelling.elision.match(rest)):
            if self.lexicon.known(rest.replace("’", "'")):
                break
            elided = match[0].lower().replace("’", "'")
            found.append(self.lexicon.emission(elided) or self.lexicon.unknown(_TYPO))
            rest = rest[match.end() :]
        word = self._word(rest, itself=itself)
        if word is None and "-" in rest:
            word = self._compound(rest, named=named)
        if word is None and named and _CODE.fullmatch(rest):
            word = self.lexicon.spread(("P", "M"), -12.0)
        if word is None and named and self._may_be_name(rest):
            word = self.name(rest)
        return None if word is None else (*found, word)

    def _word(self, word: str, *, itself: bool = False) -> Emission | None:
        """Return the classes of one word, or None where it is none."""
        plain = word.replace("’", "'")
        if not plain or not (plain[-1].isalnum() or plain[-1] == "%"):
            return None
        if plain[0].isdigit():
            return self._number(plain)
        if len(plain) == 1 and plain not in self.lexicon.spelling.short:
            return None
        if plain[0].isupper():
            return self._capitalised(plain, itself=itself) or _derived(self.lexicon, plain)
        if plain in self.lexicon.spelling.elided:
            return None
        return self.lexicon.emission(plain) or _derived(self.lexicon, plain)

    def _capitalised(self, word: str, *, itself: bool) -> Emission:
        """Return the classes of a word with a capital: also those of the common word."""
        lexicon = self.lexicon
        common = lexicon.emission(word.lower()) if word[1:].islower() or word.isupper() else ()
        if word[0] in _ROMAN_FIGURES and _ROMAN.fullmatch(word):
            return _merged(lexicon.spread(("M", "Ams", "Nms"), -8.0) + common)
        count = self._names.get(word, 0) - itself
        own = lexicon.spread(("P",), math.log(count / 1000)) if count > 0 else ()
        if found := _merged(own + lexicon.emission(word) + common) or self._bare(word):
            return found
        code = word[-1].isdigit() and _CODE.fullmatch(word) and not self._is_dated(word)
        short = len(word) <= _LONGEST_SYLLABLE and (word[1:].islower() or word.isupper())
        if code or (short and is_syllable(word)):
            return lexicon.spread(("P",), -12.0)
        named = word.casefold() in lexicon.spelling.brands or (word.isupper() and word.isalpha())
        return self.name(word) if named else ()

    def _bare(self, word: str) -> Emission:
        """Return the classes of a word whose capital lacks its accent: `Etat`, `A`."""
        for capital in _ACCENTED.get(word[0], ""):
            accented = capital + word[1:]
            if found := self.lexicon.emission(accented) or self.lexicon.emission(accented.lower()):
                return found
        return ()

    def acronym(self, word: str) -> bool:
        """Tell whether capitals are known to be an acronym."""
        entry = self.lexicon.entry(word.lower())
        return word in self._names or (
            len(word) >= _ACRONYM and entry is not None and entry[0] >= _FREQUENT
        )

    def _is_dated(self, word: str) -> bool:
        """Tell whether a year was glued to an acronym: `APEC2017`."""
        return _YEAR.fullmatch(word[-4:]) is not None and self.acronym(word[:-4])

    def _number(self, word: str) -> Emission | None:
        if not self.lexicon.spelling.number.fullmatch(word):
            return None
        return self.lexicon.spread(("Y",) if _YEAR.fullmatch(word) else ("M",), -8.0)

    def _compound(self, run: str, *, named: bool) -> Emission | None:
        """Read a hyphenated run by its parts; the first gives the class."""
        verb = self.lexicon.spelling.clitic.sub("", run)
        if verb != run:
            return self._word(verb) or (self._compound(verb, named=named) if "-" in verb else None)
        parts = [
            self._word(part)
            or (self.name(part) if named and self._may_be_part(part, run) else None)
            for part in run.split("-")
        ]
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return None
        rest = sum(max(e + self.lexicon.share(tag) for tag, e in part) for part in known[1:])
        return tuple((tag, emitted + rest) for tag, emitted in known[0])

    def _may_be_part(self, word: str, run: str) -> bool:
        korean = run[0].isupper() and word.isalpha() and run.endswith("-" + word)  # Ban Ki-moon
        return korean or self._may_be_name(word) or (0 < len(word) < 3 and word.isalnum())  # noqa: PLR2004

    @staticmethod
    def _may_be_name(word: str) -> bool:
        named = word[:1].isupper() and word.isalpha() and len(word) > 2  # noqa: PLR2004
        return named and not is_syllables(word)

    def name(self, word: str) -> Emission:
        """Return the emission of a name that nobody knows: the longer, the rarer."""
        return self.lexicon.spread(("P",), self._name_cost(word))

    def _name_cost(self, word: str) -> float:
        entry = self.lexicon.entry(word) or self.lexicon.entry(word.lower())
        known = self.lexicon.frequency(word) - 3.0 if entry and entry[0] > _TRUSTED else -99.0
        return max(-4.5 - 2.3 * len(word), known)

    def guess(self, run: str) -> tuple[Emission, ...]:
        """Read a run that is no known word: a name, a typo, a code, or a glue."""
        lexicon = self.lexicon
        start = self.elided(run)
        found = self.whole(run[:start] + "a") or () if start else ()
        found, run = found[:-1], run[start:]
        odd = _ODD * (len(HUMP.findall(run)) + len(_ODDITY.findall(run)))
        odd += _ODD * is_syllables(run)
        tail = _TAIL.search(run)
        if tail and lexicon.known(tail[0]) and tail[0] not in lexicon.spelling.plurals:
            odd += _ODD
        elif _CODE.fullmatch(run) and not self._is_dated(run):
            return (*found, lexicon.spread(("P", "M"), -12.0))
        if re.search(r"\d", run):
            return (*found, lexicon.spread(("P", "M"), -40.0))
        if run[:1].isupper():
            parts = run.split("-")
            cost = sum(map(self._part_cost, parts)) if len(parts) > 1 else self._name_cost(run)
            return (*found, lexicon.spread(("P",), cost - odd))
        known = lexicon.frequency(run) - 5.0 if lexicon.english(run) else -99.0
        return (*found, lexicon.unknown(max(-8.0 - 2.3 * len(run), known) - odd))

    def _part_cost(self, part: str) -> float:
        known = self._word(part) if part else None
        if known is None:
            return self._name_cost(part)
        return max(emitted + self.lexicon.share(tag) for tag, emitted in known)

    def elided(self, run: str) -> int:
        """Return how many characters of elided words begin a run: 3 of "qu'on"."""
        if run.isalpha():
            return 0
        start = 0
        while match := self.lexicon.spelling.elision.match(run, start):
            start = match.end()
        return start

    def is_brand(self, run: str) -> bool:
        """Tell whether a capital inside a run is a brand's, so that no blank is missing there."""
        return is_brand(self.lexicon, self._names, run[self.elided(run) :])


def _derived(lexicon: Lexicon, word: str) -> Emission | None:
    """Read a word with a prefix that makes words freely: `préadhésion`, `co-organisé`."""
    if len(word) <= _WORDLIKE:
        return None
    match = lexicon.spelling.prefix.match(word)
    stem = word[match.end() :].removeprefix("-") if match else ""
    if len(stem) < _WORDLIKE or not stem.islower():
        return None
    return tuple((tag, e - 5.0) for tag, e in lexicon.emission(stem)) or None


def _merged(emission: Emission) -> Emission:
    """Return each class once, with the best of its probabilities."""
    best: dict[str, float] = {}
    for tag, emitted in emission:
        best[tag] = max(emitted, best.get(tag, emitted))
    return tuple(best.items())
