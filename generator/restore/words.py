"""Decides what is a word: one in the lexicon, one by its form, or a name of the same article.

Also says what other letters cost: a name or a typo of that length, a brand, a code.
"""

import math
import re
from functools import lru_cache

from generator.restore.brands import is_brand, is_syllable, is_syllables
from generator.restore.codes import CODE, ROMAN, ROMAN_FIGURES, YEAR
from generator.restore.costs import name_cost, typo_cost
from generator.restore.lexicon import LONGEST, Emission, Lexicon, merged
from generator.restore.names import HUMP, Names, is_plain

_ODDITY = re.compile(r"['’]|(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ])")
"""What hardly stands inside a name: an apostrophe, an acronym and a name."""
_TAIL = re.compile(r"(?<=[A-Z\d][A-Z\d])[a-zà-ÿ]+$")
"""Small letters after a code or an acronym: a word was glued to it, if they are one."""
_ACCENTED = {"A": "ÀÂ", "C": "Ç", "E": "ÉÊÈ", "I": "Î", "O": "ÔŒ", "U": "Û"}
SHORTEST_NAME = 3
"""Letters of the shortest name that nobody knows."""
_LONGEST_SYLLABLE = 6
_MEMO = 1 << 16
"""How many readings are remembered."""
_ODD = 12.0
"""What a capital or an apostrophe inside a name costs."""
_TYPO = -12.0
"""Log probability of an elided word that only typos write."""
_BRAND = -14.0
"""Log probability of a listed name with a capital inside: `PetroVietnam`."""
_ACRONYM, _FREQUENT = 3, 200
"""Shortest acronym, and least centizipf, that is known without the article's own witness."""


@lru_cache(maxsize=_MEMO)
def _lower(lexicon: Lexicon, run: str, named: bool) -> tuple[Emission, ...] | None:
    """Read a lower-case run, in which no article has names of its own."""
    if run.isalpha():  # as most are: no elision, number, compound or code
        if not lexicon.word(run):
            return None
        return (lexicon.form(run).emission or lexicon.derived(run),)
    return Words(lexicon, {}).read(run, named=named, itself=False)


