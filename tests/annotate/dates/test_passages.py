"""Which sentences of which parts may date an article."""

import pytest

from generator.annotate.dates import load_calendar
from generator.annotate.dates.passages import read_passages, sentence_around
from generator.annotate.dates.patterns import level
from tests.articles import make_article

_SIGN = load_calendar("fr").day_sign


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text that may date it."""
    (passage,) = read_passages(make_article(text), _SIGN)
    return [sentence.text.strip() for sentence in passage.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ils se sont vus. Ils ont parlé.", [], id="no figure"),
        pytest.param("Il a reçu 12 délégués. Tous sont repartis.", [], id="a figure of no date"),
        pytest.param("Il est venu. Il part le 3 mai. Puis rien.", ["Il part le 3 mai."], id="day"),
        pytest.param("Elle date de 1998. Elle tient.", ["Elle date de 1998."], id="year"),
        pytest.param("Le 3/4 à midi. La suite.", ["Le 3/4 à midi."], id="figures only"),
        pytest.param("M. Ba est né le 1er août. Bien.", ["M. Ba est né le 1er août."], id="title"),
    ],
)
def test_only_sentences_that_name_a_day_or_a_year_are_read(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


def test_a_sentence_stands_where_it_says() -> None:
    text = "Rien ici.\n\nLe 3 mai, ils signent. Fin en 2001."
    (passage,) = read_passages(make_article(text), _SIGN)
    assert [text[s.start : s.start + len(s.text)] for s in passage.sentences] == [
        s.text for s in passage.sentences
    ]
    assert [s.levelled for s in passage.sentences] == [level(s.text) for s in passage.sentences]


def test_a_sentence_without_end_is_cut() -> None:
    text = "mot " * 1000 + "le 3 mai"
    assert [len(sentence) for sentence in sentences_of(text)] == [len(text) % 1500]


def test_the_parts_of_the_article_proper_are_read_without_captions() -> None:
    article = make_article(
        "Texte.",
        title="Titre",
        lead="Chapeau.",
        dateline="Hanoï, 3 mai",
        captions=["Une photo du 3 mai 2015."],
    )
    assert [p.part for p in read_passages(article, _SIGN)] == ["title", "lead", "dateline", "text"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("premier", "Le premier."), ("second", " Le second\n\n"), ("dernier", "Le dernier")],
)
def test_the_sentence_around_a_place_ends_at_a_full_stop_or_a_line(
    word: str, expected: str
) -> None:
    text = "Le premier. Le second\n\nLe dernier"
    start, end = sentence_around(text, text.index(word))
    assert text[start:end] == expected


def test_the_sentence_around_a_place_is_looked_for_from_where_it_may_begin() -> None:
    text = "Il vient. Il part le 3 mai. Puis rien."
    place = text.index("3 mai")
    assert sentence_around(text, place) == sentence_around(text, place, len("Il vient."))
