"""A site built by the real pipeline from the five seeds, a server for it, and a strict page."""

import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generator import write
from generator.archive import Archive, chronological
from generator.config import load_config
from generator.offline import pack_zip
from generator.origins import Origins
from generator.pipeline import build, gather
from generator.problems import Report
from generator.progress import Progress
from generator.search import search_files
from tests.browser.chromium import chromium
from tests.browser.search_page import SPELLINGS, opened
from tests.projects import ROOT, make_project


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name there
        """Say nothing: the tests look at what the browser got."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of localhost; yield its address, with a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site built from the repository's own seeds."""
    seeds = {file.name: file.read_bytes() for file in sorted((ROOT / "seeds").glob("*.txt"))}
    project = make_project(tmp_path_factory.mktemp("browser") / "project", seeds)
    config = load_config(project / "mkdocs.yml")
    build(config, Report(), Progress())
    return config.site_dir


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """Yield the address of the built site, with a final slash."""
    with serving(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that somebody might have: the copy of the built site, unpacked."""
    config = load_config(built_site.parent / "mkdocs.yml")
    packed = pack_zip(gather(config, Report(), Progress())[1], config, Progress())
    folder = tmp_path_factory.mktemp("usb") / "Clé d’été #1 (50 %)"
    with zipfile.ZipFile(packed.place) as copy:
        copy.extractall(folder)
    return folder / packed.place.stem


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a headless Chromium: the system's, else the one that Playwright installed."""
    with chromium() as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page that fails the test if it wrote to the console or asked another host."""
    with browser.new_context(locale="fr-FR") as context:
        new = context.new_page()
        complaints = watch(new)
        yield new
        assert complaints == []


def watch(page: Page) -> list[str]:
    """Return a list to which every console message, error and foreign request will be added."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", lambda request: _note_foreign(request.url, complaints.append))
    return complaints


def _note_foreign(url: str, complain: Callable[[str], None]) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
        complain(f"foreign request: {url}")


@pytest.fixture(scope="session")
def spellings(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of the built site with the index of other articles."""
    site = tmp_path_factory.mktemp("spellings") / "site"
    shutil.copytree(built_site, site)
    archive = Archive(chronological(SPELLINGS))
    index = search_files(Origins(archive, load_config(ROOT / "mkdocs.yml")))
    write.synchronise(site, [index], owned=["pagefind"])
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def library(browser: Browser, server: str) -> Iterator[Page]:
    """Yield a search page over the five seeds that several queries are typed into."""
    with browser.new_context() as context:
        page = context.new_page()
        complaints = watch(page)
        opened(page, server)
        yield page
        assert complaints == []


@pytest.fixture(scope="session")
def other_library(browser: Browser, spellings: str) -> Iterator[Page]:
    """Yield a search page over the other articles that several queries are typed into."""
    with browser.new_context() as context:
        page = context.new_page()
        opened(page, spellings)
        yield page
