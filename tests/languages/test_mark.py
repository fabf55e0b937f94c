"""The marks of the frozen forms are what restoration would find out of them."""

import gzip

import pytest

from generator.languages import read_bytes
from generator.languages.mark import marked
from generator.restore import load_lexicon
from generator.restore.forms import Forms
from generator.restore.whole import is_whole

_SHARE = 29
"""One form of so many is looked at."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_forms_are_marked_as_they_would_be_now(language: str) -> None:
    forms = Forms(gzip.decompress(read_bytes(language, "words.gz")))
    lexicon = load_lexicon(language)
    small = [form for form, _, _ in forms.rows() if form.isalpha() and form.islower()]
    wrong = [f for f in small[::_SHARE] if lexicon.is_whole(f) is not is_whole(lexicon, f)]
    assert not wrong, f"run `python -m generator.languages.mark {language}`"


def test_only_small_letters_are_marked_as_doubtful() -> None:
    rows = ["lesle\t1\tNms:9\n", "la\t7\t=la/D:9\n", "L'parties\t1\tP:9\n"]
    forms = Forms(marked(f"\n{''.join(rows)}\f".encode(), load_lexicon("fr")).encode())
    assert {form: forms.is_whole(form) for form in ("lesle", "la", "L'parties", "le")} == {
        "lesle": False,
        "la": True,
        "L'parties": True,
        "le": None,
    }
