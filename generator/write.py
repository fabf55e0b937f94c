"""The only writer of files: if changed, atomically, in the folders that the generator owns."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import OutputError
from generator.model import OutputFile

MARK = ".kiosque"
"""The file that says that a folder's generated folders are the generator's own."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a synchronisation did."""

    changed: int
    """Files written because they were missing or different."""
    same: int
    """Files left alone."""
    removed: int
    """Stale files deleted from owned folders."""


def synchronise(
    root: Path,
    files: Iterable[OutputFile],
    owned: Iterable[str] = (),
    kept_paths: Iterable[str] = (),
) -> Written:
    """Make `root` hold these files, and its `owned` folders nothing else but the kept paths.

    A file whose bytes are already right is not touched. Every file is written beside its place
    and renamed, so that a build killed at any moment leaves whole files. Stale files go last.
    Raises OutputError when a file cannot be written.
    """
    kept = {_inside(root, path) for path in kept_paths}
    same = len(kept)
    changed = 0
    for file in files:
        place = _inside(root, file.path)
        kept.add(place)
        if write_if_changed(place, file.content):
            changed += 1
        else:
            same += 1
    removed = sum(_remove_stale(root / folder, kept) for folder in owned)
    return Written(changed, same, removed)


def claim(root: Path, folders: Iterable[str]) -> None:
    """Make the folders below `root` the generator's own, once and for all.

    Raises OutputError when one of them holds files and was never claimed: what somebody else
    keeps there must not be taken for stale.
    """
    if (root / MARK).is_file():
        return
    for folder in folders:
        if any(path.is_file() for path in (root / folder).rglob("*")):
            raise OutputError(
                f"{root / folder}: holds files that Kiosque did not write, in a folder where it "
                "removes what is stale. Move them away, or name another folder with --docs."
            )
    write_if_changed(root / MARK, b"The generated folders here belong to Kiosque.\n")


def write_if_changed(place: Path, content: bytes) -> bool:
    """Write one file unless it already holds these bytes; tell whether it was written.

    Raises OutputError when it cannot be written; what was there before is then still there.
    """
    try:
        if place.is_file() and not place.is_symlink() and place.read_bytes() == content:
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        _replace(place, content)
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror}). What was there before is untouched; "
            "free space or correct the permissions and run again."
        ) from error
    return True


@contextlib.contextmanager
def staging(cache: Path) -> Iterator[Path]:
    """Yield an empty folder in the cache, gone afterwards.

    Raises OutputError when it cannot be made.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(dir=cache, prefix="site-")
    except OSError as error:
        raise OutputError(
            f"{cache}: cannot be written ({error.strerror}). Correct the permissions or free "
            "space and run again."
        ) from error
    with folder as name:
        yield Path(name)


def _replace(place: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".kiosque-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _inside(root: Path, path: str) -> Path:
    """Refuse a path that leaves the root, whatever the input made of it."""
    if path.startswith("/") or any(part in {"", ".", ".."} for part in path.split("/")):
        raise OutputError(f"{path!r} is no path inside {root}. This is a fault of the program.")
    return root / path


def _remove_stale(folder: Path, kept: set[Path]) -> int:
    removed = 0
    try:
        for base, _, names in os.walk(folder, topdown=False):
            here = Path(base)
            for name in sorted(names):
                if here / name not in kept:
                    (here / name).unlink()
                    removed += 1
            with contextlib.suppress(OSError):  # a folder that still holds something stays
                here.rmdir()
    except OSError as error:
        raise OutputError(
            f"{folder}: stale files cannot be removed ({error.strerror}). Correct the permissions "
            "and run again."
        ) from error
    return removed
