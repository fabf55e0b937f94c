"""What a run reports while it works."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


class Progress:
    """Reports nothing, for tests and for use as a library. `cli` has one that prints."""

    def stage(self, name: str) -> None:
        """Report that a stage begins."""

    def track(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield the items of a stage, `total` of them, and report how many are done."""
        del total
        yield from items
