"""A site tells for which address it was built."""

from pathlib import Path

import pytest

from generator.check import built_for
from generator.errors import OutputError
from tests.projects import GOOD, GOOD_TEXT, make_project
from tests.test_bad_input import problem_lines, run


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ('<link rel="canonical" href="https://a.example/b/">', "https://a.example/b/"),
        ("<p>nothing</p>", None),
        (None, None),
    ],
    ids=["an address", "none", "no page"],
)
def test_the_home_page_names_the_address(
    tmp_path: Path, page: str | None, address: str | None
) -> None:
    if page is not None:
        (tmp_path / "index.html").write_text(page, "utf-8")
    assert built_for(tmp_path) == address


def test_a_home_page_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    with pytest.raises(OutputError, match="cannot be read"):
        built_for(tmp_path)


def test_a_site_built_for_another_address_is_one_problem_and_not_one_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT})
    monkeypatch.setenv("SITE_URL", "https://a.example/b")
    assert run(project, "build").exit_code == 0
    assert run(project, "check").exit_code == 0
    monkeypatch.delenv("SITE_URL")
    result = run(project, "check")
    assert result.exit_code == 1
    (line,) = problem_lines(result)
    assert line.startswith("error: site: built for https://a.example/b/, but site_url is empty. ")
