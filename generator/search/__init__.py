"""Archive → the search index: normalised records for Pagefind, and a catalogue for the search page.

`normalise` says what counts as one word, `records` what an article is found by, `pagefind` talks
to the indexer, `catalogue` lists what the page filters and sorts by, `index` puts it all together.
"""

from generator.search.index import build_index, records_digest, search_files

__all__ = ["build_index", "records_digest", "search_files"]
