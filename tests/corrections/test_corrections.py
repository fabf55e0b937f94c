"""Corrections: what a file may say, what is said of a bad one, and what it does to an article."""

from dataclasses import replace

import pytest

from generator.corrections import Correction, apply_correction, load_correction
from generator.errors import DataError
from generator.model import (
    Actor,
    ActorType,
    AnnotatedArticle,
    Dating,
    Field,
    Finding,
    Repair,
    Topic,
    Withdrawal,
)
from tests.articles import make_article

FILE = "seeds/a.yml"
TOPICS = {"20000639": "diplomatie", "11002000": "relations diplomatiques"}


def finding(field: Field, value: str, quote: str, part: str = "title") -> Finding:
    start = TITLE.find(quote) if part == "title" else 0
    return Finding(
        field=field,
        value=value,
        rule="read",
        quote=quote,
        part=part,
        start=start,
        end=start + len(quote),
    )


def by_hand(field: Field, value: str) -> Finding:
    return Finding(
        field=field,
        value=value,
        rule="corrected by hand",
        quote="",
        part="correction",
        start=0,
        end=0,
    )


TITLE = "Tô Lâm au Laos le 9 juin"
DATE = finding(Field.DATE, "XXXX-06-09", "9 juin")
LAOS = finding(Field.COUNTRY, "LA", "Laos")
TO_LAM = finding(Field.ACTOR, "to-lam", "Tô Lâm")
TOPIC = finding(Field.TOPIC, "20000639", "visite", part="text")
PERSON = Actor(id="to-lam", name="Tô Lâm", type=ActorType.PERSON, variants=("To Lam",))
ANNOTATED = AnnotatedArticle(
    article=make_article("visite", title=TITLE),
    repairs=(Repair(before="auLaos", after="au Laos", part="title", start=7),),
    dating=Dating(date="XXXX-06-09", earliest=None, latest=None, findings=(DATE,)),
    countries=("LA",),
    actors=(PERSON,),
    topics=(Topic(code="20000639", label="diplomatie"),),
    findings=(DATE, LAOS, TO_LAM, TOPIC),
)


def corrected(text: str) -> AnnotatedArticle:
    correction = load_correction(text, FILE)
    return apply_correction(ANNOTATED, correction, topics=TOPICS)


def test_a_full_file_is_read() -> None:
    text = """
date: 2021?-10-13
title: Un titre
countries: {add: ["NO"], remove: [LA]}
actors: {add: [ICAP, {name: Bà Ba, type: person, role: ministre}], remove: [to-lam]}
tags: {add: [diplomatie]}
source_url: https://example.org/a
publisher: VNA
rights: extract
withdrawn: {reason: doublon, date: 2026-01-31}
"""
    found = load_correction(text, FILE)
    assert (found.date, found.corrects_date, found.title) == ("2021?-10-13", True, "Un titre")
    assert (found.add_countries, found.remove_countries) == (("NO",), ("LA",))
    assert [(a.name, a.type, a.role) for a in found.add_actors] == [
        ("ICAP", None, None),
        ("Bà Ba", ActorType.PERSON, "ministre"),
    ]
    assert (found.remove_actors, found.add_tags) == (("to-lam",), ("diplomatie",))
    assert (found.source_url, found.publisher) == ("https://example.org/a", "VNA")
    assert (found.rights, found.withdrawn) == (
        "extract",
        Withdrawal(reason="doublon", date="2026-01-31"),
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("date: 2022-10-25", "2022-10-25", id="a day without quotes"),
        pytest.param("date: 2017", "2017", id="a year without quotes"),
        pytest.param('date: "2019-10"', "2019-10", id="with quotes"),
        pytest.param("date: null", None, id="a date that nobody can know"),
    ],
)
def test_a_date_needs_no_quotes(text: str, date: str | None) -> None:
    found = load_correction(text, FILE)
    assert (found.corrects_date, found.date) == (True, date)


