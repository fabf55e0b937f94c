"""Corrections: `seeds/<seed's stem>.yml`, in which people overrule what was extracted.

`file` reads such a file, `form` checks it, `values` has what it can say, `applied` changes the
article. `generator.curate` finds the correction of each article.
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
