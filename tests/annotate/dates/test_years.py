"""Sentences in the manner of agency French: which year they support, and how surely."""

import pytest

from tests.annotate.dates.dating import dating


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("Le roi a reçu le 9 juin 2016 le pape.", "2016-06-09", id="with the day"),
        pytest.param("Le 9/6/2016, le roi a reçu le pape.", "2016-06-09", id="in figures"),
        pytest.param(
            "Le roi a reçu jeudi 9 juin 2016 le pape.", "2016-06-09", id="the weekday confirms"
        ),
        pytest.param(
            "Le roi a reçu lundi 9 juin 2016 le pape.", "2016?-06-09", id="the weekday denies"
        ),
        pytest.param(
            "Le 9 juin 2016, le roi a fêté le 50e anniversaire de la paix.",
            "2016-06-09",
            id="before an anniversary",
        ),
        pytest.param(
            "Le 50e anniversaire de la paix a été fêté le 9 juin 2016.",
            "2016-06-09",
            id="of the celebration",
        ),
        pytest.param(
            "Le roi et le pape ont signé le 9 juin 2016 un accord.",
            "2016?-06-09",
            id="signed, as the text opens",
        ),
    ],
)
def test_a_year_stated_with_the_day_is_certain(text: str, date: str) -> None:
    assert dating(text).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Le roi a reçu le 9 juin le pape. Le décret du 9 juin 2016 le permet. "
            "Le 9 juin 2016, il a parlé.",
            "2016?-06-09",
            id="in the opening",
        ),
        pytest.param(
            "Le maire a ouvert le 4 août une école. " + "Elle compte vingt salles. " * 40 + "Le "
            "4 août 2004, une tempête l'a détruite.",
            "XXXX-08-04",
            id="further down",
        ),
        pytest.param(
            "Le maire a ouvert le 4 août un musée. Le 4 août 1964, la ville a brûlé.",
            "XXXX-08-04",
            id="history",
        ),
        pytest.param(
            "Le maire a ouvert le 4 août un musée. Le 4 août 2004, la ville a brûlé. Aux six "
            "premiers mois de 2019, elle a reçu mille visiteurs.",
            "2019?-08-04",
            id="a later year is told",
        ),
    ],
)
def test_a_year_stated_with_the_same_day_elsewhere_may_be_history(text: str, date: str) -> None:
    assert dating(text).date == date
    assert dating(text, dateline="Huê (VNA)").date == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ils ont fêté l'anniversaire de la paix du 9 juin 1996.", id="anniversary"),
        pytest.param(
            "Ils ont fêté l'anniversaire de la paix, que le roi a faite le 9 juin 1996.",
            id="what an anniversary is of",
        ),
        pytest.param("Ils ont établi leurs relations le 9 juin 1996.", id="relations"),
        pytest.param("Ils sont amis. Ils ont signé le 9 juin 1996 un accord.", id="signed before"),
        pytest.param(
            "Le roi a salué l'accord que les deux pays ont signé le 9 juin 1996.", id="saluted"
        ),
    ],
)
def test_a_dated_day_of_founding_or_signing_is_looked_back_on(text: str) -> None:
    assert dating(text).date is None


def test_a_dated_day_below_the_first_paragraph_is_not_the_day() -> None:
    assert dating("Le roi est venu.", "Le 9 juin 2016, il a reçu le pape.").date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("L'accord entrera en vigueur en 2018.", "2016?"),
        ("L'accord, qui doit entrer en vigueur en 2018, est long.", "2016?"),
        ("L'accord est entré en vigueur en 2018.", None),
        ("Le roi devrait ratifier l'accord signé en 2018.", None),
    ],
    ids=["in force", "in force in a clause", "is in force", "signed before"],
)
def test_what_will_be_in_force_is_to_come(text: str, date: str | None) -> None:
    assert dating("Les ventes ont crû au premier semestre 2016.", text).date == date


def test_a_medal_is_won_in_the_year_of_its_games() -> None:
    won = "Le tireur a décroché samedi 6 août une médaille aux Jeux olympiques de Rio 2016."
    assert dating(won).date == "2016?-08-06"
    assert dating(won.replace("décroché", "vu")).date == "XXXX-08-06"


