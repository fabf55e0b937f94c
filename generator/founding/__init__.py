"""Found a new, empty archive: a folder that builds and publishes itself, with nothing around it.

The folder holds a copy of the program, because whoever publishes from it (GitHub's machines, a
colleague years later) has nothing else. What people read and write in it comes from
`languages/<language>/founding/`, in the archive's language; the rest from this checkout.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.addresses import load_addresses
from generator.atomic_write import write_if_changed
from generator.errors import OutputError

_HERE = Path(__file__).parent
ROOT = _HERE.parents[1]
"""The checkout that the program runs from."""

_COPIED = (
    "generator",
    "theme_overrides",
    ".ci/committed",
    ".ci/published",
    ".ci/venv",
    ".github/workflows/publish.yml",
    "requirements.txt",
    "requirements-zim.txt",
)
"""What an archive has in common with the checkout that it was made from."""

_LICENCES = ("LICENSE", "LICENSE-kiosque")
"""Where the program's licence is: in the project, and in an archive, whose articles have others."""

_IGNORED = (".venv", ".cache/", "__pycache__/", "dist/", "site/")
_ATTRIBUTES = (
    "* text=auto eol=lf",
    "seeds/**/*.txt -text",
    "seeds/permalinks.csv merge=union",
    "seeds/addresses.csv merge=union",
    "*.png binary",
    "*.woff2 binary",
    "*.gz binary",
)


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new archive is to be."""

    folder: Path
    """Where: a folder that is empty or does not exist."""
    language: str
    """BCP 47 language of its articles, its addresses and, at first, its pages."""
    name: str
    """What it is called."""


def is_free(folder: Path) -> bool:
    """Tell whether an archive may be made in a folder: there is none, or nothing is in it.

    A folder inside of what is copied would be copied into itself.
    """
    if any(folder.resolve().is_relative_to(ROOT / name) for name in _COPIED):
        return False
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def found(founding: Founding) -> None:
    """Make the archive. Raises OutputError when it cannot be written, or there is no checkout."""
    for name in (*_COPIED, _licence().name):
        if not (ROOT / name).exists():
            raise OutputError(
                f"{ROOT / name}: not found. An archive is made from a whole checkout of Kiosque."
            )
    try:
        for name in _COPIED:
            _copy(ROOT / name, founding.folder / name)
        _copy(_licence(), founding.folder / _LICENCES[1])
    except OSError as error:
        raise OutputError(
            f"{founding.folder}: cannot be written ({error.strerror}). Correct the permissions or "
            "free space, remove what is there and run again."
        ) from error
    for path, text in _own_files(founding):
        write_if_changed(founding.folder / path, text.encode())


def _licence() -> Path:
    """Return the program's licence: an archive may be the checkout that another is made from."""
    return next((ROOT / n for n in reversed(_LICENCES) if (ROOT / n).is_file()), ROOT / "LICENSE")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    else:
        shutil.copy(source, target)


def _own_files(founding: Founding) -> Iterator[tuple[str, str]]:
    """Yield the files that are the archive's own, and to be edited."""
    folders = load_addresses(founding.language).folders()
    generated = [".kiosque", *(f"{folder}/" for folder in folders), "index.md"]
    yield "Makefile", (_HERE / "Makefile").read_text("utf-8")
    yield ".gitattributes", _lines(_ATTRIBUTES)
    yield ".gitignore", _lines([*_IGNORED, *(f"docs/{path}" for path in generated)])
    own = files("generator.languages").joinpath(founding.language, "founding")
    for path, file in _walk(own):
        yield path, _named(path, file.read_text("utf-8"), founding.name)


def _walk(folder: Traversable, before: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{before}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry


def _named(path: str, text: str, name: str) -> str:
    """Fill in the archive's name: escaped where it stands in a quoted YAML text."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if path.endswith(".yml"):
        shown = shown.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("{name}", shown)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
