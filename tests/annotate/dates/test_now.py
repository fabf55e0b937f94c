"""Years and months that a dispatch ties to its own: last year's, this one, a month of this one."""

import pytest

from tests.annotate.dates.dating import dating


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("Le port a gagné de l'argent en 2014, l'année dernière.", "2015?", id="last"),
        pytest.param(
            "L'an passé, en 2014, le port a gagné de l'argent.", "2015?", id="last, first"
        ),
        pytest.param("L'an dernier (2014), le port a grandi.", "2015?", id="in brackets"),
        pytest.param("Le port ouvrira l'an prochain, en 2016.", "2015?", id="next"),
        pytest.param("Le port ouvrira en 2016, l'année prochaine.", "2015?", id="next, behind"),
        pytest.param("Cette année, en 2015, le port est calme.", "2015?", id="this"),
        pytest.param("En cette fin d'année 2015, le port est calme.", "2015?", id="its end"),
        pytest.param("L'année 2015 qui s'achève fut calme au port.", "2015?", id="ends"),
        pytest.param("Il y a dix ans, en 2005, le pont s'effondrait.", "2015?", id="years ago"),
        pytest.param("Il y a 12 ans, en 2003, le pont s'effondrait.", "2015?", id="in figures"),
        pytest.param("En ce mois d'avril 2015, le port est calme.", "2015-04~", id="this month"),
        pytest.param("En ce mois d'avril 1915, le port était calme.", None, id="history"),
    ],
)
def test_a_year_is_tied_to_the_present(text: str, date: str | None) -> None:
    assert dating(text).date == date


def test_the_year_of_a_day_follows() -> None:
    text = (
        "Le port a reçu le 9 juin le premier cargo. Il avait gagné de l'argent en 2014, l'an passé."
    )
    assert dating(text).date == "2015?-06-09"


def test_a_later_year_makes_it_history() -> None:
    text = "En ce mois d'avril 2015, le port est calme."
    assert dating(text, "Le maire a démissionné en 2018.").date is None


def test_further_down_people_speak_of_other_years() -> None:
    filler = "Les deux pays coopèrent dans la culture et le sport. " * 15
    assert dating(filler, "Il y a dix ans, en 2005, le pont s'effondrait.").date is None


def test_the_words_are_quoted() -> None:
    found = dating("Le port ouvrira l'an prochain, en 2016.").findings[0]
    assert (found.rule, found.quote) == ("year-now", "l'an prochain, en 2016")
