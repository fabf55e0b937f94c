from pathlib import Path

import pytest
from mkdocs.config import load_config as load_mkdocs
from mkdocs.structure.files import get_files

from generator.engine_frame import Frame, engine_config, make_frame
from tests.projects import make_project


@pytest.fixture(name="project", scope="module")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("frame") / "p")


@pytest.fixture(name="frame", scope="module")
def _frame(project: Path) -> Frame:
    return make_frame(engine_config(project / "mkdocs.yml", project / "staging"))


def test_the_theme_gives_the_files_that_mkdocs_finds(project: Path, frame: Frame) -> None:
    config = load_mkdocs(str(project / "mkdocs.yml"), plugins=[])
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)

    assert list(frame.files.src_uris) == list(files.src_uris)


def test_hidden_templates_are_loaded_though_they_are_not_listed(frame: Frame) -> None:
    icon = ".icons/material/magnify.svg"

    assert frame.env.get_template(icon).render().startswith("<svg")
    assert icon not in frame.env.list_templates()