_LEAD = "Des savants de onze pays ont parlé du bois et du miel au palais de la ville haute."


@pytest.mark.parametrize(
    ("below", "date"),
    [
        pytest.param("Le roi a reçu le 9 juin 2016 le pape.", "2016-06-09", id="what happened"),
        pytest.param("Selon lui, la fête le 9 juin 2016 est une erreur.", None, id="what was"),
        pytest.param("Il a plu. La fête a été belle.", None, id="no day"),
    ],
)
def test_a_dated_day_behind_a_lead_that_nothing_marks_may_be_the_day(
    below: str, date: str | None
) -> None:
    assert dating(_LEAD, below).date == date
    assert dating(f"{_LEAD} Le 4 mai, il a plu.", below).date == "XXXX-05-04"
    assert dating("Il a plu.", below).date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Un mois après l'entrée en vigueur du traité, le roi a reçu le 9 juin 2016 le pape.",
            "2016-06-09",
        ),
        ("Le roi a reçu le pape après l'entrée en vigueur du traité le 9 juin 2016.", None),
    ],
    ids=["what came later", "itself"],
)
def test_what_a_sentence_comes_after_does_not_make_it_history(text: str, date: str | None) -> None:
    assert dating(text).date == date


def test_a_year_that_the_text_adds_to_the_day_of_the_lead_is_certain() -> None:
    found = dating("Le roi a reçu le 9 juin 2016 le pape.", lead="Le 9 juin, il a reçu le pape.")
    assert found.date == "2016-06-09"


def test_the_day_of_a_dateline_takes_no_year_from_history() -> None:
    found = dating("Le 4 août 1964, la ville a brûlé.", dateline="Vinh, 4 août (VNA)")
    assert found.date == "XXXX-08-04"


def test_a_year_in_prospect_is_none_that_is_over() -> None:
    told = "Le roi a effectué du 5 au 7 mai 2016 une visite. "
    for ahead in ("Dans la perspective du", "À l'approche du", "En prévision du"):
        assert dating(f"{told}{ahead} jubilé en 2018, il a promis des fonds.").date == "2016-05-07"
    assert dating(f"{told}Lors du jubilé en 2018, il a promis des fonds.").date is None


def test_the_same_words_again_are_no_further_statement() -> None:
    reviewed = "Ils ont dressé le bilan de la coopération en 2019. "
    planned = "Ils ont signé un plan pour 2020. "
    assert dating(EVENT, reviewed + planned).date == "2019?-10-20"
    assert dating(EVENT, reviewed + 3 * planned).date == "2019?-10-20"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Les deux pays ont établi leurs relations le 9 juin 1992.", None, id="founding"
        ),
        pytest.param(
            "Le 9 juin 1931, un patriote a parlé ici. Le roi a reçu le 4 mai le pape.",
            "XXXX-05-04",
            id="a year long past beside the event",
        ),
        pytest.param(
            "Le 9 juin 2009, une usine a ouvert. En 2014, elle a doublé sa production.",
            None,
            id="a later year is told",
        ),
        pytest.param(
            "Le roi a reçu le 4 mai le pape. La visite du roi du 2 au 3 mai 2009 a compté.",
            "2009?-05-04",
            id="a range with its year next to the day",
        ),
    ],
)
def test_a_dated_day_of_the_past_is_not_the_day(text: str, date: str | None) -> None:
    assert dating(text).date == date


