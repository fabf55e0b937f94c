"""How much memory a piece of work takes, in this process and in all that it starts (Linux)."""

import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.05


class Peak:
    """Looks at the memory in use while a block runs; `bytes` is the most above its beginning."""

    def __init__(self) -> None:
        self.bytes = 0
        self._before = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._before = _in_use(os.getpid())
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_EVERY):
            self.bytes = max(self.bytes, _in_use(os.getpid()) - self._before)


def _in_use(process: int) -> int:
    """Return the resident memory of a process and of those that it started."""
    folder = Path(f"/proc/{process}")
    total = 0
    with suppress(OSError, ValueError):
        total = int((folder / "statm").read_text().split()[1]) * _PAGE
        for thread in (folder / "task").iterdir():
            total += sum(map(_in_use, map(int, (thread / "children").read_text().split())))
    return total
