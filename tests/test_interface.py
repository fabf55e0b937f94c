import re
from pathlib import Path
from typing import Any

import pytest

from generator.config import LANGUAGES
from generator.errors import DataError
from generator.interface import load_words
from generator.languages import DEFAULT, read_table, tables
from tests.pages.rendering import PROJECT

WORDS = load_words("fr")


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 article"), (1, "1 article"), (2, "2 articles"), (12345, "12\u202f345 articles")],
)
def test_a_count_has_the_number_that_french_asks_for(number: int, said: str) -> None:
    assert WORDS.count("articles", number) == said


def test_a_space_before_a_high_sign_does_not_break() -> None:
    assert WORDS("evidence") == "Comment le sait-on\u202f?"
    assert WORDS.typeset("« Le Vietnam : hier »") == "«\u202fLe Vietnam\u202f: hier\u202f»"


def test_a_value_is_filled_in_as_it_is() -> None:
    assert WORDS("also_written", names="{x} : %s") == "Aussi écrit\u202f: {x} : %s"


def test_a_rule_without_words_is_shown_by_its_name() -> None:
    assert WORDS.rule("corrected by hand") == "corrigé à la main"
    assert WORDS.rule("a-new-rule") == "a-new-rule"


def test_every_text_of_the_catalogue_is_used() -> None:
    rooms = (PROJECT / "generator" / room for room in ("pages", "figures"))
    code = "".join(p.read_text() for room in rooms for p in sorted(room.rglob("*.py")))
    composed = ("part_", "_lead", "kind_", "says_", "cite_")
    unused = [
        key
        for key in read_table("fr", "interface")["texts"]
        if f'"{key}"' not in code and f"'{key}'" not in code and not any(c in key for c in composed)
    ]

    assert unused == []


def _placeholders(catalogue: dict[str, Any]) -> dict[str, set[str]]:
    """Return each key of a catalogue with what is filled in; plural forms are one text."""
    return {
        f"{section}.{key}": set(re.findall(r"{\w*}", str(text.values() if plural else text)))
        for section in ("texts", "templates", "search", "rules")
        for key, text in catalogue[section].items()
        for plural in [isinstance(text, dict)]
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_the_same_keys_and_placeholders(language: str) -> None:
    model = _placeholders(read_table(DEFAULT, "interface"))
    assert _placeholders(read_table(language, "interface")) == model


def test_templates_say_what_the_catalogue_has_and_all_of_it() -> None:
    templates = sorted((PROJECT / "theme_overrides").rglob("*.html"))
    said = {
        key
        for file in templates
        for key in re.findall(r"""say\(["'](\w+)["']\)""", file.read_text("utf-8"))
    }
    assert said - {"key"} == load_words(DEFAULT).templates.keys()


def test_the_search_script_says_what_the_catalogue_has() -> None:
    scripts = (PROJECT / "theme_overrides/assets/javascripts").glob("**/*.js")
    said = {
        key
        for script in scripts
        for key in re.findall(r"messages\.(\w+)", script.read_text("utf-8"))
    }
    said |= {f"{key}_{n}" for key in ("all", "articles", "found") for n in ("one", "many")}
    said |= {"range_from", "range_to", "range_from_to"}
    words = {key for key in load_words(DEFAULT).search if not key.startswith("facet_")}
    assert said == words


@pytest.mark.parametrize("pattern", ["theme_overrides/*.html", "theme_overrides/*/*.html"])
def test_no_template_holds_words_of_its_own(pattern: str) -> None:
    markup = (
        r"{% block kind %}.*?{% endblock %}|{#.*?#}|{%.*?%}|{{.*?}}"
        r"|<script.*?</script>|<svg.*?</svg>|<[^>]*>"
    )
    names = {"–", "·", "Kiosque", "CSV", "RIS", "BibLaTeX"}
    for file in sorted(PROJECT.glob(pattern)):
        text = re.sub(markup, " ", file.read_text("utf-8"), flags=re.DOTALL)
        assert set(text.split()) - names == set(), file
        spoken = re.findall(
            r"""(?:aria-label|placeholder|title|alt)=["']([^"'{]+)""", file.read_text("utf-8")
        )
        assert spoken == [], file


@pytest.mark.parametrize(
    ("section", "content", "fault"),
    [
        ("templates", None, "templates: found None"),
        ("search", {"empty": ["x"]}, r"search.empty: found \['x'\]"),
        ("texts", {"actors": 3}, "texts.actors: found 3"),
    ],
)
def test_a_broken_catalogue_is_named_with_its_key_and_value(
    section: str, content: object, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = read_table(DEFAULT, "interface") | {section: content}
    monkeypatch.setattr(tables, "read_table", lambda *_: table)
    with pytest.raises(DataError, match=f"languages/fr/interface.yml: {fault}"):
        load_words.__wrapped__("fr")


@pytest.mark.parametrize(
    "file",
    [
        *(
            PROJECT / "docs" / f"{name}.md"
            for name in ("methode", "donnees", "recherche", "a-propos")
        ),
        *(PROJECT / "generator/languages/fr/new_archive/docs").glob("*.md"),
    ],
    ids=lambda file: f"{file.parents[1].name}-{file.stem}",
)
def test_hand_written_pages_break_no_line_before_a_high_sign(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    faulty = [line for line in lines if any(f" {sign}" in line for sign in ";!?»")]

    assert faulty == []
