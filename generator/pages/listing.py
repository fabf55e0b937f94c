"""Lists of articles: a short list is on the facet's own page, a long one on numbered pages.

A list of more than a hundred articles is cut into pages of a hundred, counted from the oldest, so
that a full page never changes when newer articles come. Undated articles are always at the end, so
they are counted apart. The facet's own page then shows the newest articles and links to all pages.
Every page shows its newest article first. Numbered pages show dates and titles only: they are for
skimming, and an article is on some thirty of them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.addresses import listing_page
from generator.archive import UNKNOWN_YEAR
from generator.interface import Words
from generator.model import Entry
from generator.pages.dates import date_markdown
from generator.pages.links import relative, title_of
from generator.pages.markdown import cut_at_word, escape, link
from generator.pages.spacing import captured_markdown

PAGE_SIZE = 100
"""Articles on a page of a list (DESIGN §5)."""

NEWEST = 25
"""Articles on a facet's own page where its list has numbered pages."""

_LEAD = 220
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Page:
    """One numbered page of a list."""

    number: int
    """Counted from 1, the oldest."""
    total: int
    """How many pages the list has."""
    base: str
    """What the addresses of the list's pages begin with."""
    entries: tuple[Entry, ...]
    """The articles on it, oldest first."""

    @property
    def address(self) -> str:
        """The address of this page."""
        return listing_page(self.base, self.number)

    @property
    def span(self) -> str:
        """The years of its articles: `2012`, `2012–2014`, or "" where they are not known."""
        days = [_day(entry) for entry in (self.entries[0], self.entries[-1])]
        return "–".join(dict.fromkeys(day[:_YEAR] for day in days)) if all(days) else ""


def numbered_pages(entries: Sequence[Entry], address: str, words: Words) -> tuple[Page, ...]:
    """Return the numbered pages of the list at an address; a short list has none."""
    if len(entries) <= PAGE_SIZE:
        return ()
    if address == words.at.year(UNKNOWN_YEAR):
        return tuple(_pages(tuple(entries), address))
    dated, undated = _dated_and_undated(entries)
    return (*_pages(dated, address), *_pages(undated, words.at.undated(address)))


def _dated_and_undated(
    entries: Sequence[Entry],
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Split a list in chronological order into dated and undated articles."""
    known = bisect_left(entries, 1, key=lambda entry: not _day(entry))
    return tuple(entries[:known]), tuple(entries[known:])


def front_list(entries: Sequence[Entry], page: str, words: Words) -> str:
    """Return the list on a facet's own page: all of a short list, the newest of a long one."""
    dated, undated = _dated_and_undated(entries)
    if len(entries) > PAGE_SIZE:
        heading = words("list_newest") if dated else words("list")
        return f"## {heading}\n\n{article_list(front_entries(entries), page, words)}"
    blocks = [f"## {words('list')}"]
    blocks += [article_list(newest_first(dated), page, words)] if dated else []
    blocks += [f"### {words('no_year')}"] if dated and undated else []
    blocks += [article_list(undated, page, words)] if undated else []
    return "\n\n".join(blocks)


def front_entries(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the articles that a facet's own page lists, in the order shown."""
    dated, undated = _dated_and_undated(entries)
    if len(entries) > PAGE_SIZE:
        return newest_first(dated[-NEWEST:] or undated[:NEWEST])
    return (*newest_first(dated), *undated) if dated else undated


def newest_first(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return articles in the order shown: newest first, those of an unknown year by calendar."""
    return entries[::-1] if _day(entries[-1]) else entries


def article_list(entries: Sequence[Entry], page: str, words: Words, *, leads: bool = True) -> str:
    """Return articles as a Markdown list of dates and titles, and of how the leads begin."""
    return "\n".join(_item(entry, page, words, leads=leads) for entry in entries)


def all_pages_links(pages: Sequence[Page], here: str, words: Words) -> str:
    """Return links to all numbered pages of a list, newest first, with the years of each."""
    if not pages:
        return ""
    dated = [page for page in reversed(pages) if page.span]
    undated = [page for page in pages if not page.span]
    blocks = [f"**{words('all_articles')}**"]
    blocks += (
        ["\n".join(_page_link(page, page.span, here, words) for page in dated)] if dated else []
    )
    blocks += [words("no_year")] if dated and undated else []
    blocks += ["\n".join(_page_link(page, "", here, words) for page in undated)] if undated else []
    return "\n\n".join(blocks)


def neighbour_links(page: Page, front: str, title: str, words: Words) -> str:
    """Return links from a numbered page to the facet's own and to the pages on either side.

    No other pages are named, so that a full page never changes.
    """

    def item(key: str, target: str, **values: str) -> str:
        return f"- {link(words(key, **values), relative(target, page.address))}"

    later, earlier = page.number + 1, page.number - 1
    items = [item("page_newer", listing_page(page.base, later))] if later <= page.total else []
    items += [item("page_front", front, title=escape(title))]
    items += [item("page_older", listing_page(page.base, earlier))] if earlier else []
    return "\n".join(items)


def _day(entry: Entry) -> str:
    """Return the day by which an article is ordered; "" where none is known."""
    return entry.annotated.dating.earliest or entry.annotated.dating.latest or ""


def _pages(entries: tuple[Entry, ...], base: str) -> Iterator[Page]:
    total = -(-len(entries) // PAGE_SIZE)
    for number in range(1, total + 1):
        held = entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        yield Page(number, total, base, held)


def _page_link(page: Page, span: str, here: str, words: Words) -> str:
    number = words("page_number", n=words.number(page.number))
    label = f"{span} <small>{number}</small>" if span else number
    return f"- {link(label, relative(page.address, here))}"


def _item(entry: Entry, page: str, words: Words, *, leads: bool) -> str:
    article = entry.article
    lead = article.lead or (next(iter(article.paragraphs), "") if article.title else "")
    target = relative(entry.path, page)
    lang = article.lang
    said = captured_markdown(cut_at_word(lead, _LEAD), lang) if lead and leads else ""
    title = captured_markdown(title_of(entry, words), lang)
    return _line(date_markdown(entry, words), title, target, said, words.lang(lang))


@lru_cache(maxsize=1 << 16)
def _line(date: str, title: str, target: str, lead: str, lang: str) -> str:
    label = f"<span{lang}>{title}</span>" if lang else title
    said = f"- <small>{date}</small> {link(label, target)}"
    return f"{said} <span{lang}>{lead}</span>" if lead else said
