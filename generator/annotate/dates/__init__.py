"""Dates an article: when it was issued, as EDTF, with the words that say so.

`calendar` knows the language, `days` and `years` find what the text names, `verdict` decides.
"""

from generator.annotate.dates.calendar import Calendar, load_calendar
from generator.annotate.dates.verdict import find_date

__all__ = ["Calendar", "find_date", "load_calendar"]
