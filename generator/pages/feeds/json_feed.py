"""Feeds in JSON Feed 1.1 (jsonfeed.org). An item without a certain day has no date.

Addresses must be absolute, so they are left out while the site has none.
"""

import json
from collections.abc import Sequence

from generator.pages.feeds.items import Feed, Item

_VERSION = "https://jsonfeed.org/version/1.1"


def json_item(item: Item) -> str:
    """Return an article as an item."""
    values = {
        "id": item.id,
        **_whole(url=item.url),
        "title": item.title,
        # an item must have content, if only its title
        "content_text": item.summary or item.title,
        "language": item.lang,
    }
    if item.day:
        values["date_published"] = f"{item.day}T00:00:00Z"
    return json.dumps(values, ensure_ascii=False)


def json_feed(feed: Feed, items: Sequence[str], file: str) -> bytes:
    """Return a feed of items made by `json_item`."""
    head = {
        "version": _VERSION,
        "title": feed.title,
        **_whole(home_page_url=feed.page, feed_url=feed.page + file),
        "language": feed.lang,
        "authors": [{"name": feed.author}],
    }
    opening = json.dumps(head, ensure_ascii=False).removesuffix("}")
    return (opening + ', "items": [\n' + ",\n".join(items) + "\n]}\n").encode()


def _whole(**addresses: str) -> dict[str, str]:
    return {key: address for key, address in addresses.items() if "://" in address}
