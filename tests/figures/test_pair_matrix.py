from hypothesis import given
from hypothesis import strategies as st

from generator.figures import pair_matrix
from generator.figures.pair_matrix import MOST
from tests.figures.drawings import MANY, PAIRS, WORDS, links, outside, read, rows

codes = sorted(MANY)
some_pairs = st.dictionaries(
    st.tuples(st.sampled_from(codes), st.sampled_from(codes))
    .filter(lambda pair: pair[0] < pair[1])
    .map("-".join),
    st.integers(0, 20_000),
)


def test_a_square_leads_to_the_page_of_its_pair() -> None:
    found = links(pair_matrix(MANY, PAIRS, "relations/", WORDS))

    assert len(found) == len(PAIRS)
    assert found["../relations/la-vn/"] == "Vietnam et Laos\u202f: 120 articles"


def test_the_table_has_the_pairs_most_frequent_first() -> None:
    assert rows(pair_matrix(MANY, PAIRS, "", WORDS)) == [
        ["Vietnam et Laos", "120"],
        ["Vietnam et Chine", "60"],
        ["Vietnam et États-Unis", "41"],
        ["Laos et Chine", "7"],
        ["États-Unis et Russie", "2"],
        ["Vietnam et France", "1"],
    ]


@given(some_pairs)
def test_every_pair_of_the_countries_shown_has_its_square(pairs: dict[str, int]) -> None:
    drawn = pair_matrix(MANY, pairs, "relations/", WORDS)
    held = {pair for pair, count in pairs.items() if count}
    paired = {code for pair in held for code in pair.split("-")}

    if len(paired) < 3:
        assert drawn == ""
        return
    names = [text for text in read(drawn).iter("text") if "name" in text.attrib.get("class", "")]
    assert len(names) == min(len(paired), MOST)
    if len(paired) <= MOST:
        assert set(links(drawn)) == {f"../relations/{pair.lower()}/" for pair in held}
    assert outside(drawn) == []


def test_two_countries_are_no_matrix() -> None:
    assert pair_matrix({"VN": 5, "LA": 5}, {"LA-VN": 5}, "", WORDS) == ""


def test_countries_never_named_with_another_are_left_out() -> None:
    drawn = pair_matrix(MANY, {"LA-VN": 1, "CN-VN": 1}, "", WORDS)

    assert "Tuvalu" not in drawn


def test_a_long_number_is_shortened_in_its_square_and_whole_in_the_table() -> None:
    drawn = pair_matrix(MANY, PAIRS | {"LA-VN": 12_345}, "", WORDS)

    assert ["Vietnam et Laos", "12\u202f345"] in rows(drawn)
    assert "12\u00a0k" in [text.text for text in read(drawn).iter("text")]
