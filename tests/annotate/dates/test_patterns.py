"""Texts are levelled letter by letter, whatever their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.dates.patterns import level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Le 1er Août", "le 1er aout", id="accents and capitals"),
        pytest.param("Đặng Thị Ngọc", "dang thi ngoc", id="beyond Latin-1"),
        pytest.param("Où ? À Đà Nẵng ? ¿Qué?", "ou ? a da nang ? ?que?", id="marks of its own"),
        pytest.param("l’Œuvre d’été", "l'œuvre d'ete", id="a letter that would become two stays"),
        pytest.param("5 € à Hué", "5 € a hue", id="a sign with no plain letter stays"),
    ],
)
def test_accents_and_capitals_go(text: str, expected: str) -> None:
    assert level(text) == expected


@given(st.text(st.characters(codec="utf-8")))
def test_every_place_stays_the_same_place(text: str) -> None:
    assert [level(letter) for letter in text] == list(level(text))
