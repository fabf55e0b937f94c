"""Feeds in Atom 1.0 (RFC 4287).

Atom has instants instead of days, and every entry must have one as `updated`. A day becomes its
midnight in UTC, as in most feeds. Where no day is certain, `published` is missing and `updated` is
the zero of Unix time, which nobody takes for a date; the time of a build or of a file says nothing
about an article.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.pages.feeds.items import Feed, Item

_UNKNOWN = "1970-01-01"


def atom_entry(item: Item) -> str:
    """Return an article as an entry."""
    published = f"<published>{_instant(item.day)}</published>\n" if item.day else ""
    summary = f"<summary>{escape(item.summary)}</summary>\n" if item.summary else ""
    return (
        f"<entry xml:lang={quoteattr(item.lang)}>\n<id>{escape(item.id)}</id>\n"
        f"<title>{escape(item.title)}</title>\n<link href={quoteattr(item.url)}/>\n"
        f"{published}<updated>{_instant(item.day or _UNKNOWN)}</updated>\n{summary}</entry>\n"
    )


def atom(feed: Feed, entries: Sequence[str], newest: str | None, file: str) -> bytes:
    """Return a feed of entries made by `atom_entry`; `newest` is their latest day."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.lang)}>\n'
        f"<id>{escape(feed.id)}</id>\n<title>{escape(feed.title)}</title>\n"
        f"<updated>{_instant(newest or _UNKNOWN)}</updated>\n"
        f"<author><name>{escape(feed.author)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(feed.page + file)}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>\n'
        f"{''.join(entries)}</feed>\n"
    ).encode()


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
