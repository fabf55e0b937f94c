"""Tells whether a build is needed: not if nothing changed since the last one.

Before a build begins, everything that it will read is hashed: the seeds and the files beside them,
hand-written pages, theme, settings, this program and the packages that it runs with. When it is
done, size and time of every file that it wrote are noted. Where all that is unchanged, another
build would change no file and report the same problems. The ledgers are both read and written; so
they are hashed when the build is done and has added its rows.
"""

import hashlib
import json
import os
import sqlite3
import stat
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, astuple, dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.addresses import HOME
from generator.archive import Archive
from generator.config import Config
from generator.fingerprint import fingerprint
from generator.inventory import Inventory, Status, inventory, state
from generator.memory import Memory
from generator.permalinks import FILE as LEDGER
from generator.problems import Problem, Report, Severity
from generator.register import FILE as REGISTER
from generator.settings_file import read_settings
from generator.write import MARK

_FILE = "finished.sqlite3"
_LEDGERS = (LEDGER, REGISTER)
_READ_NOTHING = {
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "legacy_attrs",
    "legacy_em",
    "md_in_html",
    "nl2br",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
}
"""Python-Markdown's own extensions, which read no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The numbers that a build reports."""

    articles: int
    countries: int
    actors: int
    repairs: int


def counts_of(archive: Archive) -> Counts:
    """Return the counts of an archive."""
    return Counts(
        articles=len(archive.entries),
        countries=len(archive.by_country),
        actors=len(archive.by_actor),
        repairs=sum(len(entry.annotated.repairs) for entry in archive.entries),
    )


class Attempt:
    """A build about to begin, and a digest of everything that it will read."""

    def __init__(self, config: Config) -> None:
        """Hash every file that the build may read."""
        self._config = config
        self._memory = Memory(config.cache_dir / _FILE)
        self._times = _sources(config)
        self._made_from = _made_from(config, self._times)

    def finished(self, report: Report) -> Counts | None:
        """Return the last build's counts, and report its problems, if nothing changed since."""
        key = self._made_from
        try:
            written, counts, problems = json.loads(self._memory.recall([key]).get(key, b""))
        except ValueError:
            return None
        if not written or written != _written(self._config):
            return None
        for file, message, advice, severity in problems:
            report.add(Problem(file, message, advice, Severity(severity)))
        return Counts(**counts)

    def begin(self) -> None:
        """Forget the last build, since its files are about to change."""
        self._memory.keep((), ())

    def finish(self, counts: Counts, report: Report, site: Inventory | None = None) -> None:
        """Remember what the build counted and reported, unless a file changed meanwhile.

        `site` is what it left in the site's folder, if that is known.
        """
        key = self._made_from
        if key and self._times == _sources(self._config):
            problems = [astuple(problem) for problem in report]
            kept = json.dumps([_written(self._config, site), asdict(counts), problems])
            self._memory.keep([(key, kept.encode())], [key])


class _UnknownError(Exception):
    """Raised where a build may depend on something that is not looked at."""


_Sources = Mapping[str, tuple[int, int]]
"""Size and time of each file by place; folders end in a slash."""


def _sources(config: Config) -> _Sources:
    """Return every file of the archive that a build may read; nothing if it may read others too."""
    found = {}
    try:
        settings = read_settings(config.file)
        _refuse_open(settings, config.file)
        theme = settings.get("theme")
        own = theme.get("custom_dir") if isinstance(theme, dict) else None
        found[str(config.file)] = _state(config.file.stat())
        for folder, others in (
            (config.seeds_dir, _LEDGERS),
            (config.docs_dir, _generated(config)),
            *([(config.file.parent / str(own), ())] if own else []),
        ):
            for place, status in _inside(str(folder), others):
                found[place] = _state(status) if status else (0, 0)
    except (OSError, _UnknownError):
        return {}
    return found


def _state(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _made_from(config: Config, sources: Iterable[str]) -> str:
    """Return a digest of everything that a build reads; "" if not all of it is known."""
    try:
        read = [(place, "" if place.endswith("/") else _digest(Path(place))) for place in sources]
    except OSError:
        return ""
    settings = read_settings(config.file)  # with the values of variables that they name
    said = repr((_program(), config, settings, sorted(read)))
    return hashlib.sha256(said.encode()).hexdigest() if read else ""


def _refuse_open(settings: Mapping[str, Any], file: Path) -> None:
    """Raise _UnknownError where settings let MkDocs read or run something else."""
    listed = settings.get("markdown_extensions") or ()
    extensions = {str(name) for one in listed for name in (one if isinstance(one, dict) else [one])}
    if (
        settings.get("plugins") != []
        or not settings.keys().isdisjoint({"INHERIT", "hooks"})
        or not extensions <= _READ_NOTHING
        or b"python/" in file.read_bytes()  # a tag that names code
    ):
        raise _UnknownError


def _generated(config: Config) -> tuple[str, ...]:
    """Return the generator's own files and folders in docs/."""
    return (*config.generated_folders, HOME, MARK)


def _program() -> tuple[object, ...]:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (fingerprint(), sys.version, sqlite3.sqlite_version, _packages(), epoch)


def _packages() -> list[str]:
    """Return the names and versions of all packages, as the folders of their metadata have them.

    To read that metadata took longer than to look for changes in a small archive.
    """
    folders = filter(os.path.isdir, sys.path)
    names = (name for folder in folders for name in os.listdir(folder))  # noqa: PTH208  # only names
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _written(config: Config, site: Inventory | None = None) -> str:
    """Return a digest of the state of all that a build writes; "" where something else is there.

    `site` is what the site's folder holds, if that is known.
    """
    digest = hashlib.sha256()
    files = [config.seeds_dir / ledger for ledger in _LEDGERS]
    files += [config.docs_dir / name for name in (HOME, MARK)]
    folders = [config.docs_dir / name for name in config.generated_folders]
    try:
        for file in files:
            digest.update(f"{_digest(file)}\n".encode())
        left = inventory(str(config.site_dir)) if site is None else site
        for place, found in ((".", left), *((f.name, inventory(str(f))) for f in folders)):
            digest.update("".join((place, *map(_line, found.items()))).encode())
    except (OSError, UnicodeError, _UnknownError):
        return ""
    return digest.hexdigest()


def _line(found: tuple[str, Status | None]) -> str:
    path, status = found
    if status and not stat.S_ISREG(status.st_mode):
        raise _UnknownError
    return f"{path} {status and state(status)}\n"


def _inside(
    folder: str, others: Collection[str] = ()
) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield the files in a folder with their status, and its folders with None, except `others`.

    Raises OSError where it cannot be listed, _UnknownError where it holds something else.
    """
    with os.scandir(folder) as found:
        entries = sorted(found, key=attrgetter("name"))
    for entry in entries:
        if entry.name in others:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.path}/", None
            yield from _inside(entry.path)
        elif entry.is_file(follow_symlinks=False):
            yield entry.path, entry.stat(follow_symlinks=False)
        else:
            raise _UnknownError


def _digest(file: Path) -> str:
    with file.open("rb", buffering=0) as content:  # most are small
        return hashlib.sha256(content.read()).hexdigest()
