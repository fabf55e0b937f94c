"""Bad input, collected: the build goes on, says what it found, and judges at the end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs in the exit status."""

    WARNING = "warning"
    """Reported; only `--strict` fails on it."""
    ERROR = "error"
    """Something the user wrote is not in the archive: the exit status is 1."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in the input: what, in which file, what was found, what to do."""

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
    """The problems of one run, in the order found and each once."""

    problems: dict[Problem, None] = field(default_factory=dict)
    """As keys: ten thousand captures may have the same fault each."""

    def add(self, problem: Problem) -> None:
        """Keep one problem."""
        self.problems[problem] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep several problems."""
        for problem in problems:
            self.add(problem)

    def warn(self, file: str, message: str, advice: str) -> None:
        """Keep a problem that only `--strict` fails on."""
        self.add(Problem(file, message, advice))

    def error(self, file: str, message: str, advice: str) -> None:
        """Keep a problem that makes the exit status 1."""
        self.add(Problem(file, message, advice, Severity.ERROR))

    def fails(self, *, strict: bool) -> bool:
        """Tell whether the run's exit status is 1."""
        return any(strict or problem.severity is Severity.ERROR for problem in self.problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)
