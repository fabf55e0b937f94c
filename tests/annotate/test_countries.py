import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.countries import find_countries
from generator.annotate.gazetteer import load_gazetteer
from generator.model import Field, Finding, RelatedItem
from tests.articles import make_article

GAZETTEER = load_gazetteer("fr")


def countries(text: str) -> str:
    return " ".join(sorted(find_countries(make_article(text), GAZETTEER)[0]))


def findings(text: str) -> list[tuple[str, str, str]]:
    return [(f.value, f.rule, f.quote) for f in find_countries(make_article(text), GAZETTEER)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les relations avec la R. de Corée et la RPDC", "KP KR"),
        ("la République populaire démocratique de Corée", "KP"),
        ("Viêt Nam, Viet-Nam et Việt Nam", "VN"),
        ("en Biélorussie, ou Bélarus", "BY"),
        ("la Birmanie (Myanmar)", "MM"),
        ("les Etats-unis d'Amérique", "US"),
        ("L'Angleterre, l'Écosse et le Pays de Galles", "GB"),
        ("en Hollande", "NL"),
        ("le Timor Leste", "TL"),
        ("El Salvador et le Salvador", "SV"),
        ("la République démocratique populaire lao", "LA"),
        ("Hong Kong (Chine) et Taïwan", "CN HK TW"),
        ("le Saint-Siège", "VA"),
        ("la bande de Gaza", "PS"),
        ("le Kosovo", "XK"),
        ("VIETNAM - JAPON", "JP VN"),
        ("le sommet Vietnam-Laos-Cambodge", "KH LA VN"),
        ("China Daily, Bank of India et Korean Air", "CN IN KR"),
    ],
)
def test_names_and_variants_count(text: str, expected: str) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en Guinée équatoriale et en Guinée-Bissau", "GQ GW"),
        ("La Papouasie-Nouvelle-Guinée et la Guinée", "GN PG"),
        ("au Soudan du Sud", "SS"),
        ("les réfugiés soudanais", "SD"),
        ("le ministre nigérian et son collègue nigérien", "NE NG"),
        ("un Dominicain et un élu dominiquais", "DM DO"),
        ("la République du Congo et la République démocratique du Congo", "CD CG"),
        ("en Guyane puis au Guyana", "GF GY"),
        ("Port-d'Espagne", "TT"),
        ("en Nouvelle-Calédonie et en Polynésie française", "NC PF"),
    ],
)
def test_names_that_hold_another_name_are_told_apart(text: str, expected: str) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une délégation laotienne et le parti lao", "LA"),
        ("les Birmans devant les Singapouriennes", "MM SG"),
        ("des turcs, des Grecques et une Turque", "GR TR"),
        ("un magazine américain", "US"),
        ("l'ambassadeur sud-africain et des enfants sud-soudanais", "SS ZA"),
        ("une troupe thaïe", "TH"),
        ("la lutte nord-vietnamienne", "VN"),
    ],
)
def test_adjectives_and_demonyms_count_in_their_four_forms(text: str, expected: str) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'amitié sino-vietnamienne", "CN VN"),
        ("le dialogue nippo-américain", "JP US"),
        ("les liens vietnamo-lao", "LA VN"),
        ("un dialogue sino-européen", "CN"),
        ("la région indo-pacifique et l'Indo-Pacifique", ""),
        ("un voyage à Colombo", "LK"),
        ("l'accord colombo-vénézuélien", "CO VE"),
        ("la Francophonie", ""),
    ],
)
def test_halves_of_compounds_count_before_an_adjective(text: str, expected: str) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("au 12, rue de Palestine", ""),
        ("l'avenue du Brésil et le quai de la Pologne", ""),
        ("l'ambassade, boulevard d'Algérie", ""),
        ("dans la rue, le Brésil fête", "BR"),
        ("les rues du Caire et les avenues, au Chili", "CL EG"),
        ("il est descendu dans la rue au Pérou", "PE"),
        ("la place du Mexique dans le monde", "MX"),
        ("Riyad Mansour a parlé à Riyad", "SA"),
    ],
)
def test_a_country_counts_unless_a_street_or_a_person_bears_its_name(
    text: str, expected: str
) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscou et Pékin se parlent", "CN RU"),
        ("signé à Paris", "FR"),
        ("l'Accord de Paris, la Convention de Vienne et le Traité de Rome", ""),
        ("les Accords de paix de Paris de 1973", ""),
        ("les pourparlers avec le gouvernement de Paris", "FR"),
        ("la déclaration de Bangkok sur ses intentions", "TH"),
        ("la Déclaration de Bangkok", ""),
        ("une réunion à Bruxelles", "BE"),
        ("Bruxelles exige des réformes", ""),
        ("le tribunal de La Haye", ""),
        ("A Washington, les négociateurs", "US"),
        ("le mémorial de George Washington", ""),
        ("Sofia Marin a parlé", ""),
        ("à Sofia", "BG"),
        ("au siège de l'ONU à New York, puis à Genève", ""),
        ("la nuit la plus male", ""),
    ],
)
def test_a_capital_counts_unless_it_names_a_treaty_a_person_or_the_union(
    text: str, expected: str
) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "la mer de Chine méridionale, la mer du Japon et l'océan Indien",
        "les golfes : golfe de Thaïlande, golfe du Mexique, golfe d'Oman",
        "l'Union européenne, l'Afrique, l'Asie et l'Amérique latine",
        "les pays latino-américains et sud-américaines",
        "la péninsule coréenne",
        "mille dollars américains",
        "mille francs suisses",
        "dix couronnes suédoises",
        "dans la carte Bonn et sur la ligne",
        "les inde et les chili con carne",
        "Maurice Thorez, Dominique Voynet et Salvador Allende",
        "un journal Lao Dong acheté à Lao Bao",
        "publié en anglais, français et chinois",
        "dans l'ordre alphabétique anglais",
        "la langue anglaise",
        "il parle l'anglais et le français",
        "le Nouveau-Mexique et New Jersey",
        "de l'eau et un sol",
    ],
)
def test_seas_regions_languages_persons_and_common_words_do_not_count(text: str) -> None:
    assert countries(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la province de Lao Cai", [("VN", "place", "Lao Cai")]),
        ("Nguyen Hoa Binh a parlé", []),
        ("M. François Hollande", []),
        ("le français Total", [("FR", "adjective", "français")]),
        ("l'ethnie thaï", []),
        ("les Lao", [("LA", "adjective", "Lao")]),
        ("Israel Nuñez", []),
        ("Israël a répondu", [("IL", "name", "Israël")]),
    ],
)
def test_the_words_around_decide(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert findings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Corée", "KR"),
        ("la délégation coréenne, venue de Pyongyang", "KP"),
        ("Séoul, Pyongyang et le dossier coréen", "KP KR"),
        ("le peuple congolais", "CG"),
        ("la RDC et le peuple congolais", "CD"),
        ("les deux Corées", "KP KR"),
    ],
)
def test_an_ambiguous_word_follows_what_the_article_says_otherwise(
    text: str, expected: str
) -> None:
    assert countries(text) == expected


