"""Runs the engine: Markdown in docs/ → HTML in a folder beside the site, then into the site.

MkDocs empties its output folder before it writes. So it writes elsewhere, and only what changed
is moved into the site: a build killed at any moment leaves the previous site whole.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.config import Config
from generator.errors import EngineError
from generator.model import OutputFile

_EPOCH = "946684800"
"""1 January 2000 for SOURCE_DATE_EPOCH: no page says when it was built, so that none changes."""

_UNSTABLE = frozenset({"sitemap.xml.gz"})
"""Written by the engine with what the archive does not need: a copy with a time stamp inside."""


_UNUSED = re.compile(
    r"assets/(?:javascripts/(?:bundle\.|lunr/|workers/)|stylesheets/(?:main|palette)\.|images/favicon\.png$)|.*\.map$"
)
"""Material's script, search and stylesheets, which no template here loads: most of a small site."""


def render_site(config: Config, staging: Path) -> frozenset[str]:
    """Render docs/ into the folder `staging`, but for pages that the site has as they would be.

    Return the paths of those. Raises EngineError with the engine's own words.
    """
    paths = (config.file, staging, config.site_dir, config.cache_dir / "pages.sqlite3")
    command = [sys.executable, "-m", "generator.engine", *map(str, paths)]
    package = str(Path(__file__).parent.parent)
    environment = {"SOURCE_DATE_EPOCH": _EPOCH, **os.environ, "PYTHONPATH": package}
    environment["PYTHONUTF8"] = "1"  # what it says is read as UTF-8, whatever the locale
    run = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=environment,
        cwd=config.file.parent,
        check=False,
    )
    if run.returncode:
        said = (run.stderr or run.stdout).strip().splitlines() or ["it said nothing"]
        raise EngineError(
            f"MkDocs failed: {' / '.join(line.strip() for line in said[-4:])}. The site is as it "
            "was; correct the page, template or folder that it names and run again."
        )
    return frozenset(json.loads(run.stdout.splitlines()[-1]))


def rendered_files(staging: Path) -> Iterator[OutputFile]:
    """Yield the files that the site needs of those the engine made, in the order of their paths."""
    for file in sorted(path for path in staging.rglob("*") if path.is_file()):
        path = file.relative_to(staging).as_posix()
        if file.name not in _UNSTABLE and not _UNUSED.match(path):
            yield OutputFile(path=path, content=file.read_bytes())
