"""The overviews: all facets of a kind, with counts, in several orders.

Each order is a page of its own, so that sorting needs no script: by number of articles (the front
page), by name, by date of the newest article. Actors are also listed by kind. A page in order of
number or date shows the first items only; the pages by name have all, under letters (see
`alphabet`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.addresses import Addresses
from generator.archive import Archive
from generator.figures import pair_matrix, world_map
from generator.interface import Words
from generator.model import ActorType
from generator.output_files import OutputFile
from generator.pages.alphabet import LetterPage, letter_pages
from generator.pages.links import relative
from generator.pages.markdown import link
from generator.pages.overview_items import (
    OverviewItem,
    actors_of,
    by_date,
    by_number,
    counted,
    countries_of,
    dated,
    pairs_of,
    topics_of,
    with_partners,
)
from generator.pages.overview_page import OverviewPage, choice, listed, overview_file
from generator.pages.relations import partner_pages
from generator.pages.years import years_pages

RANKED = 200
"""The most items on a page that ranks them, in one list or two; the pages by name have all."""

WORTH_ORDERS = 10
"""Up to so many items need only one order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The overview of a kind of facet."""

    key: str
    """The catalogue's key of its title; `<key>_lead` is the sentence below."""
    at: Addresses
    """The addresses of the archive."""
    address: str
    """The address of its front page."""
    items: Sequence[OverviewItem]
    """What it lists."""
    named: Sequence[OverviewItem] | None = None
    """What its order by name lists instead, if that is different."""
    parts: Sequence[tuple[str, Sequence[OverviewItem]]] = ()
    """Keys of headings, and items, where the front page has several lists."""
    figure: str = ""
    """The figure at the head of its front page."""
    choices: Sequence[tuple[str, str]] = ()
    """Keys and addresses of the overviews to choose from, of which this is one."""

    @property
    def orders(self) -> tuple[tuple[str, str], ...]:
        """Keys and addresses of its orders."""
        if len(self.items) <= WORTH_ORDERS:
            return ()
        name = "order_name" if self.named is None else "order_country"
        return (
            ("order_number", self.address),
            (name, f"{self.address}{self.at.by_name}"),
            ("order_date", f"{self.address}{self.at.by_date}"),
        )


def overview_pages(archive: Archive, words: Words) -> Iterator[OutputFile]:
    """Yield the overviews of countries, their pairs, actors, topics and years."""
    for overview in _overviews(archive, words):
        yield overview_file(_by_number(overview, words))
        if overview.orders:
            yield from _by_name(overview, words)
            yield overview_file(_by_date(overview, words))
    yield from partner_pages(archive, words)
    yield from years_pages(archive, words)


def _overviews(archive: Archive, words: Words) -> Iterator[Overview]:
    at = words.at
    named = {code: len(entries) for code, entries in archive.by_country.items()}
    yield Overview(
        key="countries",
        at=at,
        address=at.countries,
        items=countries_of(archive, words),
        figure=world_map(named, at.countries, words),
    )
    together = {pair: len(entries) for pair, entries in archive.by_pair.items()}
    yield Overview(
        key="relations",
        at=at,
        address=at.relations,
        figure=pair_matrix(named, together, at.relations, words),
        items=pairs_of(archive, words),
        named=with_partners(archive, words),
    )
    persons = actors_of(archive, words, [ActorType.PERSON])
    bodies = actors_of(archive, words, [ActorType.ORGANISATION])
    parts = (("persons", persons), ("organisations", bodies))
    choices = _actor_choices(at) if len(persons) + len(bodies) > WORTH_ORDERS else ()
    yield Overview(
        key="actors",
        at=at,
        address=at.actors,
        items=[*persons, *bodies],
        parts=parts,
        choices=choices,
    )
    for key, address in choices[1:]:
        yield Overview(key=key, at=at, address=address, items=dict(parts)[key], choices=choices)
    yield Overview(key="topics", at=at, address=at.topics, items=topics_of(archive, words))


def _actor_choices(at: Addresses) -> tuple[tuple[str, str], ...]:
    """Return the keys and addresses of all actors, the persons, the organisations."""
    return (
        ("actors_all", at.actors),
        ("persons", f"{at.actors}{at.persons}"),
        ("organisations", f"{at.actors}{at.organisations}"),
    )


def _by_number(overview: Overview, words: Words) -> OverviewPage:
    """Return the front page: the first items of each of its lists."""
    here = overview.address
    parts = overview.parts or (("", overview.items),)
    limit = RANKED // len(parts)
    blocks = []
    for heading, items in parts:
        blocks += [f"## {words(heading)}"] if heading else []
        blocks += _ranked(by_number(items), limit, here, counted, words)
    blocks += _rest(overview, sum(len(items[:limit]) for _, items in parts), here, words)
    return replace(_page(overview, here, words(overview.key), words), blocks=blocks)


def _by_date(overview: Overview, words: Words) -> OverviewPage:
    here = f"{overview.address}{words.at.by_date}"
    blocks = _ranked(by_date(overview.items), RANKED, here, dated, words)
    blocks += _rest(overview, min(len(overview.items), RANKED), here, words)
    title = words("by_newest", title=words(overview.key))
    return replace(_page(overview, here, title, words), blocks=blocks)


def _by_name(overview: Overview, words: Words) -> Iterator[OutputFile]:
    base = f"{overview.address}{words.at.by_name}"
    title = words(overview.key)
    if overview.named is None:
        items, called, note = overview.items, words("by_name", title=title), []
    else:
        items, called = overview.named, words("by_country", title=title)
        note = [words("partners_counted")]
    for page in letter_pages(items, base, words):
        title = _letter_title(page, called, words)
        named = _page(overview, page.address, title, words, order=base)
        yield overview_file(replace(named, blocks=[*note, *page.blocks], pages=page.pages))


def _letter_title(page: LetterPage, title: str, words: Words) -> str:
    if page.letter:
        title = words("letter_of", title=title, letter=page.letter)
    return title if page.number == 1 else words("page_of", title=title, n=words.number(page.number))


def _page(
    overview: Overview, here: str, title: str, words: Words, *, order: str = ""
) -> OverviewPage:
    """Return the page of an overview at an address, without its list; `order` is its first page."""
    orders = [choice(overview.choices, overview.address, here, words)] if overview.choices else []
    orders += [choice(overview.orders, order or here, here, words)] if overview.orders else []
    return OverviewPage(
        address=here,
        title=title,
        lead=words(f"{overview.key}_lead"),
        head=(overview.figure,) if here == overview.address else (),
        orders=f"\n\n{_BETWEEN}\n\n".join(orders).split("\n\n"),
    )


def _ranked(
    items: Sequence[OverviewItem],
    limit: int,
    here: str,
    line: Callable[[OverviewItem, str, Words], str],
    words: Words,
) -> list[str]:
    return [listed(line(item, here, words) for item in items[:limit]) or words("none")]


def _rest(overview: Overview, shown: int, here: str, words: Words) -> list[str]:
    """Return a link to the items that a page does not show."""
    missing = len(overview.items) - shown
    if not missing:
        return []
    label = words.count("and_by_name" if overview.named is None else "and_by_country", missing)
    return [link(label, relative(f"{overview.address}{words.at.by_name}", here))]


_BETWEEN = "<!-- -->"
"""Keeps apart two lists that Markdown would join."""
