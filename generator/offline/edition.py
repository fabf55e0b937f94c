"""Names and dates a copy by the archive, never by the clock.

Two copies of the same archive have the same name and the same bytes; a newer article gives another
name.
"""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.archive import Archive
from generator.config import Config
from generator.edtf import is_qualified
from generator.errors import ConfigError
from generator.model import Entry
from generator.slugs import slug

_EPOCH = "SOURCE_DATE_EPOCH"
_NO_DAY = date(2000, 1, 1)
"""The day of a copy without any certain date, as for the engine's pages."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The name and date of a copy."""

    archive: str
    """The archive's name as a slug."""
    label: str
    """The date, as far as it is known; otherwise ""."""
    day: date
    """The date of its files."""

    @property
    def name(self) -> str:
        """The name of its files, without an ending."""
        return f"{self.archive}-{self.label}" if self.label else self.archive


def edition_of(archive: Archive, config: Config) -> Edition:
    """Return the edition of a copy: by SOURCE_DATE_EPOCH if set, else by its newest article.

    Raises ConfigError when SOURCE_DATE_EPOCH is not a number of seconds of a possible date.
    """
    label, day = _epoch() or _newest(archive)
    return Edition(slug(config.site_name, fallback="archive"), label, day)


def _epoch() -> tuple[str, date] | None:
    if not (said := os.environ.get(_EPOCH)):
        return None
    try:
        day = datetime.fromtimestamp(int(said), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(
            f"{_EPOCH} is {said!r}: must be a number of seconds since 1970. Correct it or unset it."
        ) from error
    return day.isoformat(), day


def _newest(archive: Archive) -> tuple[str, date]:
    """Return the newest certain date: as a label (day, month or year), and its first day."""
    dated = [known for entry in archive.entries if (known := _bounds(entry))]
    if not dated:
        return "", _NO_DAY
    first, last = max(dated)
    label = first if first == last else first[:7] if first[:7] == last[:7] else first[:4]
    return label, date.fromisoformat(first)


def _bounds(entry: Entry) -> tuple[str, str] | None:
    dating = entry.annotated.dating
    if not (dating.date and dating.earliest and dating.latest) or is_qualified(dating.date):
        return None
    return dating.earliest, dating.latest
