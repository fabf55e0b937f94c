"""What is written and read here is what PyYAML would write and read, or is left to it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.fast_front_matter import read, write
from generator.pages import frontmatter

_TEXT = st.text(max_size=6) | st.sampled_from(
    ["NO", "2024-10-07", "a: b", "---", '"', "\\", "\xa0", "\x85", "\u2028", "\ufeff", "\U0001f600"]
)
_KEYS = st.sampled_from(["title", "date", "no", "on", "y", "null", "a_1", "1e3", "é", "a b"])
_VALUE = _TEXT | st.none() | st.booleans() | st.integers(0, 1) | st.lists(_TEXT, max_size=3)
_VALUES = st.dictionaries(
    _KEYS, _VALUE | st.dictionaries(_KEYS, _TEXT, max_size=2), min_size=1, max_size=3
)
USUAL: dict[str, Any] = {
    "title": 'L’« accord » "ASEAN" \\ œuvre 12:30 – #1',
    "date": None,
    "unlisted": True,
    "countries": ["NO", "VN"],
    "actors": [],
    "source": {"file": 'x, sha256: "y"', "sha256": "0"},
}


@given(_VALUES)
def test_what_is_written_is_what_pyyaml_writes(values: dict[str, Any]) -> None:
    assert write(values) in {None, frontmatter.dumped(values)}


@given(_VALUES)
def test_what_is_read_is_what_mkdocs_reads(values: dict[str, Any]) -> None:
    page = f"{frontmatter.dumped(values)}\n\nLe corps.\n"
    found = read(page)
    assert found is None or (found[1].lstrip("\n"), found[0]) == get_data(page)


def test_the_usual_form_is_written_and_read_here() -> None:
    page = write(USUAL)
    assert page == frontmatter.dumped(USUAL)
    assert read(f"{page}\nLe corps.\n") == (USUAL, "\nLe corps.\n")


@pytest.mark.parametrize(
    "line",
    [
        "title: x",
        'title: "a\\tb"',
        'title: "a" # b',
        'no: "x"',
        "n: 1",
        "list: [1]",
        'list: ["a",]',
        'map: {a: "x"}',
        '- "x"',
        'title: "x"\n...',
    ],
)
def test_any_other_form_is_refused(line: str) -> None:
    assert read(f'---\nid: "1"\n{line}\n---\n') is None
