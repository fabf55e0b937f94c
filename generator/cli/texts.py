"""The texts that commands print."""

from generator.finished import Counts
from generator.offline import Packed
from generator.problems import Report


def one_line(text: str) -> str:
    """Return a message on one line, without unprintable characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def summary(counts: Counts, report: Report, seconds: float) -> str:
    """Return what a build made: articles, facets, repairs, problems, seconds."""
    return (
        f"{_count(counts.articles, 'article')}, "
        f"{_count(counts.countries, 'country', 'countries')}, "
        f"{_count(counts.actors, 'actor')}, {_count(counts.repairs, 'repair')}, "
        f"{_count(len(report), 'problem')}, {seconds:.1f} s"
    )


def packed_as(copy: Packed) -> str:
    """Return where an offline copy is, with its number of files and its size."""
    return f"Offline copy: {copy.place} ({_count(copy.files, 'file')}, {copy.size / 1e6:.1f} MB)"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
