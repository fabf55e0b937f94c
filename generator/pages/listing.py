"""Lists of articles, at most a hundred a page, counted from the oldest so that pages stay put."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.addresses import listing_page
from generator.model import Entry
from generator.pages.dates import said_date
from generator.pages.links import article_link, relative
from generator.pages.markdown import cut_at_word, escape, link
from generator.pages.words import Words

PAGE_SIZE = 100
"""Articles on a page of a list (DESIGN §5)."""

_LEAD = 220


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list."""

    number: int
    """Counted from 1, the oldest."""
    total: int
    """How many pages the list has."""
    address: str
    """Where this page is."""
    entries: tuple[Entry, ...]
    """The articles on it."""


def pages_of(entries: Sequence[Entry], address: str) -> Iterator[Page]:
    """Cut a list into pages; an empty list has one."""
    total = max(1, -(-len(entries) // PAGE_SIZE))
    for number in range(1, total + 1):
        held = tuple(entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
        yield Page(number, total, listing_page(address, number), held)


def article_list(entries: Sequence[Entry], page: str, words: Words) -> str:
    """Return articles as a Markdown list: date, title, the beginning of the lead."""
    return "\n".join(_item(entry, page, words) for entry in entries)


def page_links(first: str, number: int, total: int, words: Words) -> str:
    """Return links to all pages of a list, from one of them; nothing for a single page."""
    if total == 1:
        return ""
    here = listing_page(first, number)
    items = (
        f"- **{n}**" if n == number else f"- {link(str(n), relative(listing_page(first, n), here))}"
        for n in range(1, total + 1)
    )
    return f"**{words('pages')}**\n\n" + "\n".join(items)


def _item(entry: Entry, page: str, words: Words) -> str:
    date = said_date(entry, words)
    article = entry.article
    lead = article.lead or (next(iter(article.paragraphs), "") if article.title else "")
    said = f"- <small>{date}</small> {article_link(entry, page, words)}"
    return f"{said} <span>{escape(cut_at_word(lead, _LEAD))}</span>" if lead else said
