"""Years that the headline or the first sentence names, where nothing else dates the dispatch."""

import pytest

from tests.annotate.dates.dating import dating

PLAIN = "Les hôtes se sont dits contents de leur séjour."


@pytest.mark.parametrize(
    ("title", "date"),
    [
        pytest.param("Foire aux thés 2011 à Riga", "2011?", id="an event"),
        pytest.param("Foire aux thés 2011 : Riga se prépare", "2010/2011", id="prepared"),
        pytest.param("Bilan 2011 de la pêche au thon", "2011/2012", id="a review"),
        pytest.param("Les dix événements marquants de 2011", "2011/2012", id="a yearbook"),
        pytest.param("Le budget 2011 de Riga adopté", "2010/2011", id="a budget"),
        pytest.param("Riga fête le Têt 2011", "2010/2011", id="the New Year"),
        pytest.param("Riga troisième port de la mer en 2011", "2011/2012", id="with a preposition"),
        pytest.param("La loi 2011 sur les ports", None, id="a law"),
        pytest.param("Vision 2011 pour les ports", None, id="an aim"),
        pytest.param("Un lauréat 2011 à Riga", None, id="a winner"),
        pytest.param("Une usine 2000", None, id="a round name"),
        pytest.param("Un film sur le tournoi 2011", None, id="a film on an event"),
        pytest.param("Riga renonce aux Jeux d'hiver 2011", None, id="given up, perhaps for years"),
        pytest.param("La certification ISO 9001-2008", None, id="a standard"),
        pytest.param("Une salle de 2011 places", None, id="a quantity"),
    ],
)
def test_a_headline_names_the_year(title: str, date: str | None) -> None:
    assert dating(PLAIN, title=title).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("Riga a reçu trois millions de touristes en 2011.", "2011/2012", id="figures"),
        pytest.param("Riga s'est embellie en 2011.", None, id="no figures"),
        pytest.param(
            "Le pêcheur qui avait sauvé dix enfants en 2011 est mort.", None, id="a relative clause"
        ),
        pytest.param("L'année 2011 est importante pour Riga.", "2010/2011", id="begins only"),
        pytest.param(
            "Un prêt de l'exercice fiscal 2011 a été accordé.", "2011/2012", id="a fiscal year"
        ),
        pytest.param(
            "L'année scolaire 2011-2012 s'est ouverte lundi.", "2011?", id="a school year begun"
        ),
        pytest.param("La saison 2011-2012 est longue pour les marins.", "2011/2012", id="a season"),
        pytest.param(
            "En tant que présidente de l'ASEAN 2011, l'île reçoit ses voisins.",
            "2010/2011",
            id="a presidency",
        ),
        pytest.param(
            "Vingt troupes défileront du 5 au 7 juillet au Festival des masques 2011.",
            "2011?",
            id="announced for the second half of the year",
        ),
        pytest.param(
            "Vingt troupes défileront du 5 au 7 mars au Festival des masques 2011.",
            "2010/2011",
            id="announced for the first half",
        ),
        pytest.param(
            "L'État a relevé mardi sa prévision de croissance pour 2011.",
            "2010/2011",
            id="foreseen",
        ),
    ],
)
def test_a_first_sentence_names_the_year(text: str, date: str | None) -> None:
    assert dating(text).date == date


def test_what_is_told_of_later_years_makes_it_history() -> None:
    title = "Foire aux thés 2011 à Riga"
    assert dating(PLAIN, "Le maire a démissionné en 2013.", title=title).date is None


@pytest.mark.parametrize(
    ("second", "date"),
    [
        ("Les recettes de 2011 ont été de dix millions d'euros.", "2012?"),
        ("Les recettes de 2011 ont dépassé celles de 2010.", None),
        ("Le port est en service depuis 2005.", None),
        ("Les recettes ont été de dix millions d'euros.", None),
    ],
    ids=["one year", "two", "since a year", "none"],
)
def test_last_year_is_the_one_year_that_the_text_reports_on(second: str, date: str | None) -> None:
    assert dating(f"Le port a vu passer l'an dernier mille navires. {second}").date == date


def test_two_years_named_leave_it_unknown() -> None:
    title = "De la foire aux thés 2011 au Salon du bois 2012"
    assert dating(PLAIN, title=title).date is None


def test_a_year_further_down_is_not_named() -> None:
    assert dating(PLAIN, "Ils ont cité la foire aux thés 2011.").date is None


def test_a_day_counts_before_the_year() -> None:
    title = "Foire aux thés 2011 à Riga"
    assert dating("Le maire a ouvert le 9 juin un salon.", title=title).date == "XXXX-06-09"


def test_the_year_is_quoted() -> None:
    (found,) = dating(PLAIN, title="Foire aux thés 2011 à Riga").findings
    assert (found.rule, found.part, found.quote) == ("year-of-event", "title", "2011")


@pytest.mark.parametrize(
    ("title", "text", "date"),
    [
        pytest.param(
            "Thé : recul en mai", "Riga a vendu 900 tonnes en mai 2011.", "2011?", id="one"
        ),
        pytest.param(
            "Thé : recul en décembre",
            "Riga a vendu 900 tonnes en décembre 2011.",
            "2011/2012",
            id="the last one",
        ),
        pytest.param("Thé : recul", "Riga a vendu 900 tonnes en mai 2011.", None, id="not told"),
        pytest.param(
            "Thé : recul en mai", "Riga s'est embellie en mai 2011.", None, id="no figure"
        ),
        pytest.param(
            "Thé : recul en mai",
            "Le bateau qui avait coulé en mai 2011 avec 900 tonnes est à quai.",
            None,
            id="past",
        ),
    ],
)
def test_figures_of_the_headlines_month_name_its_year(
    title: str, text: str, date: str | None
) -> None:
    assert dating(text, title=title).date == date
