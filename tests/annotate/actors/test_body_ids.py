"""One body has one id, however its name is abbreviated or its country told."""

import pytest

from generator.annotate.actors import load_actors
from generator.annotate.actors.body_ids import body_id

KNOWLEDGE = load_actors("fr")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bureau de l'AN", "bureau-de-l-assemblee-nationale"),
        ("Bureau de l’Assemblée nationale", "bureau-de-l-assemblee-nationale"),
        ("Bureau de l'Assemblée nationale vietnamienne", "bureau-de-l-assemblee-nationale"),
        ("Bureau de l'Assemblée nationale du Vietnam", "bureau-de-l-assemblee-nationale"),
        ("Bureau de l'Assemblée nationale lao", "bureau-de-l-assemblee-nationale-lao"),
        ("Assemblée nationale vietnamienne", "assemblee-nationale"),
        ("Comité d'organisation du nouvel an", "comite-d-organisation-du-nouvel-an"),
        ("Institut du PCV", "institut-du-parti-communiste-du-vietnam"),
    ],
)
def test_a_name_is_spelt_out_without_the_country_it_has_anyway(name: str, expected: str) -> None:
    assert body_id(name, {}, KNOWLEDGE) == expected


@pytest.mark.parametrize(
    ("stands_for", "expected"),
    [
        ({}, "comite-central-du-pcc"),
        ({"pcc": ("parti", "communiste", "cubain")}, "comite-central-du-parti-communiste-cubain"),
    ],
    ids=["unknown", "bound"],
)
def test_an_acronym_of_several_is_what_the_article_says(
    stands_for: dict[str, tuple[str, ...]], expected: str
) -> None:
    assert body_id("Comité central du PCC", stands_for, KNOWLEDGE) == expected


def test_what_an_article_binds_beats_the_tables() -> None:
    stands_for = {"an": ("agence", "nucleaire")}
    assert body_id("Bureau de l'AN", stands_for, KNOWLEDGE) == "bureau-de-l-agence-nucleaire"
