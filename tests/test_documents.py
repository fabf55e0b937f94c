"""README and CONTRIBUTING say what is so: commands, targets, dependencies, files."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from generator.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_the_readme_has_every_command_and_no_other() -> None:
    documented = set(re.findall(r"^\| `(\w+)", README, re.MULTILINE)) - {"en", "fr", "mul"}
    assert documented == set(main.commands)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_target_that_is_named_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"(?:^|`|=\S+ )make ([a-z]+)", text, re.MULTILINE))
    assert named
    assert named <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_every_option_that_the_readme_names_exists() -> None:
    given = [p for command in main.commands.values() for p in command.params]
    options = {"--help"}.union(*(p.opts for p in given), *(p.secondary_opts for p in given))
    assert set(re.findall(r"`[^`\n]*?(--[a-z-]+)", README)) <= options


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    aliases = {"mkdocs-material": "material for mkdocs"}
    reasons = CONTRIBUTING[CONTRIBUTING.index("## Dependencies") :].lower()
    packages = [re.split(r"[\[<>=]", line)[0].lower() for line in named]
    assert [p for p in packages if aliases.get(p, p) not in reasons] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_every_module_beside_the_rooms_has_its_place_in_the_program() -> None:
    named = re.findall(r"`(?:generator/)?([a-z_*]+)(?:\.py)?`", CONTRIBUTING)
    modules = [file.stem for file in (ROOT / "generator").glob("[a-z]*.py")]
    assert [m for m in modules if not any(fnmatch(m, name) for name in named)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_table_and_room_that_is_named_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.(?:py|yml|gz)|[a-z_]+/)`", text))
    folders = ["", "generator", "generator/languages", "generator/languages/fr", "tests/accuracy"]
    missing = {p for p in named if not any((ROOT / folder / p).exists() for folder in folders)}
    assert missing <= {"dist/", "site/", "screenshots/", "seeds/vocabulary/actors.yml"}
