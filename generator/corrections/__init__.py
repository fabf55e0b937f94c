"""A human's word against the extraction's: `seeds/<seed's stem>.yml` overrules what was read.

`file` reads such a file, `form` checks what it says, `values` are what it may say, `applied` does
it. Which file belongs to which article is `generator.curate`'s business.
"""

from generator.corrections.applied import (
    BY_HAND,
    apply_correction,
    from_correction,
    removed_in_vain,
)
from generator.corrections.file import load_correction
from generator.corrections.values import RIGHTS, Correction, correction_of

__all__ = [
    "BY_HAND",
    "RIGHTS",
    "Correction",
    "apply_correction",
    "correction_of",
    "from_correction",
    "load_correction",
    "removed_in_vain",
]
