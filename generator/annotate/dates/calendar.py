"""Compiles how a language writes dates: `languages/<language>/{calendar,date_context}.yml`.

`patterns` reads and checks the tables; `days` and `years` decide what a match means.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.annotate.dates.clauses import Clauses, load_clauses
from generator.annotate.dates.figure_words import FigureWords, load_figure_words
from generator.annotate.dates.known_ties import Ties, load_ties
from generator.annotate.dates.known_words import Known, load_known
from generator.annotate.dates.named_words import NamedWords, load_named_words
from generator.annotate.dates.now_words import NowWords, load_now_words
from generator.annotate.dates.over_words import OverWords, load_over_words
from generator.annotate.dates.patterns import Tables
from generator.annotate.dates.term_words import TermWords, load_term_words

_DAY_BEFORE = (
    "future",
    "done",
    "counted",
    "reacted",
    "news",
    "background",
    "told",
    "participle",
    "held",
    "undone",
    "event",
    "occasion",
)
_DAY_AFTER = ("future", "background")
_YEAR_BEFORE = (
    "part_of_year",
    "now",
    "fulfilled",
    "forecast",
    "target",
    "history",
    "wanted",
    "compared",
    "review",
    "planned",
    "late",
    "monthly",
    "edition",
    "reported",
)
"""Kinds of context of a year, in the order in which they are tried."""
_WORDS = (
    "anniversary",
    "anniversary_ahead",
    "celebrated",
    "held",
    "looked_back",
    "visit",
)
"""Lists of whole words."""
_BEGINNINGS = (
    "counts_year",
    "earlier",
    "lasting",
    "lead_in",
    "reaction",
    "same_event",
    "to_be_held",
)
"""Lists of what words begin with."""
_RIGHT_BEFORE = (
    "done_in_month",
    "night",
    "ongoing",
    "recent_month",
)
"""Lists of what ends right before a day, a month or a year."""
_AT_END = r"\s*$"
_WORD = r"\b(?<!\w)"
"""Where a word begins: the boundary rules out most places, and sooner than a look behind."""
_LEVEL_WORD = r"(?<![a-z])"
_BEHIND_OTHER = "[^a-z]"
"""The same with the sign before the word: found sooner still, in text that begins with a space."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The patterns of one language."""

    months: dict[str, int]
    """Month numbers by levelled name."""
    weekdays: dict[str, int]
    """Days of the week by levelled name, Monday is 0."""
    numbers: dict[str, int]
    """Numbers by levelled word."""
    day_sign: re.Pattern[str]
    """Part of any day, in words or figures: without it a sentence names no day."""
    day_lead: re.Pattern[str]
    """A day of the week or a part of the day, which the figures of a day may follow."""
    weekday: re.Pattern[str]
    """A day of the week: found fast."""
    bare_weekday: re.Pattern[str]
    """The same with no figure behind it."""
    day: re.Pattern[str]
    """A day: groups weekday, day, month, year."""
    day_in_figures: re.Pattern[str]
    """A day in figures only: groups day, figure, year."""
    dateline_in_figures: re.Pattern[str]
    """A day of a dateline in figures: groups day, figure."""
    lasting: re.Pattern[str]
    """What goes on until a day."""
    night: re.Pattern[str]
    """What stands before the two days of a night."""
    on_day: str
    """What stands before a day, levelled."""
    on_days: str
    """What stands before several days."""
    ranges: tuple[re.Pattern[str], ...]
    """Several days: groups weekday, day, month, year are those of the last."""
    verbs: dict[str, re.Pattern[str]]
    """Verb forms on the text as written: `future` of what is to come, `past` of what has happened,
    `before_that` of what had happened before; `aim`, words that make a year to come; `purpose`,
    words that make the days of their clause to come."""
    clauses: Clauses
    """Clauses that tell of something else than their sentence."""
    overtaken: re.Pattern[str]
    """Words that say of a plan that it was not kept."""
    day_before: dict[str, re.Pattern[str]]
    """Kinds of context of a day, by the words that end right before it and one sign before them."""
    day_after: dict[str, re.Pattern[str]]
    """Kinds of context of a day, by the words right behind it."""
    year_before: dict[str, re.Pattern[str]]
    """Kinds of context of a year, by the words that end right before it."""
    reaction: re.Pattern[str]
    """What reacts to a day of the past, or recalls it."""
    held: re.Pattern[str]
    """Verbs of holding an event."""
    to_be_held: re.Pattern[str]
    """What says of an event with a year in its name that it is to come."""
    visit: re.Pattern[str]
    """What is announced some months before, with its days."""
    lead_in: re.Pattern[str]
    """What opens a sentence and only tells since when, or after what, the rest is so."""
    earlier: re.Pattern[str]
    """What opens a paragraph that tells of what was before."""
    same_event: re.Pattern[str]
    """What opens a sentence that names once more the event of the one before."""
    ongoing: re.Pattern[str]
    """What is going on, with what stands between it and its days."""
    figures: FigureWords
    """What tells which figures are the latest, and which are compared with them."""
    terms: TermWords
    """What stands around the two years of a term of office."""
    over: OverWords
    """What tells that an event of several days is over."""
    done_in_month: re.Pattern[str]
    """Verbs of an event that is over, with what stands between them and its month."""
    recent_month: re.Pattern[str]
    """What stands before a month that is not long over."""
    counts_year: re.Pattern[str]
    """What stands behind a year that is this one: it counts an anniversary."""
    anniversary: re.Pattern[str]
    """Words of an anniversary."""
    looked_back: re.Pattern[str]
    """What makes an anniversary one of years past."""
    anniversary_count: re.Pattern[str]
    """How many years an anniversary counts: groups count, years."""
    anniversary_ahead: re.Pattern[str]
    """What says of an anniversary that it is still to come."""
    celebrated: re.Pattern[str]
    """What joins an anniversary to a year that may be the one of the celebration."""
    founding: re.Pattern[str]
    """Verbs of founding, which make a dated day one of the past."""
    signing: re.Pattern[str]
    """Verbs of signing, which do so unless they tell the news."""
    not_year_after: re.Pattern[str]
    """What makes of four figures a quantity."""
    named: NamedWords
    """What stands around a year that the opening names."""
    now: NowWords
    """How a year is tied to the present."""
    oldest_year: int
    """Years before it are history."""
    known: Known
    """Numbered events and offices whose years are known."""
    ties: Ties
    """Since when states have relations."""


