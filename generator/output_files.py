"""Files to be written: stages return them, and only `write` puts them on disk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """A file whose content is known."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    content: bytes
    """Its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedFile:
    """A complete file elsewhere on disk, which may be moved into place."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    place: Path
    """Where it is now."""

    @property
    def content(self) -> bytes:
        """Its content, read anew each time."""
        return self.place.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file that is made when it is needed: not where the same was made before."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    origin: Callable[[], str] = field(compare=False)
    """Returns a digest of everything that its content depends on: equal digests, equal content.

    It may have two parts, joined by a plus sign. Where only the second one changed, `mend` is
    tried.
    """
    make: Callable[[], bytes] = field(compare=False)
    """Returns the content."""
    mend: Callable[[bytes], bytes | None] | None = field(default=None, compare=False)
    """Returns the content, made from what the file held before, or None if that is not possible."""

    @property
    def content(self) -> bytes:
        """Its content, made anew each time."""
        return self.make()


File = OutputFile | StagedFile | PlannedFile
"""What `write` puts on disk."""
