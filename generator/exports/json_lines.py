"""Writes JSON Lines (jsonlines.org): UTF-8, one value on each line, separated by line feeds.

JSON may have characters that many readers take for the end of a line (Python's `splitlines`,
JavaScript before 2019), so these are escaped.
"""

from collections.abc import Iterable

_ENDS = ("\u0085", "\u2028", "\u2029")
"""Line ends in Unicode that JSON does not escape."""


def json_lines(values: Iterable[str]) -> bytes:
    """Return JSON values, one on each line."""
    text = "".join(f"{value}\n" for value in values)
    for sign in _ENDS:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode()