@cache
def load_calendar(language: str) -> Calendar:
    """Return the date patterns of a language.

    Raises DataError, naming table and key, when a table is missing or not of the stated form.
    """
    tables = Tables(language)
    return Calendar(
        months=tables.months,
        weekdays=tables.weekdays,
        numbers=tables.numbers,
        day_sign=tables.form("day_sign"),
        day_lead=tables.day_lead(),
        weekday=tables.weekday(),
        bare_weekday=tables.form("bare_weekday"),
        day=tables.form("day", lead=tables.first_of_day),
        day_in_figures=tables.form("day_in_figures", tail=r"(?!\d)"),
        dateline_in_figures=tables.form("dateline_in_figures", tail=r"(?!\d)"),
        on_day=tables.text("on_day"),
        on_days=tables.text("on_days"),
        ranges=tables.ranges(),
        verbs=_tenses(tables),
        clauses=load_clauses(tables),
        overtaken=tables.verbs("overtaken", r"\b"),
        day_before=tables.kinds("day_before", _DAY_BEFORE, _BEHIND_OTHER, tail=_AT_END),
        day_after=tables.kinds("day_after", _DAY_AFTER, r"\s*", end=True),
        year_before=tables.kinds("year_before", _YEAR_BEFORE, _LEVEL_WORD, tail=_AT_END),
        anniversary_count=tables.listed("anniversary_count", r"(?=\d)(?<![\d.,])"),
        founding=tables.listed("founding", r"\b"),
        signing=tables.listed("signing", r"\b"),
        not_year_after=tables.listed("not_year_after", r"\s*"),
        named=load_named_words(tables),
        now=load_now_words(tables),
        figures=load_figure_words(tables),
        terms=load_term_words(tables),
        over=load_over_words(tables),
        oldest_year=tables.year("oldest_year"),
        known=load_known(language),
        ties=load_ties(language),
        **{key: tables.listed(key) for key in _WORDS},
        **{key: tables.listed(key, end=False) for key in _BEGINNINGS},
        **{key: tables.listed(key, _LEVEL_WORD, tail=_AT_END) for key in _RIGHT_BEFORE},
    )


def _tenses(tables: Tables) -> dict[str, re.Pattern[str]]:
    """Return the patterns of the verbs that tell what is past, to come, or wanted."""
    return {
        "future": tables.verbs("future", r"\b(?<![\w’'])(?:[a-zà-ÿ]['’]|)"),
        "past": tables.verbs("past", _WORD),
        "before_that": tables.verbs("before_that", _WORD),
        "aim": tables.verbs("aim", _WORD, end=False),
        "purpose": tables.verbs("purpose", _WORD),
    }
