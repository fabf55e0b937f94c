"""Reads and writes CBOR (RFC 8949), as far as Pagefind uses it: numbers, texts, lists.

Anything else is an error. A library would decode whole files; here most of a file is skipped and
copied as it is.
"""

from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value]"

NUMBER, NEGATIVE, TEXT, LIST = 0, 1, 3, 4
"""Kinds of items."""

IN_PLACE = 24
"""Smaller numbers are one byte; from here on it gives the number of bytes behind: 1, 2, 4, 8."""

_CUT = "it ends too early"


def _step(first: int) -> int:
    kind, number = first >> 5, first & 31
    if number < IN_PLACE:
        return kind in {NUMBER, NEGATIVE, LIST}
    return 1 + (1 << (number - IN_PLACE)) if kind <= NEGATIVE and number < IN_PLACE + 4 else 0


_STEP = bytes(_step(first) for first in range(256))
"""By first byte: the length of numbers, and of the heads of short lists; 0 for others."""
_LEFT = tuple((first & 31) - 1 if first >> 5 == LIST else -1 for first in range(256))
"""By first byte: how many more items to skip after one of those."""


def head(data: bytes, place: int) -> tuple[int, int, int]:
    """Return an item's kind, its number (for lists and texts: its length), and where that ends.

    Raises ValueError when the data end too early, or the item is of another kind.
    """
    if place >= len(data):
        raise ValueError(_CUT)
    kind, number = data[place] >> 5, data[place] & 31
    place += 1
    if kind not in {NUMBER, NEGATIVE, TEXT, LIST} or number > IN_PLACE + 3:
        raise ValueError(f"an item is of kind {kind}, {number}")
    if number < IN_PLACE:
        return kind, number, place
    end = place + (1 << (number - IN_PLACE))
    if end > len(data):
        raise ValueError(_CUT)
    return kind, int.from_bytes(data[place:end], "big"), end


def after(data: bytes, place: int) -> int:
    """Return where an item ends, with everything inside. Raises ValueError as `head`."""
    left = 1
    size = len(data)
    while left > 0 and place < size:
        first = data[place]
        if step := _STEP[first]:
            place += step
            left += _LEFT[first]
            continue
        left -= 1
        kind, number, place = head(data, place)
        if kind == LIST:
            left += number
        elif kind == TEXT:
            place += number
    if left > 0 or place > size:
        raise ValueError(_CUT)
    return place


def unpacked(data: bytes, place: int = 0) -> tuple[Value, int]:
    """Return the item at a place, and where it ends. Raises ValueError as `head`."""
    kind, number, place = head(data, place)
    if kind == TEXT:
        end = place + number
        if end > len(data):
            raise ValueError(_CUT)
        return data[place:end].decode(), end
    if kind != LIST:
        return (number if kind == NUMBER else -1 - number), place
    values: list[Value] = []
    for _ in range(number):
        value, place = unpacked(data, place)
        values.append(value)
    return values, place


def packed(value: Value) -> bytes:
    """Return a value as CBOR."""
    if isinstance(value, int):
        return _started(NUMBER, value) if value >= 0 else _started(NEGATIVE, -1 - value)
    if isinstance(value, str):
        text = value.encode()
        return _started(TEXT, len(text)) + text
    return _started(LIST, len(value)) + b"".join(map(packed, value))


def _started(kind: int, number: int) -> bytes:
    if number < IN_PLACE:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | IN_PLACE + size]) + number.to_bytes(1 << size, "big")
