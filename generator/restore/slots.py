"""What a token may be: its runs of letters between marks, each with the ways to read it.

That depends on the token and on the few names of its article that it holds, on nothing else. So it
is found out once and remembered for all articles; the result is the same with nothing remembered.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from generator.restore.lexicon import LONGEST, Lexicon
from generator.restore.names import Names, Witnesses, within
from generator.restore.split import Reader, Readings
from generator.restore.tokens import segments
from generator.restore.words import Words

_MEMO = 1 << 15
"""How many tokens, and how many runs, are remembered."""
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


@dataclass(frozen=True, slots=True)
class Slot:
    """A run of letters between marks, and the ways to read it."""

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
    certain: str
    """The one class in which the slot ends, whatever stands before it; empty if it has several."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token, taken apart."""

    slots: tuple[Slot, ...]
    """Its runs, in order."""
    lost: bool
    """Whether it surely lost a blank."""
    settled: bool
    """Whether it stays as it is, whatever its neighbours are."""


class Tokens:
    """The tokens of a language, each taken apart once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._token = lru_cache(_MEMO)(self._new_token)
        self._readings = lru_cache(_MEMO)(self._new_readings)

    def token(self, text: str, names: Names, doubting: bool) -> Token:
        """Take a token apart, given the names of its article.

        `doubting` says whether a correct word may be a glue.
        """
        if len(text) > LONGEST:
            return self._take_apart(text, names, doubting)
        return self._token(text, within(text, names), doubting)

    def _new_token(self, text: str, witnesses: Witnesses, doubting: bool) -> Token:
        return self._take_apart(text, dict(witnesses), doubting)

    def _take_apart(self, text: str, names: Names, doubting: bool) -> Token:
        slots = tuple(self._slot(blank, piece, names, doubting) for blank, piece in segments(text))
        blank = any(slot.before.startswith(" ") for slot in slots)
        return Token(
            slots,
            lost=blank or any(slot.readings.glued for slot in slots),
            settled=not blank and all(len(slot.readings.ways) == 1 for slot in slots),
        )

    def _slot(self, blank: str, piece: str, names: Names, doubting: bool) -> Slot:
        before, run, after = self._lexicon.spelling.parts(piece)
        readings = self._run_readings(run, names, doubting)
        enters, leaves = classes_of(before), classes_of(after)
        last = readings.ways[0].words[-1]
        alone = len(readings.ways) == 1 and len(last) == 1
        certain = leaves[-1][1] if leaves else last[0][0] if alone else ""
        return Slot(blank + before, run, after, enters, leaves, readings, certain)

    def _run_readings(self, run: str, names: Names, doubting: bool) -> Readings:
        if len(run) > LONGEST:
            return Reader(Words(self._lexicon, names)).plain(run)
        return self._readings(run, within(run, names), doubting)

    def _new_readings(self, run: str, witnesses: Witnesses, doubting: bool) -> Readings:
        reader = Reader(Words(self._lexicon, dict(witnesses)))
        return (
            reader.doubted(run, self._readings(run, witnesses, False))
            if doubting
            else reader.plain(run)
        )


@cache
def load_tokens(lexicon: Lexicon) -> Tokens:
    """Return the tokens of a lexicon: the same ones each time."""
    return Tokens(lexicon)


@lru_cache(maxsize=1 << 10)
def classes_of(marks: str) -> Marks:
    """Return the classes of punctuation; a mark that is repeated counts once."""
    before = ["", *marks]
    return tuple(
        _MARKS[mark]
        for mark, last in zip(marks, before, strict=False)
        if mark in _MARKS and mark != last
    )
