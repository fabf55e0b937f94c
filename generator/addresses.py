"""Where each page of the site is (DESIGN §5): paths relative to the site, with a final slash."""

from generator.archive import UNKNOWN_YEAR
from generator.countries import country_slug
from generator.model import Topic
from generator.slugs import slug

COUNTRIES = "pays/"
ACTORS = "acteurs/"
TOPICS = "themes/"
YEARS = "annees/"


def country_path(code: str) -> str:
    """Return the address of a country's page: `pays/la-laos/`."""
    return f"{COUNTRIES}{country_slug(code)}/"


def actor_path(actor_id: str) -> str:
    """Return the address of an actor's page: an actor's id is its slug."""
    return f"{ACTORS}{_beside_pages(actor_id)}/"


def topic_path(topic: Topic) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{_beside_pages(slug(topic.label, fallback=topic.code))}/"


def year_path(year: str) -> str:
    """Return the address of a year's page: `annees/2017/`, or `annees/inconnue/`."""
    return f"{YEARS}{year or UNKNOWN_YEAR}/"


def listing_page(path: str, number: int) -> str:
    """Return the address of the nth page of a listing, counted from 1, the oldest."""
    return path if number == 1 else f"{path}{number}/"


def _beside_pages(name: str) -> str:
    """Keep a slug clear of its overview's own pages, `index.md` and `2.md`: no slug ends so."""
    return f"{name}-" if name == "index" or name.isdecimal() else name
