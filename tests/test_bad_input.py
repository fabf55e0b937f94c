"""Whole archives with something wrong: one clear line, the rest is built, nothing is lost."""

import errno
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.projects import GOOD, GOOD_TEXT, make_project, snapshot


def run(project: Path, *arguments: str) -> Result:
    command, *rest = arguments
    result = CliRunner().invoke(
        main, [command, "--config", str(project / "mkdocs.yml"), *rest], catch_exceptions=False
    )
    assert "Traceback" not in result.output
    return result


def problem_lines(result: Result) -> list[str]:
    return [line for line in result.output.splitlines() if line.startswith(("warning:", "error:"))]


def ids(project: Path) -> list[str]:
    lines = (project / "docs/data/articles.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["id"] for line in lines]


BAD_SEEDS = {
    "empty": (b"", "seeds/bad.txt: an empty file; left out"),
    "not UTF-8": (b"caf\xe9", "seeds/bad.txt: not UTF-8 (byte 0xe9 at offset 3); left out"),
    "white space": (b" \n \n", "seeds/bad.txt: holds only white space; left out"),
    "only a title": (b"Un titre seul", "seeds/bad.txt: only a title, no text below it; left out"),
    "20 MB": (b"mot " * 5_000_000, "seeds/bad.txt: 20.0 MB, more than the 2 MB of a seed"),
    "the same article twice": (GOOD_TEXT.encode(), f"seeds/{GOOD}: same article as bad.txt"),
}


@pytest.mark.parametrize("case", BAD_SEEDS)
def test_a_bad_seed_is_one_line_and_the_other_article_is_built(tmp_path: Path, case: str) -> None:
    data, said = BAD_SEEDS[case]
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "bad.txt": data})
    result = run(project, "pages")
    assert len(problem_lines(result)) == 1
    assert said in problem_lines(result)[0]
    assert len(ids(project)) == 1
    assert result.exit_code == 0
    assert (project / "seeds/bad.txt").read_bytes() == data
    assert run(project, "pages", "--strict").exit_code == 1


def test_control_characters_are_removed_and_the_article_is_built(tmp_path: Path) -> None:
    odd = GOOD_TEXT.replace("Kratié", "Kra\x00tié\x1b[31m")
    project = make_project(tmp_path / "p", {"odd_00000000000000aa.txt": odd})
    result = run(project, "pages")
    assert "removed from the text" in problem_lines(result)[0]
    assert ids(project) == ["00000000000000aa"]
    page = next((project / "docs/articles").glob("*.md")).read_bytes()
    assert b"\x00" not in page
    assert b"\x1b" not in page


def test_two_seeds_with_one_id_are_an_error_and_the_first_is_built(tmp_path: Path) -> None:
    seeds = {GOOD: GOOD_TEXT, "z_0123456789abcdef.txt": GOOD_TEXT.replace("rouvert", "fermé")}
    project = make_project(tmp_path / "p", seeds)
    result = run(project, "pages")
    assert "has the id 0123456789abcdef of good_0123456789abcdef.txt" in problem_lines(result)[0]
    assert result.exit_code == 1
    assert ids(project) == ["0123456789abcdef"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything: see tests/test_read.py")
def test_a_seed_without_read_permission_is_one_line(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "shut.txt": "Un texte."})
    (project / "seeds/shut.txt").chmod(0)
    result = run(project, "pages")
    assert "seeds/shut.txt: cannot be read (Permission denied)" in problem_lines(result)[0]
    assert len(ids(project)) == 1


@pytest.mark.parametrize("missing", [True, False], ids=["missing", "empty"])
def test_without_seeds_nothing_is_touched(tmp_path: Path, *, missing: bool) -> None:
    project = make_project(tmp_path / "p")
    run(project, "pages")
    (project / "seeds" / GOOD).unlink()
    for ledger in ("permalinks.csv", "addresses.csv"):
        (project / "seeds" / ledger).unlink()
    if missing:
        (project / "seeds").rmdir()
    before = snapshot(project / "docs")
    result = run(project, "pages")
    assert result.exit_code == 1
    assert len(problem_lines(result)) == 1
    assert snapshot(project / "docs") == before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("good_0123456789abcdef.yml", "colour: red\n", "colour"),
        ("good_0123456789abcdef.yml", "date: [\n", "good_0123456789abcdef.yml"),
        ("good_0123456789abcdef.yml", "countries: {add: [NO]}\n", "NO"),
        ("vocabulary/actors.yml", "- name: x\n", "actors.yml"),
        ("vocabulary/actors.yml", "}{", "actors.yml"),
        ("vocabulary/topics.yml", "}{", "topics.yml"),
    ],
)
def test_a_broken_correction_or_vocabulary_is_an_error_and_the_rest_is_built(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, name: text})
    result = run(project, "pages")
    assert len(problem_lines(result)) == 1
    assert said in problem_lines(result)[0]
    assert f"seeds/{name}" in problem_lines(result)[0]
    assert result.exit_code == 1
    assert len(ids(project)) == 1


