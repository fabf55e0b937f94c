"""Checks a built site: addresses, anchors, markup, requests to other hosts, sizes.

A process holds one page at a time. Effects of running scripts are not seen here; browser tests
watch them.
"""

import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.addresses import facet_folders
from generator.check import pages
from generator.check.alike import without_figures
from generator.check.markup import Examiner, Fault
from generator.check.references import Site
from generator.check.remembered import Found, read_all
from generator.check.since import Sound, changed_since, grown, recall_sound, remember_sound
from generator.errors import OutputError
from generator.inventory import Inventory, Status, inventory, state
from generator.memory import Memory
from generator.problems import Problem, Severity

PAGE_BUDGET = 100_000
"""The most bytes of a page: it opens within seconds on a phone with a slow network."""
LISTING_BUDGET = 300_000
"""The most bytes of a page that lists up to 100 entries."""
SITE_BUDGET = 800_000_000
"""The most bytes of a site; GitHub Pages takes a gigabyte."""
FILES_BUDGET = 100_000
"""The most files of a site; with more, publishing takes too long."""

_LISTINGS = facet_folders()


class _Faults:
    """The faults of a site, each once: a template's fault is on every page."""

    def __init__(self) -> None:
        self._seen: dict[Fault, _Seen] = {}

    def add(self, path: str, fault: Fault, times: int = 1) -> None:
        """Add a fault, found first in the file at `path`."""
        self._seen.setdefault(fault, _Seen(path)).pages += times

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._seen)

    def problems(self, site_dir: Path) -> Iterator[Problem]:
        """Yield the faults as problems, in the order found."""
        for fault, seen in self._seen.items():
            more = f", and the same in {seen.pages - 1} more" if seen.pages > 1 else ""
            file = f"{site_dir.name}/{seen.first}".rstrip("/")
            yield Problem(file, fault.message + more, fault.advice, fault.severity)


@dataclass(slots=True)
class _Seen:
    """Where something was found: the first file, and the number of files."""

    first: str
    pages: int = 0


_Wanted = dict[tuple[str, str], _Seen]
"""The paths and fragments that pages lead to."""


def check_site(
    site_dir: Path,
    ledger_paths: Iterable[str],
    site_url: str,
    memory: Memory | None = None,
    known: Inventory | None = None,
) -> list[Problem]:
    """Return what is wrong with the site in a folder, in the order of its files.

    `ledger_paths` are the addresses that must answer (`articles/a-1/`), `site_url` is where the
    site is published, or "". Broken addresses, forbidden markup and requests to other hosts are
    errors; a size beyond its budget is a warning. With a memory, pages that were checked before
    and have the same size and time are not checked again. `known` is what stands in the folder,
    if that is known. Raises OutputError when a file or a folder cannot be read.
    """
    files = dict(sorted(_files(site_dir, _found(site_dir) if known is None else known)))
    sizes = {path: status.st_size for path, status in files.items()}
    states = {
        path: state(status) for path, status in files.items() if path.endswith((".html", ".css"))
    }
    faults = _Look(site_dir, sizes, states, site_url, memory).faults()
    for path in sorted(set(ledger_paths)):
        if _file(path, sizes) is None:
            faults.add(path, _silent(path))
    for path, fault in _over_budget(sizes):
        faults.add(path, fault)
    return list(faults.problems(site_dir))


def _found(folder: Path) -> Inventory:
    try:
        return inventory(str(folder))
    except OSError as error:
        raise _unreadable(Path(error.filename or folder), error) from error


def _files(folder: Path, found: Inventory) -> Iterator[tuple[str, Status]]:
    """Yield the path and the state of every file."""
    for path, status in found.items():
        if status and not (stat.S_ISLNK(status.st_mode) and (folder / path).is_dir()):
            yield path, status


def _note(found: Found, wanted: _Wanted, faults: _Faults) -> None:
    """Add the faults and links of some pages."""
    for path, fault in found.faults:
        faults.add(path, fault)
    for link, (first, number) in found.links.items():
        seen = wanted.get(link)
        if seen is None:
            seen = wanted[link] = _Seen(first)
        seen.pages += number


