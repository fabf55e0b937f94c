"""One figure of each kind, kept as a file.

After a wanted change: `pytest tests/figures --update-golden`, then look at them.
"""

import pytest

from generator.figures import actor_network, pair_matrix, timeline, world_map
from tests.figures.drawings import (
    ARCHIVE,
    FEW,
    MANY,
    NAMES,
    PAIRS,
    WORDS,
    YEARS,
    actors,
    naming,
    read,
)
from tests.pages.rendering import PROJECT

GOLDEN = PROJECT / "tests" / "golden" / "figures"
TIES = [("a0", "a1"), ("a0", "a1", "a2"), ("a2", "a3"), ("a2", "a3"), ("a1", "a2"), ("a4",)]
COUNTS = {"a0": 2, "a1": 3, "a2": 4, "a3": 2, "a4": 1}
MADE = {
    "map": world_map(FEW, "pays/", WORDS),
    "matrix": pair_matrix(MANY, PAIRS, "relations/", WORDS),
    "timeline": timeline(YEARS, ARCHIVE, WORDS),
    "network": actor_network(COUNTS, actors(*NAMES), naming(*TIES), "pays/la-laos/", WORDS),
}


@pytest.mark.parametrize("name", MADE)
def test_a_figure_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(MADE[name] + "\n", "utf-8")

    assert MADE[name] + "\n" == golden.read_text("utf-8")


@pytest.mark.parametrize("name", MADE)
def test_a_drawing_has_a_title_a_description_and_a_table(name: str) -> None:
    figure = read(MADE[name])
    drawing = next(figure.iter("svg"))
    ids = {element.attrib["id"] for element in figure.iter() if "id" in element.attrib}

    assert drawing.attrib["role"] == ("img" if name == "timeline" else "group")
    assert drawing.attrib["aria-labelledby"] in ids
    assert set(drawing.attrib["aria-describedby"].split()) <= ids
    assert drawing.findtext("title") == figure.findtext("figcaption")
    assert len(drawing.findtext("desc", "")) > 40
    assert figure.find(".//details/table/thead") is not None


@pytest.mark.parametrize("name", MADE)
def test_a_figure_has_one_line_and_no_colour(name: str) -> None:
    assert "\n" not in MADE[name]
    assert not {"fill", "stroke", "color"} & {
        key for element in read(MADE[name]).iter() for key in element.attrib
    }
