"""Sentences of our own in the manner of agency French: what each says about its day of issue."""

from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.dates import find_date, load_calendar
from generator.edtf_dates import bounds, is_edtf
from generator.model import Article, Caption, Dating, Field, RelatedItem, Seed
from generator.parse import parse_article

SEEDS = Path(__file__).parents[2] / "seeds"
FRENCH = load_calendar("fr")

EMPTY = Article(
    id="0" * 16,
    source="a.txt",
    sha256="",
    captured="",
    lang="fr",
    title=None,
    lead=None,
    dateline=None,
    paragraphs=(),
)


def dating(
    *paragraphs: str,
    title: str | None = None,
    lead: str | None = None,
    dateline: str | None = None,
    captions: tuple[str, ...] = (),
    related: tuple[str, ...] = (),
) -> Dating:
    article = replace(
        EMPTY,
        title=title,
        lead=lead,
        dateline=dateline,
        paragraphs=paragraphs,
        captions=tuple(Caption(text=text, after=0) for text in captions),
        related=tuple(RelatedItem(title=text, lead=None) for text in related),
    )
    return find_date(article, FRENCH)


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("Vientiane, 3 mars (VNA)", "XXXX-03-03"),
        ("Vientiane, 3mars (VNA)", "XXXX-03-03"),
        ("Oulan-Bator, le 1er août (VNA)", "XXXX-08-01"),
        ("Berlin, 07 FÉVRIER (AVI)", "XXXX-02-07"),
        ("Tokyo, 12 mai 2016 (VNA)", "2016-05-12"),
        ("Hanoï, 4/9 (VNA)", "XXXX-09-04"),
        ("Genève (VNA)", None),
    ],
)
def test_a_dateline_gives_the_day_that_it_states(dateline: str, date: str | None) -> None:
    assert dating("Une délégation est arrivée dans la capitale.", dateline=dateline).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            "Le ministre a reçu le 9 juin à Hanoï une délégation de Fidji.",
            "XXXX-06-09",
            id="le",
        ),
        pytest.param("Les députés ont voté mardi 9 juin la loi.", "XXXX-06-09", id="weekday"),
        pytest.param(
            "Les députés se sont réunis jeudi matin, 9 juin, à huis clos.",
            "XXXX-06-09",
            id="weekday and part of the day",
        ),
        pytest.param(
            "Dans l'après-midi du 9 juin, les deux chefs d'état-major ont conféré.",
            "XXXX-06-09",
            id="part of the day",
        ),
        pytest.param(
            "Le Premier ministre, en visite à Prague, a rencontré ce 9 juin des entrepreneurs.",
            "XXXX-06-09",
            id="ce",
        ),
        pytest.param("La ministre a dit le9juin son soutien.", "XXXX-06-09", id="glued"),
        pytest.param("La ministre a dit le 9 septembreson soutien.", "XXXX-09-09", id="glued on"),
        pytest.param(
            "Le président a envoyé un message daté du 9 juin à son homologue.",
            "XXXX-06-09",
            id="a dated message",
        ),
        pytest.param("Le 1er janvier, le pays a pris la présidence.", "XXXX-01-01", id="1er"),
        pytest.param(
            "Selon un communiqué publié le 9 juin, le roi, qui assurera la présidence, viendra.",
            "XXXX-06-09",
            id="announced on a day",
        ),
        pytest.param(
            "Le 9 juin, le roi, qui se rendra demain à Huê, a visité une école.",
            "XXXX-06-09",
            id="a relative clause foretells",
        ),
        pytest.param(
            "La réaction du Vietnam, lors du point de presse du 9 juin, a été ferme.",
            "XXXX-06-09",
            id="press briefing of a day",
        ),
        pytest.param(
            "Lors de la réunion de travail du 9 juin, le ministre a salué ces progrès.",
            "XXXX-06-09",
            id="during the meeting of a day",
        ),
        pytest.param(
            "Les chiffres diffusés le 9 juin montrent une hausse.", "XXXX-06-09", id="figures"
        ),
        pytest.param(
            "Le ministre a quitté la capitale lundi. Cette nouvelle a été donnée le 9 juin.",
            "XXXX-06-09",
            id="said later in the text",
        ),
        pytest.param(
            "Après le séisme survenu le 7 juin, le président a adressé le 9 juin un message.",
            "XXXX-06-09",
            id="the later of two near days",
        ),
        pytest.param(
            "Le 30 décembre, ils se sont battus. Le 2 janvier, ils ont repris langue.",
            "XXXX-01-02",
            id="over New Year's Eve",
        ),
        pytest.param("Hier (9 juin), le vice-ministre a ouvert le forum.", "XXXX-06-09", id="hier"),
        pytest.param(
            "Lors d'une réunion tenue le 9 juin, ils sont convenus d'en tenir une le 4 octobre.",
            "XXXX-06-09",
            id="the next meeting is no day",
        ),
    ],
)
def test_the_day_of_the_event_is_the_day(text: str, date: str) -> None:
    assert dating(text).date == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le roi se rendra au Laos le 9 juin.", id="future verb"),
        pytest.param("Le roi va se rendre au Laos le 9 juin.", id="near future"),
        pytest.param("Le 9 juin, le roi effectuera une visite au Laos.", id="verb behind"),
        pytest.param("Le roi est attendu le 9 juin à Vientiane.", id="expected"),
        pytest.param("Le sommet, prévu le 9 juin, a été évoqué.", id="planned"),
        pytest.param("Les inscriptions sont ouvertes jusqu'au 9 juin.", id="until"),
        pytest.param("L'accord s'applique à partir du 9 juin.", id="from"),
        pytest.param("Ils ont annoncé un sommet pour le 9 juin prochain.", id="next"),
        pytest.param("Le forum a été reporté au 9 juin.", id="postponed"),
        pytest.param("Ils sont convenus de se revoir le 9 juin.", id="agreed"),
        pytest.param("Le roi a visité le Laos du 9 au 12 juin.", id="range"),
        pytest.param("Le roi est en visite du 30 mai au 2 juin.", id="range over two months"),
        pytest.param("Le roi séjourne à Hanoï les 9 et 10 juin.", id="two days"),
        pytest.param("La rencontre s'est tenue entre le 9 et le 12 juin.", id="between"),
        pytest.param("Le festival (9-12 juin) a réuni dix pays.", id="range in brackets"),
        pytest.param("Le 9 juin dernier, un chalutier a coulé.", id="last"),
        pytest.param("Ils se retrouvent le 9 juin prochain.", id="next, in the present"),
        pytest.param("Les dossiers sont à rendre avant le 9 juin.", id="before"),
        pytest.param("Un accord avait été signé le 9 juin.", id="past of the past"),
        pytest.param("Il a salué la fête du Portugal (le 10 juin).", id="in brackets with le"),
        pytest.param("Depuis le 9 juin, le pays a recensé dix cas.", id="since"),
        pytest.param("Au 9 juin, le pays comptait dix cas.", id="figures as of"),
        pytest.param("Né le 9 juin, l'enfant a été opéré.", id="born"),
        pytest.param("Il a salué la fête nationale du Portugal (10 juin).", id="in brackets"),
        pytest.param("Il a salué la Fête nationale du 10 juin.", id="national day"),
        pytest.param("Il a évoqué l'accident du 9 juin.", id="an accident of a day"),
        pytest.param("Il a rappelé l'accord signé le 9 juin à Rome.", id="signed on a day"),
        pytest.param("Une réunion a eu lieu lundi à Hanoï.", id="weekday only"),
        pytest.param("Élu le 9 juin, M. Ba a reçu mardi l'ambassadeur.", id="elected on a day"),
        pytest.param("Il a plaint le Népal, qui a été frappé le 9 juin.", id="a relative clause"),
        pytest.param(
            "Il s'est exprimé lundi. Le 9 juin, un accord avait été signé.", id="had been"
        ),
        pytest.param("Il s'est exprimé lundi. Le 9 juin, ils ont signé.", id="told by weekday"),
        pytest.param("Le Nouvel An lunaire, le 9 février, a été fêté.", id="a feast in commas"),
        pytest.param("Il a réagi à la mesure annoncée le 9 juin.", id="announced on a day"),
        pytest.param("Il a rappelé la réunion du 9 juin.", id="a meeting of the past"),
        pytest.param("Le cortège a descendu la rue du 9 juin.", id="a street"),
        pytest.param("Ils siègent les 9 juin et 4 octobre.", id="two dates"),
        pytest.param("On va fêter le 9 juin.", id="to celebrate a day"),
        pytest.param("Il a dit que le roi se rendrait lundi 9 juin à Rome.", id="conditional"),
        pytest.param("La hausse est de 5 maisons sur 9.", id="5 maisons"),
        pytest.param("Le 31 juin, il a plu.", id="no such day"),
        pytest.param("Ils ont coopéré deux ans, en mer et en octobre.", id="no number"),
    ],
)
def test_other_days_give_nothing(text: str) -> None:
    assert dating(text).date is None


