"""Values → the bytes of a file of the search: JSON in one line, packed with gzip.

The page unpacks them: the names say nothing of it, so that no server unpacks them too.
"""

import gzip
import hashlib
import json


def as_json(value: object) -> bytes:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def packed(content: bytes, level: int = 9) -> bytes:
    """Return the same bytes for the same content and level (1 to 9, the smallest), at any time."""
    return gzip.compress(content, level, mtime=0)


def digest(content: bytes) -> str:
    """Return what changes with a content, as a part of a name."""
    return hashlib.sha256(content).hexdigest()[:10]


def named(beginning: str, content: bytes) -> tuple[str, bytes]:
    """Return a path that changes with what a file holds, and the file."""
    return f"{beginning}{digest(content)}.bin", packed(content)
