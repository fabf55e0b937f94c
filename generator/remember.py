"""Extraction remembered by content: what was read out of a seed before is not read again.

A seed is looked up by its bytes and name together with a fingerprint of everything that
extraction depends on: this program's code and tables, and the archive's vocabulary. So a hit is
always what extraction would give.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from generator.annotate.knowledge import Recipe
from generator.fingerprint import fingerprint
from generator.garbage_collection import without_collector
from generator.memory import Memory
from generator.model import AnnotatedArticle, Seed
from generator.pickled import DAMAGED, unpack

FILE = "extraction.sqlite3"


def key(seed: Seed, recipe: Recipe) -> str:
    """Return what a seed's extraction is remembered under."""
    parts = (_tables(recipe), seed.id, seed.file, seed.sha256)
    return _beginning(recipe) + hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _beginning(recipe: Recipe) -> str:
    """Return what the keys of all seeds begin with, so that what is outdated is not unpacked."""
    return f"{_tables(recipe)[:16]} "


@cache
def _tables(recipe: Recipe) -> str:
    """Return a digest of everything that extraction depends on besides the seed."""
    return hashlib.sha256(f"{fingerprint()}\0{recipe!r}".encode()).hexdigest()


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


def recall(folder: Path, recipe: Recipe) -> dict[str, AnnotatedArticle]:
    """Return the articles that are remembered, under their keys; none that is outdated."""
    beginning = _beginning(recipe)
    found = Memory(folder / FILE).everything()
    try:
        with without_collector():
            return {name: unpack(packed) for name, packed in found if name.startswith(beginning)}
    except DAMAGED:
        return {}


def remember(folder: Path, new: Mapping[str, bytes], keep: Collection[str]) -> None:
    """Add packed extractions, and forget all that are not in `keep`."""
    if new:
        Memory(folder / FILE).keep(new.items(), keep)
