"""Dates of articles made by hand: what the tests of this folder ask."""

from typing import Any

from generator.annotate.dates import find_date, load_calendar
from generator.model import Dating
from tests.articles import make_article

FRENCH = load_calendar("fr")


def dating(*paragraphs: str, **parts: Any) -> Dating:
    """Return when an article of these paragraphs and other parts was issued."""
    return find_date(make_article(*paragraphs, **parts), FRENCH)
