"""Lists what a folder holds, once for all that ask: a site has 90,000 files.

Whoever writes last passes the list on, so that the check and `finished` need not look again.
"""

import os
from operator import attrgetter
from typing import NamedTuple


class Status(NamedTuple):
    """What tells a file's state; a whole `os.stat_result` would take a kilobyte a file."""

    st_mode: int
    st_size: int
    st_mtime_ns: int


Inventory = dict[str, Status | None]
"""The status of each file by path, in order of names.

Folders end in a slash and have no status. Links are listed as links, and not followed.
"""


def inventory(folder: str) -> Inventory:
    """Return what a folder holds, at any depth; nothing where there is no such folder.

    Raises OSError where it cannot be listed.
    """
    found: Inventory = {}

    def look(place: str, inside: str) -> None:
        with os.scandir(place) as listed:
            entries = sorted(listed, key=attrgetter("name"))
        for entry in entries:
            name = entry.name
            if entry.is_dir(follow_symlinks=False):
                found[f"{inside}{name}/"] = None
                look(entry.path, f"{inside}{name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                found[inside + name] = Status(status.st_mode, status.st_size, status.st_mtime_ns)

    if os.path.lexists(folder):
        look(folder, "")
    return found


def state(status: os.stat_result | Status) -> str:
    """Return the state of a file as text: its kind, size and time."""
    return f"{status.st_mode} {status.st_size} {status.st_mtime_ns}"
