"""The query score: queries.yml, run in a browser over a site built of the labelled articles.

python -m tests.accuracy.queries            print the score and each error
python -m tests.accuracy.queries --publish  write the table into the page Méthode
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Page, expect

from generator.config import load_config
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.accuracy.gate import SETS
from tests.accuracy.report import METHOD, NEW_ARCHIVE
from tests.browser.chromium import chromium
from tests.browser.conftest import serving
from tests.browser.search_page import typed
from tests.projects import make_project

FIRST = 5
"""Results that a reader looks at."""

CORPUS = ("seeds", "gold", "written")
"""The labelled sets that the queries are about."""

_MARKS = ("<!-- queries -->", "<!-- /queries -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody types, and what that should find: articles by file, without its ending."""

    kind: str
    text: str
    finds: frozenset[str]
    may: frozenset[str]
    never: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a query found, best first."""

    query: Query
    found: tuple[str, ...]

    @property
    def is_hit(self) -> bool:
        """Whether all that should be found is, and nothing that should not."""
        return self.query.finds <= set(self.found) and not self.query.never & set(self.found)

    @property
    def precision(self) -> float:
        """How many of the first results are about what was asked."""
        first = self.found[:FIRST]
        right = self.query.finds | self.query.may
        return sum(one in right for one in first) / len(first) if first else 0.0


def load_queries() -> list[Query]:
    """Return the queries. Raises TypeError when a key is not known."""
    groups = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text("utf-8"))["queries"]
    return [_query(kind, **row) for kind, rows in groups.items() for row in rows]


def _query(
    kind: str,
    *,
    query: str,
    finds: Sequence[str],
    may: Sequence[str] = (),
    **others: Sequence[str],
) -> Query:
    never = frozenset(others.pop("not", ()))
    if others:
        raise TypeError(f"queries.yml, {query}: unknown {', '.join(sorted(others))}")
    return Query(kind=kind, text=query, finds=frozenset(finds), may=frozenset(may), never=never)


def build_corpus(folder: Path) -> Path:
    """Build the site of the labelled articles in a folder; return its project."""
    files = (file for name in CORPUS for file in sorted(SETS[name][1].glob("*.txt")))
    project = make_project(folder, {file.name: file.read_bytes() for file in files})
    build(load_config(project / "mkdocs.yml"), Report(), Progress())
    return project


def run(page: Page, address: str, project: Path, queries: Iterable[Query]) -> list[Verdict]:
    """Type each query into the search page at an address, which is opened once."""
    page.goto(address)
    rows = (project / "docs" / "data" / "articles.jsonl").read_text("utf-8").splitlines()
    files = {row["url"].split("/")[-2]: Path(row["source"]).stem for row in map(json.loads, rows)}
    return [
        Verdict(query=query, found=tuple(files[name] for name in _asked(page, query.text)))
        for query in queries
    ]


def _asked(page: Page, query: str) -> list[str]:
    results = typed(page, query).locator("a")
    while page.locator(".recherche__plus").is_visible():
        shown = results.count()
        page.locator(".recherche__plus").click()
        expect(results.nth(shown)).to_be_visible()
    links = results.evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(link).path.removesuffix("index.html").split("/")[-2] for link in links]


def hit_rate(verdicts: Sequence[Verdict]) -> float:
    """Return the share of queries that found what they should."""
    return sum(one.is_hit for one in verdicts) / len(verdicts)


def precision(verdicts: Sequence[Verdict]) -> float:
    """Return the mean precision of the first results."""
    return sum(one.precision for one in verdicts) / len(verdicts)


def published(verdicts: Sequence[Verdict]) -> str:
    """Return the score as the Markdown table of the page *Méthode*."""
    groups: dict[str, list[Verdict]] = {}
    for one in verdicts:
        groups.setdefault(one.query.kind, []).append(one)
    lines = [
        "| Ce que l’on tape | Exemple | Requêtes | Trouvé | Précision |",
        "|---|---|---|---|---|",
    ]
    lines += [_row(kind, f"`{group[0].query.text}`", group) for kind, group in groups.items()]
    return "\n".join([*lines, _row("ensemble", "", verdicts)])


def _row(kind: str, example: str, verdicts: Sequence[Verdict]) -> str:
    figures = (_percent(hit_rate(verdicts)), _percent(precision(verdicts)))
    return f"| {' | '.join([kind, example, str(len(verdicts)), *figures])} |"


def _percent(value: float) -> str:
    return f"{value * 100:.1f}\u202f%".replace(".", ",")


def table_of(page: str) -> str:
    """Return the table that a page *Méthode* has between its two marks."""
    return page.split(_MARKS[0])[1].split(_MARKS[1], maxsplit=1)[0].strip()


def _publish(verdicts: Sequence[Verdict]) -> None:
    for path in (METHOD, NEW_ARCHIVE):
        text = path.read_text("utf-8")
        path.write_text(text.replace(table_of(text), published(verdicts)), "utf-8")


def errors(verdicts: Sequence[Verdict]) -> list[str]:
    """Return a line for each query that is not answered wholly right."""
    wrong = (one for one in verdicts if not one.is_hit or one.precision < 1)
    return [f"{one.query.kind}: {one.query.text}: {_fault(one)}" for one in wrong]


def _fault(verdict: Verdict) -> str:
    query, found = verdict.query, set(verdict.found)
    right = query.finds | query.may
    faults: Mapping[str, Iterable[str]] = {
        "not found": query.finds - found,
        "found wrongly": query.never & found,
        "beside the point": set(verdict.found[:FIRST]) - right,
    }
    return "; ".join(f"{name} {', '.join(sorted(ids))}" for name, ids in faults.items() if ids)


def main(arguments: Sequence[str]) -> None:
    """Print the score, and publish it if asked to."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        project = build_corpus(Path(folder) / "project")
        with serving(project / "site") as address:
            verdicts = run(browser.new_page(), f"{address}recherche/", project, load_queries())
    sys.stdout.write("\n".join([published(verdicts), *errors(verdicts), ""]))
    if "--publish" in arguments:
        _publish(verdicts)


if __name__ == "__main__":
    main(sys.argv[1:])