def test_between_two_named_candidates_an_ambiguous_word_is_the_usual_one() -> None:
    assert findings("Séoul, Pyongyang, le dossier coréen")[2:] == [("KR", "adjective", "coréen")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il vient de Thanh Son. La route est longue.", ""),
        ("Il vient de Thanh Son, la route est longue.", ""),
        ("Il vient de Son La.", "VN"),
        ("La R. de Corée", "KR"),
        ("Thua Thiên - Huê", "VN"),
    ],
)
def test_a_name_does_not_reach_over_the_end_of_a_sentence(text: str, expected: str) -> None:
    assert countries(text) == expected


def test_a_dateline_is_a_place_without_a_preposition() -> None:
    found, _ = find_countries(make_article("Rien.", dateline="Bruxelles (VNA)"), GAZETTEER)
    assert found == ("BE",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'URSS", [("SUHH", "former-name", "URSS")]),
        ("un expert soviétique", [("SUHH", "adjective", "soviétique")]),
        ("le Swaziland", [("SZ", "former-name", "Swaziland")]),
        ("la Yougoslavie", [("YUCS", "former-name", "Yougoslavie")]),
        (
            "la Serbie-et-Monténégro",
            [
                ("ME", "former-name", "Serbie-et-Monténégro"),
                ("RS", "former-name", "Serbie-et-Monténégro"),
            ],
        ),
    ],
)
def test_former_states_have_their_own_code_or_their_successors(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert findings(text) == expected


def test_every_part_counts_but_related_items_do_not() -> None:
    found, reasons = find_countries(
        make_article(
            "Une visite au Laos.",
            title="Le Cambodge",
            lead="En Inde",
            dateline="Moscou (VNA)",
            captions=("À Cuba",),
            related=(RelatedItem(title="Le Brésil", lead="Au Pérou"),),
        ),
        GAZETTEER,
    )
    assert found == ("KH", "IN", "RU", "LA", "CU")
    assert [(f.part, f.quote) for f in reasons] == [
        *(("title", "Cambodge"), ("lead", "Inde"), ("dateline", "Moscou"), ("text", "Laos")),
        ("captions.0", "Cuba"),
    ]


def test_title_goes_before_lead_before_frequency_before_position() -> None:
    found, _ = find_countries(
        make_article(
            "Le Japon, la Chine, la Chine et le Laos, le Laos, le Laos.",
            title="Un accord avec le Bhoutan",
            lead="Le Népal et la Mongolie, la Mongolie",
        ),
        GAZETTEER,
    )
    assert found == ("BT", "MN", "NP", "LA", "CN", "JP")


def test_the_first_paragraph_stands_in_for_a_missing_lead() -> None:
    found, _ = find_countries(make_article("Au Laos.", "La Chine, la Chine."), GAZETTEER)
    assert found == ("LA", "CN")


PHRASES = st.sampled_from(
    [
        *("Vietnam", "Guinée équatoriale", "sino-vietnamien", "la mer de Chine", "Lao Cai", "les"),
        *(
            "Corées",
            "à Bruxelles",
            "en anglais",
            "et français",
            "Accord de Paris",
            "d’Ivoire",
            "Côte",
        ),
        *("Washington", "Maurice", "-", ". ", "\n", "ĳ", "Ａ"),
    ]
)


@given(st.lists(PHRASES, max_size=12), st.sampled_from(["", " "]))
def test_every_quote_stands_where_the_finding_says(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    whole = make_article(text, title=text or None)
    found, reasons = find_countries(whole, GAZETTEER)
    assert all(whole.part(f.part)[f.start : f.end] == f.quote for f in reasons)
    assert {f.value for f in reasons} == set(found)
    assert (found, reasons) == find_countries(whole, GAZETTEER)


def test_a_finding_is_whole() -> None:
    assert find_countries(make_article("Au Laos."), GAZETTEER)[1] == (
        Finding(
            field=Field.COUNTRY,
            value="LA",
            rule="name",
            quote="Laos",
            part="text",
            start=3,
            end=7,
        ),
    )
