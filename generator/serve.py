"""Serves the built site on localhost and rebuilds it when a file changes."""

import functools
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from generator.config import Config
from generator.errors import KiosqueError, OutputError

_SECONDS = 1.0
"""Seconds between two looks at the files."""


class _SiteHandler(SimpleHTTPRequestHandler):
    """Serves files without a log, and the site's own page where there is none."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Log nothing."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer 404 to an address that no file can have, such as `/%00`."""
        try:
            return super().send_head()
        except ValueError:
            self.send_error(404)
            return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's 404.html where there is nothing."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():  # noqa: PLR2004  # HTTP's own number
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def make_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Return a server for a folder on localhost; port 0 takes a free port.

    Raises OutputError when the port is taken.
    """
    handler = functools.partial(_SiteHandler, directory=str(site))
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise OutputError(
            f"port {port}: cannot be served on ({error.strerror}). Name another with --port."
        ) from error


def serve_site(
    site: Path,
    rebuild: Callable[[], Config],
    port: int,
    *,
    watch: bool,
    say: Callable[[str], None],
) -> None:
    """Take the port, build, serve until interrupted, and build again on change.

    A failed rebuild is reported and leaves the site as it was. Raises OutputError when the port
    is taken, and whatever the first build raises.
    """
    with make_server(site, port) as server:
        config = rebuild()
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        say(f"Serving on http://localhost:{server.server_address[1]}/ (stop with Ctrl-C)")
        try:
            _watch(rebuild, config, watch=watch, say=say)
        except KeyboardInterrupt:
            say("Stopped.")
        finally:
            server.shutdown()
            thread.join()


def _watch(
    rebuild: Callable[[], Config], config: Config, *, watch: bool, say: Callable[[str], None]
) -> None:
    seen = snapshot(config)
    while True:
        time.sleep(_SECONDS)
        now = snapshot(config) if watch else seen
        if now != seen:
            try:
                config = rebuild()
            except KiosqueError as error:
                say(f"error: {error}")
            seen = snapshot(config)


def snapshot(config: Config) -> dict[str, tuple[int, int]]:
    """Return time and size of every file that people may edit and the site is made from."""
    root = config.file.parent
    files = [config.file]
    for folder in (config.seeds_dir, config.docs_dir, root / "theme_overrides"):
        files += [file for file in folder.rglob("*") if file.is_file()]
    seen = {}
    for file in sorted(files):
        with suppress(OSError):  # gone between the two looks: an editor's own file
            status = file.stat()
            seen[str(file)] = status.st_mtime_ns, status.st_size
    return seen
