"""The files of a ZIM file in the form that libzim requires."""

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
"""Types that Python's own table lacks, or has differently in some version."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words that find an article."""

    content: str
    """The article's own words in lower case without accents, since libzim does not fold them."""
    keywords: str
    """Further words: names as the archive has them, letters as people type them."""


class _Index(IndexData):  # type: ignore[misc]  # libzim ships no types that mypy finds
    """The words that libzim indexes: of articles only."""

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
    """A file. Kiwix suggests it if it has a title, and finds it if it has words."""

    def __init__(self, file: OutputFile, title: str, words: Words | None) -> None:
        super().__init__()
        self._file = file
        self._title = title
        self._index = _Index(title, words)

    def get_path(self) -> str:
        """Return the path."""
        return self._file.path

    def get_title(self) -> str:
        """Return the page's title; "" for other files."""
        return self._title

    def get_mimetype(self) -> str:
        """Return the media type."""
        return media_type(self._file.path)

    def get_contentprovider(self) -> ContentProvider:
        """Return an object that provides the content."""
        return StringProvider(self._file.content)

    def get_hints(self) -> dict[Hint, int]:
        """Tell whether it is a page of its own, which Kiwix suggests."""
        return {Hint.FRONT_ARTICLE: bool(self._title)}

    def get_indexdata(self) -> IndexData:
        """Return the words to index."""
        return self._index


def media_type(path: str) -> str:
    """Return the media type of a path, the same on every machine."""
    suffix = PurePosixPath(path).suffix
    known = mimetypes.MimeTypes(()).types_map[True]  # without what the machine adds
    return _TYPES.get(suffix) or known.get(suffix) or "application/octet-stream"
