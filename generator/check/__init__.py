"""Checks the built site. Seeds, vocabulary and ledger are checked where they are read."""

from generator.check.against import check_published, read_published
from generator.check.published_at import built_for
from generator.check.site import check_site

__all__ = ["built_for", "check_published", "check_site", "read_published"]
