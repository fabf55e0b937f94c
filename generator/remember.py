"""Extraction remembered by content: what was read out of a seed before is not read again.

The memory is a file under `.cache/`. A seed is looked up by its bytes and name together with a
fingerprint of everything that extraction depends on: this program's code and tables, and the
archive's vocabulary. So a hit is always what extraction would give, and losing the file costs
nothing but time.
"""

import hashlib
import pickle
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path

from generator.annotate.knowledge import Recipe
from generator.model import AnnotatedArticle, Seed

FILE = "extraction.sqlite3"
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
    """Return what is remembered under these keys; nothing where the memory cannot be read."""
    found = {}
    try:
        with closing(_open(folder)) as memory:
            for name in keys:
                row = memory.execute(
                    "SELECT value FROM extraction WHERE key = ?", (name,)
                ).fetchone()
                if row:
                    # The program's own file, under .cache/ of the archive, never distributed.
                    found[name] = pickle.loads(row[0])  # noqa: S301
    except (sqlite3.Error, OSError, pickle.PickleError, EOFError, AttributeError, ImportError):
        return {}
    return found


def remember(folder: Path, new: Mapping[str, AnnotatedArticle], keep: Collection[str]) -> None:
    """Add extractions, and forget all that are not in `keep`.

    Does nothing where the memory cannot be written: it only saves time.
    """
    if not new:
        return
    try:
        with closing(_open(folder)) as memory, memory:
            known = {row[0] for row in memory.execute("SELECT key FROM extraction")}
            stale = known.difference(keep)
            memory.executemany("DELETE FROM extraction WHERE key = ?", ((k,) for k in stale))
            memory.executemany(
                "INSERT OR REPLACE INTO extraction VALUES (?, ?)",
                ((name, pickle.dumps(article)) for name, article in new.items()),
            )
    except (sqlite3.Error, OSError):
        return


def _open(folder: Path) -> sqlite3.Connection:
    folder.mkdir(parents=True, exist_ok=True)
    memory = sqlite3.connect(folder / FILE)
    memory.execute("CREATE TABLE IF NOT EXISTS extraction (key TEXT PRIMARY KEY, value BLOB)")
    return memory
