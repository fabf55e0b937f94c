"""The data of each language, in a folder of its own.

`mul` has tables that languages share; a language's own table of the same name goes before.

Every YAML table has a `source` beside its content: where that comes from, and under which licence.
This module only finds and reads the files; the stage that uses a table checks it.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from generator.errors import DataError

DEFAULT = "fr"
"""The language of an archive whose settings name none."""

_SHARED = "mul"

_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_table(language: str, name: str) -> dict[str, Any]:
    """Return the table `languages/<language>/<name>.yml`, or else the shared one.

    Raises DataError when the file is missing, is not YAML, or has no `source`.
    """
    try:
        text = _folder(language, f"{name}.yml").joinpath(f"{name}.yml").read_text("utf-8")
        table = yaml.load(text, _SafeLoader)  # noqa: S506  # the C twin of SafeLoader
    except (OSError, yaml.YAMLError) as error:
        raise DataError(f"languages/{language}/{name}.yml: {error}") from error
    if not isinstance(table, dict) or not table.get("source"):
        raise DataError(f"languages/{language}/{name}.yml: has no 'source' key")
    return table


def available(table: str = "interface") -> tuple[str, ...]:
    """Return the languages that have a table; by default, those that pages can be written in."""
    folders = files(__package__).iterdir()
    return tuple(sorted(f.name for f in folders if f.joinpath(f"{table}.yml").is_file()))


def _folder(language: str, file: str) -> Traversable:
    """Return the folder of a file: the language's own, or the shared one."""
    folder, shared = (files(__package__).joinpath(name) for name in (language, _SHARED))
    own = folder.joinpath(file).is_file() or not shared.joinpath(file).is_file()
    return folder if own else shared


def read_bytes(language: str, name: str) -> bytes:
    """Return the bytes of a language's data file that is not YAML."""
    try:
        return files(__package__).joinpath(language, name).read_bytes()
    except OSError as error:
        raise DataError(f"languages/{language}/{name}: {error}") from error
