import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from generator import write
from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.errors import EngineError
from generator.model import OutputFile
from generator.search import build_index, index, pagefind, records_digest, search_files
from tests.articles import ASEAN, make_entry
from tests.projects import ROOT

OLD = make_entry("0" * 16, title="Đồng Nai", date="2019-05-02")
NEW = make_entry("1" * 16, title="Au cœur de Hanoï", date="2021", countries=("VN",))
UNDATED = make_entry("2" * 16, title="Sans date", date=None, actors=(ASEAN,))
ARCHIVE = Archive(chronological([UNDATED, NEW, OLD]))


@pytest.fixture(name="config")
def _config(tmp_path: Path) -> Config:
    return dataclasses.replace(load_config(ROOT / "mkdocs.yml"), site_dir=tmp_path / "site")


@pytest.fixture(name="files", scope="module")
def _files() -> dict[str, bytes]:
    made = build_index(ARCHIVE, load_config(ROOT / "mkdocs.yml"))
    return {file.path: file.content for file in made}


def catalogue(files: dict[str, bytes]) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(files["pagefind/catalogue.json"])
    return parsed


def test_the_index_has_what_the_search_page_loads(files: dict[str, bytes]) -> None:
    names = {path.removeprefix("pagefind/") for path in files}

    assert names >= {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "wasm.fr.pagefind",
        "catalogue.json",
        "kiosque.json",
    }
    assert not [name for name in names if "ui" in name or name.startswith("fragment/")]


def test_each_article_is_shown_in_its_own_spelling(files: dict[str, bytes]) -> None:
    keys = catalogue(files)["articles"]
    titles = [json.loads(files[f"pagefind/shown/{key}.json"])["title"] for key in keys]

    assert titles == ["Đồng Nai", "Au cœur de Hanoï", "Sans date"]


def test_the_catalogue_names_articles_by_their_place(files: dict[str, bytes]) -> None:
    facets = {facet["key"]: facet["values"] for facet in catalogue(files)["facets"]}

    assert catalogue(files)["dated"] == 2
    assert facets["pays"] == [
        {"value": "LA", "label": "Laos", "articles": [0, 2]},
        {"value": "VN", "label": "Vietnam", "articles": [0, 1, 2]},
    ]
    assert facets["annee"] == [
        {"value": "2019", "label": "2019", "articles": [0]},
        {"value": "2021", "label": "2021", "articles": [1]},
        {"value": "inconnue", "label": "Année inconnue", "articles": [2]},
    ]


def test_two_builds_are_the_same_bytes(files: dict[str, bytes], config: Config) -> None:
    assert {file.path: file.content for file in build_index(ARCHIVE, config)} == files


def test_an_empty_archive_has_an_empty_catalogue(config: Config) -> None:
    files = {file.path: file.content for file in build_index(Archive(()), config)}

    assert catalogue(files)["articles"] == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Archive((OLD, NEW)), id="an article fewer"),
        pytest.param(
            Archive((OLD, NEW, make_entry("2" * 16, title="Sans Date", date=None))), id="a title"
        ),
        pytest.param(
            Archive((OLD, dataclasses.replace(NEW, path="articles/autre/"), UNDATED)),
            id="an address",
        ),
    ],
)
def test_the_digest_changes_with_the_content(other: Archive, config: Config) -> None:
    assert records_digest(other, config) != records_digest(ARCHIVE, config)


def test_the_digest_stays_with_the_content(config: Config) -> None:
    other_sources = dataclasses.replace(NEW, other_sources=("copie.txt",))

    assert records_digest(Archive((OLD, other_sources, UNDATED)), config) == records_digest(
        ARCHIVE, config
    )


def build(config: Config, archive: Archive = ARCHIVE) -> list[OutputFile]:
    files = search_files(archive, config)
    write.synchronise(config.site_dir, files, owned=["pagefind"])
    return files


def test_an_unchanged_archive_is_not_indexed_again(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(config)
    monkeypatch.setattr(index, "run_pagefind", lambda *_: pytest.fail("indexed again"))

    again = search_files(ARCHIVE, config)

    assert sorted(again, key=lambda f: f.path) == sorted(first, key=lambda f: f.path)


@pytest.mark.parametrize("harm", ["removed", "changed", "added"])
def test_a_damaged_index_is_built_again(harm: str, config: Config) -> None:
    first = build(config)
    place = config.site_dir / "pagefind" / "pagefind-entry.json"
    if harm == "removed":
        place.unlink()
    else:
        (place if harm == "changed" else place.with_name("more.json")).write_text("{}")

    assert search_files(ARCHIVE, config) == first


def test_a_missing_pagefind_is_said_in_one_line(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: None)

    with pytest.raises(EngineError, match=r"^Pagefind: not installed\."):
        build_index(ARCHIVE, config)


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("#!/bin/sh\nexit 3\n", r"^Pagefind: stopped answering at NewIndex "),
        ("#!/bin/sh\nprintf 'bm90IGpzb24=,'\nsleep 9\n", r"^Pagefind: stopped answering "),
        ("", r"^Pagefind: .* cannot be run \("),
    ],
    ids=["stops", "talks nonsense", "is no program"],
)
def test_a_failing_pagefind_is_said_in_one_line(
    program: str, said: str, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "pagefind"
    fake.write_text(program)
    fake.chmod(0o755 if program else 0o644)
    monkeypatch.setattr(pagefind, "get_executable", lambda: fake)

    with pytest.raises(EngineError, match=said) as raised:
        build_index(ARCHIVE, config)

    assert "\n" not in str(raised.value)


def test_another_form_of_fragment_is_an_error(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "run_pagefind", lambda *_: {"fragment/fr_1.pf_fragment": b"new"})

    with pytest.raises(EngineError, match=r"fr_1\.pf_fragment is not of the known form"):
        build_index(ARCHIVE, config)


def test_an_article_that_pagefind_drops_is_an_error(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "run_pagefind", lambda *_: {})

    with pytest.raises(EngineError, match="3 articles went in, 0 came out"):
        build_index(ARCHIVE, config)


def test_of_years_and_languages_an_article_has_one(files: dict[str, bytes]) -> None:
    facets = catalogue(files)["facets"]
    assert [facet["one"] for facet in facets] == [False, False, False, True, True]


def test_another_indexer_makes_another_index(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = records_digest(ARCHIVE, config)
    monkeypatch.setattr(index, "version", lambda _: "99")
    assert records_digest(ARCHIVE, config) != before
