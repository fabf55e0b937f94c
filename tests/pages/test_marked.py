"""A paragraph with links and marks of repairs."""

import pytest
from hypothesis import given

from generator.model import Repair
from generator.pages.marked import Mention, marked, repairs_in
from tests.pages.rendering import read_html, render
from tests.pages.test_markdown import CAPTURED

TEXT = "Le Laos et l'Assemblée nationale, prend toujours part."
OFFSET = 100


def repair(before: str, after: str, part: str = "text") -> Repair:
    return Repair(before=before, after=after, part=part, start=OFFSET + TEXT.index(after))


def mention(words: str) -> Mention:
    start = OFFSET + TEXT.index(words)
    return Mention(start, start + len(words), "x.md")


@pytest.mark.parametrize(
    ("linked", "repaired", "expected"),
    [
        (
            "",
            ("prendtoujours", "prend toujours"),
            '<ins data-b="prendtoujours">prend toujours</ins>',
        ),
        ("Laos", ("LeLaos", "Le Laos"), '<ins data-b="LeLaos">Le </ins>[<ins>Laos</ins>](x.md)'),
        ("Le Laos", ("LeLaos", "Le Laos"), '[<ins data-b="LeLaos">Le Laos</ins>](x.md)'),
        (
            "Assemblée nationale",
            ("l'Assembléenationale,", "l'Assemblée nationale,"),
            (
                "<ins data-b=\"l'Assembléenationale,\">l'</ins>"
                "[<ins>Assemblée nationale</ins>](x.md)<ins>,</ins>"
            ),
        ),
        (
            "Laos et",
            ("prend", "prend"),
            '[Laos et](x.md) l\'Assemblée nationale, <ins data-b="prend">',
        ),
    ],
    ids=["alone", "link in a mark", "mark in a link", "mark around a link", "apart"],
)
def test_marks_stand_inside_of_links(linked: str, repaired: tuple[str, str], expected: str) -> None:
    mentions = [mention(linked)] if linked else []

    assert expected in marked(TEXT, OFFSET, mentions, [repair(*repaired)])


def test_without_its_marks_the_text_is_what_it_was() -> None:
    made = marked(TEXT, OFFSET, [mention("Laos")], [repair("LeLaos", "Le Laos")])

    assert read_html(render(made)).text == TEXT


def test_only_repairs_of_these_words_are_marked() -> None:
    here = repair("prendtoujours", "prend toujours")
    elsewhere = repair("LeLaos", "Le Laos", part="title")
    later = Repair(before="ab", after="a b", part="text", start=OFFSET + len(TEXT) + 2)
    wrong = Repair(before="ab", after="a b", part="text", start=OFFSET)

    assert repairs_in([elsewhere, here, later, wrong], TEXT, OFFSET) == [here]


@given(CAPTURED)
def test_a_captured_form_stays_in_its_attribute(before: str) -> None:
    made = marked("a b", 0, [], [Repair(before=before, after="a b", part="text", start=0)])
    page = read_html(render(f"x {made}"))

    assert (page.elements, page.text) == (["p", "ins"], "x a b")
    assert [name for name, _ in page.attributes] == ["data-b"]
