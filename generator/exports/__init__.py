"""Archive → files of data under `docs/data/`: the collection for those who compute with it.

What is in them is what may be shown: `rights` has seen to that before. `files` puts them together.
"""

from generator.exports.files import all_exports, csv_tables

__all__ = ["all_exports", "csv_tables"]
