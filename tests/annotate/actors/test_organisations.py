"""Organisations by the words around a name: invented firms, towns and committees."""

import pytest

from tests.annotate.test_actors import organisations

FIRMS = {
    "a sovereign fund": ("Le fonds souverain Velotic a investi.", ["Velotic"]),
    "sovereign funds": (
        "Les fonds souverains Velotic et Norvalo ont investi.",
        ["Velotic", "Norvalo"],
    ),
    "a firm that begins": ("La jeune pousse Velotic a levé des fonds.", ["Velotic"]),
    "who heads it stands before": ("Le PDG de Kumbaso Steel a souri.", ["Kumbaso Steel"]),
    "an apostrophe before": ("Le directeur d'Aquavelo l'a dit.", ["Aquavelo"]),
    "its head stands behind": ("Le directeur d'Aquavelo, Jan Novak, l'a dit.", ["Aquavelo"]),
    "its head follows at once": ("Le directeur d'AQV Jan Novak l'a dit.", ["AQV"]),
    "heads of other things": ("Le directeur de Cabinet et celui de Recherche sont là.", []),
    "heads of towns": ("Le directeur de Hanoï est là.", []),
    "one who leads a list": ("Selon le groupe Velotic, Jan Novak est absent.", ["Velotic"]),
    "what it is stands behind": ("Il a vu Zorbugas, filiale de Gazprom.", ["Zorbugas", "Gazprom"]),
    "what it is, at the beginning": (
        "Zorbugas, la filiale de Gazprom, a signé. Zorbugas rit.",
        ["Zorbugas", "Gazprom"],
    ),
    "a firm with a town's name": (
        "La société Da Nang, présente à Da Nang, a investi.",
        ["Da Nang"],
    ),
    "groups of regions": ("Il voit le groupe Asie, la société Laos, les entreprises Hanoi.", []),
    "a known one in a list": (
        "Les sociétés Gazprom et Velo ont signé.",
        ["Gazprom", "Velo"],
    ),
    "an association": ("Il dirige l'association Velocraft.", ["Velocraft"]),
    "a noun of bodies in brackets": (
        "Il dirige le Conseil de nolu (FORUM) et le Conseil de gadi (POLE).",
        ["Conseil de nolu", "Conseil de gadi"],
    ),
    "parties that say not what they are": (
        "Il a vu le chef du Likud et celui de Nidaa Tounes.",
        ["Likud", "Nidaa Tounes"],
    ),
    "a firm of two letters": (
        "Le groupe togolais V&W JSC et Velo & Fils Holding.",
        ["V&W JSC", "Velo & Fils Holding"],
    ),
    "a firm of shares": (
        "Il dirige la compagnie par actions de construction Velo Nam 12.",
        ["Velo Nam 12"],
    ),
    "a firm's branch": ("Il voit le PDG de Gazprom Zorbu hier.", ["Gazprom Zorbu"]),
    "a firm and a town": ("Il voit le PDG de Gazprom Turin hier.", ["Gazprom"]),
    "a person behind a firm": (
        "Il a vu Jan Novak, conseiller du groupe Resonax, Zorbu Wexelan, directeur de banque.",
        ["Resonax"],
    ),
    "a paper in quotation marks": ('Il lit le journal "Cong an zorbu" le soir.', ["Cong an zorbu"]),
    "a foreign name behind its noun": (
        "Il dirige le parti Thai Zorbu Wexelan depuis hier.",
        ["Thai Zorbu Wexelan"],
    ),
    "a brand": ("Il vend des chaussures sous la marque Gazprom.", []),
    "an English name with `and`": (
        "La compagnie lao Zorbu Road and Bridge Corporation et Wexelan Oil and Gas Company.",
        ["Zorbu Road and Bridge Corporation", "Wexelan Oil and Gas Company"],
    ),
    "a known name in brackets": (
        "La Société des vivres du Sud (Vinafood 2) rit.",
        ["Société des vivres du Sud"],
    ),
    "an acronym that is spelt out in brackets": (
        "Il quitte l'ASEAN (Association des Nations d'Asie du Sud-Est) hier.",
        ["Association des Nations d'Asie du Sud-Est"],
    ),
    "another body in brackets": (
        "Il quitte l'ONU (Fonds vert du Laos) hier.",
        ["ONU", "Fonds vert du Laos"],
    ),
    "a publisher with a place's name": ("Il voit la maison d'édition Da Nang.", ["Da Nang"]),
    "a college": ("Selon Zorbu College, il pleut.", ["Zorbu College"]),
    "another subject": ("Selon Zorbu, le groupe public a signé. Hier, la société a dit oui.", []),
    "the town where it is": ("À Zorbu, filiale de rien, il pleut.", []),
    "a pair of countries": ("La coentreprise ZR-Laos est née.", []),
    "a party's full name, then its head": (
        "Le chef du Parti communiste turc Zorbu Wexelan est là.",
        ["Parti communiste turc"],
    ),
    "a party, then its head": (
        "Le chef du parti Zorbu Tounes, Rexo Velim, a ri.",
        ["Zorbu Tounes"],
    ),
    "an ending": ("Un accord entre Velo Chemical et Bato Foods.", ["Velo Chemical", "Bato Foods"]),
    "partner of a known firm": ("Velogaz et Gazprom, un accord de paix.", ["Gazprom"]),
    "partner that acts with it": ("Velogaz et Gazprom souhaitent agir.", ["Velogaz", "Gazprom"]),
    "a port that ends like a firm": ("Il est dans le port de Zorbu Sa, à Turin.", []),
    "a firm in capitals": ("Il vise Zorbu Wexelan SA depuis hier.", ["Zorbu Wexelan SA"]),
    "a known firm's branch": ("Le PDG de Gazprom Chemical est là.", ["Gazprom Chemical"]),
    "a first name and an ending": ("Selon Anna Holding, il pleut.", ["Anna Holding"]),
    "a first name and a surname": ("Selon Anna Post, il pleut.", []),
    "matters and a firm": ("Pétrole et Gazprom occupent la presse.", ["Gazprom"]),
}