EVENT = "Le ministre a reçu le 20 octobre une délégation."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La convention sur le droit de la mer de 1982 a été citée.", id="convention"),
        pytest.param("Les relations remontent à 1976.", id="go back to"),
        pytest.param("Elles ont crû de 5 % depuis 2015.", id="since"),
        pytest.param("L'accord signé en 2018 a été salué.", id="signed in"),
        pytest.param("Le pays vise la neutralité à l'horizon 2050.", id="horizon"),
        pytest.param("Ils veulent atteindre 10 milliards de dollars en 2025.", id="target"),
        pytest.param("D'ici 2030, le réseau aura doublé.", id="by"),
        pytest.param("L'agenda de développement post-2015 a été discuté.", id="post-2015"),
        pytest.param("La stratégie pour la période 2021-2030 a été citée.", id="period"),
        pytest.param("Le commerce a atteint 3 milliards de dollars en 2018.", id="last year?"),
        pytest.param("Ils sont convenus d'achever le pont en 2020.", id="agreed on"),
        pytest.param("Il a oeuvré pour la création en 2015 d'un marché.", id="an aim"),
        pytest.param("Ils ont préparé le sommet de l'APEC 2017.", id="a summit prepared"),
        pytest.param("La mise en œuvre de la Constitution 2013 a été saluée.", id="constitution"),
        pytest.param("Plus de 2000 personnes ont défilé.", id="two thousand people"),
        pytest.param("Le Vietnam accueillera le sommet en 2027.", id="future host"),
        pytest.param("Il a rendu hommage aux 20 ans de coopération.", id="twenty years"),
    ],
)
def test_years_of_other_things_leave_the_year_unknown(text: str) -> None:
    assert dating(EVENT, text).date == "XXXX-10-20"
    assert dating("Le ministre a reçu lundi une délégation.", text).date is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        pytest.param(
            "Les échanges ont atteint 3 milliards de dollars aux neuf premiers mois de 2019.",
            "2019?",
            id="nine months",
        ),
        pytest.param("Entre janvier et août 2019, ils ont crû de 4 %.", "2019?", id="to August"),
        pytest.param("Au premier semestre 2019, ils ont crû de 4 %.", "2019?", id="half-year"),
        pytest.param("Depuis le début de 2019, ils ont crû de 4 %.", "2019?", id="since January"),
        pytest.param(
            "Ils ont fêté le 50e anniversaire de leurs liens (1973-2023).",
            "2023?",
            id="anniversary of two years",
        ),
        pytest.param(
            "Ils ont fêté les 60 ans de leur journal (11 mars 1951).", "2011?", id="sixty years"
        ),
        pytest.param(
            "La cérémonie a marqué le 40e anniversaire de leurs liens (7 mai 1973).",
            "2013?",
            id="count and founding year",
        ),
        pytest.param(
            "Ils ont dressé le bilan de la coopération en 2019 et signé un plan pour 2020. "
            "Les priorités de la coopération en 2020 ont été fixées.",
            "2019",
            id="reviewed, and twice planned",
        ),
        pytest.param(
            "Ils ont siégé pour faire le point sur la mise en œuvre du plan de travail 2019. "
            "Il a estimé qu'en 2019, la coopération progressait. "
            "Les orientations de la coopération en 2020 ont été fixées.",
            "2019",
            id="reviewed, judged and planned",
        ),
    ],
)
def test_the_year_under_report_is_the_year(text: str, year: str) -> None:
    assert dating(EVENT, text).date == f"{year}-10-20"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Le commerce, en hausse de 4 % par rapport aux neuf premiers mois de 2018, croît.",
            "XXXX-10-20",
            id="compared with",
        ),
        pytest.param(
            "Ils célébreront le 50e anniversaire de leurs liens (1973-2023).",
            "2023?-10-20",
            id="anniversary",
        ),
        pytest.param(
            "Ils préparent le 50e anniversaire, l'an prochain, de leurs liens (1973).",
            "XXXX-10-20",
            id="anniversary ahead",
        ),
        pytest.param(
            "Ils ont convenu de collaborer pour fêter le 40e anniversaire (1973-2013) des liens.",
            "XXXX-10-20",
            id="anniversary that they agree to celebrate",
        ),
        pytest.param(
            "Il a évoqué le 25e anniversaire de la fondation des relations en 2020.",
            "XXXX-10-20",
            id="year of the celebration, or of the founding",
        ),
        pytest.param(
            "Il a évoqué le 25e anniversaire des relations nouées en 1995.",
            "2020?-10-20",
            id="year of the founding",
        ),
        pytest.param(
            "Aux neuf premiers mois de 2019, ils ont crû. Ils ont adopté un plan pour 2018.",
            "2019?-10-20",
            id="a plan that is over",
        ),
        pytest.param(
            "L'anniversaire du mandat (2016-2021) a été fêté.", "XXXX-10-20", id="a term of office"
        ),
        pytest.param(
            "Ils ont fêté l'anniversaire du bourg (1802-2021).", "XXXX-10-20", id="not round"
        ),
        pytest.param(
            "Aux neuf premiers mois de 2019, ils ont crû. En 2030, ils auront doublé.",
            "2019?-10-20",
            id="part of the year and a far target",
        ),
        pytest.param(
            "Il s'est ouvert en 2020 pour le 25e anniversaire des relations nouées en 1995.",
            "XXXX-10-20",
            id="an anniversary told as of its year",
        ),
        pytest.param(
            "Il a évoqué la récente visite du roi en août 2018.",
            "2018?-10-20",
            id="a month that is called recent",
        ),
        pytest.param(
            "Il a évoqué la récente visite du roi en janvier 2018.",
            "XXXX-10-20",
            id="too long ago to be recent",
        ),
        pytest.param(
            "Mme Merkel veut porter le commerce de 4,7 milliards en 2018 à 6 milliards.",
            "XXXX-10-20",
            id="what a plan begins with is no target",
        ),
        pytest.param(
            "Aux neuf premiers mois de 2019, ils ont crû. En 2021, ils ont baissé.",
            "XXXX-10-20",
            id="reasons that contradict each other",
        ),
    ],
)
def test_a_year_needs_a_reason_that_nothing_denies(text: str, date: str) -> None:
    assert dating(EVENT, text).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Ils ont siégé mardi 6 juin. Les ventes ont atteint 3 milliards en 2016.",
            "2017?-06-06",
            id="the year after",
        ),
        pytest.param(
            "Ils ont siégé lundi 6 juin. Les ventes ont atteint 3 milliards en 2016.",
            "2016?-06-06",
            id="the year itself",
        ),
        pytest.param(
            "Ils ont siégé jeudi 6 juin. Les ventes ont atteint 3 milliards en 2016.",
            "XXXX-06-06",
            id="neither",
        ),
        pytest.param(
            "Ils ont siégé mardi 6 juin. Ils œuvrent pour la création en 2016 d'un marché.",
            "XXXX-06-06",
            id="an aim is to come",
        ),
        pytest.param(
            "Ils ont siégé mardi 6 juin. La foire, prévue à l'origine en 2016, a été repoussée.",
            "2017?-06-06",
            id="a plan that was not kept",
        ),
        pytest.param(
            "Ils ont siégé mardi 6 juin. L'accord conclu en 2016 a été salué.",
            "XXXX-06-06",
            id="a treaty's year is not recent",
        ),
    ],
)
def test_the_weekday_chooses_between_near_years(text: str, date: str) -> None:
    assert dating(text).date == date


