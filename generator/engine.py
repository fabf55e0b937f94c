"""MkDocs, run so that it renders only the pages that changed, over several processes.

`render` starts this module as a process of its own: `python -m generator.engine CONFIG SITE
MEMORY`; when docs/ is written, it says in a line where to render to. The HTML is MkDocs' own, page
by page. A generated page outside the navigation depends on its Markdown and on the frame of all
pages alone: where neither changed, the published page stays. Everything
else is MkDocs' ordinary build.
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
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import build, get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

from generator import engine_memory, engine_pages, fast_markdown
from generator.addresses import HOME
from generator.config import load_config as load_settings
from generator.engine_memory import Published, digest
from generator.engine_pages import Followed, Generated, LeftOut, stage
from generator.memory import Memory
from generator.settings_file import read_settings
from generator.side_by_side import may_fork, side_by_side

_WORTH_PROCESSES = 400
"""Below this many pages to render, processes that begin with nothing cost more than they save."""

_CHUNK = 100
"""Pages handed to a process at a time."""

_VERSIONED = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "PyYAML")


@dataclass(frozen=True)
class Frame:
    """What MkDocs renders any page with."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    documents: Sequence[File]
    """What templates may ask for as `pages`: tens of thousands, found once."""
    followed: Followed = field(default_factory=Followed)


def _generated(files: Sequence[File], nav: Navigation, folders: Collection[str]) -> list[File]:
    """Return the generated pages that the navigation does not name."""
    named = {page.file.src_uri for page in nav.pages}
    return [
        file
        for file in files
        if file.src_uri.partition("/")[0] in folders and file.src_uri not in named
    ]


class _Rest(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Makes MkDocs build everything but the generated pages, and keeps what it builds with.

    MkDocs has them in its lists when templates ask for all pages, and not when it goes through the
    pages to read and render them.
    """

    frame: Frame
    published: Published
    folders: Collection[str]
    generated: Sequence[File]

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Leave the generated pages out; convert those that the navigation names as the others."""
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
        """Tell a template of all pages."""
        context["pages"] = self._documents

    def on_page_context(self, context: TemplateContext, **_: object) -> None:
        """Tell a page of all pages."""
        context["pages"] = self._documents


def run(config_file: Path, staging: Path, site: Path, memory_file: Path) -> list[str]:
    """Render into `staging` what is not in `site` as it would be; return what is to stay there.

    Raises MkDocsException or Abort as MkDocs does.
    """
    config = _engine_config(config_file, staging)
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


def _engine_config(config_file: Path, staging: Path) -> MkDocsConfig:
    """Load MkDocs' settings; where no plugins are named, it has none: not its search."""
    none: dict[str, Any] = {} if "plugins" in read_settings(config_file) else {"plugins": []}
    return load_config(str(config_file), site_dir=str(staging), **none)


def _fingerprint(frame: Frame) -> str:
    """Return a digest of whatever a page is made of beside its own Markdown.

    It is the same wherever the project's folder is: what is remembered may come from elsewhere.
    """
    config = frame.config
    versions = [platform.python_version(), *(f"{name} {version(name)}" for name in _VERSIONED)]
    with Path(config.config_file_path).open("rb") as settings:
        made_with = [versions, yaml_load(settings), os.environ.get("SOURCE_DATE_EPOCH")]
    named = [(page.url, page.title, page.meta) for page in frame.nav.pages]
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    templates = sorted(own.rglob("*")) if own else []
    digests = [(file.relative_to(own or "").as_posix(), digest(file)) for file in templates]
    modules = (__file__, engine_memory.__file__, engine_pages.__file__, fast_markdown.__file__)
    code = [digest(Path(file)) for file in modules]
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
"""A process's own frame, made once."""


def _render_chunk(config_file: str, staging: str, uris: Sequence[str]) -> list[tuple[str, bytes]]:
    if config_file not in _frames:
        _frames[config_file] = _frame(_engine_config(Path(config_file), Path(staging)))
    return _rendered(_frames[config_file], uris)


def _rendered(frame: Frame, uris: Sequence[str]) -> list[tuple[str, bytes]]:
    return list(_render(frame, uris))


def _frame(config: MkDocsConfig) -> Frame:
    """Make what MkDocs renders with as it does when it builds."""
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    nav = get_navigation(files, config)
    for page in nav.pages:
        page.read_source(config)
    return Frame(config, files, nav, env, files.documentation_pages())


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
    """Make MkDocs' warnings errors where the configuration is strict, as its own build does."""
    handler = _Raising(logging.WARNING)
    if config.strict:
        logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


class _Raising(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Stop at a warning."""
        raise MkDocsException(record.getMessage())


def main() -> None:
    """Run with the paths of configuration, site and memory; say what stays, as JSON.

    The path of the staging folder is a line that is waited for; without one there is no build.
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
