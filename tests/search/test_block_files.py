"""What shards share: their words, columns and words as spelled, in files of their own."""

import gzip
import json
from typing import Any

import pytest

from generator.archive import Archive, chronological
from generator.permalinks import Ledger
from generator.search import block_files
from generator.search.block_files import BlockFiles, blocks_of
from generator.search.cbor import unpacked
from generator.search.shard_files import ShardFiles, build_shard
from generator.search.shards import shards_of, subjects_of
from tests.articles import make_entry

TEXTS = ("Un pont sur le fleuve.", "Le pont de pierre.", "Une route.", "Un pont, un fleuve.")


@pytest.fixture(name="shards", scope="module")
def _shards() -> list[ShardFiles]:
    entries = [
        make_entry(
            f"{n}" * 16, title="Titre", text=text, date=f"202{n}", countries=("VN", "LA")[: n % 3]
        )
        for n, text in enumerate(TEXTS)
    ]
    archive = Archive(chronological(entries))
    return [
        build_shard(shard, subjects_of(shard, archive), language="fr", article_language="fr")
        for shard in shards_of(archive, Ledger(()), size=2)
    ]


def content(block: BlockFiles, path: str) -> bytes:
    return gzip.decompress(block.files[path])


def head(block: BlockFiles) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(content(block, block.head))
    return read


def words(block: BlockFiles, number: int) -> dict[str, list[bytes]]:
    """Return the words of a file, each with the bytes of every shard."""
    line, _, data = content(block, f"{head(block)['folder']}{number}.bin").partition(b"\n")
    told = json.loads(line)
    found: dict[str, list[bytes]] = {}
    for word, sizes in zip(told["words"], told["sizes"], strict=True):
        found[word] = []
        for size in sizes:
            found[word].append(data[:size])
            data = data[size:]
    assert data == b""
    return found


def test_all_shards_share_their_files_but_one_that_is_growing() -> None:
    assert blocks_of(["a", "b", "c"], is_growing=True) == [("a", "b"), ("c",)]
    assert blocks_of(["a", "b", "c"], is_growing=False) == [("a", "b", "c")]
    assert blocks_of(["a"], is_growing=True) == [("a",)]
    assert blocks_of([], is_growing=False) == []


@pytest.mark.parametrize(
    ("number", "is_growing", "sizes"),
    [(40, False, [40]), (41, True, [40, 1]), (41, False, [40, 1]), (90, True, [40, 40, 9, 1])],
)
def test_no_block_grows_for_ever(number: int, is_growing: bool, sizes: list[int]) -> None:
    blocks = blocks_of(range(number), is_growing=is_growing)

    assert [len(block) for block in blocks] == sizes
    assert [shard for block in blocks for shard in block] == list(range(number))


def test_columns_come_shard_after_shard(shards: list[ShardFiles]) -> None:
    block = block_files.block_files(shards)
    read = head(block)
    columns = json.loads(content(block, read["files"]["shown"][0]))

    assert read["shards"] == [[0, 2, None], [1, 2, None]]
    assert len(read["sizes"]) == len(read["first"]) == len(read["span"]) == len(TEXTS)
    assert columns["country"]["values"] == ["VN", "LA"]
    assert columns["country"]["of"] == [[], [0], [0, 1], []]


def test_a_word_stands_in_one_file_with_what_each_shard_tells(shards: list[ShardFiles]) -> None:
    block = block_files.block_files(shards)
    found = words(block, 0)

    assert list(found) == sorted(found)
    assert found["pont"] == [dict(shard.words)["pont"] for shard in shards]
    assert found["rout"] == [b"", dict(shards[1].words)["rout"]]


def test_only_a_file_of_its_own_tells_where_a_frequent_word_stands(
    shards: list[ShardFiles], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(block_files, "_FREQUENT", 25)
    monkeypatch.setattr(block_files, "_WORDS_TOGETHER", 60)
    block = block_files.block_files(shards)
    read = head(block)
    first = len(read["words"])

    assert first > 1
    assert "pont" in read["frequent"]
    (whole,) = words(block, first + read["frequent"].index("pont")).items()
    assert whole == ("pont", [dict(shard.words)["pont"] for shard in shards])
    light = {word: stands for n in range(first) for word, stands in words(block, n).items()}
    assert light["pont"] != whole[1]
    assert [
        unpacked(one) != unpacked(other) for one, other in zip(light["pont"], whole[1], strict=True)
    ] == [True, True]
    assert [word for n in range(first) for word in list(words(block, n))[:1]] == read["words"]


def test_a_changed_word_changes_the_names_of_its_files(shards: list[ShardFiles]) -> None:
    one, other = (head(block_files.block_files(part)) for part in (shards[:1], shards))

    assert one["folder"] != other["folder"]
