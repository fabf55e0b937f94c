import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import DataError
from generator.languages import read_table, tables
from generator.search.normalise import FACETS, compared, search_words, words_of

CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))
LETTERS = search_words("fr").letters


@pytest.mark.parametrize(("text", "words"), CASES, ids=[repr(text) for text, _ in CASES])
def test_words_are_folded_and_cut_at_every_apostrophe_and_hyphen(
    text: str, words: list[str]
) -> None:
    assert words_of(text, LETTERS) == words


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = words_of(text, LETTERS)

    assert words_of(" ".join(once), LETTERS) == once


@given(st.text(alphabet="aàâéèêëïîôöùûüçœæđ'’- ÀÂÉÈÔŒĐạảồớữ"))
def test_french_and_vietnamese_become_plain_ascii(text: str) -> None:
    words = words_of(text, LETTERS)

    assert all(word.isascii() and word.isalnum() and word.islower() for word in words)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("letters", ["đ"], "letters: found .*, allowed: keys and values"),
        ("letters", {"đ": 1}, "letters.đ: found 1, allowed: text"),
        ("elisions", "l", "elisions: found 'l', allowed: a list"),
        ("little_words", ["à"], "little_words: found 'à', allowed: plain lower-case words"),
        ("facets", {"country": None}, "facets: found .*, allowed: the keys country, actor"),
        ("facets", dict.fromkeys(FACETS, 3), "facets.country: found 3, allowed: text"),
    ],
)
def test_a_broken_table_is_named_with_its_key_and_value(
    key: str, value: object, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = read_table("fr", "search") | {key: value}
    monkeypatch.setattr(tables, "read_table", lambda *_: table)

    with pytest.raises(DataError, match=f"languages/fr/search.yml: {fault}"):
        search_words.__wrapped__("fr")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("étranger étrangers étrangère étrangères", {"etranger"}, id="étranger"),
        pytest.param("public publics publique publiques", {"public"}, id="public"),
        pytest.param("frontalier frontalière frontalières", {"frontalier"}, id="frontalier"),
        pytest.param("directeur directrice directrices", {"directeur"}, id="directeur"),
        pytest.param("danseur danseuse danseuses", {"danseur"}, id="danseur"),
        pytest.param("heureux heureuse", {"heureur"}, id="heureux"),
        pytest.param("feux enjeux", {"feux", "enjeu"}, id="a plural in x is no adjective"),
        pytest.param("signée signées", {"signe"}, id="signée"),
        pytest.param("entrée entre", {"entree", "entre"}, id="a little word is no form"),
        pytest.param("mère mer", {"mere", "mer"}, id="a short word keeps its ending"),
    ],
)
def test_forms_of_a_word_are_compared_as_one(text: str, words: set[str]) -> None:
    assert set(compared(text, search_words("fr"))) == words


def test_what_is_compared_is_compared_as_itself() -> None:
    table = search_words("fr")
    forms = {word for ending in table.endings for word in compared(f"abcd{ending}", table)}

    assert {form for form in forms if compared(form, table) != [form]} == set()
