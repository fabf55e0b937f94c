"""The files of a ZIM file as libzim asks for them."""

import mimetypes
from dataclasses import dataclass
from pathlib import PurePosixPath

from libzim.writer import ContentProvider, Hint, IndexData, StringProvider
from libzim.writer import Item as ZimItem

from generator.output_files import OutputFile

_TYPES = {
    ".js": "text/javascript",
    ".jsonl": "application/jsonl",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
"""What Python's own table lacks, or has otherwise in some version."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an article is found by."""

    content: str
    """The article's own words, lower case and without accents, since libzim takes them as given."""
    keywords: str
    """Further words: names as the archive knows them, letters as people type them."""


class _Index(IndexData):  # type: ignore[misc]  # libzim ships no types that mypy finds
    """What libzim indexes of a file: the words of an article, nothing of any other file."""

    def __init__(self, title: str, words: Words | None) -> None:
        super().__init__()
        self._title = title
        self._words = words

    def has_indexdata(self) -> bool:
        return self._words is not None

    def get_title(self) -> str:
        return self._title

    def get_content(self) -> str:
        return self._words.content if self._words else ""

    def get_keywords(self) -> str:
        return self._words.keywords if self._words else ""

    def get_wordcount(self) -> int:
        return len(self.get_content().split())

    def get_geoposition(self) -> None:
        return None


class Item(ZimItem):  # type: ignore[misc]
    """A file; with a title it is a page that Kiwix suggests, with words one that it finds."""

    def __init__(self, file: OutputFile, title: str, words: Words | None) -> None:
        super().__init__()
        self._file = file
        self._title = title
        self._index = _Index(title, words)

    def get_path(self) -> str:
        """Return where the file is."""
        return self._file.path

    def get_title(self) -> str:
        """Return the page's title, "" for what is no page of its own."""
        return self._title

    def get_mimetype(self) -> str:
        """Return what kind of file it is."""
        return media_type(self._file.path)

    def get_contentprovider(self) -> ContentProvider:
        """Return what hands the bytes over."""
        return StringProvider(self._file.content)

    def get_hints(self) -> dict[Hint, int]:
        """Tell whether it is a page of its own."""
        return {Hint.FRONT_ARTICLE: bool(self._title)}

    def get_indexdata(self) -> IndexData:
        """Return what it is found by."""
        return self._index


def media_type(path: str) -> str:
    """Return what kind of file a path names, the same on every machine."""
    suffix = PurePosixPath(path).suffix
    known = mimetypes.MimeTypes(()).types_map[True]  # without what the machine adds
    return _TYPES.get(suffix) or known.get(suffix) or "application/octet-stream"
