"""Where a rendered page waits until it is moved into the site: all pages in one folder.

In the site nearly every page has a folder of its own. To make all of these beside the site too, and
to remove them again, took longer than writing the pages.
"""

from urllib.parse import quote, unquote

_FOLDER = ".pages/"
_LONGEST = 250
"""What a file system takes as a name."""


def waiting(path: str) -> str:
    """Return where the page waits that is to stand at a path of the site."""
    name = quote(path, safe="")
    return f"{_FOLDER}{name}" if len(name) <= _LONGEST else path


def published(path: str) -> str:
    """Return where in the site the file is to stand that waits at a path."""
    return unquote(path.removeprefix(_FOLDER)) if path.startswith(_FOLDER) else path
