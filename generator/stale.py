"""Removes stale files: those in a folder of the generator that it no longer makes."""

import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from generator.errors import OutputError
from generator.inventory import Inventory, Status, inventory


def remove_stale(folder: Path, kept: Collection[str]) -> tuple[int, Inventory]:
    """Remove the files whose places are not in `kept`, and then empty folders.

    Return how many files were removed, and what is left. Links to folders are left alone, and
    so is what they lead to. Raises OutputError when something cannot be removed.
    """
    root = folder.as_posix()
    try:
        found = inventory(root)
        stale = [
            path
            for path, status in found.items()
            if status
            and f"{root}/{path}" not in kept
            and not _leads_to_folder(folder / path, status)
        ]
        for path in stale:
            (folder / path).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"{folder}: stale files cannot be removed ({error.strerror}). Correct the permissions "
            "and run again."
        ) from error
    gone = {*stale, *_remove_empty(folder, found, found.keys() - stale)}
    return len(stale), {path: found[path] for path in found if path not in gone}


def _leads_to_folder(place: Path, status: Status) -> bool:
    return stat.S_ISLNK(status.st_mode) and place.is_dir()


def _remove_empty(folder: Path, found: Inventory, left: Collection[str]) -> Iterable[str]:
    """Remove the folders that hold nothing of what is left; yield their paths."""
    holding = {_above(path) for path in left if found[path]}
    for path in [path for path, status in reversed(found.items()) if status is None]:
        if path not in holding:
            with suppress(OSError):  # something came into it meanwhile
                (folder / path).rmdir()
                yield path
                continue
        holding.add(_above(path.rstrip("/")))
    if "" not in holding:
        with suppress(OSError):
            folder.rmdir()


def _above(path: str) -> str:
    """Return the folder that a path is in, as the inventory writes it."""
    return path[: path.rfind("/") + 1]
