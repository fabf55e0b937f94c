import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.matching import Word, fold, folded_words, is_spelt, word_columns, words


def test_apostrophes_and_hyphens_separate_words() -> None:
    assert [word.text for word in words("l’accord Vietnam-Laos d'amitié")] == [
        *("l", "accord", "Vietnam", "Laos", "d", "amitié")
    ]


def test_folding_removes_accents_and_case() -> None:
    assert fold("Đồng cœur ÉTÉ") == "dong coeur ete"


@pytest.mark.parametrize("word", ["𐐀", "ʺ𐐀"])
def test_a_word_that_folds_to_nothing_is_compared_as_it_is(word: str) -> None:
    assert all(one.folded for one in words(f"Le {word} (𐐀𐐁) a signé"))
    assert all(folded_words(f"{word} a"))


@pytest.mark.parametrize(
    ("spelling", "text", "expected"),
    [
        pytest.param("amitié", "Amitié", True, id="small-letters-meet-any"),
        pytest.param("AN", "AN", True, id="acronym"),
        pytest.param("AN", "an", False, id="acronym-needs-capitals"),
        pytest.param("Inde", "inde", False, id="name-needs-its-capital"),
        pytest.param("Soudan du Sud", "Soudan du sud", True, id="one-capital-is-enough"),
        pytest.param("La Haye", "la Haye", True, id="article-may-be-small"),
        pytest.param("La Haye", "La haye", False, id="article-does-not-make-a-name"),
        pytest.param("république du Congo", "République du congo", False, id="the-listed-capital"),
    ],
)
def test_capitals_are_asked_for_as_the_table_writes_them(
    spelling: str, text: str, *, expected: bool
) -> None:
    assert is_spelt(spelling, word_columns(text).texts) is expected


@given(st.text(alphabet=st.sampled_from("Guinéeéquatorialesud-cor Bis’._\n"), max_size=60))
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    columns = word_columns(text)
    pairs = zip(columns.gaps, (*columns.texts, ""), strict=True)
    assert "".join(gap + word for gap, word in pairs) == text
    *starts, last = columns.starts
    assert last == len(text)
    assert words(text) == [
        Word(word, fold(word), text.index(word, start), columns.end(at))
        for at, (word, start) in enumerate(zip(columns.texts, starts, strict=True))
    ]
