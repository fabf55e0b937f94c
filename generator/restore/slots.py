"""Lists what a token may be: its runs of letters between marks, each with its readings.

That depends only on the token and on the few names of its article that it contains. So it is found
once and remembered for all articles; without the memory the result is the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from itertools import filterfalse
from operator import is_

from generator.restore.cuts import PlainCuts
from generator.restore.lexicon import LONGEST, Classes, Emission, Lexicon
from generator.restore.names import FoundNames, Witnesses, within
from generator.restore.split import Reader, Readings
from generator.restore.tokens import segments
from generator.restore.whole import DOUBTFUL, behind_elisions, hinges
from generator.restore.words import Words

_MEMO = 1 << 14
"""How many tokens, and how many runs, are remembered: those used last."""
START = "^"
"""The class before the first word of a sentence."""
_MARKS = {
    **dict.fromkeys(".!?…", (".", START)),
    **dict.fromkeys(";:", (";", ";")),
    ",": (",", ","),
    **dict.fromkeys('"«»“”', ('"', '"')),
    **dict.fromkeys("()[]", ("(", "(")),
}

Marks = tuple[tuple[str, str], ...]
"""The class of each mark of punctuation, and the class that the next word sees before it."""


@dataclass(slots=True)
class Slot:
    """A run of letters between marks, with its readings."""

    before: str
    """The marks before the run, after the blank that they show to be missing."""
    run: str
    """The letters."""
    after: str
    """The marks after it."""
    enters: Marks
    """The classes of the marks before."""
    leaves: Marks
    """The classes of the marks after."""
    readings: Readings
    """What the letters may be."""
    opens: Classes
    """The classes in which the slot may begin."""
    closes: Classes
    """The classes in which it may end, as the next slot sees them."""


@dataclass(slots=True, eq=False)
class Token:
    """A token with its slots. What is known of it may grow, so it is not frozen."""

    slots: tuple[Slot, ...]
    """Its runs, in order."""
    lost: bool
    """Whether it surely lost a blank."""
    settled: bool
    """Whether it stays as it is, whatever its neighbours are."""
    witnesses: Witnesses
    """The names of its article that it holds."""
    doubted: "Token | None" = field(default=None, repr=False)
    """The same token where a correct word may be two, once that was asked."""


class Tokens:
    """The tokens of a language, each analysed once."""

    def __init__(self, lexicon: Lexicon, memo: int = _MEMO) -> None:
        self._lexicon = lexicon
        self._memo = memo
        self.small = lru_cache(memo)(self._new_token)
        """Takes a token apart in which no capital is."""
        self._token = lru_cache(memo)(self._new_token)
        self._plain = lru_cache(memo)(self._new_plain)
        self._doubted = lru_cache(memo)(self._new_doubted)
        self.hinges = lru_cache(memo)(partial(hinges, lexicon))
        """The names with which a token may be two words, where it is not without them."""
        self.settled: set[str] = set()
        """Tokens that stay as they are in every article without doubts, …"""
        self.firm: set[str] = set()
        """… and in every article with them."""

    def take_apart(self, text: str, names: FoundNames) -> Token:
        """Analyse a token, given the names of its article."""
        if len(text) > LONGEST:
            return self._new_token(text, within(text, names))
        return self._token(text, within(text, names))

    def doubt(self, token: Token) -> Token:
        """Return the token analysed again, where a correct word may be two."""
        return token.doubted or self._doubt(token)

    def note(self, settled: set[str], text: str) -> None:
        """Note that a token has one reading, whatever the names of its article are."""
        if len(settled) >= self._memo:
            settled.clear()
        if len(text) <= LONGEST:
            settled.add(text)

    def _new_token(self, text: str, witnesses: Witnesses = ()) -> Token:
        pieces = segments(text)
        return self._made(tuple([self._slot(*piece, witnesses) for piece in pieces]), witnesses)

    def _slot(self, blank: str, piece: str, witnesses: Witnesses) -> Slot:
        before, run, after = self._lexicon.spelling.parts(piece)
        read = self._plain if len(run) <= LONGEST else self._new_plain
        return _make_slot(blank + before, run, after, read(run, _those_in(run, witnesses)))

    def _doubt(self, token: Token) -> Token:
        """Analyse a token again, once; only correct words and brands are doubted."""
        slots = tuple([self._doubted_slot(slot, token.witnesses) for slot in token.slots])
        same = all(map(is_, slots, token.slots))
        token.doubted = token if same else self._made(slots, token.witnesses)
        return token.doubted

    def _doubted_slot(self, slot: Slot, witnesses: Witnesses) -> Slot:
        doubtful = slot.readings.correct or slot.readings.brand
        if not doubtful or len(slot.run) > LONGEST:
            return slot
        readings = self._doubted(slot.run, _those_in(slot.run, witnesses))
        if readings is slot.readings:
            return slot
        return _make_slot(slot.before, slot.run, slot.after, readings)

    def _made(self, slots: tuple[Slot, ...], witnesses: Witnesses) -> Token:
        lost, settled = False, True
        for slot in slots:
            blank = slot.before[:1] == " "
            lost = lost or blank or slot.readings.glued
            settled = settled and not blank and len(slot.readings.ways) == 1
        return Token(slots, lost, settled, witnesses)

    def _new_plain(self, run: str, witnesses: Witnesses) -> Readings:
        return Reader(Words(self._lexicon, dict(witnesses))).plain(run)

    def _new_doubted(self, run: str, witnesses: Witnesses) -> Readings:
        known = self._plain(run, witnesses)
        return Reader(Words(self._lexicon, dict(witnesses))).doubted(run, known)


class Taken(dict[str, Token]):
    """The tokens of an article, each analysed when it is first needed."""

    def __init__(self, known: Tokens, names: FoundNames) -> None:
        self._known, self._names = known, names
        self._listed = frozenset(names)
        self._loose: list[str] = []

    def __missing__(self, text: str) -> Token:
        known = self._known
        if text.islower() and len(text) <= LONGEST:
            token = known.small(text)
        else:
            token = known.take_apart(text, self._names)
        self[text] = token
        return token

    def unsettled(self, texts: Iterable[str]) -> set[str]:
        """Return which tokens depend on their neighbours."""
        known, names, firm = self._known, self._listed, self._known.firm
        found = set[str]()
        for text in list(filterfalse(firm.__contains__, texts)):
            if text not in known.settled:
                hinges = known.hinges(text) if len(text) <= LONGEST else None
                if hinges is not None and hinges.isdisjoint(names):
                    if not hinges:
                        known.note(firm, text)
                    continue
                if not self[text].settled:
                    found.add(text)
                elif text == text.lower():
                    known.note(known.settled, text)
            self._loose.append(text)
        return found

    def doubted(self) -> set[str]:
        """Return which of the tokens given to `unsettled` do so when correct words are doubted."""
        known = self._known
        found = set[str]()
        for text in self._loose:
            self[text] = token = known.doubt(self[text])
            if not token.settled:
                found.add(text)
            elif text == text.lower():
                known.note(known.firm, text)
        return found


def _those_in(run: str, witnesses: Witnesses) -> Witnesses:
    """Return the names that one of a token's runs contains."""
    if len(witnesses) < 2:  # noqa: PLR2004  # as most are
        return witnesses if witnesses and witnesses[0][0] in run else ()
    return tuple([witness for witness in witnesses if witness[0] in run])


