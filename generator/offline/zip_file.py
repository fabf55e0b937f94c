"""Writes files into a ZIP file: the same files give the same bytes."""

import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.output_files import OutputFile

_FIRST_DAY = date(1980, 1, 1)
"""The earliest date in a ZIP file."""
_MODE = 0o644
_UNIX = 3


def write_zip(place: Path, files: Iterable[OutputFile], day: date) -> int:
    """Write files into a ZIP file, all with the date `day`; return their number.

    Raises OSError when it cannot be written.
    """
    stamp = max(day, _FIRST_DAY)
    count = 0
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as made:
        for file in files:
            entry = zipfile.ZipInfo(file.path, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX  # not what system this runs on
            entry.external_attr = _MODE << 16
            made.writestr(entry, file.content)
            count += 1
    return count
