"""Replaces the timeline of a page and leaves the rest of the page as it is.

A timeline shows shares of the whole archive. So one more article changes it on hundreds of pages of
which nothing else changes. In Markdown as in HTML it is one line.
"""

_OPENING = b'\n<figure class="k-figure k-timeline">'
_END = b"</figure>"


def split_timeline(page: bytes) -> tuple[bytes, bytes] | None:
    """Return a page without its timeline, and the timeline; None unless it has exactly one.

    A mark stands in place of the timeline, so that two results are equal only if the timelines
    stand in the same place.
    """
    start = page.find(_OPENING) + 1
    end = page.find(b"\n", start)
    if not start or end < 0 or not page.endswith(_END, start, end) or _OPENING in page[end:]:
        return None
    return page[:start] + _END + page[end:], page[start:end]


def replace_timeline(page: bytes, figure: bytes) -> bytes | None:
    """Return a page with another timeline; None unless it has exactly one."""
    apart = split_timeline(page)
    return page.replace(apart[1], figure) if apart else None
