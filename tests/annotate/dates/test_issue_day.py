"""Which day a dispatch tells as its own, and which days it only speaks of."""

import pytest

from tests.annotate.dates.dating import dating


def date_of(*paragraphs: str, **parts: str) -> str | None:
    return dating(*paragraphs, **parts).date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Les deux ports ont convenu d'ouvrir une ligne lors d'une réunion tenue le 9 juin.",
            id="agreed at a meeting held",
        ),
        pytest.param(
            "Les soudeurs seront mieux protégés, aux termes d'un accord signé le 9 juin à Bonn.",
            id="under an agreement signed",
        ),
        pytest.param(
            "Le pays a créé un parc marin par une décision signée le 9 juin.",
            id="by a decision signed",
        ),
        pytest.param(
            "Le roi viendra en août, selon un communiqué du palais du 9 juin.",
            id="according to a statement of a day",
        ),
        pytest.param(
            "Le pays pourra exporter ses pamplemousses, d'après un avis rendu public le 9 juin.",
            id="made public",
        ),
        pytest.param("La reine est en visite à Huê depuis le 9 juin.", id="on a visit since"),
        pytest.param(
            "Interrogé le 9 juin à ce sujet, le porte-parole a appelé à la retenue.",
            id="called for, not called to do",
        ),
        pytest.param(
            "Le 9 juin, la tempête a quitté Hoang Sa. Elle faiblira bientôt.",
            id="a sentence that ends with a short name",
        ),
        pytest.param(
            "Deux voleurs de bois arrêtés le 9 juin à Son La ont avoué.", id="arrested on a day"
        ),
        pytest.param(
            "Il a prié les maires de tenir compte des crues lors d'une visite le 9 juin.",
            id="said on an occasion",
        ),
        pytest.param(
            "Mardi en fin de journée, 9 juin, le maire a reçu la presse.",
            id="a part of the day in several words",
        ),
        pytest.param(
            "Deux marins ont été blessés lundi, a confirmé le 9 juin l'ambassade.",
            id="confirmed on a day, behind a weekday",
        ),
        pytest.param(
            "Le maire, qui reçoit chaque lundi, a inauguré le 9 juin un marché.",
            id="a weekday of every week",
        ),
        pytest.param(
            "Le pays achètera du blé : c'est le fruit d'une réunion tenue le 9 juin à Rome.",
            id="held, beside what is to come",
        ),
        pytest.param(
            "La convention sur les personnes condamnées a été conclue le 9 juin à Rome.",
            id="a participle that is another's",
        ),
        pytest.param("Lors du point presse du 9 juin, le porte-parole a réagi.", id="to the press"),
        pytest.param("La visite, qui a débuté le 9 juin, est longue.", id="began"),
        pytest.param(
            "Les deux villes veulent ouvrir une ligne, à l'issue d'un forum achevé le 9 juin.",
            id="at the end of what ended",
        ),
        pytest.param(
            "Le lac qui alimente la ville est devenu le 9 juin une réserve.",
            id="by the verb behind a relative clause",
        ),
        pytest.param(
            "La digue qui ferme l'estuaire a cédé lundi 9 juin.",
            id="behind a relative clause, with its weekday",
        ),
        pytest.param(
            "Le pont dont la première pierre a été posée le 9 juin sera long.", id="a stone laid"
        ),
        pytest.param(
            "Selon un rapport publié lundi 9 juin, les prix baisseront.",
            id="published on a weekday",
        ),
        pytest.param(
            "L'ambassade déconseillera l'île, selon un avis du 9 juin.", id="an official notice"
        ),
        pytest.param(
            "Réunis depuis le 9 juin à Riga, les ministres voteront le texte.", id="met since"
        ),
        pytest.param(
            "Les familles viennent le dimanche. Le 9 juin, le maire a planté un arbre.",
            id="a weekday of habit, told with its article",
        ),
    ],
)
def test_a_day_is_told_in_many_ways(text: str) -> None:
    assert date_of(text) == "XXXX-06-09"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il est parti à Rome pour assister le 9 juin au concert.", id="an aim"),
        pytest.param("Il a prié son hôte d'assister le 9 juin au défilé.", id="an invitation"),
        pytest.param("Le match qui devait avoir lieu le 9 juin a été annulé.", id="was to be held"),
        pytest.param("Le dépôt des dossiers expire le 9 juin.", id="expires"),
        pytest.param(
            "Le maire a reçu le consul.\nRécemment, la presse a annoncé le 9 juin une grève.",
            id="in a paragraph that looks back",
        ),
        pytest.param("La date limite d'envoi est le 9 juin.", id="a deadline"),
        pytest.param("Les Maliens sont appelés aux urnes le 9 juin.", id="called to the polls"),
        pytest.param("Si la loi est votée le 9 juin, elle sera appliquée en août.", id="if"),
        pytest.param(
            "La Journée mondiale des sols, célébrée le 9 juin, a été évoquée.", id="a world day"
        ),
        pytest.param("Chaque année, le 9 juin, les pêcheurs honorent la baleine.", id="every year"),
        pytest.param("Les pêcheurs l'honorent le 9 juin de chaque année.", id="of every year"),
        pytest.param("La fête s'ouvre le 9 juin du calendrier lunaire.", id="the lunar calendar"),
        pytest.param("Le 9 juin, le poète lut son manifeste. Le musée l'expose.", id="narrated"),
        pytest.param("L'exercice clos le 9 juin fait apparaître une perte.", id="a fiscal year"),
        pytest.param("Le dollar valait 22.300 dôngs, contre 22.250 le 9 juin.", id="compared"),
        pytest.param(
            "Le roi, dont le pays célèbre le 9 juin sa fête, a été reçu mercredi.",
            id="the news is told by the weekday",
        ),
        pytest.param("Ils ont fêté mardi le Têt, qui tombe cette année le 9 juin.", id="falls on"),
        pytest.param("Il a reçu mardi le roi, arrivé le 9 juin.", id="behind the weekday"),
        pytest.param(
            "Il a reçu le mardi à Riga le roi, arrivé le 9 juin.", id="a weekday with its article"
        ),
        pytest.param("Il a salué l'accord signé le 9 juin.", id="a reaction to what was signed"),
        pytest.param(
            "Deux voleurs arrêtés le 9 juin ont avoué lundi.", id="arrested, told by the weekday"
        ),
        pytest.param(
            "Le juge a entendu un ferrailleur qui vit à Riga et a été blessé le 9 juin.",
            id="by the second verb of a relative clause",
        ),
        pytest.param(
            "Les Maltais célèbrent leur Fête nationale le 9 juin, par des régates.",
            id="celebrated every year",
        ),
        pytest.param("Les Maltais mangent des fèves le 9 juin.", id="done every year"),
        pytest.param(
            "Le jury a vu le film. Sortie le 9 juin en salle.", id="to come, below the news"
        ),
        pytest.param("Le 9 juin est férié à Malte.", id="a holiday"),
        pytest.param("La date du 9 juin a été choisie par le roi.", id="a date chosen"),
        pytest.param("Depuis ce 9 juin où il est parti, sa mère a attendu.", id="since that day"),
        pytest.param("Prochaine étape : le 9 juin, le roi est attendu à Riga.", id="a next one"),
        pytest.param("Ce 9 juin 2004, il pleut sur Riga. Un train siffle.", id="a tale's day"),
        pytest.param("Le 9 juin 2004 reste gravé dans les mémoires.", id="remembered"),
        pytest.param("Le 9 juin 2004, quand l'eau a monté, elle avait dix ans.", id="when"),
        pytest.param("Le marin n'a pas oublié le 9 juin 2004.", id="not forgotten"),
        pytest.param("Malte est devenue membre du club le 9 juin 2004.", id="became a member"),
        pytest.param("Sa thèse, soutenue le 9 juin 2004, fait autorité.", id="apposed"),
        pytest.param("Les marins fêtent la naissance du saint le 9 juin.", id="feasted"),
        pytest.param("Un accord signé le 9 juin sera appliqué dès août.", id="will be applied"),
        pytest.param("Le vote aura lieu le 9 juin à Rome.", id="a vote to come"),
        pytest.param("La réunion sera bien tenue le 9 juin à Rome.", id="will be held"),
        pytest.param(
            "Le comité appliquera les décisions de la réunion tenue le 9 juin.", id="applied"
        ),
    ],
)
def test_days_that_are_not_news_give_nothing(text: str) -> None:
    assert date_of(text) is None


