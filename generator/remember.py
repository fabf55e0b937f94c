"""Remembers extracted articles, so that no seed is extracted twice.

The key has the seed's bytes and name and a fingerprint of everything else that extraction depends
on: the program's code and tables, and the archive's vocabulary. So whatever is found is what
extraction would give.
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
    """Return the key under which a seed's article is remembered."""
    parts = (_tables(recipe), seed.id, seed.file, seed.sha256)
    return _beginning(recipe) + hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _beginning(recipe: Recipe) -> str:
    """Return the beginning of all current keys, so that outdated articles are not unpacked."""
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
    """Return by id the keys of the articles that no correction changed.

    The three sequences are in the same order; an unchanged article is the same object.
    """
    return {
        seed.id: key(seed, recipe)
        for seed, read, shown in zip(seeds, extracted, corrected, strict=True)
        if read is shown
    }


def recall(folder: Path, recipe: Recipe) -> dict[str, AnnotatedArticle]:
    """Return the remembered articles by key, without outdated ones."""
    beginning = _beginning(recipe)
    found = Memory(folder / FILE).everything()
    try:
        with without_collector():
            return {name: unpack(packed) for name, packed in found if name.startswith(beginning)}
    except DAMAGED:
        return {}


def remember(folder: Path, new: Mapping[str, bytes], keep: Collection[str]) -> None:
    """Add packed articles, and forget all whose keys are not in `keep`."""
    if new:
        Memory(folder / FILE).keep(new.items(), keep)
