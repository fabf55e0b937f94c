"""What the results of a search are saved as."""

import csv
import gzip
import json
from dataclasses import replace

import pytest

from generator.archive import Archive
from generator.config import load_config
from generator.interface import load_words
from generator.model import Entry
from generator.pages.citations import FORMATS
from generator.pages.citations.reference import reference_of
from generator.permalinks import Ledger
from generator.search.references import csv_head, reference_files, saved_of, written
from generator.search.shards import shards_of
from tests.articles import make_entry
from tests.projects import ROOT

CONFIG = replace(load_config(ROOT / "mkdocs.yml"), site_url="https://archive.example/")
WORDS = load_words("fr", "fr")


def saved_as(entry: Entry) -> dict[str, str]:
    """Return what one article is saved as."""
    archive = Archive((entry,))
    (shard,) = shards_of(archive, Ledger())
    (saved,) = saved_of(archive, shard, CONFIG, WORDS)
    return written(saved, WORDS)


def row(title: str = "Un titre", date: str | None = None) -> dict[str, str]:
    """Return an article's row of CSV, read back."""
    entry = make_entry("a" * 16, title=title, text="Un texte.", date=date)
    lines = [csv_head(), saved_as(entry)["csv"]]
    return next(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        pytest.param("2022-10-25", "2022-10-25", "2022-10-25", id="a day"),
        pytest.param("2017", "2017-01-01", "2017-12-31", id="a year"),
        pytest.param("XXXX-10-13", "", "", id="no year"),
        pytest.param(None, "", "", id="no date"),
    ],
)
def test_a_row_has_the_date_as_it_is_known(date: str | None, first: str, last: str) -> None:
    read = row(date=date)

    assert (read["date"], read["date_earliest"], read["date_latest"]) == (date or "", first, last)


@pytest.mark.parametrize("title", ["=1+1", "@x", "-2", "+3"])
def test_no_cell_is_run_as_a_formula(title: str) -> None:
    assert row(title)["title"] == f"'{title}"


@pytest.mark.parametrize("date", ["2021?-10-13", "XXXX-10-13", "2022-10-25"])
def test_a_reference_is_the_file_beside_the_article(date: str) -> None:
    entry = make_entry("a" * 16, title="Un titre", text="Un texte.", date=date)
    reference = reference_of(entry, CONFIG, WORDS)
    beside = {
        ending: written([reference], WORDS).decode() for ending, _, written in FORMATS.values()
    }
    saved = saved_as(entry)

    assert (saved["ris"], saved["bib"]) == (beside["ris"], beside["bib"])


def test_articles_share_files_by_their_place_in_the_shard() -> None:
    entries = [make_entry(f"{n:016x}", text="Un texte.") for n in range(150)]
    archive = Archive(tuple(entries))
    (shard,) = shards_of(archive, Ledger())
    files = reference_files(0, saved_of(archive, shard, CONFIG, WORDS), WORDS)

    held = {path: list(json.loads(gzip.decompress(file))) for path, file in files.items()}
    assert held == {
        "references/0/0.bin": [str(n) for n in range(100)],
        "references/0/1.bin": [str(n) for n in range(100, 150)],
    }
