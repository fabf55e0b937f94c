import pytest

from generator.archive import Archive, chronological
from generator.permalinks import Ledger, Row
from generator.search.shards import shards_of, subjects_of
from tests.articles import make_entry

IDS = [letter * 16 for letter in "fedcba9876"]


def archive(*ids: str) -> Archive:
    return Archive(chronological([make_entry(ident) for ident in ids]))


def ledger(*ids: str) -> Ledger:
    rows = (Row(ident, f"articles/{ident}/", "a.txt", "0", "published") for ident in ids)
    return Ledger(tuple(rows))


def placed(ids: list[str], known: list[str], size: int = 4) -> list[tuple[int, tuple[int, ...]]]:
    return [
        (shard.number, shard.places) for shard in shards_of(archive(*ids), ledger(*known), size)
    ]


def test_a_small_archive_has_one_shard() -> None:
    assert placed(IDS[:3], IDS) == [(0, (0, 1, 2))]


def test_an_empty_archive_has_none() -> None:
    assert placed([], IDS) == []


def test_an_article_is_where_the_ledger_has_it() -> None:
    (shard,) = shards_of(archive(*IDS[:3]), ledger(*IDS), 4)

    assert [subject.path for subject in subjects_of(shard, archive(*IDS[:3]))] == [
        entry.path for ident in IDS[:3] for entry in archive(*IDS).entries if entry.id == ident
    ]


@pytest.mark.parametrize("more", [1, 2, 3, 4])
def test_adding_articles_moves_no_other_and_changes_only_the_last_shard(more: int) -> None:
    before = shards_of(archive(*IDS[:6]), ledger(*IDS[:6]), 4)
    after = shards_of(archive(*IDS[: 6 + more]), ledger(*IDS[: 6 + more]), 4)

    assert after[0] == before[0]
    assert after[1].places[:2] == before[1].places
    assert after[1].ids[:2] == before[1].ids
    assert all(len(shard.ids) <= 4 for shard in after)


def test_an_article_that_is_withdrawn_leaves_its_place() -> None:
    left = [*IDS[:1], *IDS[2:6]]

    assert placed(left, IDS[:6]) == [(0, (0, 2, 3)), (1, (0, 1))]


def test_later_rows_of_an_article_move_nothing() -> None:
    assert placed(IDS[:6], [*IDS[:6], IDS[0]]) == placed(IDS[:6], IDS[:6])


def test_articles_that_the_ledger_has_not_follow_by_id() -> None:
    (shard,) = shards_of(archive(*IDS[:4]), ledger(IDS[1]), 4)

    assert shard.ids == (IDS[1], IDS[3], IDS[2], IDS[0])


def test_a_shard_without_articles_is_left_out() -> None:
    assert placed(IDS[4:6], IDS[:6]) == [(1, (0, 1))]
