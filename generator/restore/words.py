"""What is a word: in the lexicon, by its form, or as a name of the same article.

Also what a run costs that is none of these: a name or a typo of that length, a brand, a code.
"""

import math
import re
import unicodedata
from collections import Counter

from generator.restore.lexicon import Emission, Lexicon

_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ"
HUMP = re.compile(rf"(?<=[^\W\d_{_UPPER}])(?=[{_UPPER}])")
"""A capital after a small letter."""
_ELISION = re.compile(
    r"(?:[ldsncjmt]|qu|jus?qu|lors?qu|puis?qu|quoiqu|presqu|quelqu|entr)['’]"
    r"(?=[aeiouyhàâäéèêëîïôöùûüœæ\d])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*(?:%|e|er|ers|ère|ères|ème|èmes|re|ᵉ|ᵉʳ|nd|nde|es|h(?:\d\d)?)?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVX]{2,}|[IVXLC]+(?:e|er|ème|ᵉ|es)")
_CODE = re.compile(
    r"(?=.*[A-Z])[A-Z\d](?:[A-Z\d./-]|(?<=\d)[a-z]){1,12}|[A-Z][a-z]+-\d{1,4}[A-Z\d]*|[A-Z]\d[A-Z]\d+|No\d+|[kcm]?m[23²³]|\d+[xX]\d+"
    r"|\d+(?:[.,]\d+)*(?:[kcm]?m[23²³]?|k?g|ha|l|s|min|mn|kW|[MG]W|[kMGT]Wh?|CV|K|D|G|M|U)"
    r"|[A-Z]+-[A-Za-z]+-\d+"
)
_VERB_TAIL = re.compile(
    r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce|là|ci|les?|la|lui|leur|y|en|moi)$", re.IGNORECASE
)
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_SHORT = frozenset({"a", "à", "y", "A", "À", "Y", "ô", "Ô"})
"""The words of one letter."""
_LONGEST_SYLLABLE = 6
_WORDLIKE = 5
"""Shortest word that takes a prefix."""
_ODD = 12.0
"""What a capital or an apostrophe inside a name costs."""
_TRUSTED = 150
"""Centizipf from which a form without classes may be a name."""


