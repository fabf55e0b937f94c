"""One file put into its place: if it changed, and whole or not at all."""

import errno
import filecmp
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import OutputError


def write_if_changed(place: Path, content: bytes) -> bool:
    """Write one file unless it already holds these bytes; tell whether it was written.

    Raises OutputError when it cannot be written; what was there before is then still there.
    """
    with _faults(place):
        if _has_length(place, len(content)) and place.read_bytes() == content:
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        _replace(place, content)
        return True


def move_if_changed(place: Path, made: Path) -> bool:
    """Move a file to its place unless one is there that holds the same; tell whether it was moved.

    That is half the work of writing it. Raises OutputError as above.
    """
    with _faults(place):
        if _has_length(place, made.stat().st_size) and filecmp.cmp(made, place, shallow=False):
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        made.chmod(0o644)
        try:
            made.replace(place)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _replace(place, made.read_bytes())  # to another disk nothing can be moved
        return True


@contextmanager
def _faults(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror}). What was there before is untouched; "
            "free space or correct the permissions and run again."
        ) from error


def _has_length(place: Path, length: int) -> bool:
    """Tell whether a file is there that may hold so many bytes: another one need not be read."""
    try:
        found = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == length


def _replace(place: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".kiosque-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(place)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
