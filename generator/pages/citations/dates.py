"""Dates in references: in words, and in brackets unless they are certain."""

from functools import lru_cache

from generator.edtf import certain, date_in_words, day_in_words


@lru_cache(maxsize=1 << 16)
def cited_date(edtf: str | None, language: str) -> str:
    """Return a date for a reference, in brackets unless it is certain; "" for none."""
    if edtf is None:
        return ""
    said = date_in_words(edtf, language)
    return said if certain(edtf) == edtf else f"[{said}]"


@lru_cache(maxsize=1 << 16)
def year_first(edtf: str | None, language: str) -> str:
    """Return a date in the order of APA, `2022, 25 octobre`; in brackets unless certain."""
    if edtf is None or certain(edtf) != edtf:
        return cited_date(edtf, language)
    year, _, rest = edtf.partition("-")
    return f"{year}, {day_in_words(edtf, language)}" if rest else year
