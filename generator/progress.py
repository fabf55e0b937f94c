"""How a run tells what it is doing, without knowing whether anyone looks."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


class Progress:
    """Says nothing: the stand-in for tests and libraries. `cli` has one that speaks."""

    def stage(self, name: str) -> None:
        """Begin a stage of the work."""

    def track(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield the items of the stage, `total` of them, counting."""
        del total
        yield from items
