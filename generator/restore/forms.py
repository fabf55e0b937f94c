"""The frozen table of word forms: a read-only database, queried for one form at a time.

Most articles need few of its 370,000 forms, so only their endings are loaded in advance: most
queries are for letters that are no word, and their endings show it. Rows are on pages. The
beginning of a form determines its page, so that similar forms are together and compress well.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from zlib import crc32

_PAGES = 1 << 16
"""On how many pages the rows stand."""
_BEGINNING = 6
"""How many letters of a form decide on which one."""
ENDING = 4
"""Of how many letters the endings are."""
_BREAK = "\f"
"""What stands between two pages; on the last one stand the endings."""
_ENDS = b"\t "
"""What stands behind a form with classes, and behind one without."""
_ROW = re.compile(r"(.+)[\t ](\d+)\t([^\t\n]*).*\n")


class Forms:
    """The table of forms, in the layout that `pages` writes."""

    def __init__(self, table: bytes) -> None:
        *self._pages, endings = table.split(_BREAK.encode())
        self._number = len(self._pages)
        self.endings = frozenset(_unfolded(endings.decode()))
        """The last letters of the forms with classes, four of them, or fewer."""

    def is_word(self, form: str) -> bool:
        """Tell whether the table has a form, with classes."""
        if form[-ENDING:] not in self.endings:
            return False
        page = self._pages[crc32(form[:_BEGINNING].encode()) % self._number]
        return page.find(f"\n{form}\t".encode()) >= 0  # sooner than `in`

    def row(self, form: str) -> tuple[str, str] | None:
        """Return the frequency and the classes of a form; None if the table lacks it."""
        found = self._found(form)
        if not found:
            return None
        zipf, tags, *_ = found.split("\t")
        return zipf, tags

    def mark(self, form: str) -> str | None:
        """Return how a form is marked: mostly not at all. None where the table lacks it."""
        found = self._found(form)
        return found.partition("\t")[2].partition("\t")[2] if found else None

    def begins(self, letters: str) -> bool:
        """Tell whether any form begins with these letters, which are at least those of a page."""
        if len(letters) < _BEGINNING:
            return False
        page = self._pages[crc32(letters[:_BEGINNING].encode()) % self._number]
        return page.find(f"\n{letters}".encode()) >= 0

    def _found(self, form: str) -> str:
        """Return the entry of a form; empty if the table lacks it."""
        page = self._pages[crc32(form[:_BEGINNING].encode()) % self._number]
        beginning = f"\n{form}".encode()
        place = page.find(beginning) + len(beginning)  # of forms that begin so it is the first
        if place < len(beginning) or page[place] not in _ENDS:
            return ""
        return page[place + 1 : page.index(b"\n", place)].decode()

    def rows(self) -> Iterator[tuple[str, int, str]]:
        """Yield all forms, each with its frequency and its classes."""
        for page in self._pages:
            for form, zipf, tags in _ROW.findall(page.decode()):
                yield form, int(zipf), tags


def pages(
    rows: Iterable[tuple[str, int, str]],
    number: int = _PAGES,
    mark: Callable[[str], str] = lambda _: "",
) -> Iterator[str]:
    """Yield so many pages of forms, each with its frequency and its classes, then their endings.

    `mark` says how a form is to be marked.
    """
    laid: list[list[str]] = [[] for _ in range(number)]
    endings = set[str]()
    for form, zipf, tags in sorted(rows):
        page = laid[crc32(form[:_BEGINNING].encode()) % number]
        noted = f"\t{marked}" if (marked := mark(form)) else ""
        page.append(f"{form}{chr(_ENDS[':' not in tags])}{zipf}\t{tags}{noted}\n")
        if ":" in tags:
            endings.add(form[-ENDING:])
    for page in laid:
        yield "".join(["\n", *page, _BREAK])
    yield _folded(endings)


def _folded(endings: Iterable[str]) -> str:
    """Write endings compactly: three last letters, then each letter that may precede them."""
    before: dict[str, str] = defaultdict(str)
    for ending in sorted(endings):
        before[ending[1 - ENDING :]] += ending[: 1 - ENDING]
    return " ".join([last + first for last, first in sorted(before.items())])


def _unfolded(endings: str) -> Iterator[str]:
    """Yield the endings, and the last letters alone."""
    for ending in endings.split():
        last = ending[: ENDING - 1]
        yield last
        yield from [first + last for first in ending[ENDING - 1 :]]
