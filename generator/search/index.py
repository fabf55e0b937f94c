"""Archive → the files of the search: shards built side by side, those that are known not again.

A shard is remembered under everything it is made of: its articles as the archive shows them, this
program with its tables, Pagefind. So a new article costs the shard it belongs to.
"""

import hashlib
import multiprocessing
import os
import pickle
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from typing import Any

from generator.archive import Archive
from generator.config import Config
from generator.memory import Memory
from generator.model import OutputFile
from generator.pages.words import load_words
from generator.permalinks import read_ledger
from generator.remember import fingerprint
from generator.search.catalogue import make_catalogue
from generator.search.normalise import search_words
from generator.search.references import reference_files, saved_of
from generator.search.shard_files import ShardFiles, build_shard
from generator.search.shards import Shard, shards_of

FOLDER = "pagefind/"
"""Where the files are, relative to the site."""

_MEMORY = "search.sqlite3"
_DAMAGED = (
    pickle.PickleError,
    EOFError,
    AttributeError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
)
"""What reading a damaged or older pickle can raise."""


def search_files(archive: Archive, config: Config) -> list[OutputFile]:
    """Return the files of the search; shards that are remembered in the cache are not built.

    Raises EngineError as `build_index`.
    """
    return _search_files(archive, config, Memory(config.cache_dir / _MEMORY))


def build_index(archive: Archive, config: Config) -> list[OutputFile]:
    """Index the whole archive anew; return the same files as `search_files`.

    Paths are relative to the site. Raises EngineError when Pagefind fails or its files are not of
    the known form.
    """
    return _search_files(archive, config, None)


def _search_files(archive: Archive, config: Config, memory: Memory | None) -> list[OutputFile]:
    words = load_words(config.language, config.article_language)
    shards = shards_of(archive, read_ledger(config.seeds_dir))
    saved = [saved_of(archive, shard, config, words) for shard in shards]
    keys = [_key(config, shard) for shard in shards]
    saved_keys = [_key(config, articles) for articles in saved]
    known = _recalled(memory, [*keys, *saved_keys])
    made = _built(
        {key: one for key, one in zip(keys, shards, strict=True) if key not in known}, config
    )
    made |= {
        key: reference_files(shard.number, articles, words)
        for key, shard, articles in zip(saved_keys, shards, saved, strict=True)
        if key not in known
    }
    if memory and made:
        new = ((key, pickle.dumps(result)) for key, result in made.items())
        memory.keep(new, {*keys, *saved_keys})
    found = known | made
    files = _files([found[key] for key in keys], config)
    for key in saved_keys:
        files |= found[key]
    return [OutputFile(path=FOLDER + path, content=files[path]) for path in sorted(files)]


def _files(shards: Sequence[ShardFiles], config: Config) -> dict[str, bytes]:
    words = load_words(config.language, config.article_language)
    catalogue = make_catalogue(
        [shard.head for shard in shards],
        shards[0].program if shards else None,
        search_words(config.article_language),
        words,
    )
    files = {path: content for shard in shards for path, content in shard.files.items()}
    return files | {"catalogue.json": catalogue}


def _key(config: Config, made_of: object) -> str:
    program = (fingerprint(), version("pagefind"), version("Babel"))
    languages = (config.language, config.article_language)
    return hashlib.sha256(repr((program, languages, made_of)).encode()).hexdigest()


def _recalled(memory: Memory | None, keys: Iterable[str]) -> dict[str, Any]:
    packed = memory.recall(keys) if memory else {}
    try:
        # The program's own, from .cache/ of the archive, never distributed.
        return {key: pickle.loads(result) for key, result in packed.items()}  # noqa: S301
    except _DAMAGED:
        return {}


def _built(shards: Mapping[str, Shard], config: Config) -> dict[str, Any]:
    build = partial(build_shard, language=config.language, article_language=config.article_language)
    if len(shards) < 2:  # noqa: PLR2004  # nothing to do side by side
        return {key: build(shard) for key, shard in shards.items()}
    with _executor(len(shards)) as executor:
        return dict(zip(shards, executor.map(build, shards.values()), strict=True))


def _executor(shards: int) -> Executor:
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=min(shards, os.cpu_count() or 1), mp_context=spawned)
