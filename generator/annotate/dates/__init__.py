"""When an article was issued, as far as its text supports it: EDTF, with the words that say so.

`calendar` knows the language, `days` and `years` what the text names, `verdict` what follows.
"""

from generator.annotate.dates.calendar import Calendar, load_calendar
from generator.annotate.dates.verdict import find_date

__all__ = ["Calendar", "find_date", "load_calendar"]
