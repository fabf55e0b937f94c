"""Reads one built page: where it leads, and what is wrong with it by itself."""

import re
from collections.abc import Iterable
from itertools import repeat
from typing import NamedTuple

from generator.check.markup import Examiner, Fault, is_data_block
from generator.check.references import resolve
from generator.check.tags import read_tag, start_tags

_TITLE = re.compile(r"<title[^>]*>\s*([^<\s])", re.IGNORECASE)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)

EVERYWHERE = frozenset({"", "top"})
"""Fragments that lead to the top of any page (HTML Standard §7.4.6.4)."""

_CORRECT = "Correct the link in the template or the page that holds it"
_CODE_IN_PAGE = Fault(
    "a script stands in the page itself",
    "Put the code into a script file of theme_overrides/; if an article's words made it, they "
    "were not escaped: that is a fault of the program",
)
_NO_TITLE = Fault("the page has no title", "Give <title> a text in its template")
_NO_LANGUAGE = Fault("<html> names no language", "Give it a lang in its template")


class Page(NamedTuple):
    """What the check keeps of a page or style sheet."""

    links: frozenset[tuple[str, str]]
    """The addresses in the site that it leads to, path ("" or ending in a slash) and fragment."""
    faults: tuple[Fault, ...]
    """Its own faults, each once and in order."""
    alike: str = ""
    """A digest shared by pages that differ only in figures: see `alike`."""


def read_page(path: str, text: str, examiner: Examiner) -> Page:
    """Read the page at a path of the site."""
    anchors: set[str] = set()
    links: set[tuple[str, str]] = set()
    faults: dict[Fault, None] = {}
    language = None
    for run in start_tags(text):
        if run.code and not is_data_block(read_tag(run.raws[0])):
            faults[_CODE_IN_PAGE] = None
        raws = dict.fromkeys(run.raws)
        for found in filter(None, map(examiner.examine, raws, repeat(run.in_content))):
            if found.anchor:
                anchors.add(found.anchor)
            links.update(found.links)
            faults.update(dict.fromkeys(found.faults))
            language = language or found.language
    for css in _STYLE.findall(text):
        style = examiner.examine_style(css, "style")
        links.update(style.links)
        faults.update(dict.fromkeys(style.faults))
    if not _TITLE.search(text):
        faults[_NO_TITLE] = None
    if not language:
        faults[_NO_LANGUAGE] = None
    here = {fragment for target, fragment in links if not target}
    faults.update(dict.fromkeys(map(no_anchor, sorted(filter(is_anchor, here - anchors)))))
    return _page(path, links, faults)


def read_style(path: str, css: str, examiner: Examiner) -> Page:
    """Read the style sheet at a path of the site."""
    found = examiner.examine_style(css, "style sheet")
    return _page(path, found.links, found.faults)


def _page(path: str, leading: Iterable[tuple[str, str]], faults: Iterable[Fault]) -> Page:
    folder = path[: path.rfind("/") + 1]
    links, outside = set(), set()
    for target, fragment in leading:
        if target:
            resolved = resolve(folder, target)
            if resolved is None:
                outside.add(Fault(f"a link leads out of the site, to {target!r}", _CORRECT))
            else:
                links.add((resolved, fragment))
    return Page(frozenset(links), (*faults, *sorted(outside)))


def is_anchor(fragment: str) -> bool:
    """Tell whether a fragment names a place in a page, and not its top or a text to look for."""
    return fragment not in EVERYWHERE and not fragment.startswith(":~:")


def no_anchor(fragment: str, file: str = "the page") -> Fault:
    """Return the fault of a link to a fragment that its page does not have."""
    return Fault(f"a link leads to #{fragment}, which is not in {file}", _CORRECT)


def no_page(path: str) -> Fault:
    """Return the fault of a link to a missing page."""
    return Fault(f"a link leads to {path!r}, which is not in the site", _CORRECT)


def anchors(text: str, examiner: Examiner) -> frozenset[str]:
    """Return the names that fragments can lead to in a page."""
    runs = start_tags(text)
    found = (examiner.examine(raw, run.in_content) for run in runs for raw in run.raws)
    return frozenset(one.anchor for one in found if one and one.anchor)
