"""Where each page of the site is (DESIGN §5): paths relative to the site, with a final slash.

The words in them are those of the articles' language, `languages/<language>/addresses.yml`, so that
another language of the interface moves nothing. Articles keep the addresses of the ledger.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.countries import country_slug
from generator.languages import available
from generator.languages.tables import Table
from generator.model import Topic
from generator.slugs import slug

ARTICLES = "articles"
DATA = "data"
"""Folders of every archive, whatever its language."""

HOME = "index.md"
"""Where the home page is in docs/."""

FACETS = ("countries", "relations", "actors", "topics", "years")
"""The kinds of pages that have a folder of their own."""

_PAGES = (
    "by_date",
    "by_name",
    "by_number",
    "organisations",
    "other_letters",
    "persons",
    "unknown",
)
_DOCUMENTS = ("search", "data", "method", "about")
_NUMBERED = "page/"
_DIGITS_OF_YEAR = 4
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Addresses:
    """The addresses of an archive whose articles have one language."""

    language: str
    """BCP 47 code of the language."""
    countries: str
    """The overview of the countries, and the folder of their pages: `pays/`."""
    relations: str
    """That of the pairs of countries."""
    actors: str
    """That of the actors."""
    topics: str
    """That of the topics."""
    years: str
    """That of the years."""
    by_date: str
    """The page of an overview by date of the newest article, below it: `par-date/`."""
    by_name: str
    """That by name."""
    by_number: str
    """That by number of articles."""
    organisations: str
    """That of the organisations, below the actors."""
    persons: str
    """That of the persons."""
    unknown: str
    """What stands for an unknown year: `inconnue/`."""
    other_letters: str
    """What stands for letters that are none of the alphabet: `autres/`."""
    search: str
    """The search page."""
    data: str
    """The page that describes the files of the collection."""
    method: str
    """The page that says how the archive is made."""
    about: str
    """The page that says what the archive is and whose."""

    def country(self, code: str) -> str:
        """Return the address of a country's page: `pays/la-laos/`."""
        return f"{self.countries}{country_slug(code, self.language)}/"

    def pair(self, one: str, other: str) -> str:
        """Return the address of the page of two countries, in any order: `relations/la-vn/`."""
        return f"{self.relations}{'-'.join(sorted((one.lower(), other.lower())))}/"

    def partners(self, code: str) -> str:
        """Return the address of the list of a country's relations: `relations/la/`."""
        return f"{self.relations}{code.lower()}/"

    def actor(self, actor_id: str) -> str:
        """Return the address of an actor's page: an actor's id is its slug."""
        return f"{self.actors}{self._beside_pages(actor_id)}/"

    def topic(self, topic: Topic) -> str:
        """Return the address of a topic's page."""
        return f"{self.topics}{self._beside_pages(_topic_slug(topic))}/"

    def year(self, year: str | None) -> str:
        """Return the address of a year's page: `annees/2017/`, or `annees/inconnue/`."""
        return (
            f"{self.years}{year}/" if year and year.isdecimal() else f"{self.years}{self.unknown}"
        )

    def month(self, month: str) -> str:
        """Return the address of a month's page: `2022-10` is at `annees/2022/10/`."""
        return f"{self.year(month[:_DIGITS_OF_YEAR])}{month[_DIGITS_OF_YEAR + 1 :]}/"

    def undated(self, path: str) -> str:
        """Return where a listing that has pages for articles without a year has them."""
        return f"{path}{self.unknown}"

    def folders(self) -> tuple[str, ...]:
        """Return the folders of docs/ that hold nothing but generated files."""
        facets = (getattr(self, name).rstrip("/") for name in FACETS)
        return (ARTICLES, *facets, DATA)

    def _beside_pages(self, name: str) -> str:
        """Keep a slug clear of the pages of its overview: no slug ends so."""
        taken = f"{name}/" in self._overview_pages() or name == "index" or name.isdecimal()
        return f"{name}-" if taken else name

    def _overview_pages(self) -> tuple[str, ...]:
        return (self.by_name, self.by_number, self.by_date, self.persons, self.organisations)


def listing_page(path: str, number: int) -> str:
    """Return the address of the nth page of a listing, counted from 1, the oldest."""
    return f"{path}{_NUMBERED}{number}/"


@cache
def load_addresses(language: str) -> Addresses:
    """Read the table of a language. Raises DataError when it has not the stated form."""
    table = Table(language, "addresses")
    named: dict[str, str] = {}
    for section, keys in (("folders", FACETS), ("pages", _PAGES), ("documents", _DOCUMENTS)):
        words = table.pairs(section, keys)
        for key in keys:
            if not _WORD.fullmatch(words[key]):
                allowed = "lower-case letters and hyphens"
                raise table.fault(f"{section}.{key}", words[key], allowed)
        if len(set(words.values())) < len(keys):
            raise table.fault(section, list(words.values()), "different words")
        named |= {key: f"{words[key]}/" for key in keys}
    return Addresses(language, **named)


def facet_folders() -> tuple[str, ...]:
    """Return the folders that hold facets in an archive of any language: `pays/`."""
    tables = [load_addresses(language) for language in available("addresses")]
    return tuple(sorted({getattr(at, name) for at in tables for name in FACETS}))


@cache
def _topic_slug(topic: Topic) -> str:
    return slug(topic.label, fallback=topic.code)
