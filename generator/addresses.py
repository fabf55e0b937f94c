"""The addresses of pages (DESIGN §5): paths relative to the site, with a final slash.

Their words are of the articles' language, `languages/<language>/addresses.yml`, so that another
language of the interface moves no page. Articles have the addresses of the ledger.
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
"""Folders that every archive has, whatever its language."""

HOME = "index.md"
"""The file of the home page in docs/."""

FACETS = ("countries", "relations", "actors", "topics", "years")
"""The kinds of facets that have a folder of their own."""

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
    """The addresses of an archive, in the language of its articles."""

    language: str
    """BCP 47 code of the language."""
    countries: str
    """The overview of the countries, and the folder of their pages: `pays/`."""
    relations: str
    """The overview of pairs of countries, and their folder."""
    actors: str
    """The overview of actors, and their folder."""
    topics: str
    """The overview of topics, and their folder."""
    years: str
    """The overview of years, and their folder."""
    by_date: str
    """The page, below an overview, in order of the newest article: `par-date/`."""
    by_name: str
    """The page in order of names."""
    by_number: str
    """The page in order of numbers of articles."""
    organisations: str
    """The overview of organisations, below the actors."""
    persons: str
    """The overview of persons, below the actors."""
    unknown: str
    """The word for an unknown year: `inconnue/`."""
    other_letters: str
    """The word for names that begin with no letter: `autres/`."""
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
        """Return where the undated articles of a long list are."""
        return f"{path}{self.unknown}"

    def folders(self) -> tuple[str, ...]:
        """Return the folders of docs/ that hold nothing but generated files."""
        facets = (getattr(self, name).rstrip("/") for name in FACETS)
        return (ARTICLES, *facets, DATA)

    def _beside_pages(self, name: str) -> str:
        """Return a slug that is no page of the overview: no slug ends in a hyphen."""
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
