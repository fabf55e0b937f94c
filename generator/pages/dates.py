"""An article's date and year as the pages say them; each is worked out once, being said often."""

from functools import lru_cache

from generator.archive import UNKNOWN_YEAR
from generator.edtf import date_in_words, year_of
from generator.model import Entry
from generator.pages.markdown import escape
from generator.pages.words import Words


def said_date(entry: Entry, words: Words) -> str:
    """Return an article's date in words, with its certainty, as Markdown."""
    return escape(in_words(entry.annotated.dating.date, words.language))


def year_key(entry: Entry) -> str:
    """Return the year under which an article is listed."""
    return _year(entry.annotated.dating.date)


def in_words(edtf: str | None, language: str) -> str:
    """Return a date as a reader says it."""
    return date_in_words(edtf, language)


@lru_cache(maxsize=65536)
def _year(edtf: str | None) -> str:
    return year_of(edtf) or UNKNOWN_YEAR