def test_the_days_of_a_story_of_the_past_are_not_news() -> None:
    story = ("Le 9 mai 2018, ils sont arrivés à Riga.", "Le 11 mai, la police les a arrêtés.")
    assert date_of("Deux voleurs ont été jugés à Riga.", *story) is None
    assert date_of("Deux voleurs ont été jugés le 9 juin à Riga.", *story) == "XXXX-06-09"
    assert date_of("Deux voleurs ont été jugés.", story[0], "Le 9 août, ils ont avoué.") == (
        "XXXX-08-09"
    )


def test_what_a_participle_tells_is_news_in_the_opening_only() -> None:
    told = "Deux voleurs arrêtés le 9 juin ont avoué."
    assert date_of("Le bois se vend cher.", told) is None
    assert date_of("Le bois se vend cher.", lead=told) == "XXXX-06-09"
    assert date_of(f"{told} Deux autres, arrêtés le 4 mai, se sont tus.") is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le roi a effectué du 5 au 7 mai une visite au Laos.", id="paid a visit"),
        pytest.param("Le roi s'est rendu au Laos et en Chine du 5 au 7 mai.", id="went, to places"),
        pytest.param("Le comité mixte a siégé les 6 et 7 mai à Riga.", id="sat"),
        pytest.param("La reine a multiplié du 5 au 7 mai les entretiens.", id="did a lot"),
        pytest.param(
            "Le roi a effectué une visite à l'Union européenne (UE) du 5 au 7 mai.",
            id="behind a short form in brackets",
        ),
        pytest.param("La foire aux livres s'est tenue à Riga les 5, 6 et 7 mai.", id="was held"),
        pytest.param("Vingt maires ont participé les 6 et 7 mai à un colloque.", id="took part"),
        pytest.param("Vingt maires ont travaillé au Laos du 5 au 7 mai.", id="worked in a place"),
        pytest.param("Un colloque tenu les 6 et 7 mai à Huê a porté sur l'eau.", id="held"),
        pytest.param("La foire, qui s'est tenue du 5 au 7 mai, a attiré du monde.", id="a clause"),
        pytest.param("Du 5 au 7 mai, le roi a effectué une visite au Laos.", id="before its verb"),
        pytest.param("Du 24 avril au 7 mai, le roi a effectué une visite.", id="two weeks"),
        pytest.param("La visite du roi, du 5 au 7 mai, a permis un accord.", id="its results"),
        pytest.param("Le salon des 6 et 7 mai à Riga a attiré du monde.", id="its visitors"),
        pytest.param("Le roi a quitté Riga après une visite du 5 au 7 mai.", id="left after it"),
        pytest.param("Après une visite du 5 au 7 mai, le roi a quitté Riga.", id="after it, left"),
        pytest.param("Vingt maires ont pris part à un salon les 6 et 7 mai.", id="took part in it"),
        pytest.param("Riga a été, les 6 et 7 mai, la ville du bois.", id="has been"),
        pytest.param("Un tournoi disputé du 5 au 7 mai à Riga a plu.", id="played"),
        pytest.param(
            "Le roi est rentré au terme d'une visite effectuée du 5 au 7 mai, après une étape.",
            id="at the end of a visit paid",
        ),
        pytest.param("Les 6 et 7 mai, Riga a accueilli un salon du bois.", id="before their verb"),
        pytest.param("Réunis les 6 et 7 mai à Riga, des experts se sont accordés.", id="met"),
        pytest.param(
            "Le roi a effectué du 5 au 7 mai une visite au Laos. Le maire l'a reçu mardi.",
            id="a weekday of it",
        ),
        pytest.param(
            "Le roi s'est rendu du 2 au 4 mai au Laos. La reine a séjourné à Riga du 5 au 7 mai.",
            id="one journey after the other",
        ),
        pytest.param(
            "Le roi s'est rendu au Laos du 5 au 7 mai. Il ira à Riga le 12 mai.",
            id="another day to come",
        ),
    ],
)
def test_the_last_day_of_an_event_that_is_over_is_the_day(text: str) -> None:
    found = dating(text)
    assert found.date == "XXXX-05-07"
    assert found.findings[0].rule == "days-over"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le roi s'est rendu au Laos pour une visite du 5 au 7 mai.", id="its aim"),
        pytest.param("Le roi effectue du 5 au 7 mai une visite au Laos.", id="goes on"),
        pytest.param("Le roi effectuera du 5 au 7 mai une visite au Laos.", id="to come"),
        pytest.param(
            "Du 5 au 7 mai, a dit le roi, la foire recevra la presse.", id="said, to come"
        ),
        pytest.param("Vingt maires ont participé au festival du 5 au 7 mai.", id="of a festival"),
        pytest.param("Ils se sont réunis afin de préparer le salon du 5 au 7 mai.", id="prepared"),
        pytest.param(
            "Le roi, qui s'est rendu au Laos du 5 au 7 mai, a parlé.", id="beside the news"
        ),
        pytest.param("Le roi a parlé mardi. Il s'est rendu au Laos du 5 au 7 mai.", id="a weekday"),
        pytest.param("Le roi a évoqué sa visite du 5 au 7 mai.", id="of a visit"),
        pytest.param("Après le forum tenu du 5 au 7 mai, le roi a parlé.", id="after one held"),
        pytest.param("Le forum sera tenu du 5 au 7 mai à Riga.", id="will be held"),
        pytest.param("Le roi organise les 6 et 7 mai un colloque.", id="organises"),
        pytest.param("Les 6 et 7 mai ont été déclarés fériés.", id="holidays"),
        pytest.param("Du 5 au 7 mai, la ville a projeté douze films.", id="of no event"),
        pytest.param(
            "Le roi a effectué du 5 au 7 mai une visite au Laos. Mardi, à son retour, il a parlé.",
            id="a weekday after it",
        ),
        pytest.param(
            "Le roi s'est rendu au Laos du 5 au 7 mai. La convention du 9 mai a été saluée.",
            id="another day soon after",
        ),
        pytest.param(
            "Le roi s'est rendu au Laos du 5 au 7 mai et à Riga du 9 au 12 juin.", id="two events"
        ),
        pytest.param(
            "Le roi s'est rendu au Laos du 5 au 7 mai 2009. En 2014, il y est retourné.",
            id="a later year is told",
        ),
        pytest.param("Ils ont participé à un débat sur le salon les 6 et 7 mai.", id="on it"),
        pytest.param("La visite du roi, du 5 au 7 mai, permettra un accord.", id="hoped for"),
    ],
)
def test_other_days_of_several_give_none(text: str) -> None:
    assert date_of(text) is None


def test_the_days_of_an_event_further_down_give_none() -> None:
    assert date_of("Le roi aime le Laos.", "Il s'y est rendu du 5 au 7 mai.") is None


def test_an_event_that_was_held_has_the_year_stated_with_its_last_day() -> None:
    assert date_of("Le roi a effectué du 5 au 7 mai 2016 une visite.") == "2016-05-07"
    assert date_of("Le roi a effectué du 5 au 7 mai 1986 une visite.") is None
