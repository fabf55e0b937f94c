"""Runs MkDocs so that it renders only changed pages, in several processes.

`render` starts this module as a process of its own, `python -m generator.engine CONFIG SITE
MEMORY`, and writes the path of the staging folder to it once docs/ is written. Every page is as
MkDocs renders it. A generated page outside the navigation depends only on its Markdown and on the
frame that all pages share: where neither changed, the published page stays. Everything else is
MkDocs' ordinary build.
"""

import hashlib
import json
import logging
import multiprocessing
import os
import platform
import sys
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import build, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

from generator import engine_frame, engine_memory, engine_pages, fast_markdown
from generator.addresses import HOME
from generator.config import load_config as load_settings
from generator.engine_frame import Frame, engine_config, make_frame
from generator.engine_memory import Published, digest
from generator.engine_pages import Followed, Generated, LeftOut, stage
from generator.memory import Memory
from generator.side_by_side import may_fork, side_by_side

_WORTH_PROCESSES = 400
"""With fewer pages, starting processes that cannot fork costs more than it saves."""

_CHUNK = 100
"""Pages that a process gets at a time."""

_VERSIONED = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "PyYAML")


def _generated(files: Sequence[File], nav: Navigation, folders: Collection[str]) -> list[File]:
    """Return the generated pages that the navigation does not name."""
    named = {page.file.src_uri for page in nav.pages}
    return [
        file
        for file in files
        if file.src_uri.partition("/")[0] in folders and file.src_uri not in named
    ]


class _Rest(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """A plugin that makes MkDocs build everything but the generated pages, and keeps the frame.

    MkDocs lists those pages when templates ask for all pages, and not when it goes through the
    pages to read and render them.
    """

    frame: Frame
    published: Published
    folders: Collection[str]
    generated: Sequence[File]

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Leave out the generated pages; convert those in the navigation like the others."""
        self._nav, self._documents = nav, files.documentation_pages()
        self.generated = _generated(self._documents, nav, self.folders)
        for file in self.generated:
            LeftOut(file, config, is_unlisted=self.published.source(file).is_unlisted)
        for page in nav.pages:
            if page.file.src_uri.partition("/")[0] in (*self.folders, HOME):
                page.__class__ = Generated  # MkDocs' lists have it already
                page.followed = Followed()  # type: ignore[attr-defined]  # what it is now
        few = [file for file in self._documents if not isinstance(file.page, LeftOut)]
        files.documentation_pages = lambda **_: few  # type: ignore[method-assign]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the frame."""
        self.frame = Frame(config, files, self._nav, env, self._documents)

    def on_template_context(self, context: TemplateContext, **_: object) -> None:
        """Give a template the list of all pages."""
        context["pages"] = self._documents

    def on_page_context(self, context: TemplateContext, **_: object) -> None:
        """Give a page the list of all pages."""
        context["pages"] = self._documents


def run(config_file: Path, staging: Path, site: Path, memory_file: Path) -> list[str]:
    """Render into `staging` what is not up to date in `site`; return the pages that are.

    Raises MkDocsException or Abort as MkDocs does.
    """
    config = engine_config(config_file, staging)
    if config.plugins:  # they may do anything with any page
        build(config)
        return []
    published = Published(site, Memory(memory_file), config)
    config.plugins["kiosque"] = rest = _Rest()
    rest.folders, rest.published = load_settings(config_file).generated_folders, published
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    fresh = published.lacking(rest.generated, _fingerprint(rest.frame))
    published.remember(_render_all(rest.frame, fresh))
    return published.kept


def _fingerprint(frame: Frame) -> str:
    """Return a digest of everything that a page is made from besides its own Markdown.

    It does not depend on where the project's folder is: caches may come from elsewhere.
    """
    config = frame.config
    versions = [platform.python_version(), *(f"{name} {version(name)}" for name in _VERSIONED)]
    with Path(config.config_file_path).open("rb") as settings:
        made_with = [versions, yaml_load(settings), os.environ.get("SOURCE_DATE_EPOCH")]
    named = [(page.url, page.title, page.meta) for page in frame.nav.pages]
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    templates = sorted(own.rglob("*")) if own else []
    digests = [(file.relative_to(own or "").as_posix(), digest(file)) for file in templates]
    files = (engine_frame.__file__, engine_memory.__file__, engine_pages.__file__)
    code = [digest(Path(file)) for file in (__file__, *files, fast_markdown.__file__)]
    return hashlib.sha256(repr([made_with, named, digests, code]).encode()).hexdigest()


def _render_all(frame: Frame, uris: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Render pages, over several processes if that is worth it; yield each with its digest."""
    chunks = [uris[place : place + _CHUNK] for place in range(0, len(uris), _CHUNK)]
    if may_fork():
        works = [partial(_rendered, frame, chunk) for chunk in chunks]
        yield from chain.from_iterable(side_by_side(works))
    elif len(uris) < _WORTH_PROCESSES:
        yield from _render(frame, uris)
    else:
        spawned = multiprocessing.get_context("spawn")
        render = partial(_render_chunk, frame.config.config_file_path, frame.config.site_dir)
        with ProcessPoolExecutor(os.cpu_count(), spawned) as executor:
            yield from chain.from_iterable(executor.map(render, chunks))


_frames: dict[str, Frame] = {}
"""The frame of this process, made once."""


def _render_chunk(config_file: str, staging: str, uris: Sequence[str]) -> list[tuple[str, bytes]]:
    if config_file not in _frames:
        _frames[config_file] = make_frame(engine_config(Path(config_file), Path(staging)))
    return _rendered(_frames[config_file], uris)


def _rendered(frame: Frame, uris: Sequence[str]) -> list[tuple[str, bytes]]:
    return list(_render(frame, uris))


def _render(frame: Frame, uris: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Write pages exactly as MkDocs does when it builds; yield each with its digest."""
    config = frame.config
    with _strictness(config):
        for uri in uris:
            file = frame.files.src_uris.get(uri)
            if file is None:
                raise MkDocsException(f"{uri} is gone")
            listed, page = file.page, Generated(None, file, config)
            page.followed = frame.followed
            page.read_source(config)
            page.render(config, frame.files)
            page.active = True
            context = get_context(frame.nav, frame.documents, config, page)
            template = frame.env.get_template(page.meta.get("template", "main.html"))
            html = template.render(context).encode("utf-8", errors="xmlcharrefreplace")
            stage(html, file, config)
            file.page = listed
            yield uri, hashlib.sha256(html).digest()


@contextmanager
def _strictness(config: MkDocsConfig) -> Iterator[None]:
    """Turn MkDocs' warnings into errors if the settings are strict, as its own build does."""
    handler = _Raising(logging.WARNING)
    if config.strict:
        logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


class _Raising(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Raise the warning as an error."""
        raise MkDocsException(record.getMessage())


def main() -> None:
    """Run with the paths of settings, site and memory; print the pages that stay, as JSON.

    The path of the staging folder is read from a line of standard input; without one, nothing
    is built.
    """
    config_file, site, memory = map(Path, sys.argv[1:4])
    staging = sys.stdin.readline()
    if not staging:
        return
    logging.getLogger("mkdocs").addHandler(logging.StreamHandler())  # what strict mode stops at
    try:
        sys.stdout.write(json.dumps(run(config_file, Path(json.loads(staging)), site, memory)))
    except (MkDocsException, Abort, OSError, TemplateError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
