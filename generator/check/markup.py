"""Examines start tags: their anchors, the addresses they lead to, what is wrong with them.

Seeds are hostile input. So the rendered page is checked once more against a list of what is allowed
(`allowed.yml`), because escaping alone has failed in every Markdown renderer at some time. Only `<a
href>` may leave the site: anything else would tell another host who reads what.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from generator.check.references import Kind, Reference, Site
from generator.check.styles import loaded
from generator.check.tags import Tag, read_tag
from generator.errors import DataError
from generator.problems import Severity


class Fault(NamedTuple):
    """A fault; the same fault on several pages is reported once."""

    message: str
    """What was found."""
    advice: str
    """What to do about it."""
    severity: Severity = Severity.ERROR


class Examined(NamedTuple):
    """What was found in a start tag."""

    anchor: str | None
    """The name that fragments can lead to."""
    links: tuple[tuple[str, str], ...]
    """The addresses in the site that it leads to: path or relative path, and fragment."""
    faults: tuple[Fault, ...]
    """What is wrong with it."""
    language: str | None
    """The page's language, on `<html>`."""


class _Allowed(NamedTuple):
    attributes: frozenset[str]
    elements: dict[str, frozenset[str]]
    drawing: frozenset[str]


_ESCAPE = (
    "If an article's words made it, they were not escaped: that is a fault of the program. If a "
    "template did, add it to generator/check/allowed.yml once it is known to be harmless"
)
_REMOVE = "Remove it from the template or the page that holds it"
_KEEP_HERE = "Keep a copy in theme_overrides/ or docs/ and point to that; only <a href> may leave"

# These act on the whole page, or bring another one into it, whatever they hold.
_NOWHERE = frozenset({"applet", "base", "embed", "frame", "frameset", "iframe", "object"})
_LOADING = ("src", "poster", "data", "background", "manifest", "action", "formaction")
_SCHEMES = frozenset({"http", "https", "mailto"})
_STATEMENTS = frozenset({"cite-as", "license", "original", "schema.dc", "schema.dcterms", "type"})
"""Relations of a `<link>` for which browsers load nothing: RFC 7089, RFC 8574, DC-HTML."""
_DATA_IMAGES = frozenset({"img", "source", "image", "link"})
_DATA_BLOCKS = frozenset({"application/json", "application/ld+json"})


@cache
def _allowed() -> _Allowed:
    try:
        table = yaml.safe_load(files(__package__).joinpath("allowed.yml").read_text("utf-8"))
        return _Allowed(
            frozenset(table["attributes"]),
            {name: frozenset(own) for name, own in table["elements"].items()},
            frozenset(table["drawing"]),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise DataError(
            f"check/allowed.yml: cannot be used ({error}). Restore the file."
        ) from error


class Examiner:
    """Examines the tags of one site; results are cached, since pages share most of their tags."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.examine = lru_cache(maxsize=1 << 16)(self._examine)

    def _examine(self, raw: str, in_content: bool) -> Examined | None:
        """Examine a tag, given as the text between its angle brackets; None if it holds nothing.

        `in_content` tells whether it stands in `<article>`.
        """
        tag = read_tag(raw)
        links, faults = [], []
        for reference, may_leave in self._addresses(tag):
            if reference.kind is Kind.SITE:
                links.append((reference.target, reference.fragment))
            elif fault := _leaving(tag, reference, may_leave=may_leave):
                faults.append(fault)
        faults.extend(_active(tag))
        if in_content:
            faults.extend(_not_allowed(tag))
        anchor = tag.get("id") or (tag.get("name") if tag.name == "a" else None)
        language = tag.get("lang") if tag.name == "html" else None
        found = Examined(anchor, tuple(links), tuple(faults), language)
        return found if any(found) else None

    def examine_style(self, css: str, holder: str) -> Examined:
        """Examine a style sheet, or the text of a `<style>`."""
        links, faults = [], []
        for reference in map(self._site.understand, loaded(css)):
            if reference.kind is Kind.SITE:
                links.append((reference.target, reference.fragment))
            elif fault := _leaving(Tag(holder, ()), reference, may_leave=False):
                faults.append(fault)
        return Examined(None, tuple(links), tuple(faults), None)

    def _addresses(self, tag: Tag) -> Iterator[tuple[Reference, bool]]:
        """Yield each address of a tag, and whether it may lead to another host."""
        for name, value in tag.attributes:
            if name in {"href", "xlink:href"}:
                yield self._site.understand(value), tag.name in {"a", "area"} or _states(tag)
            elif name in _LOADING:
                yield self._site.understand(value), False
            elif name in {"srcset", "imagesrcset"}:
                for candidate in value.split(","):
                    yield self._site.understand((candidate.split() or [""])[0]), False
            elif "url(" in value.lower() or (name == "style" and "@import" in value.lower()):
                for address in loaded(value):
                    yield self._site.understand(address), False
        if tag.name == "meta" and (tag.get("http-equiv") or "").lower() == "refresh":
            address = (tag.get("content") or "").partition("=")[2]
            yield self._site.understand(address.strip(" '\"")), False


def _states(tag: Tag) -> bool:
    """Tell whether a tag is a `<link>` that states something about the page and loads nothing."""
    said = (tag.get("rel") or "").lower().split()
    return tag.name == "link" and bool(said) and _STATEMENTS.issuperset(said)


def _leaving(tag: Tag, reference: Reference, *, may_leave: bool) -> Fault | None:
    """Return the fault of an address that is not in the site, if it is one."""
    if reference.kind is Kind.HOST:
        if may_leave:
            return None
        return Fault(f"<{tag.name}> reaches for another host, {reference.target!r}", _KEEP_HERE)
    if may_leave and reference.target in _SCHEMES:
        return None
    if reference.target == "data" and tag.name in _DATA_IMAGES:
        return None
    return Fault(f"<{tag.name}> holds an address of the form '{reference.target}:'", _REMOVE)


def _active(tag: Tag) -> Iterator[Fault]:
    """Yield what is forbidden anywhere: code in attributes, pages within pages."""
    if tag.name in _NOWHERE:
        yield Fault(f"<{tag.name}> is not allowed anywhere", _REMOVE)
    for name, _ in tag.attributes:
        if name.startswith("on"):
            message = f"<{tag.name} {name}> holds code"
            yield Fault(message, "Put the code into a script file of theme_overrides/")
        elif name in {"srcdoc", "ping"}:
            yield Fault(f"<{tag.name} {name}> is not allowed anywhere", _REMOVE)


def _not_allowed(tag: Tag) -> Iterator[Fault]:
    """Yield what is forbidden where the words of articles are."""
    allowed = _allowed()
    if is_data_block(tag):
        return
    if tag.name not in allowed.elements and tag.name not in allowed.drawing:
        yield Fault(f"<{tag.name}> stands in the text of the page", _ESCAPE)
        return
    own = allowed.elements.get(tag.name, frozenset())
    for name, value in tag.attributes:
        if tag.name not in allowed.drawing and not (
            name in allowed.attributes or name in own or name.startswith(("aria-", "data-"))
        ):
            yield Fault(f"<{tag.name} {name}> stands in the text of the page", _ESCAPE)
        if name == "style" and ("\\" in value or "url(" in value.lower()):
            yield Fault(f"<{tag.name} style> loads something in the text of the page", _ESCAPE)


def is_data_block(tag: Tag) -> bool:
    """Tell whether a tag is a `<script>` that holds data, which a browser does not run."""
    kind = (tag.get("type") or "").strip().lower()
    return tag.name == "script" and kind in _DATA_BLOCKS and tag.get("src") is None
