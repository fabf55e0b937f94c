"""The pages of every facet: sentence, notes, timeline, list, company.

A facet has one page of its own, and numbered ones where its list is long (see `listing`). Most
actors have one article: the page of such a facet is a sentence, the article and its countries.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.archive import Archive
from generator.config import Config
from generator.figures import Calendar, actor_network, calendar_of, timeline
from generator.model import Entry, OutputFile
from generator.pages.citations import coins, reference_of
from generator.pages.company import Company, company_blocks, company_of
from generator.pages.downloads import download_block
from generator.pages.facet_kinds import Facet, facets_of
from generator.pages.feeds import has_feed
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, output
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


def facet_pages(archive: Archive, config: Config, words: Words) -> Iterator[OutputFile]:
    """Yield the pages of all facets."""
    every = calendar_of(archive.entries)
    cited = {e.id: coins(reference_of(e, config, words)) for e in archive.entries}
    for facet in facets_of(archive, words):
        pages = numbered_pages(facet.entries, facet.address, words)
        yield _own_page(facet, pages, archive, every, words, cited=cited)
        for page in pages:
            yield _numbered_page(facet, page, words, cited=cited)


def _own_page(
    facet: Facet,
    pages: tuple[Page, ...],
    archive: Archive,
    every: Calendar,
    words: Words,
    *,
    cited: Mapping[str, str],
) -> OutputFile:
    """Return a facet's own page: all about it, and its newest articles, to be cited together."""
    here = facet.address
    company = company_of(facet.entries, facet.own)
    sentence = summary(facet.says, facet.entries, words, named=facet.named, with_=company.countries)
    head = [f"# {escape(facet.title)}", escape(sentence), *facet.head]
    if facet.spans_years and (figure := year_timeline(facet.entries, words, every)):
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
        here,
        facet.title,
        f"{facet.title}. {sentence}",
        (head, listed, beside, [all_pages_links(pages, here, words)]),
        feed=has_feed(here, len(facet.entries), words),
    )


def _numbered_page(
    facet: Facet, page: Page, words: Words, *, cited: Mapping[str, str]
) -> OutputFile:
    """Return one page of a long list; it speaks of its own articles, so that it stays."""
    key = "page_of" if page.span else "page_of_undated"
    title = words(key, title=facet.title, n=words.number(page.number))
    sentence = summary("says_page", page.entries, words)
    head = [f"# {escape(title)}", escape(sentence)]
    listed = [
        f"## {words('list')}",
        article_list(newest_first(page.entries), page.address, words),
        _to_choose_from(newest_first(page.entries), cited),
    ]
    around = neighbour_links(page, facet.address, facet.title, words)
    return _page(page.address, title, f"{facet.title}. {sentence}", (head, listed, [], [around]))


def _to_choose_from(entries: Sequence[Entry], cited: Mapping[str, str]) -> str:
    """Return what a citation manager offers a choice from; of one article there is none."""
    spans = "".join(cited[entry.id] for entry in entries)
    return f"<div hidden>{spans}</div>" if len(entries) > 1 else ""


def _page(
    address: str,
    title: str,
    description: str,
    parts: Iterable[Iterable[str]],
    *,
    feed: bool = False,
) -> OutputFile:
    """Put a page together of its parts: head, list, company, links to pages."""
    values = {"title": title, "description": description, "template": "facet.html"}
    front = write_front_matter(values | ({"feed": title} if feed else {}))
    texts = ("\n\n".join(filter(None, blocks)) + "\n" for blocks in parts)
    return output(address, f"{front}\n{CUT.join(texts).rstrip()}\n")


def year_timeline(
    entries: Iterable[Entry], words: Words, every: Calendar | None = None
) -> str | None:
    """Return the bars of articles by year or month; None where too few are known to draw any.

    With `every`, the calendar of the archive, also their share of all articles.
    """
    return timeline(calendar_of(entries), every, words) or None
