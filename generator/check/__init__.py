"""What is wrong with a built site. Seeds, vocabulary and ledger are checked where they are read."""

from generator.check.site import check_site

__all__ = ["check_site"]
