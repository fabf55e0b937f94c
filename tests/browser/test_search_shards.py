"""However an archive is cut into shards, a search finds, counts and orders the same."""

import random
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator import write
from generator.archive import Archive, chronological
from generator.config import load_config
from generator.origins import Origins
from generator.search import index, search_files
from generator.search.shards import shards_of
from tests.articles import make_entry
from tests.browser.conftest import serving
from tests.projects import ROOT

pytestmark = pytest.mark.browser

WORDS = (
    *("le", "pont", "route", "frontière", "ministre", "accord", "coopération"),
    *("visite", "paix", "mer", "Laos", "Japon", "Hanoï"),
)
QUERIES = (
    *("pont", "accord mer", '"le pont"', "coop", "cooperatio", "paix -mer", "route*", "hanoi"),
    *("visites", "ornithorynque", "ministres frontieres", "laotien", "2015"),
)
SIZES = (60, 7)

_ASK = """async ([root, queries]) => {
  const { loadEngine } = await import(root + "assets/javascripts/recherche/engine.js");
  const engine = await loadEngine(root);
  const answers = [];
  for (const query of queries) {
    const { places, counts: count } = await engine.find(query, new Map(), "pertinence");
    const { facets, years } = await count();
    const urls = await Promise.all(places.map(async (place) => (await engine.article(place)).url));
    const said = ({ value, count }) => (count ? [`${value} ${count}`] : []);
    const counts = facets.map(({ key, values }) => [key, values.flatMap(said).sort()]);
    answers.push({ query, urls, counts, years: years.map(({ count }) => count).sort() });
  }
  return answers;
}"""


def archive() -> Archive:
    """Return 60 articles of drawn words, the same at every run."""
    rng = random.Random(5)  # noqa: S311  # reproducible, no secret
    entries = [
        make_entry(
            f"{number:08x}" * 2,
            title=" ".join(rng.choices(WORDS, k=3)),
            text=" ".join(rng.choices(WORDS, k=rng.randint(3, 40))),
            date=f"{rng.randint(2010, 2020)}-0{rng.randint(1, 9)}-{number % 28 + 1:02}",
            countries=tuple(rng.sample(("VN", "LA", "JP"), rng.randint(0, 3))),
        )
        for number in range(max(SIZES))
    ]
    return Archive(chronological(entries))


def indexed_site(
    built_site: Path, folder: Path, size: int, articles: Archive | None = None
) -> Path:
    """Return a copy of a site in a folder, with the index of articles in shards of a size."""
    site = folder / "site"
    shutil.copytree(built_site, site)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "shards_of", partial(shards_of, size=size))
        files = search_files(Origins(articles or archive(), load_config(ROOT / "mkdocs.yml")))
    write.synchronise(site, [files], owned=["pagefind"])
    return site


@pytest.fixture(name="answers", scope="module")
def _answers(
    browser: Browser, built_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[int, list[dict[str, Any]]]:
    """Return what the same queries answer over one shard and over nine."""
    found = {}
    for size in SIZES:
        site = indexed_site(built_site, tmp_path_factory.mktemp("shards"), size)
        with serving(site) as address, browser.new_context() as context:
            page = context.new_page()
            page.goto(f"{address}404.html")
            found[size] = page.evaluate(_ASK, [address, list(QUERIES)])
    return found


@pytest.mark.parametrize("place", range(len(QUERIES)), ids=QUERIES)
def test_shards_change_no_answer(place: int, answers: dict[int, list[dict[str, Any]]]) -> None:
    whole, parts = (answers[size][place] for size in SIZES)

    assert sorted(parts["urls"]) == sorted(whole["urls"])
    assert (parts["counts"], parts["years"]) == (whole["counts"], whole["years"])


@pytest.mark.parametrize("place", range(len(QUERIES)), ids=QUERIES)
def test_shards_keep_the_best_at_the_top(
    place: int, answers: dict[int, list[dict[str, Any]]]
) -> None:
    whole, parts = (answers[size][place]["urls"] for size in SIZES)

    moved = [abs(parts.index(url) - rank) for rank, url in enumerate(whole)]
    assert max(moved[:10], default=0) <= 3  # scores are rounded to single precision


def test_the_queries_find_something(answers: dict[int, list[dict[str, Any]]]) -> None:
    empty = [answer["query"] for answer in answers[SIZES[0]] if not answer["urls"]]

    assert empty == ["ornithorynque"]