@pytest.mark.parametrize(("text", "expected"), FIRMS.values(), ids=FIRMS)
def test_firms_are_told_by_their_heads_endings_and_partners(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


PLACES = {
    "university": ("Il enseigne à l'université de Turin.", ["université de Turin"]),
    "elided": ("Il est soigné à l'hôpital d'Istanbul.", ["hôpital d'Istanbul"]),
    "country": ("Il enseigne dans l'école de France.", []),
    "one of many": ("Il enseigne dans une université de Turin.", []),
    "two towns": ("Les musées de Turin et de Lyon sont fermés.", []),
    "counted": ("Quatre comités de Turin et de Lyon sont là.", []),
    "police": ("La police de Turin est là.", ["police de Turin"]),
    "region": ("Les villages du Centre vietnamien et du Centre du Laos sont inondés.", []),
    "school of a kind": ("Elle sort de l'école normale de Turin.", ["école normale de Turin"]),
    "school of any village": ("Elle enseigne à l'école primaire de Turin.", []),
    "building where others meet": ("Il parle au Centre national des congrès de Turin.", []),
    "centre": ("Il dirige le Centre culturel vietnamien.", ["Centre culturel vietnamien"]),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_a_town_makes_one_body_of_a_noun_in_the_singular(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


NOUNS = {
    "a matter": ("Les bailleurs de fonds étrangers du Laos sont là.", []),
    "a matter of a body": (
        "Il sort de l'Académie de police de Turin.",
        ["Académie de police de Turin"],
    ),
    "head and name are one": ("Selon Radio Belvédère, il pleut.", ["Radio Belvédère"]),
    "at the beginning too": ("Radio Belvédère a cessé d'émettre.", ["Radio Belvédère"]),
    "a number": ("Le président du Comité 717 est là.", ["Comité 717"]),
    "a year": ("Il a suivi la Commission 2017 de près.", []),
    "a state": ("Le Saint-Siège et le Laos ont signé.", []),
}


@pytest.mark.parametrize(("text", "expected"), NOUNS.values(), ids=NOUNS)
def test_a_head_noun_names_a_body_by_its_own_complement(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Assemblée nationale du pouvoir populaire",
        "Grande Assemblée nationale de Turquie",
        "Grand Khoural d'État",
        "Jogorku Kenesh",
        "Lok Sabha",
        "Riksdag",
    ],
)
def test_parliaments_go_by_names_of_their_own(name: str) -> None:
    assert organisations(f"Les députés du {name} ont voté.") == [name]


def test_a_body_is_called_by_the_short_form_of_the_one_it_belongs_to() -> None:
    text = (
        "Le Comité central du Parti du travail de Corée (PTC) siège. Le plénum du Comité central "
        "du PTC est clos."
    )
    assert organisations(text) == ["Comité central du PTC", "Parti du travail de Corée"]


EXPLAINED = {
    "in order": ("Selon l'Instance des eaux vives (IEV), il pleut.", ["Instance des eaux vives"]),
    "in another language's order": (
        "Selon la Haute Voix pour les arbres (AHV), il pleut.",
        ["Haute Voix pour les arbres"],
    ),
    "first and last": ("La Rotonde pour le lait (RXL) siège.", ["Rotonde pour le lait"]),
    "foreign": ("Il vise Aguas de Chile (ADCSA).", ["Aguas de Chile"]),
    "behind its noun": ("Il vise la compagnie Aguas de Chile (ADC).", ["Aguas de Chile"]),
    "other letters": ("Il vise l'Instance des eaux vives (TGV).", []),
    "no article": ("Il aime Observer les eaux vives (OEV).", []),
    "an agreement": ("Il a lu l'Accord sur les eaux vives (AEV).", []),
    "a zone": ("Il vit dans la Zone des eaux vives (ZEV).", []),
    "a notion": ("Il aime la Douceur vive (DV).", []),
    "in lower case": ("Il loue le groupe à Xolan (GIPUX).", ["groupe à Xolan"]),
}


@pytest.mark.parametrize(("text", "expected"), EXPLAINED.values(), ids=EXPLAINED)
def test_an_acronym_in_brackets_makes_a_body_of_a_group_that_it_spells(
    text: str, expected: list[str]
) -> None:
    assert organisations(text) == expected


LIMITS = {
    "an embassy of nobody": ("Il ouvre une ambassade à Turin. Selon le bureau à Lyon, oui.", []),
    "a delegation on its way": (
        "Une délégation du Front de la Patrie du Vietnam en Chine est là.",
        ["Front de la Patrie du Vietnam"],
    ),
    "a type of aeroplane": ("Un AN-74 s'est posé.", []),
    "a second matter": (
        "Il sort de l'Académie nationale de pêche et d'administration.",
        ["Académie nationale de pêche et d'administration"],
    ),
    "the formal name of a country": (
        "Le Sénat du Chili siège. Le président du Sénat de la République du Chili est là.",
        ["Sénat de la République du Chili"],
    ),
    "a second matter, unlisted": (
        "Il dirige le Parti du chambardement et de la transfiguration.",
        ["Parti du chambardement et de la transfiguration"],
    ),
    "a matter tied to somebody": (
        "La Commission des affaires liées aux députés siège.",
        ["Commission des affaires liées aux députés"],
    ),
    "a school with a name behind": (
        "Il sort de l'Académie de pêche Nguyen Van Binh.",
        ["Académie de pêche Nguyen Van Binh"],
    ),
    "a school with its head behind": (
        "Le directeur de l'Académie de pêche Nguyen Van Binh est là.",
        ["Académie de pêche"],
    ),
    "a school with both behind": (
        "Le directeur de l'Académie de pêche Nguyen Van Binh, Tran Van Lam, est là.",
        ["Académie de pêche Nguyen Van Binh"],
    ),
    "a mission for good": (
        "Il dirige la mission permanente du Laos, puis la mission économique du Laos.",
        ["mission permanente du Laos"],
    ),
    "a presidium": (
        "Il préside le présidium du Parti communiste turc.",
        ["présidium du Parti communiste turc", "Parti communiste turc"],
    ),
    "armed forces": (
        "Il dirige le ministère turc des Forces armées terrestres.",
        ["ministère turc des Forces armées terrestres"],
    ),
    "an acronym of something else": ("Le gouvernement d'union (GNX) siège.", []),
    "several joint ventures": (
        "Il vise les coentreprises Zorbugas et Rexopetro.",
        ["Zorbugas", "Rexopetro"],
    ),
    "a zone by its number": (
        "Il voit le Commandement de la 7e zone, le Comité de la 2ème province de Turin.",
        ["Commandement de la 7e zone", "Comité de la 2ème province de Turin"],
    ),
    "what was": (
        "Il dirige le Centre de sauvegarde des murs de l'ancienne ville royale de Turin.",
        ["Centre de sauvegarde des murs de l'ancienne ville royale de Turin"],
    ),
    "two matters without an article": (
        "Il dirige le Comité mixte de bornage et de cartographie de la plaine de Turin.",
        ["Comité mixte de bornage et de cartographie de la plaine de Turin"],
    ),
    "a list of adjectives": (
        "Le Comité de coopération économique, sociale, culturelle et technique siège.",
        ["Comité de coopération économique, sociale, culturelle et technique"],
    ),
    "a field": (
        "Le Comité mixte de coopération dans la pêche siège dans la capitale.",
        ["Comité mixte de coopération dans la pêche"],
    ),
    "two parties": (
        "La Commission mixte sur la coopération entre le Laos et la Chine siège.",
        ["Commission mixte sur la coopération entre le Laos et la Chine"],
    ),
    "what a text of it is about": (
        "Il lit la directive 7 du Secrétariat sur l'eau, le rapport de la Cour suprême sur le vin.",
        ["Cour suprême"],
    ),
    "to whom it writes": (
        "Il lit le message du Comité central du PCV au Hamas.",
        ["Comité central du PCV", "PCV", "Hamas"],
    ),
    "where it is sent": (
        "La Mission permanente du Laos à l'ONU siège.",
        ["Mission permanente du Laos à l'ONU", "ONU"],
    ),
    "another body in capitals": (
        "Il voit le chef du ministère de la Pêche et du Commandement.",
        ["ministère de la Pêche"],
    ),
    "whose it is": (
        "Il dirige la Fondation royale de l'ancien ministre de la Pêche.",
        ["Fondation royale"],
    ),
    "for how long": (
        "Il siège à la Commission des affaires de la nouvelle législature.",
        ["Commission des affaires"],
    ),
    "a meeting": (
        "La 41e Assemblée générale de l'AIPA est ouverte par la 3e Assemblée des arts de Turin.",
        ["AIPA"],
    ),
    "a force of many": ("La Force multinationale mixte est là.", ["Force multinationale mixte"]),
    "two countries": (
        "L'ambassade du Laos en Belgique et au Luxembourg est là.",
        ["ambassade du Laos en Belgique et au Luxembourg"],
    ),
    "an acronym of several": (
        "La Fédération des associations de pêche (ZORBX) siège, et la ZORBX a souri.",
        ["Fédération des associations de pêche"],
    ),
    "whose party it is": (
        "Le Parti démocrate du Premier ministre Jan Novak a perdu.",
        ["Parti démocrate"],
    ),
    "whose office it is": (
        "Il entre au Cabinet du Premier ministre Jan Novak.",
        ["Cabinet du Premier ministre"],
    ),
    "where its people go": (
        "Une délégation de l'Union des pêcheurs du Laos en Chine est là.",
        ["Union des pêcheurs du Laos"],
    ),
    "where it meets": (
        "La réunion du Comité mixte Laos - Chine - Chili à Turin est close.",
        ["Comité mixte Laos - Chine - Chili"],
    ),
    "its head behind an acronym": (
        "Il voit le vice-président du Comité central du ZRB Jan Novak.",
        ["Comité central du ZRB"],
    ),
    "a founding": ("Il fête la fondation du pays à Turin.", []),
    "a court": ("Il salue le Tribunal arbitral.", ["Tribunal arbitral"]),
    "whose it is, a possessive tells": (
        "Il a la Commission des Jeux de son Comité, la Commission des Jeux du Comité de l'ONU.",
        ["Commission des Jeux du Comité de l'ONU", "Comité de l'ONU", "ONU"],
    ),
    "a ministry of the country": (
        "Il voit le ministère de la Santé du pays et l'Association des pays du Golfe.",
        ["ministère de la Santé", "Association des pays du Golfe"],
    ),
    "a council beside a ministry": (
        "Ceux du ministère des Mines, du Conseil de sécurité et de défense, des clubs sont là.",
        ["ministère des Mines", "Conseil de sécurité"],
    ),
    "a board, as many have": ("Il est président du conseil d'administration.", []),
    "a land, its noun in small letters": ("Il vit sur le sol de la fédération de Russie.", []),
    "studies of the Orient": (
        "Il dirige l'Institut d'études orientales de Turin.",
        ["Institut d'études orientales de Turin"],
    ),
    "its head behind a chamber": ("Il voit le président du Sénat Zorbu Wexelan.", ["Sénat"]),
    "two regions": (
        "Elle dirige le Bureau pour l'Asie et le Pacifique de la Ligue arabe.",
        ["Bureau pour l'Asie et le Pacifique de la Ligue arabe", "Ligue arabe"],
    ),
    "another's listed name inside": (
        "Il préside le Conseil de sécurité nationale du Chili.",
        ["Conseil de sécurité nationale du Chili"],
    ),
    "a matter with a capital": (
        "Il quitte l'Institut d'Administration des Mines de Turin.",
        ["Institut d'Administration des Mines de Turin"],
    ),
    "where a centre is": ("Ils sont détenus au centre de Zorbu.", []),
    "whose a centre is": ("Ils sont formés au centre de l'OMS.", ["centre de l'OMS", "OMS"]),
    "short for the one of a country": (
        "L'AN siège. L'accueil de l'Assemblée nationale du Vietnam est bon.",
        ["Assemblée nationale du Vietnam"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LIMITS.values(), ids=LIMITS)
def test_a_name_reaches_as_far_as_it_goes_and_is_one_bodys(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


REACH = {
    "people abroad": (
        "Le Comité d'État chargé des Laotiens résidant à l'étranger a siégé.",
        ["Comité d'État chargé des Laotiens résidant à l'étranger"],
    ),
    "a detail inside a list of matters": (
        "Le ministère du Logement, des Victimes de guerre et des Sports a dit cela.",
        ["ministère du Logement, des Victimes de guerre et des Sports"],
    ),
    "a name is no detail inside a list of matters": (
        "Le ministère du Logement, des Sports de Hanoï et des Arts a dit cela.",
        ["ministère du Logement"],
    ),
    "a community abroad": (
        "Le ministère des Affaires étrangères et de la Communauté nationale à l'étranger a dit.",
        ["ministère des Affaires étrangères et de la Communauté nationale à l'étranger"],
    ),
    "a ministry on a journey": (
        "La délégation du ministère de la Défense à l'étranger est là.",
        ["ministère de la Défense"],
    ),
    "how long": (
        "Le Conseil exécutif de l'Union africaine pour l'année 2031 a siégé.",
        ["Conseil exécutif de l'Union africaine"],
    ),
    "a list of bodies": (
        "Des membres de l'Ambassade du Laos, de l'Association des Laotiens et des clubs sont là.",
        ["Ambassade du Laos", "Association des Laotiens"],
    ),
    "armed forces": (
        "La Commission de la Défense et des Forces armées du Sénat togolais a siégé.",
        ["Commission de la Défense et des Forces armées du Sénat togolais"],
    ),
    "two nouns in the plural": (
        "Il dirige l'Association des jardiniers et fleuristes togolais.",
        ["Association des jardiniers et fleuristes togolais"],
    ),
    "a second matter behind an adjective": (
        "Il dirige l'Agence d'enquête sur la criminalité financière et la corruption.",
        ["Agence d'enquête sur la criminalité financière et la corruption"],
    ),
    "a firm that a country opens": (
        "Le conseil d'administration de la Vietnam Cement Bank a siégé.",
        ["conseil d'administration de la Vietnam Cement Bank"],
    ),
    "a firm with two endings": ("Il dirige Velo Trade Co., Ltd.", ["Velo Trade Co., Ltd"]),
    "a stray blank": (
        "Il dirige le Groupe d'amitié France- Togo du Sénat.",
        ["Groupe d'amitié France- Togo du Sénat"],
    ),
    "a firm's name that is a first name": ("Il a vu Mercedes Araya, sa voisine.", []),
    "a list of countries behind a matter": (
        "Les chefs de l'Institut de recherche nucléaire, du Chili, du Laos et du Togo rient.",
        ["Institut de recherche nucléaire"],
    ),
    "provinces, listed": (
        "Le Comité de travail conjoint entre les provinces de Lao Cai, Ha Giang et Lai Chau rit.",
        ["Comité de travail conjoint"],
    ),
    "what a ministry is thanked for": (
        "Il remercie le ministère togolais de la Santé pour l'accueil reçu.",
        ["ministère togolais de la Santé"],
    ),
    "a staff beside a ministry": (
        "Ceux du ministère de la Défense et de l'état-major général sont là.",
        ["ministère de la Défense"],
    ),
    "a committee and a group": (
        "Elle dirige la Commission de l'Enfance de la Chambre des députés et du groupe d'amitié.",
        ["Commission de l'Enfance de la Chambre des députés"],
    ),
    "a matter in the plural": (
        "Il dirige le Département des sports de hautes performances.",
        ["Département des sports de hautes performances"],
    ),
    "a region with its people's name": (
        "Il dirige le Comité populaire de la région autonome Zorbu du Guangxi.",
        ["Comité populaire de la région autonome Zorbu du Guangxi"],
    ),
    "the board of a group": (
        "Il dirige le conseil d'administration du groupe Tran Van Mot.",
        ["conseil d'administration du groupe Tran Van Mot"],
    ),
    "a name behind an adjective": (
        "Il quitte le Lycée français Zorbu Wexelan.",
        ["Lycée français Zorbu Wexelan"],
    ),
    "any delegation": (
        "Une haute délégation du Parti vert du Laos au Chili est là.",
        ["Parti vert du Laos"],
    ),
    "the greatest of its kind": ("C'est le plus grand centre de vaccination du Laos.", []),
    "a congress of a union": (
        "Le Congrès de l'Union des jardiniers de Turin est clos.",
        ["Union des jardiniers de Turin"],
    ),
    "a cup": ("Il gagne la Gazprom Cup.", []),
    "a party and its acronym": (
        "Le Front du salut togolais (FST) a ri. Il écrit au Parti FST, au parti togolais FST.",
        ["Front du salut togolais"],
    ),
    "research": (
        "Il dirige le Centre de recherche et développement.",
        ["Centre de recherche et développement"],
    ),
    "one member and a second office": (
        "Il est membre du Bureau politique et permanent du Secrétariat de l'ASEAN.",
        ["Bureau politique", "Secrétariat de l'ASEAN"],
    ),
    "any party": ("Un parti politique du Laos naît, le premier parti d'opposition du Chili.", []),
    "whose a party is": (
        "Il voit le Parti vert indigène de M. Jan Novak.",
        ["Parti vert indigène"],
    ),
    "where its representative sits": (
        "Il est le représentant permanent de la Fédération Zorbu au Laos.",
        ["Fédération Zorbu"],
    ),
    "what it is charged with": (
        "Selon le Haut-Commissariat aux réfugiés, il pleut.",
        ["Haut-Commissariat aux réfugiés"],
    ),
    "what a state's secretariat is charged with": (
        "Selon le secrétariat d'Etat aux transports, il pleut.",
        ["secrétariat d'Etat aux transports"],
    ),
    "to whom it gives something": (
        "Il porte le pain du Commissariat du Plan aux réfugiés.",
        ["Commissariat du Plan"],
    ),
    "whom it is for": (
        "Il siège au Conseil pour les minorités nationales.",
        ["Conseil pour les minorités nationales"],
    ),
    "where it sits": ("Il aime l'Institut français au Laos.", ["Institut français au Laos"]),
    "a keeper": ("Le Garde des sceaux est là.", []),
    "a syllable like an ending": ("La légende de Lau Co est belle.", []),
}


@pytest.mark.parametrize(("text", "expected"), REACH.values(), ids=REACH)
def test_the_name_of_a_body_reaches_to_its_end(text: str, expected: list[str]) -> None:
    assert [name for name in organisations(text) if name in expected] == expected
    assert bool(organisations(text)) is bool(expected)


def test_a_shorter_name_may_be_the_last_words_of_a_text() -> None:
    text = "La société Velo Nam Can et la société Velo Bac ont signé. Il a vu Velo Bac"
    assert organisations(text) == ["Velo Nam Can", "Velo Bac"]


def test_words_that_say_nothing_spell_no_acronym() -> None:
    assert organisations("Il parle du D pour (FUM) et de la La (LAPO).") == []


@pytest.mark.parametrize("end", ["", "."])
def test_a_list_without_its_last_member_may_end_a_text(end: str) -> None:
    assert organisations(f"Il voit le Comité de la Culture, des Sports{end}") == [
        "Comité de la Culture"
    ]


SHARED = {
    "charges that commas list": (
        "Il voit les ministères de la Défense, du Travail et de la Pêche.",
        ["ministère de la Défense", "ministère du Travail", "ministère de la Pêche"],
    ),
    "one charge of several matters": (
        "Il voit les ministères de la Jeunesse et des Sports, de la Justice et des Finances.",
        [
            "ministère de la Jeunesse et des Sports",
            "ministère de la Justice",
            "ministère des Finances",
        ],
    ),
    "a charge that two countries have": (
        "Il voit les ministères de la Justice du Laos et du Chili.",
        ["ministère de la Justice du Laos", "ministère de la Justice du Chili"],
    ),
    "a charge, then a body": (
        "Il voit les ministères de la Justice et du Travail, du Parti vert et de l'ONU.",
        ["ministère de la Justice", "ministère du Travail", "Parti vert", "ONU"],
    ),
    "one charge of both": ("Les ministères de l'Industrie et du Commerce rient.", []),
    "a party that sends people": (
        "Il reçoit une délégation du Parti des travailleurs du Laos.",
        ["Parti des travailleurs du Laos"],
    ),
    "what a state's committee is charged with": (
        "Selon le Comité d'Etat aux affaires ethniques, il pleut.",
        ["Comité d'Etat aux affaires ethniques"],
    ),
    "whom an association helps": (
        "Voici l'Association de soutien aux handicapés.",
        ["Association de soutien aux handicapés"],
    ),
    "a known bank inside a name": (
        "Voici le Conseil de crédit de la Banque BIDV.",
        ["Conseil de crédit de la Banque BIDV", "Banque BIDV"],
    ),
    "a publisher": ("Il est publié par les éditions Van Zorbu.", ["Van Zorbu"]),
    "an agency that signs behind firms": ("Il ouvre un forum d'entreprises. –VNA", []),
    "a participle, half of a phrase": (
        "Le bus est parti de Zorbu, puis il a tiré parti des ports du Laos.",
        [],
    ),
    "a party behind its article": (
        "Voici le chef du parti de la Justice et l'ancien parti de l'Étoile.",
        ["parti de la Justice", "parti de l'Étoile"],
    ),
    "an army's noun in lower case, with its acronym": (
        "Le chef du régiment de sécurité présidentielle (RSP) est là.",
        ["régiment de sécurité présidentielle"],
    ),
    "a unit within a command": (
        "Voici le Commandement de la 3e zone navale.",
        ["Commandement de la 3e zone navale"],
    ),
    "parties of people, by nation": (
        "Les délégations laotienne et chilienne, les écoles lao et russe de la Paix.",
        ["école lao de la Paix", "école russe de la Paix"],
    ),
    "two nations in capitals": (
        "Voici l'Association d'amitié Franco-Laotienne.",
        ["Association d'amitié Franco-Laotienne"],
    ),
    "parties of people": ("Les délégations du Laos et du Chili, les groupes du Laos.", []),
}


@pytest.mark.parametrize(("text", "expected"), SHARED.values(), ids=SHARED)
def test_a_noun_in_the_plural_is_shared_out(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


OWNERS = {
    "two letters, and whose": ("Il voit l'AN lao.", ["Assemblée nationale lao"]),
    "two letters in brackets, and whose": (
        "Il voit l'Assemblée nationale (AN) du Chili. L'AN rit.",
        ["Assemblée nationale du Chili"],
    ),
    "of two countries": (
        "L'Assemblée nationale (AN) du Laos reçoit l'AN chilienne.",
        ["Assemblée nationale du Laos", "Assemblée nationale chilienne"],
    ),
    "where it works": (
        "Le bureau de la Commission européenne (CE) de Turin est clos.",
        ["Commission européenne"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OWNERS.values(), ids=OWNERS)
def test_a_body_has_the_country_behind_its_two_letters(text: str, expected: list[str]) -> None:
    found = organisations(text)
    assert [name for name in found if not name.startswith("bureau")] == expected
