"""The page of an article. A page for an address without an article is made by `signposts`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from babel import Locale

from generator.config import Config
from generator.corrections import BY_HAND
from generator.interface import Words
from generator.model import Actor, ActorType, AnnotatedArticle, Entry, Field
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.apparatus import DATE_ROW, apparatus
from generator.pages.citation_block import citation_block
from generator.pages.citations import reference_of
from generator.pages.dates import date_markdown, year_key
from generator.pages.facet_kinds import pair_name
from generator.pages.frontmatter import article_front_matter
from generator.pages.head import head_comment
from generator.pages.links import (
    CUT,
    actor_link,
    country_link,
    markdown_file,
    pair_link,
    relative,
    title_of,
    topic_link,
)
from generator.pages.markdown import attribute, cut_at_word, escape, html, link
from generator.pages.other_articles import OtherArticles, other_article_blocks, other_articles
from generator.pages.passages import repairs_shown, repeats, text_blocks
from generator.pages.spacing import captured_markdown
from generator.rights import EXTRACT, LINK

_DESCRIPTION = 500
_PAIRED = 3
"""Pairs are shown of so many of an article's countries, the most prominent."""

_AS_LINES = ("persons", "organisations")
"""Facts whose order matters take a line each; the others are short and stand side by side."""


def article_page(entry: Entry, origins: Origins, words: Words) -> PlannedFile:
    """Return an article's page."""
    page = _Page(entry, origins, words)
    return PlannedFile(path=markdown_file(entry.path), origin=page.origin, make=page.content)


@dataclass(frozen=True)
class _Page:
    """The page of an article. Nothing is worked out before it is asked for."""

    entry: Entry
    origins: Origins
    words: Words

    @cached_property
    def others(self) -> OtherArticles:
        """What the page says of other articles."""
        return other_articles(self.entry, self.origins.archive)

    def origin(self) -> str:
        """Return a digest of all that its content depends on."""
        others = self.others.origin(self.origins)
        return self.origins.of(self.origins.article(self.entry), others)

    def content(self) -> bytes:
        """Return its Markdown."""
        return _content(self.entry, self.others, self.origins.config, self.words)


def _content(entry: Entry, others: OtherArticles, config: Config, words: Words) -> bytes:
    """Return the Markdown of an article's page.

    Its parts are head, text, facts, apparatus, other articles, provenance, and metadata for
    programs.
    """
    annotated = entry.annotated
    reference = reference_of(entry, config, words)
    parts = (
        "\n\n".join(_head(entry, config, words)),
        "\n\n".join((*text_blocks(annotated, entry.path, words), *_withheld(annotated, words))),
        "\n".join(_facts(annotated, entry.path, words)),
        "\n\n".join((citation_block(reference, words), *apparatus(entry, words))),
        "\n\n".join(other_article_blocks(entry, others, words)),
        "\n".join(_provenance(entry, config, words)),
        head_comment(entry, reference, words),
    )
    title = title_of(entry, words)
    front = article_front_matter(annotated, title, _description(annotated))
    return f"{front}\n{CUT.join(part + chr(10) for part in parts)}".encode()


def _description(annotated: AnnotatedArticle) -> str:
    article = annotated.article
    return cut_at_word(article.lead or next(iter(article.paragraphs), ""), _DESCRIPTION)


