"""Numbered anniversaries of states: of relations since a known month, of known national days."""

from typing import Any

import pytest

from generator.annotate.dates import known_ties
from generator.errors import DataError
from generator.languages import read_table, tables
from tests.annotate.dates.dating import dating


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "L'ambassade du Vietnam en Inde a fêté mardi les 40 ans de l'établissement des "
            "relations diplomatiques entre les deux pays.",
            "2012?",
            id="with the one other state that is named",
        ),
        pytest.param(
            "Le Vietnam et la France se sont vus le 4 novembre, à l'occasion des 45 ans de leurs "
            "relations diplomatiques.",
            "2018?-11-04",
            id="in spring, not celebrated the autumn before",
        ),
        pytest.param(
            "Un colloque a marqué le 12 mai le 45e anniversaire des relations diplomatiques "
            "Vietnam-France.",
            "2018?-05-12",
            id="with the state behind it, on a day",
        ),
        pytest.param(
            "La ville thaïlandaise d'Udon a fêté lundi les 50 ans de relations diplomatiques avec "
            "le Vietnam.",
            "2026?",
            id="with a state named by its adjective",
        ),
        pytest.param(
            "Le Vietnam a salué lundi le 60e anniversaire des relations diplomatiques entre le "
            "Laos et la Thaïlande.",
            None,
            id="between two other states",
        ),
        pytest.param(
            "La Thaïlande a fêté lundi les 50 ans de ses relations diplomatiques.",
            None,
            id="with nobody knows whom",
        ),
        pytest.param(
            "Le Vietnam et le Bénin ont fêté lundi le 45e anniversaire de leurs relations "
            "diplomatiques. Le Japon était invité.",
            None,
            id="with a state of unknown date",
        ),
        pytest.param(
            "Depuis plus de 40 ans de relations diplomatiques, le Vietnam et la France coopèrent.",
            None,
            id="about so many years",
        ),
        pytest.param(
            "Le Vietnam et la France, qui préparent le 45e anniversaire de leurs relations "
            "diplomatiques, se sont vus mardi.",
            None,
            id="to come",
        ),
        pytest.param(
            "Le Vietnam et la France ont fêté en 2018 les 45 ans de leurs relations diplomatiques.",
            None,
            id="told of a year that is written",
        ),
        pytest.param(
            "Le Vietnam et l'Inde ont fêté les 15 ans de leurs relations diplomatiques.",
            None,
            id="before there were dispatches",
        ),
        pytest.param(
            "À l'occasion de la 220e Fête nationale de la République française, le roi a salué "
            "mardi la France.",
            "2009?",
            id="a national day",
        ),
        pytest.param(
            "Le 31 août, le roi a salué le 58e anniversaire de l'Indépendance de la Malaisie.",
            "2015?-08-31",
            id="a day of independence",
        ),
        pytest.param(
            "L'ambassade du Vietnam en Malaisie a fêté mardi la 70e Fête nationale.",
            None,
            id="a national day of no state",
        ),
        pytest.param(
            "Le roi a salué mardi la 70e Fête nationale du Bénin.",
            None,
            id="a national day of another state",
        ),
    ],
)
def test_a_numbered_anniversary_of_states_has_a_known_year(text: str, date: str | None) -> None:
    assert dating(text).date == date


def test_the_words_that_count_are_quoted() -> None:
    found = dating("La 220e Fête nationale de la France a été saluée mardi.").findings
    assert [(f.rule, f.quote) for f in found] == [
        ("anniversary", "220e Fête nationale de la France")
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_state_has_a_name(language: str) -> None:
    table, names = read_table("mul", "dated_ties"), read_table(language, "countries")["names"]
    assert {table["state"], *table["ties"], *table["national_days"]} <= names.keys() | {"VN"}
    assert known_ties.load_ties(language).home == "VN"


@pytest.mark.parametrize(
    ("table", "key", "value", "message"),
    [
        ("dated_ties", "ties", {"FR": "1973"}, "FR: must be months"),
        ("dated_ties", "national_days", [], "national_days: found .*, allowed: keys"),
        ("dated_ties", "state", None, "state: found None, allowed: text"),
        ("dated_words", "ties", {"signs": "x"}, "ties.signs: found 'x', allowed: a list"),
        (
            "dated_words",
            "ties",
            {"signs": ["x"], "bond_sign": "x", "day_signs": ["x"], "bonds": "("},
            r"ties.bonds: found '\(', allowed: a regular",
        ),
    ],
)
def test_a_table_of_another_form_is_refused(
    monkeypatch: pytest.MonkeyPatch, table: str, key: str, value: Any, message: str
) -> None:
    def changed(language: str, name: str) -> dict[str, Any]:
        content = read_table(language, name)
        return {**content, key: value} if name == table else content

    monkeypatch.setattr(tables, "read_table", changed)
    with pytest.raises(DataError, match=message):
        known_ties.load_ties.__wrapped__("fr")
