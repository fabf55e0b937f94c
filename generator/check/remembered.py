"""Pages read before are not read again: what was found in the same bytes is what would be found.

A finding is kept under the page's path and bytes, the site's address and this program's code.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from generator.check.markup import Fault
from generator.check.pages import Page
from generator.memory import Memory
from generator.problems import Severity
from generator.remember import fingerprint
from generator.side_by_side import side_by_side

_AT_A_TIME = 100
"""Pages recalled, read and kept together by one process: what a page holds is as long as it."""

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
    some = (paths[place : place + _AT_A_TIME] for place in range(0, len(paths), _AT_A_TIME))
    works = [partial(_read_some, few, content, read, site_url, memory) for few in some]
    used: set[str] = set()
    for found in side_by_side(works, ordered=True):
        if memory and found.new:
            memory.add(found.new.items())
        used.update(found.keys)
        yield from found.pages
    if memory:
        memory.keep((), used)


class _Read(NamedTuple):
    """What came of some pages."""

    pages: list[tuple[str, Page]]
    """Each path with its page."""
    keys: list[str]
    """What they are remembered under."""
    new: dict[str, bytes]
    """What of it is to be remembered."""


def _read_some(
    paths: Sequence[str],
    content: Callable[[str], bytes],
    read: Read,
    site_url: str,
    memory: Memory | None,
) -> _Read:
    contents = {path: content(path) for path in paths}
    keys = {path: _key(path, contents[path], site_url) for path in paths} if memory else {}
    known = memory.recall(keys.values()) if memory else {}
    found = _Read([], list(keys.values()), {})
    for path in paths:
        key = keys.get(path, "")
        page = _page(known.pop(key, b""))
        if page is None:
            page = read(path, contents[path])
            found.new[key] = _kept(page)
        found.pages.append((path, page))
    return found


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
