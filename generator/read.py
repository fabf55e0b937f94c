"""Reads seeds. A file that cannot be used is reported, and the others are read.

Only this module reads the articles of the seeds folder. `parse` finds out what the lines mean.
"""

import errno
import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SeedsError
from generator.model import Seed
from generator.permalinks import Ledger
from generator.problems import Report
from generator.unread_files import report_unread_files

MAX_BYTES = 2_000_000
"""The longest file accepted, in bytes: captures have less than 20 kB, most books less too."""

_HEX_GROUP = re.compile(r"[0-9a-fA-F]{12,}")
_GENERATED_ID_LENGTH = 16
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_INVISIBLE = re.compile(
    r"[\u00ad\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Soft hyphens, zero-width spaces, direction marks, tags: they hide words or reorder them."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_PILE = re.compile(rf"([{_MARKS}]{{6}})[{_MARKS}]+")
"""More combining marks on a letter than any language writes: a pile covers other lines."""

_UNLISTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a seed's name may not have: the ledger is UTF-8, with a line for each seed."""

_SEE = "The file is unchanged; see that the article reads well."
_PUT = "Put captured articles there, one in each file, as UTF-8 text ending in .txt."


@dataclass(frozen=True, slots=True)
class Reading:
    """The seeds of a folder."""

    folder: str
    """The folder's name, as problems show it."""
    seeds: tuple[Seed, ...]
    """One seed for each article, in the order of file names."""
    duplicates: dict[str, tuple[Seed, ...]]
    """Further files that captured the same text, by article id."""

    @property
    def same(self) -> dict[str, str]:
        """Maps each of these further files to the one that stays."""
        files = {seed.id: seed.file for seed in self.seeds}
        return {s.file: files[key] for key, further in self.duplicates.items() for s in further}


def read_seeds(folder: Path, ledger: Ledger, report: Report) -> Reading:
    """Read every `*.txt` (or `*.TXT`) below the seeds folder, without following links to folders.

    Of files with the same text the one stays that the ledger has known longest, or the first by
    name. A new archive has no articles yet, but notes and a vocabulary. Raises SeedsError when
    the folder is missing, cannot be listed or is empty (a disk that is not mounted); when none
    of its articles can be used; or when it has none although the ledger has.
    """
    files = _seed_files(folder, report)
    read = [s for file in files if (s := _read_seed(folder, file, ledger, report))]
    read.sort(key=lambda seed: (ledger.age(seed.id), seed.file))
    seeds, duplicates = _told_apart(read, folder.name, report)
    if not files and not ledger.rows and any(folder.iterdir()):
        report.warn(folder.name, "holds no article yet", _PUT)
    elif not seeds:
        looked_at = f"{len(files)} .txt files looked at"
        raise SeedsError(f"{folder}: holds no article that can be used ({looked_at}). {_PUT}")
    return Reading(folder.name, tuple(sorted(seeds, key=lambda seed: seed.file)), duplicates)


def _told_apart(
    read: Iterable[Seed], folder: str, report: Report
) -> tuple[list[Seed], dict[str, tuple[Seed, ...]]]:
    """Return the first seed with each text, and by its id those with the same text.

    Copies are reported. So is another text under an id that is taken; it is left out.
    """
    seeds: dict[str, Seed] = {}
    texts: dict[str, str] = {}
    duplicates: dict[str, list[Seed]] = {}
    for seed in read:
        fingerprint = " ".join(seed.text.split())
        if fingerprint in texts:
            first = texts[fingerprint]
            duplicates.setdefault(first, []).append(seed)
            report.warn(
                f"{folder}/{seed.file}",
                f"same article as {seeds[first].file}; it is in the archive once",
                "Nothing is lost; remove one of the two files to silence this.",
            )
        elif seed.id in seeds:
            report.error(
                f"{folder}/{seed.file}",
                f"has the id {seed.id} of {seeds[seed.id].file} but another text; left out",
                "Give the file another name, with another id or with none.",
            )
        else:
            seeds[seed.id] = seed
            texts[fingerprint] = seed.id
    return list(seeds.values()), {key: tuple(same) for key, same in duplicates.items()}


def _seed_files(folder: Path, report: Report) -> list[str]:
    """Return the paths of possible seeds in the folder, with forward slashes."""

    def unlisted(error: OSError) -> None:
        place = Path(error.filename)
        if place == folder:
            raise error
        name = f"{folder.name}/{place.relative_to(folder).as_posix()}"
        report.warn(
            name, f"cannot be listed ({error.strerror}); left out", "Correct its permissions."
        )

    try:
        if not folder.is_dir():
            raise SeedsError(
                f"{folder}: no such folder. Make it and put one captured article a .txt file there."
            )
        found = sorted(_listed(folder, unlisted))
    except OSError as error:
        raise SeedsError(f"{folder}: cannot be listed ({error.strerror}).") from error
    report_unread_files(found, folder.name, report)
    return list(_usable(folder, [x for x in found if x.lower().endswith(".txt")], report))


def _listed(folder: Path, unlisted: Callable[[OSError], None]) -> Iterator[str]:
    """Yield the paths of whatever may be meant as a seed, with forward slashes.

    These are files, links to folders (which are not followed), and folders named like a seed.
    """
    for base, folders, names in os.walk(folder, onerror=unlisted):
        inside = Path(base).relative_to(folder).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        yield from (prefix + name for name in names)
        for name in folders:
            if name.lower().endswith(".txt") or (Path(base) / name).is_symlink():
                yield prefix + name


def _usable(folder: Path, files: list[str], report: Report) -> Iterator[str]:
    """Yield the paths of plain files in the folder that a ledger can name; report all others."""
    root = folder.resolve()
    for relative in files:
        file, name = folder / relative, f"{folder.name}/{relative}"
        try:
            is_link, is_folder = file.is_symlink(), file.is_dir()
        except OSError:  # its folder can be listed, but not entered: reading it says so
            is_link = is_folder = False
        # realpath and not resolve, which raises on a loop of links
        if is_link and not Path(os.path.realpath(file)).is_relative_to(root):
            report.warn(name, "a link that leaves the seeds folder; left out", "Copy the file.")
        elif is_folder:
            report.warn(name, "a folder, not a file; left out", "Rename the folder.")
        elif _UNLISTABLE.search(relative):
            report.warn(
                name, "a name with control characters or not in UTF-8; left out", "Rename the file."
            )
        else:
            yield relative


def _read_seed(folder: Path, relative: str, ledger: Ledger, report: Report) -> Seed | None:
    """Return one seed, or None after reporting why the file cannot be used."""
    file, name = folder / relative, f"{folder.name}/{relative}"
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait for ever
            report.warn(name, "a pipe or device, not a file; left out", "Remove it.")
            return None
        size = status.st_size
        if size > MAX_BYTES:
            report.warn(
                name,
                f"{size / 1e6:.1f} MB, more than the {MAX_BYTES / 1e6:.0f} MB of a seed; left out",
                "Put one article into each file.",
            )
            return None
        data = file.read_bytes()
    except OSError as error:
        leads_nowhere = error.errno in {errno.ENOENT, errno.ELOOP}  # a link: its name was listed
        advice = "Remove the link." if leads_nowhere else "Correct its permissions."
        report.warn(name, f"cannot be read ({error.strerror}); left out", advice)
        return None
    text = _decode(data, name, report)
    if text is None:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return Seed(id=_seed_id(relative, digest, ledger), file=relative, sha256=digest, text=text)


def _decode(data: bytes, name: str, report: Report) -> str | None:
    """Return the text of a file, or None after reporting why it has none."""
    if not data:
        report.warn(name, "an empty file; left out", "Capture the article again.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        report.warn(name, f"not UTF-8 ({found}); left out", "Save it as UTF-8.")
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(r"[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    text, controls = _CONTROL.subn("", text)
    text, invisible = _INVISIBLE.subn("", text)
    piles = _PILE.findall(text)
    if piles:
        text = _PILE.sub(r"\1", text)
    if not text.strip():
        report.warn(name, "holds only white space; left out", "Capture the article again.")
        return None
    if controls + invisible:
        report.warn(
            name,
            f"control characters ({controls + invisible}), removed from the text",
            _SEE,
        )
    if piles:
        report.warn(name, f"letters under a pile of accents ({len(piles)}), six of each kept", _SEE)
    return text


def _seed_id(file: str, digest: str, ledger: Ledger) -> str:
    """Return the id of a file: from its name, the ledger, or its bytes (DESIGN §3.1)."""
    groups = _HEX_GROUP.findall(Path(file).stem)
    if groups:
        return str(groups[-1]).lower()
    return ledger.id_of(file, digest) or digest[:_GENERATED_ID_LENGTH]
