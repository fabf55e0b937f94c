import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.markdown import attribute, cut_at_word, escape, html, link
from tests.pages.rendering import read_html, render

HOSTILE = (
    "<script>alert(1)</script>",
    "![x](http://ailleurs.example/x.png)",
    "[x](javascript:alert(1))",
    "[^1]: note",
    "[x]: http://ailleurs.example",
    "*[VNA]: agence",
    "{{ config.site_name }}",
    "{% include 'x' %}",
    "{: onclick=alert(1)}",
    "1986. Une année",
    "12) point",
    "---",
    "===",
    "!!! note",
    "??? note",
    "- puce",
    "+ puce",
    "* puce",
    "    code",
    "> citation",
    "# titre",
    ":smile:",
    ":material-alert:",
    "& &amp; &lt;",
    "`code` ``x``",
    "```python",
    "~~~",
    "\n```\ncode\n```\n",
    "\n~~~\ncode\n~~~\n",
    "<b",
    "~~barré~~ ^exposant^ ==marque==",
    "<!-- cut -->",
    "<!-- commentaire",
    "--8<-- 'fichier'",
    "https://ailleurs.example <http://ailleurs.example>",
    "a | b\n--|--\nc | d",
    "[TOC]",
    "\\",
    "\\`",
    "_gras_ **gras** __x__",
    "&#60;b&#62;",
    "$x$",
    "%",
    "\u00a0insécable\u202f!",
    "Tô Lâm 📝 Đồng",
    "ligne\u2028séparée\u2029ici",
)

_CHARACTERS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
CAPTURED = st.lists(
    st.sampled_from(HOSTILE) | _CHARACTERS | st.sampled_from((" ", "\n", "\n\n", "\t")),
    min_size=1,
    max_size=6,
).map("".join)
"""What a capture may hold: hostile pieces in any mix."""


def as_seen(text: str) -> str:
    return re.sub(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+", " ", text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_stands(text: str) -> None:
    seen = read_html(render(escape(text)))

    assert (seen.text.strip(), seen.elements) == (as_seen(text), ["p"])


@given(CAPTURED)
def test_a_paragraph_shows_its_text_and_makes_no_element(text: str) -> None:
    seen = read_html(render(escape(text)))

    assert seen.text.strip() == as_seen(text)
    assert seen.elements in (["p"], [])


@given(CAPTURED)
def test_a_list_item_and_a_heading_show_their_text(text: str) -> None:
    seen = read_html(render(f"# {escape(text)}\n\n- {escape(text)} <small>1</small>"))

    assert set(seen.elements) <= {"h1", "ul", "li", "small"}
    assert as_seen(text) in as_seen(seen.text)


@given(CAPTURED)
def test_a_link_s_label_shows_its_text_and_leads_where_it_says(text: str) -> None:
    seen = read_html(render(f"Voir {link(escape(text), '../pays/la-laos.md')}."))

    assert seen.elements == ["p", "a"]
    assert ("href", "../pays/la-laos.md") in seen.attributes


@given(CAPTURED)
def test_text_in_html_and_in_an_attribute_makes_no_element(text: str) -> None:
    seen = read_html(render(f'<p title="{attribute(as_seen(text))}">{html(as_seen(text))}</p>'))

    assert seen.elements == ["p"]
    assert seen.attributes == [("title", as_seen(text))]
    assert seen.text.strip() == as_seen(text)


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("Un titre", 20, "Un titre"),
        ("Un titre assez long", 12, "Un titre…"),
        ("Un titre, assez long", 11, "Un titre…"),
        ("Anticonstitutionnellement", 10, "Anticonst…"),
        ("  Un \n titre ", 20, "Un titre"),
        ("", 5, ""),
    ],
)
def test_a_cut_falls_between_words(text: str, length: int, cut: str) -> None:
    assert cut_at_word(text, length) == cut


@given(st.text(), st.integers(1, 50))
def test_a_cut_text_is_no_longer_than_asked(text: str, length: int) -> None:
    assert len(cut_at_word(text, length)) <= length
