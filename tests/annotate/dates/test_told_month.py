"""Which month dates a dispatch that tells what was done, and on which day it does not tell."""

import pytest

from tests.annotate.dates.dating import dating


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La reine s'est rendue en mai 2014 au Laos.", id="went"),
        pytest.param("Une foire aux livres a eu lieu à Riga en mai 2014.", id="took place"),
        pytest.param("Vingt maires ont participé en mai 2014 à un colloque.", id="took part"),
        pytest.param("La reine a effectué au début du mois de mai 2014 une visite.", id="early in"),
        pytest.param("La reine s'est rendue au Laos en mai 2014. Elle ira en Chine.", id="to come"),
        pytest.param(
            "La reine s'est rendue au Laos en mai 2014. Les deux pays sont liés depuis 1962.",
            id="history beside it",
        ),
    ],
)
def test_the_month_of_what_was_done_is_about_the_month(text: str) -> None:
    found = dating(text)
    assert (found.date, found.earliest, found.latest) == ("2014-05~", "2014-05-01", "2014-05-31")
    assert [(finding.rule, finding.quote) for finding in found.findings] == [
        ("month-told", "mai 2014")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La ville, fondée en mai 2014, a grandi.", id="founded"),
        pytest.param("Elle grandit depuis mai 2014.", id="since"),
        pytest.param("La reine se rendra au Laos en mai 2014.", id="to come"),
        pytest.param("La reine, qui s'est rendue au Laos en mai 2014, a parlé.", id="beside it"),
        pytest.param("La reine s'était rendue au Laos en mai 2014.", id="had gone"),
        pytest.param(
            "La reine s'est rendue mardi au Laos. Elle y a été en mai 2014.", id="Tuesday"
        ),
        pytest.param("La reine s'est rendue au Laos en mai 2014. Elle est là lundi.", id="Monday"),
        pytest.param("Mardi, la reine s'est rendue au Laos, comme en mai 2014.", id="first word"),
        pytest.param(
            "La reine s'est rendue au Laos en mai 2014. En 2016, elle y est retournée.",
            id="a later year",
        ),
        pytest.param(
            "La reine s'est rendue au Laos en mai 2014 et a séjourné en juin 2014 à Riga.",
            id="two months",
        ),
        pytest.param("Les maires se sont réunis pour préparer la foire en mai 2014.", id="its aim"),
        pytest.param("La reine s'est rendue au Laos en mai 1954.", id="long past"),
        pytest.param("Il a salué les résultats obtenus en mai 2014.", id="results"),
    ],
)
def test_other_months_date_nothing(text: str) -> None:
    assert dating(text).date is None


def test_a_month_further_down_dates_nothing() -> None:
    assert dating("La reine aime le Laos.", "Elle s'y est rendue en mai 2014.").date is None


def test_a_day_counts_before_the_month() -> None:
    text = "La reine s'est rendue en mai 2014 au Laos. Elle a parlé le 9 juin 2014."
    assert dating(text).date == "2014-06-09"
    assert dating(f"{text[:42]} Elle l'a dit au roi le 9 juin.").date == "XXXX-06-09"
