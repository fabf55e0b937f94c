"""What everyone knows dates a dispatch: numbered events, offices and their holders."""

import pytest

from tests.annotate.dates.test_issue_day import date_of

FILLER = "Les deux pays coopèrent dans la culture et le sport. " * 15


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Le 34e Sommet de l'ASEAN s'est ouvert le 22 juin à Bangkok.",
            "2019?-06-22",
            id="a summit by its number",
        ),
        pytest.param(
            "Le ministre a parlé le 27 septembre devant la 73e session de l'Assemblée générale "
            "des Nations Unies.",
            "2018?-09-27",
            id="a session of the United Nations",
        ),
        pytest.param(
            "Il a parlé le 22 juillet à la 43e Conférence ministérielle des AE de l'ASEAN.",
            "2010?-07-22",
            id="a conference, said shorter",
        ),
        pytest.param(
            "Les ministres se sont vus le 22 juillet lors de l'AMM 43.",
            "2010?-07-22",
            id="a conference by its initials",
        ),
        pytest.param(
            "Le 20e sommet du Forum de coopération économique Asie-Pacifique s'est clos le 9 "
            "septembre.",
            "2012?-09-09",
            id="a summit by its whole name",
        ),
        pytest.param(
            "Il a remporté le 28 août la course aux SEA Games 29.",
            "2017?-08-28",
            id="games before their number",
        ),
        pytest.param(
            "Le Vietnam a voté le 1er juillet à la 50e session du Conseil des droits de l'homme.",
            "2022?-07-01",
            id="a session that is held thrice a year",
        ),
        pytest.param(
            "Les deux chambres se sont vues le 29 août à l'AIPA-40.",
            "2019?-08-29",
            id="an assembly by its initials",
        ),
        pytest.param(
            "Le 16e Sommet du Mouvement des non-alignés s'est clos mardi à Téhéran.",
            "2012?",
            id="a summit of a movement",
        ),
        pytest.param(
            "Le 15e Sommet de l'Asie de l'Est s'est tenu le 14 novembre.",
            "2020?-11-14",
            id="a summit of a part of the world",
        ),
        pytest.param(
            "Le 15e Sommet ASEAN-Chine s'est tenu mardi, après le 21e Sommet de l'ASEAN.",
            "2012?",
            id="two summits, held together",
        ),
        pytest.param(
            "Le 5e Sommet de la Ligue arabe s'est clos le 4 mai.",
            "XXXX-05-04",
            id="a summit that is not known",
        ),
        pytest.param(
            "Le XIIe Congrès national du Parti s'est clos le 28 janvier.",
            "2016?-01-28",
            id="a Roman number",
        ),
        pytest.param(
            "La septième session de la XIVe législature s'est ouverte le 20 mai.",
            "2019?-05-20",
            id="a number in words, of a term",
        ),
        pytest.param(
            "Le 6e Plénum du Comité central du Parti (XIIe mandat) s'est clos le 11 octobre.",
            "2017?-10-11",
            id="a plenum of a term",
        ),
        pytest.param(
            "Le Xe Congrès du Parti populaire révolutionnaire lao s'est clos le 22 janvier.",
            "2016?-01-22",
            id="another party has another tenth congress",
        ),
        pytest.param(
            "Le 10e Congrès national du Parti du travail s'est clos le 22 avril.",
            "XXXX-04-22",
            id="nor is it that of a party with a name",
        ),
        pytest.param(
            "Le 10e Congrès national du parti mozambicain s'est clos le 22 avril.",
            "XXXX-04-22",
            id="nor that of another country's",
        ),
        pytest.param(
            "Il a siégé mardi à la XVe session de la Croix-Rouge.", None, id="another session"
        ),
        pytest.param(
            "Le 99e Sommet de l'ASEAN s'est ouvert le 22 juin.", "XXXX-06-22", id="no such number"
        ),
        pytest.param(
            "La championne des SEA Games 29 s'est mariée le 9 mars.",
            "XXXX-03-09",
            id="a day when it was not held",
        ),
        pytest.param(
            "Depuis le 34e Sommet de l'ASEAN, tout va mieux, a-t-il dit le 22 juin.",
            "XXXX-06-22",
            id="since then",
        ),
        pytest.param(
            "Il a présenté le 3 novembre les résultats du 5e Plénum du 12e Comité central.",
            "XXXX-11-03",
            id="results told after the next one",
        ),
        pytest.param(
            "Il a présenté le 3 juin les résultats du 5e Plénum du 12e Comité central.",
            "2017?-06-03",
            id="results told before the next one",
        ),
        pytest.param(
            "L'application du 5e Plénum du 12e Comité central a été saluée le 3 juin.",
            "XXXX-06-03",
            id="decisions applied for years",
        ),
        pytest.param(
            "Ils ont préparé le 22 juin le prochain 36e Sommet de l'ASEAN.",
            "XXXX-06-22",
            id="to come",
        ),
        pytest.param("Mardi, le 34e Sommet de l'ASEAN a pris fin à Bangkok.", "2019?", id="no day"),
        pytest.param(
            "Le ministre participera les 22 et 23 juin au 34e Sommet de l'ASEAN.",
            "2019?",
            id="to come, with its days",
        ),
        pytest.param(
            "Le ministre participera les 27 et 28 avril au 26e Sommet de l'ASEAN.",
            "2014/2015",
            id="to come, early in a year",
        ),
        pytest.param(
            "Il a dit le 3 mai qu'il participera le 22 juin au 34e Sommet de l'ASEAN.",
            "2019?-05-03",
            id="to come, with its day, told on another",
        ),
        pytest.param(
            "Le ministre participera le 22 mars au débat sur le 34e Sommet de l'ASEAN.",
            None,
            id="to come, with another day",
        ),
    ],
)
def test_a_numbered_event_has_a_known_year(text: str, date: str | None) -> None:
    assert date_of(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Le président Truong Tan Sang a reçu mardi 12 juin le nonce.",
            "2012?-06-12",
            id="the weekday leaves one year",
        ),
        pytest.param(
            "Le Premier ministre thaïlandais Srettha Thavisin est arrivé le 30 octobre.",
            "2023?-10-30",
            id="a short term leaves one year",
        ),
        pytest.param(
            "Le président de la République Trân Dai Quang a reçu le 8 mai le nonce.",
            "[2016?-05-08,2017?-05-08,2018?-05-08]",
            id="a few years are left",
        ),
        pytest.param(
            "Le Premier ministre Nguyen Tan Dung a reçu le 8 mai le nonce.",
            "XXXX-05-08",
            id="too many years are left",
        ),
        pytest.param(
            "Le Premier ministre Nguyen Xuan Phuc a parlé vendredi 22 mai du Covid-19.",
            "2020?-05-22",
            id="an office and an epidemic",
        ),
        pytest.param(
            "Le Premier ministre Nguyen Tan Dung et le président Truong Tan Sang ont salué "
            "dimanche 2 septembre la foule.",
            "2012?-09-02",
            id="two offices",
        ),
        pytest.param(
            "L'ancien président Truong Tan Sang a reçu mardi 12 juin le nonce.",
            "XXXX-06-12",
            id="a former office",
        ),
        pytest.param(
            "Le vice-président Truong Tan Sang a reçu mardi 12 juin le nonce.",
            "XXXX-06-12",
            id="a deputy",
        ),
        pytest.param(
            "Le président de l'Assemblée nationale Nguyen Phu Trong a reçu le 8 mai le nonce.",
            "XXXX-05-08",
            id="another office of the same name",
        ),
        pytest.param(
            "En 2013, le président Truong Tan Sang y est allé. Le maire a reçu mardi 12 juin "
            "le nonce.",
            "XXXX-06-12",
            id="an office of another year",
        ),
        pytest.param(
            "Le président Trân Dai Quang a reçu mardi le nonce.",
            "[2016?,2017?,2018?]",
            id="no day, a few years",
        ),
        pytest.param(
            "Le président Xi Jinping et le Premier ministre japonais Yukio Hatoyama, qui n'ont pas "
            "été en fonction ensemble, sont cités mardi.",
            None,
            id="two that were not in office together",
        ),
        pytest.param(
            "Le secrétaire d'État américain Rex Tillerson a parlé mardi.",
            "[2017?,2018?]",
            id="a secretary of state",
        ),
        pytest.param("Le roi François a parlé mardi à la foule.", None, id="years too many"),
        pytest.param(
            "Le ministre de la Défense Ngô Xuân Lich a reçu mardi son homologue thaïlandais, "
            "Srettha Thavisin.",
            None,
            id="a counterpart long after",
        ),
        pytest.param(
            "Le maire a reçu mardi son homologue français François Hollande, né en Normandie. "
            "Le président Park Geun-hye l'a salué.",
            None,
            id="counterparts, years too many",
        ),
        pytest.param(
            "Le Premier ministre thaïlandais, Srettha Thavisin, a parlé mardi.",
            "[2023?,2024?]",
            id="behind a comma",
        ),
        pytest.param(
            "M. Nguyen Van An, Premier ministre, Srettha Thavisin et M. Tran Van Be ont parlé.",
            None,
            id="a comma of a list",
        ),
        pytest.param(
            "Le président du Parti du renouveau Emmanuel Macron et le roi Charles III ont salué "
            "mardi le Premier ministre Rishi Sunak.",
            "[2022?,2023?,2024?]",
            id="president of a party",
        ),
        pytest.param(
            "Le 8 mars, le porte-parole du ministère des Affaires étrangères, Luong Thanh Nghi, a "
            "protesté.",
            "[2012?-03-08,2013?-03-08]",
            id="a spokesman",
        ),
        pytest.param(
            "Cette carte est nulle, a dit mardi Luong Thanh Nghi, porte-parole du ministère.",
            None,
            id="a spokesman behind his name, years too many",
        ),
        pytest.param(
            "Cette carte est nulle, a dit le 8 mars Luong Thanh Nghi, porte-parole du ministère.",
            "[2012?-03-08,2013?-03-08]",
            id="a spokesman behind his name",
        ),
        pytest.param(
            "Cette carte est nulle, a dit le 8 mars Luong Thanh Nghi, ancien porte-parole.",
            "XXXX-03-08",
            id="a former spokesman behind his name",
        ),
        pytest.param(
            "Le roi a salué le 9 mai son homologue Srettha Thavisin.",
            "2024?-05-09",
            id="a counterpart has held some office",
        ),
        pytest.param(
            "Le ministre des Affaires étrangères (AE) Phung Quang Thanh a parlé mardi.",
            None,
            id="an office that the holder never had",
        ),
        pytest.param(
            "La présidente de la Commission européenne, Ursula von der Leyen, a salué mardi le "
            "Premier ministre Nguyen Xuan Phuc.",
            "[2019?,2020?,2021?]",
            id="two offices, no day",
        ),
        pytest.param(
            "Le Premier ministre Nguyen Xuan Phuc a reçu mardi la présidente de la Commission "
            "européenne, Ursula von der Leyen. Il soutient le sommet en 2021.",
            "[2019?,2020?,2021?]",
            id="what is supported is no limit",
        ),
    ],
)
def test_an_office_limits_the_years(text: str, date: str | None) -> None:
    assert date_of(text) == date


