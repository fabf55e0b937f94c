"""What stands above a headline, and what is none."""

import pytest

from generator.parse.boilerplate import load_boilerplate
from generator.parse.head import opens_with_rubric
from tests.parse.test_lines import parsed

FRENCH = load_boilerplate("fr")
HEADLINE = "La foire du thé attire les Lettons à Riga"
TEXT = "La foire du thé de Riga a attiré cette année plus de dix mille visiteurs venus de loin."


@pytest.mark.parametrize("rubric", ["Laos", "Santé publique", "ASEAN"])
def test_a_rubric_above_the_headline_is_no_title(rubric: str) -> None:
    article = parsed(f"{rubric}\n{HEADLINE}\n\n{TEXT}")
    assert (article.title, article.paragraphs) == (HEADLINE, (TEXT,))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Un appel", TEXT], id="a short headline above the text"),
        pytest.param(["Un appel", TEXT, TEXT], id="a short headline above two paragraphs"),
        pytest.param(["Une foire réussie", HEADLINE, TEXT], id="three words"),
        pytest.param(["Un succès !", HEADLINE, TEXT], id="a mark at its end"),
        pytest.param(["Riga", "Le thé", TEXT], id="no headline below"),
        pytest.param(["Riga", HEADLINE], id="nothing below that"),
        pytest.param(["Riga", HEADLINE, "Le thé"], id="nothing longer below that"),
    ],
)
def test_other_first_lines_are_no_rubric(lines: list[str]) -> None:
    assert not opens_with_rubric(lines, FRENCH)
