"""The tables as any reader of YAML takes them: not every PyYAML has its C part."""

from pathlib import Path

import pytest
import yaml

import generator

PACKAGE = Path(generator.__file__).parent
TABLES = sorted(file for file in PACKAGE.rglob("*.yml") if "founding" not in file.parts)


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_table_is_read_alike_with_and_without_the_c_part_of_pyyaml(file: Path) -> None:
    text = file.read_text("utf-8")
    events = [list(map(repr, yaml.parse(text, loader))) for loader in (yaml.CLoader, yaml.Loader)]
    assert events[0] == events[1]