def _make_slot(before: str, run: str, after: str, readings: Readings) -> Slot:
    """Return a slot, given the marks around its run, with a blank where they show one missing."""
    enters, leaves = classes_of(before), classes_of(after)
    opens = (enters[0][0],) if enters else _classes([way.words[0] for way in readings.ways])
    closes = (leaves[-1][1],) if leaves else _classes([way.words[-1] for way in readings.ways])
    return Slot(before, run, after, enters, leaves, readings, opens, closes)


def _classes(words: list[Emission]) -> Classes:
    if len(words) == 1:
        return tuple([tag for tag, _ in words[0]])
    return tuple(dict.fromkeys([tag for word in words for tag, _ in word]))


@cache
def load_tokens(lexicon: Lexicon) -> Tokens:
    """Return the tokens of a lexicon, always the same object."""
    return Tokens(lexicon)


def small_mark(lexicon: Lexicon, form: str) -> str:
    """Return how a form of small letters is to be marked (see `whole`)."""
    tokens, texts = load_tokens(lexicon), [form]
    if not form.isalpha() or PlainCuts(Words(lexicon, {}), form).places:  # else it is one anywhere
        texts += behind_elisions(lexicon, form)
    for text in texts:
        token = tokens.small(text)
        if not (token.settled and tokens.doubt(token).settled):
            return DOUBTFUL
    return ""


@lru_cache(maxsize=1 << 10)
def classes_of(marks: str) -> Marks:
    """Return the classes of punctuation; a mark that is repeated counts once."""
    before = ["", *marks]
    return tuple(
        _MARKS[mark]
        for mark, last in zip(marks, before, strict=False)
        if mark in _MARKS and mark != last
    )
