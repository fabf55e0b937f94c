"""The extraction never gets worse on the labelled articles: floors are in a file and only go up."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.interface import load_words
from tests.accuracy.gate import (
    FLOORS,
    HERE,
    ROOT,
    SETS,
    labels_of,
    measures,
    raised,
    score,
)
from tests.accuracy.report import METHOD, with_figures


class Scored(NamedTuple):
    """A set that was extracted: its name, what the scorer printed, where the articles are."""

    name: str
    printed: str
    articles: Path


@pytest.fixture(scope="module", params=SETS)
def scored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Scored:
    folder = tmp_path_factory.mktemp(request.param)
    printed = score(request.param, folder, verbose=True)
    return Scored(request.param, printed, folder / f"{request.param}.jsonl")


def test_every_measure_reaches_its_floor(scored: Scored) -> None:
    name, printed, _ = scored
    reached = measures(printed)
    floors = json.loads(FLOORS.read_text("utf-8"))[name]
    below = {
        key: (reached.get(key), floor) for key, floor in floors.items() if reached[key] < floor
    }
    assert below == {}, printed


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_rule_has_words_for_its_reader(scored: Scored, language: str) -> None:
    lines = scored.articles.read_text("utf-8").splitlines()
    rules = {row["rule"] for line in lines for row in json.loads(line)["evidence"]}
    assert rules - load_words(language).rules.keys() == set()


def test_the_method_page_shows_the_figures_that_are_reached(tmp_path: Path) -> None:
    figures = {name: measures(score(name, tmp_path)) for name in SETS}
    page = METHOD.read_text("utf-8")
    told = "Run: python -m tests.accuracy.report --publish"
    assert page == with_figures(page, figures), told


def test_the_addenda_name_words_of_the_captures_that_the_labels_overlook() -> None:
    addenda = json.loads((HERE / "addenda.json").read_text("utf-8"))["glued"]
    for label in labels_of("seeds"):
        words = (ROOT / "seeds" / label["file"]).read_text("utf-8").split()
        for pair in addenda.get(label["id"], []):
            assert pair[0] in words
            assert pair not in label["glued"]
            assert pair[1].replace(" ", "") == pair[0]


def test_the_gate_reads_the_scorer() -> None:
    printed = (
        "countries      precision 1.000  recall 0.500  F1 0.667  (1 right, 0 extra, 1 missed)\n"
        "end of body    precision 1.000  recall 1.000  F1 1.000  (5 right, 0 extra, 0 missed)\n"
        "dates          1 invented, 2 right, 1 right, qualified\n"
    )
    assert measures(printed) == {
        "countries": 0.667,
        "end_of_body": 1.0,
        "dates_right": 0.75,
        "dates_not_invented": -1.0,
    }


def test_a_floor_is_never_lowered() -> None:
    floors = {"seeds": {"countries": 0.9}}
    raised(floors, "seeds", {"countries": 0.8, "persons": 0.7})
    assert floors == {"seeds": {"countries": 0.9, "persons": 0.7}}
