"""Writes files: only if changed, atomically, and only in folders that the generator owns.

`atomic_write` puts a single file into its place.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from generator.atomic_write import move_if_changed, write_if_changed
from generator.errors import OutputError
from generator.inventory import Inventory, state
from generator.memory import Memory
from generator.output_files import File, OutputFile, PlannedFile, StagedFile
from generator.side_by_side import in_background, side_by_side
from generator.stale import remove_stale

MARK = ".kiosque"
"""The file that marks a folder's generated folders as the generator's own."""


@dataclass(frozen=True, slots=True)
class Written:
    """What `synchronise` did."""

    changed: int
    """Files written because they were missing or different."""
    same: int
    """Files left alone."""
    removed: int
    """Stale files deleted from owned folders."""
    left: Inventory = field(default_factory=dict, compare=False)
    """What the owned folders hold afterwards, by path below the root."""


def synchronise(
    root: Path,
    groups: Sequence[Iterable[File]],
    owned: Iterable[str] = (),
    kept_paths: Iterable[str] = (),
    *,
    memory: Memory | None = None,
    track: Callable[[Iterable[bool]], Iterable[bool]] = iter,
    begun: "Callable[[], _Received] | None" = None,
) -> Written:
    """Make `root` hold these files, and its `owned` folders nothing else but the kept paths.

    Groups of files may be made and written side by side. A file that is already right is not
    touched. Every file is written beside its place and renamed, so that a killed build leaves
    only complete files. Stale files are removed last. With a memory of what was written, a file
    of the same size and time as then is not read, nor made if it is planned. Raises OutputError
    when a file cannot be written.

    `track` gets, for each finished file, whether it was written, and passes it on. `begun`
    waits for the files of `beginning`.
    """
    known = dict(memory.everything()) if memory else {}
    works = [partial(_receive, root, known, group) for group in groups]
    received = _Received()
    changed = sum(track(received.adding(side_by_side(works))))
    changed += sum(received.adding([begun()])) if begun else 0
    place = root.as_posix()
    kept = {f"{place}/{path}" for path in chain(received.paths, kept_paths)}
    if memory and (received.new or known.keys() != received.paths):
        memory.keep(received.new.items(), received.paths)
    removed, left = 0, Inventory()
    for folder in owned:
        stale, stays = remove_stale(root / folder, kept)
        removed += stale
        inside = "" if folder == "." else f"{folder}/"
        left.update((inside + path, status) for path, status in stays.items())
    return Written(changed, len(kept) - changed, removed, left)


@contextmanager
def beginning(
    root: Path, files: Iterable[File], memory: Memory
) -> Iterator["Callable[[], _Received]"]:
    """Begin to write files in the background, while others are still being planned.

    Yield what to pass to `synchronise` as `begun`; errors are raised there.
    """
    known = dict(memory.everything())
    with in_background(partial(_receive, root, known, files)) as received:
        yield received


@dataclass(frozen=True, slots=True)
class _Received:
    """What was done with some files."""

    written: list[bool] = field(default_factory=list)
    """For each, whether it had to be written."""
    paths: set[str] = field(default_factory=set)
    """Where they belong, below the root."""
    new: dict[str, bytes] = field(default_factory=dict)
    """The states, under their paths, that are not remembered yet: see `_state`."""

    def adding(self, others: Iterable["_Received"]) -> Iterator[bool]:
        """Add what was done with other files; yield for each whether it had to be written."""
        for other in others:
            self.paths.update(other.paths)
            self.new.update(other.new)
            yield from other.written


def _receive(root: Path, known: Mapping[str, bytes], files: Iterable[File]) -> _Received:
    """Put files into their places, except those that are there in a known state."""
    received = _Received()
    for file in files:
        path, place = file.path, _inside(root, file.path)
        origin = _origin(file)
        before, now = known.get(path), _state(origin, place)
        if now is None or before != now:
            if isinstance(file, StagedFile):
                written = move_if_changed(place, file.place)
            else:
                content = _mended(file, place, before, now) or file.content
                written = write_if_changed(place, content)
            received.written.append(written)
            received.new[path] = _state(origin, place) or b""
        else:
            received.written.append(False)
        received.paths.add(path)
    return received


def _origin(file: File) -> str:
    """Return a digest of a file's content, or of what the content is made from."""
    if isinstance(file, PlannedFile):
        return file.origin()
    if isinstance(file, OutputFile):
        return hashlib.sha256(file.content).hexdigest()
    with file.place.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _state(origin: str, place: str) -> bytes | None:
    """Return the state of a file: its origin, kind, size and time; None where it is missing."""
    try:
        return f"{origin} {state(os.lstat(place))}".encode()
    except OSError:
        return None


def _mended(file: File, place: str, before: bytes | None, now: bytes | None) -> bytes | None:
    """Return a file's content, mended from the old one, if only its origin's second part changed.

    `before` and `now` are its states.
    """
    if not isinstance(file, PlannedFile) or not (file.mend and before and now):
        return None
    (old_origin, *old_status), (origin, *status) = before.split(), now.split()
    if old_status != status or old_origin.partition(b"+")[0] != origin.partition(b"+")[0]:
        return None
    try:
        return file.mend(Path(place).read_bytes())
    except OSError:
        return None


def _inside(root: Path, path: str) -> str:
    """Return a file's place on disk. Raises OutputError for a path that leaves the root."""
    if path.startswith("/") or not _STEPS.isdisjoint(path.split("/")):
        raise OutputError(f"{path!r} is no path inside {root}. This is a fault of the program.")
    return f"{root.as_posix()}/{path}"


_STEPS = frozenset({"", ".", ".."})
"""Steps that a path inside a folder cannot have."""


def claim(root: Path, folders: Iterable[str]) -> None:
    """Mark the folders below `root` as the generator's own, once.

    Raises OutputError when one of them holds files and was never marked: what somebody else
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


@contextmanager
def staging(cache: Path) -> Iterator[Path]:
    """Yield an empty folder in the cache, which is removed afterwards.

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
