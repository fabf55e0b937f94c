from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.actors import load_actors
from generator.annotate.matching import fold
from generator.model import Actor, ActorType, Article, Field, RelatedItem
from tests.articles import actors_of, make_article

KNOWLEDGE = load_actors("fr")
GOLDEN = yaml.safe_load((Path(__file__).parent / "actors.yml").read_text("utf-8"))


def actors(text: str, **parts: Any) -> list[Actor]:
    return list(actors_of(make_article(*text.split("\n\n"), **parts), KNOWLEDGE)[0])


def names(text: str, kind: ActorType = ActorType.PERSON, **parts: Any) -> list[str]:
    return [actor.name for actor in actors(text, **parts) if actor.type is kind]


def organisations(text: str, **parts: Any) -> list[str]:
    return names(text, ActorType.ORGANISATION, **parts)


def role(text: str) -> str | None:
    return next(actor.role for actor in actors(text) if actor.type is ActorType.PERSON)


@pytest.mark.parametrize("row", GOLDEN, ids=[row["text"][:40] for row in GOLDEN])
def test_the_golden_sentences_name_these_persons(row: dict[str, Any]) -> None:
    found = names(row["text"], title=row.get("title"), captions=tuple(row.get("captions", ())))
    assert sorted(map(fold, found)) == sorted(map(fold, row.get("persons", [])))


@pytest.mark.parametrize("row", GOLDEN, ids=[row["text"][:40] for row in GOLDEN])
def test_the_golden_sentences_name_these_organisations(row: dict[str, Any]) -> None:
    captions = tuple(row.get("captions", ()))
    found = organisations(row["text"], title=row.get("title"), captions=captions)
    expected = row.get("organisations", [])
    missed = [name for name in expected if not any(same(name, other) for other in found)]
    extra = [name for name in found if not any(same(name, other) for other in expected)]
    assert (missed, extra, len(found)) == ([], [], len(expected))


def same(one: str, other: str) -> bool:
    a, b = set(fold(one).split()), set(fold(other).split())
    return a <= b or b <= a


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Le vice-président de l'Assemblée nationale (AN), Do Ba Ty, a parlé.",
            "vice-président de l'Assemblée nationale",
            id="before, without the acronym",
        ),
        pytest.param(
            "Vu Duc Dam et Kikeo Khaykhamphithoune, vice-Premier ministre et ministre lao de "
            "l'Information, ont signé.",
            None,
            id="another person's is not taken",
        ),
        pytest.param(
            "Jan Novak, ambassadeur et chef de la délégation de l'UE au Laos, a conclu.",
            "ambassadeur et chef de la délégation de l'UE au Laos",
            id="after, two in one wording",
        ),
        pytest.param(
            "Le président du Comité des Lois de la Chambre des députés de Roumanie Ion Pop a dit.",
            "président du Comité des Lois de la Chambre des députés de Roumanie",
            id="long",
        ),
        pytest.param(
            "L'ancien ministre des Affaires étrangères Nguyen Dy Nien était là.",
            "ancien ministre des Affaires étrangères",
            id="former",
        ),
        pytest.param(
            "Anna Berg, membre du Comité olympique, présidente de la Fédération suédoise de "
            "tennis, a souri.",
            "membre du Comité olympique, présidente de la Fédération suédoise de tennis",
            id="two in apposition",
        ),
        pytest.param(
            "L'épouse du Premier ministre, Tran Nguyet Thu, a visité l'école.",
            "épouse du Premier ministre",
            id="kinship",
        ),
        pytest.param(
            "Tran Van Tuy (à droite), chef de la Commission des affaires des députés, et son hôte.",
            "chef de la Commission des affaires des députés",
            id="behind a place in the caption",
        ),
        pytest.param(
            "Le ministre de la Défense, le général Do Van X, a parlé.",
            "ministre de la Défense",
            id="the fuller of two before the name",
        ),
        pytest.param(
            "Anna Berg, conseillère à la sécurité nationale, est arrivée.",
            "conseillère à la sécurité nationale",
            id="with its field",
        ),
        pytest.param(
            "Les ministres Ivo Lapenna et Anna Berg ont parlé.", "ministre", id="of several"
        ),
        pytest.param("M. Otto Klein a salué.", None, id="a civility is no office"),
    ],
)
def test_the_role_is_the_office_that_the_article_gives(text: str, expected: str | None) -> None:
    assert role(text) == expected


