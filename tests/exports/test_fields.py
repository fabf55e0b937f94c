"""The page of the data describes every column in its language, in the words of the code."""

from pathlib import Path

import pytest

from generator.config import LANGUAGES
from generator.new_archive import ROOT
from tests.exports.columns import (
    described_tables,
    fields_section,
    translations,
    with_fields,
)
from tests.pages.archives import settings

NEW_ARCHIVE = ROOT / "generator" / "languages"
PAGES = [
    ("fr", ROOT / "docs" / "donnees.md"),
    ("fr", NEW_ARCHIVE / "fr" / "new_archive" / "docs" / "donnees.md"),
    ("en", NEW_ARCHIVE / "en" / "new_archive" / "docs" / "data.md"),
]


def descriptions() -> set[str]:
    tables = described_tables(settings())
    return {table.doc for table in tables} | {c.doc for table in tables for c in table.columns}


def test_every_description_has_its_french() -> None:
    assert set(translations("fr")["texts"]) == descriptions()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_of_words_that_the_code_no_longer_says(language: str) -> None:
    texts = translations(language)["texts"]
    assert set(texts) <= descriptions()
    assert list(texts) == sorted(texts)


@pytest.mark.parametrize(
    ("language", "file"), PAGES, ids=[f"{file.parts[-4]}/{file.name}" for _, file in PAGES]
)
def test_the_page_has_the_fields_of_the_tables(
    language: str, file: Path, request: pytest.FixtureRequest
) -> None:
    page = file.read_text("utf-8")
    expected = with_fields(page, fields_section(described_tables(settings()), language))
    if request.config.getoption("--update-golden"):
        file.write_text(expected, "utf-8")
    else:
        assert page == expected, "look at the difference after pytest --update-golden"
