"""A wrong turn: the page of a missing address says what it may have meant, at any depth."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.config import load_config
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from generator.serve import make_server
from tests.browser.conftest import watch
from tests.projects import GOOD, GOOD_TEXT, make_project

pytestmark = pytest.mark.browser


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with make_server(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module", name="root")
def _root(built_site: Path) -> Iterator[str]:
    """Yield the address of the site of the five seeds on the server that `serve` runs."""
    with _served(built_site) as address:
        yield address


@pytest.fixture(name="lost")
def _lost(browser: Browser) -> Iterator[Page]:
    """Yield a page whose only complaint may be that it was not found."""
    with browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        page.set_default_timeout(5000)
        complaints = watch(page)
        yield page
        assert [c for c in complaints if "404 (Not Found)" not in c] == []


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        pytest.param("articles/autre-titre-ea3d89f4/", "Le Vietnam fait grand cas", id="number"),
        pytest.param(
            "articles/le-vietnam-fait-grand-cas-de-son-amitie",
            "Le Vietnam fait grand cas",
            id="cut",
        ),
        pytest.param("pays/laos/", "Laos", id="a country without its code"),
        pytest.param("acteurs/vitaly-bousko/", "Vitaly Busko", id="a slip"),
        pytest.param("2022/10/25/acteurs/T%C3%B4-L%C3%A2m.html", "To Lam", id="deep, accents"),
    ],
)
def test_the_nearest_address_comes_first(lost: Page, root: str, path: str, meant: str) -> None:
    lost.goto(root + path)
    near = lost.locator(".k-missing__near li a").first
    near.wait_for()
    assert near.inner_text().startswith(meant)
    near.click()
    assert lost.get_by_role("heading", level=1).inner_text().startswith(meant)


def test_the_words_of_the_address_are_searched_for(lost: Page, root: str) -> None:
    lost.goto(f"{root}actualites/postes-frontaliers-0badc0de.html")
    lost.get_by_role("link", name="postes frontaliers").click()
    lost.locator(".recherche__resultats li").first.wait_for()
    assert "recherche/?q=postes%20frontaliers" in lost.url


def test_an_address_like_no_other_names_none(lost: Page, root: str) -> None:
    lost.goto(f"{root}wp-login.php", wait_until="networkidle")
    assert lost.locator(".k-missing__near").is_hidden()
    assert lost.locator(".k-missing__lists a").count() >= 9


def test_without_javascript_the_lists_and_the_search_stand_alone(
    browser: Browser, root: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}a/b/c/")
        assert page.locator(".k-missing__words, .k-missing__near").filter(visible=True).count() == 0
        page.locator(".k-missing__lists").get_by_role("link", name="Pays").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Pays"


def test_a_site_below_a_host_finds_its_own_addresses(
    lost: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/archive/")
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT})
    config = load_config(project / "mkdocs.yml")
    build(config, Report(), Progress())
    (tmp_path / "host").mkdir()
    (tmp_path / "host/archive").symlink_to(config.site_dir)
    (tmp_path / "host/404.html").symlink_to(config.site_dir / "404.html")
    with _served(tmp_path / "host") as root:
        lost.goto(f"{root}archive/pays/cambodge/x/")
        lost.locator(".k-missing__near a", has_text="Cambodge").click()
        assert lost.url == f"{root}archive/pays/kh-cambodge/"
