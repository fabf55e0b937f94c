"""Reads a table of a language, and checks every value that is asked for.

A fault names file, key, value and what is allowed.
"""

from collections.abc import Collection
from typing import Any

from generator.errors import DataError
from generator.languages import read_table


class Table:
    """A table of a language, or the part of it under a key."""

    def __init__(self, language: str, name: str, part: str = "") -> None:
        self._file = f"languages/{language}/{name}.yml"
        self._part = ""
        self._data = read_table(language, name)
        if part:
            self._data = self.mapping(part)
            self._part = f"{part}."

    def fault(self, key: str, found: object, allowed: str) -> DataError:
        """Return the error for a value that is not allowed."""
        where = f"{self._file}: {self._part}{key}"
        return DataError(f"{where}: found {found!r:.80}, allowed: {allowed}")

    def text(self, key: str, allowed: str = "text") -> str:
        """Return a text."""
        found = self._data.get(key)
        if not isinstance(found, str):
            raise self.fault(key, found, allowed)
        return found

    def number(self, key: str) -> float:
        """Return a number."""
        found = self._data.get(key)
        if isinstance(found, bool) or not isinstance(found, (int, float)):
            raise self.fault(key, found, "a number")
        return found

    def phrases(self, key: str) -> list[str]:
        """Return the phrases of a text, separated by semicolons."""
        text = self.text(key, "phrases separated by semicolons")
        return [" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip()]

    def words(self, key: str) -> list[str]:
        """Return the words of a text, separated by spaces."""
        return self.text(key, "words separated by spaces").split()

    def texts(self, key: str) -> list[str]:
        """Return a list of texts."""
        return self._texts(key, self._data.get(key))

    def mapping(self, key: str, names: Collection[Any] | None = None) -> dict[Any, Any]:
        """Return a mapping; with `names`, one with exactly these keys."""
        found = self._data.get(key)
        if not isinstance(found, dict):
            raise self.fault(key, found, "keys and values")
        if names is not None and found.keys() != set(names):
            raise self.fault(key, list(found), f"the keys {', '.join(map(str, names))}")
        return found

    def pairs(self, key: str, names: Collection[str] | None = None) -> dict[str, str]:
        """Return a mapping of texts to texts."""
        found = self._named(key, names)
        for name, value in found.items():
            if not isinstance(value, str):
                raise self.fault(f"{key}.{name}", value, "text")
        return found

    def lists(self, key: str, names: Collection[str] | None = None) -> dict[str, list[str]]:
        """Return a mapping of texts to lists of texts."""
        found = self._named(key, names)
        return {name: self._texts(f"{key}.{name}", value) for name, value in found.items()}

    def nested(self, key: str) -> list[str]:
        """Return all texts of a mapping of lists."""
        return [item for value in self.lists(key).values() for item in value]

    def keys(self, key: str) -> list[str]:
        """Return the keys of a mapping, which must be texts."""
        return list(self._named(key))

    def _named(self, key: str, names: Collection[str] | None = None) -> dict[str, Any]:
        found = self.mapping(key, names)
        for name in found:
            if not isinstance(name, str):
                raise self.fault(key, name, "keys that are texts")
        return found

    def _texts(self, key: str, found: object) -> list[str]:
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise self.fault(key, found, "a list of texts")
        return found
