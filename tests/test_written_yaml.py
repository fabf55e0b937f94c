"""YAML that people write: what is no YAML is said with file, line and fault, whatever it is."""

import pytest

from generator.errors import DataError
from generator.written_yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: [", "f.yml: not valid YAML at line 2: "),
        ("a: 1\na: 2", "f.yml: not valid YAML at line 1: the key a stands twice"),
        ("- a: 1\n- b: {c: 1, c: 2}", "f.yml: not valid YAML at line 2: the key c stands twice"),
        ("a: !!int b", "f.yml: not valid YAML: invalid literal for int()"),
        ("a: \x00", "f.yml: not valid YAML: unacceptable character #x0000"),
        ("[" * 3000, "f.yml: not valid YAML: maximum recursion depth"),
        ("a: !!python/object:os.x {}", "f.yml: not valid YAML at line 1: could not determine"),
    ],
)
def test_a_fault_is_said_with_file_and_line(text: str, said: str) -> None:
    with pytest.raises(DataError) as raised:
        read_yaml(text, "f.yml")
    assert str(raised.value).startswith(said)


def test_days_stay_text_even_impossible_ones() -> None:
    assert read_yaml("[2021-02-03, 2021-13-45]", "f.yml") == ["2021-02-03", "2021-13-45"]
