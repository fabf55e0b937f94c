from pathlib import Path

import pytest

from generator.languages import read_table
from generator.pages.words import load_words
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
    code = "".join(p.read_text() for room in rooms for p in sorted(room.glob("*.py")))
    composed = ("part_", "_lead", "kind_", "says_")
    unused = [
        key
        for key in read_table("fr", "interface")["texts"]
        if f'"{key}"' not in code and f"'{key}'" not in code and not any(c in key for c in composed)
    ]

    assert unused == []


@pytest.mark.parametrize("name", ["methode.md", "donnees.md"])
def test_hand_written_pages_break_no_line_before_a_high_sign(name: str) -> None:
    lines = Path(PROJECT, "docs", name).read_text().splitlines()
    faulty = [line for line in lines if any(f" {sign}" in line for sign in ";!?»")]

    assert faulty == []
