"""A file of data is made once for what it is made from, and alone says the same as among all."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import Archive
from generator.exports import all_exports
from generator.origins import Origins
from generator.output_files import PlannedFile
from tests.pages.archives import archive, settings


def planned(of: Archive | None = None, seeds: Path | None = None) -> dict[str, PlannedFile]:
    config = replace(settings(), seeds_dir=seeds) if seeds else settings()
    files = all_exports(Origins(of or archive(), config))
    return {file.path.removeprefix("data/"): file for file in files}


def origins(of: Archive | None = None, seeds: Path | None = None) -> set[str]:
    return {file.origin() for file in planned(of, seeds).values()}


@pytest.mark.parametrize("name", ["datapackage.json", "ro-crate-metadata.json", "SHA256SUMS"])
def test_what_tells_of_others_is_the_same_where_it_alone_is_made(name: str) -> None:
    together = {path: file.content for path, file in planned().items()}
    assert planned()[name].content == together[name]


def test_the_same_articles_have_the_same_origin() -> None:
    assert origins() == origins(archive())


def test_another_article_identifier_or_release_of_sqlite_is_another_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabulary = tmp_path / "vocabulary"
    vocabulary.mkdir()
    entries = archive().entries
    moved = replace(entries[0], path="articles/autre-aaaaaaaa/")
    known = [
        origins(),
        origins(Archive(entries[1:])),
        origins(Archive((moved, *entries[1:]))),
        origins(seeds=tmp_path),
    ]
    record = "actors: [{id: vna, label: VNA, type: organisation, wikidata: Q1072117}]"
    (vocabulary / "actors.yml").write_text(record, "utf-8")
    known.append(origins(seeds=tmp_path))
    monkeypatch.setattr(sqlite3, "sqlite_version", "2.8.17")
    known.append(origins())
    assert len(set.union(*known)) == len(known)