class Words:
    """The words that one article may use: the lexicon's, and the names the article itself has."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon = lexicon
        self._names = Counter(
            match[0]
            for match in re.finditer(rf"(?<![\w'’-])[{_UPPER}]\w+(?:-\w+)*(?!['’])", text)
            if not HUMP.search(match[0])
        )

    def whole(
        self, run: str, *, named: bool = False, itself: bool = False
    ) -> tuple[Emission, ...] | None:
        """Read a run as correct words without a lost blank, or return None.

        `named` lets a capitalised run be a name that nobody knows; `itself` says that the run
        stands in the text as it is, and so is no witness for itself.
        """
        found: list[Emission] = []
        rest = run
        while match := _ELISION.match(rest):
            if self.lexicon.known(rest.replace("’", "'")):
                break
            found.append(self.lexicon.emission(match[0].lower().replace("’", "'")))
            rest = rest[match.end() :]
        word = self._word(rest, itself=itself)
        if word is None and "-" in rest:
            word = self._compound(rest, named=named)
        if word is None and named and (_CODE.fullmatch(rest) or self._may_be_name(rest)):
            word = self.name(rest)
        return None if word is None else (*found, word)

    def _word(self, word: str, *, itself: bool = False) -> Emission | None:
        """Return the classes of one word, or None where it is none."""
        lexicon, plain = self.lexicon, word.replace("’", "'")
        if not plain or not (plain[-1].isalnum() or plain[-1] == "%"):
            return None
        if plain[0].isdigit():
            return self._number(plain)
        if len(plain) == 1 and plain not in _SHORT:
            return None
        if _ROMAN.fullmatch(plain):
            return lexicon.spread(("M", "Ams", "Nms"), -10.0) + lexicon.emission(plain.lower())
        found = lexicon.emission(plain)
        if plain[0].isupper():
            count = self._names[plain] - itself
            own = lexicon.spread(("P",), math.log(count / 1000)) if count > 0 else ()
            if plain[1:].islower() or plain.isupper():
                found = found + lexicon.emission(plain.lower())
            found = own + found
            if not found and (
                (plain.isupper() and plain.isalpha()) or plain.casefold() in lexicon.brands
            ):
                return self.name(plain)
            if not found and len(plain) <= _LONGEST_SYLLABLE and is_syllable(plain):
                return lexicon.spread(("P",), -12.0)
        return found or self._derived(plain)

    def acronym(self, word: str) -> bool:
        """Tell whether capitals are known to be an acronym."""
        return word in self._names or self.lexicon.entry(word.lower()) is not None

    def _number(self, word: str) -> Emission | None:
        if not _NUMBER.fullmatch(word):
            return None
        return self.lexicon.spread(("Y",) if _YEAR.fullmatch(word) else ("M",), -8.0)

    def _derived(self, word: str) -> Emission | None:
        """Read a word with a prefix that makes words freely: `préadhésion`."""
        for prefix in self.lexicon.prefixes:
            stem = word.removeprefix(prefix)
            if stem != word and len(stem) >= _WORDLIKE and stem.islower():
                if found := self.lexicon.emission(stem):
                    return tuple((tag, emitted - 5.0) for tag, emitted in found)
        return None

    def _compound(self, run: str, *, named: bool) -> Emission | None:
        """Read a hyphenated run by its parts; the first gives the class."""
        verb = _VERB_TAIL.sub("", run)
        if verb != run:
            return self._word(verb) or (self._compound(verb, named=named) if "-" in verb else None)
        parts = [
            self._word(part) or (self.name(part) if named and self._may_be_part(part) else None)
            for part in run.split("-")
        ]
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return None
        rest = sum(max(e + self.lexicon.share(tag) for tag, e in part) for part in known[1:])
        return tuple((tag, emitted + rest) for tag, emitted in known[0])

    def _may_be_part(self, word: str) -> bool:
        return self._may_be_name(word) or (0 < len(word) < 3 and word.isalnum())  # noqa: PLR2004

    @staticmethod
    def _may_be_name(word: str) -> bool:
        return word[:1].isupper() and word.isalpha() and len(word) > 2  # noqa: PLR2004

    def name(self, word: str) -> Emission:
        """Return the emission of a name that nobody knows: the longer, the rarer."""
        return self.lexicon.spread(("P",), self._name_cost(word))

    def _name_cost(self, word: str) -> float:
        entry = self.lexicon.entry(word) or self.lexicon.entry(word.lower())
        known = self.lexicon.frequency(word) - 3.0 if entry and entry[0] > _TRUSTED else -99.0
        return max(-4.5 - 2.3 * len(word), known)

    def guess(self, run: str) -> tuple[Emission, ...]:
        """Read a run that is no known word: a name, a typo, a code, or a glue."""
        lexicon, start = self.lexicon, elisions(run)
        found = tuple(
            lexicon.emission(m[0].lower().replace("’", "'"))
            for m in _ELISION.finditer(run[: start + 1], 0)
            if m.end() <= start
        )
        run = run[start:]
        odd = _ODD * (len(HUMP.findall(run)) + len(re.findall(r"['’]", run)))
        if _CODE.fullmatch(run):
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

    def is_brand(self, run: str) -> bool:
        """Tell whether a capital inside a run is a brand's: listed, or of English words."""
        for part in run[elisions(run) :].split("-"):
            humps = HUMP.split(part)
            if part.casefold() in self.lexicon.brands:
                return True
            if len(humps) > 1 and part[0].isupper() and all(map(self.lexicon.english, humps)):
                return not all(map(is_syllable, humps))
        return False


def elisions(run: str) -> int:
    """Return how many characters of elided words begin a run: elisions("qu'on") == 3."""
    start = 0
    while match := _ELISION.match(run, start):
        start = match.end()
    return start


def is_syllable(word: str) -> bool:
    """Tell whether a word has the form of a Vietnamese syllable, tone marks aside."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("đ", "d"))
    return _SYLLABLE.fullmatch("".join(c for c in plain if c.isalpha())) is not None
