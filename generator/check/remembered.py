"""Remembers what was found in pages, so that unchanged pages are not read again.

The key is the page's path, size and time (as in `write`), the site's address and this program's
code.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator.check.markup import Fault
from generator.check.pages import Page
from generator.check.since import sound_key
from generator.fingerprint import fingerprint
from generator.memory import Memory
from generator.problems import Severity
from generator.side_by_side import side_by_side

_AT_A_TIME = 100
"""Pages that a process recalls, reads and remembers at a time."""

Read = Callable[[str], Page]
"""Reads the page at a path of the site."""


class Found(NamedTuple):
    """What was found in some pages."""

    links: dict[tuple[str, str], tuple[str, int]]
    """Where they lead, by path and fragment: the first page that does, and how many do."""
    faults: list[tuple[str, Fault]]
    """Faults with the page they are on, in order."""
    alike: dict[str, str]
    """The digest of each page that others may be alike: see `alike`."""
    keys: list[str]
    """The keys of the pages."""
    new: dict[str, bytes]
    """New results to remember."""


def read_all(
    states: Mapping[str, str],
    read: Read,
    site_url: str,
    memory: Memory | None,
    others: Mapping[str, str] | None = None,
) -> Iterator[Found]:
    """Yield what is found in pages; `states` has the state of each page's file by path.

    A page that is remembered in that state is not read. Order is kept. Results of the `others`
    are not forgotten.
    """
    pages = list(states.items())
    some = (pages[place : place + _AT_A_TIME] for place in range(0, len(pages), _AT_A_TIME))
    works = [partial(_read_some, few, read, site_url, memory) for few in some]
    used = {sound_key(site_url)}
    used.update(_key(path, state, site_url) for path, state in (others or {}).items())
    for found in side_by_side(works, ordered=True):
        if memory and found.new:
            memory.add(found.new.items())
        used.update(found.keys)
        yield found
    if memory:
        memory.keep((), used)


def _read_some(
    pages: Sequence[tuple[str, str]], read: Read, site_url: str, memory: Memory | None
) -> Found:
    keys = [_key(path, state, site_url) if memory else "" for path, state in pages]
    known = memory.recall(keys) if memory else {}
    found = Found({}, [], {}, keys, {})
    for (path, _), key in zip(pages, keys, strict=True):
        page = _page(known.get(key, b""))
        if page is None:
            page = read(path)
            found.new[key] = _kept(page)
        for link in page.links:
            first, number = found.links.get(link, (path, 0))
            found.links[link] = (first, number + 1)
        found.faults.extend((path, fault) for fault in page.faults)
        if page.alike:
            found.alike[path] = page.alike
    return found


def _key(path: str, state: str, site_url: str) -> str:
    return hashlib.sha256(repr((fingerprint(), site_url, path, state)).encode()).hexdigest()


def _kept(page: Page) -> bytes:
    faults = [(fault.message, fault.advice, fault.severity.value) for fault in page.faults]
    return json.dumps([sorted(page.links), faults, page.alike]).encode()


def _page(kept: bytes) -> Page | None:
    try:
        links, faults, alike = json.loads(kept)
        return Page(
            frozenset((path, fragment) for path, fragment in links),
            tuple(Fault(said, advice, Severity(severity)) for said, advice, severity in faults),
            alike,
        )
    except ValueError:
        return None
