"""One page for each country, actor, topic and year: sentence, timeline, company, list."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.addresses import actor_path, country_path, topic_path, year_path
from generator.annotate.matching import fold
from generator.archive import UNKNOWN_YEAR, Archive
from generator.countries import country_name
from generator.figures.timeline import timeline
from generator.model import Entry, OutputFile
from generator.pages.dates import year_key
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import (
    CUT,
    actor_link,
    country_link,
    output,
    topic_link,
)
from generator.pages.listing import Page, article_list, page_links, pages_of
from generator.pages.markdown import escape
from generator.pages.offices import actor_notes
from generator.pages.words import Words

COMPANY = 12
"""How many countries, actors or topics a facet's page names beside its own."""


@dataclass(frozen=True)
class Facet:
    """What has an index page."""

    title: str
    """Its name in the archive's language."""
    address: str
    """Its page."""
    entries: tuple[Entry, ...]
    """Its articles, oldest first."""
    key: str = ""
    """Its own code or id, left out of its company."""
    notes: tuple[str, ...] = ()
    """Further Markdown blocks for the head of its page."""
    beside: tuple[str, ...] = ()
    """Further Markdown blocks for its margin."""
    dated: bool = True
    """Whether the period and the timeline say something: not for a year."""


def facet_pages(archive: Archive, words: Words) -> Iterator[OutputFile]:
    """Yield the pages of all facets."""
    for facet in _facets(archive, words):
        company = _company(facet, archive, words)
        for page in pages_of(facet.entries, facet.address):
            yield _facet_page(facet, page, company, words)


def _facets(archive: Archive, words: Words) -> Iterator[Facet]:
    for code, entries in archive.by_country.items():
        yield Facet(country_name(code, words.language), country_path(code), entries, code)
    for key, entries in archive.by_actor.items():
        actor, address = archive.actors[key], actor_path(key)
        notes = actor_notes(actor, entries, address, words)
        yield Facet(actor.name, address, entries, key, notes.head, notes.beside)
    for code, entries in archive.by_topic.items():
        topic = archive.topics[code]
        yield Facet(topic.label, topic_path(topic), entries, code)
    for year, entries in archive.by_year.items():
        title = words("year_unknown") if year == UNKNOWN_YEAR else year
        yield Facet(title, year_path(year), entries, year, dated=False)


def _facet_page(facet: Facet, page: Page, company: str, words: Words) -> OutputFile:
    """Return one page: head, company and list; the later pages of a list are a list alone.

    A later page speaks of its own articles, so that it stays when others come after them.
    """
    spoken_of = facet.entries if page.number == 1 else page.entries
    sentence = summary(spoken_of, words, dated=facet.dated)
    title = facet.title
    head = [f"# {escape(title)}", escape(sentence)]
    if page.number == 1:
        head += facet.notes
        figure = year_timeline(facet.entries, words) if facet.dated else None
        head += [figure] if figure else []
    else:
        title = words("page_of", title=title, n=words.number(page.number))
        head = [f"# {escape(title)}", escape(sentence)]
        company = ""
    listed = [
        f"## {words('list')}",
        article_list(page.entries, page.address, words),
        page_links(facet.address, page.number, page.total, words),
    ]
    front = write_front_matter(
        {"title": title, "description": f"{facet.title}. {sentence}", "template": "facet.html"}
    )
    parts = ("\n\n".join(head), "\n\n".join(block for block in listed if block), company)
    return output(page.address, f"{front}\n{CUT.join(part + chr(10) for part in parts)}")


def summary(entries: Sequence[Entry], words: Words, *, dated: bool = True) -> str:
    """Return what a list holds in a sentence: « 12 articles : 9 de 2013 à 2022, 3 sans … »."""
    held = words.count("articles", len(entries))
    if not dated or not entries:
        return f"{held}."
    years = [year for entry in entries if (year := year_key(entry)) != UNKNOWN_YEAR]
    if not years:
        return words("summary_undated", articles=held)
    key = "period" if years[0] != years[-1] else "period_one"
    period = words(key, first=years[0], last=years[-1])
    if len(years) == len(entries):
        return words("summary", articles=held, period=period)
    known, missing = words.number(len(years)), words.number(len(entries) - len(years))
    return words("summary_partly", articles=held, known=known, period=period, missing=missing)


def year_timeline(entries: Iterable[Entry], words: Words) -> str | None:
    """Return the bars of articles by year; None where too few years are known to draw any."""
    years = Counter(int(y) for entry in entries if (y := year_key(entry)) != UNKNOWN_YEAR)

    def describe(year: int, count: int) -> str:
        return f"{year}\u00a0: {words.count('articles', count)}"

    return timeline(years, words("by_year"), describe)


def _company(facet: Facet, archive: Archive, words: Words) -> str:
    """Return who and what occurs with a facet, with counts, most often first."""
    annotated = [entry.annotated for entry in facet.entries]
    here = facet.address
    blocks = list(facet.beside)

    def ranked(
        key: str, values: Iterable[str], name: Callable[[str], str], linked: Callable[[str], str]
    ) -> None:
        counts = Counter(value for value in values if value != facet.key)
        best = sorted(counts, key=lambda value: (-counts[value], fold(name(value)), value))[
            :COMPANY
        ]
        if best:
            bullet = "1." if key == "actors" else "-"
            items = (f"{bullet} {linked(v)} <small>{words.number(counts[v])}</small>" for v in best)
            blocks.append(f"## {words(key)}")
            blocks.append("\n".join(items))

    ranked(
        "countries",
        (code for a in annotated for code in a.countries),
        lambda code: country_name(code, words.language),
        lambda code: country_link(code, here, words.language),
    )
    ranked(
        "actors",
        (actor.id for a in annotated for actor in a.actors),
        lambda key: archive.actors[key].name,
        lambda key: actor_link(archive.actors[key], here),
    )
    ranked(
        "topics",
        (topic.code for a in annotated for topic in a.topics),
        lambda code: archive.topics[code].label,
        lambda code: topic_link(archive.topics[code], here),
    )
    return "\n\n".join(blocks)
