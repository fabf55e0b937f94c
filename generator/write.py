"""The only writer of files: if changed, atomically, in the folders that the generator owns."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import OutputError
from generator.memory import Memory
from generator.model import File, PlannedFile

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
    files: Iterable[File],
    owned: Iterable[str] = (),
    kept_paths: Iterable[str] = (),
    memory: Memory | None = None,
) -> Written:
    """Make `root` hold these files, and its `owned` folders nothing else but the kept paths.

    A file whose bytes are already right is not touched. Every file is written beside its place
    and renamed, so that a build killed at any moment leaves whole files. Stale files go last.
    With a memory of what was written, a file that is of the same size and time since is not read,
    nor made if it is planned. Raises OutputError when a file cannot be written.
    """
    known = dict(memory.everything()) if memory else {}
    place = _Place(root, known)
    changed = sum(map(place.receive, files))
    for path in kept_paths:
        place.keep(path)
    if memory and (place.written or known.keys() != place.said.keys()):
        memory.keep(place.written.items(), place.said.keys())
    removed = sum(_remove_stale(root / folder, place.kept) for folder in owned)
    return Written(changed, len(place.kept) - changed, removed)


class _Place:
    """A folder that receives files."""

    def __init__(self, root: Path, known: Mapping[str, bytes]) -> None:
        self._root = f"{root.as_posix()}/"
        self._known = known
        self.kept: set[str] = set()
        """Every file that is to stay."""
        self.said: dict[str, bytes] = {}
        """What is to be remembered of each."""
        self.written: dict[str, bytes] = {}
        """What is new of that."""

    def keep(self, path: str) -> str:
        """Let a file stay; return its place. Raises OutputError for a path that leaves the root."""
        if path.startswith("/") or not _STEPS.isdisjoint(path.split("/")):
            said = f"{path!r} is no path inside {self._root}. This is a fault of the program."
            raise OutputError(said)
        self.kept.add(place := self._root + path)
        return place

    def receive(self, file: File) -> bool:
        """Write a file if it is not there already; tell whether it was written."""
        place = self.keep(file.path)
        if isinstance(file, PlannedFile):
            made_from = file.made_from
        else:
            made_from = hashlib.sha256(file.content).hexdigest()
        self.said[file.path] = before = _remembered(made_from, place)
        if before and self._known.get(file.path) == before:
            return False
        changed = write_if_changed(Path(place), file.content)
        self.said[file.path] = self.written[file.path] = _remembered(made_from, place)
        return changed


_STEPS = frozenset({"", ".", ".."})
"""No steps of a path that leads into a folder."""


def _remembered(made_from: str, place: str) -> bytes:
    """Return what a file is known by: what it was made from, its size and its time."""
    try:
        found = os.lstat(place)
    except OSError:
        return b""
    return f"{made_from} {found.st_mode} {found.st_size} {found.st_mtime_ns}".encode()


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


def _remove_stale(folder: Path, kept: Collection[str]) -> int:
    removed = 0
    try:
        for base, _, names in os.walk(folder, topdown=False):
            here = base.replace(os.sep, "/")
            stale = [place for name in sorted(names) if (place := f"{here}/{name}") not in kept]
            for place in stale:
                Path(place).unlink()
            removed += len(stale)
            if len(stale) == len(names):
                with contextlib.suppress(OSError):  # a folder that holds other folders stays
                    Path(base).rmdir()
    except OSError as error:
        raise OutputError(
            f"{folder}: stale files cannot be removed ({error.strerror}). Correct the permissions "
            "and run again."
        ) from error
    return removed
