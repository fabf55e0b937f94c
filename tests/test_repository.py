"""What must hold of the files around the program: locks, workflows, the Makefile, attributes."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-zim.txt")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
by_name = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)


def locked(name: str) -> dict[str, tuple[str, int]]:
    """Return version and number of hashes of each package in a lock file."""
    text = (ROOT / name).read_text("utf-8")
    pins = re.findall(
        r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==(\S+) ((?:\\\n +--hash=\S+ ?)+)", text, re.MULTILINE
    )
    return {package: (version, hashes.count("sha256:")) for package, version, hashes in pins}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_to_download_from(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"://|^-|^[^#\n]*@ |--(?!hash=)\w+|(?<![\w.])/\w+", text, re.MULTILINE) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_hashes_for_every_line(name: str) -> None:
    requirements = re.findall(r"^\w.*", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    assert len(locked(name)) == len(requirements) > 20


@pytest.mark.parametrize("package", ["pagefind-bin", "pyyaml", "markupsafe", "watchdog"])
def test_a_lock_has_the_hashes_of_every_platform(package: str) -> None:
    assert locked("requirements.txt")[package][1] >= 6


def test_what_is_tested_is_what_builds() -> None:
    building, *others = (locked(name) for name in LOCKS)
    for other in others:
        assert {package: other.get(package) for package in building} == building


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@by_name
def test_every_action_is_pinned_by_its_commit_and_says_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: *(.*)", workflow.read_text("utf-8"))
    assert used
    assert [u for u in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", u)] == []


@by_name
def test_a_workflow_is_granted_nothing_and_a_job_what_it_needs(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text("utf-8"))
    granted = {name: job["permissions"] for name, job in content["jobs"].items()}
    writing = {name for name, own in granted.items() if "write" in own.values()}
    assert content["permissions"] == {}
    assert writing <= {"deploy"}


@by_name
def test_a_workflow_keeps_no_credentials_and_runs_no_stranger_with_secrets(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    checkouts = [s for s in steps(yaml.safe_load(text)) if "actions/checkout@" in s.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert "pull_request_target" not in text
    assert "secrets." not in text


@by_name
def test_no_expression_stands_in_a_command(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text("utf-8"))
    assert [step["run"] for step in steps(content) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize(
    "name", ["run", "venv", "browser", "tests", "lock", "committed", "published"]
)
def test_a_script_of_ci_can_be_run_and_stops_at_the_first_fault(name: str) -> None:
    script = ROOT / ".ci" / name
    assert os.access(script, os.X_OK)
    assert re.search(r"^set -eu", script.read_text("utf-8"), re.MULTILINE)


def program(folder: Path, name: str, *lines: str) -> Path:
    """Make a program of a few lines of shell."""
    file = folder / name
    file.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    file.chmod(0o755)
    return file


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ("exit 1", "Python 3.11 or later is needed"),
        (
            'case "$2" in *ensurepip*) exit 1;; *print*) echo 3.12;; esac',
            "has no venv module: install it (Debian, Ubuntu: apt install python3.12-venv)",
        ),
    ],
    ids=["too old", "no venv"],
)
def test_a_python_that_will_not_do_is_named_in_one_line(
    tmp_path: Path, behaviour: str, said: str
) -> None:
    python = program(tmp_path, "python", behaviour)
    run = subprocess.run(
        [ROOT / ".ci/venv", tmp_path / "venv"],
        env={**os.environ, "PYTHON3": str(python)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert said in run.stderr
    assert run.stderr.count("\n") == 1
    assert not (tmp_path / "venv").exists()


def test_a_missing_browser_is_installed_before_the_tests_run(tmp_path: Path) -> None:
    for tool in ("id", "env", "cp", "sh"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    program(tmp_path, "sudo", 'shift; exec "$@"')
    install = 'case "$*" in *install*chromium*) cp "$0" "${0%apt-get}chromium";; esac'
    program(tmp_path, "apt-get", install)
    run = subprocess.run(
        [ROOT / ".ci/browser", "sh", "-c", "command -v chromium"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines()[-1] == str(tmp_path / "chromium")


@pytest.mark.parametrize(("fails", "code"), [("none", 0), ("browser", 1), ("others", 1)], ids=str)
def test_both_halves_of_the_tests_run_and_a_fault_in_either_counts(
    tmp_path: Path, fails: str, code: int
) -> None:
    pytest_ = program(tmp_path, "pytest", 'echo "$3 of $1"', f'test "$3" != {fails}')
    run = subprocess.run(
        [ROOT / ".ci/tests", pytest_, "-q"], capture_output=True, text=True, check=False
    )
    assert run.stdout.splitlines() == ["others of -q", "browser of -q"]
    assert run.returncode == code


def test_a_half_without_tests_is_well(tmp_path: Path) -> None:
    pytest_ = program(tmp_path, "pytest", 'test "$2" = others || exit 5')
    run = subprocess.run([ROOT / ".ci/tests", pytest_], capture_output=True, check=False)
    assert run.returncode == 0


def test_make_alone_lists_every_target_with_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)", makefile, re.MULTILINE)
    make = shutil.which("make")
    assert make is not None
    said = subprocess.run(
        [make, "-C", str(ROOT)], capture_output=True, text=True, check=True
    ).stdout
    listed = re.findall(r"^make (\w+) +(\w.*)", said, re.MULTILINE)
    assert [name for name, _ in listed] == phony.split()


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        ("seeds/000.txt", "text", "unset"),
        ("seeds/2022/000.txt", "text", "unset"),
        ("seeds/permalinks.csv", "merge", "union"),
        ("seeds/addresses.csv", "merge", "union"),
        ("tests/golden/page.md", "text", "unset"),
        ("tests/accuracy/texts/000.txt", "text", "unset"),
    ],
)
def test_evidence_and_fixtures_are_kept_byte_for_byte(
    path: str, attribute: str, value: str
) -> None:
    git = shutil.which("git")
    assert git is not None
    command = [git, "-C", str(ROOT), "check-attr", attribute, "--", path]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.strip() == f"{path}: {attribute}: {value}"


def test_the_licence_leaves_the_articles_to_their_publishers() -> None:
    assert "remain the property of their publishers" in (ROOT / "LICENSE").read_text("utf-8")
