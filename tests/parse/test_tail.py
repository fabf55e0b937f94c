"""A footer in one line is known by its entries, however they are parted."""

import pytest

from generator.parse.boilerplate import load_boilerplate
from generator.parse.tail import without_footer

WORDS = load_boilerplate("fr")
ARTICLE = ["Le port a ouvert", "Le port de Brovik a ouvert ses portes ce matin. Il est grand."]


@pytest.mark.parametrize(
    "footer",
    [
        pytest.param(
            "Directeur : Jan Novak. Courriel : a@b.org. Tous droits réservés.", id="stops"
        ),
        pytest.param("La Gazette ; Directeur : Jan Novak ; Courriel : a@b.org", id="semicolons"),
        pytest.param("La Gazette - Directeur : Jan Novak - Courriel : a@b.org", id="dashes"),
        pytest.param("La Gazette.  Directeur : Jan Novak | Courriel : a@b.org", id="both"),
    ],
)
def test_entries_of_a_footer_in_one_line_are_parted_by_stops_or_dashes(footer: str) -> None:
    assert without_footer([*ARTICLE, footer], WORDS) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Le directeur est parti. La gazette paraîtra lundi.", id="sentences"),
        pytest.param("La Gazette-Directeur : Jan Novak", id="hyphen-without-blanks"),
        pytest.param("Directeur : Jan Novak a dit que le courriel : a@b.org", id="one-entry"),
    ],
)
def test_a_line_without_several_entries_stays(line: str) -> None:
    last = f"Le conseil s’est réuni. {line} Il siégera encore."
    assert without_footer([*ARTICLE, last], WORDS) == [*ARTICLE, last]


def test_a_last_line_that_names_the_authors_behind_a_colon_is_the_pages() -> None:
    assert without_footer([*ARTICLE, "Texte et photos : Lan Anh"], WORDS) == ARTICLE


def test_a_last_sentence_that_begins_as_such_a_line_stays() -> None:
    last = "Réalisé par une équipe lettone, le film sort lundi."
    assert without_footer([*ARTICLE, last], WORDS) == [*ARTICLE, last]
