"""Makes the files of the search: shards are built side by side, unless they are remembered.

A shard is remembered under all that it is made of: its articles as the archive shows them, this
program with its tables, Pagefind. A block of shards is remembered under theirs. So a new article
costs one shard.
"""

import hashlib
import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from typing import Any, TypeVar

from generator.archive import Archive
from generator.config import Config
from generator.fingerprint import fingerprint
from generator.interface import load_words
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import OutputFile
from generator.permalinks import read_ledger
from generator.pickled import DAMAGED
from generator.search.block_files import BlockFiles, block_files, blocks_of
from generator.search.catalogue import make_catalogue
from generator.search.normalise import search_words
from generator.search.references import reference_files, saved_of
from generator.search.shard_files import ShardFiles, build_shard
from generator.search.shards import Shard, shards_of, subjects_of

FOLDER = "pagefind/"
"""The folder of the files in the site."""

_T = TypeVar("_T")


def search_files(origins: Origins, memory: Memory | None = None) -> list[OutputFile]:
    """Return the files of the search, paths relative to the site.

    With a memory, shards that are remembered are not built; the files are the same. Raises
    EngineError when Pagefind fails or its files are not of the known form.
    """
    archive, config = origins.archive, origins.config
    words = load_words(config.language, config.article_language)
    kept = _Kept(memory)
    shards = shards_of(archive, read_ledger(config.seeds_dir))
    entries = [[archive.by_id[ident] for ident in shard.ids] for shard in shards]
    keys = [
        _key(config, (shard.number, shard.places, *_found_by(held, origins)))
        for shard, held in zip(shards, entries, strict=True)
    ]
    build = partial(_built, archive=archive, config=config)
    indexed: list[ShardFiles] = kept.all(keys, shards, build)
    in_blocks = partial(blocks_of, is_growing=not all(shard.is_full for shard in shards[-1:]))
    blocks: list[BlockFiles] = kept.all(
        [_key(config, group) for group in in_blocks(keys)],
        in_blocks(indexed),
        lambda new: list(map(block_files, new)),
    )
    references: list[dict[str, bytes]] = kept.all(
        [
            origins.of("references", shard.number, shard.places, origins.listed(held))
            for shard, held in zip(shards, entries, strict=True)
        ],
        shards,
        lambda new: [
            reference_files(shard.number, saved_of(archive, shard, config, words), words)
            for shard in new
        ],
    )
    kept.save()
    files = {"catalogue.json": _catalogue(blocks, indexed, config)}
    for own in (
        *(shard.files for shard in indexed),
        *(block.files for block in blocks),
        *references,
    ):
        files |= own
    return [OutputFile(path=FOLDER + path, content=files[path]) for path in sorted(files)]


def _catalogue(blocks: Sequence[BlockFiles], shards: Sequence[ShardFiles], config: Config) -> bytes:
    words = load_words(config.language, config.article_language)
    return make_catalogue(
        [block.head for block in blocks],
        shards[0].program if shards else None,
        search_words(config.article_language),
        words,
    )


def _found_by(entries: Sequence[Entry], origins: Origins) -> tuple[object, ...]:
    """Return what decides by which words and values some articles are found."""
    archive, config = origins.archive, origins.config
    actors = {actor.id for entry in entries for actor in entry.annotated.actors}
    spelt = [archive.actors[key].variants for key in sorted(actors)]
    return (origins.listed(entries), spelt, config.rights, config.extract_words)


def _key(config: Config, made_of: object) -> str:
    program = (fingerprint(), version("pagefind"), version("Babel"))
    languages = (config.language, config.article_language)
    return hashlib.sha256(repr((program, languages, made_of)).encode()).hexdigest()


class _Kept:
    """Results of earlier builds by key, and new ones."""

    def __init__(self, memory: Memory | None) -> None:
        self._memory = memory
        self._made: dict[str, Any] = {}
        self._used: set[str] = set()

    def all(
        self, keys: Sequence[str], things: Sequence[_T], make: Callable[[list[_T]], list[Any]]
    ) -> list[Any]:
        """Return the result for each thing; `make` gets the things without a remembered result."""
        known = _recalled(self._memory, keys)
        new = {key: one for key, one in zip(keys, things, strict=True) if key not in known}
        made = dict(zip(new, make(list(new.values())), strict=True))
        self._made |= made
        self._used.update(keys)
        return [made[key] if key in made else known[key] for key in keys]

    def save(self) -> None:
        """Remember the new results, and forget those that were not asked for."""
        if self._memory and self._made:
            new = ((key, pickle.dumps(result)) for key, result in self._made.items())
            self._memory.keep(new, self._used)


def _recalled(memory: Memory | None, keys: Iterable[str]) -> dict[str, Any]:
    packed = memory.recall(keys) if memory else {}
    try:
        # The program's own, from .cache/ of the archive, never distributed.
        return {key: pickle.loads(result) for key, result in packed.items()}  # noqa: S301
    except DAMAGED:
        return {}


def _built(shards: Sequence[Shard], archive: Archive, config: Config) -> list[ShardFiles]:
    build = partial(build_shard, language=config.language, article_language=config.article_language)
    subjects = [subjects_of(shard, archive) for shard in shards]
    if len(shards) < 2:  # noqa: PLR2004  # nothing to do side by side
        return list(map(build, shards, subjects))
    with _executor(len(shards)) as executor:
        return list(executor.map(build, shards, subjects))


def _executor(shards: int) -> Executor:
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=min(shards, os.cpu_count() or 1), mp_context=spawned)
