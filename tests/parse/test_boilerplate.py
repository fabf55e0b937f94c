"""What a page puts around an article is known by its words; a glance never overlooks a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.matching import fold
from generator.parse.boilerplate import load_boilerplate

WORDS = load_boilerplate("fr")
MARKS = (
    *("VNA", "AVI", "(VNA)", "CVN", "VNAX"),
    *("Photo", "photos : de l'agence", "Crédit photo : AFP, le 3 mars", "Téléphoto/"),
)
AROUND = (
    *("-", "–", "/", "(", ")", ".", "|", " ", "\u00a0"),
    *("…", ":", ";", "!", "de l'agence", "VNA"),
)
LINES = st.tuples(
    st.sampled_from(("", " ", "- ", "(", "Le ministre est reparti. ", "x")),
    st.sampled_from(MARKS),
    st.lists(st.sampled_from(AROUND), max_size=4).map("".join),
).map("".join)


@given(LINES)
def test_every_signed_line_is_known_at_a_glance(line: str) -> None:
    signed = WORDS.signature.search(line)
    named = signed and WORDS.spelt_out.search(line, 0, signed.start() + 1)
    assert WORDS.is_signed(line) == (signed is not None and not named)


def test_an_agency_named_in_full_before_its_bracket_signs_nothing() -> None:
    assert not WORDS.is_signed("Il dirige l'agence lettone (VNA)")
    assert WORDS.is_signed("Il dirige l'agence. (VNA)")


@given(LINES)
def test_every_credit_is_known_at_a_glance(line: str) -> None:
    assert (WORDS.caption(line) is not None) == (WORDS.credit.search(line) is not None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Voir plus", True, id="as-listed"),
        pytest.param("VOIR PLUS :", True, id="capitals"),
        pytest.param("· Voir plus", False, id="something-else-before"),
        pytest.param("Voir plus " + "." * 200, True, id="a-rule-behind"),
        pytest.param("Voir plus … |", True, id="an-ellipsis-behind"),
        pytest.param("Voir plus loin", False, id="more-words"),
        pytest.param("Il faut voir plus loin que les frontières du pays.", False, id="a-sentence"),
    ],
)
def test_a_mark_stands_alone_on_its_line(line: str, *, expected: bool) -> None:
    assert WORDS.opens_related(line) is expected


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        pytest.param("Hanoï (VNA) – Le ministre", "Hanoï (VNA)", id="agency"),
        pytest.param("Hué, 3 mars ( AVI ) Le ministre", "Hué, 3 mars ( AVI )", id="blanks"),
        pytest.param("A" * 71 + " (VNA) – Le", "A" * 71 + " (VNA)", id="as-long-as-may-be"),
        pytest.param("A" * 72 + " (VNA) – Le", None, id="too-long"),
        pytest.param("Le ministre. Hanoï (VNA) – Le", None, id="a-sentence-before"),
        pytest.param("Hanoï (Vietnam) – Le ministre", None, id="no-agency"),
    ],
)
def test_a_dateline_is_a_place_and_an_agency(line: str, dateline: str | None) -> None:
    match = WORDS.dateline.match(line)
    assert (match and match["dateline"]) == dateline


FOOTERS = st.tuples(
    st.sampled_from(("", "Le ", "É", "© ", "n° ", "e\u0301")),
    st.sampled_from(
        ("Siège : 12, rue", "Abonnez-vous", "Éditeur", "www.exemple.vn", "Tél", "Œuvre")
    ),
    st.sampled_from(("", " : Hanoï", "\u00a0: 04", ".", "s")),
).map("".join)


@given(FOOTERS)
def test_every_footer_is_known_at_a_glance(line: str) -> None:
    known = WORDS.is_page_line(line) or WORDS.footer.match(fold(line)) is not None
    assert WORDS.is_footer(line) == known
