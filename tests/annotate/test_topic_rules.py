from typing import Any

import pytest

from generator.annotate.matching import fold
from generator.annotate.topic_rules import (
    TopicRecord,
    load_topics,
    merge_topics,
    parse_topics,
    spellings,
)
from generator.annotate.topics import find_topics
from generator.errors import DataError
from generator.languages import read_table, tables
from tests.articles import make_article

TABLE = read_table("fr", "topics")


def test_the_table_has_forty_to_eighty_topics_sorted_by_code() -> None:
    codes = [topic["code"] for topic in TABLE["topics"]]
    assert 40 <= len(codes) <= 80
    assert codes == sorted(set(codes))


def test_labels_are_unique_and_every_topic_has_words_that_settle_it() -> None:
    labels = [fold(topic["label"]) for topic in TABLE["topics"]]
    assert len(labels) == len(set(labels))
    assert [topic["code"] for topic in TABLE["topics"] if not topic["words"].get(4)] == []


def test_no_phrase_stands_twice_in_one_topic() -> None:
    twice = []
    for topic in TABLE["topics"]:
        seen: set[str] = set()
        for row in topic["words"].values():
            forms = [fold(form) for phrase in row for form in dict.fromkeys(spellings(phrase))]
            twice += [(topic["code"], form) for form in forms if form in seen]
            seen.update(forms)
    assert twice == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("riz", ("riz",)),
        ("loi(s)", ("loi", "lois")),
        ("élu(e)(s)", ("élu", "élus", "élue", "élues")),
        ("soci(al/ale)", ("social", "sociale")),
        (
            "accord(s) commerci(al/aux)",
            tuple(f"accord{s} commerci{e}" for s in ("", "s") for e in ("al", "aux")),
        ),
        ("chant(/s)", ("chant", "chants")),
    ],
)
def test_brackets_stand_for_endings(phrase: str, expected: tuple[str, ...]) -> None:
    assert spellings(phrase) == expected


OWN = """
topics:
  - code: "20000639"
    label: Relations diplomatiques
    words: {4: [table ronde]}
  - code: "90000001"
    label: Dioxine
    words:
      4: [agent(s) orange]
"""


def test_a_vocabulary_renames_extends_shortens_and_adds() -> None:
    rules = load_topics("fr", OWN)
    assert rules.labels["20000639"] == "Relations diplomatiques"
    assert rules.labels["90000001"] == "Dioxine"
    topics, _ = find_topics(make_article("Rien.", title="L'agent orange"), rules)
    assert "90000001" in [topic.code for topic in topics]
    topics, _ = find_topics(make_article("Rien.", title="Table ronde"), rules)
    assert [topic.code for topic in topics] == ["20000639"]


def test_weight_nought_takes_a_phrase_away() -> None:
    title = make_article("Rien.", title="Un tête-à-tête")
    own = 'topics: [{code: "20000639", words: {0: [tête-à-tête]}}]'
    _, found = find_topics(title, load_topics("fr"))
    assert [(finding.value, finding.quote) for finding in found] == [("20000639", "tête-à-tête")]
    assert find_topics(title, load_topics("fr", own)) == ((), ())
    strong = make_article("Rien.", title="Un tête-à-tête entre diplomates")
    _, found = find_topics(strong, load_topics("fr", own))
    assert [finding.quote for finding in found] == ["diplomates"]


def test_merging_keeps_what_the_vocabulary_leaves_out_and_sorts() -> None:
    base = [TopicRecord(code="20000002", label="B", words={"b": 1})]
    own = [
        TopicRecord(code="20000002", label=None, words={"c": 2}),
        TopicRecord(code="20000001", label="A", words={"a": 4}),
    ]
    assert merge_topics(base, own) == (
        TopicRecord(code="20000001", label="A", words={"a": 4}),
        TopicRecord(code="20000002", label="B", words={"b": 1, "c": 2}),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("topics: [", "topics.yml: not valid YAML at line 1"),
        ("subjects: []", "topics.yml: holds ['subjects'], allowed: the key 'topics'"),
        ("topics: {}", "topics.yml: topics: found {}, allowed: a list of topics"),
        ("topics: [Sport]", "topics[0]: found 'Sport', allowed: a topic with code, label, words"),
        ("topics: [{code: 20000639}]", "topics[0].code: found 20000639, allowed: eight digits"),
        ('topics: [{code: "20000639", lable: X}]', "topics[0].lable: unknown, allowed: code"),
        ('topics: [{code: "20000639", label: 3}]', "topics[0].label: found 3, allowed: text"),
        (
            'topics: [{code: "20000639", words: [a]}]',
            "topics[0].words: found ['a'], allowed: lists",
        ),
        ('topics: [{code: "20000639", words: {12: [a]}}]', "weight 12, allowed: 0 to 9"),
        ('topics: [{code: "20000639", words: {4: a}}]', "words.4: found 'a', allowed: a list"),
        ('topics: [{code: "20000639"}, {code: "20000639"}]', "code '20000639' stands twice"),
        ('topics: [{code: "90000001", label: X}]', "90000001 is a new code, allowed: with a label"),
        (
            'topics: [{code: "20000639", label: « Sport ! »}]',
            "stands for both 15000000 and 20000639",
        ),
        (
            'topics: [{code: "20000639", label: sport}]',
            "label 'sport' stands for both 15000000 and 20000639",
        ),
    ],
)
def test_a_broken_vocabulary_is_refused_with_key_value_and_what_is_allowed(
    text: str, message: str
) -> None:
    with pytest.raises(DataError) as raised:
        load_topics("fr", text)
    assert message in str(raised.value)


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(DataError) as raised:
        parse_topics("topics: [{code: 1, label: 2}, {code: 3}]")
    assert str(raised.value).count("found") == 3


@pytest.mark.parametrize("text", ["", "# nothing\n", "topics: []"])
def test_an_empty_vocabulary_changes_nothing(text: str) -> None:
    plain: dict[str, Any] = dict(load_topics("fr").labels)
    assert dict(load_topics("fr", text).labels) == plain


@pytest.mark.parametrize("key", ["threshold", "share", "least", "most", "repeats"])
def test_a_limit_that_is_no_number_is_refused(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setattr(tables, "read_table", lambda *_: {**TABLE, key: "six"})
    with pytest.raises(DataError) as raised:
        load_topics("fr")
    assert f"languages/fr/topics.yml: {key}: found 'six', allowed: a number" in str(raised.value)


def test_every_place_of_an_article_needs_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "read_table", lambda *_: {**TABLE, "places": {"title": 3}})
    with pytest.raises(DataError) as raised:
        load_topics("fr")
    assert "places: found ['title'], allowed: the keys title, lead" in str(raised.value)
