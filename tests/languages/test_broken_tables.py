"""A table that has not the stated form is refused with its file, the key, and what is allowed."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml

import generator.languages
from generator.annotate.actors import load_actors
from generator.annotate.dates import load_calendar
from generator.annotate.inflection import load_inflection
from generator.countries import country_in_sentence, country_name
from generator.edtf import date_in_words
from generator.errors import DataError
from generator.kinship.occasions import occasion
from generator.parse.boilerplate import load_boilerplate
from generator.restore.lexicon import load_lexicon
from generator.restore.spelling import load_spelling
from tests.articles import make_entry

FOLDER = Path(generator.languages.__file__).parent
NUMBERS = count()

Load = Callable[[str], object]


def load_names(language: str) -> object:
    return country_name("LA", language)


def load_articles_of_names(language: str) -> object:
    return country_in_sentence("VN", language)


def load_dates(language: str) -> object:
    return date_in_words(None, language)


def load_occasions(language: str) -> object:
    annotated = make_entry().annotated
    return occasion(replace(annotated, article=replace(annotated.article, lang=language)))


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, bytes], str]:
    """Return what makes a language like French but for one file, and its code."""

    def make(name: str, content: bytes) -> str:
        language = f"x{next(NUMBERS)}"  # a new one each time: tables are read once
        (tmp_path / language).mkdir()
        (tmp_path / "mul").symlink_to(FOLDER / "mul")
        for file in (FOLDER / "fr").iterdir():
            if file.name != name:
                (tmp_path / language / file.name).symlink_to(file)
        (tmp_path / language / name).write_bytes(content)
        monkeypatch.setattr(generator.languages, "files", lambda _: tmp_path)
        return language

    return make


@pytest.mark.parametrize(
    ("load", "table", "key", "value", "allowed"),
    [
        (load_boilerplate, "boilerplate", "agencies", 3, "a list of texts"),
        (load_boilerplate, "boilerplate", "dateline_day", [], "text"),
        (load_names, "country_names", "names", [], "keys and values"),
        (load_names, "country_names", "names", {False: "Norvège"}, "keys that are texts"),
        (load_names, "country_names", "names", {"NO": 3}, "text"),
        (load_articles_of_names, "country_names", "in_sentences", {"le": "LA"}, "one {}"),
        (load_articles_of_names, "country_names", "in_sentences", {"le {}": "QQ"}, "country codes"),
        (load_dates, "date_words", "first", 3, "text"),
        (load_dates, "date_words", "patterns", {}, "the keys day, day_of_year, month"),
        (load_occasions, "occasions", "occasions", {}, "visit, conference, talks"),
        (load_inflection, "countries", "feminines", {"a": "e"}, "one of them empty"),
        (load_spelling, "restoration", "elisions", 3, "phrases separated by semicolons"),
        (load_actors, "organisation_nouns", "heads", [], "keys and values"),
        (load_actors, "offices", "civilities", 3, "phrases separated by semicolons"),
        (load_actors, "known_actors", "organisations", {"X": "y"}, "a list of texts"),
        (load_actors, "family_names", "vietnamese", 3, "keys and values"),
        (load_calendar, "calendar", "day_sign", 3, "text"),
        (load_calendar, "calendar", "weekdays", ["lundi"], "a list of 7 words"),
        (load_calendar, "calendar", "months", {1: ["mai"]}, "the keys 1, 2, 3"),
        (load_calendar, "calendar", "ranges", ["("], "a regular expression"),
        (load_calendar, "calendar", "numbers", 3, "keys and values"),
        (load_calendar, "date_context", "day_after", {}, "the keys future, background"),
        (load_calendar, "date_context", "oldest_year", "1990", "a number"),
        (load_calendar, "date_context", "held", 3, "a list of texts"),
    ],
)
def test_a_broken_entry_is_named_with_what_is_allowed(
    *,
    load: Load,
    table: str,
    key: str,
    value: Any,
    allowed: str,
    broken: Callable[[str, bytes], str],
) -> None:
    read = generator.languages.read_table("fr", table)
    language = broken(f"{table}.yml", yaml.safe_dump({**read, key: value}).encode())
    with pytest.raises(DataError) as fault:
        load(language)
    said = str(fault.value)
    assert said.startswith(f"languages/{language}/{table}.yml: ")
    assert key in said
    assert allowed in said


def test_a_damaged_file_of_words_is_named(broken: Callable[[str, bytes], str]) -> None:
    language = broken("words.gz", b"no words")
    with pytest.raises(DataError, match=f"languages/{language}/words.gz: Not a gzipped file"):
        load_lexicon(language)
