"""Work done side by side gives what the same work gives one after the other."""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from generator.errors import OutputError
from generator.side_by_side import in_background, side_by_side

_Work = Callable[[], int]


def _squared(number: int) -> int:
    return number**2


def _failing() -> int:
    raise OutputError("no space")


def test_every_piece_of_work_is_done_once() -> None:
    works = [partial(_squared, number) for number in range(20)]
    assert sorted(side_by_side(works)) == [number**2 for number in range(20)]


def test_results_come_in_the_order_of_the_work_where_that_is_asked_for() -> None:
    works = [partial(_squared, number) for number in range(20)]
    assert list(side_by_side(works, ordered=True)) == [number**2 for number in range(20)]


def test_a_fault_is_raised_as_it_was() -> None:
    works: list[_Work] = [_failing, partial(_squared, 2)]
    with pytest.raises(OutputError, match="no space"):
        list(side_by_side(works))


def test_work_that_cannot_be_packed_is_done_too() -> None:
    hidden = [3, 4]
    works: list[_Work] = [lambda: hidden[0], lambda: hidden[1]]
    assert sorted(side_by_side(works)) == [3, 4]


@pytest.mark.parametrize("works", [0, 1, 3])
def test_beside_other_threads_all_is_done_here(works: int) -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert set(side_by_side([os.getpid] * works)) <= {os.getpid()}
    finally:
        over.set()
        thread.join()


def _begun_here() -> tuple[int, bool]:
    hidden = [3, os.getpid()]
    with in_background(lambda: (hidden[0], os.getpid() == hidden[1])) as told:
        hidden[0] = 4
        return told()


def test_what_was_begun_is_done_elsewhere_and_told_when_asked_for() -> None:
    if sys.platform != "linux":
        pytest.skip("nothing is forked here")
    # in a new process, where no other test has left a thread
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as executor:
        assert executor.submit(_begun_here).result() == (3, False)


def test_a_fault_of_what_was_begun_is_raised_when_it_is_asked_for() -> None:
    with in_background(_failing) as told, pytest.raises(OutputError, match="no space"):
        told()


def test_what_was_begun_ends_where_something_else_fails() -> None:
    def never() -> None:
        threading.Event().wait()

    def fail() -> None:
        with in_background(never):
            _failing()

    with pytest.raises(OutputError, match="no space"):
        fail()


def _left_behind(folder: Path) -> list[str]:
    half = folder / "half"

    def write() -> None:
        half.touch()
        try:
            threading.Event().wait()
        finally:
            half.unlink()

    with suppress(OutputError), in_background(write):
        while not half.exists():
            time.sleep(0.01)
        _failing()
    return [file.name for file in folder.iterdir()]


def test_what_was_begun_clears_up_where_something_else_fails(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("nothing is forked here")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as executor:
        assert executor.submit(_left_behind, tmp_path).result() == []


def test_beside_other_threads_what_was_begun_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.side_by_side.may_fork", lambda: False)
    with in_background(os.getpid) as told:
        assert told() == os.getpid()
