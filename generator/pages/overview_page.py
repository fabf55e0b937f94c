"""The layout of an overview's page: head, choice of orders, list, links to further pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.interface import Words
from generator.output_files import OutputFile
from generator.pages.frontmatter import write_front_matter
from generator.pages.links import CUT, output, relative
from generator.pages.markdown import escape, link


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """The parts of one page, as Markdown blocks."""

    address: str
    """Its address."""
    title: str
    """Its heading, as text."""
    lead: str
    """The sentence below the heading, as text."""
    head: Sequence[str] = ()
    """Further blocks of its head: links, a figure."""
    orders: Sequence[str] = ()
    """Links to the same list in other orders."""
    blocks: Sequence[str] = ()
    """The list."""
    pages: Sequence[str] = ()
    """Links to further pages of the list."""


def overview_file(page: OverviewPage) -> OutputFile:
    """Return the page as a file."""
    front = write_front_matter(
        {"title": page.title, "description": page.lead, "template": "overview.html"}
    )
    head = [f"# {escape(page.title)}", escape(page.lead), *page.head]
    parts = (head, page.orders, page.blocks, page.pages)
    texts = ("\n\n".join(filter(None, blocks)) + "\n" for blocks in parts)
    return output(page.address, f"{front}\n{CUT.join(texts).rstrip()}\n")


def choice(options: Iterable[tuple[str, str]], chosen: str, here: str, words: Words) -> str:
    """Return links to pages, given by the keys of their labels and their addresses.

    The `chosen` one is no link; `here` is the page that they stand on.
    """
    return "\n".join(
        f"- **{words(key)}**"
        if address == chosen
        else f"- {link(words(key), relative(address, here))}"
        for key, address in options
    )


def listed(items: Iterable[str]) -> str:
    """Return a Markdown list."""
    return "\n".join(f"- {item}" for item in items)
