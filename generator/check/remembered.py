"""Pages read before are not read again: what was found in the same bytes is what would be found.

A finding is kept under the page's path and bytes, the site's address and this program's code.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence

from generator.check.markup import Fault
from generator.check.pages import Page
from generator.memory import Memory
from generator.problems import Severity
from generator.remember import fingerprint

_AT_A_TIME = 500
"""Pages recalled and kept together: what a page holds is as long as the page."""

Read = Callable[[str, bytes], Page]
"""Reads the page at a path of the site."""


def read_all(
    paths: Sequence[str],
    content: Callable[[str], bytes],
    read: Read,
    site_url: str,
    memory: Memory | None,
) -> Iterator[tuple[str, Page]]:
    """Yield each path with its page, read or remembered."""
    if memory is None:
        yield from ((path, read(path, content(path))) for path in paths)
        return
    keys = {path: _key(path, content(path), site_url) for path in paths}
    used = frozenset(keys.values())
    for place in range(0, len(paths), _AT_A_TIME):
        some = paths[place : place + _AT_A_TIME]
        known = memory.recall(keys[path] for path in some)
        new: dict[str, bytes] = {}
        for path in some:
            page = _page(known.pop(keys[path], b""))
            if page is None:
                page = read(path, content(path))
                new[keys[path]] = _kept(page)
            yield path, page
        if new:
            memory.keep(new.items(), used)


def _key(path: str, content: bytes, site_url: str) -> str:
    parts = (fingerprint().encode(), site_url.encode(), path.encode(), content)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _kept(page: Page) -> bytes:
    faults = [(fault.message, fault.advice, fault.severity.value) for fault in page.faults]
    return json.dumps([sorted(page.links), faults]).encode()


def _page(kept: bytes) -> Page | None:
    try:
        links, faults = json.loads(kept)
        return Page(
            frozenset((path, fragment) for path, fragment in links),
            tuple(Fault(said, advice, Severity(severity)) for said, advice, severity in faults),
        )
    except ValueError:
        return None
