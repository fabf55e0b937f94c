"""The downloads that a facet's page offers.

These are references for citation managers (see `citations`), a table (see `tables`), feeds (see
`feeds`), and the whole collection.
"""

from collections.abc import Sequence

from generator.interface import Words
from generator.model import Entry
from generator.pages.citations import FACET_FILE, FORMATS, articles_in_files
from generator.pages.feeds import FEED_FILES, has_feed
from generator.pages.links import relative_file
from generator.pages.markdown import html, link

COLLECTION = (("CSV", "data/articles.csv"), ("JSON Lines", "data/articles.jsonl"))
"""The whole collection: the name of each format, and its file in docs/."""

FACET_TABLE = "articles.csv"
"""The file of a facet's table, beside its page."""


def download_block(entries: Sequence[Entry], page: str, words: Words) -> str:
    """Return links to the files of the facet at an address, and to all data, as Markdown."""
    items = [
        f"- {link(words('collection', form=form), relative_file(file, page))}"
        for form, file in COLLECTION
    ]
    if number := articles_in_files(entries, page, words):
        keys = ("cite_files", "table")
        if number < len(entries):
            keys = ("cite_files_newest", "table_newest")
        cited, table = (html(words.count(key, number)) for key in keys)
        items.insert(0, f"- {cited} {_reference_links()}")
        items.insert(1, f'- <a href="{FACET_TABLE}" download>{table}</a>')
    if has_feed(page, len(entries), words):
        items.append(f"- {html(words('feeds'))} {_feed_links()}")
    return f"## {words('downloads')}\n\n" + "\n".join(items)


def _reference_links() -> str:
    """Return links to the files of `citations`, which are in the site and not in docs/."""
    return ", ".join(
        f'<a href="{FACET_FILE}{ending}" download>{name}</a>'
        for name, (ending, _, _) in FORMATS.items()
    )


def _feed_links() -> str:
    atom, json = FEED_FILES
    return f'<a href="{atom}">Atom</a>, <a href="{json}">JSON Feed</a>'
