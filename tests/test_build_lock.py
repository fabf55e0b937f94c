"""One build at a time: the second waits for the end of the first, and none hangs without."""

import sys
import threading
from pathlib import Path

import pytest

from generator.build_lock import build_lock
from generator.progress import Progress


class _Told(Progress):
    """Keeps what stages are told."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = threading.Event()

    def stage(self, name: str) -> None:
        assert name == "Waiting for another build of this archive to end"
        self.waits.set()


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody waits")
def test_a_build_waits_for_the_one_that_runs_and_says_so(tmp_path: Path) -> None:
    done: list[str] = []
    told = _Told()

    def second() -> None:
        with build_lock(tmp_path, told):
            done.append("second")

    thread = threading.Thread(target=second)
    with build_lock(tmp_path, Progress()):
        thread.start()
        assert told.waits.wait(10)
        done.append("first")
    thread.join()
    assert done == ["first", "second"]


def test_builds_of_two_archives_do_not_wait(tmp_path: Path) -> None:
    told = _Told()
    with build_lock(tmp_path / "a", Progress()), build_lock(tmp_path / "b", told):
        assert not told.waits.is_set()


def test_where_nothing_can_be_written_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with build_lock(tmp_path / "file" / "cache", _Told()):
        pass
