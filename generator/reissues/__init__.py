"""Which articles are captures of one dispatch, and which are versions of each other.

`found` finds the pairs that are worth comparing and says what becomes of them, `sameness` compares
two texts, `differences` says what a difference between them tells.
"""

from generator.reissues.found import Reissues, find_reissues

__all__ = ["Reissues", "find_reissues"]
