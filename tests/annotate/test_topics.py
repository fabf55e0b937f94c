import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.topic_rules import load_topics
from generator.annotate.topics import find_topics
from generator.model import Topic
from tests.articles import make_article

RULES = load_topics("fr")


def labels(text: str, title: str | None = None, lead: str | None = None) -> list[str]:
    return [
        topic.label for topic in find_topics(make_article(text, title=title, lead=lead), RULES)[0]
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        pytest.param(
            "Bornage : une réunion à Vientiane",
            "Les deux délégations ont fait le point sur les bornes frontières.",
            "Frontières et territoires",
            id="borders",
        ),
        pytest.param(
            "Le président reçoit un ambassadeur",
            "L'ambassadeur lui a remis ses lettres de créance.",
            "Diplomatie",
            id="diplomacy",
        ),
        pytest.param(
            "Les exportations de riz progressent",
            "Le chiffre d'affaires des exportations de riz et de café a augmenté.",
            "Commerce international",
            id="trade",
        ),
        pytest.param(
            "Séisme : l'armée envoie des sauveteurs",
            "Le tremblement de terre a fait des centaines de sinistrés.",
            "Catastrophe naturelle",
            id="disaster",
        ),
        pytest.param(
            "Dix doses par minute",
            "La vaccination contre le coronavirus a commencé avec 5.000 doses de vaccin.",
            "Vaccins",
            id="vaccines",
        ),
        pytest.param(
            "Une médaille d'or de plus aux SEA Games",
            "La nageuse a gagné la finale, a dit son entraîneur.",
            "Sport",
            id="sport",
        ),
        pytest.param(
            "Trois tonnes d'héroïne saisies",
            "Le trafic de drogue reste une menace, selon la police.",
            "Trafic de drogue",
            id="drugs",
        ),
        pytest.param(
            "La communauté vietnamienne de Prague fête le Têt",
            "Le Nouvel An lunaire réunit les compatriotes.",
            "Émigration et diaspora",
            id="diaspora",
        ),
    ],
)
def test_the_words_of_a_subject_give_its_topic_first_or_second(
    title: str, text: str, expected: str
) -> None:
    assert expected in labels(text, title)[:2]


def test_a_title_weighs_more_than_the_text() -> None:
    title, text = "Tourisme et typhons", "Le tourisme va bien."
    assert labels(text, title)[0] == "Tourisme"
    assert labels("Tourisme et typhons. Typhon, typhons, typhons.", "Un bilan")[0] != "Tourisme"


def test_there_are_never_more_than_five() -> None:
    text = "sommet, tourisme, football, vaccin, séisme, drogue, déminage, libre-échange, pollution"
    assert len(labels(text, f"Tout : {text}")) == 5


def test_weak_words_alone_keep_only_the_strongest_topic() -> None:
    assert labels("Rien ici.", "Une rencontre") == ["Diplomatie"]
    assert labels("Il fait beau.") == []


def test_a_phrase_that_comes_again_and_again_counts_three_times() -> None:
    _, found = find_topics(make_article("Le séisme. " * 9), RULES)
    assert [finding.start for finding in found if finding.quote == "séisme"] == [3, 14, 25]


def test_acronyms_and_common_words_are_told_apart() -> None:
    assert "Parlement" not in labels("Il y a un an, un an et un an.", "Un an après")
    assert "Parlement" in labels("Selon l'AN, la session de l'AN s'achève.", "L'AN siège")


def test_related_items_captions_and_datelines() -> None:
    captioned = make_article(
        "Rien.", captions=("Un séisme et des sinistrés", "Le tremblement de terre")
    )
    topics, found = find_topics(captioned, RULES)
    assert topics == (Topic(code="20000151", label="Catastrophe naturelle"),)
    assert [finding.part for finding in found] == ["captions.0", "captions.0", "captions.1"]
    assert find_topics(make_article("Rien.", dateline="Séisme, sinistrés, tsunami"), RULES)[0] == ()


WORDS = st.sampled_from(["visite officielle", "ASEAN", "AN", "an", "riz", "l'Ordre", "Parti", "\n"])


@given(st.lists(WORDS, max_size=15))
def test_every_topic_has_words_and_every_quote_stands_where_it_says(parts: list[str]) -> None:
    whole = make_article(" ".join(parts), title=parts[0] if parts else None)
    topics, found = find_topics(whole, RULES)
    assert list(dict.fromkeys(finding.value for finding in found)) == [t.code for t in topics]
    assert all(whole.part(f.part)[f.start : f.end] == f.quote for f in found)
    assert find_topics(whole, RULES) == (topics, found)


def test_a_session_is_a_parliaments_where_it_says_so() -> None:
    assert "Parlement" not in labels("La session du conseil des rizières a duré. La session finit.")
    assert "Parlement" in labels("La session de l'Assemblée nationale a duré.")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_quote_that_ends_in_an_elided_word_has_its_apostrophe(apostrophe: str) -> None:
    _, findings = find_topics(make_article(f"Un traité d{apostrophe}amitié est signé."), RULES)
    assert f"traité d{apostrophe}" in [finding.quote for finding in findings]
