"""French dispatches under an English interface: each in its language, and marked as such."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.config import load_config
from generator.languages import read_table
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.projects import ROOT, make_project, speak

_SPOKEN = frozenset({"alt", "aria-label", "placeholder", "title"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_BY_HAND = ("donnees", "methode", "recherche", "a-propos")
"""Pages whose text the archive's own people wrote, in the language they liked."""

_LITTLE = 4
"""Words up to this length may be part of a French name: `avec`, `pays`."""


class _Interface(HTMLParser):
    """Keeps what a page says in its own language, and what it says in another."""

    def __init__(self) -> None:
        super().__init__()
        self.own: list[str] = []
        self.foreign: list[str] = []
        self.language = ""
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        lang = given.get("lang") or (self._open[-1][1] if self._open else "")
        self.language = self.language or lang
        self._say([given[name] or "" for name in sorted(_SPOKEN & given.keys())], self.language)
        if tag not in _VOID:
            self._open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] not in {"script", "style", "title"}:
            self._say([data], self._open[-1][1])

    def _say(self, texts: list[str], lang: str) -> None:
        (self.own if lang == self.language else self.foreign).extend(texts)


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the five seeds with an English interface."""
    seeds = {file.name: file.read_bytes() for file in sorted((ROOT / "seeds").glob("*.txt"))}
    project = make_project(tmp_path_factory.mktemp("interface") / "p", seeds)
    settings = speak(project, interface="en", articles="fr")
    report = Report()
    build(load_config(settings), report, Progress())
    assert list(report) == []
    return project / "site"


def pages(site: Path) -> Iterator[tuple[str, _Interface]]:
    """Yield the generated pages, read."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if path.split("/")[0] not in _BY_HAND:
            read = _Interface()
            read.feed(file.read_text("utf-8"))
            yield path, read


def interface_words(language: str) -> set[str]:
    """Return what a catalogue says, cut where values are filled in."""
    catalogue = read_table(language, "interface")
    said: set[str] = set()
    for section in ("texts", "templates", "search", "rules"):
        for text in catalogue[section].values():
            forms = text if isinstance(text, list) else [text]
            forms = list(text.values()) if isinstance(text, dict) else forms
            said |= {
                part.strip(" ,.;:!?«»“”") for form in forms for part in re.split(r"{\w+}", form)
            }
    return said


def test_no_generated_page_says_a_french_word_of_the_interface(site: Path) -> None:
    english = " ".join(interface_words("en")).lower()
    french = [w for w in interface_words("fr") if len(w) > _LITTLE and w.lower() not in english]
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, french)))})\b")
    said = {path: " | ".join(read.own).replace("\u202f", " ") for path, read in pages(site)}
    found = {path: pattern.findall(text) for path, text in said.items() if pattern.search(text)}
    assert found == {}


def test_pages_are_english_and_the_articles_in_them_french(site: Path) -> None:
    article = next((site / "articles").glob("*-8ddefcfa/index.html")).read_text("utf-8")
    read = _Interface()
    read.feed(article)
    assert read.language == "en"
    foreign, own = " ".join(read.foreign), " ".join(read.own)
    title = "Les ministères vietnamien et lao de la Sécurité publique renforcent leur coopération"
    assert title in foreign
    assert title not in own
    for said in ("How do we know?", "25 October 2022", "Captured text", "International relations"):
        assert said in own


def test_addresses_and_data_stay_what_they_were(site: Path) -> None:
    assert (site / "pays/la-laos/index.html").is_file()
    topics = re.findall(r'"label": ?"([^"]+)"', (site / "data/articles.jsonl").read_text("utf-8"))
    assert "Relations internationales" in topics


def test_every_generated_page_has_the_language_of_the_interface(site: Path) -> None:
    assert {read.language for _, read in pages(site)} == {"en"}
