"""Lets one process at a time build an archive: of two, each would delete the other's new files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.progress import Progress

_FILE = "building"
"""The lock file in the cache folder; the system releases it however the build ends."""


@contextmanager
def build_lock(cache: Path, progress: Progress) -> Iterator[None]:
    """Wait until no other process builds the archive that the cache folder belongs to.

    Nobody waits where the folder cannot be written or the system has no file locks.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        file = (cache / _FILE).open("wb")
    except OSError:
        yield
        return
    with file:
        _hold(file.fileno(), progress)
        yield


def _hold(file: int, progress: Progress) -> None:
    if sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415  # not everywhere

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        progress.stage("Waiting for another build of this archive to end")
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
    except OSError:  # a file system that knows no locks
        return
