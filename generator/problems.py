"""Collects what is wrong with the input; the build goes on, and is judged at the end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """What a problem means for the exit status."""

    WARNING = "warning"
    """It is reported; only `--strict` fails on it."""
    ERROR = "error"
    """Something that the user wrote is not in the archive: the exit status is 1."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of the input: where, what, and what to do."""

    file: str
    """The file's path as the user knows it, relative to the project."""
    message: str
    """What is wrong and what was found."""
    advice: str
    """What to do about it."""
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        """Return the problem as one line, free of control characters."""
        line = f"{self.file}: {self.message}. {self.advice}"
        return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)


@dataclass(slots=True)
class Report:
    """The problems of one run, each once and in the order found."""

    problems: dict[Problem, None] = field(default_factory=dict)
    """As keys of a mapping: ten thousand captures may each report the same fault."""

    def add(self, problem: Problem) -> None:
        """Add a problem."""
        self.problems[problem] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add several problems."""
        for problem in problems:
            self.add(problem)

    def warn(self, file: str, message: str, advice: str) -> None:
        """Add a problem that fails only with `--strict`."""
        self.add(Problem(file, message, advice))

    def error(self, file: str, message: str, advice: str) -> None:
        """Add a problem that makes the exit status 1."""
        self.add(Problem(file, message, advice, Severity.ERROR))

    def fails(self, *, strict: bool) -> bool:
        """Tell whether the exit status is 1."""
        return any(strict or problem.severity is Severity.ERROR for problem in self.problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)
