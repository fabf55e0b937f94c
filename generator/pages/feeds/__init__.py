"""Feeds of the newest articles, of the archive, a country or an actor, in Atom and JSON Feed.

They are made of `Item`s, which state no more of a date than is known. The files stand beside the
pages in the site, as citations do; `files` decides which facets have some.
"""

from generator.pages.feeds.files import FEED_FILES, feed_addresses, feed_files, has_feed

__all__ = ["FEED_FILES", "feed_addresses", "feed_files", "has_feed"]
