"""The captured texts as files beside the pages: `capture.txt`, which a page links to.

A capture is often longer than its article, since it holds whatever else the page carried, and few
readers open it; so a page does not contain it. The files are written into the site, as those of
`citations` are.
"""

from collections.abc import Iterator

from generator.archive import Archive
from generator.output_files import OutputFile

CAPTURE_FILE = "capture.txt"


def capture_files(archive: Archive) -> Iterator[OutputFile]:
    """Yield the captured text of each article that may show it, with paths relative to the site.

    The files are UTF-8 with a byte order mark: some servers, and every disk, say no encoding.
    """
    for entry in archive.entries:
        if captured := entry.article.captured:
            yield OutputFile(path=entry.path + CAPTURE_FILE, content=captured.encode("utf-8-sig"))
