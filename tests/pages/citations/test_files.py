"""Which facets have files of references, and how many articles these hold."""

import pytest

from generator.interface import load_words
from generator.pages.citations import articles_in_files
from tests.articles import make_entry

ENTRIES = [make_entry(f"{number:016x}") for number in range(301)]


@pytest.mark.parametrize(
    ("address", "articles", "number"),
    [
        ("pays/la-laos/", 1, 0),
        ("pays/la-laos/", 2, 2),
        ("themes/frontieres/", 2, 2),
        ("annees/2022/", 2, 2),
        ("annees/2022/10/", 1, 0),
        ("annees/2022/10/", 40, 40),
        ("acteurs/to-lam/", 2, 0),
        ("acteurs/to-lam/", 3, 3),
        ("relations/la-vn/", 2, 0),
        ("pays/la-laos/", 301, 300),
        ("acteurs/to-lam/", 301, 50),
        ("relations/la-vn/", 301, 50),
    ],
)
def test_the_files_of_a_facet_hold_its_newest_articles(
    address: str, articles: int, number: int
) -> None:
    assert articles_in_files(ENTRIES[:articles], address, load_words("fr")) == number
