"""Applies corrections: what people wrote replaces what was extracted.

Corrected values have a finding with the rule `corrected by hand`, instead of words of the article.
All others keep their order and their findings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.annotate.matching import fold
from generator.corrections.values import Correction, NamedActor
from generator.edtf import bounds
from generator.errors import DataError
from generator.model import (
    Actor,
    ActorType,
    AnnotatedArticle,
    Article,
    Dating,
    Field,
    Finding,
    Topic,
)
from generator.slugs import slug

BY_HAND = "corrected by hand"
"""The rule of a corrected value's finding."""
_PART = "correction"
"""The part of such a finding: no words of the article support it."""
_UNKNOWN = "XXXX"
"""EDTF for an unknown year: the value of the finding where a correction removes a date."""


def apply_correction(
    annotated: AnnotatedArticle, correction: Correction, *, topics: Mapping[str, str]
) -> AnnotatedArticle:
    """Return an article as corrected; the same object where nothing changes.

    `topics` has the labels of known topics by code. Raises DataError when the correction names
    another topic.
    """
    corrected = _correct_title(annotated, correction)
    corrected = _correct_date(corrected, correction)
    corrected = _correct_countries(corrected, correction)
    corrected = _correct_actors(corrected, correction)
    corrected = _correct_topics(corrected, correction, topics)
    return replace(
        corrected,
        source_url=correction.source_url or corrected.source_url,
        publisher=correction.publisher or corrected.publisher,
        rights=correction.rights or corrected.rights,
        withdrawn=correction.withdrawn or corrected.withdrawn,
    )


def removed_in_vain(annotated: AnnotatedArticle, correction: Correction) -> tuple[str, ...]:
    """Return the countries and actors that a correction removes, and that were not read at all.

    A slip in a name would let stand what was to go.
    """
    read = {name for actor in annotated.actors for name in _names(actor)}
    return (
        *(code for code in correction.remove_countries if code not in annotated.countries),
        *(name for name in correction.remove_actors if fold(name) not in read),
    )


def from_correction(
    ident: str, sha256: str, source: str, correction: Correction, *, language: str
) -> AnnotatedArticle:
    """Return what a correction says of an article whose seed is gone: enough to cite it."""
    earliest, latest = bounds(correction.date)
    article = Article(
        id=ident,
        source=source,
        sha256=sha256,
        captured="",
        lang=language,
        title=correction.title,
        lead=None,
        dateline=None,
        paragraphs=(),
    )
    return AnnotatedArticle(
        article=article,
        repairs=(),
        dating=Dating(date=correction.date, earliest=earliest, latest=latest),
        countries=(),
        actors=(),
        topics=(),
        findings=(),
        source_url=correction.source_url,
        publisher=correction.publisher,
        rights=correction.rights,
        withdrawn=correction.withdrawn,
    )


def _by_hand(field: Field, value: str) -> Finding:
    return Finding(field=field, value=value, rule=BY_HAND, quote="", part=_PART, start=0, end=0)


def _correct_title(annotated: AnnotatedArticle, correction: Correction) -> AnnotatedArticle:
    """Set the headline; quotes from the old one are looked up in the new one.

    A value without any other support stays, as corrected by hand.
    """
    title = correction.title
    if title is None or title == annotated.article.title:
        return annotated
    moved = [(f, _moved(f, title) if f.part == "title" else f) for f in annotated.findings]
    supported = {(found.field, found.value) for _, found in moved if found}
    findings = tuple(
        dict.fromkeys(
            found or _by_hand(old.field, old.value)
            for old, found in moved
            if found or (old.field, old.value) not in supported
        )
    )
    dating = replace(annotated.dating, findings=tuple(f for f in findings if f.field is Field.DATE))
    return replace(
        annotated,
        article=replace(annotated.article, title=title),
        repairs=tuple(repair for repair in annotated.repairs if repair.part != "title"),
        findings=findings,
        dating=dating,
        title_by_hand=True,
    )


def _moved(finding: Finding, title: str) -> Finding | None:
    """Return a finding moved to another title; None where its words are not in it."""
    start = title.find(finding.quote)
    if start < 0:
        return None
    return replace(finding, start=start, end=start + len(finding.quote))


