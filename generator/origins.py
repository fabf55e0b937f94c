"""Digests of what pages are made from: a page with a known digest need not be made again.

A page is a function of values, of this program and of its settings. So its digest is one of all
these. Articles enter by digests of their own, each computed once.
"""

import hashlib
import os
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

from generator.archive import Archive
from generator.config import Config
from generator.fingerprint import fingerprint
from generator.model import Entry
from generator.pickled import pack

_VERSIONED = ("Babel", "PyYAML", "Unidecode", "python-slugify")
"""Packages that have an influence on pages."""


@dataclass(frozen=True)
class Origins:
    """An archive with its settings, and the digests of its articles and of the program."""

    archive: Archive
    config: Config

    def prepare(self) -> None:
        """Compute the digests of all articles, before processes fork that need them."""
        _ = (self._made_with, self._listed)

    def of(self, *values: object) -> str:
        """Return the digest of a page made from texts, numbers and tuples of them.

        Different values have different digests, since their `repr` tells them apart.
        """
        return _digest(f"{self._made_with}{values!r}")

    def article(self, entry: Entry) -> str:
        """Return the digest of an article with its address."""
        return self._articles[entry.id]

    def listed(self, entries: Iterable[Entry]) -> str:
        """Return the digest of articles with the archive's names for their actors and topics.

        An archive has hundreds of thousands of entries in lists, so articles are found by
        identity.
        """
        return _digest("".join(map(self._listed.__getitem__, map(id, entries))))

    @cached_property
    def _made_with(self) -> str:
        return _digest(f"{program()}{_settings(self.config)!r}")

    @cached_property
    def _articles(self) -> dict[str, str]:
        return {entry.id: self._article(entry) for entry in self.archive.entries}

    def _article(self, entry: Entry) -> str:
        found = self.archive.read_from.get(entry.id) or _packed(entry)
        # a correction of another capture says what may be shown of this one too
        said = (entry.path, entry.other_sources, entry.versions, entry.annotated.rights)
        return _digest(repr((found, *said)))

    @cached_property
    def _listed(self) -> dict[int, str]:
        actors = {key: (actor.name, actor.type) for key, actor in self.archive.actors.items()}
        return {id(entry): self._named(entry, actors) for entry in self.archive.entries}

    def _named(self, entry: Entry, actors: Mapping[str, tuple[str, str]]) -> str:
        """Return the digest of an article with the names that other pages use for its values."""
        found = entry.annotated
        named = [actors[actor.id] for actor in found.actors]
        topics = [self.archive.topics[topic.code].label for topic in found.topics]
        return _digest(repr((self.article(entry), named, topics)))


@cache
def program() -> str:
    """Return a digest of this program with its tables, of Python, and of the packages it uses."""
    versions = [f"{name} {version(name)}" for name in _VERSIONED]
    return _digest(repr((fingerprint(), platform.python_version(), versions)))


def _settings(config: Config) -> list[str]:
    """Return the settings, independent of where the archive's folder is."""
    values = (getattr(config, field.name) for field in fields(config))
    root = config.file.parent
    return [os.path.relpath(v, root) if isinstance(v, Path) else repr(v) for v in values]


def _packed(entry: Entry) -> str:
    return hashlib.sha256(pack(entry.annotated)).hexdigest()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
