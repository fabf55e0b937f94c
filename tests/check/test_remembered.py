"""With a memory the verdict is the same, and what has not changed is not read again."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.check import check_site, pages, remembered
from generator.check.remembered import _read_some
from generator.memory import Memory
from generator.problems import Problem
from tests.check.test_site import URL, page, site

WRONG = page('<a href="non/">x</a><img src="//ailleurs.example/x.png" onclick="x">')


def checked(folder: Path, url: str = URL) -> list[Problem]:
    """Check with a memory, twice the same as without."""
    memory = Memory(folder.parent / "check.sqlite3")
    expected = check_site(folder, ["pays/"], url)
    assert check_site(folder, ["pays/"], url, memory) == expected
    assert check_site(folder, ["pays/"], url, memory) == expected
    return expected


def test_the_verdict_is_the_same_of_a_sound_site_and_of_another(tmp_path: Path) -> None:
    assert checked(site(tmp_path)) == []
    assert len(checked(site(tmp_path, pays__index_html=WRONG))) == 4
    assert checked(site(tmp_path)) == []


def test_the_same_bytes_are_judged_anew_for_another_address(tmp_path: Path) -> None:
    folder = site(tmp_path, pays__index_html=page(f'<img src="{URL}image.png" alt="">'))
    assert checked(folder) == []
    assert len(checked(folder, "https://autre.example/")) == 1


def test_a_link_to_a_page_that_went_is_found_though_its_page_is_remembered(tmp_path: Path) -> None:
    folder = site(tmp_path, autre__index_html=page(), pays__index_html=page('<a href="../autre/">'))
    assert checked(folder) == []
    (folder / "autre/index.html").unlink()
    assert len(checked(folder)) == 1


@pytest.mark.parametrize("at_a_time", [1, 500])
def test_what_is_remembered_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    monkeypatch.setattr(remembered, "_AT_A_TIME", at_a_time)
    folder, memory = site(tmp_path), Memory(tmp_path / "check.sqlite3")
    check_site(folder, [], URL, memory)
    monkeypatch.setattr(pages, "read_page", lambda *_: pytest.fail("read again"))
    assert check_site(folder, [], URL, memory) == []


def test_a_place_that_a_changed_page_lost_is_missed_by_pages_that_did_not_change(
    tmp_path: Path,
) -> None:
    leading = page('<a href="../autre/#ici">x</a>')
    folder = site(tmp_path, autre__index_html=page('<p id="ici">'), pays__index_html=leading)
    assert checked(folder) == []
    (folder / "autre/index.html").write_text(page('<p id="ailleurs">'), "utf-8")
    assert len(checked(folder)) == 1
    (folder / "autre/index.html").write_text(page('<p id="ailleurs"><p id="ici">'), "utf-8")
    assert checked(folder) == []


def test_of_a_sound_site_only_pages_that_changed_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, memory = site(tmp_path, autre__index_html=page()), Memory(tmp_path / "check.sqlite3")
    check_site(folder, [], URL, memory)
    looked: list[str] = []

    def noted(some: list[tuple[str, str]], *rest: Any) -> remembered.Found:
        looked.extend(path for path, _ in some)
        return _read_some(some, *rest)

    monkeypatch.setattr(remembered, "_read_some", noted)
    (folder / "autre/index.html").write_text(page('<a href="../pays/">x</a>'), "utf-8")
    assert check_site(folder, [], URL, memory) == []
    assert looked == ["autre/index.html"]
    (folder / "autre/index.html").write_text(WRONG, "utf-8")
    assert check_site(folder, [], URL, memory) == check_site(folder, [], URL)
    shutil.rmtree(folder / "autre")
    assert check_site(folder, [], URL, memory) == []
