"""The pages of every facet: sentence, notes, timeline, list, company.

A facet has one page of its own, and numbered ones where its list is long (see `listing`). Most
actors have one article: the page of such a facet is a sentence, the article and its countries.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import partial

from generator.archive import Archive
from generator.config import Config
from generator.curate import curated_actors
from generator.figures import Calendars, actor_network, calendar_of, timeline
from generator.figures.timeline import MIN_ARTICLES, totals_beside
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.page_timeline import replace_timeline
from generator.pages.citations import Row, coins, reference_of, row_of
from generator.pages.company import Company, company_blocks, company_of
from generator.pages.downloads import download_block
from generator.pages.facet_kinds import Facet, facets_of
from generator.pages.feeds import has_feed
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, markdown_file
from generator.pages.listing import (
    Page,
    all_pages_links,
    article_list,
    front_entries,
    front_list,
    neighbour_links,
    newest_first,
    numbered_pages,
)
from generator.pages.markdown import escape
from generator.pages.summaries import summary
from generator.pages.words import Words


def facet_pages(origins: Origins, words: Words) -> Iterator[PlannedFile]:
    """Yield the pages of all facets."""
    archive, config = origins.archive, origins.config
    calendars = Calendars(archive.entries)
    cited = _Cited(archive, config, words)
    for facet in facets_of(archive, words, curated_actors(config)):
        pages = numbered_pages(facet.entries, facet.address, words)
        told = calendars if facet.spans_years and len(facet.entries) >= MIN_ARTICLES else None
        yield PlannedFile(
            path=markdown_file(facet.address),
            origin=partial(_own_origin, origins, facet, told),
            make=partial(_own_page, facet, pages, archive, told, words, cited=cited),
            mend=partial(_with_timeline, facet, told, words) if told else None,
        )
        for page in pages:
            counted = (facet.title, facet.address, page.base, page.number, page.total)
            yield PlannedFile(
                path=markdown_file(page.address),
                origin=partial(_origin, origins, page.entries, counted),
                make=partial(_numbered_page, facet, page, words, cited=cited),
            )


def _own_origin(origins: Origins, facet: Facet, calendars: Calendars | None) -> str:
    """Return the digest of a facet's own page: its own part, and what its timeline draws of all.

    So an article of this year changes no page of a facet whose articles are all older.
    """
    own = calendars.of(facet.entries) if calendars else None
    totals = totals_beside(own, calendars.every) if own and calendars else ()
    rest = _origin(origins, facet.entries, _said(facet), bool(totals))
    return f"{rest}+{origins.of(totals)}"


def _origin(origins: Origins, entries: Sequence[Entry], *values: object) -> str:
    return origins.of(origins.listed(entries), *values)


def _said(facet: Facet) -> dict[str, object]:
    """Return all of a facet but its articles."""
    names = (field.name for field in fields(Facet))
    return {name: getattr(facet, name) for name in names if name != "entries"}


class _Cited(dict[str, Row]):
    """What a list does not show of each article that it cites, made when it is first asked for."""

    def __init__(self, archive: Archive, config: Config, words: Words) -> None:
        super().__init__()
        self._archive, self._config, self._words = archive, config, words

    def __missing__(self, key: str) -> Row:
        reference = reference_of(self._archive.by_id[key], self._config, self._words)
        return self.setdefault(key, row_of(reference))


def _own_page(
    facet: Facet,
    pages: tuple[Page, ...],
    archive: Archive,
    calendars: Calendars | None,
    words: Words,
    *,
    cited: Mapping[str, Row],
) -> bytes:
    """Return a facet's own page: all about it, and its newest articles, to be cited together.

    Of the archive it may ask nothing but what its actors and topics are called.
    """
    here = facet.address
    company = company_of(facet.entries, facet.own)
    sentence = summary(facet.says, facet.entries, words, named=facet.named, with_=company.countries)
    head = [f"# {escape(facet.title)}", escape(sentence), *facet.head]
    if calendars and (figure := _timeline(facet, calendars, words)):
        head.append(figure)
    several = len(facet.entries) > 1
    shown = company if several else Company(company.countries, {}, {})
    beside = [*facet.beside, *company_blocks(shown, facet.country, here, archive, words)]
    if several:
        if facet.has_network:
            beside.append(actor_network(company.actors, archive.actors, facet.entries, here, words))
        beside.append(download_block(facet.entries, here, words))
    listed = [front_list(facet.entries, here, words)]
    listed.append(_to_choose_from(front_entries(facet.entries), cited))
    return _page(
        facet.title,
        f"{facet.title}. {sentence}",
        (head, listed, beside, [all_pages_links(pages, here, words)]),
        feed=has_feed(here, len(facet.entries), words),
    )


def _timeline(facet: Facet, calendars: Calendars, words: Words) -> str:
    """Return the bars of a facet's articles with their share of all; "" where they are too few."""
    return timeline(calendars.of(facet.entries), calendars.every, words)


def _with_timeline(facet: Facet, calendars: Calendars, words: Words, page: bytes) -> bytes | None:
    """Return a facet's own page as it is but for its timeline; None where it had none."""
    figure = _timeline(facet, calendars, words)
    return replace_timeline(page, figure.encode()) if figure else None


def _numbered_page(facet: Facet, page: Page, words: Words, *, cited: Mapping[str, Row]) -> bytes:
    """Return one page of a long list; it speaks of its own articles, so that it stays."""
    key = "page_of" if page.span else "page_of_undated"
    title = words(key, title=facet.title, n=words.number(page.number))
    sentence = summary("says_page", page.entries, words)
    head = [f"# {escape(title)}", escape(sentence)]
    listed = [
        f"## {words('list')}",
        article_list(newest_first(page.entries), page.address, words, leads=False),
        _to_choose_from(newest_first(page.entries), cited),
    ]
    around = neighbour_links(page, facet.address, facet.title, words)
    return _page(title, f"{facet.title}. {sentence}", (head, listed, [], [around]))


def _to_choose_from(entries: Sequence[Entry], cited: Mapping[str, Row]) -> str:
    """Return what a citation manager offers a choice from; of one article there is none."""
    return coins(cited[entry.id] for entry in entries) if len(entries) > 1 else ""


def _page(
    title: str, description: str, parts: Iterable[Iterable[str]], *, feed: bool = False
) -> bytes:
    """Put a page together of its parts: head, list, company, links to pages."""
    values = {"title": title, "description": description, "template": "facet.html"}
    front = write_front_matter(values | ({"feed": title} if feed else {}))
    texts = ("\n\n".join(filter(None, blocks)) + "\n" for blocks in parts)
    return f"{front}\n{CUT.join(texts).rstrip()}\n".encode()


def year_timeline(entries: Iterable[Entry], words: Words) -> str | None:
    """Return the bars of articles by year or month; None where too few are known to draw any."""
    return timeline(calendar_of(entries), None, words) or None
