"""Takes Pagefind's files apart, so that a page loads no more of them than it needs.

Pagefind puts 20,000 places of words into a file. Here each word is cut out as Pagefind wrote it,
and a browser returns those it needs to Pagefind. Every function raises ValueError when a file does
not have the form of Pagefind 1.5.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from generator.search.cbor import (
    IN_PLACE,
    LIST,
    NEGATIVE,
    TEXT,
    Value,
    after,
    head,
    packed,
    unpacked,
)

SIGNATURE = b"pagefind_dcd"
"""The beginning of every unpacked file of Pagefind."""

MOST = 100
"""The most places of a word in a page that `counted` reads."""

_META_PARTS = 6
"""Version, pages, files of words, filters, sorts, fields with a weight of their own."""
_PAGE_PARTS = 3
"""How far it is from the page before, places in the text, places in fields with a weight."""
_WORD_PARTS = 3
"""The word, the pages with its places, its spellings with accents: none, they are folded before."""


def page_sizes(meta: bytes) -> list[tuple[str, int]]:
    """Return the name and the number of words of each page in an unpacked `.pf_meta` file.

    They are in the order in which the pages were indexed.
    """
    value, end = unpacked(_content(meta))
    parts = _list(value)
    if len(parts) != _META_PARTS or end != len(meta) - len(SIGNATURE):
        raise ValueError(f"the description has {len(parts)} parts")
    pages: list[tuple[str, int]] = []
    for page in _list(parts[1]):
        match page:
            case [str(name), int(count)]:
                pages.append((name, count))
            case _:
                raise ValueError(f"a page is {page!r:.80}")
    return pages


def words_apart(index: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each word of an unpacked `.pf_index` file, and the bytes of its places."""
    data = _content(index)
    kind, parts, place = head(data, 0)
    if (kind, parts) != (LIST, 1):
        raise ValueError("a file of words is no list of one part")
    kind, count, place = head(data, place)
    if kind != LIST:
        raise ValueError("its part is no list")
    for _ in range(count):
        word, end = _word(data, place)
        yield word, data[place:end]
        place = end
    if place != len(data):
        raise ValueError("a file of words goes on after its last word")


def _word(data: bytes, place: int) -> tuple[str, int]:
    """Return the text of a word and where the word ends."""
    kind, size, start = head(data, place)
    length, first = head(data, start)[1:]
    if (kind, size) != (LIST, _WORD_PARTS) or data[start] >> 5 != TEXT:
        raise ValueError("a word is not its text, its pages and its other spellings")
    pages = first + length
    kind, count, page = head(data, pages)
    if kind != LIST or (count and head(data, page)[:2] != (LIST, _PAGE_PARTS)):
        raise ValueError("a page of a word is not its number and its places in text and title")
    kind, others, end = head(data, after(data, pages))
    if (kind, others) != (LIST, 0):
        raise ValueError("a word has other spellings, though it was folded")
    return data[first:pages].decode(), end


def counted(word: bytes) -> bytes:
    """Return a word with all places set to 0, so that only their number in each page is left.

    That compresses to a fraction. A word with more than MOST places in a page stays as it is.
    """
    _, _, place = head(word, 0)
    _, _, start = head(word, after(word, place))
    pages = _page().findall(word, start)
    end = start + sum(map(len, chain.from_iterable(pages)))
    if word[end:] != packed([]):
        return word
    parts = (page + _zeros(text) + _zeros(title) for page, text, title in pages)
    return word[:start] + b"".join(parts) + word[end:]


@cache
def _page() -> re.Pattern[bytes]:
    """Return a pattern of a page: its number, its places in the text, its places in the title.

    It reads a frequent word in a tenth of the time that `cbor` needs.
    """
    number = rb"(?:[\x00-\x17]|\x18.|\x19..|\x1a....)"
    weight = rb"[\x20-\x37]|\x38."

    def listed(size: int) -> bytes:
        opening = re.escape(packed([0] * size)[: 1 if size < IN_PLACE else 2])
        rest = rb"(?:%s)%s{%d}|%s{%d}" % (weight, number, size - 1, number, size)
        return rb"%s(?:%s)" % (opening, rest) if size else opening

    places = rb"|".join(map(listed, range(MOST + 1)))
    return re.compile(rb"(\x83%s)(%s)(%s)" % (number, places, places), re.DOTALL)


def _zeros(places: bytes) -> bytes:
    """Return a list of places, after a weight if there is one, with zeros instead."""
    _, size, start = head(places, 0)
    if size and places[start] >> 5 == NEGATIVE:
        _, _, start = head(places, start)
        size -= 1
    return places[:start] + bytes(size)


def _content(file: bytes) -> bytes:
    if not file.startswith(SIGNATURE):
        raise ValueError(f"it begins with {file[:12]!r}")
    return file[len(SIGNATURE) :]


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r:.80} is no list")  # noqa: TRY004  # a fault of the file
    return value
