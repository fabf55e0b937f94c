"""Exports the collection as files of data under `docs/data/`, for those who compute with it.

The archive that comes here holds only what `rights` allows to show. `files` puts everything
together.
"""

from generator.exports.files import all_exports, csv_tables

__all__ = ["all_exports", "csv_tables"]
