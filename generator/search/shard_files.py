"""Shard → its files: a head, the words, what results show.

Pagefind can only show what it indexes, which here are normalised words. So the files that it
would show results from (its "fragments") stay behind, and each article's text as the article
spells it is written beside the index. Everything is packed with gzip, which the page unpacks: the
names say nothing of it, so that no server unpacks it too.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import EngineError
from generator.search.facts import AT_ONCE, LATER, days_column, facet_column
from generator.search.pagefind import IndexRecord, run_pagefind
from generator.search.postings import SIGNATURE, page_sizes, words_apart
from generator.search.records import Record, make_record, searched
from generator.search.shards import Shard
from generator.search.spelling import spellings

_WORDS_TOGETHER = 8000
"""Bytes of words, unpacked, after which another file begins: a search for one loads its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardFiles:
    """The files of a shard, with the program that searches it."""

    head: str
    """The path of the file that tells about the others."""
    program: str
    """The path of the program that searches it: Pagefind's, for WebAssembly."""
    files: Mapping[str, bytes]
    """Every file under its path, relative to the folder of the search."""


def build_shard(shard: Shard, language: str, article_language: str) -> ShardFiles:
    """Index the articles of a shard, for readers of a language, by the tables of another.

    Raises EngineError when Pagefind fails or its files are not of the known form.
    """
    records = [make_record(subject, language, article_language) for subject in shard.subjects]
    made = _indexed(records, article_language)
    try:
        sizes, groups = _taken_apart(made, len(records))
        program = _unpacked(made[f"wasm.{article_language}.pagefind"])
    except (OSError, EOFError, ValueError, LookupError) as error:
        raise EngineError(
            f"Pagefind: its files are not of the known form ({error}). Install the version that "
            "requirements.txt names."
        ) from error
    words = [_named("words/", _words_file(group)) for group in groups]
    later = {
        name: _named(f"heads/{shard.number}-{name}-", _json(facet_column(name, records)))
        for name in LATER
    }
    spelled = _named(f"heads/{shard.number}-spellings-", _json(spellings(records)))
    head = {
        "number": shard.number,
        "spellings": spelled[0],
        "places": None if shard.is_whole else shard.places,
        "sizes": sizes,
        **days_column(records),
        "facets": {name: facet_column(name, records) for name in AT_ONCE},
        "later": {name: [path, len(packed)] for name, (path, packed) in later.items()},
        "words": [[group[0][0], path] for group, (path, _) in zip(groups, words, strict=True)],
    }
    started = _named(f"heads/{shard.number}-", _json(head))
    engine = _named("pagefind-", program.removeprefix(SIGNATURE))
    texts = (
        (f"texts/{shard.number}/{place}.bin", _packed(_shown(record)))
        for place, record in zip(shard.places, records, strict=True)
    )
    return ShardFiles(
        head=started[0],
        program=engine[0],
        files=dict([started, engine, spelled, *later.values(), *words, *texts]),
    )


def _indexed(records: Sequence[Record], language: str) -> Mapping[str, bytes]:
    """Return Pagefind's files; it names an article by its place among the records."""
    return run_pagefind(
        (
            IndexRecord(url=str(place), title=record.title_words, content=searched(record))
            for place, record in enumerate(records)
        ),
        language,
    )


def _taken_apart(
    made: Mapping[str, bytes], number: int
) -> tuple[list[int], list[list[tuple[str, bytes]]]]:
    """Return how many words each article has, and all words in groups, in order.

    Raises ValueError when an article is missing or has another's place.
    """
    (described,) = (path for path in made if path.endswith(".pf_meta"))
    pages = page_sizes(_unpacked(made[described]))
    fragments = (_unpacked(made[f"fragment/{name}.pf_fragment"]) for name, _ in pages)
    places = [json.loads(page.removeprefix(SIGNATURE))["url"] for page in fragments]
    if places != [str(place) for place in range(number)]:
        raise ValueError(f"{number} articles went in, {len(places)} came out or changed places")
    indexes = (content for path, content in made.items() if path.startswith("index/"))
    words = sorted(word for content in indexes for word in words_apart(_unpacked(content)))
    return [size for _, size in pages], list(_grouped(words))


def _grouped(words: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    group: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        group.append(word)
        size += len(word[1])
        if size >= _WORDS_TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def _words_file(group: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a line that names the words and the bytes each one takes, and then those bytes."""
    sizes = {"words": [word for word, _ in group], "sizes": [len(places) for _, places in group]}
    return _json(sizes) + b"\n" + b"".join(places for _, places in group)


def _shown(record: Record) -> bytes:
    return _json(
        {
            "title": record.title,
            "url": record.path,
            "date": record.date,
            "issued": record.issued,
            "lang": record.lang,
            "parts": record.parts,
            "more": record.more,
        }
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _named(beginning: str, content: bytes) -> tuple[str, bytes]:
    """Return a path that changes with what a file holds, and the file."""
    return f"{beginning}{hashlib.sha256(content).hexdigest()[:10]}.bin", _packed(content)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _unpacked(packed: bytes) -> bytes:
    return gzip.decompress(packed)
