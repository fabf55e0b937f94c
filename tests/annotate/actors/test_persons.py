"""Persons by the words around a name: invented persons, ships and towns."""

import pytest

from tests.annotate.test_actors import actors, names

CASES = {
    "apposition far from the office": (
        "Le recteur de l'École doctorale relevant du ministère, Zorbu Wexelan, a dit oui.",
        ["Zorbu Wexelan"],
    ),
    "no apposition after a verb": (
        "Le recteur est parti pour la capitale, Zorbu Wexelan, a annoncé le ministère.",
        [],
    ),
    "no office": ("Dans la capitale, Zorbu Wexelan, a été signé un accord.", []),
    "observer": ("Un observateur kirghiz, Zorbu Wexelan, en doute.", ["Zorbu Wexelan"]),
    "a matter that is also a given name": (
        "La ministre de la Santé Nguyen Thi Bich Thu, qui recevait ses hôtes, en doute.",
        ["Nguyen Thi Bich Thu"],
    ),
    "ship behind an elided article": ("L'Abraham Wexelan est au port.", []),
    "ship in apposition": ("Le porte-avions de la flotte, l'Abraham Wexelan, est au port.", []),
    "metres": ("Elle a gagné le 200 m.Zorbu est loin.", []),
    "region that is no known place": ("Un séisme a frappé en Emile-Wexelie.", []),
    "a defoliant": ("Les victimes de l'agent Orange sont aidées.", []),
    "a rank with a capital inside": (
        "Le vice-amiral d'Escadre Zorbu Wexelan est là.",
        ["Zorbu Wexelan"],
    ),
    "an office that a body's noun ends": (
        "Il écrit à la doyenne, et à la permanente du Secrétariat Nguyen Thi Bich Thu.",
        ["Nguyen Thi Bich Thu"],
    ),
    "a chairman": ("Ils siègent sous la présidence de Zorbu Wexelan.", ["Zorbu Wexelan"]),
    "a first name that is a town's": (
        "Il aime Florence et Florence Novak, Maurice et Maurice Wexelan.",
        ["Florence Novak", "Maurice Wexelan"],
    ),
    "parts of an office in the plural": (
        "Il a vu ses homologues malais Zorbu Wexelan, lao Rexo Velim, et birman Lukama Zebu, hier.",
        ["Zorbu Wexelan", "Rexo Velim", "Lukama Zebu"],
    ),
    "countries of an office in the plural": (
        "Il a vu les ambassadeurs du Laos, Zorbu Wexelan, du Chili et de Chine, Rexo Velim, hier.",
        ["Zorbu Wexelan", "Rexo Velim"],
    ),
    "a play": ("On joue « Anna Novak », puis Anna Berg salue.", ["Anna Berg"]),
    "an apostrophe before a small letter": ("Le maire Jan O'wexelan est là.", ["Jan O'wexelan"]),
    "one branch of a firm": ("Le directeur général de Gazprom Zorbu est là.", []),
    "an office between dashes": (
        "Zorbu Wexelan - membre du Sénat - a souri, Turin - ville du Nord - aussi.",
        ["Zorbu Wexelan"],
    ),
    "two players": (
        "Il salue les attaquants Le Van Hai et Nguyen Mot, les défenseurs Rexo Velim et Leo Roc.",
        ["Le Van Hai", "Nguyen Mot", "Rexo Velim", "Leo Roc"],
    ),
    "two ambassadors' deputies": (
        "Il a vu les secrétaires d'État Zorbu Wexelan et Rexo Velim.",
        ["Zorbu Wexelan", "Rexo Velim"],
    ),
    "a team of the young": ("Il a vu les entraîneurs de l'équipe U23 hier.", []),
    "a city and the next signer": (
        "C'est signé par Anna Novak, maire de Da Nang-Ville, et Zorbu Wexelan, maire de Turin.",
        ["Anna Novak", "Zorbu Wexelan"],
    ),
    "a pedestrian street": ("Il vit dans la rue piétonne Tran Van Mot.", []),
    "the friendship of a region": ("Il voit les représentants de l'amitié Zorbu-Laos.", []),
    "a credit behind a caption": (
        "Le maire de Turin, Zorbu Wexelan Photo : archives",
        ["Zorbu Wexelan"],
    ),
    "the head of another": (
        "Il voit le chef du Parti vert (PV), Anna Novak, et celui du Parti bleu (PB), Zorbu Velim.",
        ["Anna Novak", "Zorbu Velim"],
    ),
    "that of somebody else": ("Il a vu le parti et celui qui le dirige, Zorbu Wexelan.", []),
    "a first name that is a noun without its accent": (
        "Mere Wexelan, directrice de la pêche, a dit oui.",
        ["Mere Wexelan"],
    ),
    "a noun that lost its first accent": ("Il a vu l'Evêque Zorbu Wexelan.", ["Zorbu Wexelan"]),
    "initials of two letters": (
        "Il voit le ministre de la Défense Ts. Wexelan et le maire de Turin, Kh. Velim.",
        ["Ts. Wexelan", "Kh. Velim"],
    ),
    "who heads a senate": ("Il voit le président du Sénat Zorbu Wexelan.", ["Zorbu Wexelan"]),
    "a prelate": ("Il a reçu Monseigneur Zorbu Wexelan.", ["Zorbu Wexelan"]),
    "a year of the moon": ("Il neige à la veille du Têt du Chien (Mâu Tuât).", []),
    "a minister behind a second matter": (
        "Les ministres de l'Industrie et du Commerce Tran Van Mot et des Mines Le Thi Hai rient.",
        ["Tran Van Mot", "Le Thi Hai"],
    ),
    "a campaign": ("Le commandant de la campagne Hô Chi Minh est loin.", []),
    "an uncle whom everybody knows": ("Il aime l'Oncle Hô.", ["Oncle Hô"]),
    "town that one reaches": ("Il est arrivé mardi à Sam Wexelan.", []),
    "town where something is held": ("La réunion s'est tenue à Sam Wexelan.", []),
    "apostrophe inside a surname behind a particle": ("M. Jan bin Ra'ad a ri.", ["Jan bin Ra'ad"]),
    "initials without their stops": ("Il a reçu JD Vance à Paris.", ["JD Vance"]),
    "behind a town named after another": (
        "Il a parlé hier à Hô Chi Minh-Ville Truong Zorbu, recteur de l'école.",
        ["Truong Zorbu"],
    ),
    "family name that is a common word elsewhere": (
        "Le représentant de l'OMS, Zorbu Park, est là.",
        ["Zorbu Park"],
    ),
    "street behind a number": ("Il reçoit au 41A, Ly Thai Tanh, sous un portrait.", []),
    "end of several days": ("Du 3 au 12, Ly Thai Tanh, recteur, est là.", ["Ly Thai Tanh"]),
    "a region of another people": (
        "Voici Jan Novak, maire de la Région autonome Wexelan du Guangxi.",
        ["Jan Novak"],
    ),
    "ship with its nation": ("Le porte-avions russe Jan Novak est au port.", []),
    "town behind a capital without its accent": ("A Dinh Banh, on danse.", []),
    "lake that opens a caption": ("Lac Truc Banh, au petit matin.", []),
    "act of a foreign law": ("Il tient à sa loi (Alice Act) de 1900.", []),
    "storm that opens a headline": ("Typhon Kono : un village sous la boue.", []),
    "second of some things": ("Il a vu les ponts de Sam Wexelan et de Pak Zorbu.", []),
    "third of some things": ("Il a vu les ponts de Zorbu, de Pak Velim et Sam Wexelan.", []),
    "person behind some things": (
        "Dans les villages de Zorbu et de Velim, Tran Van Mot a dit oui.",
        ["Tran Van Mot"],
    ),
    "person behind one thing": ("Il aime le lac de Zorbu et Tran Van Mot.", ["Tran Van Mot"]),
    "person behind a place": (
        "C'est le voeu du maire de Turin et de Tran Van Mot.",
        ["Tran Van Mot"],
    ),
    "person behind another's `de`": (
        "C'est le parti de Jan Novak et de Zorbu Wexelan.",
        ["Jan Novak", "Zorbu Wexelan"],
    ),
    "another name": ("On a revu Zorbu Wexelan, alias le Rouge.", ["Zorbu Wexelan"]),
    "village of a craft": ("Il aime les estampes de Dong Ho.", []),
    "school's own name": ("Le recteur de l'Université Jean-Wexelan est là.", []),
    "head of a school": (
        "Le recteur de l'Université Jean-Marie Wexelan est là.",
        ["Jean-Marie Wexelan"],
    ),
    "town that opens a sentence": ("À Sam Wexelan, il pleut.", []),
    "person who is given something": ("Il a écrit à Sam Wexelan.", ["Sam Wexelan"]),
    "person who is congratulated": (
        "Il présente ses félicitations à Zorbu Wexelan.",
        ["Zorbu Wexelan"],
    ),
    "apostrophe in a highland name": ("La députée Y Ngoc Niê K'tul est là.", ["Y Ngoc Niê K'tul"]),
    "highland name that begins with one": ("M. K'tul Ayun est là.", ["K'tul Ayun"]),
    "particle before a town's name": ("Le maire Rui do Rosario est là.", ["Rui do Rosario"]),
    "title inside a name": ("Le maire Sidi Ould Cheikh Amar est là.", ["Sidi Ould Cheikh Amar"]),
    "title that ends a town's name": ("Il part pour Ras el-Cheikh (Turin) demain.", []),
    "list that opens": ("Étaient présents Jan Novak et Ito Kenji.", ["Jan Novak", "Ito Kenji"]),
    "person in another clause": ("Arrivé tôt, il a écrit à Sam Wexelan.", ["Sam Wexelan"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_words_around_a_name_tell_a_person(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_office_behind_a_name_may_hold_another_persons_office() -> None:
    text = "Zorbu Wexelan, conseiller du président palestinien Mahmoud Abbas, en doute."
    assert next((actor.name, actor.role) for actor in actors(text)) == (
        "Zorbu Wexelan",
        "conseiller du président palestinien",
    )


OFFICES = {
    "a list in which each office stands before its name": (
        "Voilà le maire de Rome, Jan Novak, le recteur de Lyon, Ana Costa, et l'avocat, Ito Kenji.",
        [
            ("Jan Novak", "maire de Rome"),
            ("Ana Costa", "recteur de Lyon"),
            ("Ito Kenji", "avocat"),
        ],
    ),
    "a list in which one has two": (
        "Il voit le vice-maire de Turin Jan Novak, le préfet du Var, maire de Lyon Ito Kenji.",
        [("Jan Novak", "vice-maire de Turin"), ("Ito Kenji", "préfet du Var, maire de Lyon")],
    ),
    "a list with semicolons": (
        "Il a vu la rectrice Ana Costa; le maire de Turin, Jan Novak; l'avocat, Ito Kenji.",
        [("Ana Costa", "rectrice"), ("Jan Novak", "maire de Turin"), ("Ito Kenji", "avocat")],
    ),
    "a remark in brackets": (
        "Il a vu la présidente du Sénat du Chili (chambre haute du pays), Ana Costa, hier.",
        [("Ana Costa", "présidente du Sénat du Chili")],
    ),
    "a remark in brackets, no comma": (
        "Il a vu la présidente du Sénat du Chili (chambre haute) Ana Costa hier.",
        [("Ana Costa", "présidente du Sénat du Chili")],
    ),
    "the subject of the clause behind": (
        "Selon Ana Costa, le maire de Turin a démissionné.",
        [("Ana Costa", None)],
    ),
    "the subject itself": (
        "Ana Costa, le maire de Turin a dit oui.",
        [("Ana Costa", "maire de Turin")],
    ),
    "an office of somebody unknown before": (
        "Il y avait Lukama, secrétaire et maire de Turin, Jan Novak, recteur de Lyon.",
        [("Jan Novak", "recteur de Lyon")],
    ),
    "an acronym inside an office": (
        "La directrice de l'Office des Nations unies (ONUX) à Turin Ana Costa est là.",
        [("Ana Costa", "directrice de l'Office des Nations unies à Turin")],
    ),
    "a party that nothing else tells": (
        "Le chef du parti Zorbu Tounes, Ana Costa, est là.",
        [("Ana Costa", "chef du parti Zorbu Tounes")],
    ),
    "an acronym and an adjective inside an office": (
        "Il dit oui au président de l'Assemblée nationale (AN) turque, Jan Novak.",
        [("Jan Novak", "président de l'Assemblée nationale turque")],
    ),
    "two offices, the second of two words": (
        "Il voit le prince héritier et Premier ministre du Chili, Jan Novak.",
        [("Jan Novak", "prince héritier et Premier ministre du Chili")],
    ),
    "one of several vice-presidents": (
        "Il est avec Ana Costa, troisième vice-présidente du Sénat du Chili.",
        [("Ana Costa", "troisième vice-présidente du Sénat du Chili")],
    ),
    "Khmer titles": (
        "Samdech Vibol Sena Pheakdei Rexo Velim est là.",
        [("Rexo Velim", None)],
    ),
    "a body of the holder's own": (
        "Il a vu Ana Costa, présidente de son conseil, et le chef de sa Commission, Jan Novak.",
        [("Ana Costa", "présidente de son conseil"), ("Jan Novak", "chef de sa Commission")],
    ),
    "a mediator": (
        "Le médiateur de la Ligue arabe, Jan Novak, est là.",
        [("Jan Novak", "médiateur de la Ligue arabe")],
    ),
    "somebody else's office before": (
        "Par l'intermédiaire du maire de Turin, la rectrice Ana Costa a transmis une lettre.",
        [("Ana Costa", "rectrice")],
    ),
    "two of one's own, the first behind a preposition": (
        "Il est avec le vice-maire de Turin, le général Jan Novak, depuis hier.",
        [("Jan Novak", "vice-maire de Turin")],
    ),
    "two of one's own, before a verb": (
        "Le vice-maire de Turin, le général Jan Novak a transmis une lettre.",
        [("Jan Novak", "vice-maire de Turin")],
    ),
    "the same in the plural": (
        "Les anciens vice-Premiers ministres Jan Novak, Ana Costa et Ito Kenji rient.",
        [
            ("Jan Novak", "ancien vice-Premier ministre"),
            ("Ana Costa", "ancien vice-Premier ministre"),
            ("Ito Kenji", "ancien vice-Premier ministre"),
        ],
    ),
    "matters of one office in the plural": (
        "Les ministres du Plan Jan Novak, du Travail, Ana Costa, des Arts et du Sport Ito Kenji.",
        [
            ("Jan Novak", "ministre du Plan"),
            ("Ana Costa", "ministre du Travail"),
            ("Ito Kenji", "ministre des Arts et du Sport"),
        ],
    ),
    "nations of one office in the plural": (
        "Les Premiers ministres lao Jan Novak et chilien Ana Costa, avec Ito Kenji, rient.",
        [
            ("Jan Novak", "Premier ministre lao"),
            ("Ana Costa", "Premier ministre chilien"),
            ("Ito Kenji", None),
        ],
    ),
    "adjectives in the plural": (
        "Les ministres chiliens Jan Novak et Ana Costa rient.",
        [("Jan Novak", "ministre chilien"), ("Ana Costa", "ministre chilien")],
    ),
    "nations of two, before both": (
        "Les ministres chilien et lao, Jan Novak et Ana Costa, rient.",
        [("Jan Novak", "ministre"), ("Ana Costa", "ministre")],
    ),
    "the plural of a body": (
        "Il a vu celui de la Chambre des représentants Jan Novak.",
        [("Jan Novak", None)],
    ),
    "the office of another": (
        "Il a vu le conseiller du président Jan Novak.",
        [("Jan Novak", "président")],
    ),
    "two countries": (
        "L'ambassadeur du Laos en Belgique et au Luxembourg, Jan Novak, est là.",
        [("Jan Novak", "ambassadeur du Laos en Belgique et au Luxembourg")],
    ),
    "what one is named": (
        "Le Sommet a désigné le général Jan Novak comme secrétaire général de l'OIF.",
        [("Jan Novak", "secrétaire général de l'OIF")],
    ),
    "a host": (
        "Il a vu le président lao Jan Novak, hôte de la réunion de cette année.",
        [("Jan Novak", "président lao")],
    ),
    "a rank and an office": (
        "Selon le général de corps d'armée Jan Novak, maire de Lyon, il pleut.",
        [("Jan Novak", "maire de Lyon")],
    ),
    "a party behind its noun": (
        "Ana Costa, dirigeante du parti Zorbu People Justice a souri.",
        [("Ana Costa", "dirigeante du parti Zorbu People Justice")],
    ),
    "a country and more": (
        "Il félicite Ana Costa, ambassadeur du Chili de sa nouvelle fonction.",
        [("Ana Costa", "ambassadeur du Chili")],
    ),
    "a former one behind one's own": (
        "Ana Costa, soeur de l'ancien président en exil Jan Novak, est là.",
        [
            ("Ana Costa", "soeur de l'ancien président en exil"),
            ("Jan Novak", "ancien président en exil"),
        ],
    ),
    "a high rank": (
        "Ana Costa, ministre de haut rang du gouvernement du Chili, est là.",
        [("Ana Costa", "ministre de haut rang du gouvernement du Chili")],
    ),
    "relations with two": (
        "Le secrétaire pour les Relations avec les États et les Peuples, Jan Novak, est là.",
        [("Jan Novak", "secrétaire pour les Relations avec les États et les Peuples")],
    ),
    "a sub-committee": (
        "Il a vu Ana Costa, présidente du sous-comité de coopération Laos-Chili.",
        [("Ana Costa", "présidente du sous-comité de coopération Laos-Chili")],
    ),
    "several of one office": (
        "Les consuls généraux Ana Costa et Jan Novak, les chargés d'affaires Yann Berg et Leo Roc.",
        [
            ("Ana Costa", "consul général"),
            ("Jan Novak", "consul général"),
            ("Yann Berg", "chargé d'affaires"),
            ("Leo Roc", "chargé d'affaires"),
        ],
    ),
    "an office behind a charge": (
        "Il voit la conseillère chargée de la presse du président Jan Novak, Ana Costa.",
        [("Jan Novak", "président"), ("Ana Costa", None)],
    ),
    "an office whose bureau it is": (
        "Il est le chef du bureau du Premier ministre Jan Novak.",
        [("Jan Novak", "Premier ministre")],
    ),
    "a member of an academy": (
        "Ana Costa, académicienne et comptable en chef, est là.",
        [("Ana Costa", "académicienne et comptable en chef")],
    ),
    "the deputy of an office": (
        "Ana Costa, adjointe au maire de Turin, est là.",
        [("Ana Costa", "adjointe au maire de Turin")],
    ),
    "others in the plural": (
        "Selon Ana Costa, les généraux ont fui.",
        [("Ana Costa", None)],
    ),
    "an adjective, no office": (
        "Elle a gagné le concours général, Ana Costa l'a dit.",
        [("Ana Costa", None)],
    ),
    "a territory with its people's name": (
        "Le vice-président de la région autonome Zorbu du Guangxi, Jan Novak, est là.",
        [("Jan Novak", "vice-président de la région autonome Zorbu du Guangxi")],
    ),
    "a name with a hyphen in the office's body": (
        "La ministre-présidente de la Fédération Zorbu-Wexelan, Ana Costa, est là.",
        [("Ana Costa", "ministre-présidente de la Fédération Zorbu-Wexelan")],
    ),
    "a pair of regions in the office behind": (
        "Jan Novak, ministre-président de la Communauté Wallonie-Bruxelles, est là.",
        [("Jan Novak", "ministre-président de la Communauté Wallonie-Bruxelles")],
    ),
    "a pair of regions, no name": (
        "Le délégué Wallonie-Bruxelles à Turin, Jan Novak, est là.",
        [("Jan Novak", "délégué Wallonie-Bruxelles à Turin")],
    ),
    "a region before a name": ("Le directeur Asie-Pacifique Anna Novak.", [("Anna Novak", None)]),
    "a majesty alone": ("Il salue Sa Majesté la Reine.", []),
    "an age": ("L'ancien marin Zorbu Wexelan, 81 ans, a ri.", [("Zorbu Wexelan", None)]),
    "a number of years": ("Il a vécu à Zorbu Wexelan, 12 ans durant.", []),
    "where one lives": (
        "Des ateliers animés par la Genevoise Anna Novak, le Lyonnais Jan Novak est venu.",
        [("Anna Novak", None), ("Jan Novak", None)],
    ),
    "whom a statue honours": (
        "Il a fleuri la statue du général Zorbu Wexelan.",
        [("Zorbu Wexelan", "général")],
    ),
    "after whom a museum is named": ("Il visite le musée du général Zorbu Wexelan.", []),
    "a mausoleum's own name": ("Il visite le Mausolée du général Zorbu Wexelan.", []),
    "a chain of three offices": (
        "Il a vu le président du Sénat, ministre d'Etat, chef du Parti vert, Jan Novak.",
        [("Jan Novak", "président du Sénat, ministre d'Etat, chef du Parti vert")],
    ),
    "the body's last word, then its head": (
        "Le directeur de la Chambre de commerce Zorbu, Jan Novak, a ri.",
        [("Jan Novak", None)],
    ),
    "the first of a list": (
        "Le président du Sénat Wexelan, Jan Novak et Ana Costa ont ri.",
        [("Wexelan", "président du Sénat"), ("Jan Novak", None), ("Ana Costa", None)],
    ),
    "who heads the body inside another's name": (
        "Il a vu le chef du Département de la Police Zorbu Wexelan hier.",
        [("Zorbu Wexelan", "chef du Département de la Police")],
    ),
    "a body of two capitals with its head": (
        "Il a vu le président du Conseil Zorbu Wexelan, Jan Novak, hier.",
        [("Jan Novak", "président du Conseil Zorbu Wexelan")],
    ),
    "a letter that is missing": (
        "Le roi Zorbu Wexelanov a vu Jan Novak. Le roi Zorbu Wexelano a vu Jan Nova.",
        [("Zorbu Wexelanov", "roi"), ("Jan Novak", None), ("Jan Nova", None)],
    ),
    "the order that is led": ("Il voit le chef de l'ordre Zorbu du Laos.", []),
    "who stays at the secretariat": (
        "Jan Novak, membre du Bureau politique et permanent du Secrétariat du PCV, est là.",
        [("Jan Novak", "membre du Bureau politique et permanent du Secrétariat du PCV")],
    ),
    "an office behind an office": (
        "Le général Jan Novak, le commandant de la place, a dit oui.",
        [("Jan Novak", "commandant de la place")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OFFICES.values(), ids=OFFICES)
def test_an_office_is_its_holders_not_the_next_ones(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = [(actor.name, actor.role) for actor in actors(text) if actor.type == "person"]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(
            "Le vice-Premier ministre, également ministre de la Santé, Zorbu Wexelan, est là.",
            "vice-Premier ministre, également ministre de la Santé",
            id="also",
        ),
        pytest.param(
            "L'assistant auprès du Premier ministre, Zorbu Wexelan, est là.",
            "assistant auprès du Premier ministre",
            id="near another",
        ),
    ],
)
def test_an_office_goes_on_over_a_second_one(text: str, role: str) -> None:
    assert [actor.role for actor in actors(text) if actor.name == "Zorbu Wexelan"] == [role]