def test_a_reason_alone_withdraws() -> None:
    found = load_correction("withdrawn: doublon", FILE)
    assert found == Correction(file=FILE, withdrawn=Withdrawal(reason="doublon"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", ["found nothing", "withdrawn"], id="empty"),
        pytest.param("# nothing yet", ["found nothing"], id="only a comment"),
        pytest.param("[date]", ["must hold some of the keys"], id="a list"),
        pytest.param("date: {", ["not valid YAML"], id="not YAML"),
        pytest.param("a: !!python/object:os.x {}", ["not valid YAML"], id="an object"),
        pytest.param("date: 2017\ndate: 2018", ["date stands twice"], id="a key twice"),
        pytest.param("titel: x", ["titel is unknown", "allowed: date, title"], id="unknown key"),
        pytest.param("date: 2021-02-29", ["date must be EDTF", "no such day"], id="no such day"),
        pytest.param("date: [2021]", ["date must be EDTF", "[2021]"], id="a list of years"),
        pytest.param("date: hier", ["date must be EDTF", "'hier'"], id="no date"),
        pytest.param("title: 3", ["title must be one line of text", "found 3"], id="a number"),
        pytest.param('title: "a\\nb"', ["title must be one line of text"], id="two lines"),
        pytest.param("countries: VN", ["countries must be {add"], id="not a mapping"),
        pytest.param("countries: {ad: [VN]}", ["countries.ad is unknown"], id="misspelt"),
        pytest.param("countries: {add: VN}", ["countries.add must be a list"], id="not a list"),
        pytest.param("countries: {add: [UK]}", ["found 'UK'"], id="no country"),
        pytest.param(
            "countries: {add: [Malaisie]}", ["(Malaisie has MY)"], id="the name of a country"
        ),
        pytest.param(
            "countries: {remove: [korea, south korea]}", ["(south korea has KR)"], id="in English"
        ),
        pytest.param(
            "countries: {add: [NO]}", ['"NO" for Norway', "found false"], id="Norway is not false"
        ),
        pytest.param(
            "actors: {add: [{name: A, type: ship}]}", ["person or organisation"], id="type"
        ),
        pytest.param("actors: {add: [{typ: A}]}", ["actors.add.typ", "actors.add.name"], id="name"),
        pytest.param(
            "countries: {add: [LA, VN], remove: [LA]}",
            ["countries must be in add or in remove, not in both, found 'LA'"],
            id="a country added and removed",
        ),
        pytest.param(
            "actors: {add: [{name: To Lam}], remove: [To Lam]}",
            ["actors must be in add or in remove, not in both, found 'To Lam'"],
            id="an actor added and removed",
        ),
        pytest.param("tags: {add: [[a]]}", ["tags.add must be a list of names"], id="tags"),
        pytest.param("source_url: javascript:x", ["https:// or http://"], id="no web address"),
        pytest.param("source_url: https://a:b@c.org/", ["or password"], id="a password"),
        pytest.param("source_url: 'https:///a'", ["https:// or http://"], id="no host"),
        pytest.param("source_url: 'http://[a'", ["https:// or http://"], id="broken address"),
        pytest.param("rights: all", ["full, extract, link", "'all'"], id="rights"),
        pytest.param("rights: [full]", ["full, extract, link"], id="rights in a list"),
        pytest.param("withdrawn: no", ["withdrawn must be one line"], id="no is false"),
        pytest.param(
            "withdrawn: {reason: x, date: demain}", ["withdrawn.date", "demain"], id="no day"
        ),
        pytest.param("withdrawn: {date: 2026-01-31}", ["withdrawn.reason"], id="no reason"),
    ],
)
def test_a_bad_file_is_named_with_key_value_and_what_is_allowed(
    text: str, words: list[str]
) -> None:
    with pytest.raises(DataError) as caught:
        load_correction(text, FILE)
    message = str(caught.value)
    assert message.startswith(f"{FILE}: ")
    assert [word for word in words if word not in message] == []


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(DataError) as caught:
        load_correction("title: 1\npublisher: 2\nrights: 3", FILE)
    assert str(caught.value).count("must be") == 3


@pytest.mark.parametrize(
    "text",
    [
        "date: XXXX-06-09",
        f"title: {TITLE}",
        "countries: {add: [LA], remove: [VN]}",
        "actors: {add: [To Lam], remove: [Mme Ba]}",
        "tags: {add: [Diplomatie], remove: [11002000]}",
    ],
)
def test_a_correction_that_changes_nothing_leaves_the_article_equal(text: str) -> None:
    assert corrected(text) == ANNOTATED