def test_an_office_in_apposition_is_not_the_next_person_s() -> None:
    found = actors("Ont parlé Jan Novak, ministre des Armées, Anna Berg, et le juge Otto Klein.")
    roles = [(actor.name, actor.role) for actor in found]
    expected = [("Jan Novak", "ministre des Armées"), ("Anna Berg", None), ("Otto Klein", "juge")]
    assert roles == expected


def test_a_vague_word_is_no_role_where_the_article_gives_an_office() -> None:
    text = "Son homologue russe Oleg Petrov est venu. Le ministre Oleg Petrov a signé."
    assert role(text) == "ministre"


def test_surnames_alone_refer_back_to_the_full_name() -> None:
    text = "M. Karl Weber, président du Bundesrat, est arrivé. M. Weber a parlé. Weber repart."
    found, findings = actors_of(make_article(text), KNOWLEDGE)
    quotes = [finding.quote for finding in findings if finding.value == "karl-weber"]
    assert [actor.name for actor in found if actor.type is ActorType.PERSON] == ["Karl Weber"]
    assert quotes == ["Karl Weber", "Weber", "Weber"]


def test_spellings_that_differ_in_accents_are_one_actor_with_the_fullest_accents_shown() -> None:
    text = "Le ministre Dinh Tien Dung a parlé. Đinh Tiến Dũng a signé. Dinh Tien Dung repart."
    found = actors(text)
    assert [(a.id, a.name, a.variants) for a in found] == [
        ("dinh-tien-dung", "Đinh Tiến Dũng", ("Dinh Tien Dung",))
    ]


def test_a_known_leader_has_one_name_and_id_in_every_spelling() -> None:
    found = actors("Le président Vladimir Putin a appelé. Poutine et Lukashenko se verront.")
    assert [(a.id, a.name) for a in found] == [("vladimir-poutine", "Vladimir Poutine")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Parti communiste de Cuba (PCC) a répondu. Le PCC est uni.",
            "Parti communiste de Cuba",
        ),
        (
            "Le Parti communiste chinois (PCC) a répondu. Le PCC est uni.",
            "Parti communiste chinois",
        ),
        ("À La Havane, le PCC a tenu congrès.", "PCC"),
    ],
    ids=["Cuba by its expansion", "China by its expansion", "Cuba by the article's words"],
)
def test_an_acronym_of_two_parties_is_the_article_s(text: str, expected: str) -> None:
    assert organisations(text) == [expected]


def test_an_acronym_alone_has_the_id_of_its_body() -> None:
    found = actors("Le PCV a félicité la FAO.")
    assert [(a.id, a.name) for a in found] == [
        ("parti-communiste-du-vietnam", "PCV"),
        ("fao", "FAO"),
    ]


def test_an_acronym_of_two_letters_is_spelt_out() -> None:
    assert organisations("Le président de l'AN a parlé.") == ["Assemblée nationale"]


def test_what_an_agreement_is_called_is_no_name_of_the_body_before_it() -> None:
    found = actors("L'accord avec l'Union européenne (EVFTA) est signé. L'EVFTA est un succès.")
    assert [(a.name, a.variants) for a in found] == [("Union européenne", ())]


def test_bodies_that_share_a_noun_are_told_apart() -> None:
    text = "Les ministères cubain et lao de la Justice ont signé."
    expected = ["ministère cubain de la Justice", "ministère lao de la Justice"]
    assert organisations(text) == expected


def test_a_body_without_its_country_is_the_one_with_it() -> None:
    text = "Le ministère vietnamien de la Santé a réagi. Le ministère de la Santé a précisé."
    assert organisations(text) == ["ministère vietnamien de la Santé"]


def test_related_items_name_no_actor() -> None:
    related = (RelatedItem(title="M. Otto Klein reçu à Hanoï", lead="Le ministre Otto Klein."),)
    assert actors("Le ciel est bleu.", related=related) == []


def test_credits_and_signatures_name_no_actor() -> None:
    text = "Le riz pousse. - VNA"
    captions = ("Une rizière. Photo : Lam Khanh/VNA/CVN",)
    assert actors(text, dateline="Hanoï (VNA)", captions=captions) == []


