"""Reports the files in the seeds folder that no part of the program reads.

Otherwise an article saved as `.docx`, or without an ending, would be missing without a word.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.permalinks import FILE as LEDGER
from generator.problems import Report
from generator.register import FILE as REGISTER

_NAMED = 4
"""Up to so many files are named; further ones are only counted."""
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})
_OURS = frozenset({LEDGER, REGISTER})


def report_unread_files(paths: Iterable[str], folder: str, report: Report) -> None:
    """Report the files that are not read, in one line.

    `paths` are relative to the seeds folder, `folder` is its name.
    """
    found = sorted(_unread_files(paths))
    if not found:
        return
    named = ", ".join(found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    files = (
        "1 file that is not read" if len(found) == 1 else f"{len(found)} files that are not read"
    )
    report.warn(
        folder,
        f"has {files}: {named}{more}",
        "Articles are text files whose names end in .txt; keep other things elsewhere.",
    )


def _unread_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are neither articles nor known to belong beside them.

    Known are notes (`README`), files that systems leave behind, and YAML, which `curate`
    checks.
    """
    for path in paths:
        if path in _OURS or path.lower().endswith((".txt", ".yml", ".yaml")):
            continue
        place = PurePosixPath(path)
        name = place.name.lower()
        known = (
            name in _LEFT_BY_SYSTEMS
            or name.startswith("readme")
            or any(part.startswith(".") for part in place.parts)
        )
        if not known:
            yield path
