"""Reads a file of `seeds/vocabulary/`: YAML with one key, whose name says what is listed."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from generator.errors import DataError
from generator.written_yaml import read_yaml


def read_listed(text: str, file: str, key: str) -> Any:
    """Return what a vocabulary file lists under its one key; an empty list for an empty file.

    Names are NFC, as in the articles, however the file was typed. Raises DataError, naming file,
    what was found and what is allowed.
    """
    data = read_yaml(unicodedata.normalize("NFC", text), file)
    if data is None:
        return []
    if not isinstance(data, dict) or set(data) != {key}:
        found = sorted(map(str, data)) if isinstance(data, dict) else data
        raise DataError(f"{file}: holds {found!r:.60}, allowed: the key {key!r}")
    for line in _texts(data):
        if not line.strip().isprintable():
            raise DataError(f"{file}: holds {line!r:.60}, allowed: lines of text that can be shown")
    return data[key]


def _texts(value: Any) -> Iterator[str]:
    """Yield all texts of what a file holds, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        inner = [*value, *value.values()] if isinstance(value, dict) else value
        for each in inner:
            yield from _texts(each)
