"""Full dates just before the day of a dispatch give its year."""

import pytest

from tests.annotate.dates.dating import dating

NEWS = "Le poète est mort mercredi 8 juin 2011, ont dit ses proches."


@pytest.mark.parametrize(
    ("behind", "date"),
    [
        pytest.param("Il laisse une fille.", "2011?-06-09", id="the news itself"),
        pytest.param(
            'On lui doit "Dix ans de brume".', "2011?-06-09", id="a title that counts years"
        ),
        pytest.param("Riga fête le 20e anniversaire du port.", "XXXX-06-09", id="an anniversary"),
    ],
)
def test_a_full_date_of_the_day_before_gives_the_year(behind: str, date: str) -> None:
    assert dating(f"{NEWS} {behind}", dateline="Riga, 9 juin").date == date
