"""A paragraph with links and marks of repairs."""

import re

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
        ("", ("prendtoujours", "prend toujours"), "{prendtoujours|prend toujours}"),
        ("Laos", ("LeLaos", "Le Laos"), "{LeLaos|Le [Laos](x.md)}"),
        ("Le Laos et", ("LeLaos", "Le Laos"), "[{LeLaos|Le Laos} et](x.md)"),
        ("Le Laos", ("LeLaos", "Le Laos"), "[{LeLaos|Le Laos}](x.md) et"),
        ("Laos et", ("LeLaos", "Le Laos"), "{LeLaos|Le }[{Laos} et](x.md)"),
        ("Le", ("LeLaos", "Le Laos"), "{LeLaos|[Le](x.md) Laos}"),
        ("Le L", ("Laoset", "Laos et"), "[Le {Laoset|L}](x.md){aos et} l'A"),
        ("Laos et", ("prend", "prend"), "[Laos et](x.md) l'Assemblée nationale, {prend|prend}"),
    ],
    ids=["alone", "within", "around", "same", "before", "opening", "behind", "apart"],
)
def test_marks_and_links_nest(linked: str, repaired: tuple[str, str], expected: str) -> None:
    mentions = [mention(linked)] if linked else []
    made = marked(TEXT, OFFSET, mentions, [repair(*repaired)])
    short = re.sub(r'<ins data-b="([^"]*)">', r"{\1|", made)

    assert expected in short.replace("<ins>", "{").replace("</ins>", "}")


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
