"""Finds the occasion that an article reports, to tell whether another one reports the same.

That is its kind (a visit, a conference, talks), and the proper names in the text that are neither
countries nor actors: mostly places. Also whether two articles were issued close enough to each
other. `kinships` decides which articles are related.
"""

import re
from datetime import date
from functools import cache

from generator.annotate.matching import word_columns
from generator.annotate.phrases import PhraseMatcher
from generator.edtf import year_of
from generator.languages.tables import Table
from generator.model import AnnotatedArticle, Dating, Field
from generator.restore import load_lexicon

KINDS = ("visit", "conference", "talks")
"""The kinds of occasion; pages have a sentence for each."""

MONTH = 31
"""Days within which articles are of one month."""

_CAPITAL = r"[^\W\d_a-zà-ÿ][\w-]+"
_NAME = re.compile(
    rf"(?:(?<=[^\W\d_A-Z] )|(?<=[,(] )|(?<=[dl][’'])){_CAPITAL}(?: {_CAPITAL}){{0,3}}"
)
"""One to four capitalised words inside a sentence."""


def occasion(annotated: AnnotatedArticle) -> str | None:
    """Return the kind of occasion named in title, lead or first paragraph; None without one.

    Raises DataError where the language's table does not have the stated form.
    """
    article = annotated.article
    head = (article.title, article.lead, next(iter(article.paragraphs), None))
    matcher = _matcher(article.tables)
    texts = (word_columns(text).folded for text in head if text)
    found = {kind for folded in texts for _, _, kind in matcher.spans(folded)}
    return next((kind for kind in KINDS if kind in found), None)


def names(annotated: AnnotatedArticle) -> frozenset[str]:
    """Return proper names inside sentences that are neither countries nor actors.

    Capitalised words of the language (`Premier`, `Affaires`) are not names.
    """
    text, known = annotated.article.text, load_lexicon(annotated.article.tables).known
    read = bytearray(len(text))
    for finding in annotated.findings:
        if finding.part == "text" and finding.field in {Field.COUNTRY, Field.ACTOR}:
            read[finding.start : finding.end] = bytes([1]) * (finding.end - finding.start)
    return frozenset(
        match[0]
        for match in _NAME.finditer(text)
        if match[0][0].isupper()
        and not any(read[match.start() : match.end()])
        and not all(known(word.lower()) for word in match[0].split())
    )


def year_of_one(one: Dating, other: Dating, *, known: bool, named: bool) -> str | None:
    """Return the year in which two articles seem to report the same occasion, or None.

    Both name the same kind of occasion and share a country. It is the same one if they share an
    actor or a name (`known`) and were issued within a month of each other; where only the year
    is known, they must share a name (`named`).
    """
    year, apart = year_of(one.date), _days_apart(one, other)
    same_month = apart is not None and apart <= MONTH and known
    same_year = year == year_of(other.date) and apart is not None and apart > MONTH
    vague = _is_vague(one) or _is_vague(other)
    return year if same_month or (same_year and vague and named) else None


def _is_vague(dating: Dating) -> bool:
    """Tell whether a date leaves more than a month open."""
    apart = _days_apart(dating, dating)
    return apart is None or apart > MONTH


def _days_apart(one: Dating, other: Dating) -> int | None:
    """Return the most days between the issues of two articles, if that is known."""
    mine, theirs = days(one), days(other)
    return days_between(mine, theirs) if mine and theirs else None


def days(dating: Dating) -> tuple[int, int] | None:
    """Return the first and the last day of a date as numbers; None where not known."""
    if not (dating.earliest and dating.latest):
        return None
    first, last = map(date.fromisoformat, (dating.earliest, dating.latest))
    return first.toordinal(), last.toordinal()


def days_between(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return the most days between two dates, each given by its first and last day."""
    return max(one[1], other[1]) - min(one[0], other[0])


@cache
def _matcher(language: str) -> PhraseMatcher[str]:
    table = Table(language, "occasions").lists("occasions", KINDS)
    return PhraseMatcher((phrase, kind) for kind in reversed(KINDS) for phrase in table[kind])
