"""The captured texts, as files beside the pages: `capture.txt`, which a page links to and shows.

A capture is often longer than its article, since it holds what else the page carried; few readers
open it, so that a page does not bring it along. Written into the site, as the citations' files.
"""

from collections.abc import Iterator

from generator.archive import Archive
from generator.output_files import OutputFile

CAPTURE_FILE = "capture.txt"


def capture_files(archive: Archive) -> Iterator[OutputFile]:
    """Yield the captured text of each article that shows it, paths relative to the site.

    In UTF-8 with a mark: not every server, and no disk, says what a text is written in.
    """
    for entry in archive.entries:
        if captured := entry.article.captured:
            yield OutputFile(path=entry.path + CAPTURE_FILE, content=captured.encode("utf-8-sig"))
