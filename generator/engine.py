"""MkDocs, run so that it converts only the pages whose Markdown changed, over several processes.

`render` starts this module as a process of its own: `python -m generator.engine CONFIG SITE
MEMORY`. The HTML is MkDocs' own, page by page; what is remembered is what it made before of the
same source, with the same settings and versions.
"""

import hashlib
import json
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.memory import Memory
from generator.write import DOCS_FOLDERS

_WORTH_PROCESSES = 100
"""Below this many pages to convert, starting processes costs more than it saves."""

_CHUNK = 50
"""Pages handed to a process at a time."""

_VERSIONED = ("mkdocs", "Markdown", "pymdown-extensions")


class Remembered(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Hands MkDocs the body of a page that is known, in place of converting its Markdown."""

    def __init__(self, known: dict[str, bytes]) -> None:
        super().__init__()
        self._known = known

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Leave nothing to convert of a known page."""
        return "" if page.file.src_uri in self._known else markdown

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Put the known body in its place."""
        kept = self._known.get(page.file.src_uri)
        if kept is None:
            return html
        body, contents = json.loads(kept)
        page.toc = TableOfContents([_anchor(item) for item in contents])
        return str(body)


def _kept(page: Page) -> bytes:
    """Return what a conversion gave, body and table of contents, to be kept."""
    return json.dumps([page.content, [_item(anchor) for anchor in page.toc]]).encode()


def _item(anchor: AnchorLink) -> list[Any]:
    return [anchor.title, anchor.id, anchor.level, [_item(child) for child in anchor.children]]


def _anchor(item: list[Any]) -> AnchorLink:
    title, ident, level, children = item
    anchor = AnchorLink(title, ident, level)
    anchor.children = [_anchor(child) for child in children]
    return anchor


def run(config_file: Path, site: Path, memory_file: Path) -> None:
    """Render the site. Raises MkDocsException or Abort as MkDocs does."""
    config = load_config(str(config_file), site_dir=str(site))
    config.plugins["kiosque"] = Remembered(_converted(config, Memory(memory_file)))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def _converted(config: MkDocsConfig, memory: Memory) -> dict[str, bytes]:
    """Return every generated page as converted, converting those that are not remembered."""
    made_with = _fingerprint(config)
    keys = {
        file.src_uri: _key(made_with, file.src_uri, file.content_bytes)
        for file in get_files(config).documentation_pages()
        if file.src_uri.split("/")[0] in DOCS_FOLDERS
    }
    known = memory.recall(keys.values())
    fresh = [uri for uri, key in keys.items() if key not in known]
    new = {keys[uri]: kept for uri, kept in _convert_all(config, fresh)}
    if new:
        memory.keep(new.items(), set(keys.values()))
    return {uri: known.get(key) or new[key] for uri, key in keys.items()}


def _fingerprint(config: MkDocsConfig) -> str:
    versions = [f"{name} {version(name)}" for name in _VERSIONED]
    settings = [config.markdown_extensions, config.mdx_configs, config.use_directory_urls]
    return repr([versions, settings, config.site_url])


def _key(made_with: str, uri: str, source: bytes) -> str:
    return hashlib.sha256(b"\0".join((made_with.encode(), uri.encode(), source))).hexdigest()


def _convert_all(config: MkDocsConfig, uris: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    if len(uris) < _WORTH_PROCESSES:
        yield from _convert(config, get_files(config), uris)
        return
    chunks = [uris[place : place + _CHUNK] for place in range(0, len(uris), _CHUNK)]
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), spawned) as executor:
        for converted in executor.map(partial(_convert_chunk, config.config_file_path), chunks):
            yield from converted


_loaded: dict[str, tuple[MkDocsConfig, Files]] = {}
"""A process's own configuration and list of files, read once."""


def _convert_chunk(config_file: str, uris: Sequence[str]) -> list[tuple[str, bytes]]:
    if config_file not in _loaded:
        config = load_config(config_file)
        _loaded[config_file] = (config, get_files(config))
    return list(_convert(*_loaded[config_file], uris))


def _convert(
    config: MkDocsConfig, files: Files, uris: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """Convert pages exactly as MkDocs does when it builds."""
    for uri in uris:
        file = files.get_file_from_path(uri)
        if file is None:
            raise MkDocsException(f"{uri} is gone")
        page = Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
        yield uri, _kept(page)


def main() -> None:
    """Run with the paths of the configuration, the site and the memory."""
    try:
        run(*map(Path, sys.argv[1:4]))
    except (MkDocsException, Abort) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
