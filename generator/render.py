"""Runs the engine, which renders Markdown in docs/ as HTML in a staging folder.

MkDocs empties its output folder before it writes. So it writes elsewhere, and only changed files
are moved into the site: a killed build leaves the previous site whole.
"""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from generator.config import Config
from generator.errors import EngineError, OutputError
from generator.inventory import inventory
from generator.output_files import StagedFile
from generator.staged_paths import site_path

_EPOCH = "946684800"
"""1 January 2000 as SOURCE_DATE_EPOCH: no page changes because of the date of the build."""

_FULL = tuple(os.strerror(code) for code in (errno.ENOSPC, errno.EDQUOT))
"""What the engine says where it cannot write for want of space."""

_UNSTABLE = frozenset({"sitemap.xml.gz"})
"""A file of the engine that the archive does not use: a copy with a time stamp in it."""


_UNUSED = re.compile(
    r"assets/(?:javascripts/(?:bundle\.|lunr/|workers/)|stylesheets/(?:main|palette)\.|images/favicon\.png$)|.*\.map$"
)
"""Material's script, search and stylesheets, which no template here uses."""


Engine = subprocess.Popen[str]
"""A process that waits for the path of the staging folder, as a line of JSON."""


@contextmanager
def engine_begun(config: Config) -> Iterator[Engine]:
    """Start the engine's process, which loads MkDocs while docs/ is being written.

    Loading takes most of a second. The process ends when it has rendered, or afterwards if it
    was not asked to.
    """
    paths = (config.file, config.site_dir, config.cache_dir / "pages.sqlite3")
    command = [sys.executable, "-m", "generator.engine", *map(str, paths)]
    package = str(Path(__file__).parent.parent)
    environment = {"SOURCE_DATE_EPOCH": _EPOCH, **os.environ, "PYTHONPATH": package}
    environment["PYTHONUTF8"] = "1"  # what it says is read as UTF-8, whatever the locale
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment,
        cwd=config.file.parent,
    ) as engine:
        yield engine


@contextmanager
def rendering(engine: Engine, staging: Path) -> Iterator[Callable[[], frozenset[str]]]:
    """Render docs/ into the folder `staging`, except pages that are up to date in the site.

    Rendering runs in the background. Yield a function that waits for its end and returns the
    paths of the pages left out; it raises EngineError with the engine's own message.
    """
    if engine.stdin:
        with suppress(BrokenPipeError):  # it ended already: what it says is asked below
            engine.stdin.write(f"{json.dumps(str(staging))}\n")
            engine.stdin.flush()
    yield partial(_kept, engine)


def _kept(engine: Engine) -> frozenset[str]:
    out, faults = engine.communicate()
    if engine.returncode:
        lines = (faults or out).strip().splitlines() or ["it said nothing"]
        said = " / ".join(line.strip() for line in lines[-4:])
        if any(full in said for full in _FULL):
            raise OutputError(
                f"The site cannot be rendered ({lines[-1].strip()}). It is as it was; free space "
                "and run again."
            )
        raise EngineError(
            f"MkDocs failed: {said}. The site is as it was; correct the page, template or folder "
            "that it names and run again."
        )
    return frozenset(json.loads(out.splitlines()[-1]))


def rendered_files(staging: Path) -> Iterator[StagedFile]:
    """Yield the files of the engine that the site needs, in the order of their paths."""
    found = inventory(str(staging)).items()
    files = {site_path(place): place for place, status in found if status}
    for path, place in sorted(files.items()):
        if path.rpartition("/")[2] not in _UNSTABLE and not _UNUSED.match(path):
            yield StagedFile(path=path, place=staging / place)