def test_only_the_opening_is_known_to_be_of_its_time() -> None:
    office = "Le président Truong Tan Sang y était allé."
    assert date_of("Le maire a reçu mardi 12 juin le nonce.", FILLER, office) == "XXXX-06-12"


def test_a_stated_year_that_no_holder_had_is_looked_back_on() -> None:
    text = "Le président Trân Dai Quang était là. Le 9 juin 2014, la route a ouvert."
    assert date_of(text) is None
    assert date_of(text.replace("2014", "2017")) == "2017-06-09"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "La croissance devrait atteindre 6 % en 2018, a-t-on estimé mardi.",
            "2017/2018",
            id="this year or the next",
        ),
        pytest.param(
            "La banque prévoit une croissance de 6 % en 2018 et de 7 % en 2019.",
            "2017/2018",
            id="the nearer of two years",
        ),
        pytest.param(
            "La croissance sera de 6 % par an d'ici 2030, a-t-on estimé mardi.", None, id="far"
        ),
        pytest.param(
            "La croissance a atteint 6 % en 2018, a-t-on rappelé mardi.", None, id="reported"
        ),
        pytest.param(
            "La croissance devrait atteindre 6 % en 2018, a-t-on estimé le 9 juin.",
            "XXXX-06-09",
            id="the year of a day stays unknown",
        ),
    ],
)
def test_growth_is_foretold_for_this_year_or_the_next(text: str, date: str | None) -> None:
    assert date_of(text) == date