def _head(entry: Entry, config: Config, words: Words) -> Iterator[str]:
    """Yield title; date with its certainty, and publisher; lead unless repeated; switch."""
    annotated, article = entry.annotated, entry.article
    title = captured_markdown(title_of(entry, words), article.lang)
    yield f"# {words.foreign(title, article.lang)}"
    date = link(
        date_markdown(entry, words),
        relative(words.at.year(year_key(entry)), entry.path),
    )
    reasons = [finding for finding in annotated.findings if finding.field is Field.DATE]
    if any(finding.rule == BY_HAND for finding in reasons):
        date += _by_hand(words)
    elif reasons:
        date += f' <small><a href="#{DATE_ROW}">{html(words("date_why"))}</a></small>'
    publisher = annotated.publisher or config.publisher
    facts = [date, escape(publisher) if publisher else ""]
    facts.append(
        f"<small>{html(words('title_corrected'))}</small>" if annotated.title_by_hand else ""
    )
    if article.read_as:
        spoken = Locale(words.language).languages.get(article.lang, article.lang)
        facts.append(f"<small>{html(words('other_language', name=str(spoken)))}</small>")
    yield " · ".join(filter(None, facts))
    lead = article.lead
    if lead and not repeats(lead, next(iter(article.paragraphs), "")):
        yield words.foreign(captured_markdown(lead, article.lang), article.lang)
    if number := repairs_shown(annotated):
        made = len(annotated.repairs)
        key = "repairs_show" if number == made else "repairs_show_some"
        label = html(words.count(key, number).replace("{all}", words.number(made)))
        yield f'<label class="k-switch"><input type="checkbox" autocomplete="off"> {label}</label>'


def _withheld(annotated: AnnotatedArticle, words: Words) -> Iterator[str]:
    """Yield a note if less than the whole text is shown, with a link to all of it."""
    if annotated.rights in {EXTRACT, LINK}:
        said = html(words("rights_extract" if annotated.rights == EXTRACT else "rights_link"))
        where = _original(annotated, words)
        yield f"<small>{said} {where}</small>" if where else f"<small>{said}</small>"


def _original(annotated: AnnotatedArticle, words: Words) -> str:
    """Return a note on where an article was published; "" where that is not known."""
    url = annotated.source_url or ""
    if not url.startswith(("http://", "https://")):
        return ""
    anchor = f'<a href="{attribute(url)}" rel="noopener nofollow">{html(url)}</a>'
    return words("published_at", link=anchor)


def _facts(annotated: AnnotatedArticle, page: str, words: Words) -> Iterator[str]:
    """Yield a list of lists: countries, their pairs, persons with office, organisations, topics."""
    corrected = {finding.value for finding in annotated.findings if finding.rule == BY_HAND}
    lang = words.lang(annotated.article.lang)

    def marked(linked: str, value: str) -> str:
        return linked + (_by_hand(words) if value in corrected else "")

    def actor(one: Actor) -> str:
        is_office = one.type is ActorType.PERSON and one.role
        office = f" <small{lang}>{escape(one.role or '')}</small>" if is_office else ""
        return marked(actor_link(one, page, words) + office, one.id)

    pairs = combinations(annotated.countries[:_PAIRED], 2)
    actors = {kind: [actor(a) for a in annotated.actors if a.type is kind] for kind in ActorType}
    groups = {
        "countries": [marked(country_link(c, page, words), c) for c in annotated.countries],
        "relations": [pair_link(*pair, page, pair_name(*pair, words), words) for pair in pairs],
        "persons": actors[ActorType.PERSON],
        "organisations": actors[ActorType.ORGANISATION],
        "topics": [marked(topic_link(t, page, words), t.code) for t in annotated.topics],
    }
    for key, items in groups.items():
        if items:
            bullet = "1." if key in _AS_LINES else "-"
            yield f"- **{words(key)}**"
            yield from (f"    {bullet} {item}" for item in items)


def _provenance(entry: Entry, config: Config, words: Words) -> Iterator[str]:
    """Yield the names of several captures, the original address, the permalink."""
    annotated = entry.annotated
    sources = (entry.article.source, *entry.other_sources)
    if len(sources) > 1:
        files = ", ".join(f"<code>{html(source)}</code>" for source in sources)
        key = "captured_twice" if len(sources) == 2 else "captured_often"  # noqa: PLR2004  # twice
        yield f"- {words(key, n=words.number(len(sources)), files=files)}"
    if annotated.rights not in {EXTRACT, LINK} and (where := _original(annotated, words)):
        yield f"- {where}"
    address = link(escape(config.url(entry.path)), relative(entry.path, entry.path))
    yield f"- {words('permalink', link=address)}"


def _by_hand(words: Words) -> str:
    return f" <small>({words('correction')})</small>"