def _correct_date(annotated: AnnotatedArticle, correction: Correction) -> AnnotatedArticle:
    if not correction.corrects_date or correction.date == annotated.dating.date:
        return annotated
    earliest, latest = bounds(correction.date)
    finding = _by_hand(Field.DATE, correction.date or _UNKNOWN)
    dating = Dating(date=correction.date, earliest=earliest, latest=latest, findings=(finding,))
    others = tuple(f for f in annotated.findings if f.field is not Field.DATE)
    return replace(annotated, dating=dating, findings=(finding, *others))


def _correct_countries(annotated: AnnotatedArticle, correction: Correction) -> AnnotatedArticle:
    kept = [code for code in annotated.countries if code not in correction.remove_countries]
    added = [code for code in correction.add_countries if code not in kept]
    findings = _replaced(annotated.findings, Field.COUNTRY, kept, dict.fromkeys(added))
    return replace(annotated, countries=(*kept, *dict.fromkeys(added)), findings=findings)


def _correct_actors(annotated: AnnotatedArticle, correction: Correction) -> AnnotatedArticle:
    unwanted = {fold(name) for name in correction.remove_actors}
    actors = {a.id: a for a in annotated.actors if not _names(a) & unwanted}
    before = dict(actors)
    for named in correction.add_actors:
        actor = _actor(named, actors.values())
        actors[actor.id] = actor
    changed = [ident for ident, actor in actors.items() if before.get(ident) != actor]
    kept = [ident for ident in actors if ident not in changed]
    findings = _replaced(annotated.findings, Field.ACTOR, kept, changed)
    return replace(annotated, actors=tuple(actors.values()), findings=findings)


def _names(actor: Actor) -> set[str]:
    return {fold(name) for name in (actor.id, actor.name, *actor.variants)}


def _actor(named: NamedActor, present: Iterable[Actor]) -> Actor:
    """Return the actor that a correction names, with what it says of the actor."""
    name = fold(named.name)
    for actor in present:
        if name in _names(actor):
            return replace(actor, type=named.type or actor.type, role=named.role or actor.role)
    return Actor(
        id=slug(named.name, fallback="acteur"),
        name=named.name,
        type=named.type or ActorType.PERSON,
        role=named.role,
    )


def _correct_topics(
    annotated: AnnotatedArticle, correction: Correction, topics: Mapping[str, str]
) -> AnnotatedArticle:
    faults: list[str] = []
    unwanted = [_code(tag, "remove", topics, faults) for tag in correction.remove_tags]
    wanted = [_code(tag, "add", topics, faults) for tag in correction.add_tags]
    if faults:
        raise DataError(f"{correction.file}: {'; '.join(faults)}")
    kept = [topic for topic in annotated.topics if topic.code not in unwanted]
    codes = [topic.code for topic in kept]
    added = [code for code in dict.fromkeys(wanted) if code not in codes]
    findings = _replaced(annotated.findings, Field.TOPIC, codes, added)
    new = (Topic(code=code, label=topics[code]) for code in added)
    return replace(annotated, topics=(*kept, *new), findings=findings)


def _code(tag: str, key: str, topics: Mapping[str, str], faults: list[str]) -> str:
    """Return the code of a topic, named by its label or its code."""
    if tag in topics:
        return tag
    for code in sorted(topics):
        if fold(topics[code]) == fold(tag):
            return code
    labels = ", ".join(sorted(topics.values()))
    faults.append(
        f"tags.{key} must be labels or codes of topics, found {tag!r} (allowed: {labels})"
    )
    return ""


def _replaced(
    findings: tuple[Finding, ...], field: Field, kept: Iterable[str], by_hand: Iterable[str]
) -> tuple[Finding, ...]:
    """Return the findings without those of removed values, and with those of added ones."""
    kept = set(kept)
    of_field = [f for f in findings if f.field is field]
    stay = [f for f in of_field if f.value in kept]
    made = [_by_hand(field, value) for value in by_hand]
    if len(stay) == len(of_field) and not made:
        return findings
    order = list(Field)
    earlier = [f for f in findings if order.index(f.field) < order.index(field)]
    later = [f for f in findings if order.index(f.field) > order.index(field)]
    return (*earlier, *stay, *made, *later)
