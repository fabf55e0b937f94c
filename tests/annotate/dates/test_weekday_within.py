"""Which of an event's days a dispatch means by a day of the week."""

import pytest

from tests.annotate.dates.dating import dating

VISIT = "Le maire a reçu samedi le roi lao, en visite à Riga du 8 au 10 janvier."
IN_2022 = "C'est la première visite d'un roi en 2022."


def test_the_weekday_among_the_days_gives_day_and_year() -> None:
    found = dating(f"{VISIT} {IN_2022}")
    assert found.date == "2022?-01-08"
    assert [(finding.rule, finding.quote) for finding in found.findings] == [
        ("days-stated", "du 8 au 10 janvier"),
        ("year-reported", "en 2022"),
        ("weekday-fits", "samedi"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Le maire a reçu lundi le roi, en visite du 12 au 14 novembre 2018.",
            "2018?-11-12",
            id="the year stated",
        ),
        pytest.param(
            "Le forum se tient du 30 mai au 2 juin 2018 à Riga. Le maire l'a ouvert jeudi.",
            "2018?-05-31",
            id="over the end of a month, in the next sentence",
        ),
        pytest.param(
            "Le maire a reçu lundi le roi lors de sa visite du 12 au 14 novembre 2018.",
            "2018?-11-12",
            id="during a visit",
        ),
    ],
)
def test_events_go_on_in_many_ways(text: str, expected: str) -> None:
    assert dating(text).date == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(VISIT, id="no year"),
        pytest.param(f"{VISIT} Il est reparti lundi. {IN_2022}", id="two weekdays"),
        pytest.param(f"{VISIT.replace('samedi', 'mercredi')} {IN_2022}", id="none of them"),
        pytest.param(
            f"Le maire a dit samedi que le roi fera une visite du 8 au 10 janvier. {IN_2022}",
            id="to come",
        ),
        pytest.param(
            f"Le maire a préparé samedi le forum, qui a lieu du 8 au 10 janvier. {IN_2022}",
            id="prepared",
        ),
        pytest.param(
            f"Le maire a reçu samedi le roi, en visite du 2 au 10 janvier. {IN_2022}",
            id="more than a week",
        ),
        pytest.param(
            f"Le maire recevra samedi le roi, en visite du 8 au 10 janvier. {IN_2022}",
            id="a weekday to come",
        ),
    ],
)
def test_other_weekdays_give_no_day(text: str) -> None:
    assert "-01-" not in (dating(text).date or "")
