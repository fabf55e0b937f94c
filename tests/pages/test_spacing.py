"""Narrow spaces of displayed text, in elements that leave its characters alone."""

import pytest
from hypothesis import given

from generator.pages.markdown import escape, html
from generator.pages.spacing import spaced
from tests.pages.rendering import read_html, render
from tests.pages.test_markdown import CAPTURED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos : accord", 'Laos<span class="k-n"> :</span> accord'),
        ("Vraiment ?", 'Vraiment<span class="k-n"> ?</span>'),
        ("Oui !", 'Oui<span class="k-n"> \\!</span>'),
        ("« Oui »", '<span class="k-n">« </span>Oui<span class="k-n"> »</span>'),
        ("Chine: accord", "Chine: accord"),
        ("Laos\u00a0: accord", "Laos\u00a0: accord"),
        ("du\u00a0 Laos", 'du<span class="k-g">\u00a0</span> Laos'),
        ("du \u00a0Laos", 'du <span class="k-g">\u00a0</span>Laos'),
        ("Laos\u00a0 : oui", 'Laos<span class="k-g">\u00a0</span><span class="k-n"> :</span> oui'),
        ("R & D ; suite", 'R &amp; D<span class="k-n"> ;</span> suite'),
    ],
    ids=[
        "colon",
        "question",
        "escaped",
        "quoted",
        "none",
        "kept together already",
        "no-break and plain",
        "plain and no-break",
        "both before a sign",
        "reference",
    ],
)
def test_a_space_and_its_sign_stay_together(text: str, expected: str) -> None:
    assert spaced(escape(text), "fr") == expected


def test_a_language_that_sets_no_space_gets_none() -> None:
    assert spaced("Laos : accord", "en") == "Laos : accord"
    assert spaced("the\u00a0 Laos", "en") == 'the<span class="k-g">\u00a0</span> Laos'


@given(CAPTURED)
def test_the_text_is_the_same_to_whoever_reads_or_copies_it(text: str) -> None:
    plain, narrow = escape(text), spaced(escape(text), "fr")

    assert read_html(render(f"x {narrow}")).text == read_html(render(f"x {plain}")).text
    assert read_html(spaced(html(text), "fr")).text == read_html(html(text)).text
