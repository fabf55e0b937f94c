"""Remembers a site without faults, so that only pages changed since need to be checked.

A page that is unchanged, but for the figures of its timeline, can break only if something that it
leads to is gone: a file, or an anchor of a changed page. So everything that any page led to is
remembered, even where none does any more.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from generator.check.alike import without_figures
from generator.fingerprint import fingerprint
from generator.memory import Memory


class Sound(NamedTuple):
    """A site without faults."""

    states: Mapping[str, str]
    """The state of the file of each page and style sheet, by path."""
    files: Collection[str]
    """The files that pages lead to."""
    places: Mapping[str, Sequence[str]]
    """The fragments that pages lead to, by file."""
    alike: Mapping[str, str]
    """The digest of each page with a timeline, but for its figures: see `alike`."""


def sound_key(site_url: str) -> str:
    """Return the key under which the last check of a site is remembered."""
    return f"sound {fingerprint()} {site_url}"


def recall_sound(memory: Memory, site_url: str) -> Sound | None:
    """Return the site as the last check found it, if it found no fault."""
    key = sound_key(site_url)
    try:
        return Sound(*json.loads(memory.recall([key])[key]))
    except (LookupError, ValueError, TypeError):
        return None


def remember_sound(memory: Memory, site_url: str, sound: Sound) -> None:
    """Remember a site without faults."""
    memory.add([(sound_key(site_url), json.dumps(sound).encode())])


def changed_since(
    last: Sound | None,
    states: Mapping[str, str],
    files: Collection[str],
    read: Callable[[str], bytes],
) -> dict[str, str] | None:
    """Return the changed pages; None where other pages may be broken too.

    `read` reads the page at a path.
    """
    if last is None or not all(file in files for file in last.files):
        return None
    return {
        path: state
        for path, state in states.items()
        if last.states.get(path) != state
        and not ((digest := last.alike.get(path)) and without_figures(read(path)) == digest)
    }


def grown(last: Sound, new: Sound) -> Sound:
    """Return a site that was sound, updated with what was found in changed pages."""
    places = {file: {*last.places.get(file, ()), *names} for file, names in new.places.items()}
    return Sound(
        new.states,
        sorted({*last.files, *new.files}),
        {**last.places, **{file: sorted(names) for file, names in places.items()}},
        {path: one for path, one in {**last.alike, **new.alike}.items() if path in new.states},
    )
