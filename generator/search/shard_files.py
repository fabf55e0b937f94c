"""Indexes a shard: words, columns, and what results show.

Pagefind can only show what it indexes, which here are normalised words. So the files from which it
would show results (its "fragments") are dropped, and each article's text in its own spelling is
written beside the index. `block_files` joins shards.
"""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import EngineError
from generator.search.facts import FACETS, Column, days_column, facet_column
from generator.search.packing import as_json, named, packed
from generator.search.pagefind import IndexRecord, check_program, run_pagefind
from generator.search.postings import SIGNATURE, page_sizes, words_apart
from generator.search.records import Record, Subject, make_record, searched
from generator.search.shards import Shard
from generator.search.spelling import spellings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardFiles:
    """The files of a shard, and what it adds to the files of its block."""

    number: int
    """The number of the shard."""
    places: tuple[int, ...]
    """The place of each article in the shard."""
    program: str
    """The path of Pagefind's program for WebAssembly, which searches it."""
    files: Mapping[str, bytes]
    """Its own files by path, relative to the folder of the search."""
    words: tuple[tuple[str, bytes], ...]
    """The words, sorted, with their places as Pagefind writes them."""
    sizes: tuple[int, ...]
    """How many words each article has."""
    days: Mapping[str, list[int | None]]
    """The result of `days_column`."""
    columns: Mapping[str, Column]
    """The columns of the filters."""
    spellings: Mapping[str, int]
    """Words in the spelling of articles, with the number of articles that have them."""


def build_shard(
    shard: Shard, subjects: Iterable[Subject], *, language: str, article_language: str
) -> ShardFiles:
    """Index the articles of a shard, for readers of a language, by the tables of another.

    `subjects` are what their records are made of. Raises EngineError when Pagefind fails or its
    files are not of the known form.
    """
    records = [make_record(subject, language, article_language) for subject in subjects]
    made = _indexed(records, article_language)
    try:
        sizes, words = _taken_apart(made, len(records))
        program = gzip.decompress(made[f"wasm.{article_language}.pagefind"])
        check_program(program)
    except (OSError, EOFError, ValueError, LookupError) as error:
        raise EngineError(
            f"Pagefind: its files are not of the known form ({error}). Install the version that "
            "requirements.txt names."
        ) from error
    path, engine = named("pagefind-", program.removeprefix(SIGNATURE))
    texts = (
        (f"texts/{shard.number}/{place}.bin", packed(as_json(_shown(record))))
        for place, record in zip(shard.places, records, strict=True)
    )
    return ShardFiles(
        number=shard.number,
        places=shard.places,
        program=path,
        files={path: engine, **dict(texts)},
        words=words,
        sizes=sizes,
        days=days_column(records),
        columns={name: facet_column(name, records) for name in FACETS},
        spellings=spellings(records),
    )


def _indexed(records: Sequence[Record], language: str) -> Mapping[str, bytes]:
    """Return Pagefind's files, in which an article's name is its place among the records."""
    return run_pagefind(
        (
            IndexRecord(url=str(place), title=record.title_words, content=searched(record))
            for place, record in enumerate(records)
        ),
        language,
    )


def _taken_apart(
    made: Mapping[str, bytes], number: int
) -> tuple[tuple[int, ...], tuple[tuple[str, bytes], ...]]:
    """Return how many words each article has, and all words, in order.

    Raises ValueError when an article is missing or has another's place.
    """
    (described,) = (path for path in made if path.endswith(".pf_meta"))
    pages = page_sizes(gzip.decompress(made[described]))
    fragments = (gzip.decompress(made[f"fragment/{name}.pf_fragment"]) for name, _ in pages)
    places = [json.loads(page.removeprefix(SIGNATURE))["url"] for page in fragments]
    if places != [str(place) for place in range(number)]:
        raise ValueError(f"{number} articles went in, {len(places)} came out or changed places")
    indexes = (content for path, content in made.items() if path.startswith("index/"))
    words = sorted(word for content in indexes for word in words_apart(gzip.decompress(content)))
    return tuple(size for _, size in pages), tuple(words)


def _shown(record: Record) -> Mapping[str, object]:
    return {
        "title": record.title,
        "url": record.path,
        "date": record.date,
        "issued": record.issued,
        "lang": record.lang,
        "parts": record.parts,
        "more": record.more,
    }
