"""Leaves of each article what the archive may show: all, an extract, or its reference only.

This is the last step of gathering. Pages, search, feeds and data get articles as they may be shown,
so that none of them can show more. Address, title, date and every extracted value stay, with the
rules that found them; withheld words are quoted nowhere.
"""

import re
from dataclasses import replace

from generator.archive import Archive
from generator.config import Config
from generator.corrections import RIGHTS
from generator.model import AnnotatedArticle, Entry, Finding, Repair

FULL, EXTRACT, LINK = RIGHTS

_WORD = re.compile(r"\S+")
_CUT = " […]"
_ALWAYS_SHOWN = {"title", "dateline", "correction"}


def permitted(archive: Archive, config: Config) -> Archive:
    """Return the archive as it may be shown; the same object where all may be shown."""
    entries = tuple(shown(entry, config) for entry in archive.entries)
    if all(one is other for one, other in zip(entries, archive.entries, strict=True)):
        return archive
    return replace(archive, entries=entries)


def shown(entry: Entry, config: Config) -> Entry:
    """Return an article as its correction allows, or else as the archive's settings do."""
    rights = entry.annotated.rights or config.rights
    if rights == FULL:
        return entry
    limit = _extract(entry.annotated, config) if rights == EXTRACT else 0
    return replace(entry, annotated=replace(_cut(entry.annotated, limit), rights=rights))


def _extract(annotated: AnnotatedArticle, config: Config) -> int:
    """Return how many words an extract has: at most half of the text."""
    article = annotated.article
    words = len(_WORD.findall("\n".join((article.lead or "", *article.paragraphs))))
    return min(config.extract_words, words // 2)


def strictest(*said: str | None) -> str | None:
    """Return the strictest of several rights; None where none is given."""
    return max((one for one in said if one), key=RIGHTS.index, default=None)


def _cut(annotated: AnnotatedArticle, limit: int) -> AnnotatedArticle:
    """Return an article with so many words of lead and text, and what was found in them."""
    article = annotated.article
    lead, left = _opening(article.lead or "", limit)
    kept: list[str] = []
    for paragraph in article.paragraphs:
        opening, left = _opening(paragraph, left)
        if opening:
            kept.append(opening)
    ends = {"lead": len(lead.removesuffix(_CUT)), "text": len("\n\n".join(kept).removesuffix(_CUT))}
    return replace(
        annotated,
        article=replace(
            article,
            lead=lead or None,
            paragraphs=tuple(kept),
            captured="",
            captions=(),
            related=(),
        ),
        repairs=tuple(repair for repair in annotated.repairs if _stays(repair, ends)),
        findings=_quoting(annotated.findings, ends),
        dating=replace(annotated.dating, findings=_quoting(annotated.dating.findings, ends)),
    )


def _opening(text: str, words: int) -> tuple[str, int]:
    """Return the first words of a text, with a mark where it is cut, and how many are left."""
    ends = [word.end() for word in _WORD.finditer(text)]
    if len(ends) <= words:
        return text, words - len(ends)
    return (text[: ends[words - 1]] + _CUT if words else ""), 0


def _stays(repair: Repair, ends: dict[str, int]) -> bool:
    end = repair.start + len(repair.after)
    return repair.part in _ALWAYS_SHOWN or end <= ends.get(repair.part, -1)


def _quoting(findings: tuple[Finding, ...], ends: dict[str, int]) -> tuple[Finding, ...]:
    """Return findings, each once, without quotes of words that are not shown."""
    return tuple(
        dict.fromkeys(
            finding
            if finding.part in _ALWAYS_SHOWN or finding.end <= ends.get(finding.part, -1)
            else replace(finding, quote="", part="text", start=0, end=0)
            for finding in findings
        )
    )
