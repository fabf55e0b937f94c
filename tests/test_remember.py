"""What is remembered is what extraction gives, and losing it costs nothing but time."""

from pathlib import Path

import pytest

from generator import remember
from generator.annotate.knowledge import Recipe
from generator.extract import extract_all
from generator.model import Seed
from generator.progress import Progress

RECIPE = Recipe(language="fr")


def seed(text: str = "Un titre\n\nLe 3 mars 2020, le Laos a signé.") -> Seed:
    return Seed(id="a" * 16, file="a.txt", sha256=str(hash(text)), text=text)


def test_the_second_run_extracts_nothing_and_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = extract_all([seed()], RECIPE, Progress(), tmp_path)
    monkeypatch.setattr(
        "generator.extract.extract_together", lambda *_: pytest.fail("extracted again")
    )
    assert extract_all([seed()], RECIPE, Progress(), tmp_path) == first


@pytest.mark.parametrize(
    ("other", "recipe"),
    [(seed("Un autre\n\ntexte."), RECIPE), (seed(), Recipe(language="fr", topics="x"))],
    ids=["another text", "another vocabulary"],
)
def test_another_seed_or_vocabulary_is_another_key(other: Seed, recipe: Recipe) -> None:
    assert remember.key(other, recipe) != remember.key(seed(), RECIPE)


def test_what_left_the_archive_is_forgotten(tmp_path: Path) -> None:
    extract_all([seed()], RECIPE, Progress(), tmp_path)
    extract_all([seed("Un autre\n\ntexte.")], RECIPE, Progress(), tmp_path)
    assert remember.key(seed(), RECIPE) not in remember.recall(tmp_path, RECIPE)


def test_what_another_vocabulary_gave_is_not_recalled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract_all([seed()], RECIPE, Progress(), tmp_path)
    assert list(remember.recall(tmp_path, RECIPE)) == [remember.key(seed(), RECIPE)]
    monkeypatch.setattr(remember, "unpack", lambda _: pytest.fail("unpacked"))
    assert remember.recall(tmp_path, Recipe(language="fr", topics="x")) == {}


def test_a_damaged_memory_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / remember.FILE).write_bytes(b"no database")
    assert len(extract_all([seed()], RECIPE, Progress(), tmp_path)) == 1
