"""The values of feeds and their items, from which both formats are made."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.config import Config
from generator.edtf import date_in_words
from generator.model import Entry
from generator.pages.citations import Reference
from generator.pages.citations.reference import one_line

_DAY = len("2022-10-25")
_SUMMARY = 240
_SINCE = "2026"
_NOWHERE = "localhost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article in a feed."""

    id: str
    """Its `tag:` URI, for ever."""
    url: str
    """Its address."""
    title: str
    """Its headline."""
    day: str | None
    """Its day, `YYYY-MM-DD`, if that is certain."""
    summary: str
    """The date in words unless the day is certain, and the beginning of the lead."""
    lang: str
    """BCP 47 language of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed without its articles."""

    id: str
    """Its `tag:` URI, for ever."""
    title: str
    """Its title."""
    page: str
    """The page whose newest articles it has."""
    author: str
    """The author of the articles, or else the archive."""
    lang: str
    """BCP 47 language of its title."""


def item_of(entry: Entry, reference: Reference, config: Config) -> Item:
    """Return an article as an item."""
    exact = len(reference.date or "") == _DAY
    when = date_in_words(reference.edtf, config.language) if reference.edtf and not exact else ""
    said = one_line(reference.abstract, _SUMMARY)
    return Item(
        id=tag_uri(f"a/{entry.id}", config),
        url=config.url(entry.path),
        title=reference.title,
        day=reference.date if exact else None,
        summary=" ".join(filter(None, [f"[{when}]" if when else "", said])),
        lang=reference.lang,
    )


def feed_of(title: str, address: str, config: Config) -> Feed:
    """Return the feed of the page at an address; "" is the home page, with the whole archive."""
    archive = one_line(config.site_name)
    return Feed(
        id=tag_uri(f"feed/{address}", config),
        title=f"{one_line(title)} – {archive}" if title else archive,
        page=config.url(address),
        author=one_line(config.agency or config.publisher) or archive,
        lang=config.language,
    )


def tag_uri(specific: str, config: Config) -> str:
    """Return a `tag:` URI (RFC 4151) under the authority `extra.archive.tag`, if that is set.

    Otherwise the authority is the host of the site's address; then moving the site changes all
    ids.
    """
    host = urlsplit(config.site_url).hostname or _NOWHERE
    return f"tag:{config.tag or f'{host},{_SINCE}'}:{specific}"
