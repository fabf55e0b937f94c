"""The blocks of an article's page that let readers check it: evidence, repairs, the capture.

They are written as HTML, since a folded block works without a script. Cells and rows have no end
tags: HTML does not require them, and they would be a twentieth of the page.
"""

from collections.abc import Iterator, Sequence

from generator.countries import country_name
from generator.edtf import date_in_words
from generator.interface import Words
from generator.model import AnnotatedArticle, Entry, Field, Finding
from generator.pages.captures import CAPTURE_FILE
from generator.pages.markdown import html
from generator.pages.passages import anchor_at
from generator.rights import EXTRACT, LINK

DATE_ROW = "e-date"
"""The anchor of the first reason for the date."""

_WITHHOLDING = {EXTRACT, LINK}

MAX_REPAIRS = 2_000
"""The most repairs that a page lists."""


def apparatus(entry: Entry, words: Words) -> Iterator[str]:
    """Yield the three folded blocks of an article's page."""
    yield evidence(entry.annotated, words)
    yield repairs(entry.annotated, words)
    yield captured(entry, words)


def evidence(annotated: AnnotatedArticle, words: Words) -> str:
    """Return each value with the words that support it and the rule that found it."""
    by_value: dict[tuple[Field, str], list[Finding]] = {}
    for finding in annotated.findings:
        by_value.setdefault((finding.field, finding.value), []).append(finding)
    rows: list[str] = []
    for (_, value), findings in by_value.items():
        said = _value_in_words(findings[0], annotated, words)
        rows.extend(_rows(said or value, findings, annotated, words))
    if not rows:
        body = f"<p>{html(words('evidence_none'))}</p>"
    else:
        withheld = f" {words('evidence_withheld')}" if annotated.rights in _WITHHOLDING else ""
        note = html(words("evidence_note") + withheld)
        body = f"<p>{note}</p>{_table(words.lists['evidence_columns'], rows)}"
    return _folded("evidence", words("evidence"), words.count("values", len(by_value)), body)


def repairs(annotated: AnnotatedArticle, words: Words) -> str:
    """Return each repaired word, as captured and as restored."""
    made, lang = annotated.repairs, annotated.article.lang
    if not made:
        none = "repairs_none_shown" if annotated.rights in _WITHHOLDING else "repairs_none"
        return _folded("repairs", words("repairs"), words(none), "")
    rows = [f"<tr><td>{html(r.before)}<td>{html(r.after)}" for r in made[:MAX_REPAIRS]]
    table = _table(words.lists["repairs_columns"], rows, words.lang(lang))
    body = f"<p>{html(words('repairs_note'))}</p>{table}"
    return _folded("repairs", words("repairs"), words.count("repairs_count", len(made)), body)


def captured(entry: Entry, words: Words) -> str:
    """Return the block about the captured text: its link, its file's name and SHA-256.

    A script shows the text in the block when it is opened.
    """
    article = entry.article
    note = html(words("captured_note", file="\0", sha256="\1"))
    note = note.replace("\0", f"<code>{html(article.source)}</code>")
    note = note.replace("\1", f"<code>{html(article.sha256)}</code>")
    body = [f"<p>{note}</p>"]
    body += [f"<p>{html(words('also_captured', file=f))}</p>" for f in entry.other_sources]
    if article.captured:
        label = html(words("captured_file"))
        body.append(f'<p><a href="{CAPTURE_FILE}" hreflang="{article.lang}">{label}</a></p>')
    else:
        body.append(f"<p>{html(words('captured_withheld'))}</p>")
    return _folded("captured", words("captured"), html(article.source), "".join(body))


def _rows(
    said: str, findings: Sequence[Finding], annotated: AnnotatedArticle, words: Words
) -> Iterator[str]:
    """Yield a row for each rule, with its quotes, each once and linked to its first paragraph."""
    by_rule: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, {}).setdefault(finding.quote, []).append(finding)
    span = f' rowspan="{len(by_rule)}"' if len(by_rule) > 1 else ""
    head = f"<th{span}>{html(said)}"
    row = f'<tr id="{DATE_ROW}">' if findings[0].field is Field.DATE else "<tr>"
    for rule, quotes in by_rule.items():
        cited = (_quote(same, annotated, words) for same in quotes.values())
        cells = " · ".join(filter(None, cited))
        yield f"{row}{head}<td>{cells}<td>{html(words.rule(rule))}"
        row, head = "<tr>", ""


def _quote(same: Sequence[Finding], annotated: AnnotatedArticle, words: Words) -> str:
    first = next((finding for finding in same if finding.part == "text"), same[0])
    if not first.quote:
        return ""
    lang = annotated.article.lang
    quoted = words("quoted", quote=words.foreign(html(first.quote), lang))
    anchor = anchor_at(annotated.article, first.start) if first.part == "text" else None
    if anchor:
        quoted = f'<a href="#{anchor}">{quoted}</a>'
    elif (part := first.part.partition(".")[0]) != "text":
        quoted += f" ({html(words(f'part_{part}'))})"
    return quoted if len(same) == 1 else f"{quoted} ×{words.number(len(same))}"


def _value_in_words(finding: Finding, annotated: AnnotatedArticle, words: Words) -> str | None:
    """Return the name of a value for readers; None where the article no longer has it."""
    if finding.field is Field.DATE:
        return date_in_words(finding.value, words.language)
    if finding.field is Field.COUNTRY:
        return country_name(finding.value, words.language)
    if finding.field is Field.ACTOR:
        return next((a.name for a in annotated.actors if a.id == finding.value), None)
    return next((words.topic(t) for t in annotated.topics if t.code == finding.value), None)


def _table(columns: Sequence[str], rows: Sequence[str], attributes: str = "") -> str:
    head = "".join(f'<th scope="col">{html(column)}</th>' for column in columns)
    body = "\n".join(rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody{attributes}>\n{body}\n</tbody></table>"


def _folded(name: str, title: str, summary: str, body: str) -> str:
    return (
        f'<details id="{name}"><summary><strong>{html(title)}</strong> <small>{summary}</small>'
        f"</summary>\n{body}\n</details>"
    )
