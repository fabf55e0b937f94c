"""The archive as Markdown: a page for each article and facet, the overviews, the home page.

Everything here is pure: it returns files to write, with paths relative to docs/. The templates in
`theme_overrides/` decide what a page looks like; the catalogue `interface.yml` has its words.
"""

from collections.abc import Iterator

from generator.interface import load_words
from generator.origins import Origins
from generator.output_files import File
from generator.pages.article import article_page
from generator.pages.facets import facet_pages
from generator.pages.home import home_page
from generator.pages.overviews import overview_pages
from generator.pages.signposts import tombstone_page


def all_pages(origins: Origins) -> Iterator[File]:
    """Yield every generated page of the site, always in the same order.

    Whatever all pages need is looked up first, so that several processes can make them.
    """
    archive, config = origins.archive, origins.config
    archive.prepare()
    archive.kinships.prepare()
    words = load_words(config.language, config.article_language)
    origins.prepare()
    yield home_page(origins, words)
    for entry in archive.entries:
        yield article_page(entry, origins, words)
    for tombstone in archive.tombstones:
        yield tombstone_page(tombstone, config, words)
    yield from facet_pages(origins, words)
    yield from overview_pages(archive, words)
