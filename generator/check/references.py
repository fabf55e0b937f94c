"""Resolves addresses in a page as the URL standard does.

An address leads to a file of the site, to another host, or to no place at all (`javascript:`).
"""

import posixpath
import re
from enum import Enum, auto
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_DROPPED = str.maketrans("", "", "\t\n\r")
_EDGES = "".join(map(chr, range(0x21)))


class Kind(Enum):
    """What an address leads to."""

    SITE = auto()
    """A file of the site."""
    HOST = auto()
    """Another host."""
    OTHER = auto()
    """Something else, as its scheme says."""


class Reference(NamedTuple):
    """A resolved address."""

    kind: Kind
    """What it leads to."""
    target: str
    """The path or relative path, the host, or the scheme."""
    fragment: str = ""
    """What follows `#`, decoded."""


class Site(NamedTuple):
    """The published address of the site, against which absolute addresses are resolved."""

    host: str
    """Host and port, lower case; empty where no address is set."""
    base: str
    """The path, with a slash at both ends."""

    @classmethod
    def at(cls, url: str) -> "Site":
        """Return the site at an address, or at the root of an unknown host for ""."""
        parts = urlsplit(url)
        return cls(parts.netloc.lower(), f"/{parts.path.strip('/')}/".replace("//", "/"))

    def understand(self, url: str) -> Reference:
        """Resolve an address. A path from the site's root begins with a slash."""
        url = url.strip(_EDGES).translate(_DROPPED)
        if (scheme := _SCHEME.match(url)) and scheme[1].lower() not in {"http", "https"}:
            return Reference(Kind.OTHER, scheme[1].lower())
        address, _, fragment = url.partition("#")
        address = address.partition("?")[0].replace("\\", "/")
        if scheme or address.startswith("//"):
            host, _, path = address[scheme.end() if scheme else 0 :].lstrip("/").partition("/")
            if host.lower() != self.host:
                return Reference(Kind.HOST, host.lower())
            address = f"/{path}"
        if address.startswith("/"):
            inside = f"{posixpath.normpath(address)}/".startswith(self.base)
            address = (address[len(self.base) - 1 :] or "/") if inside else "/.."
        return Reference(Kind.SITE, unquote(address), unquote(fragment))


def resolve(folder: str, path: str) -> str | None:
    """Return the path in the site that a relative path leads to from a folder; None if outside.

    `folder` is "" or ends with a slash; so does the result if it is a folder.
    """
    if path.startswith("/"):
        folder, path = "", path[1:]
    while folder and path.startswith("../"):
        folder, path = folder[: folder.rfind("/", 0, -1) + 1], path[3:]
    whole = folder + path
    if "/." not in whole and "//" not in whole and not whole.startswith((".", "/")):
        return whole
    steps: list[str] = []
    for step in whole.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    is_folder = whole.rpartition("/")[2] in {"", ".", ".."}
    return "/".join(steps) + ("/" if is_folder and steps else "")
