"""Makes the files that a search loads for several shards together: a head, words, columns.

Files cost a search one request each. So full shards share files, which change only when another
shard is full or an old article is corrected. The last shard has files of its own, which change with
every new article.

The files of words are numbered, in a folder named by a digest of all of them, so that the head
needs only the first word of each. The places of a frequent word are needed only by phrases: they
are in files of their own, after the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from generator.search.facts import LATER, SHOWN, joined
from generator.search.packing import as_json, digest, named, packed
from generator.search.postings import counted
from generator.search.shard_files import ShardFiles
from generator.search.spelling import by_count

_SHARDS_TOGETHER = 40
"""Shards that share files: with more, a change costs more; with less, a search does."""

_WORDS_TOGETHER = 12_000
"""After so many bytes of words, unpacked, another file begins."""

_FREQUENT = 12_000
"""From so many bytes on, the places of a word have a file of their own."""

_FAST = 6
"""The compression level of words; the best takes four times as long and saves a fiftieth."""

Shard = TypeVar("Shard")

Word = tuple[str, list[bytes]]
"""A word, and its places in each shard: empty where no article has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockFiles:
    """The files of a block of shards."""

    head: str
    """The path of the file that names the others."""
    files: Mapping[str, bytes]
    """Every file under its path, relative to the folder of the search."""


def blocks_of(shards: Sequence[Shard], *, is_growing: bool) -> list[tuple[Shard, ...]]:
    """Return shards in the groups that share files; a last one that still grows is alone."""
    end = len(shards) - is_growing
    starts = [*range(0, end, _SHARDS_TOGETHER), end]
    groups = [tuple(shards[one:next_one]) for one, next_one in pairwise(starts)]
    return [group for group in (*groups, tuple(shards[end:])) if group]


def block_files(shards: Sequence[ShardFiles]) -> BlockFiles:
    """Return the files of a block."""
    beginning = f"heads/{shards[0].number}-"
    later = {
        "shown": named(f"{beginning}filters-", as_json(_columns(SHOWN, shards))),
        **{name: named(f"{beginning}{name}-", as_json(_columns([name], shards))) for name in LATER},
    }
    spelled = named(f"{beginning}spellings-", as_json(by_count(s.spellings for s in shards)))
    words, first, frequent = _word_files(_merged([shard.words for shard in shards]))
    folder = f"words/{digest(b''.join(words))}/"
    head = {
        "shards": [[s.number, len(s.places), None if _is_whole(s) else s.places] for s in shards],
        "sizes": [size for shard in shards for size in shard.sizes],
        **{name: [day for s in shards for day in s.days[name]] for name in ("first", "span")},
        "files": {name: [path, len(content)] for name, (path, content) in later.items()},
        "spellings": spelled[0],
        "folder": folder,
        "words": first,
        "frequent": frequent,
    }
    started = named(beginning, as_json(head))
    numbered = {f"{folder}{number}.bin": packed(one, _FAST) for number, one in enumerate(words)}
    return BlockFiles(head=started[0], files=dict([started, spelled, *later.values()]) | numbered)


def _columns(names: Iterable[str], shards: Sequence[ShardFiles]) -> Mapping[str, object]:
    return {name: joined([shard.columns[name] for shard in shards]) for name in names}


def _is_whole(shard: ShardFiles) -> bool:
    """Tell whether no place before the last is empty."""
    return shard.places == tuple(range(len(shard.places)))


def _merged(words: Sequence[Sequence[tuple[str, bytes]]]) -> list[Word]:
    """Return each word once, in order, with its places in each shard."""
    found: dict[str, list[bytes]] = {}
    for number, own in enumerate(words):
        for word, there in own:
            if word not in found:
                found[word] = [b""] * len(words)
            found[word][number] = there
    return sorted(found.items())


def _word_files(words: Iterable[Word]) -> tuple[list[bytes], list[str], list[str]]:
    """Return files of words, the first word of each, and the words with files of their own."""
    groups: list[list[Word]] = []
    whole: dict[str, Word] = {}
    size = _WORDS_TOGETHER
    for word, stands in words:
        light = stands
        if sum(map(len, stands)) >= _FREQUENT:
            light = [there and counted(there) for there in stands]
            whole[word] = (word, stands)
        if size >= _WORDS_TOGETHER:
            groups.append([])
            size = 0
        groups[-1].append((word, light))
        size += sum(map(len, light))
    files = [_words_file(group) for group in (*groups, *([word] for word in whole.values()))]
    return files, [group[0][0] for group in groups], list(whole)


def _words_file(group: Sequence[Word]) -> bytes:
    """Return a line with the words and the length of each one's places, and then the places."""
    told = {
        "words": [word for word, _ in group],
        "sizes": [[len(there) for there in stands] for _, stands in group],
    }
    return as_json(told) + b"\n" + b"".join(there for _, stands in group for there in stands)
