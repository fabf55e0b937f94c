"""The commands as a person uses them: what they print, what they leave, how they end."""

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.config import Config, load_config
from generator.errors import ConfigError
from generator.serve import make_server, serve_site
from generator.serve import snapshot as watched
from tests.projects import GOOD, GOOD_TEXT, ROOT, make_project, snapshot


def run(project: Path, command: str, *rest: str) -> Result:
    arguments = [command, "--config", str(project / "mkdocs.yml"), *rest]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """Build the five seeds once."""
    seeds = {f.name: f.read_bytes() for f in sorted((ROOT / "seeds").glob("*.txt"))}
    project = make_project(tmp_path_factory.mktemp("five") / "p", seeds)
    return project, run(project, "build")


def test_build_ends_with_a_summary_and_where_the_site_is(built: tuple[Path, Result]) -> None:
    project, result = built
    assert result.exit_code == 0, result.output
    summary = re.search(
        r"^5 articles, 4 countries, \d+ actors, \d+ repairs, 0 problems, [\d.]+ s$",
        result.output,
        re.MULTILINE,
    )
    assert summary, result.output
    assert f"Site: {project / 'site' / 'index.html'}" in result.output
    assert (project / "site/index.html").is_file()


def test_a_second_build_changes_no_byte(built: tuple[Path, Result]) -> None:
    project, _ = built
    before = snapshot(project / "docs"), snapshot(project / "site"), snapshot(project / "seeds")
    times = {f: f.stat().st_mtime_ns for f in (project / "site").rglob("*.html")}
    (project / ".cache/finished.sqlite3").unlink()  # or there would be no second build
    assert run(project, "build").exit_code == 0
    after = snapshot(project / "docs"), snapshot(project / "site"), snapshot(project / "seeds")
    assert after == before
    assert {f: f.stat().st_mtime_ns for f in (project / "site").rglob("*.html")} == times


def test_a_build_without_memory_gives_the_same_bytes(
    built: tuple[Path, Result], tmp_path: Path
) -> None:
    project, _ = built
    seeds = {
        file.name: file.read_bytes() for file in (project / "seeds").iterdir() if file.is_file()
    }
    other = make_project(tmp_path / "p", seeds)
    assert run(other, "pages").exit_code == 0
    assert snapshot(other / "docs") == snapshot(project / "docs")


def test_check_finds_nothing_wrong_with_the_five_seeds(built: tuple[Path, Result]) -> None:
    result = run(built[0], "check", "--strict")
    assert result.exit_code == 0, result.output
    assert "No problems found." in result.output


