import re

import pytest

from generator.errors import DataError
from generator.figures import outlines
from generator.figures.geometry import holds
from generator.figures.outlines import load_outlines, path_of
from generator.figures.projection import project


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [
        ("FR", 2.3, 47.0),
        ("NO", 9.0, 61.0),
        ("XK", 20.9, 42.6),
        ("TW", 121.0, 23.7),
        ("GF", -53.0, 4.0),
        ("SO", 44.0, 9.5),
        ("UA", 34.2, 45.2),
        ("VN", 108.0, 14.0),
        ("EH", -14.0, 25.0),
    ],
)
def test_a_place_is_in_the_country_that_iso_says(
    code: str, longitude: float, latitude: float
) -> None:
    place = project(longitude, latitude)
    lands = load_outlines().lands
    owners = {c for c, land in lands.items() if sum(holds(r, place) for r in land.rings) % 2}

    assert owners == {code}


def test_a_country_in_another_is_a_hole_of_it() -> None:
    world = load_outlines()

    assert [holds(ring, world.places["LS"]) for ring in world.near["ZA"].rings][:2] == [True, True]


def test_every_label_stands_on_its_land() -> None:
    world = load_outlines()

    assert [c for c, land in world.near.items() if not holds(land.rings[0], world.places[c])] == []


def test_a_ring_is_written_and_read_the_same() -> None:
    ring = ((10.0, 12.0), (7.0, 12.0), (7.0, 30.0), (11.0, 29.0))

    assert path_of(ring) == "M10 12l-3 0 0 18 4-1z"


def test_a_broken_table_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    load_outlines.cache_clear()
    monkeypatch.setattr(outlines, "_PATH", re.compile("no path"))
    try:
        with pytest.raises(DataError, match=r"figures/outlines.yml: .* is no outline"):
            load_outlines()
    finally:
        load_outlines.cache_clear()