class _Look:
    """Checks the pages of a site: all, or those changed since it was without faults."""

    def __init__(
        self,
        site_dir: Path,
        sizes: Mapping[str, int],
        states: Mapping[str, str],
        site_url: str,
        memory: Memory | None,
    ) -> None:
        self._site_dir, self._sizes, self._states = site_dir, sizes, states
        self._site_url, self._memory = site_url, memory
        self._examiner = Examiner(Site.at(site_url))

    def faults(self) -> _Faults:
        """Return what is wrong with the pages, in order."""
        last = recall_sound(self._memory, self._site_url) if self._memory else None
        changed = changed_since(last, self._states, self._sizes, self._content)
        if last and changed is not None:
            faults, sound = self._look(changed, last.places)
            sound = grown(last, sound)
        if not last or changed is None or faults:
            faults, sound = self._look(self._states, {})
        if self._memory and not faults:
            remember_sound(self._memory, self._site_url, sound)
        return faults

    def _look(
        self, states: Mapping[str, str], places: Mapping[str, Iterable[str]]
    ) -> tuple[_Faults, Sound]:
        """Return what is wrong with some pages, and where they lead.

        `places` are fragments that other pages lead to.
        """
        faults = _Faults()
        wanted: _Wanted = {}
        alike: dict[str, str] = {}
        others = self._states
        for found in read_all(states, self._read, self._site_url, self._memory, others):
            _note(found, wanted, faults)
            alike |= found.alike
        for file in states.keys() & places.keys():
            wanted.update({(file, name): _Seen(file) for name in places[file]})
        files, fragments = self._follow(wanted, faults)
        return faults, Sound(self._states, files, fragments, alike)

    def _content(self, path: str) -> bytes:
        return _content(self._site_dir / path)

    def _read(self, path: str) -> pages.Page:
        content = self._content(path)
        reader = pages.read_page if path.endswith(".html") else pages.read_style
        page = reader(path, content.decode("utf-8", errors="replace"), self._examiner)
        return page._replace(alike=without_figures(content))

    def _follow(self, wanted: _Wanted, faults: _Faults) -> tuple[list[str], dict[str, list[str]]]:
        """Find links to missing files, and then to missing places in files.

        Return the files and the places that links lead to.
        """
        files: dict[str, None] = {}
        fragments: dict[str, list[tuple[str, _Seen]]] = defaultdict(list)
        for (path, fragment), seen in sorted(wanted.items(), key=lambda item: item[0]):
            file = _file(path, self._sizes)
            if file is None:
                faults.add(seen.first, pages.no_page(path), seen.pages)
                continue
            files[file] = None
            if file.endswith(".html") and pages.is_anchor(fragment):
                fragments[file].append((fragment, seen))
        for file, links in fragments.items():
            text = self._content(file).decode("utf-8", errors="replace")
            there = pages.anchors(text, self._examiner)
            for fragment, seen in links:
                if fragment not in there:
                    faults.add(seen.first, pages.no_anchor(fragment, file), seen.pages)
        return list(files), {file: [name for name, _ in links] for file, links in fragments.items()}


def _file(path: str, sizes: Mapping[str, int]) -> str | None:
    """Return the file that answers at a path, as static servers find it; None if none does."""
    if path in sizes:
        return path
    index = f"{path.rstrip('/')}/index.html".lstrip("/")
    return index if index in sizes else None


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from error


def _unreadable(place: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{place}: cannot be read ({error.strerror}). Correct the permissions, or remove it and "
        "build again."
    )


def _silent(path: str) -> Fault:
    return Fault(
        f"the ledger has the address {path}, and nothing answers there",
        "Build again; an address once published must go on answering, so if it stays, bring the "
        "article back, or withdraw it in its correction file so that a note stands in its place",
    )


def _over_budget(sizes: dict[str, int]) -> Iterator[tuple[str, Fault]]:
    for path, size in sizes.items():
        if path.endswith(".html"):
            budget = LISTING_BUDGET if path.startswith(_LISTINGS) else PAGE_BUDGET
            if size > budget:
                yield path, _too_big(f"the page has {size // 1000} kB", f"{budget // 1000} kB")
    if (total := sum(sizes.values())) > SITE_BUDGET:
        megabytes = f"{SITE_BUDGET // 1_000_000} MB"
        yield "", _too_big(f"the site has {total // 1_000_000} MB", megabytes)
    if len(sizes) > FILES_BUDGET:
        yield "", _too_big(f"the site has {len(sizes)} files", str(FILES_BUDGET))


def _too_big(found: str, budget: str) -> Fault:
    page = "Readers wait for it: has its seed several articles? Split a page written by hand"
    advice = page if "page" in found else "Publish it in parts"
    return Fault(f"{found}, more than {budget}", advice, Severity.WARNING)
