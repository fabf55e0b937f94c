"""What is particular to one language, as data: each folder here is a language.

Every YAML table has a `source` (where its content comes from, under which licence) beside its
content. This module only finds and reads the files; the stage that uses a table checks it.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.errors import DataError

_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_table(language: str, name: str) -> dict[str, Any]:
    """Return the table `languages/<language>/<name>.yml`.

    Raises DataError when the file is missing, is not YAML, or does not say its source.
    """
    try:
        text = files(__package__).joinpath(language, f"{name}.yml").read_text("utf-8")
        table = yaml.load(text, _SafeLoader)  # noqa: S506  # the C twin of SafeLoader
    except (OSError, yaml.YAMLError) as error:
        raise DataError(f"languages/{language}/{name}.yml: {error}") from error
    if not isinstance(table, dict) or not table.get("source"):
        raise DataError(f"languages/{language}/{name}.yml: has no 'source' key")
    return table


def read_bytes(language: str, name: str) -> bytes:
    """Return a data file of a language as it is, for tables that are not YAML."""
    try:
        return files(__package__).joinpath(language, name).read_bytes()
    except OSError as error:
        raise DataError(f"languages/{language}/{name}: {error}") from error
