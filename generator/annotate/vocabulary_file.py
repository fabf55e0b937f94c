"""A file of `seeds/vocabulary/`: YAML that holds one key, whose name says what it lists."""

from typing import Any

from generator.errors import DataError
from generator.written_yaml import read_yaml


def read_listed(text: str, file: str, key: str) -> Any:
    """Return what a vocabulary file lists under its one key; an empty list for an empty file.

    Raises DataError, naming file, what was found and what is allowed.
    """
    data = read_yaml(text, file)
    if data is None:
        return []
    if not isinstance(data, dict) or set(data) != {key}:
        found = sorted(map(str, data)) if isinstance(data, dict) else data
        raise DataError(f"{file}: holds {found!r:.60}, allowed: the key {key!r}")
    return data[key]
