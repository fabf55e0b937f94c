"""The command: one file to carry away, whole, the same each time, and nothing half made."""

import re
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner, Result

from generator.check.references import resolve
from generator.check.tags import read_tag, start_tags
from generator.cli import main
from tests.projects import GOOD, GOOD_TEXT, ROOT, make_project


def run(project: Path, *rest: str) -> Result:
    arguments = ["offline", "--config", str(project / "mkdocs.yml"), *rest]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """Pack the five seeds once; return the ZIP file and what the command said."""
    seeds = {file.name: file.read_bytes() for file in sorted((ROOT / "seeds").glob("*.txt"))}
    project = make_project(tmp_path_factory.mktemp("offline") / "p", seeds)
    result = run(project)
    (made,) = (project / "dist").iterdir()
    return made, result


def test_the_command_says_what_it_wrote(packed: tuple[Path, Result]) -> None:
    made, result = packed
    assert result.exit_code == 0, result.output
    assert re.search(r"^5 articles, .*, 0 problems, [\d.]+ s$", result.output, re.MULTILINE)
    assert re.search(
        rf"^Offline copy: {re.escape(str(made))} \(\d+ files, [\d.]+ MB\)$",
        result.output,
        re.MULTILINE,
    )
    assert re.fullmatch(r"[a-z-]+-\d{4}(-\d\d){0,2}\.zip", made.name)


def test_every_link_of_every_page_leads_to_a_file(packed: tuple[Path, Result]) -> None:
    with zipfile.ZipFile(packed[0]) as copy:
        pages = {n: copy.read(n).decode("utf-8") for n in copy.namelist() if n.endswith(".html")}
        names = set(copy.namelist())
    lost = []
    for name, page in pages.items():
        folder = name.rpartition("/")[0] + "/" if "/" in name else ""
        for tag in (read_tag(raw) for run in start_tags(page) for raw in run.raws):
            for address in filter(None, map(tag.get, ("href", "src", "action"))):
                parts = urlsplit(address)
                target = resolve(folder, unquote(parts.path)) if parts.path else name
                if not parts.scheme and target not in names:
                    lost.append((name, address))
    assert pages
    assert lost == []


def test_what_is_unpacked_stays_together_in_a_folder_of_the_name(
    packed: tuple[Path, Result],
) -> None:
    made, _ = packed
    with zipfile.ZipFile(made) as copy:
        assert {name.partition("/")[0] for name in copy.namelist()} == {made.stem}
        assert f"{made.stem}/index.html" in copy.namelist()


def test_no_page_shows_another_font_while_its_own_is_read(packed: tuple[Path, Result]) -> None:
    with zipfile.ZipFile(packed[0]) as copy:
        styles = [copy.read(name).decode("utf-8") for name in copy.namelist() if ".css" in name]
    assert any("font-display: block" in style for style in styles)
    assert not any("font-display: optional" in style for style in styles)


def test_no_page_starts_a_module_or_names_the_server_as_its_place(
    packed: tuple[Path, Result],
) -> None:
    with zipfile.ZipFile(packed[0]) as copy:
        pages = [copy.read(name).decode("utf-8") for name in copy.namelist() if ".html" in name]
    assert [page for page in pages if 'type="module"' in page or "'self'" in page] == []


def test_packing_again_gives_the_same_bytes(packed: tuple[Path, Result]) -> None:
    made, _ = packed
    before = made.read_bytes()
    assert run(made.parents[1]).exit_code == 0
    assert made.read_bytes() == before
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    (project / "dist").write_text("")
    result = run(project)
    assert result.exit_code == 1
    (line,) = [line for line in result.output.splitlines() if line.startswith("error: ")]
    assert "dist" in line
    assert "cannot be written" in line


def test_what_was_there_stays_when_a_script_is_not_understood(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    assert run(project).exit_code == 0
    (made,) = (project / "dist").iterdir()
    before = made.read_bytes()
    script = project / "theme_overrides/assets/javascripts/recherche/words.js"
    script.write_text(f"{script.read_text('utf-8')}\nexport default wordsOf;\n", "utf-8")
    result = run(project)
    assert result.exit_code == 1
    assert "error: assets/javascripts/recherche/words.js: 'export default" in result.output
    assert [file.read_bytes() for file in (project / "dist").iterdir()] == [before]


def test_an_archive_without_articles_is_packed_as_well(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT})
    (project / "seeds" / f"{GOOD.removesuffix('.txt')}.yml").write_text("withdrawn: {reason: x}\n")
    result = run(project)
    assert "0 articles" in result.output
    assert len(list((project / "dist").iterdir())) == 1


def test_without_libzim_nothing_is_built_and_the_way_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "libzim", None)
    monkeypatch.setattr("generator.offline.find_spec", lambda _: None)
    project = make_project(tmp_path / "p")
    result = run(project, "--zim")
    assert result.exit_code == 1
    assert "error: a ZIM file needs libzim, which is not installed. Run: make zim." in result.output
    assert not (project / "site").exists()