def test_an_anniversary_begins_a_little_before_its_year() -> None:
    text = "Ils ont fêté le 20 {} le 40e anniversaire de leurs liens (7 mai 1973)."
    assert dating(text.format("mai")).date == "2013?-05-20"
    assert dating(text.format("novembre")).date == "XXXX-11-20"


def test_years_that_the_count_confirms_are_an_anniversary() -> None:
    told = "Ils ont fêté lundi 24 juin le 57e anniversaire des liens (24 juin 1967 - 2024)."
    assert dating(told).date == "2024?-06-24"
    assert dating(told.replace("57e", "52e")).date == "XXXX-06-24"


def test_a_term_and_a_weekday_leave_one_year() -> None:
    told = "Le roi a nommé mardi 28 mars dix ambassadeurs pour le mandat 2023-2026."
    assert dating(told).date == "2023?-03-28"


def test_a_visit_is_announced_some_months_before() -> None:
    text = "Le ministre a reçu le {} le pape. Le roi effectuera une visite du 4 au 6 mai 2014."
    assert dating(text.format("9 avril")).date == "2014?-04-09"
    assert dating(text.format("9 novembre")).date == "2013?-11-09"
    assert dating(text.format("9 juin")).date == "XXXX-06-09"


def test_the_29th_of_february_needs_a_leap_year() -> None:
    text = "Ils ont siégé le 29 février. Depuis le début de 2023, les ventes ont crû."
    assert dating(text).date == "XXXX-02-29"
    assert dating(text.replace("2023", "2024")).date == "2024?-02-29"


