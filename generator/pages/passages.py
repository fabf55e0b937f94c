"""The text of an article: paragraphs with permanent anchors, first mentions linked, captions."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.annotate.matching import fold
from generator.annotate.matching import words as words_of
from generator.interface import Words
from generator.model import AnnotatedArticle, Article, Field, Finding
from generator.pages.links import relative
from generator.pages.markdown import attribute, html
from generator.pages.marked import Mention, marked, repairs_in
from generator.pages.spacing import spaced

_ANCHOR_DIGITS = 6
_LONGEST_LINK = 80
"""A longer quote is not made a link."""


def text_blocks(annotated: AnnotatedArticle, page: str, words: Words) -> Iterator[str]:
    """Yield the text as Markdown blocks, the dateline run in and captions in their places."""
    article = annotated.article
    mentions = first_mentions(annotated, page, words)
    dateline = article.dateline
    start = 0
    for number, (paragraph, anchor) in enumerate(
        zip(article.paragraphs, anchors(article.paragraphs), strict=True)
    ):
        yield from _captions(annotated, number)
        end = start + len(paragraph)
        inside = [m for m in mentions if start <= m.start and m.end <= end]
        opening = _anchor(anchor, words)
        if dateline:
            glued = repairs_in(annotated.repairs, dateline, part="dateline")
            opening += f'<span class="k-dateline">{marked(dateline, 0, (), glued)}</span> – '
            dateline = None
        repaired = repairs_in(annotated.repairs, paragraph, start)
        yield opening + spaced(marked(paragraph, start, inside, repaired), article.lang)
        start = end + 2
    yield from _captions(annotated, len(article.paragraphs))


def repairs_shown(annotated: AnnotatedArticle) -> int:
    """Return how many repairs the blocks of the text mark, without those of title and lead."""
    article, made = annotated.article, annotated.repairs
    dateline = article.dateline if article.paragraphs else None
    return (
        len(repairs_in(made, article.text))
        + len(repairs_in(made, dateline or "", part="dateline"))
        + sum(
            len(repairs_in(made, caption.text, part=f"captions.{place}"))
            for place, caption in enumerate(article.captions)
        )
    )


@lru_cache(maxsize=8)
def anchors(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Return each paragraph's permanent anchor: `p-` and six digits of its text's SHA-256.

    Only letters and digits count, so that an anchor survives a later repair: a split word, a
    space, a quotation mark. A repeated anchor gets `-2`, `-3` …, in order.
    """
    seen: dict[str, int] = {}
    made = []
    for paragraph in paragraphs:
        said = "".join(filter(str.isalnum, paragraph)) or paragraph
        digits = hashlib.sha256(said.encode()).hexdigest()[:_ANCHOR_DIGITS]
        seen[digits] = seen.get(digits, 0) + 1
        made.append(f"p-{digits}" if seen[digits] == 1 else f"p-{digits}-{seen[digits]}")
    return tuple(made)


def anchor_at(article: Article, offset: int) -> str | None:
    """Return the anchor of the paragraph that holds an offset of the text."""
    start = 0
    for paragraph, anchor in zip(article.paragraphs, anchors(article.paragraphs), strict=True):
        if start <= offset < start + len(paragraph):
            return anchor
        start += len(paragraph) + 2
    return None


def repeats(lead: str, paragraph: str) -> bool:
    """Tell whether a paragraph begins with the lead, apart from accents, case and punctuation."""
    said = [word.folded for word in words_of(lead)]
    again = words_of(paragraph[: 2 * len(lead)])
    return bool(said) and said == [word.folded for word in again[: len(said)]]


def first_mentions(annotated: AnnotatedArticle, page: str, words: Words) -> list[Mention]:
    """Return the first mention of each country and actor in the text, in order, without overlap."""
    names = {actor.id: (actor.name, *actor.variants) for actor in annotated.actors}
    wanted = set(annotated.countries) | set(names)
    found: list[Mention] = []
    for finding in sorted(annotated.findings, key=lambda f: (f.start, -f.end)):
        if finding.part != "text" or finding.value not in wanted:
            continue
        start, end = _words_to_link(finding, names)
        if not 0 < end - start <= _LONGEST_LINK or any(m.end > start for m in found[-1:]):
            continue
        if finding.field is Field.COUNTRY:
            target = relative(words.at.country(finding.value), page)
        elif finding.field is Field.ACTOR:
            target = relative(words.at.actor(finding.value), page)
        else:
            continue
        found.append(Mention(start, end, target))
        wanted.discard(finding.value)
    return found


def _words_to_link(finding: Finding, names: Mapping[str, Sequence[str]]) -> tuple[int, int]:
    """Return the place of the actor's name in the evidence, which may also hold an office."""
    folded = fold(finding.quote)
    if len(folded) != len(finding.quote):  # a letter that folds into two: keep the whole quote
        return finding.start, finding.end
    for name in names.get(finding.value, ()):
        place = folded.find(fold(name))
        if place >= 0:
            start = finding.start + place
            return start, start + len(fold(name))
    return finding.start, finding.end


def _anchor(anchor: str, words: Words) -> str:
    label = attribute(words("anchor"))
    return f'<a class="k-p" id="{anchor}" href="#{anchor}" aria-label="{label}"></a>'


def _captions(annotated: AnnotatedArticle, number: int) -> Iterator[str]:
    article = annotated.article
    for place, caption in enumerate(article.captions):
        if caption.after == number or (caption.after > len(article.paragraphs) == number):
            glued = repairs_in(annotated.repairs, caption.text, part=f"captions.{place}")
            shown = spaced(marked(caption.text, 0, (), glued, html), article.lang)
            yield f"<figure><figcaption>{shown}</figcaption></figure>"
