"""Pagefind's files taken apart, so that a page of the site loads no more of them than it needs.

Pagefind keeps 20,000 places of words in a file. Here each word is cut out whole, as Pagefind wrote
it, and a browser hands those it asks about back to Pagefind. Every function raises ValueError when
a file is not of the form that Pagefind 1.5 gives it.
"""

from collections.abc import Iterator

from generator.search.cbor import LIST, TEXT, Value, after, head, unpacked

SIGNATURE = b"pagefind_dcd"
"""What every file of Pagefind begins with, once unpacked."""

_META_PARTS = 6
"""Version, pages, files of words, filters, sorts, fields with a weight of their own."""
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
    """Yield each word of an unpacked `.pf_index` file, and the bytes that tell where it stands."""
    data = _content(index)
    kind, parts, place = head(data, 0)
    if (kind, parts) != (LIST, 1):
        raise ValueError("a file of words is no list of one part")
    kind, count, place = head(data, place)
    if kind != LIST:
        raise ValueError("its part is no list")
    for _ in range(count):
        end = after(data, place)
        kind, size, start = head(data, place)
        length = head(data, start)[1]
        first = head(data, start)[2]
        if (kind, size) != (LIST, _WORD_PARTS) or data[start] >> 5 != TEXT:
            raise ValueError("a word is not its text, its pages and its other spellings")
        yield data[first : first + length].decode(), data[place:end]
        place = end
    if place != len(data):
        raise ValueError("a file of words goes on after its last word")


def _content(file: bytes) -> bytes:
    if not file.startswith(SIGNATURE):
        raise ValueError(f"it begins with {file[:12]!r}")
    return file[len(SIGNATURE) :]


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r:.80} is no list")  # noqa: TRY004  # a fault of the file
    return value
