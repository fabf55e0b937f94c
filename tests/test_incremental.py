"""Whatever was built before, a build gives the bytes of one that begins with nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import load_config
from generator.pages.facet_kinds import Facet
from generator.pages.facets import FacetMaker
from generator.pipeline import build, make_pages
from generator.problems import Report
from generator.progress import Progress
from tests.benchmarks.make_archive import synthetic_seeds
from tests.projects import make_project, snapshot

SEEDS = dict(synthetic_seeds(14, words=60))
NAMES = sorted(SEEDS)
CORRECTIONS = (
    "title: Un titre corrigé\n",
    "date: 2019-05\n",
    "countries: {add: [CU]}\n",
    "rights: link\n",
    "withdrawn: {reason: Demande, date: '2026-03-01'}\n",
)
VOCABULARY = "actors:\n- {id: vna, label: VNA, type: organisation, variants: [AVI]}\n"

_Edit = Callable[[Path], None]


def _written(name: str, text: str) -> _Edit:
    def edit(project: Path) -> None:
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, "utf-8")

    return edit


def _removed(name: str) -> _Edit:
    return lambda project: (project / name).unlink(missing_ok=True)


def _named(old: str, new: str) -> _Edit:
    def edit(project: Path) -> None:
        settings_file = project / "mkdocs.yml"
        text = settings_file.read_text("utf-8")
        settings_file.write_text(text.replace(old, new), "utf-8")

    return edit


names = st.sampled_from([f"seeds/{name}" for name in NAMES])
edits = st.one_of(
    st.builds(_written, names, st.sampled_from(list(SEEDS.values()))),
    st.builds(_removed, names),
    st.builds(_written, names.map(lambda name: f"{name[:-4]}.yml"), st.sampled_from(CORRECTIONS)),
    st.just(_written("seeds/vocabulary/actors.yml", VOCABULARY)),
    st.builds(_named, st.just("site_name: "), st.sampled_from(["site_name: A", "site_name: B"])),
    st.builds(_removed, st.sampled_from(["docs/index.md", "docs/themes/index.md"])),
    st.builds(_written, st.just("docs/pays/vn-vietnam.md"), st.text(max_size=9)),
)


def _made(
    project: Path, make: Callable[..., object] = make_pages, report: Report | None = None
) -> dict[str, bytes]:
    make(load_config(project / "mkdocs.yml"), Report() if report is None else report, Progress())
    folders = ("docs", "site", "seeds")
    return {name: data for name, data in snapshot(project).items() if name.startswith(folders)}


def _anew(
    project: Path, folder: Path, make: Callable[..., object] = make_pages
) -> dict[str, bytes]:
    """Build a copy that has the project's seeds, ledgers and settings, and no memory."""
    shutil.rmtree(folder, ignore_errors=True)
    kept = shutil.ignore_patterns(".cache", "site", "articles", "acteurs", "pays", "relations")
    shutil.copytree(project, folder, ignore=kept)
    return _made(folder, make)


@settings(max_examples=6)
@given(steps=st.lists(st.lists(edits, min_size=1, max_size=4), min_size=1, max_size=3))
def test_pages_after_any_edits_are_those_of_a_new_build(
    steps: list[list[_Edit]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    project = make_project(folder / "p", {name: SEEDS[name] for name in NAMES[:12]})
    _made(project)
    for step in steps:
        for edit in step:
            edit(project)
        first, again = Report(), Report()
        made = _made(project, report=first)
        assert made == _anew(project, folder / "new")
        assert _made(project, report=again) == made
        assert list(again) == list(first)  # as `finished` trusts


def test_the_site_after_articles_came_went_and_were_corrected_is_that_of_a_new_build(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path / "p", {name: SEEDS[name] for name in NAMES[:6]})
    _made(project, build)
    _written(f"seeds/{NAMES[7]}", SEEDS[NAMES[7]])(project)
    _removed(f"seeds/{NAMES[2]}")(project)
    for name, correction in zip(NAMES[:2], CORRECTIONS, strict=False):
        _written(f"seeds/{name[:-4]}.yml", correction)(project)
    assert _made(project, build) == _anew(project, tmp_path / "new", build)


def test_pages_that_tell_shares_of_an_archive_that_grew_are_those_of_a_new_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    made: list[str] = []

    def noted(maker: FacetMaker, facet: Facet, *rest: Any, **named: Any) -> bytes:
        made.append(facet.address)
        return own_page(maker, facet, *rest, **named)

    own_page = FacetMaker.own_page
    project = make_project(tmp_path / "p", SEEDS)
    before = _made(project, build)
    monkeypatch.setattr(FacetMaker, "own_page", noted)
    year = "Le Premier ministre a visité la Suède le 3 mars 2017.\n"
    _written("seeds/suede_00000000000000aa.txt", f"Une visite en Suède\n\n{year * 3}")(project)
    grown = _made(project, build)
    page = "site/pays/vn-vietnam/index.html"
    assert grown[page] != before[page]
    assert "pays/vn-vietnam/" not in made
    assert grown == _anew(project, tmp_path / "new", build)


def test_an_office_that_the_vocabulary_gives_an_actor_is_in_its_table_at_the_next_build(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path / "p", {name: SEEDS[name] for name in NAMES[:3]})
    _written("seeds/vocabulary/actors.yml", VOCABULARY)(project)
    assert "agence d'État" not in _made(project)["docs/data/actors.csv"].decode()
    record = VOCABULARY.replace("}", ', offices: [{title: "agence d\'État", period: 1945/..}]}')
    _written("seeds/vocabulary/actors.yml", record)(project)
    assert "agence d'État (1945/..)" in _made(project)["docs/data/actors.csv"].decode()


def test_no_file_of_data_is_made_anew_where_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: object, name: str) -> bytes:
        raise AssertionError(name)

    project = make_project(tmp_path / "p", {name: SEEDS[name] for name in NAMES[:3]})
    before = _made(project)
    monkeypatch.setattr("generator.exports.files._Exports.content", never)
    assert _made(project) == before
