"""Extraction remembered by content: what was read out of a seed before is not read again.

A seed is looked up by its bytes and name together with a fingerprint of everything that
extraction depends on: this program's code and tables, and the archive's vocabulary. So a hit is
always what extraction would give.
"""

import gc
import hashlib
import io
import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.annotate.knowledge import Recipe
from generator.memory import Memory
from generator.model import (
    Actor,
    AnnotatedArticle,
    Article,
    Caption,
    Dating,
    Finding,
    RelatedItem,
    Repair,
    Seed,
    Topic,
)

FILE = "extraction.sqlite3"
DAMAGED = (
    *(pickle.PickleError, EOFError, AttributeError, ImportError),
    *(IndexError, KeyError, TypeError, ValueError),
)
"""What reading a damaged or older pickle can raise."""
_PACKAGE = Path(__file__).parent
_PACKED: tuple[type, ...] = (
    *(Actor, AnnotatedArticle, Article, Caption, Dating),
    *(Finding, RelatedItem, Repair, Topic),
)
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _PACKED}
_SLOTS = {kind: [getattr(kind, n).__set__ for n in names] for kind, names in _NAMES.items()}


def key(seed: Seed, recipe: Recipe) -> str:
    """Return what a seed's extraction is remembered under."""
    parts = (_tables(recipe), seed.id, seed.file, seed.sha256)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _tables(recipe: Recipe) -> str:
    """Return a digest of everything that extraction depends on besides the seed."""
    return hashlib.sha256(f"{fingerprint()}\0{recipe!r}".encode()).hexdigest()


@cache
def fingerprint() -> str:
    """Return a digest of the program's code and tables."""
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
    return digest.hexdigest()


def uncorrected(
    seeds: Iterable[Seed],
    extracted: Iterable[AnnotatedArticle],
    corrected: Iterable[AnnotatedArticle],
    recipe: Recipe,
) -> dict[str, str]:
    """Return the keys of the articles that no correction changed, under their ids.

    The three are in the same order; what no correction changed is the same object.
    """
    return {
        seed.id: key(seed, recipe)
        for seed, read, shown in zip(seeds, extracted, corrected, strict=True)
        if read is shown
    }


def pack(article: AnnotatedArticle) -> bytes:
    """Return an article as bytes, to remember or to hand to another process."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(article)
    return packed.getvalue()


def unpack(packed: bytes) -> AnnotatedArticle:
    """Return the article that was packed."""
    # The program's own: of another process, or from .cache/ of the archive, never distributed.
    article: AnnotatedArticle = pickle.loads(packed)  # noqa: S301
    return article


def recall(folder: Path, keys: Iterable[str]) -> dict[str, AnnotatedArticle]:
    """Return the articles remembered under these keys."""
    found = Memory(folder / FILE).recall(keys)
    try:
        with without_collector():
            return {name: unpack(packed) for name, packed in found.items()}
    except DAMAGED:
        return {}


def remember(folder: Path, new: Mapping[str, bytes], keep: Collection[str]) -> None:
    """Add packed extractions, and forget all that are not in `keep`."""
    if new:
        Memory(folder / FILE).keep(new.items(), keep)


@contextmanager
def without_collector() -> Iterator[None]:
    """Let Python look for no garbage meanwhile: where all is kept, that is half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _made(kind: type, *values: Any) -> Any:
    """Return a frozen value, filled slot by slot: its own keywords would take twice as long."""
    made: object = object.__new__(kind)
    for put, value in zip(_SLOTS[kind], values, strict=True):
        put(made, value)
    return made


def _reduced(article_part: Any, values: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
    return _made, (type(article_part), *values(article_part))


_REDUCERS = {kind: partial(_reduced, values=attrgetter(*names)) for kind, names in _NAMES.items()}
"""How an article's parts are pickled: as their values. What dataclasses with slots do by themselves
asks each of them for its fields anew, which takes three times as long."""
