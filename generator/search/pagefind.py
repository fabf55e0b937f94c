"""Runs Pagefind's indexing service: records in, the files of the index out.

This speaks the service's own protocol, one message and one reply at a time. Pagefind's Python
wrapper does so too; but it waits a tenth of a second for every reply, and hangs on a reply of over
2 MiB (pagefind 1.5.2), which is an index of some 500 articles.
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from pagefind.service import get_executable

from generator.errors import EngineError

_CHUNK = 1 << 20

CALLED = (
    "./pagefind_web_bg.js",
    "__wbindgen_externrefs",
    "__wbindgen_init_externref_table",
    "__wbindgen_malloc",
    "__wbindgen_start",
    "enter_playground_mode",
    "init_pagefind",
    "search",
)
"""What the page's `pagefind.js` uses of Pagefind's program for browsers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRecord:
    """What Pagefind gets of one article. None of it is shown: see `shard_files`."""

    url: str
    """A unique key, which changes with whatever is shown of the article."""
    title: str
    """The words of the title; a match in it counts five times."""
    content: str
    """The words of the article, separated by spaces."""


def run_pagefind(records: Iterable[IndexRecord], language: str) -> dict[str, bytes]:
    """Index records; return the content of each file of the index under its path.

    Raises EngineError when Pagefind is missing, stops, or refuses a record.
    """
    with _service() as ask:
        index = ask({"type": "NewIndex", "config": {"force_language": language}})["index_id"]
        for record in records:
            ask(
                {
                    "type": "AddRecord",
                    "index_id": index,
                    "url": record.url,
                    "content": record.content,
                    "language": language,
                    "meta": {"title": record.title},
                    "filters": {},
                    "sort": {},
                }
            )
        files = ask({"type": "GetFiles", "index_id": index})["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def check_program(program: bytes) -> None:
    """Raise ValueError unless an unpacked search program has what the page calls."""
    lacking = [name for name in CALLED if name.encode() not in program]
    if lacking:
        raise ValueError(f"its program lacks {', '.join(lacking)}")


@contextmanager
def _service() -> Iterator["_Ask"]:
    executable = get_executable()
    if executable is None:
        raise EngineError("Pagefind: not installed. Run `pip install 'pagefind[bin]'`.")
    try:
        process = subprocess.Popen(
            [executable, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise EngineError(
            f"Pagefind: {executable} cannot be run ({error.strerror}). Reinstall pagefind[bin]."
        ) from error
    with process:
        try:
            yield _Ask(process)
        finally:
            process.kill()  # it has no command to stop, and holds nothing that must be saved
            with suppress(OSError):  # what a stopped service has not read is not an error again
                process.stdin.close()  # type: ignore[union-attr]  # a pipe


class _Ask:
    """Sends one message to the service and returns its reply."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._sent = 0

    def __call__(self, payload: dict[str, Any]) -> dict[str, Any]:
        self._sent += 1
        message = json.dumps({"message_id": self._sent, "payload": payload}).encode()
        try:
            reply: dict[str, Any] = json.loads(base64.b64decode(self._exchange(message)))
            answer: dict[str, Any] = reply["payload"]
        except (OSError, EOFError, ValueError, LookupError, TypeError) as error:
            raise EngineError(
                f"Pagefind: stopped answering at {payload['type']} ({error}). Run again; if it "
                "stays, reinstall pagefind[bin]."
            ) from error
        if answer["type"] == "Error":
            raise EngineError(f"Pagefind: refused {payload['type']} ({answer['message']}).")
        return answer

    def _exchange(self, message: bytes) -> bytes:
        """Write a message and read the reply, up to the comma that ends it; base64 has no comma."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101  # both are pipes
        assert stdout is not None  # noqa: S101
        stdin.write(base64.b64encode(message) + b",")
        stdin.flush()
        parts: list[bytes] = []
        while not (parts and parts[-1].endswith(b",")):
            part = stdout.read1(_CHUNK)  # type: ignore[attr-defined]  # a BufferedReader
            if not part:
                raise EOFError("end of output")
            parts.append(part)
        return b"".join(parts)[:-1]
