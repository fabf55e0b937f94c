"""Finds captures of the same dispatch, and versions of a dispatch.

`found` finds pairs worth comparing and draws the conclusions, `sameness` compares two texts,
`differences` judges a single difference.
"""

from generator.reissues.found import Reissues, find_reissues

__all__ = ["Reissues", "find_reissues"]