def test_check_fails_when_an_address_of_the_ledger_does_not_answer(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    assert run(project, "build").exit_code == 0
    page = next((project / "site/articles").glob("*/index.html"))
    page.unlink()
    result = run(project, "check")
    assert result.exit_code == 1
    assert page.parent.name in result.output


def test_explain_prints_each_value_with_its_quote_and_rule(built: tuple[Path, Result]) -> None:
    result = run(built[0], "explain", "ea3d89f4fc626edf")
    assert result.exit_code == 0
    assert "date: null" in result.output
    assert "the text supports no value" in result.output
    assert re.search(r"country: BY Biélorussie\n  [\w-]+: “[^”]+”  \[\w+ \d+:\d+\]", result.output)
    assert re.search(r"person: Vitaly Busko, président du Comité", result.output)
    assert "prendtoujours → prend toujours" in result.output
    assert run(built[0], "explain", "ea3d").output == result.output


@pytest.mark.parametrize("asked", ["003", "003_ea3d89f4fc626edf.txt", "seeds/003_EA3D"])
def test_explain_takes_the_name_of_a_file_too(built: tuple[Path, Result], asked: str) -> None:
    assert run(built[0], "explain", asked).output == run(built[0], "explain", "ea3d").output


def test_explain_quotes_nothing_for_what_was_corrected_by_hand(tmp_path: Path) -> None:
    seeds = {GOOD: GOOD_TEXT, GOOD.replace(".txt", ".yml"): "date: 2017\n"}
    lines = run(make_project(tmp_path / "p", seeds), "explain", "0123").output.splitlines()
    assert lines[lines.index("date: 2017 (2017)") + 1] == "  corrected by hand"


def test_explain_says_what_is_wrong_with_the_article_and_nothing_of_others(tmp_path: Path) -> None:
    other = GOOD_TEXT.replace("Kratié", "Kampot")
    seeds = {GOOD: GOOD_TEXT, "b_00000000000000bb.txt": other, "bad.txt": ""}
    project = make_project(tmp_path / "p", seeds)
    (project / "seeds/good_0123456789abcdef.yml").write_text("colour: red\n", "utf-8")
    result = run(project, "explain", "0123")
    assert result.exit_code == 1
    assert "error: seeds/good_0123456789abcdef.yml: left out: colour is unknown" in result.output
    assert "bad.txt" not in result.output
    assert run(project, "explain", "00000000000000bb").exit_code == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_console_without_the_letters_shows_others(
    built: tuple[Path, Result], encoding: str
) -> None:
    command = [sys.executable, "-m", "generator", "explain", "ea3d", "--config"]
    said = subprocess.run(
        [*command, str(built[0] / "mkdocs.yml")],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert said.returncode == 0, said.stderr
    assert b"Vitaly Busko" in said.stdout


def test_an_id_that_is_not_there_is_wrong_usage_even_where_all_is_withdrawn(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    (project / "seeds/good_0123456789abcdef.yml").write_text("withdrawn: x\n", "utf-8")
    result = run(project, "explain", "0123")
    assert result.exit_code == 2
    assert "0 articles have an id or a file that begins with '0123'" in result.output


def test_pages_works_on_any_folder_and_keeps_its_ledger_there(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "a.txt").write_text("Un titre\n\nLe Laos et le Vietnam ont signé.\n", "utf-8")
    result = run(ROOT, "pages", "--seeds", str(folder), "--docs", str(tmp_path / "docs"))
    assert result.exit_code == 0
    (line,) = (tmp_path / "docs/data/articles.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["countries"] == ["LA", "VN"]
    assert len((folder / "permalinks.csv").read_text("utf-8").splitlines()) == 2


def test_every_command_says_what_it_does() -> None:
    overview = CliRunner().invoke(main, ["--help"]).output
    for name, command in main.commands.items():
        assert command.help
        assert name in overview
        for option in command.params:
            assert getattr(option, "help", None) or option.param_type_name == "argument", name


def test_the_server_gives_pages_and_the_sites_own_404(built: tuple[Path, Result]) -> None:
    with make_server(built[0] / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        base = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            with urllib.request.urlopen(f"{base}/pays/") as answer:
                assert answer.status == 200
            with pytest.raises(urllib.error.HTTPError) as raised:
                urllib.request.urlopen(f"{base}/nowhere/")
            with raised.value as error:
                assert error.code == 404
                assert "introuvable" in error.read().decode("utf-8").lower()
        finally:
            server.shutdown()
            thread.join()


def test_a_taken_port_is_said_before_anything_is_built(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    with make_server(tmp_path, 0) as server:
        result = run(project, "serve", "--port", str(server.server_address[1]))
    assert result.exit_code == 1
    assert result.output.startswith("error: port ")
    assert "Name another with --port." in result.output
    assert not (project / "docs/articles").exists()


def test_a_file_that_goes_while_it_is_looked_at_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = load_config(make_project(tmp_path / "p") / "mkdocs.yml")
    (config.seeds_dir / "a~").symlink_to(config.seeds_dir / "nowhere")
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    assert str(config.seeds_dir / "a~") not in watched(config)


def test_serve_sees_an_edited_seed(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    config = load_config(project / "mkdocs.yml")
    before = watched(config)
    (project / "seeds/new.txt").write_text("Un titre\n\nUn texte.\n", "utf-8")
    assert watched(config) != before


def test_an_id_may_be_typed_in_capitals(built: tuple[Path, Result]) -> None:
    assert run(built[0], "explain", "EA3D").output == run(built[0], "explain", "ea3d").output


def test_off_a_terminal_progress_is_a_line_now_and_then(
    built: tuple[Path, Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert " of " not in built[1].output
    monkeypatch.setattr("generator.cli.progress._EVERY", 3)
    lines = re.findall(r"^  (\d+) of \d+$", run(built[0], "pages").output, re.MULTILINE)
    assert lines[:2] == ["3", "6"]


def test_a_rebuild_that_fails_is_said_and_the_next_change_is_tried(tmp_path: Path) -> None:
    config = load_config(make_project(tmp_path / "p") / "mkdocs.yml")
    said: list[str] = []
    builds = iter([None, ConfigError("mkdocs.yml: broken"), None, KeyboardInterrupt()])

    def rebuild() -> Config:
        (config.seeds_dir / f"{len(said)}{time.monotonic_ns()}.txt").touch()
        if outcome := next(builds):
            raise outcome
        return config

    def changed(_: float) -> None:
        (config.seeds_dir / f"edited-{time.monotonic_ns()}.txt").touch()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.serve.time.sleep", changed)
        serve_site(config.site_dir, rebuild, 0, watch=True, say=said.append)
    assert said[1:] == ["error: mkdocs.yml: broken", "Stopped."]
    assert next(builds, None) is None


def test_a_request_for_the_head_of_a_missing_page_gets_no_body(
    built: tuple[Path, Result],
) -> None:
    with make_server(built[0] / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with socket.create_connection(("127.0.0.1", server.server_port), timeout=5) as asked:
                asked.sendall(b"HEAD /nowhere/ HTTP/1.0\r\n\r\n")
                answer = b"".join(iter(lambda: asked.recv(65536), b""))
        finally:
            server.shutdown()
            thread.join()
    assert b" 404 " in answer.splitlines()[0]
    assert answer.endswith(b"\r\n\r\n")


def test_the_site_holds_no_script_that_no_page_loads(built: tuple[Path, Result]) -> None:
    site = built[0] / "site"
    pages = "".join(page.read_text("utf-8") for page in site.rglob("*.html"))
    scripts = {file.name for file in (site / "assets").rglob("*.js")}
    loaded = {name for name in scripts if name in pages}
    imported = {file.name for file in (site / "assets/javascripts/recherche").glob("*.js")}
    of_moved_pages = {"moved.js"}  # these seeds have none
    assert scripts - of_moved_pages == loaded | imported
    assert not list(site.rglob("*.map"))
