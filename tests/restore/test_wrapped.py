"""Measures on clean agency French: nothing is touched, and what a wrap glued is found again."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.restore import load_lexicon
from tests.articles import make_article, restore_one
from tests.restore.wrapped import glue

PARAGRAPHS = Path(__file__).with_name("clean.txt").read_text("utf-8").splitlines()
LEXICON = load_lexicon("fr")
FLOOR = 0.975
"""Share of the lost blanks that are found, and of the repairs that are right; only goes up."""


def test_there_are_more_than_two_hundred_clean_paragraphs() -> None:
    assert len(set(PARAGRAPHS)) >= 250


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_clean_paragraphs_come_through_untouched(apostrophe: str) -> None:
    paragraphs = [paragraph.replace("'", apostrophe) for paragraph in PARAGRAPHS]
    repairs = [r for text in paragraphs for r in restore_one(make_article(text), LEXICON)[1]]
    assert repairs == []


def test_what_wraps_glued_is_found_again() -> None:
    chance = random.Random(2024)  # noqa: S311  # the same glues in every run
    lost: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for share, apostrophe in ((1.0, "'"), (0.5, "’"), (0.2, "'")):
        for texts in _threes([text.replace("'", apostrophe) for text in PARAGRAPHS]):
            glued = [glue(text, chance, share) for text in texts]
            _, repairs = restore_one(make_article(*(each.text for each in glued)), LEXICON)
            lost.update(pair for each in glued for pair in each.lost)
            found.update((repair.before, repair.after) for repair in repairs)
    right = (lost & found).total()
    assert right / lost.total() >= FLOOR
    assert right / found.total() >= FLOOR


def _threes(texts: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), 3):
        yield texts[start : start + 3]
