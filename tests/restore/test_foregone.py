"""What is foregone is what the whole sentence would choose, and most choices are."""

import random
from unittest.mock import patch

from generator.model import Article
from generator.restore import grammar, load_lexicon
from generator.restore.foregone import foregone
from tests.articles import make_article, restore_one
from tests.restore.test_wrapped import PARAGRAPHS
from tests.restore.wrapped import glue

LEXICON = load_lexicon("fr")
_CHANCE = random.Random(7)  # noqa: S311  # the same glues in every run
_GLUED = [glue(text, _CHANCE, 0.8).text for text in PARAGRAPHS[::3]]
_DOUBTFUL = (
    "Les deux partiesont évalué lesefforts, puis une partiesont venue versla ville.",
    "La réunion présidée parle ministre aporté sur lamer. Il parle deson pays.",
    "Aprèsque les eauxsont montées, ila vula terre, etson voisin laterre.",
)
ARTICLES: list[Article] = [
    *(make_article(*_GLUED[n : n + 3]) for n in range(0, len(_GLUED), 3)),
    *map(make_article, _DOUBTFUL),
]


def test_a_foregone_choice_is_that_of_the_whole_sentence() -> None:
    quick = [restore_one(each, LEXICON) for each in ARTICLES]
    with patch.object(grammar, "foregone", return_value=None):
        assert [restore_one(each, LEXICON) for each in ARTICLES] == quick


def test_most_choices_are_foregone() -> None:
    found: list[int | None] = []

    def noted(*given: object) -> int | None:
        found.append(foregone(*given))  # type: ignore[arg-type]  # as they are given
        return found[-1]

    with patch.object(grammar, "foregone", side_effect=noted):
        for each in ARTICLES:
            restore_one(each, LEXICON)
    assert found.count(None) < len(found) / 5
