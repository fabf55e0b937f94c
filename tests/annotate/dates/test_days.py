"""Sentences in the manner of agency French: which day they say is the day of issue."""

import pytest

from generator.model import Dating, RelatedItem
from tests.annotate.dates.dating import dating


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


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("KPL Vientiane, 4 mai 2016 – Le roi est parti ce matin.", "2016-05-04"),
        ("Riga, le 4 mai - Le roi est parti ce matin.", "XXXX-05-04"),
        ("Vaduz, 4 mai 2016 —\nLe roi est parti ce matin.", "2016-05-04"),
        ("Le 4 mai 1956 – jour de deuil à Riga – est célébré.", None),
        ("Pilote de Riga, né le 4 mai 1956 – il a volé en mer.", None),
    ],
)
def test_a_dateline_without_an_agency_in_brackets_is_read(text: str, date: str | None) -> None:
    assert dating(text).date == date


def test_captions_and_related_items_give_nothing() -> None:
    found = dating(
        "Une réunion a eu lieu lundi.",
        captions=("Le roi, le 9 juin 2021 à Huê. Photo : VNA",),
        related=(RelatedItem(title="Le 9 juin 2021, le roi a reçu le pape", lead=None),),
    )
    assert found == Dating(date=None, earliest=None, latest=None)