@pytest.mark.parametrize(
    ("paragraphs", "date"),
    [
        pytest.param(
            ("Ils ont fait lundi le point sur les cinq premiers mois de 2014.",),
            "2014?",
            id="part of the year",
        ),
        pytest.param(
            (
                "Les deux provinces ont tenu lundi la conférence de coopération 2014.",
                "Elles organiseront une foire en 2015.",
            ),
            "2014",
            id="edition held, next year planned",
        ),
        pytest.param(
            ("Les deux provinces ont tenu lundi la conférence de coopération 2014.",),
            "2014?",
            id="edition held",
        ),
        pytest.param(
            ("Les deux provinces tiendront lundi la conférence de coopération 2014.",),
            "2013/2014",
            id="edition to come",
        ),
        pytest.param(
            (
                "Le salon du livre de 2014 aura bientôt lieu à Huê.",
                "Tout a commencé quand la ville a organisé le salon du livre 2002.",
            ),
            None,
            id="an edition long before the one to come is history",
        ),
        pytest.param(
            (
                "Ils ont fait lundi le point sur les cinq premiers mois de 2014.",
                "Le plan pour 2015 a été adopté.",
            ),
            "2014?",
            id="part of the year, next year planned",
        ),
        pytest.param(
            (
                "Ils ont fait lundi le point sur les cinq premiers mois de 2014.",
                "Ils ont fêté le 40e anniversaire de leurs liens (1975).",
            ),
            None,
            id="two reasons, two years",
        ),
        pytest.param(
            (
                "Le commerce croîtra de 5 % en 2016, a dit lundi l'ambassadeur.",
                "En janvier 2016, il a atteint 7 milliards de dollars.",
            ),
            "2016?",
            id="reported on and foretold",
        ),
        pytest.param(
            ("En dix mois, les ventes ont atteint 7,5 millions, soit 82,5 % du plan de 2019.",),
            "2019?",
            id="a part of the plan",
        ),
        pytest.param(
            ("Le parc atteint 5 GW, soit 50 % de l'objectif fixé pour 2030.",),
            None,
            id="a part of what is planned for a round year",
        ),
        pytest.param(
            ("Le pays doit réaliser 30 % de l'objectif de 2017.",), None, id="still to be done"
        ),
        pytest.param(
            ("Cette année, le port a gagné 7,05 millions, contre 6,83 millions en 2018.",),
            "2019?",
            id="figures with decimals compared",
        ),
        pytest.param(
            ("Les ventes de 2022 sont connues. En 2022, elles ont crû par rapport à 2021.",),
            "2022/2023",
            id="the figures of a year, compared",
        ),
        pytest.param(
            ("Le maire a parlé mardi. " * 40, "En 2012, les ventes ont crû par rapport à 2011."),
            None,
            id="figures further down",
        ),
        pytest.param(
            ("Les ventes ont crû de 5 % par rapport à la même période de 2018.",),
            "2019?",
            id="the same period compared",
        ),
        pytest.param(
            ("En juillet, les ventes ont crû de 5 % par rapport à juillet 2018.",),
            None,
            id="a month compared",
        ),
        pytest.param(
            ("Le pays, qui assure la présidence de l'Union en 2019, a réuni les ministres.",),
            "2019?",
            id="an office of the year",
        ),
        pytest.param(
            ("Le pays, qui a assuré la présidence de l'Union en 2019, a réuni les ministres.",),
            None,
            id="an office of a year of the past",
        ),
        pytest.param(
            ("Les deux pays célèbrent en 2019 le 50e anniversaire de leurs liens.",),
            "2019?",
            id="celebrated in the year",
        ),
        pytest.param(
            ("Le pays, qui assume les fonctions de président du groupe en 2019, l'a réuni.",),
            "2019?",
            id="functions of the year",
        ),
        pytest.param(
            ("En 2018, les ventes ont atteint 2 milliards; elles viseront 3 milliards en 2019.",),
            "2018/2019",
            id="figures of a year, a target for the next",
        ),
        pytest.param(
            ("En 2019, les ventes ont atteint 2 milliards; elles viseront 3 milliards en 2020.",),
            "2019/2020",
            id="figures of a year, a target for a round one",
        ),
        pytest.param(
            ("Cette année, le port vise 5 millions de voyageurs, contre 3,8 millions en 2009.",),
            "2010?",
            id="a target, compared with the year before",
        ),
        pytest.param(
            ("La saison touristique 2019 a été lancée samedi à Huê.",), "2019?", id="a season"
        ),
        pytest.param(
            ("Le 50e anniversaire de leurs liens a eu lieu en novembre 2015.",),
            "2015-11~",
            id="the year of a celebration, not of the founding",
        ),
        pytest.param(
            ("L'ambassade a organisé une fête pour le Nouvel An lunaire 2011.",),
            "2011?",
            id="the lunar new year",
        ),
        pytest.param(
            ("Il a évoqué mardi la récente visite du roi en décembre 2018.",),
            None,
            id="a recent month of this year or the last",
        ),
        pytest.param(
            ("Les Jeux se tiendront à Rome du 4 au 6 mai 2014.",),
            "2013/2014",
            id="games to come, in one of two years",
        ),
        pytest.param(
            ("Les Jeux se tiendront à Rome du 4 au 6 juillet 2014.",),
            "2014?",
            id="games to come, late in a year",
        ),
        pytest.param(
            ("Les Jeux se tiendront à Rome du 4 au 6 mai 2014.", "Le stade a ouvert en 2014."),
            "2014?",
            id="games to come, in a year that has begun",
        ),
        pytest.param(
            ("Le pont devra être achevé avant le 6 juillet 2014.",), None, id="a deadline"
        ),
        pytest.param(
            (
                "Le congrès a entendu le bilan du mandat 2007-2012.",
                "Il a adopté le programme du mandat 2012-2017.",
            ),
            "[2011?,2012?]",
            id="one term after the other",
        ),
        pytest.param(
            ("Le congrès l'a élue pour le mandat 2012-2017.",),
            "[2011?,2012?,2013?]",
            id="a term that begins",
        ),
        pytest.param(
            ("Le programme du mandat 2012-2017 a été expliqué.",), None, id="a term that lasts"
        ),
        pytest.param(
            ("L'ambassadeur a reçu mardi la presse. 2021 marque le 25e anniversaire du lycée.",),
            "2021?",
            id="a year that is counted",
        ),
        pytest.param(
            ("Le lycée accueille mille élèves. 2021 marque un tournant dans son histoire.",),
            None,
            id="a year that marks what was",
        ),
        pytest.param(
            ("La ville a lancé dimanche le mois de la jeunesse 2015.",),
            "2015?",
            id="a month of something, with its year",
        ),
        pytest.param(
            (
                "Le congrès a entendu le bilan du mandat 2007-2012.",
                "Le pays a brigué un siège pour le mandat 2012-2017.",
            ),
            None,
            id="a term that is wanted",
        ),
        pytest.param(
            ("Le plan courra du 1er janvier 2014 au 31 juillet 2018.",), None, id="a long plan"
        ),
        pytest.param(
            ("Le roi aime le théâtre. " * 40, "Les Jeux s'ouvriront le 6 juillet 2014."),
            None,
            id="games to come, far down",
        ),
        pytest.param(
            ("Ils ont dressé mardi le bilan de l'année 2013 et arrêté le plan pour 2014.",),
            "2013/2014",
            id="one of two years",
        ),
        pytest.param(
            ("Le roi se rendra à Rome du 4 au 6 mai 2014.",), "2014?", id="dated visit to come"
        ),
    ],
)
def test_a_year_alone_is_dated_as_a_year(paragraphs: tuple[str, ...], date: str | None) -> None:
    assert dating(*paragraphs).date == date


@pytest.mark.parametrize(
    ("next_one", "date"),
    [
        ("Le suivant aura lieu en 2016.", "2014"),
        ("La clôture aura lieu en décembre 2014.", "2014?"),
    ],
)
def test_the_year_of_an_event_is_certain_where_a_later_one_is_still_to_come(
    next_one: str, date: str
) -> None:
    assert dating(f"Le festival de Huê 2014 s'est ouvert. {next_one}").date == date
