"""Where each page of the site is (DESIGN §5): paths relative to the site, with a final slash."""

from generator.archive import UNKNOWN_YEAR
from generator.countries import country_slug
from generator.model import Topic
from generator.slugs import slug

COUNTRIES = "pays/"
ACTORS = "acteurs/"
TOPICS = "themes/"
YEARS = "annees/"
RELATIONS = "relations/"

BY_NAME = "par-nom/"
BY_NUMBER = "par-nombre/"
BY_DATE = "par-date/"
PERSONS = "personnes/"
ORGANISATIONS = "organisations/"
"""What an overview's further pages are called: other orders, and a part of the actors."""

_OVERVIEW_PAGES = frozenset(
    name.strip("/") for name in ("index", BY_NAME, BY_NUMBER, BY_DATE, PERSONS, ORGANISATIONS)
)

_PAGES = "page/"
_DIGITS_OF_YEAR = 4


def country_path(code: str) -> str:
    """Return the address of a country's page: `pays/la-laos/`."""
    return f"{COUNTRIES}{country_slug(code)}/"


def pair_path(one: str, other: str) -> str:
    """Return the address of the page of two countries, in any order: `relations/la-vn/`."""
    return f"{RELATIONS}{'-'.join(sorted((one.lower(), other.lower())))}/"


def partners_path(code: str) -> str:
    """Return the address of the list of a country's relations: `relations/la/`."""
    return f"{RELATIONS}{code.lower()}/"


def actor_path(actor_id: str) -> str:
    """Return the address of an actor's page: an actor's id is its slug."""
    return f"{ACTORS}{_beside_pages(actor_id)}/"


def topic_path(topic: Topic) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{_beside_pages(slug(topic.label, fallback=topic.code))}/"


def year_path(year: str) -> str:
    """Return the address of a year's page: `annees/2017/`, or `annees/inconnue/`."""
    return f"{YEARS}{year or UNKNOWN_YEAR}/"


def month_path(month: str) -> str:
    """Return the address of a month's page: `2022-10` is at `annees/2022/10/`."""
    return f"{year_path(month[:_DIGITS_OF_YEAR])}{month[_DIGITS_OF_YEAR + 1 :]}/"


def listing_page(path: str, number: int) -> str:
    """Return the address of the nth page of a listing, counted from 1, the oldest."""
    return f"{path}{_PAGES}{number}/"


def undated_path(path: str) -> str:
    """Return where a listing that has pages of its own for articles without a year has them."""
    return f"{path}{UNKNOWN_YEAR}/"


def _beside_pages(name: str) -> str:
    """Keep a slug clear of the pages of its overview: no slug ends so."""
    return f"{name}-" if name in _OVERVIEW_PAGES or name.isdecimal() else name
