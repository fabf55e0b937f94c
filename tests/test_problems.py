"""Problems are collected, each once, and weighed at the end."""

import time

import pytest

from generator.problems import Problem, Report, Severity


def test_the_same_problem_is_kept_once() -> None:
    report = Report()
    for _ in range(2):
        report.warn("a.txt", "empty", "Capture it again.")
    report.extend([Problem("b.txt", "empty", "Capture it again.")])
    assert [problem.file for problem in report] == ["a.txt", "b.txt"]


def test_one_more_problem_costs_the_same_however_many_there_are() -> None:
    """Each was compared with all before it: 6 s for ten thousand."""
    begun = time.process_time()
    report = Report()
    for number in range(20_000):
        report.warn(f"{number}.txt", "empty", "Capture it again.")
    assert len(report) == 20_000
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("severity", "strict", "fails"),
    [
        (Severity.WARNING, False, False),
        (Severity.WARNING, True, True),
        (Severity.ERROR, False, True),
    ],
)
def test_only_errors_fail_unless_strict(severity: Severity, *, strict: bool, fails: bool) -> None:
    report = Report()
    report.add(Problem("a.txt", "empty", "Capture it again.", severity))
    assert report.fails(strict=strict) is fails


def test_a_problem_is_one_line_whatever_the_name() -> None:
    said = str(Problem("a\n\x1b[31m\udcff.txt", "empty", "Capture it again."))
    assert said == r"a\x0a\x1b[31m\xdcff.txt: empty. Capture it again."
