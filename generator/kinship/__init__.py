"""Which articles belong together, how closely, and why.

`facts` has what an article is compared by, `occasions` what it tells of, `kinships` compares all
articles of an archive; `kept` remembers what came of it, and compares only what may be new.
"""

from generator.kinship.kinships import RELATED, Kinship, Kinships

__all__ = ["RELATED", "Kinship", "Kinships"]
