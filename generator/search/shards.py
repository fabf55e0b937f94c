"""Groups articles into shards: those that are indexed together, for ever.

An article's shard follows from its line in the ledger, which never changes. So a new article goes
into the last shard, the others stay as they are, and no shard ever has more than SIZE articles.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.archive import Archive
from generator.permalinks import Ledger
from generator.search.records import Subject, subject_of

SIZE = 250
"""Articles in a shard. With more, adding one takes longer; with less, rebuilding all does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Articles that are indexed together."""

    number: int
    """Its number, from 0."""
    places: tuple[int, ...]
    """The place of each article in the shard; withdrawn ones leave theirs empty."""
    ids: tuple[str, ...]
    """The ids of the articles, in the same order."""

    @property
    def is_full(self) -> bool:
        """Whether no article will be added any more."""
        return self.places[-1] == SIZE - 1


def shards_of(archive: Archive, ledger: Ledger, size: int = SIZE) -> list[Shard]:
    """Return the shards of an archive that have articles, in order.

    Articles that are not in the ledger follow those that are, by id.
    """
    known = dict.fromkeys(row.id for row in ledger.rows)
    every = [*known, *sorted(archive.by_id.keys() - known.keys())]
    placed = ((place, ident) for place, ident in enumerate(every) if ident in archive.by_id)
    groups: dict[int, list[tuple[int, str]]] = {}
    for place, ident in placed:
        groups.setdefault(place // size, []).append((place % size, ident))
    return [_shard(number, groups[number]) for number in sorted(groups)]


def _shard(number: int, placed: Iterable[tuple[int, str]]) -> Shard:
    places, ids = zip(*placed, strict=True)
    return Shard(number=number, places=places, ids=ids)


def subjects_of(shard: Shard, archive: Archive) -> tuple[Subject, ...]:
    """Return what the records of a shard are made of, in the order of its articles."""
    return tuple(subject_of(archive.by_id[ident], archive) for ident in shard.ids)
