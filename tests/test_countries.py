import pytest

from generator.countries import country_name, country_slug, known_codes


@pytest.mark.parametrize(
    ("code", "name", "slug"),
    [
        ("BY", "Biélorussie", "by-bielorussie"),
        ("LA", "Laos", "la-laos"),
        ("VN", "Vietnam", "vn-vietnam"),
        ("CI", "Côte d’Ivoire", "ci-cote-d-ivoire"),
        ("HK", "Hong Kong", "hk-hong-kong"),
        ("MM", "Myanmar", "mm-myanmar"),
        ("CD", "République démocratique du Congo", "cd-republique-democratique-du-congo"),
        ("SU", "Union soviétique", "su-union-sovietique"),
        ("NO", "Norvège", "no-norvege"),
        ("XK", "Kosovo", "xk-kosovo"),
    ],
)
def test_names_are_those_that_readers_look_for(code: str, name: str, slug: str) -> None:
    assert (country_name(code, "fr"), country_slug(code)) == (name, slug)


def test_every_code_has_a_name_and_an_address_of_its_own() -> None:
    codes = sorted(known_codes())
    assert [code for code in codes if country_name(code, "fr") == code] == []
    assert len({country_name(code, "fr") for code in codes}) == len(codes)
    assert all(country_slug(code).startswith(f"{code.lower()}-") for code in codes)


def test_an_unknown_code_is_its_own_name() -> None:
    assert country_name("QQ", "fr") == "QQ"
