"""A seed of one endless kind takes seconds and never ends the program.

No regular expression, recursion or comparison of all with all may run away.
"""

import sys
import time
from collections.abc import Callable

import pytest

from generator.annotate.actors import load_actors
from generator.annotate.knowledge import Recipe, load_knowledge
from generator.model import Seed
from tests.articles import read_seed

LENGTH = 50_000
SECONDS = 10.0
"""Of CPU time: many times what the slowest takes."""

PIECES = {
    "letter": "a",
    "figure": "1",
    "stop": ".",
    "dots and letters": "O.N.U.",
    "hyphens": "sino-",
    "apostrophes": "l’",
    "brackets": "(",
    "name": "Nguyen Van ",
    "syllables": "Hanoi ",
    "initials": "A. B. ",
    "civility": "M. ",
    "particle": "de la ",
    "office": "président de la République de ",
    "minister": "le ministre des Affaires étrangères du ",
    "body": "le Comité central du Parti communiste du ",
    "acronym": "ONU ",
    "date": "13 octobre 2020 ",
    "day": "du 1er au 2 ",
    "year": "en 2015, ",
    "dateline": "Hanoï, 13 octobre (VNA) – ",
    "credit": "Photo : VNA ",
    "glued": "prendtoujours",
    "marks": "e\u0301\u0323",
    "tag": "<script>alert(1)</script>",
    "straight marks": '"',
    "offices joined": "ministre des Affaires étrangères et ",
    "lines": "a\n",
    "items": "Voir plus\n",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_fifty_thousand_characters_of_one_kind_take_seconds(piece: str) -> None:
    body = piece * (LENGTH // len(piece))
    text = f"Un titre\n\nLe Laos a signé. {body}.\n"
    seed = Seed(id="0" * 16, file="x.txt", sha256="0" * 64, text=text)
    knowledge = load_knowledge(Recipe(language="fr"))
    started = time.process_time()
    found = read_seed(seed, knowledge)
    assert time.process_time() - started < SECONDS
    for finding in found.findings:
        assert found.article.part(finding.part)[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize("piece", ["LE PRÉSIDENT DU LAOS ", "Comité Central "])
def test_a_long_page_in_capitals_takes_seconds(piece: str) -> None:
    """Each of its words could open a name that ends with the page."""
    text = f"Un titre\n\n{piece * (6 * LENGTH // len(piece))}.\n"
    seed = Seed(id="0" * 16, file="x.txt", sha256="0" * 64, text=text)
    knowledge = load_knowledge(Recipe(language="fr"))
    started = time.process_time()
    read_seed(seed, knowledge)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "form",
    ["MM. Nguyen {word} {other}, ", "MM. Nguyen Van Ba{place}, Tran Ca{place}, "],
    ids=["words", "numbers"],
)
def test_the_work_grows_with_the_names_not_with_their_pairs(form: str) -> None:
    """Names that share a word or a letter: each is compared with few of the others."""
    knowledge = load_knowledge(Recipe(language="fr"))

    def calls(number: int) -> int:
        names = (
            form.format(word=_word(place), other=_word(place + 7), place=place)
            for place in range(number, 2 * number)  # others each time: what was read is remembered
        )
        seed = Seed(id="0" * 16, file="x.txt", sha256="0" * 64, text=f"Titre\n\n{''.join(names)}.")
        return _calls(lambda: read_seed(seed, knowledge))

    calls(50)
    assert calls(4000) < 8 * calls(1000)


def test_the_work_grows_with_the_vocabulary_of_an_archive() -> None:
    """No record is compared with all known actors."""

    def calls(number: int) -> int:
        names = (f"  - {{label: {_word(place)} Novak, type: person}}" for place in range(number))
        vocabulary = "\n".join(["actors:", *names])
        return _calls(lambda: load_actors("fr", vocabulary))

    calls(1)  # the language's own tables
    assert (
        calls(400) - calls(10) < 2_000_000
    )  # 400 records of which each is compared with all: 7 million


def _calls(work: Callable[[], object]) -> int:
    """Return how many calls some work takes: they do not depend on the machine, as time does."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def _word(number: int) -> str:
    return "".join(
        "BDKLMRSTVZ"[int(digit)] + "aeiouaeiou"[int(digit)] for digit in f"{number:04}"
    ).title()
