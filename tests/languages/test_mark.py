"""The marks of the frozen forms are what restoration would find out of them."""

import gzip

import pytest

from generator.languages import read_bytes
from generator.languages.mark import mark_of, marked
from generator.restore import load_lexicon
from generator.restore.forms import Forms, pages

_SHARE = 199
"""One form of so many is looked at."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_forms_are_marked_as_they_would_be_now(language: str) -> None:
    forms = Forms(gzip.decompress(read_bytes(language, "words.gz")))
    lexicon = load_lexicon(language)
    sample = [form for form, _, _ in forms.rows()][::_SHARE]
    wrong = [form for form in sample if forms.mark(form) != mark_of(lexicon, form)]
    assert not wrong, f"run `python -m generator.languages.mark {language}`"


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("ville", ""),  # one word, and one name
        ("vietnamienne", "-+"),  # "vietnamien ne", "Vietnamien ne"
        ("parlement", "+5"),  # two where an article has a Parle
        ("actu", "-+"),  # one word, but "l'ac tu"
        ("porte-parole", ""),
        ("Hongrie", "+4"),
        ("Villeneuve-d'Ascq", ""),  # asked of nobody
    ],
)
def test_a_mark_says_with_what_a_form_may_be_two_words(form: str, mark: str) -> None:
    assert mark_of(load_lexicon("fr"), form) == mark


def test_a_table_is_marked_form_by_form() -> None:
    table = "".join(pages([("parlement", 9, "Nms:9"), ("vietnamienne", 3, " en")], 2))
    forms = Forms(marked(table.encode(), load_lexicon("fr")).encode())
    assert {form: forms.mark(form) for form in ("parlement", "vietnamienne", "le")} == {
        "parlement": "+5",
        "vietnamienne": "-+",
        "le": None,
    }
