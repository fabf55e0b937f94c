"""The values of one article with their reasons, as text for a terminal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.archive import Archive
from generator.corrections import correction_of
from generator.countries import country_name
from generator.curate import VOCABULARY
from generator.edtf import date_in_words
from generator.model import Entry, Field, Finding
from generator.problems import Problem


def find_articles(archive: Archive, asked: str) -> list[Entry]:
    """Return the articles whose id begins so; if there are none, those whose file name does."""
    wanted = PurePath(asked).name.lower()
    found = [entry for key, entry in archive.by_id.items() if key.startswith(wanted)]
    return found or [
        entry
        for entry in archive.entries
        if any(
            PurePath(source).name.lower().startswith(wanted)
            for source in (entry.article.source, *entry.other_sources)
        )
    ]


def explain(entry: Entry) -> str:
    """Return every value of an article with each quote, its place, and the rule that found it."""
    return "\n".join(_lines(entry))


def problems_of(entry: Entry, problems: Iterable[Problem], folder: str) -> Iterator[Problem]:
    """Yield the problems of an article's seeds and correction, and of the vocabulary.

    `folder` is the seeds folder's name.
    """
    sources = (entry.article.source, *entry.other_sources)
    files = {f"{folder}/{file}" for source in sources for file in (source, correction_of(source))}
    for problem in problems:
        if problem.file in files or problem.file.startswith(f"{folder}/{VOCABULARY}/"):
            yield problem


def _lines(entry: Entry) -> Iterator[str]:
    annotated, article = entry.annotated, entry.article
    reasons: dict[tuple[Field, str], list[Finding]] = defaultdict(list)
    for finding in annotated.findings:
        reasons[finding.field, finding.value].append(finding)
    by_hand = " (corrected by hand)" if annotated.title_by_hand else ""
    yield f"{article.title or '(no title)'}{by_hand}"
    yield f"  {article.source}  {entry.path}"
    date = annotated.dating.date
    yield f"\ndate: {date or 'null'} ({date_in_words(date, article.tables)})"
    yield from _reasons(reasons[Field.DATE, date or ""])
    for code in annotated.countries:
        yield f"\ncountry: {code} {country_name(code, article.tables)}"
        yield from _reasons(reasons[Field.COUNTRY, code])
    for actor in annotated.actors:
        role = f", {actor.role}" if actor.role else ""
        yield f"\n{actor.type.value}: {actor.name}{role} ({actor.id})"
        yield from _reasons(reasons[Field.ACTOR, actor.id])
    for topic in annotated.topics:
        yield f"\ntopic: {topic.code} {topic.label}"
        yield from _reasons(reasons[Field.TOPIC, topic.code])
    yield f"\nrepairs: {len(annotated.repairs)}"
    for repair in annotated.repairs:
        yield f"  {repair.before} → {repair.after}  [{repair.part} {repair.start}]"


def _reasons(findings: list[Finding]) -> Iterator[str]:
    if not findings:
        yield "  the text supports no value"
    for finding in findings:
        place = f"{finding.part} {finding.start}:{finding.end}"
        words = f": “{finding.quote}”  [{place}]" if finding.quote else ""
        yield f"  {finding.rule}{words}"
