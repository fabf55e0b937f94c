import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.staged_paths import site_path, staged_path

LONG = "/".join(["abcdefghi"] * 30)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("pays/la-laos/index.html", ".pages/pays%2Fla-laos%2Findex.html"),
        ("a%2Fb.html", ".pages/a%252Fb.html"),
        (LONG, LONG),
    ],
    ids=["usual", "percent sign", "too long for a name"],
)
def test_pages_wait_in_one_folder_where_their_names_allow_it(path: str, place: str) -> None:
    assert staged_path(path) == place


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_what_waits_is_published_where_it_belongs(path: str) -> None:
    assert site_path(staged_path(path)) == path or path.startswith(".pages/")


def test_what_mkdocs_writes_stands_where_it_is_to_be() -> None:
    assert site_path("assets/a%20b.css") == "assets/a%20b.css"