def test_a_date_replaces_the_reasons_of_the_one_read() -> None:
    found = corrected("date: 2025-06-09")
    hand = by_hand(Field.DATE, "2025-06-09")
    assert found.dating == Dating(
        date="2025-06-09", earliest="2025-06-09", latest="2025-06-09", findings=(hand,)
    )
    assert found.findings == (hand, LAOS, TO_LAM, TOPIC)


def test_a_date_may_be_set_to_none() -> None:
    found = corrected("date: null")
    hand = by_hand(Field.DATE, "XXXX")
    assert found.dating == Dating(date=None, earliest=None, latest=None, findings=(hand,))


def test_countries_are_removed_and_added_at_the_end() -> None:
    found = corrected('countries: {add: ["NO", VN], remove: [LA]}')
    assert found.countries == ("NO", "VN")
    added = (by_hand(Field.COUNTRY, "NO"), by_hand(Field.COUNTRY, "VN"))
    assert found.findings == (DATE, *added, TO_LAM, TOPIC)


@pytest.mark.parametrize("name", ["to-lam", "TO LAM", "Tô Lâm"])
def test_an_actor_is_removed_by_any_of_its_names(name: str) -> None:
    found = corrected(f"actors: {{remove: [{name}]}}")
    assert (found.actors, found.findings) == ((), (DATE, LAOS, TOPIC))


def test_an_actor_is_added() -> None:
    found = corrected("actors: {add: [{name: AIEA, type: organisation}]}")
    added = Actor(id="aiea", name="AIEA", type=ActorType.ORGANISATION)
    assert found.actors == (PERSON, added)
    assert found.findings == (DATE, LAOS, TO_LAM, by_hand(Field.ACTOR, "aiea"), TOPIC)


def test_an_actor_that_is_there_gets_its_office() -> None:
    found = corrected("actors: {add: [{name: To Lam, role: ministre}]}")
    assert found.actors == (replace(PERSON, role="ministre"),)
    assert found.findings == (DATE, LAOS, by_hand(Field.ACTOR, "to-lam"), TOPIC)


@pytest.mark.parametrize("tag", ["11002000", "Relations diplomatiques"])
def test_a_topic_is_named_by_label_or_code(tag: str) -> None:
    found = corrected(f"tags: {{add: [{tag}], remove: [diplomatie]}}")
    assert found.topics == (Topic(code="11002000", label="relations diplomatiques"),)
    assert found.findings == (DATE, LAOS, TO_LAM, by_hand(Field.TOPIC, "11002000"))


def test_unknown_topics_are_named_at_once() -> None:
    with pytest.raises(DataError) as caught:
        corrected("tags: {add: [météo], remove: [sport]}")
    message = str(caught.value)
    assert message.startswith(f"{FILE}: tags.remove must be")
    assert message.count("allowed: diplomatie, relations diplomatiques") == 2


def test_a_title_keeps_the_reasons_that_it_still_holds() -> None:
    found = corrected("title: Visite au Laos")
    assert (found.article.title, found.repairs) == ("Visite au Laos", ())
    assert (ANNOTATED.title_by_hand, found.title_by_hand) == (False, True)
    moved = replace(LAOS, start=10, end=14)
    day = by_hand(Field.DATE, "XXXX-06-09")
    assert found.findings == (day, moved, by_hand(Field.ACTOR, "to-lam"), TOPIC)
    assert found.dating.findings == (day,)


def test_a_title_corrects_no_value_that_other_words_of_the_article_support() -> None:
    elsewhere = finding(Field.COUNTRY, "LA", "laotien", part="text")
    read = replace(ANNOTATED, findings=(DATE, LAOS, elsewhere, TO_LAM, TOPIC))
    correction = load_correction("title: Tô Lâm en visite le 9 juin", FILE)
    found = apply_correction(read, correction, topics=TOPICS)
    assert [f for f in found.findings if f.field is Field.COUNTRY] == [elsewhere]


def test_what_only_a_correction_knows_is_set() -> None:
    found = corrected("source_url: http://a.org\npublisher: VNA\nrights: link\nwithdrawn: doublon")
    assert found == replace(
        ANNOTATED,
        source_url="http://a.org",
        publisher="VNA",
        rights="link",
        withdrawn=Withdrawal(reason="doublon"),
    )
