import dataclasses
import gzip
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.errors import EngineError
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from generator.output_files import OutputFile
from generator.search import index, pagefind, search_files, shard_files
from generator.search.cbor import packed
from generator.search.pagefind import IndexRecord
from generator.search.postings import SIGNATURE
from generator.search.records import Subject
from generator.search.shard_files import ShardFiles
from generator.search.shards import Shard, shards_of
from tests.articles import ASEAN, make_entry
from tests.projects import ROOT

OLD = make_entry("0" * 16, title="Đồng Nai", date="2019-05-02")
NEW = make_entry("1" * 16, title="Au cœur de Hanoï", date="2021", countries=("VN",))
UNDATED = make_entry("2" * 16, title="Sans date", date=None, actors=(ASEAN,))
ARCHIVE = Archive(chronological([UNDATED, NEW, OLD]))
MEMORY = "search.sqlite3"


def settings(folder: Path) -> Config:
    """Return the repository's settings for an archive in another folder."""
    config = load_config(ROOT / "mkdocs.yml")
    return dataclasses.replace(config, file=folder / "mkdocs.yml", seeds_dir=folder / "seeds")


@pytest.fixture(name="config")
def _config(tmp_path: Path) -> Config:
    return settings(tmp_path)


@pytest.fixture(name="files", scope="module")
def _files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made = search_files(Origins(ARCHIVE, settings(tmp_path_factory.mktemp("archive"))))
    return {file.path: file.content for file in made}


def remembered(archive: Archive, config: Config) -> list[OutputFile]:
    return search_files(Origins(archive, config), Memory(config.cache_dir / MEMORY))


def catalogue(files: dict[str, bytes]) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(files["pagefind/catalogue.json"])
    return parsed


def test_the_catalogue_leads_to_files_that_are_there(files: dict[str, bytes]) -> None:
    read = catalogue(files)

    assert {f"pagefind/{path}" for path in [read["program"], *read["blocks"]]} <= files.keys()
    assert len(read["blocks"]) == 1


def test_the_catalogue_names_the_filters_as_addresses_do(files: dict[str, bytes]) -> None:
    facets = {facet["name"]: facet for facet in catalogue(files)["facets"]}

    assert [facet["key"] for facet in facets.values()] == [
        *("pays", "acteur", "theme", "annee", "relation", "langue"),
    ]
    assert [name for name, facet in facets.items() if facet["one"]] == ["year", "language"]
    assert {name: facet["file"] for name, facet in facets.items() if facet["file"]} == {
        "country": "shown",
        "actor": "actor",
        "topic": "shown",
        "language": "shown",
    }


def test_nothing_of_pagefind_is_published_but_its_program(files: dict[str, bytes]) -> None:
    folders = {path.removeprefix("pagefind/").split("/")[0].split("-")[0] for path in files}

    assert folders == {"catalogue.json", "heads", "pagefind", "references", "texts", "words"}


def test_two_builds_are_the_same_bytes(files: dict[str, bytes], config: Config) -> None:
    assert {file.path: file.content for file in search_files(Origins(ARCHIVE, config))} == files


def test_an_empty_archive_has_an_empty_catalogue(config: Config) -> None:
    files = {file.path: file.content for file in search_files(Origins(Archive(()), config))}

    assert list(files) == ["pagefind/catalogue.json"]
    assert (catalogue(files)["program"], catalogue(files)["blocks"]) == (None, [])


def test_an_unchanged_archive_is_not_indexed_again(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = remembered(ARCHIVE, config)
    monkeypatch.setattr(index, "build_shard", lambda *_, **__: pytest.fail("indexed again"))

    assert remembered(ARCHIVE, config) == first


def test_a_new_article_costs_its_shard_and_leaves_the_files_of_others(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[int] = []

    def build_shard(
        shard: Shard, subjects: Sequence[Subject], *, language: str, article_language: str
    ) -> ShardFiles:
        built.append(shard.number)
        return shard_files.build_shard(
            shard, subjects, language=language, article_language=article_language
        )

    monkeypatch.setattr(index, "build_shard", build_shard)
    monkeypatch.setattr(index, "_executor", lambda _: ThreadPoolExecutor(1))
    monkeypatch.setattr(index, "shards_of", partial(shards_of, size=2))
    before = remembered(Archive((OLD, NEW, UNDATED)), config)
    newest = make_entry("3" * 16, title="Le dernier", date="2024")
    after = remembered(Archive(chronological([OLD, NEW, UNDATED, newest])), config)

    assert built == [0, 1, 1]
    kept = {file.path: file.content for file in before if re.match(r"\w+/\w+/0\b", file.path)}
    assert kept
    assert kept.items() <= {file.path: file.content for file in after}.items()


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(dataclasses.replace(NEW, path="articles/autre/"), id="an address"),
        pytest.param(make_entry("1" * 16, title="Hanoi", date="2021"), id="a title"),
        pytest.param(
            make_entry("1" * 16, title="Au cœur de Hanoï", date="2022", countries=("VN",)),
            id="a date",
        ),
    ],
)
def test_a_changed_article_changes_the_files(
    other: Entry, config: Config, files: dict[str, bytes]
) -> None:
    remembered(ARCHIVE, config)

    again = remembered(Archive(chronological([OLD, other, UNDATED])), config)

    assert {file.path: file.content for file in again} != files


