"""A dispatch captured twice is one article, a series never; what is rewritten is linked."""

import itertools
import math
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from generator.annotate.knowledge import Recipe, load_knowledge
from generator.model import AnnotatedArticle, Seed, Withdrawal
from generator.reissues import Reissues, find_reissues
from tests.articles import read_seed

DISPATCH = """\
Can Tho et Pursat relient leurs réseaux d'eau potable

Deux entreprises publiques ont signé à Can Tho un contrat de 48 millions de dollars.
Can Tho, 6 mai 2019 (VNA) – Deux entreprises publiques, l'une vietnamienne, l'autre cambodgienne, \
ont signé lundi à Can Tho un contrat de 48 millions de dollars pour relier les réseaux d'eau \
potable de quatre districts frontaliers.

Selon M. Tran Quoc Bao, directeur général de la compagnie de Can Tho, les travaux dureront trois \
ans et donneront de l'eau potable à 125.000 habitants. Le premier tronçon, long de 37 kilomètres, \
sera posé avant la saison des pluies, notamment pour protéger les écoles et les dispensaires.

De son côté, Mme Sok Chanthou, gouverneure adjointe de la province de Pursat, a remercié les \
ingénieurs des deux pays et souhaité que d'autres provinces suivent cet exemple. Une commission \
mixte se réunira chaque trimestre afin de contrôler la qualité des ouvrages. -VNA
"""

LETTERS = """\
{title}

Hanoï (VNA) – À l'occasion de la fête nationale {of} ({day}), le président vietnamien Nguyen Van \
Loc a adressé un message de félicitations à son homologue {name}.

Le même jour, le Premier ministre Tran Duc Hoa et la présidente de l'Assemblée nationale Le Thi \
Minh ont envoyé des messages de félicitations à leurs homologues, tandis que le ministre des \
Affaires étrangères Pham Quang Hieu a félicité le chef de la diplomatie de ce pays.

Dans leurs messages, les dirigeants vietnamiens ont souhaité que les relations d'amitié et de \
coopération entre les deux pays continuent de se développer pour le bonheur des deux peuples. -VNA
"""

INDEX = """\
Bourse : le VN-Index {move}

Hô Chi Minh-Ville (VNA) – La séance de {weekday} a vu le VN-Index, indice de référence de la \
Bourse de Hô Chi Minh-Ville, {move} de {points} points, pour terminer à {close} points. Le volume \
des échanges a atteint {volume} millions de titres, pour une valeur de {value} milliards de dôngs.

À la Bourse de Hanoï, l'indice HNX a suivi le même mouvement, dans un marché où les valeurs \
bancaires et immobilières ont concentré l'essentiel des transactions des investisseurs étrangers.
"""

COUNT = """\
COVID-19 : {cases} nouveaux cas {day}

Le Vietnam a recensé {cases} nouveaux cas de COVID-19 au cours des dernières 24 heures, selon le \
bulletin que le ministère de la Santé a publié {day} soir. Aucun décès n'a été signalé dans \
l'ensemble du pays, où la campagne de vaccination se poursuit dans toutes les provinces et villes.

Le ministère appelle la population à porter le masque, à se laver les mains et à éviter les \
rassemblements afin de protéger les personnes âgées. -VNA
"""


@cache
def read(text: str, name: str = "a") -> AnnotatedArticle:
    ident = name.encode().hex().ljust(16, "0")
    seed = Seed(id=ident, file=f"{name}.txt", sha256="a" * 64, text=text)
    return read_seed(seed, load_knowledge(Recipe(language="fr")))


def new(_: str) -> float:
    return math.inf


def find(*texts: str) -> Reissues:
    return find_reissues([read(text, chr(97 + n)) for n, text in enumerate(texts)], new)


def glued(text: str) -> str:
    """Glue a word to the next at some line ends, as captures do."""
    rng = random.Random(3)  # noqa: S311  # reproducible, no secret
    head, dispatch, body = text.partition("(VNA) – ")
    return (
        head
        + dispatch
        + re.sub(r"(?<=[a-z]) (?=[a-z])", lambda _: rng.choice(" " * 9 + "\0"), body).replace(
            "\0", ""
        )
    )


