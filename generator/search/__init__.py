"""Makes the search index: normalised records of articles, indexed by Pagefind in shards.

In order: `normalise` turns text into the words that are compared, `records` collects what finds an
article, `shards` groups articles for ever. `pagefind` runs the indexer, `postings` and
`shard_files` read its files, `block_files` makes the files that a browser loads from them. `facts`
has the columns by which the page filters and sorts, `catalogue` is the file that leads to all
others, `index` puts everything together.
"""

from generator.search.index import search_files

__all__ = ["search_files"]
