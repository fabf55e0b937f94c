"""Tells seeds that hold no article, and reports what is doubtful in those that do.

A crawler keeps whatever a server answers: error pages, consent walls, the source of a page. An
address, once given, never dies, so such files are left out before they get one. The words that give
them away are in the table `no_articles.yml`.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from typing import NamedTuple

from generator.annotate.matching import fold
from generator.corrections import correction_of
from generator.languages.tables import Table
from generator.model import AnnotatedArticle, Article
from generator.parse.head import LONGEST_TITLE
from generator.parse.language import is_foreign
from generator.problems import Report

_SHORT = 1_500
"""Error pages and walls are shorter than this; a longer text may be an article about one."""

_ENOUGH = 2
"""So many lines of a wall make a wall, so many signs of a wrong encoding make it likely."""

_SOURCES = {
    "an HTML page": re.compile(r"\s*<(?:!doctype\s+html|html|\?xml)\b", re.IGNORECASE),
    "a PDF": re.compile(r"\s*%PDF-\d"),
    "an RTF document": re.compile(r"\s*\{\\rtf\d"),
}
"""How files begin that are of another kind than their name says."""
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>|<!--")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});")
_TWICE_ENCODED = re.compile(
    "[ÃÂ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€|Ä‘|áº|á»"
)
"""UTF-8 that was decoded as another encoding: « coopÃ©ration »."""
_SIGNS = ("Ã", "Â", "â€", "Ä‘", "áº", "á»")
"""Signs to look for first: without one of them a text has no wrong encoding."""


class _Words(NamedTuple):
    """The table `no_articles.yml`, folded."""

    first_lines: frozenset[str]
    walls: tuple[str, ...]
    status: re.Pattern[str]
    """Matches a line that gives an HTTP status; its group `says` is the reason phrase."""
    says: frozenset[str]
    """The reason phrases that make such a line a server's answer."""


def is_article(annotated: AnnotatedArticle, folder: str, report: Report) -> bool:
    """Tell whether a seed holds an article; report why not, and what is doubtful in one.

    A withdrawn seed keeps its place, whatever it holds. `folder` is the seeds folder's name.
    """
    article = annotated.article
    if annotated.withdrawn:
        return True
    name = f"{folder}/{article.source}"
    if why := _why_not(annotated):
        report.warn(name, f"{why}; left out", "Capture the article again.")
        return False
    if annotated.fault:
        report.warn(
            name,
            f"the program fails on this text ({annotated.fault}); shown as it is, without values",
            f"Report it, it should not; until then, {correction_of(article.source)} may say them.",
        )
    for doubt, advice in _doubts(article):
        report.warn(name, doubt, advice)
    return True


def _why_not(annotated: AnnotatedArticle) -> str | None:
    """Return why a capture is no article; None where it is one."""
    article = annotated.article
    if not (article.paragraphs or article.lead):
        return "only a title, no text below it"
    if not any(map(str.isalpha, article.captured)):
        return "no word in it"
    if what := next(
        (what for what, form in _SOURCES.items() if form.match(article.captured)), None
    ):
        return f"the source of {what}, not its text"
    if len(article.captured) > _SHORT or article.dateline:
        return None
    if said := _answer(article.captured.strip().partition("\n")[0].strip()):
        return said
    # an article about consent walls names an actor or a date; a wall does not
    return None if annotated.actors or annotated.dating.date else _wall(article.captured)


def _answer(line: str) -> str | None:
    """Return a fault if a first line is a server's answer."""
    words, first = _words(), fold(line).strip(" .!")
    status = words.status.fullmatch(first)
    if first in words.first_lines or (status and status["says"] in words.says):
        return f"a server’s answer ({line}), not an article"
    return None


def _wall(text: str) -> str | None:
    """Return a fault if a text is a wall."""
    walls = _words().walls
    lines = sum(any(wall in line for wall in walls) for line in fold(text).split("\n"))
    if lines < _ENOUGH:
        return None
    return "a wall that asks for consent or JavaScript, not an article"


def _doubts(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what a human should look at, each with advice."""
    text = article.captured
    tags = _TAG.findall(text) if "<" in text else []
    entities = [e for e in _ENTITY.findall(text) if html.unescape(e) != e] if "&" in text else []
    if marks := tags + entities:
        yield (
            f"HTML in the text ({len(marks)}, such as {marks[0][:40]}), shown as it is",
            "Capture the text of the page, not its source.",
        )
    begun = text[:_SHORT]
    signs = any(sign in begun for sign in _SIGNS)
    if signs and len(_TWICE_ENCODED.findall(begun)) >= _ENOUGH:
        yield (
            "letters in a wrong encoding, such as é read as two",
            "Capture the page again as UTF-8.",
        )
    if article.read_as or is_foreign(text, article.lang):
        said = f"hardly a word of its opening is of the archive's language ({article.tables})"
        marked = f"; marked as {article.lang}, its words left as they are"
        yield (
            said + (marked if article.read_as else ""),
            "It stays, read as if it were; an archive has articles of one language.",
        )
    first = text.lstrip().partition("\n")[0].strip() if article.title is None else ""
    if len(first) > LONGEST_TITLE:
        yield (
            f"no title: its first line has {len(first)} characters",
            f"If that is the title, write a shorter one into {correction_of(article.source)}.",
        )


@cache
def _words() -> _Words:
    table = Table("mul", "no_articles")
    lines = frozenset(fold(line) for line in table.texts("first_lines"))
    phrases = {fold(status.phrase) for status in HTTPStatus if status >= HTTPStatus.BAD_REQUEST}
    before = "|".join(re.escape(fold(word)) for word in table.texts("before_status"))
    return _Words(
        first_lines=lines,
        says=lines | phrases | {""},
        walls=tuple(fold(wall) for wall in table.texts("walls")),
        status=re.compile(rf"(?:(?:{before})[\W\d]*)?[45]\d\d\W*(?P<says>.*)"),
    )
