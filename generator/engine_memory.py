"""Remembers rendered pages: which are up to date, and which need only a new timeline.

A page is known by its Markdown and by what all pages are made with; its HTML by a digest. Both
files are recognised by size and time, as in `write`, and then not read.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator import inventory
from generator.atomic_write import MODE
from generator.engine_pages import is_unlisted, is_usual, stage, staged_at
from generator.memory import Memory
from generator.page_timeline import replace_timeline, split_timeline


class Source(NamedTuple):
    """What is known of a page's Markdown."""

    digest: str
    """Of all of it."""
    rest: str
    """Of all but its timeline; empty where it has none."""
    is_unlisted: bool
    """Whether the page asks to be in no list of pages."""


class Published:
    """The pages of a site, as they are remembered."""

    def __init__(self, site: Path, memory: Memory, config: MkDocsConfig) -> None:
        """Recall them."""
        self._config = config
        self._mends = is_usual(config)  # a page's HTML then has the timeline of its Markdown
        self._site, self._memory = site, memory
        self._known = dict(memory.everything())
        self._new: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._keys: dict[str, list[str]] = {}
        self._files: dict[str, File] = {}
        self._sources: dict[str, Source] = {}
        self.kept: list[str] = []
        """The addresses of pages that are to stay."""

    def source(self, file: File) -> Source:
        """Return what is known of a page's Markdown. Raises OSError where it cannot be read."""
        found = self._sources.get(file.src_uri)
        if found is None:
            name, place = f"from {file.src_uri}", Path(file.abs_src_path or "")
            self._used.add(name)
            state = _state(place)
            known = self._known.get(name, b"")
            if not known.startswith(state):
                known = self._new[name] = state + self._read(place.read_bytes())
            digest, rest, unlisted = known.removeprefix(state).decode().split(",")
            found = self._sources[file.src_uri] = Source(digest, rest, bool(unlisted))
        return found

    def _read(self, content: bytes) -> bytes:
        apart = split_timeline(content) if self._mends else None
        digests = [hashlib.sha256(text).hexdigest() for text in (content, *(apart or ())[:1])]
        unlisted = "unlisted" if is_unlisted(content) else ""
        return ",".join((digests[0], *(digests[1:] or [""]), unlisted)).encode()

    def lacking(self, files: Sequence[File], made_with: str) -> list[str]:
        """Return which pages must be rendered; write those that need only a new timeline.

        `made_with` is a digest of what all pages are made with.
        """
        fresh = []
        for file in files:
            source = self.source(file)
            parts = filter(None, (source.digest, source.rest))
            self._files[file.src_uri] = file
            self._keys[file.src_uri] = keys = [f"{made_with} {file.src_uri} {p}" for p in parts]
            self._used.update(keys)
            known = [self._known.get(key) for key in keys]
            there = self._there(file) if any(known) else b""
            if there and known[0] == there:
                self.kept.append(file.dest_uri)
            elif not (source.rest and there == known[1] and self._mended(file)):
                fresh.append(file.src_uri)
        return fresh

    def remember(self, rendered: Iterable[tuple[str, bytes]]) -> None:
        """Remember pages, each given with its digest, and forget what is no page any more."""
        for uri, made in rendered:
            self._note(self._files[uri], made)
        if self._new or self._known.keys() != self._used:
            self._memory.keep(self._new.items(), self._used)

    def _there(self, file: File) -> bytes:
        """Return the digest of a page of the site, nothing where it is none."""
        place, name = self._site / file.dest_uri, f"at {file.dest_uri}"
        self._used.add(name)
        try:
            state = _state(place)
        except OSError:
            return b""
        known = self._known.get(name, b"")
        if not known.startswith(state):
            known = self._new[name] = state + digest(place)
        return known.removeprefix(state)

    def _mended(self, file: File) -> bool:
        """Write a page with the timeline of its Markdown, if both have one."""
        apart = split_timeline(file.content_bytes)
        before = (self._site / file.dest_uri).read_bytes()
        html = replace_timeline(before, apart[1]) if apart else None
        if html is None:
            return False
        stage(html, file, self._config)
        self._note(file, hashlib.sha256(html).digest())
        return True

    def _note(self, file: File, made: bytes) -> None:
        """Note the digest of a page that was made, and how it will be known in the site."""
        self._new.update(dict.fromkeys(self._keys[file.src_uri], made))
        status = staged_at(file, self._config).stat()
        moved = inventory.Status(MODE, status.st_size, status.st_mtime_ns)
        name = f"at {file.dest_uri}"
        self._new[name] = f"{inventory.state(moved)} ".encode() + made
        self._used.add(name)


def _state(file: Path) -> bytes:
    return f"{inventory.state(file.stat())} ".encode()


def digest(file: Path) -> bytes:
    """Return a digest of a file, nothing where it is none. Raises nothing."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").digest()
    except OSError:
        return b""
