"""Extraction remembered by content: what was read out of a seed before is not read again.

A seed is looked up by its bytes and name together with a fingerprint of everything that
extraction depends on: this program's code and tables, and the archive's vocabulary. So a hit is
always what extraction would give.
"""

import hashlib
import pickle
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from generator.annotate.knowledge import Recipe
from generator.memory import Memory
from generator.model import AnnotatedArticle, Seed

FILE = "extraction.sqlite3"
_DAMAGED = (
    *(pickle.PickleError, EOFError, AttributeError, ImportError),
    *(IndexError, KeyError, TypeError, ValueError),
)
"""What reading a damaged or older pickle can raise."""
_PACKAGE = Path(__file__).parent


def key(seed: Seed, recipe: Recipe) -> str:
    """Return what a seed's extraction is remembered under."""
    parts = (fingerprint(), repr(recipe), seed.id, seed.file, seed.sha256)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def fingerprint() -> str:
    """Return a digest of the program's code and tables."""
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
    return digest.hexdigest()


def recall(folder: Path, keys: Iterable[str]) -> dict[str, AnnotatedArticle]:
    """Return the articles remembered under these keys."""
    found = Memory(folder / FILE).recall(keys)
    try:
        # The program's own file, under .cache/ of the archive, never distributed.
        return {name: pickle.loads(value) for name, value in found.items()}  # noqa: S301
    except _DAMAGED:
        return {}


def remember(folder: Path, new: Mapping[str, AnnotatedArticle], keep: Collection[str]) -> None:
    """Add extractions, and forget all that are not in `keep`."""
    if new:
        Memory(folder / FILE).keep(
            ((name, pickle.dumps(article)) for name, article in new.items()), keep
        )
