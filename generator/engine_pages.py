"""Kinds of MkDocs pages: those that it leaves out, and those converted by `fast_markdown`.

Links are resolved by MkDocs. Its own conversion would give the same page, and is used where the
settings or the page require it.
"""

import posixpath
import re
from pathlib import Path

from markdown.extensions.toc import nest_toc_tokens  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator import fast_front_matter
from generator.fast_markdown import EXTENSIONS, SETTINGS, Resolve, convert
from generator.staged_paths import staged_path

_PAGE = re.compile(r"(?:\.\./)*+[a-z0-9][a-z0-9/-]*+\.md")
"""A link to the file of a page, as the generator writes it."""


def is_usual(config: MkDocsConfig) -> bool:
    """Tell whether the settings let `fast_markdown` convert pages."""
    return tuple(config.markdown_extensions) == EXTENSIONS and config.mdx_configs == SETTINGS


class LeftOut(Page):
    """A page that MkDocs lists, but neither reads nor renders."""

    def __init__(self, file: File, config: MkDocsConfig, *, is_unlisted: bool) -> None:
        """Be empty, except for whether the page wants to be in no list of pages."""
        super().__init__(None, file, config)
        self.markdown, self.content, self.meta = "", "", {"unlisted": is_unlisted}


def is_unlisted(page: bytes) -> bool:
    """Tell whether a generated page wants to be in no list of pages."""
    return b"\nunlisted: true\n" in page.partition(b"\n---\n")[0] + b"\n"


def stage(html: bytes, file: File, config: MkDocsConfig) -> None:
    """Write a rendered page into the staging folder."""
    place = staged_at(file, config)
    try:
        place.write_bytes(html)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(html)


def staged_at(file: File, config: MkDocsConfig) -> Path:
    """Return the place of a rendered page in the staging folder."""
    return Path(config.site_dir) / staged_path(file.dest_uri)


class Followed:
    """Resolves the links on the pages of a folder, each once.

    It remembers those of one folder only, since pages come folder by folder.
    """

    def __init__(self) -> None:
        self._place = ("", False)
        self._known: dict[str, str] = {}

    def of(self, file: File, links: _RelativePathTreeprocessor) -> Resolve:
        """Return a function that resolves the links of a page."""
        place = (posixpath.dirname(file.src_uri), file.name == "index")
        if place != self._place:
            self._place, self._known = place, {}
        known, own = self._known, (f"/{file.name}.", f"/{file.name}/")

        def follow(target: str) -> str:
            if own[0] in f"/{target}" or own[1] in target:
                return links.path_to_url(target)  # another way than from the pages beside it
            url = known.get(target)
            if url is None:
                url = _url_of_page(target, links) or links.path_to_url(target)
                if url != target:  # which may be a fault, to be reported for each page
                    known[target] = url
            return url

        return follow


def _url_of_page(target: str, links: _RelativePathTreeprocessor) -> str | None:
    """Return the address of a page's file as MkDocs does; None for any other link.

    MkDocs parses a link as a URL of any kind, which takes three times as long.
    """
    if not _PAGE.fullmatch(target):
        return None
    folder = posixpath.dirname(links.file.src_uri)
    found = links.files.src_uris.get(posixpath.normpath(posixpath.join(folder, target)))
    if found is None or found.inclusion.is_excluded():  # type: ignore[no-untyped-call]
        return None
    return get_relative_url(found.url, links.file.url)


class Generated(Page):
    """A page that the generator wrote."""

    followed: Followed

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page; the way of MkDocs if its front matter is unusual."""
        content = self.file.content_bytes
        found = fast_front_matter.read(content.decode()) if b"\r" not in content else None
        if found is None:
            super().read_source(config)
            return
        self.meta, text = found
        self.markdown = text.lstrip("\n")

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page; the way of MkDocs if the settings or the page are unusual."""
        converted = None
        if is_usual(config) and "title" in self.meta:
            links = _RelativePathTreeprocessor(self.file, files, config)
            converted = convert(self.markdown or "", self.followed.of(self.file, links))
        if converted is None:
            super().render(config, files)
            return
        self.content = converted.html
        tokens = [{**h._asdict(), "data-toc-label": ""} for h in converted.headings]
        self.toc = get_toc(nest_toc_tokens(tokens))
