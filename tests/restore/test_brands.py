import pytest

from generator.restore.brands import is_brand
from generator.restore.lexicon import load_lexicon

LEXICON = load_lexicon("fr")


@pytest.mark.parametrize(
    ("name", "brand"),
    [
        ("YouTube", True),
        ("KiotZorga", False),
        ("VietZorga", True),
        ("ZorgaBank", True),
        ("CloudShield", True),
        ("ZrgaStar", True),
        ("KazZorgaGas", True),
        ("ESTCube-1", True),
        ("HunSen", False),
        ("ThomasZrg", False),
        ("ZorgalaTammavong", False),
        ("MerOrientale", False),
        ("enChine", False),
        ("ForumDevelopment", False),
        ("ZrgaHoffmann", False),
        ("ZorgalZrga", False),
        ("AlUla", True),
        ("AlZorgalam", False),
    ],
)
def test_a_capital_inside_is_a_brands_by_its_pieces(name: str, brand: bool) -> None:
    assert is_brand(LEXICON, {}, name) is brand


@pytest.mark.parametrize(
    ("name", "brand"),
    [
        ("YouTube", True),
        ("VietZorga", True),
        ("CloudShield", True),
        ("ESTCube-1", True),
        ("RosZorga", False),
        ("ZrgaStar", False),
    ],
)
def test_odd_pieces_alone_make_no_brand_surely(name: str, brand: bool) -> None:
    assert is_brand(LEXICON, {}, name, surely=True) is brand


def test_a_shred_that_the_article_has_alone_is_a_name() -> None:
    assert is_brand(LEXICON, {"Zrga": 1}, "ZrgaStar") is False