FILLER = "Les deux pays coopèrent dans la culture et le sport. " * 15


def test_far_days_are_not_one_event() -> None:
    text = "Le ministre a reçu le 4 mai le roi. Le 20 juillet, un pont a ouvert."
    assert dating(text).date == "XXXX-05-04"
    assert dating(FILLER, text).date is None
    assert dating(FILLER, "Le ministre a reçu le 4 mai le roi.").date == "XXXX-05-04"


def test_a_dated_day_far_down_is_not_the_day() -> None:
    assert dating(FILLER, "Le 9 juin 2016, une foire a attiré dix pays.").date is None
    assert dating(FILLER, "Ils ont tenu la conférence de coopération 2014.").date is None


def test_the_datelines_day_beats_the_events() -> None:
    found = dating("Le ministre a reçu le 3 mai le roi.", dateline="Hanoï, 4 mai (VNA)")
    assert found.date == "XXXX-05-04"
    assert [(f.rule, f.quote) for f in found.findings] == [("dateline-day", "4 mai")]


def test_a_dateline_left_in_its_paragraph_is_read() -> None:
    found = dating("Hanoï, 4mai (VNA) - Le ministre a reçu le 3 mai le roi.")
    assert (found.date, found.findings[0].rule) == ("XXXX-05-04", "dateline-day")


