"""A new archive: a folder that builds with nothing around it, in either language."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.addresses import load_addresses
from generator.annotate.knowledge import Recipe, load_knowledge
from generator.cli import main
from generator.config import LANGUAGES, load_config
from generator.exports.schema import articles_schema
from generator.new_archive import ROOT, is_free
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.projects import GOOD, GOOD_TEXT, snapshot

_ENGLISH = (
    "Kratie bridge reopens\n\n"
    "Phnom Penh (VNA) – The Kratie bridge in Cambodia reopened on March 3, 2020.\n\n"
    "Governor Sok Dara thanked the workers. -VNA\n"
)
_TEXTS = {"en": _ENGLISH, "fr": GOOD_TEXT}
_EMPTY = {
    "en": "The archive holds no article yet.",
    "fr": "L’archive ne contient pas encore d’article.",
}
_FIELDS = re.compile(r"`(\w+)`")


def new(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["new", str(folder), *options], catch_exceptions=False)


def own(language: str) -> Path:
    """Return the folder of what an archive of a language is founded with."""
    return ROOT / "generator" / "languages" / language / "new_archive"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_archive_builds_empty_then_with_its_first_article(
    tmp_path: Path, language: str
) -> None:
    assert new(tmp_path / "a", "--language", language, "--name", "Le fleuve").exit_code == 0
    config = load_config(tmp_path / "a/mkdocs.yml")
    report = Report()
    build(config, report, Progress())
    assert [problem.message for problem in report] == ["holds no article yet"]
    assert _EMPTY[language] in (config.site_dir / "index.html").read_text("utf-8")

    (config.seeds_dir / GOOD).write_text(_TEXTS[language], "utf-8")
    report = Report()
    build(config, report, Progress())
    assert list(report) == []
    page = next((config.site_dir / "articles").glob("*/index.html")).read_text("utf-8")
    assert f'<html lang="{language}"' in page
    assert _TEXTS[language].splitlines()[0] in page
    country = load_addresses(language).country("KH")
    assert (config.site_dir / country / "index.html").is_file()


def test_a_new_archive_needs_nothing_around_it(tmp_path: Path) -> None:
    new(tmp_path / "a")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [sys.executable, "-m", "generator", "build"]
    done = subprocess.run(
        command, cwd=tmp_path / "a", env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a/site/index.html").is_file()
    made = tmp_path / "b"
    command = [sys.executable, "-m", "generator", "new", str(made)]  # an archive is a checkout too
    subprocess.run(command, cwd=tmp_path / "a", env=environment, check=True, capture_output=True)
    assert snapshot(made).keys() >= {"LICENSE-kiosque", "generator/__main__.py", "seeds/README.md"}


def test_a_folder_that_holds_something_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("à garder", "utf-8")
    before = snapshot(tmp_path)
    result = new(tmp_path)
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert f"{tmp_path}: is not empty" in result.output
    assert snapshot(tmp_path) == before


def test_a_folder_inside_of_the_program_is_refused() -> None:
    assert not is_free(ROOT / "generator" / "archive-of-mine")
    assert is_free(ROOT / "archive-of-mine")


@pytest.mark.parametrize("name", ['Dépêches "du" Mékong', "a: b # c", "\\ {name}\n!", "« L’été »"])
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    new(tmp_path / "a", "--name", name)
    assert load_config(tmp_path / "a/mkdocs.yml").site_name == " ".join(name.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_pages_and_ignored_folders_have_the_addresses_of_the_language(
    tmp_path: Path, language: str
) -> None:
    new(tmp_path / "a", "--language", language)
    at = load_addresses(language)
    settings = (tmp_path / "a/mkdocs.yml").read_text("utf-8")
    nav = re.findall(r"^  - ([\w/-]+)\.md$", settings, re.MULTILINE)
    facets = (at.countries, at.relations, at.actors, at.topics, at.years)
    documents = [page.rstrip("/") for page in (at.search, at.data, at.method)]
    assert nav == ["index", *(f"{facet}index" for facet in facets), *documents]
    assert {page.stem for page in (tmp_path / "a/docs").iterdir()} == {
        *documents,
        at.about.rstrip("/"),
    }
    ignored = (tmp_path / "a/.gitignore").read_text("utf-8").splitlines()
    assert {f"docs/{folder}/" for folder in at.folders()} <= set(ignored)
    assert load_config(tmp_path / "a/mkdocs.yml").article_language == language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["actors", "topics"])
def test_the_examples_of_the_vocabulary_are_valid(language: str, name: str) -> None:
    text = (own(language) / f"seeds/vocabulary/{name}.yml").read_text("utf-8")
    example = text[text.index("\n#\n") + 3 :].replace("# ", "", 1).replace("\n# ", "\n")
    assert yaml.safe_load(text) is None
    assert len(yaml.safe_load(example)[name]) == 1
    load_knowledge(Recipe(language=language, **{name: example}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_the_data_has_every_field(language: str) -> None:
    page = own(language) / "docs" / f"{load_addresses(language).data.rstrip('/')}.md"
    fields = yaml.safe_load(articles_schema())["properties"]
    assert fields.keys() - set(_FIELDS.findall(page.read_text("utf-8"))) == set()


@pytest.mark.parametrize("name", ["donnees", "methode", "recherche"])
def test_this_archive_has_the_pages_that_it_gives_to_others(name: str) -> None:
    page = f"docs/{name}.md"
    assert (own("fr") / page).read_text("utf-8") == (ROOT / page).read_text("utf-8")


def test_git_keeps_an_archive_as_it_keeps_this_one(tmp_path: Path) -> None:
    new(tmp_path / "a")
    ours, theirs = (
        (folder / ".gitattributes").read_text("utf-8").splitlines()
        for folder in (ROOT, tmp_path / "a")
    )
    assert theirs == [line for line in ours if not line.startswith("tests/")]


def test_an_archive_is_made_as_this_one_is() -> None:
    ours, theirs = (
        dict(re.findall(r"^(\S+):(?: .*)?\n((?:\t.*\n?)+)", file.read_text("utf-8"), re.MULTILINE))
        for file in (ROOT / "Makefile", ROOT / "generator/new_archive/Makefile")
    )
    shared = theirs.keys() & ours.keys()
    stamps = {"$(PYTHON)", ".venv/.site", ".venv/.zim"}
    assert shared == {"help", "site", "serve", "offline", "zim"} | stamps
    assert {name: theirs[name] for name in shared} == {name: ours[name] for name in shared}
