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


class Forms:
    """The rows of forms, as `pages` has laid them out."""

    def __init__(self, table: bytes) -> None:
        self._pages = table.split(_BREAK.encode())

    def is_word(self, form: str) -> bool:
        """Tell whether the table has a form, with classes."""
        return f"\n{form}\t".encode() in self._page(form)

    def row(self, form: str) -> tuple[str, str] | None:
        """Return the frequency and the classes of a form, or None where the table lacks it."""
        page = self._page(form)
        for end in "\t ":
            beginning = f"\n{form}{end}".encode()
            place = page.find(beginning)
            if place >= 0:
                start = place + len(beginning)
                zipf, _, tags = page[start : page.index(b"\n", start)].decode().partition("\t")
                return zipf, tags
        return None

    def _page(self, form: str) -> bytes:
        return self._pages[crc32(form[:_BEGINNING].encode()) % len(self._pages)]


def pages(rows: Iterable[tuple[str, int, str]], number: int = _PAGES) -> Iterator[str]:
    """Yield so many pages of forms, each with its frequency and its classes.

    Behind a form stands a tab where it has classes, else a blank.
    """
    laid: list[list[str]] = [[] for _ in range(number)]
    for form, zipf, tags in sorted(rows):
        page = laid[crc32(form[:_BEGINNING].encode()) % number]
        page.append(f"{form}{_end(tags)}{zipf}\t{tags}\n")
    for place, page in enumerate(laid):
        yield "".join([_BREAK if place else "", "\n", *page])


def _end(tags: str) -> str:
    return "\t" if ":" in tags else " "
