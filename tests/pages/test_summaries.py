"""What sums a facet up, in correct French for none, one and many."""

from collections.abc import Mapping

import pytest

from generator.interface import load_words
from generator.pages.summaries import in_sentence, leaders, summary
from tests.articles import make_entry

WORDS = load_words("fr")
DATED = [make_entry(date=date) for date in ("2013", "2022-10-25", "XXXX-10-13", None)]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (0, 1, "1 article de 2013 nomme le Laos."),
        (0, 2, "2 articles de 2013 à 2022 nomment le Laos."),
        (0, 4, "4 articles nomment le Laos. 2 sont de 2013 à 2022, 2 sans année connue."),
        (2, 4, "2 articles sans année connue nomment le Laos."),
        (1, 3, "2 articles nomment le Laos. 1 est de 2022, 1 sans année connue."),
    ],
    ids=["one", "all known", "partly known", "none known", "one known"],
)
def test_a_summary_says_how_many_and_when(first: int, last: int, said: str) -> None:
    assert summary("says_country", DATED[first:last], WORDS, named="le Laos") == said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (["2021?-10-13"], "1 article de 2021 (année déduite) nomme X."),
        (["2021?", "2022?"], "2 articles de 2021 à 2022 (années déduites) nomment X."),
        (["2021?", "2021?-05"], "2 articles de 2021 (année déduite) nomment X."),
        (
            ["2017", "2021?", "2022"],
            "3 articles de 2017 à 2022 (dont 1 d’année déduite) nomment X.",
        ),
        (
            ["2017", "2021?", None],
            (
                "3 articles nomment X. "
                "2 sont de 2017 à 2021 (dont 1 d’année déduite), 1 sans année connue."
            ),
        ),
        (["2021~"], "1 article de 2021 (date incertaine) nomme X."),
        (
            ["2020", "2021?", "2021-05-03?"],
            "3 articles de 2020 à 2021 (dont 2 de date incertaine) nomment X.",
        ),
    ],
    ids=["one", "all", "all of a year", "some", "some, others unknown", "about", "mixed"],
)
def test_a_year_that_was_inferred_is_not_said_as_if_it_were_known(
    dates: list[str | None], said: str
) -> None:
    entries = [make_entry(date=date) for date in dates]
    assert summary("says_country", entries, WORDS, named="X") == said


def test_a_second_sentence_tells_the_years_where_not_all_are_known() -> None:
    """In one, brackets of three parts parted the articles from what they name."""
    entries = [make_entry(date=date) for date in ("2013", "2021?", "[2021, 2022]", None)]
    said = summary("says_country", entries, WORDS, named="le Laos", with_={"VN": 3})
    assert said == (
        "4 articles nomment le Laos, le plus souvent avec le Vietnam. 2 sont de 2013 à 2021 "
        "(dont 1 d’année déduite), 1 d’une année incertaine, 1 sans année connue."
    )


def test_the_page_of_a_year_says_which_articles_are_there_by_inference() -> None:
    entries = [make_entry(date=date) for date in ("2021?-10-13", "2021-10-14")]
    said = [summary("says_period", entries[:n], WORDS, named="2021") for n in (1, 2)]
    assert said == [
        "1 article en 2021 (année déduite).",
        "2 articles en 2021 (dont 1 d’année déduite).",
    ]


def test_an_article_of_one_of_several_years_is_not_said_to_have_none() -> None:
    """Its list shows it among those of a known time."""
    several = make_entry(date="[2021-12-06, 2022-12-06]")
    said = "2 articles nomment le Laos. 1 est de 2013, 1 d’une année incertaine."
    assert summary("says_country", [DATED[0], several], WORDS, named="le Laos") == said
    said = (
        "3 articles nomment le Laos. 1 est de 2013, 1 d’une année incertaine, 1 sans année connue."
    )
    assert summary("says_country", [DATED[0], several, DATED[3]], WORDS, named="le Laos") == said


@pytest.mark.parametrize(
    ("key", "number", "said"),
    [
        ("says_country", 1, "1 article de 2013 nomme X, avec Cuba et l’Inde."),
        ("says_country", 2, "2 articles de 2013 nomment X, le plus souvent avec Cuba et l’Inde."),
        ("says_person", 1, "1 article de 2013 cite cette personne et nomme Cuba et l’Inde."),
        (
            "says_topic",
            2,
            "2 articles de 2013 traitent de ce thème\u202f; ils nomment le plus souvent l’Inde.",
        ),
        ("says_period", 1, "1 article en X\u202f; il nomme Cuba et l’Inde."),
    ],
)
def test_a_summary_names_the_countries_that_occur_most(key: str, number: int, said: str) -> None:
    counts = {"IN": number} if key == "says_topic" else {"CU": number, "IN": number}

    assert summary(key, DATED[:1] * number, WORDS, named="X", with_=counts) == said


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"A": 5, "B": 4, "C": 3, "D": 2}, ["A", "B", "C"]),
        ({"A": 5, "B": 3, "C": 3, "D": 3}, ["A"]),
        ({"A": 3, "B": 3, "C": 3, "D": 3}, []),
        ({"A": 2, "B": 1, "C": 1}, ["A"]),
        ({"A": 1}, []),
        ({}, []),
    ],
    ids=["three", "ties left out", "all tie", "once is no habit", "only once", "none"],
)
def test_the_most_frequent_are_named_only_where_they_are(
    counts: Mapping[str, int], expected: list[str]
) -> None:
    assert leaders(counts, 6) == expected


def test_countries_are_listed_with_their_articles() -> None:
    codes = ["LA", "CN", "IN", "PH", "CU", "SG", "OM"]

    assert in_sentence(codes, WORDS) == (
        "le Laos, la Chine, l’Inde, les Philippines, Cuba, Singapour et Oman"
    )
    assert in_sentence(["US", "VN"], load_words("en")) == "the United States and Vietnam"
