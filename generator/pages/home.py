"""The home page: what the archive is, its numbers, its latest articles, and ways into it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.addresses import HOME
from generator.archive import UNKNOWN_YEAR, Archive
from generator.config import Config
from generator.figures import world_map
from generator.interface import Words
from generator.model import ActorType, Entry
from generator.origins import Origins
from generator.output_files import PlannedFile
from generator.pages.address_index import FILE
from generator.pages.dates import year_key
from generator.pages.facets import year_timeline
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, markdown_file, relative
from generator.pages.listing import article_list
from generator.pages.markdown import escape, link
from generator.pages.overview_items import (
    OverviewItem,
    actors_of,
    by_number,
    counted,
    countries_of,
    overview_item,
    pairs_of,
    topics_of,
)
from generator.pages.years import year_item, years_in_order

LATEST = 6
"""Articles that the home page shows."""

WAYS = 12
"""Countries, persons, organisations and topics that the home page names."""

PAIRS = 6
"""Pairs of countries that the home page names: fewer, since their names are long."""

STANDS_OUT = 3
"""Articles that make something stand out: in a small archive, two of five may be chance."""

_HERE = ""


def home_page(origins: Origins, words: Words) -> PlannedFile:
    """Return the home page."""
    return PlannedFile(
        path=HOME,
        origin=partial(_origin, origins),
        make=partial(_content, origins.archive, origins.config, words),
    )


def _origin(origins: Origins) -> str:
    return origins.of(origins.listed(origins.archive.entries))


def _content(archive: Archive, config: Config, words: Words) -> bytes:
    """Return the page in four parts: head, figures, latest articles, ways in."""
    description = words.typeset(config.description)
    parts = (
        f"# {escape(config.site_name)}\n\n{escape(description)}",
        "\n\n".join(filter(None, _overview(archive, words))),
        "\n\n".join(_latest(archive, words)),
        "\n\n".join(_ways(archive, words)),
    )
    front = write_front_matter(
        {
            "title": words("home"),
            "description": description,
            "template": "home.html",
            "feed": config.site_name,
            "search": words.at.search,
            "about": words.at.about,
            "addresses": FILE,
            "words": dict(sorted(words.templates.items())),
        }
    )
    return f"{front}\n{CUT.join(part + chr(10) for part in parts)}".encode()


def latest(entries: Sequence[Entry]) -> list[Entry]:
    """Return the articles to show first: the newest of a known year, then others."""
    dated = [entry for entry in entries if year_key(entry) != UNKNOWN_YEAR]
    undated = [entry for entry in entries if year_key(entry) == UNKNOWN_YEAR]
    return [*reversed(dated), *undated][:LATEST]


def _figures(archive: Archive, words: Words) -> Iterator[str]:
    known_years = [year for year in archive.by_year if year != UNKNOWN_YEAR]
    counted = (
        ("figure_articles", len(archive.entries), words.at.years),
        ("figure_countries", len(archive.by_country), words.at.countries),
        ("figure_actors", len(archive.by_actor), words.at.actors),
        ("figure_years", len(known_years), words.at.years),
    )
    for key, number, target in counted:
        if number or not archive.entries:
            label = f"**{words.number(number)}** {words.count(key, number)}"
            yield f"- {link(label, markdown_file(target))}"


def _overview(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the counts, and map and timeline where there is enough to draw."""
    yield "\n".join(_figures(archive, words))
    counts = {code: len(entries) for code, entries in archive.by_country.items()}
    yield world_map(counts, _HERE, words)
    yield year_timeline(archive.entries, words) or ""


def _discoveries(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the pair, the person, the body, the topic and the year of most articles.

    Each only where it is ahead of all others of its kind, and not by chance.
    """
    years = {key: entries for key, entries in archive.by_year.items() if key != UNKNOWN_YEAR}
    for key, items in (
        ("most_pair", pairs_of(archive, words)),
        ("most_person", actors_of(archive, words, [ActorType.PERSON])),
        ("most_organisation", actors_of(archive, words, [ActorType.ORGANISATION])),
        ("most_topic", topics_of(archive, words)),
        ("most_year", [overview_item(key, words.at.year(key), e) for key, e in years.items()]),
    ):
        first, second = (*by_number(items)[:2], None, None)[:2]
        if first and second and first.number >= max(STANDS_OUT, second.number + 1):
            name = link(escape(first.name), relative(first.address, _HERE))
            articles = words.count("articles", first.number)
            yield f"- <small>{words(key)}</small> {name} <span>{articles}</span>"


def _ways(archive: Archive, words: Words) -> Iterator[str]:
    # Where no actor is named twice, the order is that of the alphabet, and a few names will do.
    repeated = any(len(entries) > 1 for entries in archive.by_actor.values())
    most = WAYS // 2 if repeated else WAYS // 4
    people = _links(actors_of(archive, words, [ActorType.PERSON]), most, words)
    bodies = _links(actors_of(archive, words, [ActorType.ORGANISATION]), most, words)
    years = [year_item(year, archive, _HERE, words) for year in years_in_order(archive)]
    countries = _links(countries_of(archive, words), WAYS, words)
    pairs = _links(pairs_of(archive, words), PAIRS, words)
    topics = _links(topics_of(archive, words), WAYS, words)
    for title, more, target, items in (
        ("countries", "home_more_countries", words.at.countries, countries),
        ("relations", "all_pairs", words.at.relations, pairs),
        ("home_actors", "home_more_actors", words.at.actors, people + bodies),
        ("topics", "home_more_topics", words.at.topics, topics),
        ("years", "home_more_years", words.at.years, years),
    ):
        if items:
            yield f"## {words(title)}"
            bullet = "1." if title == "home_actors" else "-"
            yield "\n".join(f"{bullet} {item}" for item in items)
            yield link(words(more), markdown_file(target))


def _links(items: Iterable[OverviewItem], most: int, words: Words) -> list[str]:
    """Return links to the items of the most articles, with their numbers."""
    return [counted(item, _HERE, words) for item in by_number(items)[:most]]


def _latest(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the newest articles, with some undated ones where they are few, and what stands out."""
    if not archive.entries:
        yield words("home_empty")
    chosen = latest(archive.entries)
    for title, known in (("latest", True), ("no_year", False)):
        listed = [entry for entry in chosen if (year_key(entry) != UNKNOWN_YEAR) is known]
        if listed:
            yield f"## {words(title)}"
            yield article_list(listed, _HERE, words)
    if found := "\n".join(_discoveries(archive, words)):
        yield f"## {words('home_discover')}"
        yield found