def test_a_correction_of_no_article_is_reported(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "x.yml": 'date: "2020"\n'})
    result = run(project, "pages")
    assert "seeds/x.yml: a correction of no article here" in problem_lines(result)[0]


@pytest.mark.parametrize("text", ["site_name: [", "- a\n", "extra: {archive: {colour: red}}\n"])
def test_a_broken_configuration_is_one_line_and_nothing_is_touched(
    tmp_path: Path, text: str
) -> None:
    project = make_project(tmp_path / "p")
    run(project, "pages")
    before = snapshot(project / "docs")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    result = run(project, "pages")
    assert result.exit_code == 1
    assert len(problem_lines(result)) == 1
    assert "mkdocs.yml" in problem_lines(result)[0]
    assert snapshot(project / "docs") == before


def test_a_ledger_row_without_seed_keeps_its_address_and_is_reported(tmp_path: Path) -> None:
    other = GOOD_TEXT.replace("Kratié", "Kampot")
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "b_00000000000000bb.txt": other})
    run(project, "pages")
    (project / "seeds/b_00000000000000bb.txt").unlink()
    result = run(project, "pages")
    assert "the seed b_00000000000000bb.txt of articles/" in problem_lines(result)[0]
    assert result.exit_code == 0
    assert len(list((project / "docs/articles").glob("*-00000000.md"))) == 1
    assert ids(project) == ["0123456789abcdef"]


def test_a_pipe_in_place_of_a_correction_is_one_line(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    os.mkfifo(project / "seeds/good_0123456789abcdef.yml")
    result = run(project, "pages")
    assert "good_0123456789abcdef.yml: no plain file" in problem_lines(result)[0]
    assert len(ids(project)) == 1


@pytest.mark.parametrize(
    ("template", "said"),
    [(None, "home.html"), ("{% broken %}", "broken")],
    ids=["missing", "broken"],
)
def test_a_template_that_cannot_be_used_is_one_line_and_the_site_stays(
    tmp_path: Path, template: str | None, said: str
) -> None:
    project = make_project(tmp_path / "p")
    assert run(project, "build").exit_code == 0
    before = snapshot(project / "site")
    home = project / "theme_overrides/home.html"
    home.unlink()
    if template:
        home.write_text(template, "utf-8")
    result = run(project, "build")
    assert result.exit_code == 1
    (line,) = problem_lines(result)
    assert line.startswith("error: MkDocs failed: ")
    assert said in line
    assert "File " not in line
    assert snapshot(project / "site") == before


def test_a_broken_ledger_is_one_line_and_nothing_is_touched(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    run(project, "pages")
    (project / "seeds/permalinks.csv").write_text("id,path\n", "utf-8")
    before = snapshot(project)
    result = run(project, "pages")
    assert result.exit_code == 1
    assert "permalinks.csv: line 1" in problem_lines(result)[0]
    assert snapshot(project) == before


def test_docs_that_cannot_be_written_are_one_line(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    (project / "docs/articles").write_text("a file in the way", "utf-8")
    result = run(project, "pages")
    assert result.exit_code == 1
    assert len(problem_lines(result)) == 1
    assert "cannot be written" in problem_lines(result)[0]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES], ids=["full disk", "no permission"])
def test_a_disk_that_fails_while_writing_leaves_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    project = make_project(tmp_path / "p")
    run(project, "pages")
    before = snapshot(project / "docs")
    added = GOOD_TEXT.replace("Kratié", "Kampot")
    (project / "seeds/b_00000000000000bb.txt").write_text(added, "utf-8")
    real, left = os.replace, [3]

    def failing(source: str, target: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(number, os.strerror(number))
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    result = run(project, "pages")
    monkeypatch.undo()
    assert result.exit_code == 1
    assert problem_lines(result) == [line for line in problem_lines(result) if "cannot be" in line]
    after = snapshot(project / "docs")
    assert set(before) <= set(after)
    assert not [name for name in after if ".kiosque-" in name]
    assert run(project, "pages").exit_code == 0
    assert len(ids(project)) == 2


def test_wrong_usage_exits_with_two(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    assert run(project, "pages", "--no-such-option").exit_code == 2
    assert run(project, "explain", "ffff").exit_code == 2
