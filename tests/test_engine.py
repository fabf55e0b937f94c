"""The site is MkDocs' own, byte for byte, whether its pages were rendered or stayed."""

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2.meta import find_undeclared_variables
from mkdocs.config import load_config as load_mkdocs

from generator import engine, engine_memory
from generator.config import load_config
from generator.errors import EngineError, OutputError
from generator.pipeline import make_pages
from generator.problems import Report
from generator.progress import Progress
from generator.render import engine_begun, rendered_files, rendering
from generator.staged_paths import site_path
from generator.write import staging, synchronise
from tests.hostile import make_hostile
from tests.projects import GOOD, make_project, snapshot

PAGE = "articles/le-pont-de-kratie-a-rouvert-01234567/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = make_project(tmp_path / "p")
    make_pages(load_config(made / "mkdocs.yml"), Report(), Progress())
    return made


@pytest.fixture(name="built_once", scope="module")
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_project(tmp_path_factory.mktemp("built") / "p")
    make_pages(load_config(made / "mkdocs.yml"), Report(), Progress())
    assert kept(made) == frozenset()
    return made


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """Return a copy of an archive whose site is there; its folder moved, its files are as old."""
    return shutil.copytree(built_once, tmp_path / "p")


@pytest.fixture(scope="module")
def expected(built_once: Path) -> dict[str, bytes]:
    """Return what MkDocs makes of it."""
    return plain(built_once)


def rendered(project: Path, name: str) -> dict[str, bytes]:
    staging = project / name
    config = load_config(project / "mkdocs.yml")
    with engine_begun(config) as engine, rendering(engine, staging) as left_out:
        assert not left_out()
    return staged(staging)


def staged(folder: Path) -> dict[str, bytes]:
    files = {site_path(path): data for path, data in snapshot(folder).items()}
    return {path: data for path, data in files.items() if path != "sitemap.xml.gz"}


def kept(project: Path) -> frozenset[str]:
    """Render with a site that is there, and put it in order as a build does; return what stays."""
    config = load_config(project / "mkdocs.yml")
    with staging(config.cache_dir) as folder:
        with engine_begun(config) as engine, rendering(engine, folder) as left_out:
            paths = left_out()
        assert not paths & staged(folder).keys()
        synchronise(config.site_dir, [rendered_files(folder)], ["."], paths)
    return paths


def plain(project: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "946684800"}
    subprocess.run([*command, "-d", str(project / "plain")], env=environment, check=True)
    return staged(project / "plain")


@pytest.fixture(scope="module")
def of_mkdocs(built_once: Path, expected: dict[str, bytes]) -> dict[str, bytes]:
    """Return what a site has of MkDocs' own output: all that some page loads."""
    assert expected
    return {file.path: file.content for file in rendered_files(built_once / "plain")}


def test_the_site_is_what_mkdocs_makes(project: Path, expected: dict[str, bytes]) -> None:
    assert rendered(project, "staging") == expected


def test_an_archive_of_hostile_seeds_is_what_mkdocs_makes(tmp_path: Path) -> None:
    project = make_hostile(tmp_path / "p")
    make_pages(load_config(project / "mkdocs.yml"), Report(), Progress())
    assert rendered(project, "staging") == plain(project)


def test_pages_that_did_not_change_stay_and_are_still_what_mkdocs_makes(
    built: Path, of_mkdocs: dict[str, bytes]
) -> None:
    assert PAGE in kept(built)
    assert snapshot(built / "site") == of_mkdocs


def test_what_was_moved_into_the_site_is_not_read_to_know_it(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(engine_memory, "digest", read.append)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "946684800")
    memory = load_config(built / "mkdocs.yml").cache_dir / "pages.sqlite3"
    assert PAGE in engine.run(built / "mkdocs.yml", tmp_path / "staging", built / "site", memory)
    assert read == []


def test_pages_stay_where_the_folder_of_the_project_moved(built: Path) -> None:
    assert PAGE in kept(built.rename(built.with_name("elsewhere")))


def test_a_page_that_changed_is_rendered_anew(built: Path) -> None:
    page = next((built / "docs/articles").glob("*.md"))
    page.write_text(page.read_text("utf-8").replace("ouvriers", "maçons"), "utf-8")
    assert PAGE not in kept(built)
    assert "maçons".encode() in (built / "site" / PAGE).read_bytes()


