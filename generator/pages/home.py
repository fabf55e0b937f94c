"""The home page: what this is, its figures, the ways in, the latest articles."""

from collections.abc import Iterator, Sequence

from generator.archive import UNKNOWN_YEAR, Archive
from generator.config import Config
from generator.figures import world_map
from generator.model import ActorType, Entry, OutputFile
from generator.pages.dates import year_key
from generator.pages.facets import year_timeline
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, markdown_file
from generator.pages.listing import article_list
from generator.pages.markdown import escape, link
from generator.pages.missing import FILE
from generator.pages.overviews import actors, countries, topics, years
from generator.pages.words import Words

LATEST = 6
"""Articles that the home page shows."""

WAYS = 12
"""Countries, persons, organisations and topics that the home page names."""

_HERE = ""


def home_page(archive: Archive, config: Config, words: Words) -> OutputFile:
    """Return the home page in four parts: head, figures, latest articles, ways in."""
    description = words.typeset(config.description)
    parts = (
        f"# {escape(config.site_name)}\n\n{escape(description)}",
        "\n".join(_figures(archive, words)) + f"\n\n{_map(archive, words)}",
        "\n\n".join(_latest(archive, words)),
        "\n\n".join(_ways(archive, words)),
    )
    front = write_front_matter(
        {
            "title": words("home"),
            "description": description,
            "template": "home.html",
            "search": words.at.search,
            "about": words.at.about,
            "addresses": FILE,
            "words": dict(sorted(words.templates.items())),
        }
    )
    text = f"{front}\n{CUT.join(part + chr(10) for part in parts)}"
    return OutputFile(path="index.md", content=text.encode())


def latest(entries: Sequence[Entry]) -> list[Entry]:
    """Return the articles to show first: the newest of known year, then the others."""
    dated = [entry for entry in entries if year_key(entry) != UNKNOWN_YEAR]
    undated = [entry for entry in entries if year_key(entry) == UNKNOWN_YEAR]
    return [*reversed(dated), *undated][:LATEST]


def _figures(archive: Archive, words: Words) -> Iterator[str]:
    known_years = [year for year in archive.by_year if year != UNKNOWN_YEAR]
    for key, number, target in (
        ("figure_articles", len(archive.entries), words.at.years),
        ("figure_countries", len(archive.by_country), words.at.countries),
        ("figure_actors", len(archive.by_actor), words.at.actors),
        ("figure_years", len(known_years), words.at.years),
    ):
        label = f"**{words.number(number)}** {words.count(key, number)}"
        yield f"- {link(label, markdown_file(target))}"


def _map(archive: Archive, words: Words) -> str:
    counts = {code: len(entries) for code, entries in archive.by_country.items()}
    return world_map(counts, _HERE, words)


def _ways(archive: Archive, words: Words) -> Iterator[str]:
    people = actors(archive, ActorType.PERSON, _HERE, words)[: WAYS // 2]
    bodies = actors(archive, ActorType.ORGANISATION, _HERE, words)[: WAYS // 2]
    for title, more, target, items in (
        (
            "countries",
            "home_more_countries",
            words.at.countries,
            countries(archive, _HERE, words)[:WAYS],
        ),
        ("home_actors", "home_more_actors", words.at.actors, people + bodies),
        ("topics", "home_more_topics", words.at.topics, topics(archive, _HERE, words)[:WAYS]),
        ("years", "home_more_years", words.at.years, years(archive, _HERE, words)),
    ):
        if items:
            yield f"## {words(title)}"
            if title == "years" and (figure := year_timeline(archive.entries, words)):
                yield figure
            bullet = "1." if title == "home_actors" else "-"
            yield "\n".join(f"{bullet} {item}" for item in items)
            yield link(words(more), markdown_file(target))


def _latest(archive: Archive, words: Words) -> Iterator[str]:
    """Yield the newest articles; where they are few, also those whose year is not known."""
    if not archive.entries:
        yield words("home_empty")
    chosen = latest(archive.entries)
    for title, known in (("latest", True), ("no_year", False)):
        listed = [entry for entry in chosen if (year_key(entry) != UNKNOWN_YEAR) is known]
        if listed:
            yield f"## {words(title)}"
            yield article_list(listed, _HERE, words)