@pytest.mark.parametrize("agency", ["AKP", "KPL", "TASS", "Xinhua", "Bernama"])
def test_an_agency_that_signs_with_another_is_no_actor(agency: str) -> None:
    assert actors(f"Le riz pousse. – {agency}/VNA") == []


@pytest.mark.parametrize("noun", ["agence", "agence de presse"])
@pytest.mark.parametrize("agency", ["AFP", "KPL", "TASS", "Xinhua"])
def test_an_agency_whose_noun_stands_before_it_is_spoken_of(noun: str, agency: str) -> None:
    assert organisations(f"Le riz pousse, selon l'{noun} {agency}.") == [agency]


@pytest.mark.parametrize("noun", ["Agence de presse", "Agences"])
def test_an_agency_whose_noun_is_a_capital_s_signs(noun: str) -> None:
    assert organisations(f"Photo : {noun} KPL. Le riz pousse.") == []


def test_an_agency_that_opens_the_dispatch_is_an_actor_by_its_full_name_only() -> None:
    text = "Il l'a dit à l'agence VNA. Le riz pousse, selon l'agence KPL."
    assert [each.name for each in actors(text, dateline="Hanoï (VNA)")] == ["KPL"]
    text = "L'Agence vietnamienne d'Information (VNA) aide la KPL. La VNA y tient."
    found = [each.id for each in actors(text, dateline="Hanoï (VNA)")]
    assert found == ["agence-vietnamienne-d-information", "kpl"]


def test_an_acronym_of_an_agency_and_a_party_is_the_country_s() -> None:
    assert actors("Le Cambodge lit l'AKP.")[0].id == "agence-kampuchea-presse"
    assert actors("La Turquie vote pour l'AKP.")[0].id == "parti-de-la-justice-et-du-developpement"


def test_actors_stand_in_the_order_of_their_first_mention() -> None:
    text = "L'ASEAN a reçu Retno Marsudi. Puis l'ONU a remercié Hun Sen et l'ASEAN."
    expected = ["ASEAN", "Retno Marsudi", "ONU", "Hun Sen"]
    assert [actor.name for actor in actors(text)] == expected


def test_the_vocabulary_s_record_decides_name_id_and_says_so() -> None:
    vocabulary = (
        "actors: [{id: assemblee-vn, label: Assemblée nationale du Vietnam, type: organisation, "
        "variants: [Assemblée nationale, AN]}]"
    )
    found, _ = actors_of(
        make_article("L'Assemblée nationale siège."), load_actors("fr", vocabulary)
    )
    assert [(a.id, a.name, a.curated) for a in found] == [
        ("assemblee-vn", "Assemblée nationale du Vietnam", True)
    ]


def test_the_vocabulary_makes_a_name_known_that_no_rule_would_find() -> None:
    vocabulary = "actors: [{label: Lotus Bleu, type: organisation}]"
    text = "Une visite chez Lotus Bleu."
    assert actors(text) == []
    found, _ = actors_of(make_article(text), load_actors("fr", vocabulary))
    assert [a.name for a in found] == ["Lotus Bleu"]


FRAGMENTS = [sentence for row in GOLDEN for sentence in row["text"].split(". ")]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    def prose() -> str:
        pieces = draw(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=30), max_size=4))
        return " ".join(pieces)

    captions = tuple(prose() for _ in range(draw(st.integers(0, 2))))
    return make_article(prose(), title=prose(), lead=prose(), captions=captions)


@settings(deadline=None, max_examples=60)
@given(articles())
def test_every_quote_stands_where_its_finding_says(given_article: Article) -> None:
    found, findings = actors_of(given_article, KNOWLEDGE)
    ids = [actor.id for actor in found]
    assert len(ids) == len(set(ids))
    for finding in findings:
        assert finding.field is Field.ACTOR
        part = given_article.part(finding.part)
        assert part[finding.start : finding.end] == finding.quote != ""
    assert {finding.value for finding in findings} == set(ids)


@settings(deadline=None, max_examples=30)
@given(articles())
def test_reading_twice_gives_the_same(given_article: Article) -> None:
    assert actors_of(given_article, KNOWLEDGE) == actors_of(given_article, KNOWLEDGE)