def test_captions_and_related_items_give_nothing() -> None:
    found = dating(
        "Une réunion a eu lieu lundi.",
        captions=("Le roi, le 9 juin 2021 à Huê. Photo : VNA",),
        related=("Le 9 juin 2021, le roi a reçu le pape",),
    )
    assert found == Dating(date=None, earliest=None, latest=None)


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
            "Le roi a reçu le 9 juin le pape. Le décret du 9 juin 2016 le permet. "
            "Le 9 juin 2016, il a parlé.",
            "2016-06-09",
            id="the same day again with its year",
        ),
    ],
)
def test_a_year_stated_with_the_day_is_certain(text: str, date: str) -> None:
    assert dating(text).date == date


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
            None,
            id="edition to come",
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
            ("Les Jeux se tiendront à Rome du 4 au 6 mai 2014.",), None, id="games to come"
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


def test_bounds_are_those_of_the_date() -> None:
    found = dating("Le roi a reçu le 9 juin 2016 le pape.")
    assert (found.earliest, found.latest) == ("2016-06-09", "2016-06-09")
    found = dating("Le roi a reçu le 9 juin le pape.")
    assert (found.earliest, found.latest) == (None, None)


@pytest.mark.parametrize(
    ("seed", "date"),
    [
        ("000_2ad5aaffc242e188", "XXXX-10-13"),
        ("002_5f78dd45ef802b58", "2017"),
        ("003_ea3d89f4fc626edf", None),
        ("004_8ddefcfad6a777dd", "2022-10-25"),
    ],
)
def test_the_seeds_have_their_dates(seed: str, date: str | None) -> None:
    text = (SEEDS / f"{seed}.txt").read_text("utf-8")
    article = parse_article(Seed(id=EMPTY.id, file="a.txt", sha256="", text=text), "fr")
    assert find_date(article, FRENCH).date == date


@pytest.mark.parametrize(
    "piece", ["le 9 juin 2016 ", "en 2016 ", "12 ", "(", "9-", "a été ", "ment "]
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    start = process_time()
    dating(piece * (40_000 // len(piece)))
    assert process_time() - start < 10


PIECES = st.sampled_from(
    [
        "Le roi a reçu ",
        "le 9 juin ",
        "jeudi 29 février",
        "en 2019 ",
        "depuis 1995, ",
        "du 4 au 6 mai 2014 ",
        "le 31 décembre 2020",
        "aux neuf premiers mois de 2021",
        "le 50e anniversaire (1973-2023). ",
        "la réunion des experts 2017 ",
        "s'ouvrira ",
        "Œuvre’s 𝄞 Đồng ",
        "\n",
        ". ",
        "(",
        ") ",
        "un plan pour 2022",
        "29 février 2023",
    ]
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)


@given(title=TEXTS, lead=TEXTS, dateline=TEXTS, paragraphs=st.lists(TEXTS, max_size=3))
def test_every_reason_quotes_the_article_and_every_date_is_edtf(
    title: str, lead: str, dateline: str, paragraphs: list[str]
) -> None:
    article = replace(
        EMPTY,
        title=title or None,
        lead=lead or None,
        dateline=dateline or None,
        paragraphs=tuple(paragraphs),
    )
    found = find_date(article, FRENCH)
    assert found == find_date(article, FRENCH)
    assert (found.date is None) == (not found.findings)
    assert (found.earliest, found.latest) == bounds(found.date)
    for finding in found.findings:
        assert finding.quote
        assert finding.quote == article.part(finding.part)[finding.start : finding.end]
        assert (finding.field, finding.value) == (Field.DATE, found.date)
        assert is_edtf(finding.value)


def _dispatches() -> list[object]:
    table = yaml.safe_load(Path(__file__).with_name("dispatches.yml").read_text("utf-8"))
    return [pytest.param(row, id=row["text"].split("\n")[0]) for row in table["dispatches"]]


@pytest.mark.parametrize("row", _dispatches())
def test_a_dispatch_is_dated_as_by_hand_or_qualified(row: dict[str, Any]) -> None:
    seed = Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=row["text"])
    found = find_date(parse_article(seed, "fr"), FRENCH).date
    qualified = bool(found and "?" in found and str(row.get("inferred", "-")) in found)
    assert qualified or found in [row["date"], *row.get("also", [])]
