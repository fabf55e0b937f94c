"""Tokens that stay whole: no blank is missing in them, whatever stands beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.restore import load_lexicon
from generator.restore.names import find_names
from generator.restore.slots import Tokens
from generator.restore.whole import hinges

LEXICON = load_lexicon("fr")
_TOKENS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "«", "(", "l'", "12", "Le", "Zorg", "Karim", "Nouvel", "O"]),
    st.sampled_from(
        [
            "ville",
            "es",
            "parties",
            "blax",
            "ova",
            "10:30",
            "5%",
            "ONU",
            "érations",
            "1.200",
            "le",
            "qx",
        ]
    ),
    st.sampled_from(["", "a", "et", "depuis", "ment", "2015", "20/10"]),
    st.sampled_from(["", ",", ").", "%,", "»"]),
)


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("ministre,", set()),
        ("24/10/2015,", set()),
        ("(1.200", set()),
        ("l'ASEAN,", set()),
        ("14e.", set()),
        ("porte-parole,", set()),
        ("l'accord", set()),
        ("L’accord,", set()),
        ("d'après-guerre", set()),
        ("l'actu", None),
        ("l'accordde", None),
        ("l'Union", None),
        ("vietnamienne", None),
        ("coopération", set()),
        ("10:30", None),
        ("lesaccords", None),
        ("parties", None),
        ("paix,l'ami", None),
        ("Parlement", {"Parle"}),
        ("Vavova", {"Vavo", "Vavov"}),
    ],
)
def test_a_token_is_whole_but_for_some_names(token: str, found: set[str] | None) -> None:
    assert hinges(LEXICON, token) == found


@given(
    _TOKENS,
    st.lists(st.sampled_from(["Zorg", "Zorgblax", "Karim", "Karimova", "Nouvel", "Le", "ONU"])),
)
def test_a_whole_token_is_settled_and_stays_so_when_doubted(token: str, listed: list[str]) -> None:
    found, names = hinges(LEXICON, token), find_names(" ".join(listed))
    if found is not None and found.isdisjoint(names):
        taken = Tokens(LEXICON).take_apart(token, names)
        assert taken.settled
        assert Tokens(LEXICON).doubt(taken).settled
