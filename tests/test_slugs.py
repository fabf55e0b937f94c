"""Slugs are ASCII, short, stable and safe as file names everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify
from unidecode import unidecode

from generator.slugs import MAX_LENGTH, distinct_slug, slug


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Đồng cœur", "dong-coeur"),
        ("L’ASEAN à Hanoï", "l-asean-a-hanoi"),
        ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
        ("…", "article"),
        ("CON", "con-article"),
        ("a" * 200, "a" * MAX_LENGTH),
        ("mot " * 16 + "incommensurablement et", "-".join(["mot"] * 16)),
    ],
)
def test_a_slug_is_made_of_the_ascii_words_of_a_text(text: str, made: str) -> None:
    assert slug(text, fallback="article") == made


@given(st.text(max_size=300))
def test_a_slug_is_safe_and_its_own_slug(text: str) -> None:
    made = slug(text, fallback="article")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= MAX_LENGTH + len("-article")
    assert slug(made, fallback="article").startswith(made)


@given(st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("&,;#x4 -'"), max_size=30))
def test_a_short_slug_is_what_slugify_makes(text: str) -> None:
    made = slugify(unidecode(text)) or "article"
    assert slug(text, fallback="article").removesuffix("-article") == made.removesuffix("-article")


def test_long_names_that_differ_at_their_end_have_slugs_of_their_own() -> None:
    body = "Département des liaisons internationales du Comité central du Parti communiste "
    slugs = [distinct_slug(body + whose, fallback="acteur") for whose in ("chinois", "du Vietnam")]
    assert slugs[0] != slugs[1]
    assert max(map(len, slugs)) <= MAX_LENGTH
    assert slug(body + "chinois", fallback="acteur") == slug(body + "du Vietnam", fallback="acteur")


@given(st.text(st.characters(max_codepoint=0x24F), max_size=20))
def test_a_short_name_has_the_same_slug_either_way(text: str) -> None:
    assert distinct_slug(text, fallback="acteur") == slug(text, fallback="acteur")
