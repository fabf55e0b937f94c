"""The address that a site was built for: checked with another one, all its links look broken."""

import re
from pathlib import Path

from generator.errors import OutputError

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


def built_for(site_dir: Path) -> str | None:
    """Return the `site_url` that the home page names; None if it names none.

    Raises OutputError when the page cannot be read.
    """
    home = site_dir / "index.html"
    try:
        page = home.read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"{home}: cannot be read ({error.strerror}).") from error
    found = _CANONICAL.search(page)
    return found[1] if found else None
