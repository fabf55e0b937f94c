"""The frozen table of word forms: a database that is never changed, asked for one form at a time.

Most articles ask for few of its 370,000 forms, so nothing of them is read in before. The rows stand
on pages; on which one follows from how a form begins, so what begins alike stands together, where
it compresses well.
"""

from collections.abc import Iterable, Iterator
from zlib import crc32

_PAGES = 1 << 16
"""On how many pages the rows stand."""
_BEGINNING = 6
"""How many letters of a form decide on which one."""
_BREAK = "\f"
"""What stands between two pages."""
_ENDS = b"\t "
"""What stands behind a form with classes, and behind one without."""


class Forms:
    """The rows of forms, as `pages` has laid them out."""

    def __init__(self, table: bytes) -> None:
        self._pages = table.split(_BREAK.encode())
        self._number = len(self._pages)

    def is_word(self, form: str) -> bool:
        """Tell whether the table has a form, with classes."""
        page = self._pages[crc32(form[:_BEGINNING].encode()) % self._number]
        return f"\n{form}\t".encode() in page

    def row(self, form: str) -> tuple[str, str] | None:
        """Return the frequency and the classes of a form, or None where the table lacks it."""
        page = self._pages[crc32(form[:_BEGINNING].encode()) % self._number]
        beginning = f"\n{form}".encode()
        place = page.find(beginning) + len(beginning)  # of forms that begin so it is the first
        if place < len(beginning) or page[place] not in _ENDS:
            return None
        zipf, _, tags = page[place + 1 : page.index(b"\n", place)].decode().partition("\t")
        return zipf, tags


def pages(rows: Iterable[tuple[str, int, str]], number: int = _PAGES) -> Iterator[str]:
    """Yield so many pages of forms, each with its frequency and its classes."""
    laid: list[list[str]] = [[] for _ in range(number)]
    for form, zipf, tags in sorted(rows):
        page = laid[crc32(form[:_BEGINNING].encode()) % number]
        page.append(f"{form}{chr(_ENDS[':' not in tags])}{zipf}\t{tags}\n")
    for place, page in enumerate(laid):
        yield "".join([_BREAK if place else "", "\n", *page])
