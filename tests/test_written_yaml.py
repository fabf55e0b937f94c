"""YAML that people write: what is no YAML is said with file, line and fault, whatever it is."""

from itertools import pairwise

import pytest

from generator.errors import DataError
from generator.written_yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: [", "f.yml: not valid YAML at line 2: "),
        ("a: 1\na: 2", "f.yml: not valid YAML at line 2: the key a stands twice"),
        ("- a: 1\n- b: {c: 1, c: 2}", "f.yml: not valid YAML at line 2: the key c stands twice"),
        ("a: !!int b", "f.yml: not valid YAML: invalid literal for int()"),
        ("a: \x00", "f.yml: not valid YAML: unacceptable character #x0000"),
        ("[" * 3000, "f.yml: not valid YAML: maximum recursion depth"),
        ("a: &x [1]\nb: *x", "f.yml: not valid YAML at line 2: *x stands for more than one value"),
        ("a: &x {b: *x}", "f.yml: not valid YAML at line 1: *x stands for more than one value"),
        ("a: *x", "f.yml: not valid YAML at line 1: found undefined alias"),
        ("a: !!python/object:os.x {}", "f.yml: not valid YAML at line 1: could not determine"),
    ],
)
def test_a_fault_is_said_with_file_and_line(text: str, said: str) -> None:
    with pytest.raises(DataError) as raised:
        read_yaml(text, "f.yml")
    assert str(raised.value).startswith(said)


def test_a_few_lines_never_say_more_than_a_machine_can_hold() -> None:
    """Nine lists, each nine times the one before: its fault alone took gigabytes to say."""
    letters = "abcdefghi"
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise(letters)]
    with pytest.raises(DataError, match=r"line 2: \*a stands for more than one value"):
        read_yaml("\n".join(["a: &a [x, x]", *lines]), "f.yml")


def test_a_value_may_be_said_again_by_its_anchor() -> None:
    assert read_yaml("a: &x 2021\nb: *x", "f.yml") == {"a": 2021, "b": 2021}


def test_days_stay_text_even_impossible_ones() -> None:
    assert read_yaml("[2021-02-03, 2021-13-45]", "f.yml") == ["2021-02-03", "2021-13-45"]
