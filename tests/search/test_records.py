from pathlib import Path

import pytest

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.model import Actor, ActorType, Entry
from generator.search.records import Record, make_record, searched, subject_of
from tests.articles import make_entry
from tests.projects import ROOT


@pytest.fixture(name="config")
def _config() -> Config:
    return load_config(ROOT / "mkdocs.yml")


def record(config: Config, *entries: Entry) -> Record:
    archive = Archive(chronological(entries))
    subject = subject_of(archive.entries[0], archive)
    return make_record(subject, config.language, config.article_language)


def finds(made: Record, phrase: str) -> bool:
    """Tell whether a record holds normalised words in this order, in one part."""
    return f" {phrase} " in f" {searched(made)} "


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("un titre", id="title"),
        pytest.param("le chapeau de l article", id="lead"),
        pytest.param("hanoi vna", id="dateline"),
        pytest.param("to lam est alle au laos", id="text"),
        pytest.param("la reunion", id="caption"),
        pytest.param("laotien", id="adjective of a country"),
        pytest.param("frontier", id="topic"),
        pytest.param("1er mars 2020", id="date in words"),
        pytest.param("ha noi", id="the other spelling of a name"),
    ],
)
def test_an_article_is_found_by(phrase: str, config: Config) -> None:
    assert finds(record(config, make_entry()), phrase)


def test_related_items_find_nothing(config: Config) -> None:
    assert not finds(record(config, make_entry()), "un autre article")


def test_an_actor_is_found_by_every_spelling_of_the_archive(config: Config) -> None:
    one = Actor(id="nguyen-phu-trong", name="Nguyen Phu Trong", type=ActorType.PERSON)
    other = Actor(
        id="nguyen-phu-trong",
        name="Nguyen Phu Trong",
        type=ActorType.PERSON,
        variants=("Nguyen Phu Truong",),
    )
    first = make_entry("0" * 16, actors=(one,), date="2019")
    second = make_entry("1" * 16, actors=(other,), date="2021")

    assert finds(record(config, first, second), "nguyen phu truong")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Une délégation du Viêt-Nam.", "vietnam"),
        ("Une délégation du Viet Nam.", "vietnam"),
        ("Une délégation du Vietnam.", "viet nam"),
        ("La marine sud-coréenne.", "sudcoreenne"),
        ("Le siège de l’O.N.U à New York.", "onu"),
        ("La province de Langson.", "lang son"),
    ],
)
def test_a_compound_is_found_in_one_word_and_in_several(
    text: str, phrase: str, config: Config
) -> None:
    made = record(config, make_entry(text=text, countries=(), actors=()))

    assert finds(made, phrase)


def test_no_phrase_spans_two_parts(config: Config) -> None:
    made = record(config, make_entry(title="Fin du titre", text="Début du texte.\n\nLa suite."))

    assert not finds(made, "titre le chapeau")
    assert not finds(made, "texte la suite")


def test_what_is_shown_keeps_the_spelling_of_the_article(config: Config) -> None:
    made = record(config, make_entry(title="Tô Lâm  à l’œuvre", text="Đồng Nai,\nau cœur."))

    assert made.title == "Tô Lâm  à l’œuvre"
    assert "Đồng Nai, au cœur." in made.parts
    assert made.title_words == "to lam a l oeuvre"


def test_an_article_without_title_or_date_has_a_record(config: Config) -> None:
    made = record(config, make_entry(title=None, date=None))

    assert (made.title, made.date, made.days) == ("", "date inconnue", (None, None))


def test_facets_hold_value_and_label(config: Config) -> None:
    assert record(config, make_entry()).facets == {
        "country": (("LA", "Laos"), ("VN", "Vietnam")),
        "actor": (("to-lam", "Tô Lâm"),),
        "topic": (("20000586", "frontières"),),
        "language": (("fr", "français"),),
    }


def test_addresses_are_relative_to_the_site(config: Config) -> None:
    made = record(config, make_entry())

    assert made.path == "articles/un-titre-01234567/"
    assert not Path(made.path).is_absolute()
