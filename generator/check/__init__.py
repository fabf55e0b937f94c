"""What is wrong with a built site. Seeds, vocabulary and ledger are checked where they are read."""

from generator.check.against import check_published, read_published
from generator.check.site import check_site

__all__ = ["check_published", "check_site", "read_published"]