def test_what_everyone_knows_never_makes_a_year_certain() -> None:
    told = (
        "Le 34e Sommet de l'ASEAN s'est ouvert le 22 juin. "
        "Ils ont dressé le bilan de l'année 2019. Le 34e Sommet de l'ASEAN a duré deux jours. "
        "Un plan pour 2020 a été adopté. "
    )
    assert date_of(told) == "2019?-06-22"
    assert date_of(told, lead="Le 34e Sommet de l'ASEAN s'est ouvert.") == "2019?-06-22"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "L'ambassade a fêté le 30 août le 80e anniversaire de la Fête nationale du Vietnam.",
            "2025?-08-30",
            id="of a national day",
        ),
        pytest.param(
            "Il a fêté le 1er septembre le 67e anniversaire de la Révolution d'Août et de la Fête "
            "nationale (2 septembre).",
            "2012?-09-01",
            id="of two days",
        ),
        pytest.param(
            "Il a écrit à l'occasion de la 76e Fête nationale du Vietnam.", "2021?", id="day"
        ),
        pytest.param(
            "Il a fêté le 2 décembre le 40e anniversaire de la Fête nationale du Laos.",
            "2015?-12-02",
            id="of another country",
        ),
        pytest.param(
            "Ils ont préparé le 2 mai le 50e anniversaire de la Fête nationale du Laos.",
            "XXXX-05-02",
            id="to come",
        ),
        pytest.param(
            "Depuis le 40e anniversaire de la Fête nationale du Laos, dit-il le 2 mai, tout va.",
            "XXXX-05-02",
            id="over",
        ),
        pytest.param(
            "Il a évoqué le 2 mai le 40e anniversaire de la Fête nationale du Laos, en 2015.",
            "XXXX-05-02",
            id="told as of a year",
        ),
        pytest.param(
            "Il a fêté le 2 mai le 40e anniversaire de la Fête nationale du Chili.",
            "XXXX-05-02",
            id="of a founding that is not listed",
        ),
        pytest.param(
            "Des élèves ont chanté lundi pour le 124e anniversaire du Président Ho Chi Minh.",
            "2014?",
            id="of a birth",
        ),
        pytest.param(
            "Le 66e anniversaire de la fondation de l'Agence vietnamienne d'Information a été fêté "
            "lundi.",
            "2011?",
            id="of an agency",
        ),
        pytest.param(
            "Le 10e anniversaire de la signature de l'Accord de Paris sur le climat a été fêté.",
            None,
            id="of another agreement",
        ),
    ],
)
def test_a_numbered_anniversary_has_a_known_year(text: str, date: str | None) -> None:
    assert date_of(text) == date
