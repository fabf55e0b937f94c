"""Dates in EDTF (ISO 8601-2), as the archive keeps them.

`2021?-10-13` is a day whose year was inferred, `XXXX-10-13` a day of an unknown year. `syntax`
parses a date, `bounds` says which days it allows, `certain` what of it is certain, `words` writes
it for readers.
"""

from generator.edtf.bounds import bounds, is_edtf, is_qualified, sort_key, year_of
from generator.edtf.certain import certain
from generator.edtf.syntax import Edtf, PlainDate, parse_edtf
from generator.edtf.words import date_in_words, day_in_words

__all__ = [
    "Edtf",
    "PlainDate",
    "bounds",
    "certain",
    "date_in_words",
    "day_in_words",
    "is_edtf",
    "is_qualified",
    "parse_edtf",
    "sort_key",
    "year_of",
]