def test_a_blank_may_end_a_text_behind_the_name_of_a_body() -> None:
    assert [a.name for a in actors("Il dirige le ministère de Phat Diêm ")] == [
        "ministère de Phat Diêm"
    ]


def test_no_role_has_a_bracket_or_a_line_end() -> None:
    found = [actor for row in GOLDEN for actor in actors(row["text"]) if actor.role]
    assert [a.role for a in found if set(a.role or "") & set("()\n")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Benjamin Netanyahu a parlé.", "Benjamin Netanyahu"),
        ("Benjamin Netanyahu a parlé. M. Netanyahou part.", "Benyamin Netanyahou"),
        ("Vladimir Putin a parlé, dit-on de Poutine.", "Vladimir Poutine"),
        ("Selon Poutine, tout va bien.", "Vladimir Poutine"),
    ],
    ids=["own spelling", "both spellings", "both, the listed one alone", "surname alone"],
)
def test_the_listed_spelling_is_shown_where_the_article_has_it(text: str, expected: str) -> None:
    assert names(text) == [expected]


def test_an_actor_keeps_its_id_and_its_listed_name_in_every_spelling() -> None:
    (actor,) = actors("Benjamin Netanyahu a parlé.")
    assert (actor.id, actor.variants) == ("benyamin-netanyahou", ("Benyamin Netanyahou",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La CXQB a signé un accord.", ["CXQB"]),
        ("Une délégation du FXLQ est venue.", ["FXLQ"]),
        ("Le PIB a gagné 3%.", []),
        ("Le Traité d'échange libre (TXEL) est signé. Le TXEL a remporté un succès.", []),
        ("Bosch, Zorbion et Wexel ont investi.", ["Bosch", "Zorbion", "Wexel"]),
        ("Bosch, Hanoï et Pékin ont investi.", ["Bosch"]),
        ("Zorbion construira une usine.", ["Zorbion"]),
        ("Le fabricant de puces taïwanais Zorbion est là.", ["Zorbion"]),
        ("L'opérateur laotien Lao Zorbion est là.", ["Lao Zorbion"]),
        ("Un Boeing 777 a atterri.", []),
        ("Le quartier de Carrefour-Feuilles brûle.", []),
        ("Un site Internet bilingue ouvrira.", []),
    ],
    ids=[
        "acronym that acts",
        "its delegation",
        "acronym of no body",
        "explained otherwise",
        "list of firms",
        "list of places",
        "verb of firms",
        "noun and complement",
        "nationality in the name",
        "aircraft",
        "first half of a name",
        "the Internet",
    ],
)
def test_unknown_bodies_are_known_by_what_they_do(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La société Tan Hiep Phat est là. Plus loin, Tan Hiep Phat vend du thé.", []),
        ("Ont signé à Budapest Phung Xuan Nha, ministre, et un autre.", ["Phung Xuan Nha"]),
        ("Il attend à Dông Dang.", []),
        ("Mme von der Zorb a parlé.", ["von der Zorb"]),
        ("Zorbu Wexelan a prêté serment.", ["Zorbu Wexelan"]),
        ("Zorbu Wexelan, de l'AIEA, en doute.", ["Zorbu Wexelan"]),
        ("Le Margrethe Wexelan est au port.", []),
        ("Faut-il partir ?", []),
        ("Hô Chi Minh-Ville se confine", []),
        ("Martin Hills (VNA) – Le sommet est clos.", []),
    ],
    ids=[
        "firm of a person's form",
        "place before",
        "place of a person's form",
        "particles",
        "deed",
        "of a body",
        "ship",
        "question",
        "inside a city",
        "dateline",
    ],
)
def test_persons_are_told_from_places_firms_and_ships(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'Union pour la joie et le rire social (UJRS) existe.",
            ["Union pour la joie et le rire social"],
        ),
        ("Selon la Banque pour le commerce extérieur du Vietnam (Vietcombank), oui.", 1),
        (
            "Le ministère des Transports avec l'aide de la JICA.",
            ["ministère des Transports", "JICA"],
        ),
    ],
    ids=["acronym of its letters", "short name in brackets", "a partner is apart"],
)
def test_a_name_reaches_to_its_acronym(text: str, expected: list[str] | int) -> None:
    found = organisations(text)
    assert (found if isinstance(expected, list) else len(found)) == expected
