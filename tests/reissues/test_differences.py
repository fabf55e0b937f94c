"""What a difference of a word costs, before whole captures are compared."""

import pytest

from generator.annotate.matching import words
from generator.reissues.differences import cost


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("cooperation", "coopération", 0, id="an accent"),
        pytest.param("accord", "accrod", 1, id="two letters swapped"),
        pytest.param("accord", "accrot", None, id="two swapped and one other"),
        pytest.param("accord", "acord", 1, id="a letter left out"),
        pytest.param("accord", "accorrd", 1, id="a letter added"),
        pytest.param("accord", "accords", 1, id="a letter added at the end"),
        pytest.param("accord", "accard", 1, id="another letter"),
        pytest.param("accord", "bccord", None, id="another first letter"),
        pytest.param("pont", "port", None, id="a short word"),
        pytest.param("accord", "traité", None, id="another word"),
        pytest.param("Laosa", "Laose", None, id="a name"),
        pytest.param("quatre", "quatra", None, id="a number"),
        pytest.param("", "et la paix", 3, id="words that only one has"),
    ],
)
def test_a_slip_of_a_letter_costs_a_word_and_another_word_tells_two_dispatches(
    one: str, other: str, expected: int | None
) -> None:
    found = (
        cost(list(words(a)), list(words(b)), ("", ""), "fr")
        for a, b in ((one, other), (other, one))
    )
    assert list(found) == [expected, expected]
