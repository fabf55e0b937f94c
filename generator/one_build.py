"""One build of an archive at a time: of two, each would remove what the other has just written."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.progress import Progress

_FILE = "building"
"""The lock file in the cache folder; the system releases it however the build ends."""


@contextmanager
def alone(cache: Path, progress: Progress) -> Iterator[None]:
    """Wait until no other process builds the archive to which the cache folder belongs.

    Where the folder cannot be written, or the system has no locks, nobody waits.
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
