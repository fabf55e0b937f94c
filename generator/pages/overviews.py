"""The overview of each kind of facet: everything there is, with counts, most cited first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.addresses import ACTORS, COUNTRIES, TOPICS, YEARS, listing_page, year_path
from generator.annotate.matching import fold
from generator.archive import UNKNOWN_YEAR, Archive
from generator.countries import country_name
from generator.model import ActorType, Entry, OutputFile
from generator.pages.facets import year_timeline
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, actor_link, country_link, output, relative, topic_link
from generator.pages.listing import page_links
from generator.pages.markdown import link
from generator.pages.words import Words

PAGE_SIZE = 250
"""Links in a section of an overview's page."""


@dataclass(frozen=True, slots=True)
class Section:
    """A list of an overview: links with counts."""

    heading: str | None
    """Its heading, where the overview has several."""
    items: tuple[str, ...]
    """Markdown list items, without their bullet."""


def overview_pages(archive: Archive, words: Words) -> Iterator[OutputFile]:
    """Yield the overviews of countries, actors, topics and years."""
    plain = Section(None, countries(archive, COUNTRIES, words))
    yield from _overview("countries", COUNTRIES, [plain], words)
    kinds = (("persons", ActorType.PERSON), ("organisations", ActorType.ORGANISATION))
    split = [Section(words(key), actors(archive, kind, ACTORS, words)) for key, kind in kinds]
    yield from _overview("actors", ACTORS, split, words)
    plain = Section(None, topics(archive, TOPICS, words))
    yield from _overview("topics", TOPICS, [plain], words)
    plain = Section(None, years(archive, YEARS, words))
    yield from _overview("years", YEARS, [plain], words, year_timeline(archive.entries, words))


def countries(archive: Archive, page: str, words: Words) -> tuple[str, ...]:
    """Return links to the countries, most cited first."""
    names = {code: country_name(code, words.language) for code in archive.by_country}
    return tuple(
        _counted(country_link(code, page, words.language), archive.by_country[code], words)
        for code in _ranked(archive.by_country, names)
    )


def actors(archive: Archive, kind: ActorType, page: str, words: Words) -> tuple[str, ...]:
    """Return links to the persons or the organisations, most cited first."""
    groups = {k: v for k, v in archive.by_actor.items() if archive.actors[k].type is kind}
    names = {key: archive.actors[key].name for key in groups}
    return tuple(
        _counted(actor_link(archive.actors[key], page), groups[key], words)
        for key in _ranked(groups, names)
    )


def topics(archive: Archive, page: str, words: Words) -> tuple[str, ...]:
    """Return links to the topics, most frequent first."""
    names = {code: topic.label for code, topic in archive.topics.items()}
    return tuple(
        _counted(topic_link(archive.topics[code], page), archive.by_topic[code], words)
        for code in _ranked(archive.by_topic, names)
    )


def years(archive: Archive, page: str, words: Words) -> tuple[str, ...]:
    """Return links to the years in order, the unknown one last."""
    ordered = sorted(archive.by_year, key=lambda year: (year == UNKNOWN_YEAR, year))
    return tuple(
        _counted(
            link(
                words("year_unknown") if year == UNKNOWN_YEAR else year,
                relative(year_path(year), page),
            ),
            archive.by_year[year],
            words,
        )
        for year in ordered
    )


def _overview(
    key: str, address: str, sections: Sequence[Section], words: Words, figure: str | None = None
) -> Iterator[OutputFile]:
    longest = max(len(section.items) for section in sections)
    total = max(1, -(-longest // PAGE_SIZE))
    for number in range(1, total + 1):
        here = listing_page(address, number)
        title = words(key)
        if number > 1:
            title = words("page_of", title=title, n=words.number(number))
        head = [f"# {title}", words(f"{key}_lead")]
        if figure and number == 1:
            head.append(figure)
        front = write_front_matter(
            {"title": title, "description": words(f"{key}_lead"), "template": "overview.html"}
        )
        body = [*_listed(sections, number, words), page_links(address, number, total, words)]
        text = "\n\n".join(head) + "\n" + CUT + "\n\n".join(block for block in body if block)
        yield output(here, f"{front}\n{text}\n")


def _listed(sections: Sequence[Section], number: int, words: Words) -> Iterator[str]:
    for section in sections:
        items = section.items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        if section.heading and (items or number == 1):
            yield f"## {section.heading}"
        if items:
            yield "\n".join(f"- {item}" for item in items)
        elif number == 1:
            yield words("none")


def _ranked(groups: Mapping[str, Sequence[Entry]], names: Mapping[str, str]) -> list[str]:
    """Return the keys of groups, largest first, then by name as the alphabet has it."""
    return sorted(groups, key=lambda key: (-len(groups[key]), fold(names[key]), key))


def _counted(linked: str, entries: Sequence[Entry], words: Words) -> str:
    return f"{linked} <small>{words.number(len(entries))}</small>"
