"""Places that the article tells of: no person bears their name, unless one does."""

import pytest

from generator.model import ActorType
from tests.annotate.test_actors import names

PLACES = {
    "behind an adjective and `de`": ("La province lao de Nong Sa Mai a ri.", []),
    "right behind": ("Il visite la province Nong Sa Mai.", []),
    "later on": ("Il visite la ville lao de Zorbu Wexelan. Zorbu Wexelan a salué ce geste.", []),
    "its head": (
        "Il visite le district de Zorbu Wexelan. Le maire de Zorbu Wexelan, Jan Novak, a ri.",
        ["Jan Novak"],
    ),
    "where somebody's name is borne": (
        "Il visite le village de Zorbu Wexelan. Mme Zorbu Wexelan a ri.",
        ["Zorbu Wexelan"],
    ),
    "a president's city": ("Il visite la ville de Ho Chi Minh. Ho Chi Minh a ri.", ["Ho Chi Minh"]),
    "somebody else's plan": ("Il loue le plan américain de Jan Novak.", ["Jan Novak"]),
}


@pytest.mark.parametrize("noun", ["le bourg", "le district", "le hameau", "la localité"])
def test_what_bears_the_name_of_a_told_place_later_on_is_no_person(noun: str) -> None:
    assert names(f"Il visite {noun} de Zorbu Wexelan. Zorbu Wexelan a salué ce geste.") == []


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_a_name_told_to_be_a_place_s_is_no_person_s(text: str, expected: list[str]) -> None:
    assert names(text, ActorType.PERSON) == expected
