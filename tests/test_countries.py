import pytest

from generator.countries import country_in_sentence, country_name, country_slug, known_codes


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
        ("SUHH", "Union soviétique", "suhh-union-sovietique"),
        ("NO", "Norvège", "no-norvege"),
        ("XK", "Kosovo", "xk-kosovo"),
    ],
)
def test_names_are_those_that_readers_look_for(code: str, name: str, slug: str) -> None:
    assert (country_name(code, "fr"), country_slug(code, "fr")) == (name, slug)


def test_every_code_has_a_name_and_an_address_of_its_own() -> None:
    codes = sorted(known_codes())
    assert [code for code in codes if country_name(code, "fr") == code] == []
    assert len({country_name(code, "fr") for code in codes}) == len(codes)
    assert all(country_slug(code, "fr").startswith(f"{code.lower()}-") for code in codes)


def test_an_unknown_code_is_its_own_name() -> None:
    assert country_name("QQ", "fr") == "QQ"


@pytest.mark.parametrize(
    ("code", "french", "english"),
    [
        ("LA", "le Laos", "Laos"),
        ("CN", "la Chine", "China"),
        ("IN", "l’Inde", "India"),
        ("PH", "les Philippines", "the Philippines"),
        ("CU", "Cuba", "Cuba"),
        ("MH", "les îles Marshall", "the Marshall Islands"),
        ("NO", "la Norvège", "Norway"),
        ("RE", "La Réunion", "Réunion"),
    ],
)
def test_a_sentence_names_a_country_with_its_article(code: str, french: str, english: str) -> None:
    assert (country_in_sentence(code, "fr"), country_in_sentence(code, "en")) == (french, english)


def test_names_with_a_vowel_have_an_elided_article_or_none() -> None:
    wrong = [
        said
        for said in (country_in_sentence(code, "fr") for code in sorted(known_codes()))
        if said.startswith(tuple(f"{a} {v}" for a in ("le", "la") for v in "AEIOUÉÎ"))
    ]
    assert wrong == []
