"""Recognises codes of digits and capitals, which no blank divides: years, Roman numerals, units."""

import re

YEAR = re.compile(r"(?:19|20)\d\d")
ROMAN = re.compile(r"[IVX]{2,}|[IVXLC]+(?:e|er|ème|ᵉ|es)")
ROMAN_FIGURES = "IVXLC"
CODE = re.compile(
    r"(?=.*[A-Z])[A-Z\d](?:[A-Z\d./-]|(?<=\d)[a-z]){1,12}[a-z]{0,3}"  # A330neo, COVID-19
    r"|[A-Z][a-z]+-\d{1,4}[A-Z\d]*|[A-Z]+-[A-Za-z]+-\d+|No\d+"  # Su-30MK2, SARS-CoV-2
    r"|[kcm]?m[23²³]|\d+[xX]\d+|[A-Z][a-z]?\d{1,2}(?:[A-Z][a-z]?\d{0,2})+"  # Al2O3
    r"|\d+(?:[.,]\d+)*(?:[kcm]?m[23²³]?|k?g|ha|l|s|min|mn|kW|[MG]W|[kMGT]Wh?|CV|K|D|G|M|U)"
)
