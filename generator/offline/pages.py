"""Changes a built page so that it works from a folder on a disk: addresses, scripts, policy.

From `file://` no server turns the address of a folder into its page, modules are refused, and
`'self'` matches nothing in some browsers. Everything else stays.
"""

import re

# Tags that lead somewhere. Possessive: a page is read once, whatever is in it.
_TAG = re.compile(
    r"<(?P<name>a|area|form|link|meta|script)(?P<rest>(?=\s)(?:[^\">]++|\"[^\"]*+\")*+)>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r'(?<=\s)(?P<name>href|action)="(?P<address>[^"]*+)"')
_CONTENT = re.compile(r'(?<=\scontent=")[^"]*+')
_IS_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?|$", re.IGNORECASE)
_FOLDER = re.compile(r"(?:^|(?<=/))\.{0,2}$")
_REFRESH = re.compile(r"(?<=url=)\S+$")

_AHEAD = ' rel="modulepreload"'
"""Marks links that load modules early; a copy has no modules."""

ON_DISK = "file:"
"""The source for a copy's own files in a Content Security Policy, where `'self'` is not enough."""

IN_KIWIX = "'self' zim:"
"""The same in Kiwix, which shows pages from a server or under a scheme of its own."""

_NOT_NEEDED = {
    ON_DISK: frozenset({"base-uri", "connect-src", "worker-src"}),
    IN_KIWIX: frozenset({"base-uri", "worker-src"}),
}
"""Directives that a copy does not need: it has no base, no worker, and cannot fetch on a disk."""


def portable_page(page: str, place: str) -> str:
    """Return a page whose links lead to files, and whose policy fits where it is opened.

    `place` is ON_DISK or IN_KIWIX.
    """

    def mend(tag: re.Match[str]) -> str:
        name, rest = tag["name"].lower(), tag["rest"]
        if name == "meta":
            rest = _mend_meta(rest, place)
        elif name == "link" and _AHEAD in rest:
            return ""
        elif name == "script":
            rest = rest.replace(' type="module"', " defer")
        else:
            rest = _ADDRESS.sub(_mend_address, rest)
        return f"<{tag['name']}{rest}>"

    return _TAG.sub(mend, page)


def to_file(address: str) -> str:
    """Return a relative address of a folder as that of its page; any other address as it is.

    to_file("../pays/?tri=nom#a") == "../pays/index.html?tri=nom#a".
    """
    if _IS_ELSEWHERE.match(address):
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]  # matches any text
    if _FOLDER.search(path):
        path += "index.html" if path.endswith("/") else "/index.html"
    return path + rest


def portable_policy(policy: str, place: str) -> str:
    """Return a Content Security Policy for files in that place only."""
    directives = [directive.split() for directive in policy.split(";") if directive.strip()]
    kept = [directive for directive in directives if directive[0] not in _NOT_NEEDED[place]]
    mended = [[place if source == "'self'" else source for source in one] for one in kept]
    return "; ".join(" ".join(one) for one in (*mended, ["base-uri", "'none'"]))


def _mend_address(found: re.Match[str]) -> str:
    return f'{found["name"]}="{to_file(found["address"])}"'


def _mend_meta(rest: str, place: str) -> str:
    if 'http-equiv="Content-Security-Policy"' in rest:
        return _CONTENT.sub(lambda content: portable_policy(content[0], place), rest)
    if 'http-equiv="refresh"' in rest:
        return _CONTENT.sub(
            lambda content: _REFRESH.sub(lambda url: to_file(url[0]), content[0]), rest
        )
    return rest