SAME = {
    "glued words": glued(DISPATCH),
    "accents and signs": DISPATCH.replace("'", "’").replace("À", "A").replace("é", "e\u0301"),
    "another title": DISPATCH.replace("Can Tho et Pursat relient", "Une eau pure :"),
    "no title": DISPATCH.partition("\n\n")[2],
    "another signature": DISPATCH.replace("-VNA", "VNA/CVN"),
    "no signature": DISPATCH.replace(" -VNA", ""),
    "one caption more": DISPATCH.replace(
        "\n\nSelon", "\n\nLa signature du contrat à Can Tho, le 6 mai. Photo : VNA\n\nSelon"
    ),
    "other related items": f"{DISPATCH}\nVoir plus\n\nLa Mongolie ouvre 12 écoles à Oulan-Bator\n",
    "a slip mended": DISPATCH.replace("notamment", "notament"),
    "a plain word added": DISPATCH.replace("sera posé", "sera ainsi posé"),
    "no dateline": DISPATCH.replace("Can Tho, 6 mai 2019 (VNA) – ", ""),
}


@pytest.mark.parametrize("case", SAME)
def test_a_dispatch_captured_again_is_a_further_capture(case: str) -> None:
    found = find(DISPATCH, SAME[case])
    assert [len(others) for others in found.captures.values()] == [1]
    assert found.versions == {}


OTHER = {
    "another figure": DISPATCH.replace("37 kilomètres", "38 kilomètres"),
    "a figure more": DISPATCH.replace("chaque trimestre", "chaque trimestre dès 2020"),
    "another name": DISPATCH.replace("Tran Quoc Bao", "Tran Quoc Dat"),
    "a name more": DISPATCH.replace("de la compagnie", "de la compagnie Mekong"),
    "another weekday": DISPATCH.replace("lundi", "mardi"),
    "a number word": DISPATCH.replace("quatre districts", "cinq districts"),
    "a number word more": DISPATCH.replace("d'autres provinces", "deux autres provinces"),
    "a name one letter apart": DISPATCH.replace("Chanthou", "Chanthau"),
    "the dateline of another day": DISPATCH.replace("6 mai 2019", "7 mai 2019"),
    "the dateline of another month": DISPATCH.replace("6 mai 2019", "6 juin 2019"),
    "another word": DISPATCH.replace("donneront", "ôteront"),
}


@pytest.mark.parametrize("case", OTHER)
def test_a_text_that_states_something_else_is_no_further_capture(case: str) -> None:
    assert find(DISPATCH, OTHER[case]).captures == {}


def test_ordinals_one_letter_apart_are_those_of_two_dispatches() -> None:
    counted = [DISPATCH.replace("Le premier", f"Le {word}") for word in ("sixième", "dixième")]
    assert find(*counted).captures == {}


def test_titles_with_different_figures_are_those_of_two_dispatches() -> None:
    titled = [DISPATCH.replace("leurs réseaux", f"{n} réseaux") for n in (7, 8)]
    assert find(*titled).captures == {}


def letters(of: str, day: str, name: str) -> str:
    return LETTERS.format(title="Messages de félicitations", of=of, day=day, name=name)


def index(*values: str) -> str:
    keys = ("move", "weekday", "points", "close", "volume", "value")
    return INDEX.format(**dict(zip(keys, values, strict=True)))


SERIES = {
    "letters to two countries": (
        letters("de la Mongolie", "11 juillet", "Batbold Ganzorig"),
        letters("de la Zambie", "24 octobre", "Mwamba Chisenga"),
        letters("du Pérou", "28 juillet", "Julio Quispe Rojas"),
    ),
    "letters to one country, years apart": (
        letters("du Pérou", "28 juillet 2018", "Julio Quispe Rojas"),
        letters("du Pérou", "28 juillet 2023", "Ana Huaman Torres"),
    ),
    "reports of the stock exchange": (
        index("progresser", "lundi", "4,31", "1.187,02", "612", "14.300"),
        index("reculer", "mardi", "7,12", "1.179,90", "588", "13.950"),
        index("progresser", "mercredi", "4,31", "1.184,21", "601", "14.110"),
    ),
    "daily counts": tuple(
        COUNT.format(cases=cases, day=day)
        for cases, day in (("14", "lundi"), ("15", "mardi"), ("14", "mercredi"), ("9", "jeudi"))
    ),
}


@pytest.mark.parametrize("case", SERIES)
def test_dispatches_of_a_series_are_neither_joined_nor_linked(case: str) -> None:
    found = find(*SERIES[case])
    assert found.captures == {}
    assert found.versions == {}


def test_many_dispatches_of_a_series_stay_apart_and_one_captured_twice_is_found() -> None:
    series = [
        read(COUNT.format(cases=str(40 + 7 * n), day=f"le {n + 1} mars"), f"n{n}")
        for n in range(28)
    ]
    again = read(COUNT.format(cases="75", day="le 6 mars").replace("-VNA", "(CVN)"), "zz")
    found = find_reissues([*series, again], new)
    assert [*found.captures.values()] == [(again.article.id,)]


