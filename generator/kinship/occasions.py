"""What an article tells of, as far as that shows whether another article tells of the same.

That is the kind of occasion that its head names (a visit, a conference, talks), and the proper
names in its text that are neither a country nor an actor: mostly places. Also whether two articles
were issued near enough to each other. Which articles are related is decided by `kinships`.
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
"""Days apart within which articles are of one month."""

_CAPITAL = r"[^\W\d_a-zà-ÿ][\w-]+"
_NAME = re.compile(
    rf"(?:(?<=[^\W\d_A-Z] )|(?<=[,(] )|(?<=[dl][’'])){_CAPITAL}(?: {_CAPITAL}){{0,3}}"
)
"""One to four words with a capital inside a sentence."""


def occasion(annotated: AnnotatedArticle) -> str | None:
    """Return the kind of occasion that title, lead or first paragraph name, or None.

    Raises DataError where the language's table does not have the stated form.
    """
    article = annotated.article
    head = (article.title, article.lead, next(iter(article.paragraphs), None))
    matcher = _matcher(article.tables)
    texts = (word_columns(text).folded for text in head if text)
    found = {kind for folded in texts for _, _, kind in matcher.spans(folded)}
    return next((kind for kind in KINDS if kind in found), None)


def names(annotated: AnnotatedArticle) -> frozenset[str]:
    """Return the proper names inside the text's sentences that are no country and no actor.

    Words of the language with a capital (`Premier`, `Affaires`) are no name.
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
    """Return the year in which two articles tell of one occasion, if they seem to; else None.

    They name the same kind of it and share a country. It is one where they share an actor or a
    name (`known`) and were issued within a month of each other; where only the year is known, a
    name must be shared (`named`).
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
    """Return how many days apart two articles may have been issued at most, if that is known."""
    mine, theirs = days(one), days(other)
    return days_between(mine, theirs) if mine and theirs else None


def days(dating: Dating) -> tuple[int, int] | None:
    """Return the first and the last day that a date allows, counted; None where not known."""
    if not (dating.earliest and dating.latest):
        return None
    first, last = map(date.fromisoformat, (dating.earliest, dating.latest))
    return first.toordinal(), last.toordinal()


def days_between(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how many days may lie between two dates at most, each given by two days."""
    return max(one[1], other[1]) - min(one[0], other[0])


@cache
def _matcher(language: str) -> PhraseMatcher[str]:
    table = Table(language, "occasions").lists("occasions", KINDS)
    return PhraseMatcher((phrase, kind) for kind in reversed(KINDS) for phrase in table[kind])