@pytest.mark.parametrize(
    ("name", "variants"),
    [
        pytest.param("ASEAN", ("Association des nations",), id="a spelling"),
        pytest.param("Association", (), id="a name"),
    ],
)
def test_what_another_article_calls_an_actor_finds_the_articles_of_each_shard(
    name: str, variants: tuple[str, ...], config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "shards_of", partial(shards_of, size=1))
    asean = dataclasses.replace(ASEAN, name=name, variants=variants)
    more = [make_entry(digit * 16, title="Plus", date="2020", actors=(asean,)) for digit in "45"]
    remembered(ARCHIVE, config)

    grown = Archive(chronological([*ARCHIVE.entries, *more]))

    assert remembered(grown, config) == search_files(Origins(grown, config))


def test_what_no_result_shows_changes_nothing(config: Config, files: dict[str, bytes]) -> None:
    other_sources = dataclasses.replace(NEW, other_sources=("copie.txt",))

    again = remembered(Archive((OLD, other_sources, UNDATED)), config)

    assert {file.path: file.content for file in again} == files


@pytest.mark.parametrize("harm", [b"no database", None], ids=["damaged", "lost"])
def test_without_its_memory_the_index_is_built_again(harm: bytes | None, config: Config) -> None:
    first = remembered(ARCHIVE, config)
    memory = config.cache_dir / MEMORY
    memory.write_bytes(harm) if harm else memory.unlink()

    assert remembered(ARCHIVE, config) == first


def test_a_remembered_shard_that_cannot_be_read_is_built_again(config: Config) -> None:
    first = remembered(ARCHIVE, config)
    with closing(sqlite3.connect(config.cache_dir / MEMORY)) as table, table:
        table.execute("UPDATE results SET value = ?", (b"no pickle",))

    assert remembered(ARCHIVE, config) == first


def test_a_missing_pagefind_is_said_in_one_line(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: None)

    with pytest.raises(EngineError, match=r"^Pagefind: not installed\."):
        search_files(Origins(ARCHIVE, config))


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
        search_files(Origins(ARCHIVE, config))

    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("ending", "found", "said"),
    [
        pytest.param(".pf_meta", b"pagefind_new", "it begins with", id="another signature"),
        pytest.param(".pf_meta", SIGNATURE + packed([]), "has 0 parts", id="another description"),
        pytest.param(".pf_index", SIGNATURE + packed([[["a", []]]]), "a word is not", id="words"),
        pytest.param(".pf_fragment", SIGNATURE + b"{}", "'url'", id="pages"),
        pytest.param("fr.pagefind", SIGNATURE + b"\0asm", "its program lacks", id="program"),
        pytest.param(".pf_index", None, "", id="not packed"),
    ],
)
def test_files_of_another_form_are_said_in_one_line(
    ending: str, found: bytes | None, said: str, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(records: Iterable[IndexRecord], language: str) -> dict[str, bytes]:
        content = b"no gzip" if found is None else gzip.compress(found)
        made = pagefind.run_pagefind(records, language)
        return {path: content if path.endswith(ending) else one for path, one in made.items()}

    monkeypatch.setattr(shard_files, "run_pagefind", run)
    with pytest.raises(
        EngineError, match=r"^Pagefind: its files are not of the known form \("
    ) as raised:
        search_files(Origins(ARCHIVE, config))

    assert said in str(raised.value)
    assert str(raised.value).endswith("Install the version that requirements.txt names.")
    assert "\n" not in str(raised.value)


def test_another_indexer_makes_another_index(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered(ARCHIVE, config)
    monkeypatch.setattr(index, "version", lambda _: "99")
    monkeypatch.setattr(index, "build_shard", lambda *_, **__: pytest.fail("indexed again"))

    with pytest.raises(pytest.fail.Exception, match="indexed again"):
        remembered(ARCHIVE, config)
