"""Pieces of work done side by side, in processes that begin with all that is known here.

They are forked: what an archive holds need not be packed, sent and unpacked. Where that cannot be
had, or is not safe because other threads run, the work is done here, one piece after the other;
the results are the same.
"""

import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

Result = TypeVar("Result")


def side_by_side(
    works: Sequence[Callable[[], Result]], *, ordered: bool = False
) -> Iterator[Result]:
    """Yield the results of pieces of work as they are done, or in the order of the work.

    Results must be values that can be packed; what else a piece of work changes in memory is lost.
    Its exception is raised here.
    """
    processes = min(os.cpu_count() or 1, len(works))
    if processes < 2 or not may_fork():  # noqa: PLR2004  # nothing to do side by side
        yield from (work() for work in works)
        return
    forked = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, forked, _take, (works,)) as executor:
        futures = deque(executor.submit(_do, number) for number in range(len(works)))
        if not ordered:
            yield from (future.result() for future in as_completed(futures))
            return
        while futures:
            yield futures.popleft().result()  # which is not kept here


def may_fork() -> bool:
    """Tell whether forking is safe: not beside other threads, nor with macOS' own libraries."""
    return sys.platform == "linux" and threading.active_count() == 1


_taken: list[Sequence[Callable[[], Any]]] = []
"""In a process of its own: the work, since it cannot be sent."""


def _take(works: Sequence[Callable[[], Any]]) -> None:
    _taken.append(works)


def _do(number: int) -> Any:
    return _taken[-1][number]()
