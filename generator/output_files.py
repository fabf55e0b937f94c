"""Files to be written: stages return them, only `write` puts them on disk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """A file that is made already."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    content: bytes
    """What it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedFile:
    """A file that stands elsewhere, whole, and may be moved to where it belongs."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    place: Path
    """Where it stands."""

    @property
    def content(self) -> bytes:
        """What it holds, read anew each time."""
        return self.place.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file that is made when it is asked for, and need not be where it was made before."""

    path: str
    """Relative to the folder that receives it, with forward slashes."""
    origin: Callable[[], str] = field(compare=False)
    """Gives a digest of everything that its content depends on: equal digests, equal content.

    It may have two parts, joined by a plus sign: where only the second one changed, `mend` may do.
    """
    make: Callable[[], bytes] = field(compare=False)
    """Makes the content."""
    mend: Callable[[bytes], bytes | None] | None = field(default=None, compare=False)
    """Makes the content out of what the file held, where only the second part of the origin
    changed; None if that cannot be done."""

    @property
    def content(self) -> bytes:
        """What it holds, made anew each time."""
        return self.make()


File = OutputFile | StagedFile | PlannedFile
"""What `write` puts on disk."""
