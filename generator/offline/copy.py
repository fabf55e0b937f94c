"""Turns the files of the built site into those of a copy that works without a server.

`pages` and `modules` change pages and scripts; the files that the search loads become scripts.
Files only for servers or search engines are left out.
"""

import base64
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import EngineError, OutputError
from generator.offline.modules import classic_scripts
from generator.offline.pages import portable_page
from generator.output_files import OutputFile
from generator.search.index import FOLDER

_LEFT_OUT = re.compile(r"404\.html|robots\.txt|sitemap[^/]*\.xml(?:\.gz)?")
"""Files that nobody can reach on a disk, or reads there."""

_START = "index.html"

_LATE_FONT = (b"font-display: optional", b"font-display: block")
"""On a disk, browsers cache no font for the next page: an optional one would never be shown."""


def site_paths(site: Path) -> list[str]:
    """Return the paths of the site's files that go into a copy, sorted.

    Raises EngineError when there is no site, or no search in it.
    """
    paths = sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    if _START not in paths:
        raise EngineError(f"{site}: holds no {_START}. Build the site first.")
    if not any(path.startswith(FOLDER) for path in paths):
        raise EngineError(f"{site}: holds no {FOLDER}, the files of the search. Build it again.")
    return [path for path in paths if not _LEFT_OUT.fullmatch(path)]


def portable_files(site: Path, paths: Iterable[str], place: str) -> Iterator[OutputFile]:
    """Yield the files of a copy in the order of `paths`; some have another name.

    `place` is as in `portable_page`. Raises EngineError for a script of an unknown form,
    OutputError when a file of the site cannot be read.
    """
    scripts = _scripts(site)
    for path in paths:
        if path.startswith(FOLDER):
            yield _as_script(path, _content(site, path))
        elif path.endswith(".html"):
            page = portable_page(_content(site, path).decode("utf-8"), place)
            yield OutputFile(path=path, content=page.encode("utf-8"))
        elif path.endswith(".css"):
            style = _content(site, path).replace(*_LATE_FONT)
            yield OutputFile(path=path, content=style)
        elif not path.endswith(".js"):
            yield OutputFile(path=path, content=_content(site, path))
        elif path in scripts:
            yield OutputFile(path=path, content=scripts[path].encode("utf-8"))


def _scripts(site: Path) -> dict[str, str]:
    """Return the site's own scripts in a form that runs from a disk."""
    found = [p.relative_to(site).as_posix() for p in site.rglob("*.js")]
    own = {p: _content(site, p).decode("utf-8") for p in found if not p.startswith(FOLDER)}
    return classic_scripts(own)


def _as_script(path: str, content: bytes) -> OutputFile:
    """Return a file of the search as a script that passes its bytes to a function."""
    held = base64.b64encode(content).decode("ascii")
    return OutputFile(path=f"{path}.js", content=f'kiosqueFile("{held}");\n'.encode())


def _content(site: Path, path: str) -> bytes:
    try:
        return (site / path).read_bytes()
    except OSError as error:
        raise OutputError(
            f"{site / path}: cannot be read ({error.strerror}). Run again."
        ) from error
