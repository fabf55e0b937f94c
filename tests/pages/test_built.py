"""The main region of one built page of each kind, kept as a file: Markdown, engine and template.

After a wanted change: `pytest tests/pages/test_built.py --update-golden`, then read the diff.
"""

import re
from pathlib import Path

import pytest

from generator.config import load_config
from generator.exports import all_exports
from generator.origins import Origins
from generator.pages import all_pages
from generator.render import engine_begun, rendering
from generator.staged_paths import staged_path
from generator.write import synchronise
from tests.pages.archives import archive, settings, visit
from tests.pages.rendering import PROJECT
from tests.projects import make_project

GOLDEN = PROJECT / "tests" / "golden" / "built"
MAIN = re.compile(r"<main\b.*</main>\n", re.DOTALL)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the hand-made archive's site."""
    project = make_project(tmp_path_factory.mktemp("built") / "project")
    config = load_config(project / "mkdocs.yml")
    files = [
        *all_pages(Origins(archive(), settings())),
        *all_exports(Origins(archive(), settings())),
    ]
    synchronise(config.docs_dir, [files])
    staging = project / "staging"
    with engine_begun(config) as engine, rendering(engine, staging) as left_out:
        left_out()
    return staging


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("actor.html", "acteurs/to-lam/"),
        ("article.html", visit().path),
        ("country.html", "pays/la-laos/"),
        ("month.html", "annees/2021/10/"),
        ("pair.html", "relations/la-vn/"),
    ],
)
def test_a_built_page_is_as_it_was(
    rendered: Path, name: str, path: str, request: pytest.FixtureRequest
) -> None:
    page = (rendered / staged_path(f"{path}index.html")).read_text("utf-8")
    [main] = MAIN.findall(page)
    golden = GOLDEN / name
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(main, "utf-8")

    assert main == golden.read_text("utf-8")
