"""Where a rendered page waits before it is moved into the site: all pages in one folder.

In the site nearly every page has a folder of its own. Making all these folders a second time, and
removing them again, took longer than writing the pages.
"""

from urllib.parse import quote, unquote

_FOLDER = ".pages/"
_LONGEST = 250
"""The longest file name that every file system allows."""


def staged_path(path: str) -> str:
    """Return the path in the staging folder of the page with this path in the site."""
    name = quote(path, safe="")
    return f"{_FOLDER}{name}" if len(name) <= _LONGEST else path


def site_path(path: str) -> str:
    """Return the path in the site of the file with this path in the staging folder."""
    return unquote(path.removeprefix(_FOLDER)) if path.startswith(_FOLDER) else path
