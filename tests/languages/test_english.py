"""English is data: the same code reads English dispatches and makes an English archive."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.annotate.knowledge import Recipe, load_knowledge
from generator.annotate.matching import fold, words
from generator.config import LANGUAGES, load_config
from generator.languages import read_table
from generator.model import ActorType, AnnotatedArticle, Seed
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.articles import read_seed
from tests.projects import ROOT, make_project, speak

FOLDER = Path(__file__).parent / "en"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "expected.yml").read_text("utf-8"))
SEEDS = {file.stem.split("_")[1]: file for file in sorted(FOLDER.glob("*.txt"))}
CODE = sorted(
    file for file in (ROOT / "generator").rglob("*.py") if "languages" not in file.parent.parts
)


@cache
def annotated(article: str) -> AnnotatedArticle:
    """Read a dispatch as an English archive does."""
    text = SEEDS[article].read_text("utf-8")
    seed = Seed(id=article, file=SEEDS[article].name, sha256="", text=text)
    return read_seed(seed, load_knowledge(Recipe(language="en")))


def found(article: str) -> dict[str, Any]:
    """Return what was read, in the form of the expected values."""
    read = annotated(article)
    people = [actor for actor in read.actors if actor.type is ActorType.PERSON]
    return {
        "title": read.article.title,
        "dateline": read.article.dateline,
        "date": read.dating.date,
        "countries": list(read.countries),
        "persons": {actor.name: actor.role for actor in people},
        "organisations": [actor.name for actor in read.actors if actor not in people],
        "repairs": [repair.after for repair in read.repairs],
    }


def test_every_dispatch_has_its_expected_values() -> None:
    assert sorted(EXPECTED) == sorted(SEEDS)


@pytest.mark.parametrize("article", EXPECTED)
@pytest.mark.parametrize(
    "field", ["title", "dateline", "date", "countries", "persons", "organisations", "repairs"]
)
def test_an_english_dispatch_is_read(article: str, field: str) -> None:
    assert found(article)[field] == EXPECTED[article][field]


def test_what_stands_under_the_english_mark_is_another_article() -> None:
    related = annotated("0a1b2c3d4e5f6071").article.related
    assert [item.title for item in related] == ["Thailand expects more visitors"]


def test_the_languages_are_the_folders_that_say_what_pages_say() -> None:
    assert LANGUAGES == ("en", "fr")


def test_both_catalogues_say_the_same_things() -> None:
    french, english = (read_table(language, "interface")["texts"] for language in ("fr", "en"))
    assert english.keys() == french.keys()


def test_an_archive_in_english_builds(tmp_path: Path) -> None:
    seeds = {file.name: file.read_text("utf-8") for file in SEEDS.values()}
    project = make_project(tmp_path / "p", seeds)
    settings = speak(project, interface="en", articles="en")
    report = Report()
    build(load_config(settings), report, Progress())
    assert list(report) == []
    page = next((project / "site" / "articles").glob("*2a1b2c3d/index.html")).read_text("utf-8")
    said = ["How do we know?", "Captured text", "22 October 2024", "Search the archive"]
    assert (project / "site/countries/vn-vietnam/index.html").is_file()
    missing = [text for text in (*said, '<html lang="en"', "Vietnam</a>") if text not in page]
    assert missing == []
    assert "Comment le sait-on" not in page


def _texts(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts that the code of a module works with: all but its documentation."""
    tree = ast.parse(file.read_text("utf-8"))
    said = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def _compared(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts that a module compares something with."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Compare | ast.match_case):
            inner = ast.walk(node if isinstance(node, ast.Compare) else node.pattern)
            for part in inner:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.lineno if hasattr(part, "lineno") else 0, part.value


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_compares_a_language(file: Path) -> None:
    codes = {"en", "fr", "vi", "mul", "fra", "eng", "french", "english"}
    assert [(line, text) for line, text in _compared(file) if text in codes] == []


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_holds_french_months_or_offices(file: Path) -> None:
    months = [m for names in read_table("fr", "calendar")["months"].values() for m in names]
    offices = [office.strip() for office in read_table("fr", "offices")["offices"].split(";")]
    english = {o.strip() for o in read_table("en", "offices")["offices"].split(";")}
    french = {fold(word) for word in [*months, *offices] if " " not in word.strip()} - english
    french -= {"acteur", "acteurs"}  # addresses, which stay whatever the language
    french -= {"agent"}  # of robots.txt
    held = [
        (line, word.text)
        for line, text in _texts(file)
        for word in words(text)
        if word.folded in french
    ]
    assert held == []
