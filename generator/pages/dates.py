"""An article's date and year as pages show them."""

from functools import lru_cache

from generator.archive import UNKNOWN_YEAR
from generator.edtf import date_in_words, year_of
from generator.interface import Words
from generator.model import Entry
from generator.pages.markdown import escape


def date_markdown(entry: Entry, words: Words) -> str:
    """Return an article's date in words, with its certainty, as Markdown."""
    return escape(date_in_words(entry.annotated.dating.date, words.language))


def year_key(entry: Entry) -> str:
    """Return the key of the year under which an article is listed."""
    return _year(entry.annotated.dating.date)


@lru_cache(maxsize=65536)
def _year(edtf: str | None) -> str:
    return year_of(edtf) or UNKNOWN_YEAR
