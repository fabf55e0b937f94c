"""The tables of what everyone knows are checked when they are loaded."""

from typing import Any

import pytest

from generator.annotate.dates import known_words
from generator.annotate.dates.periods import read_period
from generator.errors import DataError
from generator.languages import available, read_table, tables


@pytest.mark.parametrize("language", available())
def test_every_language_names_every_event_and_office(language: str) -> None:
    known = known_words.load_known(language)
    assert known.events
    assert known.holders


@pytest.mark.parametrize(
    ("table", "key", "value", "message"),
    [
        (
            "dated_words",
            "signs",
            ["rain"],
            "signs: found .*, allowed: such that",
        ),
        ("dated_words", "series", {}, "series: found .*, allowed: the keys"),
        ("dated_words", "offices", {}, "offices: found .*, allowed: the keys"),
        ("dated_words", "former", "(", r"former: found '\(', allowed: a list"),
        (
            "dated_words",
            "former",
            ["("],
            "former: found .*, allowed: regular expr",
        ),
        ("dated_words", "apposed", "x", "apposed: found 'x', allowed: keys"),
        ("dated_words", "counterpart", "x", "counterpart: found 'x', allowed: a list"),
        ("dated_words", "gap", 3, "gap: found 3, allowed: text"),
        ("dated_words", "ordinals", [], r"ordinals: found \[\], allowed: keys"),
        (
            "dated_words",
            "since",
            {"2020": ["x"]},
            "since: found '2020', allowed: months",
        ),
        ("dated_series", "terms", {}, "terms: found .*, allowed: the keys"),
        (
            "offices_held",
            "offices",
            {"president": {"A B": ["2011-13/.."]}},
            "offices: found .*, allowed: the keys",
        ),
    ],
)
def test_a_table_of_another_form_is_refused(
    monkeypatch: pytest.MonkeyPatch, table: str, key: str, value: Any, message: str
) -> None:
    def changed(language: str, name: str) -> dict[str, Any]:
        content = read_table(language, name)
        return {**content, key: value} if name == table else content

    monkeypatch.setattr(known_words, "read_table", changed)
    monkeypatch.setattr(tables, "read_table", changed)
    with pytest.raises(DataError, match=f"fr/dated_words.yml: {message}"):
        known_words.load_known.__wrapped__("fr")


def test_numbered_events_follow_each_other() -> None:
    facts = read_table("mul", "dated_series")
    lists = [
        *facts["series"].items(),
        *(pair for t in facts["terms"].values() for pair in t.items()),
    ]
    for key, held in lists:
        months = [read_period(key, held[number]) for number in sorted(held)]
        assert months == sorted(months), key
        assert all(first <= last for first, last in months), key
