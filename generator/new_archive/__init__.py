"""Makes a new, empty archive: a folder that builds and publishes itself.

The folder has a copy of the program, because whoever publishes from it (a GitHub workflow, a
colleague years later) has nothing else. The texts that people read and edit in it come from
`languages/<language>/new_archive/`, in the archive's language; the rest is copied from this
checkout.
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
"""What an archive has in common with the checkout that makes it."""

_LICENCES = ("LICENSE", "LICENSE-kiosque")
"""The file of the program's licence, here and in an archive, whose articles have another one."""

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
class NewArchive:
    """What a new archive is to be."""

    folder: Path
    """A folder that is empty or does not exist."""
    language: str
    """BCP 47 language of its articles, its addresses and, at first, its pages."""
    name: str
    """Its name."""


def is_free(folder: Path) -> bool:
    """Tell whether a folder is free for an archive: empty, or not there.

    Not a folder inside of what is copied: it would be copied into itself.
    """
    if any(folder.resolve().is_relative_to(ROOT / name) for name in _COPIED):
        return False
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def make_archive(new: NewArchive) -> None:
    """Make the archive. Raises OutputError when it cannot be written, or there is no checkout."""
    for name in (*_COPIED, _licence().name):
        if not (ROOT / name).exists():
            raise OutputError(
                f"{ROOT / name}: not found. An archive is made from a whole checkout of Kiosque."
            )
    try:
        for name in _COPIED:
            _copy(ROOT / name, new.folder / name)
        _copy(_licence(), new.folder / _LICENCES[1])
    except OSError as error:
        raise OutputError(
            f"{new.folder}: cannot be written ({error.strerror}). Correct the permissions or "
            "free space, remove what is there and run again."
        ) from error
    for path, text in _own_files(new):
        write_if_changed(new.folder / path, text.encode())


def _licence() -> Path:
    """Return the program's licence: the checkout may itself be an archive that `new` made."""
    return next((ROOT / n for n in reversed(_LICENCES) if (ROOT / n).is_file()), ROOT / "LICENSE")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    else:
        shutil.copy(source, target)


def _own_files(new: NewArchive) -> Iterator[tuple[str, str]]:
    """Yield the files that belong to the archive alone, and are meant to be edited."""
    folders = load_addresses(new.language).folders()
    generated = [".kiosque", *(f"{folder}/" for folder in folders), "index.md"]
    yield "Makefile", (_HERE / "Makefile").read_text("utf-8")
    yield ".gitattributes", _lines(_ATTRIBUTES)
    yield ".gitignore", _lines([*_IGNORED, *(f"docs/{path}" for path in generated)])
    own = files("generator.languages").joinpath(new.language, "new_archive")
    for path, file in _walk(own):
        yield path, _named(path, file.read_text("utf-8"), new.name)


def _walk(folder: Traversable, before: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{before}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry


def _named(path: str, text: str, name: str) -> str:
    """Fill in the archive's name, escaped for a quoted text of YAML."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if path.endswith(".yml"):
        shown = shown.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("{name}", shown)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
