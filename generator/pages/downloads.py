"""Which files a facet's page offers to take away.

The whole collection for now; files of one facet (CSV, RIS, BibLaTeX, a feed) have their place here.
"""

from generator.pages.links import relative_file
from generator.pages.markdown import link
from generator.pages.words import Words

COLLECTION = (("CSV", "data/articles.csv"), ("JSON Lines", "data/articles.jsonl"))
"""The whole collection: what a form is called, and its file in docs/."""


def download_block(page: str, words: Words) -> str:
    """Return, as Markdown, the links to the files, on the page at an address."""
    items = (
        f"- {link(words('collection', form=form), relative_file(file, page))}"
        for form, file in COLLECTION
    )
    return f"## {words('downloads')}\n\n" + "\n".join(items)
