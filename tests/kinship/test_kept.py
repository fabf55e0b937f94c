"""What was remembered of related articles is what comparing them all again would give."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.archive import Archive, chronological
from generator.config import load_config
from generator.kinship import Kinship, Kinships
from generator.kinship.kept import recall_kinships
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from tests.articles import ASEAN, LAM, make_entry
from tests.projects import ROOT

CONFIG = load_config(ROOT / "mkdocs.yml")
PLACES = ("Attopeu", "Borikhane", "Savannakhet", "Champassak", "Kratié")


def some_entry(number: int, rng: random.Random) -> Entry:
    """Return an article with values drawn at random."""
    place = rng.choice(PLACES)
    return make_entry(
        f"{number:016x}",
        title=rng.choice(("Le ministre achève sa visite", "Un bilan")),
        date=rng.choice((None, "2019", "2020-03", f"2020-03-{rng.randint(10, 28)}")),
        countries=tuple(sorted(rng.sample(("KH", "LA", "TH", "VN"), rng.randint(0, 3)))),
        actors=tuple(rng.sample((LAM, ASEAN), rng.randint(0, 2))),
        text=f"Une délégation de la province est allée à {place} hier.",
    )


def recalled(entries: Iterable[Entry], memory: Memory) -> Archive:
    """Return an archive that knows its related articles from a memory."""
    archive = Archive(entries=chronological(entries))
    recall_kinships(archive, Origins(archive, CONFIG), memory)
    return archive


@pytest.mark.parametrize("candidates", [3, 200])
def test_after_articles_came_went_and_changed_all_is_related_as_if_it_were_compared_anew(
    candidates: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kinship.kinships._CANDIDATES", candidates)
    rng = random.Random(candidates)  # noqa: S311  # reproducible, no secret
    memory = Memory(tmp_path / "kinships.sqlite3")
    held = {number: some_entry(number, rng) for number in range(20)}
    for step in range(20, 45):
        held[step] = some_entry(step, rng)
        changed, gone = rng.sample(sorted(held), 2)
        held[changed] = some_entry(changed, rng)
        held.pop(gone) if step % 4 == 0 else None
        archive = recalled(held.values(), memory)
        anew = Archive(entries=archive.entries)
        for entry in archive.entries:
            assert archive.related(entry) == anew.related(entry)


def test_where_nothing_changed_nothing_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: Kinships, entry: Entry) -> tuple[tuple[Kinship, ...], int]:
        raise AssertionError(entry)

    rng = random.Random(1)  # noqa: S311  # reproducible, no secret
    entries = [some_entry(number, rng) for number in range(20)]
    memory = Memory(tmp_path / "kinships.sqlite3")
    before = [recalled(entries, memory).related(entry) for entry in entries]
    monkeypatch.setattr(Kinships, "compared", never)
    assert [recalled(entries, memory).related(entry) for entry in entries] == before


def test_an_article_that_shares_only_what_is_frequent_is_compared_with_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kinship.kinships._CANDIDATES", 3)
    entries = [
        make_entry(
            f"{number:016x}",
            countries=("LA", f"{number // 4:02}"),
            actors=(),
            topics=(),
            text=f"Il est allé à {PLACES[number // 4 % 5]}.",
        )
        for number in range(60)
    ]
    memory = Memory(tmp_path / "kinships.sqlite3")
    recalled(entries, memory)
    compared = []
    plain = Kinships.compared

    def noted(self: Kinships, entry: Entry) -> tuple[tuple[Kinship, ...], int]:
        compared.append(entry)
        return plain(self, entry)

    monkeypatch.setattr(Kinships, "compared", noted)
    new = make_entry("f" * 16, countries=("LA", "00"), actors=(), topics=(), text="Rien de plus.")
    recalled([*entries, new], memory)
    assert {entry.id for entry in compared} == {*(e.id for e in entries[:4]), new.id}
