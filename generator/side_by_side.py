"""Runs pieces of work side by side, in forked processes that share this one's memory.

So an archive need not be packed, sent and unpacked. Where a system cannot fork, or forking is
unsafe because other threads run, the work is done in this process, one piece after the other, with
the same results.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")


def side_by_side(
    works: Sequence[Callable[[], Result]], *, ordered: bool = False
) -> Iterator[Result]:
    """Yield the results of pieces of work as they are done, or in the order of the work.

    Results must be values that can be pickled; other changes in memory are lost. Exceptions are
    raised here.
    """
    processes = min(os.cpu_count() or 1, len(works))
    if processes < 2 or not may_fork():  # noqa: PLR2004  # nothing to do side by side
        yield from (work() for work in works)
        return
    forked = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, forked, _begin_with, (works,)) as executor:
        futures = deque(executor.submit(_done, number) for number in range(len(works)))
        if not ordered:
            yield from (future.result() for future in as_completed(futures))
            return
        while futures:
            yield futures.popleft().result()  # a result that was handed on is not kept


@contextmanager
def in_background(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin a piece of work in a process of its own; yield a function that waits for its result.

    Results and exceptions are as in `side_by_side`. Where nothing can be forked, the work is
    done when its result is asked for.
    """
    if (os.cpu_count() or 1) < 2 or not may_fork():  # noqa: PLR2004  # nothing beside this process
        yield work
        return
    forked = multiprocessing.get_context("fork")
    here, there = forked.Pipe(duplex=False)
    process = forked.Process(target=_send_result, args=(work, there))
    process.start()
    there.close()
    try:
        yield partial(_received, here)
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()
        here.close()


def _send_result(work: Callable[[], Any], there: Connection) -> None:
    signal.signal(signal.SIGTERM, _stop)
    try:
        there.send((work(), None))
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001  # it is raised where the result is asked for
        there.send((None, error))


def _stop(_number: int, _frame: Any) -> None:
    """End as by an exception, so that a file that is half written is cleared away."""
    raise SystemExit(1)


def _received(here: Connection) -> Any:
    result, error = here.recv()
    if error is not None:
        raise error
    return result


def may_fork() -> bool:
    """Tell whether forking is safe: not beside other threads, nor with the libraries of macOS."""
    return sys.platform == "linux" and threading.active_count() == 1


_works: list[Sequence[Callable[[], Any]]] = []
"""In a forked process, the work that it was begun with: functions cannot be sent to it."""


def _begin_with(works: Sequence[Callable[[], Any]]) -> None:
    _works.append(works)


def _done(number: int) -> Any:
    return _works[-1][number]()