LONGER = DISPATCH.replace(
    " -VNA",
    "\n\nLe contrat prévoit aussi la formation de 60 techniciens à Can Tho, sous la conduite de M. "
    "Lam Huu Phuc, chef du laboratoire. Les premiers stagiaires arriveront en septembre 2019. -VNA",
)
REWRITTEN = DISPATCH.replace(
    "ont signé lundi à Can Tho un contrat de 48 millions de dollars pour relier les réseaux d'eau "
    "potable de quatre districts frontaliers",
    "se sont engagées lundi à Can Tho à relier, pour 48 millions de dollars, quatre districts de "
    "la frontière où l'eau courante manquait jusqu'à présent",
).replace("a remercié les ingénieurs des deux pays et souhaité", "a exprimé le souhait")


@pytest.mark.parametrize("text", [LONGER, REWRITTEN], ids=["lengthened", "rewritten"])
def test_a_reissue_stays_and_is_linked_both_ways(text: str) -> None:
    one, other = read(DISPATCH, "a").article.id, read(text, "b").article.id
    found = find(DISPATCH, text)
    assert found.captures == {}
    assert found.versions == {one: (other,), other: (one,)}


def test_a_reissue_years_later_is_no_version() -> None:
    later = LONGER.replace("6 mai 2019", "6 mai 2023").replace("septembre 2019", "septembre")
    assert find(DISPATCH, later).versions == {}


def test_a_text_of_a_line_is_never_joined() -> None:
    line = "La reine de Tonga a reçu hier soir l'ambassadeur du Vietnam dans son palais d'été."
    assert find(f"Tonga\n\n{line}", f"Les Tonga\n\n{line}") == Reissues({}, {}, {})


def everything() -> list[AnnotatedArticle]:
    texts = [DISPATCH, *SAME.values(), LONGER, REWRITTEN, *itertools.chain(*SERIES.values())]
    return [read(text, f"{n:02}") for n, text in enumerate(texts)]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = everything()
    found = find_reissues(articles, new)
    assert [len(others) for others in found.captures.values()] == [len(SAME)]
    for seed in range(3):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)  # noqa: S311  # reproducible, no secret
        assert find_reissues(shuffled, new) == found


def stays(articles: Sequence[AnnotatedArticle], age: dict[str, int]) -> list[str]:
    ids = {article.article.id: article.article.source[0] for article in articles}
    found = find_reissues(articles, lambda ident: age.get(ids[ident], math.inf))
    return [ids[key] for key in found.captures]


def test_the_oldest_address_stays_then_the_most_complete_text() -> None:
    pair = [read(DISPATCH, "a"), read(SAME["a plain word added"], "b")]
    assert stays(pair, {}) == ["b"]
    assert stays(pair, {"a": 0}) == ["a"]
    assert stays(pair, {"a": 2, "b": 1}) == ["b"]


def test_slips_do_not_add_up_from_capture_to_capture() -> None:
    words = ("notamment", "dispensaires", "contrôler", "exemple", "ouvrages", "travaux")
    texts = [DISPATCH]
    for word in words:
        texts.append(texts[-1].replace(word, word[:-2] + word[-1]))
    articles = [read(text, chr(97 + n)) for n, text in enumerate(texts)]
    ages = {article.article.id: n for n, article in enumerate(articles)}
    found = find_reissues(articles, ages.__getitem__)
    assert 0 < len(found.captures[articles[0].article.id]) < len(words)


def test_a_withdrawn_article_takes_later_captures_along_and_is_none_itself() -> None:
    withdrawal = Withdrawal(reason="Demande de l’agence")
    first, second = read(DISPATCH, "a"), read(SAME["no signature"], "b")
    for one, other, joined in (
        (replace(first, withdrawn=withdrawal), second, True),
        (first, replace(second, withdrawn=withdrawal), False),
    ):
        ages = {one.article.id: 0, other.article.id: 1}
        assert bool(find_reissues([one, other], ages.__getitem__).captures) is joined


def test_what_tells_the_same_as_a_withdrawn_article_is_named() -> None:
    withdrawal = Withdrawal(reason="Demande de l’agence")
    first, second = read(DISPATCH, "a"), read(SAME["no signature"], "b")
    for one, other, remaining in (
        (first, second, {}),
        (first, replace(second, withdrawn=withdrawal), {second.article.id: (first.article.id,)}),
        (replace(first, withdrawn=withdrawal), second, {}),
    ):
        ages = {one.article.id: 0, other.article.id: 1}
        assert find_reissues([one, other], ages.__getitem__).remaining == remaining