class Words:
    """The words that an article may use: those of the lexicon, and its own names."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.lexicon = lexicon
        self._names = names

    def whole(
        self, run: str, *, named: bool = False, itself: bool = False
    ) -> tuple[Emission, ...] | None:
        """Read a run as correct words without a lost blank, or return None.

        `named` lets a capitalised run be an unknown name. `itself` says that the run is in
        the text as it stands, and so does not attest itself.
        """
        if run.islower() and len(run) <= LONGEST:
            return self.lower(run) if run.isalpha() else _lower(self.lexicon, run, named)
        return self.read(run, named=named, itself=itself)

    def lower(self, run: str) -> tuple[Emission, ...] | None:
        """Do what `whole` does for lower-case runs, faster where it returns None."""
        if run.isalpha():
            return _lower(self.lexicon, run, False) if self.lexicon.word(run) else None
        return self.whole(run)

    def capital(self, run: str) -> tuple[Emission, ...] | None:
        """Do what `whole` does for a capital and lower-case letters, faster."""
        word = self._word(run)
        return None if word is None else (word,)

    def read(self, run: str, *, named: bool, itself: bool) -> tuple[Emission, ...] | None:
        """Do what `whole` does, without a cache."""
        found: list[Emission] = []
        rest = run
        while not rest.isalpha() and (match := self.lexicon.spelling.elision.match(rest)):
            if self.lexicon.known(rest.replace("’", "'")):
                break
            elided = match[0].lower().replace("’", "'")
            found.append(self.lexicon.form(elided).emission or self.lexicon.unknown(_TYPO))
            rest = rest[match.end() :]
        word = self._word(rest, itself=itself)
        if word is None and "-" in rest:
            word = self._compound(rest, named=named)
        if word is None and self.lexicon.spelling.apostrophe_name.fullmatch(rest):
            word = self.name(rest)
        if word is None and named and CODE.fullmatch(rest):
            word = self.lexicon.spread(("P", "M"), -12.0)
        if word is None and named and self.may_be_name(rest):
            word = self.name(rest)
        return None if word is None else (*found, word)

    def _word(self, word: str, *, itself: bool = False) -> Emission | None:
        """Return the classes of a single word, or None."""
        plain = word.replace("’", "'") if "’" in word else word
        if not plain or not (plain[-1].isalnum() or plain[-1] == "%"):
            elided = plain[-1:] == "'" and plain[:-1] in self.lexicon.spelling.elided
            return self.lexicon.form(plain).emission or None if elided else None
        if plain[0].isdigit():
            return self._number(plain)
        if len(plain) == 1 and plain not in self.lexicon.spelling.short:
            return None
        if plain[0].isupper():
            return self._capitalised(plain, itself=itself) or self.lexicon.derived(plain) or None
        if plain in self.lexicon.spelling.elided:
            return None
        return self.lexicon.form(plain).emission or self.lexicon.derived(plain) or None

    def _capitalised(self, word: str, *, itself: bool) -> Emission:
        """Return the classes of a capitalised word, also those of the common word."""
        lexicon = self.lexicon
        shape = word[1:].islower() or word.isupper()
        common = lexicon.emission(word.lower()) if shape else ()
        if word[0] in ROMAN_FIGURES and ROMAN.fullmatch(word):
            return merged(lexicon.spread(("M", "Ams", "Nms"), -8.0) + common)
        count = self._names.get(word, 0) - itself
        own = lexicon.spread(("P",), math.log(count / 1000)) if count > 0 else ()
        if own := own + lexicon.emission(word):
            return merged(own + common)
        if found := common or self._bare(word):
            verb = all(tag[0] == "V" for tag, _ in found)  # `Talas`: names look like rare ones
            return merged(found + self.name(word)) if verb and shape else found
        code = word[-1].isdigit() and CODE.fullmatch(word) and not self._is_dated(word)
        short = len(word) <= _LONGEST_SYLLABLE and (word[1:].islower() or word.isupper())
        if code or (short and is_syllable(word)):
            return lexicon.spread(("P",), -12.0)
        if word.casefold() in lexicon.spelling.brands:
            return lexicon.spread(("P",), _BRAND)
        return self.name(word) if word.isupper() and word.isalpha() else ()

    def _bare(self, word: str) -> Emission:
        """Return the classes of a word whose capital lacks its accent: `Etat`, `A`."""
        for capital in _ACCENTED.get(word[0], ""):
            accented = capital + word[1:]
            for form in (accented, accented.lower()):
                if found := self.lexicon.emission(form):
                    return found
        return ()

    def acronym(self, word: str) -> bool:
        """Tell whether capitals are known to be an acronym."""
        return word in self._names or (
            len(word) >= _ACRONYM and self.lexicon.form(word.lower()).zipf >= _FREQUENT
        )

    def _is_dated(self, word: str) -> bool:
        """Tell whether a year was glued to an acronym: `APEC2017`."""
        return YEAR.fullmatch(word[-4:]) is not None and self.acronym(word[:-4])

    def _number(self, word: str) -> Emission | None:
        if not self.lexicon.spelling.number.fullmatch(word):
            return None
        return self.lexicon.spread(("Y",) if YEAR.fullmatch(word) else ("M",), -8.0)

    def _compound(self, run: str, *, named: bool) -> Emission | None:
        """Read a hyphenated run by its parts; the first gives the class."""
        verb = self.lexicon.spelling.clitic.sub("", run)
        if verb != run:
            return self._word(verb) or (self._compound(verb, named=named) if "-" in verb else None)
        if run.partition("-")[0] in self.lexicon.spelling.never_compounds:
            return None
        parts = [
            self._word(part)
            or (self.name(part) if named and self._may_be_part(part, run) else None)
            for part in run.split("-")
        ]
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return None
        share = self.lexicon.share
        rest = sum(max(e + share[tag] for tag, e in part) for part in known[1:])
        return tuple((tag, emitted + rest) for tag, emitted in known[0])

    def _may_be_part(self, word: str, run: str) -> bool:
        korean = run[0].isupper() and word.isalpha() and run.endswith("-" + word)  # Ban Ki-moon
        return korean or self.may_be_name(word) or (0 < len(word) < 3 and word.isalnum())  # noqa: PLR2004

    @staticmethod
    def may_be_name(word: str) -> bool:
        """Tell whether an unknown word has the form of a name."""
        named = word[:1].isupper() and word.isalpha() and len(word) >= SHORTEST_NAME
        return named and not is_syllables(word)

    def name(self, word: str) -> Emission:
        """Return the emission of an unknown name: the longer, the rarer."""
        return self.lexicon.spread(("P",), name_cost(self.lexicon, word))

    def or_name(self, word: str, read: tuple[Emission, ...] | None) -> tuple[Emission, ...] | None:
        """Add to what a capitalised word may be that it is a name: a capital inside shows it."""
        if read is None:
            return (self.name(word),) if word in self.lexicon.spelling.courtesy else None
        if len(read) > 1 or not (word[0].isupper() and is_plain(word)):
            return read
        return (merged(read[0] + self.name(word)),)

    def guess(self, run: str) -> tuple[Emission, ...]:
        """Read a run without known words: as a name, a typo, a code or a glue."""
        lexicon = self.lexicon
        if is_plain(run):
            named = run[0].isupper()
            return (self.name(run) if named else lexicon.unknown(typo_cost(self.lexicon, run)),)
        start = self.elided(run)
        found = self.whole(run[:start] + "a") or () if start else ()
        found, run = found[:-1], run[start:]
        odd = _ODD * (len(HUMP.findall(run)) + len(_ODDITY.findall(run)))
        odd += _ODD * is_syllables(run)
        tail = _TAIL.search(run)
        if tail and lexicon.known(tail[0]) and tail[0] not in lexicon.spelling.plurals:
            odd += _ODD
        elif CODE.fullmatch(run) and not self._is_dated(run):
            return (*found, lexicon.spread(("P", "M"), -12.0))
        if re.search(r"\d", run):
            return (*found, lexicon.spread(("P", "M"), -40.0))
        if run[:1].isupper():
            parts = run.split("-")
            cost = sum(map(self._part_cost, parts)) if len(parts) > 1 else name_cost(lexicon, run)
            return (*found, lexicon.spread(("P",), cost - odd))
        return (*found, lexicon.unknown(typo_cost(lexicon, run) - odd))

    def _part_cost(self, part: str) -> float:
        known = self._word(part) if part else None
        if known is None:
            return name_cost(self.lexicon, part)
        share = self.lexicon.share
        return max(emitted + share[tag] for tag, emitted in known)

    def elided(self, run: str) -> int:
        """Return how many characters of elided words begin a run: 3 of "qu'on"."""
        if run.isalpha():
            return 0
        start = 0
        while match := self.lexicon.spelling.elision.match(run, start):
            start = match.end()
        return start

    def is_brand(self, run: str, *, surely: bool = False) -> bool:
        """Tell whether a capital inside a run is a brand's, so that no blank is missing there."""
        if is_plain(run):
            return run[0].isupper() and run.casefold() in self.lexicon.spelling.brands
        return is_brand(self.lexicon, self._names, run[self.elided(run) :], surely=surely)
