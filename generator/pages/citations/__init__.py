"""Citations of articles: references in words, files for citation managers, COinS.

All are made from one `Reference`, which states no more of a date than is known. The files stand
beside the pages in the site, where no engine has to read them; `files` decides which facets have
some. `pages` decides where a page shows what is made here.
"""

from generator.pages.citations.coins import Row, coins, row_of
from generator.pages.citations.files import (
    ARTICLE_FILE,
    FACET_FILE,
    FORMATS,
    articles_in_files,
    citation_files,
)
from generator.pages.citations.reference import Reference, reference_of
from generator.pages.citations.styles import reference_texts

__all__ = [
    "ARTICLE_FILE",
    "FACET_FILE",
    "FORMATS",
    "Reference",
    "Row",
    "articles_in_files",
    "citation_files",
    "coins",
    "reference_of",
    "reference_texts",
    "row_of",
]
