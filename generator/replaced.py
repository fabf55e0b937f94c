"""The timeline on a page, replaced by another: all else of the page stays as it is.

A timeline tells shares of the whole archive, so one more article changes it on hundreds of pages
of which nothing else changes. It is one line, in Markdown and in HTML.
"""

_OPENING = b'\n<figure class="k-figure k-timeline">'
_END = b"</figure>"


def timeline_apart(page: bytes) -> tuple[bytes, bytes] | None:
    """Return a page without its timeline, and this; None unless it has one, on a line of its own.

    Its place is marked in what is returned, so that two pages without theirs are equal only where
    all the rest of them is.
    """
    start = page.find(_OPENING) + 1
    end = page.find(b"\n", start)
    if not start or end < 0 or not page.endswith(_END, start, end) or _OPENING in page[end:]:
        return None
    return page[:start] + _END + page[end:], page[start:end]


def with_timeline(page: bytes, figure: bytes) -> bytes | None:
    """Return a page with another timeline; None where the page has no single one."""
    apart = timeline_apart(page)
    return page.replace(apart[1], figure) if apart else None
