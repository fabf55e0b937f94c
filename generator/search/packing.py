"""Packs values into the files of the search: JSON on one line, compressed with gzip.

The page unpacks them. No file name tells of the compression, so that servers do not unpack them
too.
"""

import gzip
import hashlib
import json


def as_json(value: object) -> bytes:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def packed(content: bytes, level: int = 9) -> bytes:
    """Return compressed content; the same content and level (1 to 9) give the same bytes."""
    return gzip.compress(content, level, mtime=0)


def digest(content: bytes) -> str:
    """Return a short digest of a content for a file name."""
    return hashlib.sha256(content).hexdigest()[:10]


def named(beginning: str, content: bytes) -> tuple[str, bytes]:
    """Return a path with a digest of the content, and the compressed content."""
    return f"{beginning}{digest(content)}.bin", packed(content)
