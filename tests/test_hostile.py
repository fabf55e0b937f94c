"""A whole archive of hostile seeds: built, every word shown as words, nothing else written."""

import json
import re
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.check import check_site
from generator.check.site import PAGE_BUDGET
from generator.config import load_config
from generator.permalinks import read_ledger
from generator.problems import Report, Severity
from generator.read import read_seeds
from tests.hostile import NOT_SEEDS, TITLES, Hostile, file_of, text_of
from tests.projects import ROOT

MARKED = 8
"""How many of the tricks have tags or entities in them."""

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})


class Shown(HTMLParser):
    """The text of a page by the places where it stands: `h1`, `title`, `pre`, a class's name."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, frozenset[str]]] = []
        self.text: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            names = (dict(attrs).get("class") or "").split()
            self._open.append((tag, frozenset((tag, *names))))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for place in frozenset().union(*(places for _, places in self._open)):
            self.text[place] = self.text.get(place, "") + data


def words(text: str) -> list[str]:
    return text.split()


@pytest.fixture(scope="module")
def records(hostile: Hostile) -> dict[str, dict[str, Any]]:
    """Return what the export says of each article, under its seed's file."""
    lines = (hostile.project / "docs/data/articles.jsonl").read_bytes().splitlines()
    return {record["source"]: record for record in map(json.loads, lines)}


def page_of(hostile: Hostile, record: dict[str, Any]) -> Shown:
    file = hostile.project / "site" / record["url"].lstrip("/") / "index.html"
    return Shown(file.read_text("utf-8"))


def test_the_build_ends_well_and_says_each_problem_in_one_line(hostile: Hostile) -> None:
    said = hostile.result.output.encode("utf-8", "backslashreplace").decode()
    problems = [line for line in said.splitlines() if line.startswith(("warning:", "error:"))]
    assert hostile.result.exit_code == 0, said
    assert f"{len(TITLES)} articles, " in said
    assert f"{len(problems)} problems" in said
    for name in NOT_SEEDS:
        shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)
        assert len([line for line in problems if f"seeds/{shown}: " in line]) == 1
    marked = [line for line in problems if "HTML in the text" in line]
    assert len(marked) == MARKED
    assert len(problems) == len(NOT_SEEDS) + len(marked) + 8
    assert all(line.isprintable() for line in said.splitlines())


def test_it_takes_no_time_out_of_the_ordinary(hostile: Hostile) -> None:
    assert hostile.seconds < 60


def test_the_check_finds_nothing_but_large_pages(hostile: Hostile) -> None:
    config = load_config(hostile.project / "mkdocs.yml")
    addresses = read_ledger(config.seeds_dir).paths
    found = check_site(config.site_dir, addresses, config.site_url)
    assert len(addresses) == len(TITLES)
    assert [p for p in found if p.severity is Severity.ERROR] == []
    assert all(f"more than {PAGE_BUDGET // 1000} kB" in problem.message for problem in found)


def test_only_the_programs_own_folders_were_written(hostile: Hostile) -> None:
    new = sorted(hostile.after - hostile.before)
    home = re.compile(
        r"(docs/(index\.md|\.kiosque$|(articles|pays|acteurs|themes|annees|relations|data)(/|$))|site(/|$)"
        r"|\.cache(/|$)|seeds/(addresses|permalinks)\.csv$)"
    )
    assert [path for path in new if not home.match(path)] == []
    assert hostile.before <= hostile.after
    assert not any(PurePosixPath(path).name == "hacked" for path in new)


def test_every_path_is_plain_and_unique_whatever_the_case(hostile: Hostile) -> None:
    pages = [path for path in hostile.after if re.match(r"(docs|site)/(articles|acteurs)/", path)]
    assert len({path.casefold() for path in pages}) == len(pages)
    assert [path for path in pages if not re.fullmatch(r"[a-z0-9/.-]+", path)] == []
    assert max(len(part) for path in pages for part in path.split("/")) <= len("x.md") + 80


@pytest.mark.parametrize("trick", TITLES)
def test_a_page_shows_the_words_of_its_seed(
    hostile: Hostile, records: dict[str, dict[str, Any]], trick: str
) -> None:
    record = records[file_of(trick)]
    shown = page_of(hostile, record).text
    title = record["title"] or ""
    if len(title) <= 300 and record["title"]:
        assert words(shown["h1"]) == words(title)
        assert words(shown["title"])[: len(words(title))] == words(title)
    text = " ".join(words(shown["k-article__text"]))
    place = 0
    for paragraph in record["text"].split("\n\n"):
        said = " ".join(words(paragraph))
        assert said in text[place:]
        place = text.index(said, place) + len(said)


def test_the_capture_stands_beside_the_page_to_the_letter(
    hostile: Hostile, records: dict[str, dict[str, Any]]
) -> None:
    config = load_config(hostile.project / "mkdocs.yml")
    reading = read_seeds(config.seeds_dir, read_ledger(config.seeds_dir), Report())
    assert len(reading.seeds) == len(TITLES)
    for seed in reading.seeds:
        record = records[seed.file]
        [file] = (hostile.project / "site/articles").glob(f"*-{record['id'][:8]}/capture.txt")
        assert file.read_text("utf-8-sig") == seed.text
        assert page_of(hostile, record).text["code"].startswith(seed.file)


def test_what_a_page_loads_and_runs_is_the_themes_whatever_the_seed(hostile: Hostile) -> None:
    plain, *others = sorted(
        (page.read_text("utf-8") for page in (hostile.project / "site/articles").rglob("*.html")),
        key=len,
    )
    active = re.compile(r"<(?:script|link|style|img|iframe|object|embed|form|meta http)\b[^>]*>")

    def loaded(page: str) -> list[str]:
        own = re.compile('rel="(?:canonical|cite-as|original)"')
        return [tag for tag in active.findall(page) if not own.search(tag)]

    assert len(others) == len(TITLES) - 1
    assert all(loaded(other) == loaded(plain) for other in others)


@pytest.mark.parametrize(
    ("folder", "name", "title"),
    [
        ("acteurs", "index-", "index"),
        ("acteurs", "2-", "2"),
        ("acteurs", "con-acteur", "Con"),
        ("acteurs", "b-onclick-x-gras-b", "<b onclick=x>Gras</b>"),
        ("themes", "index-", "index"),
        ("themes", "script-alert-1-script-x", "<script>alert(1)</script> & {{ x }}"),
    ],
)
def test_an_actor_or_topic_has_a_page_of_its_own_whatever_its_name(
    hostile: Hostile, folder: str, name: str, title: str
) -> None:
    site = hostile.project / "site" / folder
    shown = Shown((site / name / "index.html").read_text("utf-8")).text
    assert shown["h1"] == title
    assert shown["title"].strip().startswith(title)
    overview = Shown((site / "index.html").read_text("utf-8")).text
    assert overview["h1"] in {"Acteurs", "Thèmes"}
    assert title in overview["article"]


def test_a_second_build_changes_no_byte(hostile: Hostile) -> None:
    before = hostile.contents("docs"), hostile.contents("site")
    assert hostile.build().exit_code == 0
    assert (hostile.contents("docs"), hostile.contents("site")) == before


def test_the_seeds_are_as_they_were(hostile: Hostile) -> None:
    for trick in TITLES:
        assert (hostile.project / "seeds" / file_of(trick)).read_text("utf-8") == text_of(trick)
    assert (ROOT / "seeds").is_dir()
