"""Where runs may be cut: the two ways to find that agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.restore import load_lexicon
from generator.restore.cuts import MixedCuts, PlainCuts, cuts_of
from generator.restore.words import Words

LEXICON = load_lexicon("fr")
_PIECES = [
    "le",
    "a",
    "va",
    "pré",
    "co",
    "ministre",
    "adhésion",
    "nouvelle",
    "ville",
    "ov",
    "é",
    "re",
]
_NAMES = ["Karim", "Karimova", "Le", "De", "Zorg", "Saravane", "Bruneet", "Nouvel", "X"]
_RUNS = st.builds(
    lambda first, rest: first + "".join(rest),
    st.sampled_from(_NAMES + _PIECES),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4),
)


@given(_RUNS, st.dictionaries(st.sampled_from(_NAMES), st.integers(1, 3), max_size=3))
def test_plain_runs_have_the_cuts_that_mixed_ones_would(run: str, names: dict[str, int]) -> None:
    words = Words(LEXICON, names)
    plain, mixed = PlainCuts(words, run), MixedCuts(words, run)
    assert plain.places == mixed.places
    assert list(plain.halves()) == list(mixed.halves())
    if plain.places:
        assert list(plain.thirds()) == list(mixed.thirds())


@pytest.mark.parametrize(
    ("run", "halves", "thirds"),
    [
        ("leministre", [2], []),
        ("chefdela", [], [(4, 6)]),
        ("Zorgblaxpour", [8], []),
        ("Sihanoukville", [], []),
    ],
)
def test_words_or_names_stand_on_both_sides_of_a_cut(
    run: str, halves: list[int], thirds: list[tuple[int, int]]
) -> None:
    cuts = cuts_of(Words(LEXICON, {}), run)
    assert [cut for cut, _, _ in cuts.halves()] == halves
    assert [(first, second) for first, second, _, _ in cuts.thirds()] == thirds
