"""The pages of every facet: sentence, notes, timeline, list, others.

A facet has one page of its own, and numbered ones where its list is long (see `listing`). Most
actors have one article: the page of such a facet is a sentence, the article and its countries.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial

from generator.curate import curated_actors
from generator.figures import Calendars, actor_network, calendar_of, timeline
from generator.figures.timeline import MIN_ARTICLES, totals_beside
from generator.interface import Words
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.page_timeline import replace_timeline
from generator.pages.citations import Row, coins, reference_of, row_of
from generator.pages.cooccurrence import Cooccurrence, cooccurrence_blocks, count_cooccurring
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


def facet_pages(origins: Origins, words: Words) -> Iterator[PlannedFile]:
    """Yield the pages of all facets."""
    maker = FacetMaker(origins, words, Calendars(origins.archive.entries), _Cited(origins, words))
    for facet in facets_of(origins.archive, words, curated_actors(origins.config)):
        yield from maker.pages(facet)


class _Cited(dict[str, Row]):
    """What references need and lists do not show, by article: made when it is first asked for."""

    def __init__(self, origins: Origins, words: Words) -> None:
        super().__init__()
        self._origins, self._words = origins, words

    def __missing__(self, key: str) -> Row:
        entry = self._origins.archive.by_id[key]
        return self.setdefault(key, row_of(reference_of(entry, self._origins.config, self._words)))


@dataclass(frozen=True)
class FacetMaker:
    """Plans the pages of facets, and makes them when they are asked for."""

    origins: Origins
    words: Words
    calendars: Calendars
    cited: Mapping[str, Row]

    def pages(self, facet: Facet) -> Iterator[PlannedFile]:
        """Yield a facet's own page, and the numbered pages of a long list."""
        pages = numbered_pages(facet.entries, facet.address, self.words)
        has_timeline = facet.spans_years and len(facet.entries) >= MIN_ARTICLES
        yield PlannedFile(
            path=markdown_file(facet.address),
            origin=partial(self._own_origin, facet, has_timeline=has_timeline),
            make=partial(self.own_page, facet, pages, has_timeline=has_timeline),
            mend=partial(self._with_timeline, facet) if has_timeline else None,
        )
        for page in pages:
            counted = (facet.title, facet.address, page.base, page.number, page.total)
            yield PlannedFile(
                path=markdown_file(page.address),
                origin=partial(self._origin, page.entries, counted),
                make=partial(self.numbered_page, facet, page),
            )

    def _own_origin(self, facet: Facet, *, has_timeline: bool) -> str:
        """Return the digest of a facet's own page in two parts: its own, and its timeline's.

        Only the timeline depends on articles of other facets. So a new article of this year changes
        no page of a facet whose articles are all older.
        """
        totals: tuple[int, ...] = ()
        if has_timeline:
            totals = totals_beside(self.calendars.of(facet.entries), self.calendars.every)
        rest = self._origin(facet.entries, _without_entries(facet), bool(totals))
        return f"{rest}+{self.origins.of(totals)}"

    def _origin(self, entries: Sequence[Entry], *values: object) -> str:
        return self.origins.of(self.origins.listed(entries), *values)

    def own_page(self, facet: Facet, pages: Sequence[Page], *, has_timeline: bool) -> bytes:
        """Return a facet's own page: all about it, and its newest articles.

        Of the archive it may use only the names of actors and topics: no digest has more of it.
        """
        here, words, archive = facet.address, self.words, self.origins.archive
        others = count_cooccurring(facet.entries, facet.own)
        sentence = summary(
            facet.says, facet.entries, words, named=facet.named, with_=others.countries
        )
        head = [f"# {escape(facet.title)}", escape(sentence), *facet.head]
        head += [self._timeline(facet)] if has_timeline else []
        several = len(facet.entries) > 1
        shown = others if several else Cooccurrence(others.countries, {}, {})
        beside = [*facet.beside, *cooccurrence_blocks(shown, facet.country, here, archive, words)]
        if several and facet.has_network:
            beside.append(actor_network(others.actors, archive.actors, facet.entries, here, words))
        if several:
            beside.append(download_block(facet.entries, here, words))
        listed = [front_list(facet.entries, here, words), self._coins(front_entries(facet.entries))]
        return _page(
            facet.title,
            f"{facet.title}. {sentence}",
            (head, listed, beside, [all_pages_links(pages, here, words)]),
            feed=has_feed(here, len(facet.entries), words),
        )

    def _timeline(self, facet: Facet) -> str:
        """Return the bars of a facet's articles with their share of all; "" where too few."""
        return timeline(self.calendars.of(facet.entries), self.calendars.every, self.words)

    def _with_timeline(self, facet: Facet, page: bytes) -> bytes | None:
        """Return a facet's own page with a new timeline; None where it had none."""
        figure = self._timeline(facet)
        return replace_timeline(page, figure.encode()) if figure else None

    def numbered_page(self, facet: Facet, page: Page) -> bytes:
        """Return one page of a long list; it tells of its own articles only, so that it stays."""
        words = self.words
        key = "page_of" if page.span else "page_of_undated"
        title = words(key, title=facet.title, n=words.number(page.number))
        sentence = summary("says_page", page.entries, words)
        head = [f"# {escape(title)}", escape(sentence)]
        listed = [
            f"## {words('list')}",
            article_list(newest_first(page.entries), page.address, words, leads=False),
            self._coins(newest_first(page.entries)),
        ]
        around = neighbour_links(page, facet.address, facet.title, words)
        return _page(title, f"{facet.title}. {sentence}", (head, listed, [], [around]))

    def _coins(self, entries: Sequence[Entry]) -> str:
        """Return what lets a citation manager offer a choice of articles; "" for one article."""
        return coins(self.cited[entry.id] for entry in entries) if len(entries) > 1 else ""


def _without_entries(facet: Facet) -> dict[str, object]:
    """Return all fields of a facet but its articles."""
    names = (field.name for field in fields(Facet))
    return {name: getattr(facet, name) for name in names if name != "entries"}


def _page(
    title: str, description: str, parts: Iterable[Iterable[str]], *, feed: bool = False
) -> bytes:
    """Return a page of its parts: head, list, what occurs with the facet, links to pages."""
    values = {"title": title, "description": description, "template": "facet.html"}
    front = write_front_matter(values | ({"feed": title} if feed else {}))
    texts = ("\n\n".join(filter(None, blocks)) + "\n" for blocks in parts)
    return f"{front}\n{CUT.join(texts).rstrip()}\n".encode()


def year_timeline(entries: Iterable[Entry], words: Words) -> str | None:
    """Return the timeline of articles; None where too few have a known date."""
    return timeline(calendar_of(entries), None, words) or None
