"""Where nothing changed since the last build, there is nothing to build; anything else is seen."""

import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from generator import finished, pipeline
from generator.config import Config, load_config
from generator.finished import Attempt, Counts, _packages
from generator.inventory import inventory
from generator.pipeline import build_if_changed
from generator.problems import Report, Severity
from generator.progress import Progress
from tests.projects import GOOD, make_project, snapshot

COUNTS = Counts(articles=1, countries=2, actors=3, repairs=4)
VOCABULARY = "actors:\n- {id: vna, label: VNA, type: organisation, variants: [AVI]}\n"


def the_config(project: Path) -> Config:
    return load_config(project / "mkdocs.yml")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make an archive whose last build is finished, as far as its files tell."""
    project = make_project(tmp_path / "p")
    write(project / "seeds/permalinks.csv", "ledger")
    write(project / "seeds/addresses.csv", "register")
    write(project / "docs/.kiosque", "mark")
    write(project / "docs/index.md", "home")
    write(project / "docs/pays/index.md", "list")
    write(project / "site/index.html", "page")
    finish(project)
    return project


def finish(project: Path, report: Report | None = None) -> None:
    attempt = Attempt(the_config(project))
    attempt.begin()
    attempt.finish(COUNTS, report or Report())


def found(project: Path) -> Counts | None:
    return Attempt(the_config(project)).finished(Report())


def test_what_stands_as_it_was_left_is_finished(project: Path) -> None:
    assert found(project) == COUNTS


def test_what_was_reported_is_reported_again(project: Path) -> None:
    first, again = Report(), Report()
    first.warn("seeds/é\udcff.txt", "odd", "Mend it.")
    first.error("seeds/b.yml", "wrong", "Mend it.")
    finish(project, first)
    Attempt(the_config(project)).finished(again)
    assert list(again) == list(first)
    assert [p.severity for p in again] == [Severity.WARNING, Severity.ERROR]


_Edit = Callable[[Path], None]


def _written(name: str, text: str = "x") -> _Edit:
    return lambda project: write(project / name, text)


def _grown(name: str) -> _Edit:
    return lambda project: write(project / name, (project / name).read_text("utf-8") + "\n")


def _removed(name: str) -> _Edit:
    return lambda project: (project / name).unlink()


def _made(name: str) -> _Edit:
    return lambda project: (project / name).mkdir()


def _touched(name: str) -> _Edit:
    def edit(project: Path) -> None:
        status = (project / name).stat()
        os.utime(project / name, ns=(status.st_atime_ns, status.st_mtime_ns + 1))

    return edit


def _closed(name: str) -> _Edit:
    return lambda project: (project / name).chmod(0o600)


def _linked(name: str) -> _Edit:
    return lambda project: (project / name).symlink_to(project / "mkdocs.yml")


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_grown(f"seeds/{GOOD}"), id="seed changed"),
        pytest.param(_removed(f"seeds/{GOOD}"), id="seed gone"),
        pytest.param(_written("seeds/new.txt"), id="seed added"),
        pytest.param(_written("seeds/deep/new.TXT"), id="seed in a folder"),
        pytest.param(_made("seeds/folder.txt"), id="folder called like a seed"),
        pytest.param(_written(f"seeds/{GOOD[:-4]}.yml"), id="correction"),
        pytest.param(_written("seeds/vocabulary/actors.yml", VOCABULARY), id="vocabulary"),
        pytest.param(_grown("seeds/permalinks.csv"), id="ledger"),
        pytest.param(_removed("seeds/addresses.csv"), id="register"),
        pytest.param(_grown("docs/methode.md"), id="hand-written page"),
        pytest.param(_written("docs/new.md"), id="new hand-written page"),
        pytest.param(_grown("theme_overrides/main.html"), id="template"),
        pytest.param(_grown("mkdocs.yml"), id="settings"),
        pytest.param(_grown("docs/index.md"), id="home page"),
        pytest.param(_written("docs/pays/index.md", "LIST"), id="page of the same size"),
        pytest.param(_removed("docs/pays/index.md"), id="page gone"),
        pytest.param(_written("docs/pays/foreign.md"), id="foreign page"),
        pytest.param(_removed("docs/.kiosque"), id="mark of the folder gone"),
        pytest.param(_touched("site/index.html"), id="file of the site touched"),
        pytest.param(_removed("site/index.html"), id="file of the site gone"),
        pytest.param(_written("site/a/foreign.html"), id="foreign file in the site"),
        pytest.param(_made("site/foreign"), id="foreign folder in the site"),
        pytest.param(_closed("site/index.html"), id="file that a server may not read"),
        pytest.param(_linked("site/foreign.html"), id="link in the site"),
    ],
)
def test_any_change_is_seen(project: Path, edit: _Edit) -> None:
    edit(project)
    assert found(project) is None


def test_a_seed_written_again_with_the_same_bytes_is_no_change(project: Path) -> None:
    seed = project / "seeds" / GOOD
    seed.write_bytes(seed.read_bytes())
    assert found(project) == COUNTS


@pytest.mark.parametrize(
    ("name", "is_seen"), [("SITE_URL", True), ("SOURCE_DATE_EPOCH", True), ("OTHER", False)]
)
def test_of_variables_those_that_the_site_depends_on_are_seen(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, is_seen: bool
) -> None:
    monkeypatch.setenv(name, "1700000000" if name != "SITE_URL" else "https://a.example/")
    assert (found(project) is None) is is_seen


def test_another_program_builds_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finished, "fingerprint", lambda: "other")
    assert found(project) is None


def test_other_packages_build_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"mkdocs-{version('mkdocs')}.dist-info" in _packages()
    (tmp_path / "packages/mkdocs-1.99.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "packages")])
    assert found(project) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("plugins: []", "", id="MkDocs' own plugins"),
        pytest.param("strict: true", "hooks: [hook.py]", id="hooks"),
        pytest.param("strict: true", "INHERIT: base.yml", id="other settings"),
        pytest.param("  - tables", "  - pymdownx.snippets", id="extension that reads files"),
        pytest.param('marker: ""', "slugify: !!python/name:a.b", id="code in a setting"),
    ],
)
def test_settings_that_read_or_run_something_else_are_never_finished(
    project: Path, old: str, new: str
) -> None:
    text = (project / "mkdocs.yml").read_text("utf-8")
    assert old in text
    write(project / "mkdocs.yml", text.replace(old, new))
    finish(project)
    assert found(project) is None


@pytest.mark.parametrize("name", ["seeds/link.txt", "docs/link.md", "theme_overrides/link.html"])
def test_links_are_not_followed_and_so_never_finished(project: Path, name: str) -> None:
    _linked(name)(project)
    finish(project)
    assert found(project) is None


def test_a_file_that_changed_while_it_was_read_leaves_nothing_finished(project: Path) -> None:
    attempt = Attempt(the_config(project))
    attempt.begin()
    _touched(f"seeds/{GOOD}")(project)
    attempt.finish(COUNTS, Report())
    assert found(project) is None


def test_what_a_build_left_is_known_by_the_one_who_wrote_it_too(project: Path) -> None:
    attempt = Attempt(the_config(project))
    attempt.begin()
    site = inventory(str(project / "site"))
    attempt.finish(COUNTS, Report(), site)
    assert found(project) == COUNTS
    attempt.finish(COUNTS, Report(), {**site, "other.html": site["index.html"]})
    assert found(project) is None


def test_a_build_is_done_once_and_said_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "p")
    write(project / "seeds/empty.txt", "")
    config, first, again = the_config(project), Report(), Report()
    counts = build_if_changed(config, first, Progress())
    before = snapshot(project)
    monkeypatch.setattr(pipeline, "build", lambda *_: pytest.fail("built again"))
    assert build_if_changed(config, again, Progress()) == counts
    assert [str(problem) for problem in again] == [str(problem) for problem in first] != []
    assert snapshot(project) == before


def test_an_interrupted_build_is_not_finished(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    seed = project / "seeds" / GOOD
    text = seed.read_text("utf-8")
    write(seed, "x")
    monkeypatch.setattr(pipeline, "build", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_if_changed(the_config(project), Report(), Progress())
    write(seed, text)
    assert found(project) is None


def test_a_memory_that_cannot_be_read_costs_a_build(project: Path) -> None:
    (project / ".cache/finished.sqlite3").write_bytes(b"x" * 4096)
    assert found(project) is None
