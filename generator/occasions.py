"""What an article tells of, as far as that shows whether another article tells of the same.

The kind of occasion that its head names (a visit, a conference, talks), and the proper names of its
text that are neither a country nor an actor: mostly places. Which articles are related is decided
by `kinship`.
"""

import re
from functools import cache

from generator.annotate.phrases import PhraseMatcher
from generator.errors import DataError
from generator.languages import read_table
from generator.model import AnnotatedArticle, Field
from generator.restore import load_lexicon

KINDS = ("visit", "conference", "talks")
"""The kinds of occasion; pages have a sentence for each."""

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
    matcher = _matcher(article.lang)
    found = {match.value for text in head if text for match in matcher.find(text)}
    return next((kind for kind in KINDS if kind in found), None)


def names(annotated: AnnotatedArticle) -> frozenset[str]:
    """Return the proper names inside the text's sentences that are no country and no actor.

    Words of the language with a capital (`Premier`, `Affaires`) are no name.
    """
    text, known = annotated.article.text, load_lexicon(annotated.article.lang).known
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


@cache
def _matcher(language: str) -> PhraseMatcher[str]:
    where = f"languages/{language}/occasions.yml"
    table = read_table(language, "occasions").get("occasions")
    if not isinstance(table, dict) or tuple(table) != KINDS:
        raise DataError(f"{where}: occasions must have {', '.join(KINDS)}, found {table!r}")
    for kind, phrases in table.items():
        if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
            raise DataError(f"{where}: {kind} must be a list of words, found {phrases!r}")
    return PhraseMatcher((phrase, kind) for kind in reversed(KINDS) for phrase in table[kind])
