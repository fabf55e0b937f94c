"""Feeds: what is newest in the archive, of a country and of an actor, in Atom and JSON Feed.

Every feed is made of `Item`s, which state no more of a date than is known. The files stand beside
the pages in the site, as those of citations do; which facets have some is `files`' business.
"""

from generator.pages.feeds.files import FEED_FILES, feed_addresses, feed_files, has_feed

__all__ = ["FEED_FILES", "feed_addresses", "feed_files", "has_feed"]