@pytest.mark.parametrize("damage", ["altered", "missing"])
def test_a_page_of_the_site_that_is_not_as_it_was_made_is_made_again(
    built: Path, of_mkdocs: dict[str, bytes], damage: str
) -> None:
    page = built / "site" / PAGE
    page.write_bytes(b"") if damage == "altered" else page.unlink()
    assert PAGE not in kept(built)
    assert snapshot(built / "site") == of_mkdocs


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("theme_overrides/partials/colophon.html", "</footer>", "<p>Pied</p></footer>"),
        ("mkdocs.yml", "Les articles restent", "Tous les articles restent"),
        ("mkdocs.yml", "- methode.md", "- methode.md\n  - Encore: index.md"),
        ("docs/pays/index.md", 'title: "Pays"', 'title: "Tous les pays"'),
    ],
    ids=["template", "setting", "navigation", "title in the navigation"],
)
def test_what_frames_all_pages_renders_them_all_anew(
    built: Path, file: str, before: str, after: str
) -> None:
    place = built / file
    place.write_text(place.read_text("utf-8").replace(before, after), "utf-8")
    assert kept(built) == frozenset()


def test_with_a_plugin_every_page_is_mkdocs_own(built: Path) -> None:
    settings = built / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("plugins: []", "plugins: [tags]"))
    assert kept(built) == frozenset()


def test_pages_rendered_by_processes_are_the_same(
    project: Path, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_WORTH_PROCESSES", 0)
    folder = project / "staged"
    engine.run(project / "mkdocs.yml", folder, project / "site", project / "memory")
    assert staged(folder) == expected


def test_a_link_that_leads_nowhere_is_an_error_as_for_mkdocs(project: Path) -> None:
    page = next((project / "docs/articles").glob("*.md"))
    page.write_text(f"{page.read_text('utf-8')}\n[x](rien.md)\n", "utf-8")
    with pytest.raises(EngineError, match=r"rien\.md"):
        kept(project)


def test_what_strict_mode_stops_at_is_said(project: Path) -> None:
    page = project / "docs/methode.md"
    page.write_text(f"{page.read_text('utf-8')}\n[x](rien.md)\n", "utf-8")
    with pytest.raises(EngineError, match=r"'methode\.md' contains a link 'rien\.md'"):
        rendered(project, "first")


def test_where_no_plugins_are_named_there_is_none(project: Path) -> None:
    settings = project / "mkdocs.yml"
    expected = plain(project)
    settings.write_text(settings.read_text("utf-8").replace("plugins: []", ""), "utf-8")
    folder = project / "staged"
    engine.run(settings, folder, project / "site", project / "memory")
    assert staged(folder) == expected


def test_an_archive_without_settings_of_its_own_is_rendered(project: Path) -> None:
    settings = project / "mkdocs.yml"
    shown = settings.read_text("utf-8")
    assert "\n  archive:" in shown
    settings.write_text(re.sub(r"\nextra:(\n  .*)+", "", shown), "utf-8")
    rendered(project, "first")


def test_no_template_of_a_page_asks_for_other_pages(project: Path) -> None:
    env = load_mkdocs(str(project / "mkdocs.yml")).theme.get_env()
    for template in (project / "theme_overrides").rglob("*.html"):
        asked = find_undeclared_variables(env.parse(template.read_text("utf-8")))
        assert "pages" not in asked, template.name


def test_an_engine_that_is_not_asked_to_render_ends(project: Path) -> None:
    with engine_begun(load_config(project / "mkdocs.yml")) as engine:
        pass
    assert engine.returncode == 0


def test_a_broken_template_is_the_engines_own_words(project: Path) -> None:
    (project / "theme_overrides/article.html").write_text("{% if %}", "utf-8")
    with pytest.raises(EngineError, match="MkDocs failed: "):
        rendered(project, "first")
    assert (project / "seeds" / GOOD).is_file()


def test_a_full_disk_is_no_fault_of_a_page(tmp_path: Path) -> None:
    said = f"[Errno 28] {os.strerror(errno.ENOSPC)}: 'a.html'"
    code = f"import sys; sys.stdin.readline(); sys.exit({said!r})"
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(
            [sys.executable, "-c", code], stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8"
        ) as engine,
        rendering(engine, tmp_path) as left_out,
        pytest.raises(OutputError, match=r"cannot be rendered .* free space and run again"),
    ):
        left_out()
