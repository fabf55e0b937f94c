"""What a person writes beside the seeds overrules the extraction, and says so."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from generator.config import load_config
from generator.pipeline import make_pages
from generator.problems import Report
from generator.progress import Progress
from tests.projects import GOOD, GOOD_TEXT, make_project

CORRECTION = GOOD.replace(".txt", ".yml")


def make(project: Path) -> tuple[list[dict[str, Any]], list[str]]:
    report = Report()
    make_pages(load_config(project / "mkdocs.yml"), report, Progress())
    lines = (project / "docs/data/articles.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines], [str(problem) for problem in report]


def test_a_corrected_value_replaces_what_was_read_and_says_so(tmp_path: Path) -> None:
    text = 'date: "2020-03-05"\ncountries: {add: ["NO"]}\n'
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, CORRECTION: text})
    (record,), problems = make(project)
    assert problems == []
    assert record["date"] == "2020-03-05"
    assert record["countries"] == ["KH", "NO"]
    by_hand = {
        (row["field"], row["value"])
        for row in record["evidence"]
        if row["rule"] == "corrected by hand"
    }
    assert by_hand == {("date", "2020-03-05"), ("country", "NO")}
    page = next((project / "docs/articles").glob("*.md")).read_text("utf-8")
    assert "corrigé à la main" in page.lower()


def test_a_correction_that_changes_nothing_is_reported(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, CORRECTION: "publisher: VNA\n"})
    _, problems = make(project)
    assert problems == []
    text = "countries: {add: [KH]}\n"
    (project / "seeds" / CORRECTION).write_text(text, "utf-8")
    _, problems = make(project)
    assert len(problems) == 1
    assert f"seeds/{CORRECTION}: changes nothing" in problems[0]


def test_what_a_correction_removes_in_vain_is_named(tmp_path: Path) -> None:
    text = "countries: {remove: [KH, FR]}\nactors: {remove: [Jan Nowak]}\n"
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, CORRECTION: text})
    (record,), (problem,) = make(project)
    assert "KH" not in record["countries"]
    assert "removes what was not read in the article: FR, Jan Nowak." in problem


@pytest.mark.parametrize("ending", [".yaml", ".YML", ".Yaml"])
def test_a_correction_that_would_be_overlooked_is_an_error(tmp_path: Path, ending: str) -> None:
    name = GOOD.replace(".txt", ending)
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, name: "rights: link\n"})
    _, (problem,) = make(project)
    assert problem.startswith(f"seeds/{name}: not read: its name does not end in .yml.")
    assert problem.endswith(f"Call it {CORRECTION}.")


@pytest.mark.parametrize("name", [CORRECTION, "vocabulary/actors.yml"])
def test_a_broken_file_is_named_once(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, name: "colour: red\n"})
    _, (problem,) = make(project)
    assert problem.count(name) == 1


def test_a_withdrawn_article_leaves_its_address_and_nothing_of_its_text(tmp_path: Path) -> None:
    other = GOOD_TEXT.replace("Kratié", "Kampot")
    seeds = {GOOD: GOOD_TEXT, "b_00000000000000bb.txt": other}
    project = make_project(tmp_path / "p", seeds)
    make(project)
    text = 'withdrawn: {reason: "Demande de l’éditeur.", date: "2024-05-01"}\n'
    (project / "seeds" / CORRECTION).write_text(text, "utf-8")
    records, problems = make(project)
    assert problems == []
    assert [record["id"] for record in records] == ["00000000000000bb"]
    page = next((project / "docs/articles").glob("*-01234567.md")).read_text("utf-8")
    assert "Demande de l’éditeur" in page
    assert "gouverneur de la province" not in page
    with (project / "seeds/permalinks.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["id"] == "0123456789abcdef"]
    assert [row["status"] for row in rows] == ["published", "withdrawn"]
    assert len({row["path"] for row in rows}) == 1


def test_the_vocabulary_names_an_actor(tmp_path: Path) -> None:
    vocabulary = (
        'actors:\n  - id: sok-dara-kratie\n    label: "Sok Dara (Kratié)"\n'
        '    type: person\n    variants: ["Sok Dara"]\n'
    )
    seeds = {GOOD: GOOD_TEXT, "vocabulary/actors.yml": vocabulary}
    (record,), problems = make(make_project(tmp_path / "p", seeds))
    assert problems == []
    named = [(actor["id"], actor["name"]) for actor in record["actors"]]
    assert ("sok-dara-kratie", "Sok Dara (Kratié)") in named


def test_a_correction_may_begin_with_the_mark_of_windows_editors(tmp_path: Path) -> None:
    text = '\ufeffdate: "2020-03-05"\n'
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, CORRECTION: text})
    (record,), problems = make(project)
    assert problems == []
    assert record["date"] == "2020-03-05"
