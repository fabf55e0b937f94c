"""Parses as much of EDTF (ISO 8601-2) as an archive of dispatches needs.

That is levels 0 and 1, and of level 2 marks on components (`2021?-10-13`), unknown years
(`XXXX-10-13`) and sets (`[2021,2022]`); no times of day, and no years of more than four digits. The
`edtf` package would take a quarter of a second to import; a test compares both.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

_COMPONENT = r"[?~%]?(?:{})[?~%]?"
_DATE = re.compile(
    "(?P<year>{})(?:-(?P<month>{})(?:-(?P<day>{}))?)?".format(
        _COMPONENT.format(r"\d{4}|\d{3}X|\d{2}XX|XXXX"),
        _COMPONENT.format(r"\d\d|XX"),
        _COMPONENT.format(r"\d\d|XX"),
    ),
    re.ASCII,
)
_MARKS = "?~%"
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""Spring to winter of the northern hemisphere; winter ends with its calendar year."""
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PlainDate:
    """One date of an EDTF string. A mark holds for its component and those to its left."""

    year: str
    """Four characters; X for an unknown digit."""
    month: str | None
    """`01` to `12`, `21` to `24` for a season, `XX`; None where the date is a year."""
    day: str | None
    """`01` to `31`, `XX`; None where the date is a month or a year."""
    marks: tuple[str, ...]
    """The marks of year, month and day: `?`, `~`, `%` or nothing."""

    @property
    def has_year(self) -> bool:
        """Tell whether anything of the year is known."""
        return self.year != "XXXX"

    @property
    def earliest(self) -> str | None:
        """The first day it allows; None where no year is known."""
        return self._day("0", last=False) if self.has_year else None

    @property
    def latest(self) -> str | None:
        """The last day it allows; None where no year is known."""
        return self._day("9", last=True) if self.has_year else None

    def _months(self) -> tuple[int, int]:
        if self.month is None or self.month == "XX":
            return 1, 12
        return _SEASONS.get(int(self.month), (int(self.month),) * 2)

    def _day(self, digit: str, *, last: bool) -> str:
        """Return the first or last day of the first or last month and year."""
        year, month = int(self.year.replace("X", digit)), self._months()[last]
        length = monthrange(max(year, 1), month)[1]
        day = length if last else 1
        if self.day and self.day != "XX":
            day = min(int(self.day), length)
        return f"{year:04}-{month:02}-{day:02}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed EDTF string."""

    kind: str
    """`date`, `interval`, `one of` (square brackets) or `all of` (braces)."""
    dates: tuple[PlainDate | None, ...]
    """The dates in order; an interval has two, None where an end is open or unknown."""


@lru_cache(maxsize=4096)
def parse_edtf(edtf: str) -> Edtf:
    """Return a parsed EDTF string. Raises ValueError, saying what is wrong with it."""
    if edtf[:1] + edtf[-1:] in {"[]", "{}"}:
        kind = "one of" if edtf.startswith("[") else "all of"
        return Edtf(kind, tuple(_date(member.strip()) for member in edtf[1:-1].split(",")))
    if "/" in edtf:
        return _interval(edtf)
    return Edtf("date", (_date(edtf),))


def _interval(edtf: str) -> Edtf:
    ends = edtf.split("/")
    if len(ends) != 2:  # noqa: PLR2004  # an interval has two ends
        raise ValueError(f"{edtf!r} has more than one slash")
    start, end = (None if part in {"", ".."} else _date(part) for part in ends)
    if start is None and end is None:
        raise ValueError(f"{edtf!r} holds no date")
    if start and end and (start.earliest or "") > (end.latest or "9999"):
        raise ValueError(f"{edtf!r} ends before it begins")
    return Edtf("interval", (start, end))


def _date(text: str) -> PlainDate:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD")
    bare = {name: (part or "").strip(_MARKS) or None for name, part in match.groupdict().items()}
    year, month, day = bare["year"] or "", bare["month"], bare["day"]
    date = PlainDate(year, month, day, _marks(match))
    if month and month != "XX" and not (1 <= int(month) <= 12 or int(month) in _SEASONS):  # noqa: PLR2004  # months
        raise ValueError(f"{text!r}: there is no month {month}")
    if day and day != "XX" and not _day_exists(date):
        raise ValueError(f"{text!r}: there is no such day")
    return date


def _marks(match: re.Match[str]) -> tuple[str, ...]:
    """Return the mark of each component; a mark to the right of one also marks those before."""
    marks = [""] * 3
    for place, part in enumerate(match.groups()):
        if part and part[0] in _MARKS:
            marks[place] = part[0]
        if part and part[-1] in _MARKS:
            marks[: place + 1] = [part[-1]] * (place + 1)
    return tuple(marks)


def _day_exists(date: PlainDate) -> bool:
    month, day = date.month or "XX", int(date.day or 0)
    if month != "XX" and int(month) in _SEASONS:
        return False
    year = int(date.year) if date.year.isdigit() else _LEAP_YEAR
    longest = 31 if month == "XX" else monthrange(max(year, 1), int(month))[1]
    return 1 <= day <= longest
