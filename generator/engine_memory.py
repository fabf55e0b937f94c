"""Which pages the site has as the engine would render them, and which lack but another timeline.

A page is known by its Markdown and by what all pages are made with; what came of it by a digest,
and where it stands by size and time, as `write` knows files.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.utils import write_file

from generator.figures.replaced import timeline_apart, with_timeline
from generator.memory import Memory


class Published:
    """The pages of a site, as they are remembered."""

    def __init__(self, made_with: str, site: Path, memory: Memory, *, mends: bool) -> None:
        """Take a digest of what all pages are made with.

        `mends` tells whether a timeline passes into a page as it is.
        """
        self._mends = mends
        self._made_with, self._site, self._memory = made_with.encode(), site, memory
        self._known = dict(memory.everything())
        self._new: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._keys: dict[str, tuple[str, ...]] = {}
        self.kept: list[str] = []
        """The addresses of pages that are to stay."""

    def lacking(self, files: Sequence[File]) -> list[str]:
        """Return which pages must be rendered; write those that lack but another timeline."""
        fresh = []
        for file in files:
            content = file.content_bytes
            apart = timeline_apart(content) if self._mends else None
            texts = (content, apart[0]) if apart else (content,)
            self._keys[file.src_uri] = keys = tuple(self._key(file, text) for text in texts)
            self._used.update(keys)
            known = [self._known.get(key) for key in keys]
            there = self._there(file) if any(known) else b""
            if there and known[0] == there:
                self.kept.append(file.dest_uri)
            elif not (apart and there == known[1] and self._mended(file, apart[1])):
                fresh.append(file.src_uri)
        return fresh

    def remember(self, rendered: Iterable[tuple[str, bytes]]) -> None:
        """Remember pages, each given with its digest, and forget what is no page any more."""
        for uri, made in rendered:
            self._new.update(dict.fromkeys(self._keys[uri], made))
        if self._new or self._known.keys() != self._used:
            self._memory.keep(self._new.items(), self._used)

    def _key(self, file: File, text: bytes) -> str:
        parts = (self._made_with, file.src_uri.encode(), text)
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def _there(self, file: File) -> bytes:
        """Return the digest of a page of the site, nothing where it is none."""
        place, name = self._site / file.dest_uri, f"at {file.dest_uri}"
        self._used.add(name)
        try:
            found = place.stat()
            state = f"{found.st_mode} {found.st_size} {found.st_mtime_ns} ".encode()
            known = self._known.get(name, b"")
            if not known.startswith(state):
                known = self._new[name] = state + digest(place)
        except OSError:
            return b""
        return known.removeprefix(state)

    def _mended(self, file: File, figure: bytes) -> bool:
        """Write a page with another timeline, if it has one."""
        html = with_timeline((self._site / file.dest_uri).read_bytes(), figure)
        if html is None:
            return False
        write_file(html, file.abs_dest_path)
        self._new.update(dict.fromkeys(self._keys[file.src_uri], hashlib.sha256(html).digest()))
        return True


def digest(file: Path) -> bytes:
    """Return a digest of a file, nothing where it is none. Raises nothing."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").digest()
    except OSError:
        return b""
