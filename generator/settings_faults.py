"""Finds faults in settings for MkDocs, which MkDocs itself reports late or never."""

import re
from collections.abc import Iterator
from typing import Any

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no page or feed can hold: control characters, lone surrogates."""
_THEME = "material"


def unfit(settings: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with values of mkdocs.yml."""
    for key, value in settings.items():
        if _holds_unwritable(value, set()):
            yield f"{key} holds control characters, or halves of characters"
    if settings.get("site_name") == "":
        yield "site_name is empty: every page is headed by it"
    if settings.get("use_directory_urls") is False:
        yield "use_directory_urls must be true: the addresses of the archive end in a slash"
    plugins = settings.get("plugins")
    if isinstance(plugins, list | dict) and any("search" in str(name) for name in _names(plugins)):
        yield "plugins must be []: the archive has a search of its own"
    yield from _unfit_theme(settings.get("theme"))


def _unfit_theme(theme: Any) -> Iterator[str]:
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name is None:
        return
    if name != _THEME:
        yield f"theme.name must be {_THEME}, found {name!r}"
    elif not isinstance(theme, dict) or not theme.get("custom_dir"):
        yield "theme.custom_dir is missing: theme_overrides holds the archive's templates"


def _names(plugins: list[Any] | dict[Any, Any]) -> Iterator[Any]:
    """Yield the names of plugins, given as a list, with options or without, or as a mapping."""
    for plugin in plugins:
        yield from plugin if isinstance(plugin, dict) else [plugin]


def _holds_unwritable(value: Any, seen: set[int]) -> bool:
    """Tell whether a value holds such characters; repeated YAML aliases are looked at once."""
    if isinstance(value, str):
        return bool(_UNWRITABLE.search(value))
    if not isinstance(value, list | dict) or id(value) in seen:
        return False
    seen.add(id(value))
    inner = [*value, *value.values()] if isinstance(value, dict) else value
    return any(_holds_unwritable(each, seen) for each in inner)
