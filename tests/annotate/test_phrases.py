import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.matching import TEXTS, word_columns
from generator.annotate.phrases import JointMatcher, PhraseMatcher

MATCHER = PhraseMatcher({"Guinée": 1, "Guinée équatoriale": 2, "sud-coréen": 3, "Bissau": 4})


def found(text: str) -> list[tuple[int, str]]:
    columns = word_columns(text)
    return [
        (value, text[columns.starts[start] : columns.end(end - 1)])
        for start, end, value in MATCHER.spans(columns.folded)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("la Guinée", [(1, "Guinée")], id="one-word"),
        pytest.param("en Guinée équatoriale", [(2, "Guinée équatoriale")], id="longest"),
        pytest.param("GUINEE EQUATORIALE", [(2, "GUINEE EQUATORIALE")], id="folded"),
        pytest.param("un sud coréen", [(3, "sud coréen")], id="hyphen-is-a-space"),
        pytest.param("Guinée-Bissau", [(1, "Guinée"), (4, "Bissau")], id="no-overlap"),
        pytest.param("Guinéens", [], id="whole-words-only"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_longest_listed_phrase_at_a_place_is_found(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert found(text) == expected


WORDS = st.sampled_from(["Guinée", "équatoriale", "sud", "coréen", "Bissau", "Laos", "Guinéens"])


@given(st.lists(WORDS, max_size=12), st.sampled_from([" ", "-", "’", ". ", "\n"]))
def test_phrases_are_those_listed_in_order_and_never_overlap(parts: list[str], gap: str) -> None:
    folded = word_columns(gap.join(parts)).folded
    last = 0
    for start, end, value in MATCHER.spans(folded):
        assert last <= start < end <= len(folded)
        assert MATCHER.phrases[folded[start:end]] == value
        last = end


@given(st.lists(st.sampled_from(["guinee", "equatoriale", "bissau", "du", "sud"]), max_size=12))
def test_matchers_find_together_what_each_finds_alone(folded: list[str]) -> None:
    other = PhraseMatcher({"équatoriale": "a", "Guinée équatoriale du Sud": "b", "du Sud": "c"})
    joint, words = JointMatcher({"one": MATCHER, "other": other}), tuple(folded)
    alone = {"one": MATCHER.spans(words), "other": other.spans(words)}
    assert joint.spans(words) == alone
    assert {name: joint.only(name).spans(words) for name in alone} == alone


def test_of_more_texts_than_are_remembered_each_keeps_its_own_phrases() -> None:
    joint = JointMatcher({"one": MATCHER})
    texts = [("guinee", str(number)) for number in range(TEXTS + 3)] + [("laos",)]
    expected = [MATCHER.spans(words) for words in texts]
    for _ in range(2):
        assert [joint.spans(words)["one"] for words in texts] == expected


def test_what_was_found_among_the_same_words_is_not_sought_again() -> None:
    joint, words = JointMatcher({"one": MATCHER}), ("guinee", "bissau")
    assert joint.spans(words) is joint.spans(words)
