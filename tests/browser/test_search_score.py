"""The query score over the labelled articles: what is published holds, on the web and on a disk."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.config import load_config
from generator.offline import pack_zip
from generator.pipeline import gather
from generator.problems import Report
from generator.progress import Progress
from tests.accuracy import queries
from tests.accuracy.queries import Verdict
from tests.accuracy.report import METHOD, NEW_ARCHIVE
from tests.browser.conftest import serving
from tests.browser.search_page import opened

pytestmark = pytest.mark.browser

LEAST = 0.98
"""What the hit rate and the precision must reach."""


@pytest.fixture(scope="module", name="project")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return queries.build_corpus(tmp_path_factory.mktemp("queries") / "project")


@pytest.fixture(scope="module", name="verdicts")
def _verdicts(project: Path, browser: Browser) -> Iterator[list[Verdict]]:
    with serving(project / "site") as address, browser.new_context() as context:
        asked = f"{address}recherche/"
        yield queries.run(context.new_page(), asked, project, queries.load_queries())


def test_queries_find_what_they_should(verdicts: list[Verdict]) -> None:
    assert queries.hit_rate(verdicts) >= LEAST, queries.errors(verdicts)
    assert queries.precision(verdicts) >= LEAST, queries.errors(verdicts)


@pytest.mark.parametrize("page", [METHOD, NEW_ARCHIVE], ids=["this archive", "new archives"])
def test_the_published_score_is_the_measured_one(page: Path, verdicts: list[Verdict]) -> None:
    told = "Run: python -m tests.accuracy.queries --publish"

    assert queries.table_of(page.read_text("utf-8")) == queries.published(verdicts), told


@pytest.mark.parametrize("text", ["mise en œuvre", "droits de l’homme", "Đà Nẵng", "l'asean"])
def test_a_link_to_a_query_finds_what_typing_it_finds(
    text: str, project: Path, verdicts: list[Verdict], page: Page
) -> None:
    (typed,) = (one for one in verdicts if one.query.text == text)
    with serving(project / "site") as address:
        expect(opened(page, address, f"?q={quote(text)}")).to_have_count(len(typed.found))
    assert typed.found


def test_a_copy_on_a_disk_finds_the_same(
    project: Path, verdicts: list[Verdict], browser: Browser, tmp_path: Path
) -> None:
    config = load_config(project / "mkdocs.yml")
    packed = pack_zip(gather(config, Report(), Progress())[1], config, Progress())
    with zipfile.ZipFile(packed.place) as copy:
        copy.extractall(tmp_path)
    with browser.new_context() as context:
        page: Page = context.new_page()
        address = (tmp_path / packed.place.stem / "recherche" / "index.html").as_uri()

        assert queries.run(page, address, project, queries.load_queries()) == verdicts
