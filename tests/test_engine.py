"""The site is MkDocs' own, byte for byte, whether its pages were converted or remembered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config as load_mkdocs
from mkdocs.structure.files import get_files

from generator import engine
from generator.config import load_config
from generator.errors import EngineError
from generator.pipeline import make_pages
from generator.problems import Report
from generator.progress import Progress
from generator.render import render_site
from tests.projects import GOOD, make_project, snapshot


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = make_project(tmp_path / "p")
    make_pages(load_config(made / "mkdocs.yml"), Report(), Progress())
    return made


def rendered(project: Path, name: str) -> dict[str, bytes]:
    staging = project / name
    render_site(load_config(project / "mkdocs.yml"), staging)
    return {path: data for path, data in snapshot(staging).items() if path != "sitemap.xml.gz"}


def plain(project: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "946684800"}
    subprocess.run([*command, "-d", str(project / "plain")], env=environment, check=True)
    site = snapshot(project / "plain")
    return {path: data for path, data in site.items() if path != "sitemap.xml.gz"}


def test_converted_and_remembered_pages_are_what_mkdocs_makes(project: Path) -> None:
    expected = plain(project)
    assert rendered(project, "first") == expected
    assert rendered(project, "second") == expected


def test_a_changed_page_is_converted_anew(project: Path) -> None:
    rendered(project, "first")
    page = next((project / "docs/articles").glob("*.md"))
    page.write_text(page.read_text("utf-8").replace("ouvriers", "maçons"), "utf-8")
    site = rendered(project, "second")
    assert any("maçons".encode() in data for name, data in site.items() if "articles/" in name)


def test_pages_converted_by_processes_are_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = load_mkdocs(str(project / "mkdocs.yml"))
    uris = [file.src_uri for file in get_files(config).documentation_pages()]
    alone = list(engine._convert(config, get_files(config), uris))  # noqa: SLF001
    monkeypatch.setattr(engine, "_WORTH_PROCESSES", 0)
    assert list(engine._convert_all(config, uris)) == alone  # noqa: SLF001


def test_a_broken_template_is_the_engines_own_words(project: Path) -> None:
    (project / "theme_overrides/article.html").write_text("{% if %}", "utf-8")
    with pytest.raises(EngineError, match="MkDocs failed: "):
        rendered(project, "first")
    assert (project / "seeds" / GOOD).is_file()
