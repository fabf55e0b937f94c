import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.cbor import Value, after, head, packed, unpacked

VALUES: st.SearchStrategy[Value] = st.recursive(
    st.integers(-(2**64), 2**64 - 1) | st.text(), lambda inside: st.lists(inside, max_size=5)
)


@given(VALUES)
def test_what_is_packed_is_unpacked_again(value: Value) -> None:
    data = packed(value)

    assert unpacked(data) == (value, len(data))
    assert after(data, 0) == len(data)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (0, "00"),
        (24, "1818"),
        (1000, "1903e8"),
        (-25, "3818"),
        ("é", "62c3a9"),
        ([1, [2]], "82018102"),
    ],
)
def test_bytes_are_those_of_the_standard(value: Value, data: str) -> None:
    assert packed(value) == bytes.fromhex(data)


@pytest.mark.parametrize("data", ["", "f6", "5f", "9f", "8201", "1c", "a0", "19e8", "62c3"])
def test_what_pagefind_does_not_write_is_an_error(data: str) -> None:
    with pytest.raises(ValueError, match=r"it ends too early|an item is of kind"):
        after(bytes.fromhex(data), 0)


def test_the_head_of_a_text_tells_its_length() -> None:
    assert head(packed("pont"), 0) == (3, 4, 1)
