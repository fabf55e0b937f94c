"""A language table as the actor rules need it: checked while it is read, every fault named."""

from collections.abc import Iterable
from typing import Any

from generator.annotate.matching import fold
from generator.annotate.phrases import PhraseMatcher
from generator.errors import DataError
from generator.languages import read_table

Folded = frozenset[str]
"""Words as they are compared."""
Endings = tuple[str, ...]
"""What words end in, as `str.endswith` takes it."""


class Table:
    """One language table; `key` names a part of it that is a table itself."""

    def __init__(self, language: str, name: str, key: str | None = None) -> None:
        self._file = f"languages/{language}/{name}.yml"
        data: Any = read_table(language, name)
        self._data: Any = data if key is None else data.get(key)
        if not isinstance(self._data, dict):
            raise DataError(f"{self._file}: {key}: found {self._data!r:.60}, allowed: a mapping")

    def _get(self, key: str, kind: type, allowed: str) -> Any:
        value = self._data.get(key)
        if not isinstance(value, kind):
            raise DataError(f"{self._file}: {key}: found {value!r:.60}, allowed: {allowed}")
        return value

    def phrases(self, key: str) -> list[str]:
        """Return the phrases of a text that separates them by semicolons."""
        text: str = self._get(key, str, "phrases separated by semicolons")
        return [" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip()]

    def words(self, key: str) -> list[str]:
        """Return the words of a text that separates them by spaces."""
        text: str = self._get(key, str, "words separated by spaces")
        return text.split()

    def pairs(self, key: str) -> dict[str, str]:
        """Return a mapping of texts to texts."""
        found = self._get(key, dict, "a mapping")
        return {str(name): str(value) for name, value in found.items()}

    def lists(self, key: str) -> dict[str, list[str]]:
        """Return a mapping of texts to lists of texts."""
        found = self._get(key, dict, "a mapping of lists")
        for name, value in found.items():
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                where = f"{self._file}: {key}: {name}"
                raise DataError(f"{where}: found {value!r:.60}, allowed: a list of texts")
        return {str(name): value for name, value in found.items()}

    def texts(self, key: str) -> list[str]:
        """Return a list of texts."""
        return [str(item) for item in self._get(key, list, "a list of texts")]

    def nested(self, key: str) -> list[str]:
        """Return all the texts of a mapping of lists."""
        return [item for value in self.lists(key).values() for item in value]

    def keys(self, key: str) -> list[str]:
        """Return the names that a mapping explains."""
        return [str(name) for name in self._get(key, dict, "a mapping")]


def folded(found: Iterable[str]) -> Folded:
    """Return words or phrases as they are compared."""
    return frozenset(map(fold, found))


def endings(found: Iterable[str]) -> Endings:
    """Return what words end in, in a fixed order."""
    return tuple(sorted(folded(found)))


def matcher(phrases: Iterable[str]) -> PhraseMatcher[bool]:
    """Return what finds phrases that are only listed."""
    return PhraseMatcher((phrase, True) for phrase in phrases)
