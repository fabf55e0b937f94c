"""Whole archives with a dispatch captured twice: one page, and every address keeps answering."""

import json
from pathlib import Path

import pytest

from generator.check import check_site
from generator.config import load_config
from generator.permalinks import Ledger, read_ledger
from generator.pipeline import build, make_pages
from generator.problems import Report
from generator.progress import Progress
from tests.projects import GOOD, GOOD_TEXT, make_project
from tests.reissues.test_reissues import DISPATCH, LONGER, SAME

FIRST, SECOND = "a_aaaaaaaaaaaaaaaa.txt", "b_bbbbbbbbbbbbbbbb.txt"
FIRST_ID, SECOND_ID = "a" * 16, "b" * 16
AGAIN = SAME["another title"].replace("-VNA", "(CVN)")
OTHER = DISPATCH.replace("37 kilomètres", "12 kilomètres").replace("48", "51").replace("125", "98")


def make(project: Path) -> list[str]:
    """Make the pages; return what was reported."""
    report = Report()
    make_pages(load_config(project / "mkdocs.yml"), report, Progress())
    return [str(problem) for problem in report]


def ids(project: Path) -> list[str]:
    lines = (project / "docs/data/articles.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["id"] for line in lines]


def ledger(project: Path) -> Ledger:
    return read_ledger(project / "seeds")


def address(project: Path, ident: str) -> str:
    return ledger(project).latest[ident].path


def page(project: Path, path: str) -> str:
    return (project / f"docs/{path.rstrip('/')}.md").read_text("utf-8")


def write(project: Path, name: str, text: str) -> None:
    (project / "seeds" / name).write_text(text, "utf-8")


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Make an archive that published two articles, of which the second is now the first again."""
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, FIRST: DISPATCH, SECOND: OTHER})
    make(project)
    assert len(ids(project)) == 3
    write(project, SECOND, AGAIN)
    return project


def test_two_captures_make_one_page_that_names_both_files(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, FIRST: DISPATCH, SECOND: AGAIN})
    said = make(project)
    assert ids(project) == ["0" + GOOD[6:21], FIRST_ID]
    assert f"Capturé deux fois\u202f: <code>{FIRST}</code>, <code>{SECOND}</code>" in page(
        project, address(project, FIRST_ID)
    )
    assert [row.id for row in ledger(project).rows] == ids(project)
    assert len(said) == 1
    assert said[0].startswith(f"seeds/{SECOND}: the dispatch of {FIRST}, captured with small")


def test_an_address_that_was_published_leads_to_the_older_one(published: Path) -> None:
    make(published)
    old, new = address(published, SECOND_ID), address(published, FIRST_ID)
    assert SECOND_ID not in ids(published)
    assert ledger(published).rows[-1].status == "moved"
    assert ledger(published).moves == {old: new}
    assert f"](../{new.rstrip('/')}.md)" in page(published, old)
    before = ledger(published)
    make(published)
    assert ledger(published) == before


def test_the_built_site_answers_at_the_old_address_and_leads_on(published: Path) -> None:
    config = load_config(published / "mkdocs.yml")
    build(config, Report(), Progress())
    old, new = address(published, SECOND_ID), address(published, FIRST_ID)
    html = (config.site_dir / old / "index.html").read_text("utf-8")
    target = f"../{new.removeprefix('articles/')}"
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
    assert f'href="{target}"' in html
    assert not check_site(config.site_dir, ledger(published).paths, config.site_url)


@pytest.mark.parametrize("gone", [FIRST, SECOND])
def test_without_one_of_the_files_both_addresses_answer(published: Path, gone: str) -> None:
    make(published)
    (published / "seeds" / gone).unlink()
    said = make(published)
    for ident in (FIRST_ID, SECOND_ID):
        assert page(published, address(published, ident))
    if gone == FIRST:
        assert SECOND_ID in ids(published)
        assert ledger(published).moves == {}
        assert [f"the seed {FIRST}" in line for line in said] == [True]
    else:
        assert FIRST_ID in ids(published)
        assert len(ledger(published).moves) == 1
        assert said == []


@pytest.mark.parametrize("renamed", [FIRST, SECOND])
def test_a_renamed_file_changes_no_address(published: Path, renamed: str) -> None:
    make(published)
    moves = ledger(published).moves
    (published / "seeds" / renamed).rename(published / "seeds" / f"z_{renamed}")
    make(published)
    assert ledger(published).moves == moves
    assert FIRST_ID in ids(published)
    assert SECOND_ID not in ids(published)


def test_of_files_with_the_same_text_the_published_one_stays_too(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {SECOND: DISPATCH})
    make(project)
    write(project, FIRST, f"{DISPATCH}\n")
    said = make(project)
    assert ids(project) == [SECOND_ID]
    assert [f"same article as {SECOND}" in line for line in said] == [True]


def test_an_address_of_a_file_that_became_the_same_text_moves(published: Path) -> None:
    write(published, SECOND, DISPATCH)
    make(published)
    assert ledger(published).moves == {address(published, SECOND_ID): address(published, FIRST_ID)}


def test_what_may_be_shown_of_a_capture_is_heeded_after_a_build_that_showed_all(
    published: Path,
) -> None:
    make(published)
    shown = page(published, address(published, FIRST_ID))
    write(published, f"{SECOND[:-4]}.yml", "rights: link\n")
    make(published)
    assert "37 kilomètres" in shown
    assert "37 kilomètres" not in page(published, address(published, FIRST_ID))


def test_a_correction_of_a_capture_that_is_not_shown_is_reported(published: Path) -> None:
    write(published, f"{SECOND[:-4]}.yml", "date: '2019-05-07'\n")
    assert any("corrects a capture that is not shown" in line for line in make(published))


def test_versions_name_each_other_and_no_page_names_one_twice(tmp_path: Path) -> None:
    seeds = {GOOD: GOOD_TEXT, FIRST: DISPATCH, SECOND: LONGER}
    project = make_project(tmp_path / "p", seeds)
    assert make(project) == []
    assert len(ids(project)) == 3
    for one, other in ((FIRST_ID, SECOND_ID), (SECOND_ID, FIRST_ID)):
        text = page(project, address(project, one))
        heading = text.index("## Autre version de cette dépêche")
        link = f"](../{address(project, other).rstrip('/')}.md)"
        assert link in text[heading:].splitlines()[2]
        assert "6 mai 2019" in text[heading:].splitlines()[2]
        assert (
            "## À lire aussi" not in text
            or link not in text[text.index("## À lire aussi") :].partition("## Dans")[0]
        )
