"""Files among the seeds that nothing reads are named once."""

import pytest

from generator.problems import Report
from generator.unread_files import report_unread_files


def said(*paths: str) -> list[str]:
    report = Report()
    report_unread_files(paths, "seeds", report)
    return [str(problem) for problem in report]


ADVICE = "Articles are text files whose names end in .txt; keep other things elsewhere."


def test_a_file_that_nothing_reads_is_named() -> None:
    assert said("a.txt", "2014/note.docx") == [
        f"seeds: has 1 file that is not read: 2014/note.docx. {ADVICE}"
    ]


def test_many_are_counted_and_the_first_are_named() -> None:
    assert said("f.pdf", "e.jpg", "d.md", "c.csv", "b", "a.html") == [
        f"seeds: has 6 files that are not read: a.html, b, c.csv, d.md and 2 more. {ADVICE}"
    ]


@pytest.mark.parametrize(
    "path",
    [
        *("a.txt", "A.TXT", "a.yml", "a.YAML", "vocabulary/actors.yml"),
        *("permalinks.csv", "addresses.csv", "README.md", "2014/readme"),
        *(".DS_Store", ".git/config", "2014/Thumbs.db"),
    ],
)
def test_what_belongs_there_or_was_left_by_a_system_is_not(path: str) -> None:
    assert said(path) == []


def test_a_ledger_elsewhere_than_beside_all_seeds_is_not_read() -> None:
    assert said("2014/permalinks.csv") == [
        f"seeds: has 1 file that is not read: 2014/permalinks.csv. {ADVICE}"
    ]
