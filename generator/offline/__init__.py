"""Packs the built site into one file: a ZIP to unpack and open, or a ZIM for Kiwix.

`copy` changes pages (`pages`) and scripts (`modules`, `from_disk.js`) so that they work without a
server; `edition` names and dates the result; `zip_file` and `zim_file` write it.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from generator.archive import Archive
from generator.config import Config
from generator.errors import EngineError, OutputError
from generator.offline.copy import portable_files, site_paths
from generator.offline.edition import edition_of
from generator.offline.pages import IN_KIWIX, ON_DISK
from generator.offline.zip_file import write_zip
from generator.output_files import OutputFile
from generator.progress import Progress

__all__ = ["Packed", "pack_zim", "pack_zip", "require_libzim"]


@dataclass(frozen=True, slots=True)
class Packed:
    """A finished copy."""

    place: Path
    """The file."""
    files: int
    """How many files it holds."""
    size: int
    """Its bytes."""


def pack_zip(archive: Archive, config: Config, progress: Progress) -> Packed:
    """Write the built site into `dist/` as a ZIP file that opens from any folder.

    Its files are in a folder of the same name, so that they stay together wherever they are
    unpacked. Raises EngineError when the site is not as expected, OutputError when a file
    cannot be read or written; an earlier file is then still there.
    """
    edition = edition_of(archive, config)
    files = _files(config, ON_DISK, progress, "Packing the offline copy")
    inside = (replace(file, path=f"{edition.name}/{file.path}") for file in files)
    with _replacing(_dist(config) / f"{edition.name}.zip") as (place, done):
        return done(write_zip(place, inside, edition.day))


def pack_zim(archive: Archive, config: Config, progress: Progress) -> Packed:
    """Write the built site into `dist/` as a ZIM file, and read it back.

    Raises what `pack_zip` does, and EngineError when libzim is missing or the file is not whole.
    """
    require_libzim()
    zim_file = import_module("generator.offline.zim_file")
    edition = edition_of(archive, config)
    files = _files(config, IN_KIWIX, progress, "Packing the ZIM file")
    with _replacing(_dist(config) / f"{edition.name}.zim") as (place, done):
        return done(zim_file.write_zim(place, files, archive, config, edition))


def require_libzim() -> None:
    """Raise EngineError with advice unless libzim is installed."""
    if find_spec("libzim") is None:
        raise EngineError(
            "a ZIM file needs libzim, which is not installed. Run: make zim. Or install what "
            "requirements-zim.txt names and run this again."
        )


def _files(config: Config, place: str, progress: Progress, stage: str) -> Iterable[OutputFile]:
    paths = site_paths(config.site_dir)
    progress.stage(stage)
    return portable_files(config.site_dir, progress.track(paths, len(paths)), place)


def _dist(config: Config) -> Path:
    return config.file.parent / "dist"


@contextmanager
def _replacing(place: Path) -> Iterator[tuple[Path, Callable[[int], Packed]]]:
    """Yield where to write a file, and a function that puts the complete file into its place."""

    def done(files: int) -> Packed:
        new.chmod(0o644)
        new.replace(place)
        return Packed(place, files, place.stat().st_size)

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=".kiosque-") as folder:
            new = Path(folder) / place.name
            yield new, done
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror or os.strerror(error.errno or 0)}). What "
            "was there before is untouched; free space or correct the permissions and run again."
        ) from error
