"""JSON Lines (jsonlines.org): UTF-8, a value on each line, parted by a line feed and nothing else.

JSON may hold signs that a good many readers take for the end of a line (Python's `splitlines`,
JavaScript before 2019), so these are written as escapes.
"""

from collections.abc import Iterable

_ENDS = ("\u0085", "\u2028", "\u2029")
"""What ends a line in Unicode and is no control character that JSON escapes anyway."""


def json_lines(values: Iterable[str]) -> bytes:
    """Return values that are JSON already, each on one line."""
    text = "".join(f"{value}\n" for value in values)
    for sign in _ENDS:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode()
