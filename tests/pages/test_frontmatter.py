import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.pages.frontmatter import (
    article_front_matter,
    read_front_matter,
    write_front_matter,
)
from tests.articles import make_entry

_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")))
_TRAPS = st.sampled_from(
    ("NO", "on", "1e3", "2024-10-07", "null", "~", "a: b", "@x", "`x`", "---", "x\n---\n", "'", '"')
)
_SCALAR = _TEXT | _TRAPS | st.none()
_VALUES = st.dictionaries(
    st.sampled_from(("title", "description", "date", "countries", "source")),
    _SCALAR | st.lists(_TEXT | _TRAPS) | st.dictionaries(st.sampled_from("ab"), _TEXT | _TRAPS),
    min_size=1,
)


@given(_VALUES)
def test_what_is_written_is_read_again(values: dict[str, object]) -> None:
    page = write_front_matter(values) + "\nLe corps.\n"

    assert read_front_matter(page) == (values, "\nLe corps.\n")


@given(_VALUES)
def test_the_engine_reads_the_same(values: dict[str, object]) -> None:
    body, read = get_data(write_front_matter(values) + "\nLe corps.\n")

    assert (read, body) == (values, "Le corps.\n")


def test_an_article_has_the_keys_of_the_contract_in_their_order() -> None:
    entry = make_entry(countries=("NO",), date=None)

    assert article_front_matter(entry.annotated, "Un titre", "Un chapeau") == (
        "---\n"
        'title: "Un titre"\n'
        'description: "Un chapeau"\n'
        'template: "article.html"\n'
        'id: "0123456789abcdef"\n'
        "date: null\n"
        'countries: ["NO"]\n'
        'actors: ["Tô Lâm"]\n'
        'tags: ["frontières"]\n'
        'lang: "fr"\n'
        f'source: {{file: "0123456789abcdef.txt", sha256: "{"a" * 64}"}}\n'
        "---\n"
    )


@pytest.mark.parametrize(
    ("page", "error"),
    [
        ("Un texte sans rien", ValueError),
        ("---\ntitle: x\n", ValueError),
        ("---\n- x\n---\n", TypeError),
    ],
    ids=["none", "unclosed", "a list"],
)
def test_a_page_without_front_matter_is_refused(page: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_front_matter(page)
