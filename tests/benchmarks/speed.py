"""Times a build of N synthetic articles: whole, again with nothing changed, and with one added.

    python -m tests.benchmarks.speed 1000

Prints seconds of wall time, of CPU time over all processes and, for the whole run, the peak memory
of any one process. Compare medians of several runs: a machine's own noise is easily 20 %, and on a
busy machine only the CPU time says something.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.make_archive import synthetic_seeds
from tests.projects import make_project


def cpu() -> float:
    """Return the CPU time that processes started from here have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(project: Path, label: str) -> None:
    """Run one build and print how long it took."""
    started, used = time.perf_counter(), cpu()
    command = [sys.executable, "-m", "generator", "build", "--config", str(project / "mkdocs.yml")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    last = [line for line in run.stdout.splitlines() if "articles," in line]
    spent = f"{label:18} {seconds:7.1f} s {cpu() - used:7.1f} s CPU"
    print(f"{spent}   {last[0] if last else run.stderr[-300:]}")


def main() -> None:
    """Build, build again, add one article and build."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder) / "p", dict(synthetic_seeds(number)))
        timed(project, f"{number} articles")
        timed(project, "nothing changed")
        name, text = next(synthetic_seeds(1, start=number))
        (project / "seeds" / name).write_text(text, "utf-8")
        timed(project, "one added")
        size = sum(file.stat().st_size for file in (project / "site").rglob("*") if file.is_file())
        print(f"{'site':18} {size / 1e6:7.1f} MB")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{'peak memory':18} {peak / 1024:7.0f} MB in one process")


if __name__ == "__main__":
    main()
