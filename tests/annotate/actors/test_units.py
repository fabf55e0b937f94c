"""Units of an army, which a number tells from others."""

import pytest

from tests.annotate.test_actors import organisations

UNITS = {
    "an ordinal number before": ("Il visite la 4e région militaire.", ["4e région militaire"]),
    "who commands it": (
        "Le commandant de la 98e région navale, Jan Novak, sourit.",
        ["98e région navale"],
    ),
    "what its noun takes": ("Voici le 12e régiment du génie.", ["12e régiment du génie"]),
    "whose it is": ("Voici la 7e Flotte américaine.", ["7e Flotte américaine"]),
    "a number behind": ("Le régiment 98 a aidé.", ["régiment 98"]),
    "a number with its sign": (
        "La région militaire n°9 et la Zone militaire No 7 ont aidé.",
        ["région militaire n°9", "Zone militaire No 7"],
    ),
    "a capital and a number": (
        "Il salue la Brigade 147 de la Marine.",
        ["Brigade 147 de la Marine"],
    ),
    "a hospital of the army": ("Il est à l'hôpital militaire 108.", ["hôpital militaire 108"]),
    "no number": ("Il visite la région militaire et le régiment.", []),
    "a year behind": ("Il a commandé le régiment 2018 fois.", []),
    "a division of a league": ("Le club joue en 2e division et la 3e armée du monde défile.", []),
}


@pytest.mark.parametrize(("text", "expected"), UNITS.values(), ids=UNITS)
def test_a_number_makes_a_unit_of_an_army_a_body(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected
