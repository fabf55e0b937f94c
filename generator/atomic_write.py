"""Puts one file into its place: only if it changed, and whole or not at all."""

# Making a Path for each of tens of thousands of files would take half as long as writing them.
# ruff: noqa: PTH101, PTH103, PTH105, PTH108, PTH120

import errno
import filecmp
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.errors import OutputError

Result = TypeVar("Result")


Place = str | Path
"""A file's path; text is faster than `Path` where there are tens of thousands of files."""

_PERMISSIONS = 0o644
MODE = stat.S_IFREG | _PERMISSIONS
"""The kind and the permissions of every file that is put into its place here."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)


def write_if_changed(place: Place, content: bytes) -> bool:
    """Write a file unless it already holds these bytes; tell whether it was written.

    Raises OutputError when it cannot be written; what was there before is then still there.
    """
    with _faults(place):
        if _has_length(place, len(content)) and Path(place).read_bytes() == content:
            return False
        _replace(place, content)
        return True


def move_if_changed(place: Place, made: Path) -> bool:
    """Move a file to its place unless the file there holds the same; tell whether it was moved.

    Moving takes half the time of writing. Raises OutputError as `write_if_changed` does.
    """
    with _faults(place):
        if _has_length(place, made.stat().st_size) and filecmp.cmp(made, place, shallow=False):
            return False
        made.chmod(_PERMISSIONS)
        try:
            _in_folder(place, partial(os.replace, made, place))
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _replace(place, made.read_bytes())  # to another disk nothing can be moved
        return True


@contextmanager
def _faults(place: Place) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror}). What was there before is untouched; "
            "free space or correct the permissions and run again."
        ) from error


def _has_length(place: Place, length: int) -> bool:
    """Tell whether a file of that length is there: only then can the content be the same."""
    try:
        found = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == length


def _replace(place: Place, content: bytes) -> None:
    # A process writes one file at a time. What it left there when it was killed is overwritten.
    name = f"{os.path.dirname(place)}/.kiosque-{os.getpid()}"
    handle = _in_folder(place, partial(os.open, name, _NEW, 0o600))
    try:
        try:
            while content:
                content = content[os.write(handle, content) :]
        finally:
            os.close(handle)
        os.chmod(name, _PERMISSIONS)
        os.replace(name, place)
    except BaseException:  # a build that is stopped too leaves nothing behind
        with suppress(OSError):
            os.unlink(name)
        raise


def _in_folder(place: Place, do: Callable[[], Result]) -> Result:
    """Do something in the folder of a file; make that folder first if it is missing."""
    try:
        return do()
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        return do()
