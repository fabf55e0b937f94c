"""Archive → the search index: normalised records for Pagefind, in shards.

In order: `normalise` says what counts as one word, `records` what an article is found by, `shards`
which articles are indexed together. `pagefind` talks to the indexer, `postings` and `shard_files`
read its files, `block_files` makes of them the files that a browser loads. `facts` has the columns
that the page filters and sorts by, `catalogue` leads to all files, `index` puts it together.
"""

from generator.search.index import search_files

__all__ = ["search_files"]
