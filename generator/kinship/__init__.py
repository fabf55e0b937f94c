"""Finds related articles: how closely they are related, and why.

`facts` is what an article is compared by, `occasions` the event that it reports, `kinships`
compares all articles of an archive; `kept` remembers the results, and compares only what may have
changed.
"""

from generator.kinship.kinships import RELATED, Kinship, Kinships

__all__ = ["RELATED", "Kinship", "Kinships"]
