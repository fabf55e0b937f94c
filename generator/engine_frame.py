"""What MkDocs renders pages with: its settings, its lists of files, its navigation, its templates.

Every process that renders has such a frame, made as MkDocs makes it when it builds.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.nav import Navigation, get_navigation

from generator.engine_pages import Followed
from generator.settings_file import read_settings


@dataclass(frozen=True)
class Frame:
    """What MkDocs needs to render any page."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    documents: Sequence[File]
    """What templates see as `pages`: tens of thousands, listed once."""
    followed: Followed = field(default_factory=Followed)


def engine_config(config_file: Path, staging: Path) -> MkDocsConfig:
    """Load MkDocs' settings, without its default search plugin."""
    none: dict[str, Any] = {} if "plugins" in read_settings(config_file) else {"plugins": []}
    config = load_config(str(config_file), site_dir=str(staging), **none)
    make_env = config.theme.get_env
    config.theme.get_env = lambda: _listing_few(make_env())  # type: ignore[method-assign]
    return config


def _listing_few(env: Environment) -> Environment:
    if isinstance(env.loader, FileSystemLoader):
        env.loader = _Templates(env.loader.searchpath)
    return env


class _Templates(FileSystemLoader):
    """Templates of which those in hidden folders can be loaded, and are not listed.

    MkDocs takes none of these for files of the site, and of Material's 10,000 icons each was asked.
    """

    def list_templates(self) -> list[str]:
        """Return the names of the others, sorted."""
        found: set[str] = set()
        for root in self.searchpath:
            for place, folders, names in os.walk(root):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = Path(place).relative_to(root)
                found.update((inside / name).as_posix() for name in names)
        return sorted(found)


def make_frame(config: MkDocsConfig) -> Frame:
    """Make the frame as MkDocs does when it builds."""
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    nav = get_navigation(files, config)
    for page in nav.pages:
        page.read_source(config)
    return Frame(config, files, nav, env, files.documentation_pages())
