"""The ledgers in git: what branches add, what a careless edit loses, what is not committed yet."""

import os
import subprocess
from pathlib import Path

from generator.pipeline import make_pages
from generator.problems import Report
from generator.progress import Progress
from tests.benchmarks.make_archive import synthetic_seeds
from tests.lives import URL, Life
from tests.projects import ROOT

SEEDS = dict(synthetic_seeds(3, words=90))
NAMES = sorted(SEEDS)


def test_a_row_that_was_lost_since_is_still_asked_for(tmp_path: Path) -> None:
    life = Life(tmp_path / "p", {NAMES[0]: SEEDS[NAMES[0]]})
    life.publish()
    ledger = life.seeds / "permalinks.csv"
    [head, row] = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text(head, "utf-8")
    life.git("commit", "--quiet", "--all", "--message=Lose a row")
    assert life.history_of("permalinks.csv").count(row) == 1


def test_what_is_not_committed_of_the_ledgers_is_said_before_publishing(tmp_path: Path) -> None:
    life = Life(tmp_path / "p", {NAMES[0]: SEEDS[NAMES[0]]})
    summary = tmp_path / "summary.md"

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(ROOT / ".ci" / "committed")],
            cwd=life.project,
            env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary)},
            capture_output=True,
            text=True,
            check=False,
        )

    make_pages(life.config, Report(), Progress())
    first = run()
    assert first.returncode == 1
    assert [line.split("::")[1] for line in first.stdout.splitlines()] == [
        "error file=seeds/permalinks.csv",
        "error file=seeds/addresses.csv",
    ]
    life.publish()
    assert run().returncode == 0
    life.add({NAMES[1]: SEEDS[NAMES[1]]})
    make_pages(life.config, Report(), Progress())
    summary.unlink()
    assert run().returncode == 1
    text = (life.seeds / "permalinks.csv").read_text("utf-8")
    added = "".join(line for line in text.splitlines(keepends=True) if NAMES[1] in line)
    assert f"`seeds/permalinks.csv`\n```\n{added}```\n" in summary.read_text("utf-8")


def test_two_branches_that_each_begin_the_ledgers_merge_too(tmp_path: Path) -> None:
    life = Life(tmp_path / "p", {NAMES[0]: SEEDS[NAMES[0]]})
    life.git("add", ".")
    life.git("commit", "--quiet", "--message=Begin")
    for branch, name in (("one", NAMES[1]), ("two", NAMES[2])):
        life.git("switch", "--quiet", "--create", branch, "main")
        life.add({name: SEEDS[name]})
        life.publish()
    life.git("merge", "--quiet", "--no-edit", "one")
    assert len(life.publish()) == 0
    assert life.git("diff", "HEAD~1", "--stat", "--", "seeds/permalinks.csv") == ""
    assert sum(owner is not None for owner in life.published.values()) == 3
    assert set(life.ids_shown().values()) == set(filter(None, life.published.values()))


def test_an_article_that_two_branches_added_keeps_both_addresses(tmp_path: Path) -> None:
    life = Life(tmp_path / "p", {NAMES[0]: SEEDS[NAMES[0]]})
    life.publish()
    for branch, title in (("one", ""), ("two", "title: Un titre corrigé avant d'être publié\n")):
        life.git("switch", "--quiet", "--create", branch, "main")
        life.add({NAMES[1]: SEEDS[NAMES[1]]})
        if title:
            (life.seeds / NAMES[1]).with_suffix(".yml").write_text(title, "utf-8")
        life.publish()
    life.git("switch", "--quiet", "main")
    for branch in ("two", "one"):
        life.git("merge", "--quiet", "--no-edit", branch)
    assert len(life.publish(rendered=True)) == 0
    first, second = dict.fromkeys(row.path for row in life.rows() if row.source == NAMES[1])
    assert life.front(first)["id"] == life.published[first] == life.published[second]
    assert life.front(second)["moved_to"] == first
    page = (life.config.site_dir / second / "index.html").read_text("utf-8")
    assert 'http-equiv="refresh"' in page
    assert f'<link rel="canonical" href="{URL}{first}">' in page
