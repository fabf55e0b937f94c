"""What the page reckons is what Pagefind's own search program answers over the same index."""

import base64
import gzip
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.permalinks import Ledger
from generator.search.pagefind import IndexRecord, run_pagefind
from generator.search.postings import SIGNATURE, page_sizes
from generator.search.records import make_record, searched
from generator.search.shards import shards_of, subjects_of
from tests.browser.conftest import serving
from tests.browser.test_search_shards import archive, indexed_site

pytestmark = pytest.mark.browser

WORDS = ("pont", "accord", "ministre", "visites", "laotien", "2015", "coop*", "m*", "ornithorynque")
PHRASES = ("le pont", "accord mer", "pont route", "mer mer")

_PROGRAM = """async ([program, meta, indexes, queries]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const utf8 = (text) => new TextEncoder().encode(text);
  let wasm;
  const start = { __wbindgen_init_externref_table: () => wasm.__wbindgen_externrefs.grow(4) };
  const made = await WebAssembly.instantiate(bytes(program), { "./pagefind_web_bg.js": start });
  wasm = made.instance.exports;
  const put = (content) => {
    const place = wasm.__wbindgen_malloc(content.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(content, place);
    return [place, content.length];
  };
  let index = wasm.init_pagefind(...put(bytes(meta))) >>> 0;
  for (const words of indexes) index = wasm.load_index_chunk(index, ...put(bytes(words))) >>> 0;
  return queries.map(([text, isPhrase]) => {
    const [term, typed, filters, sort] = [text, text, "{}", ""].map((one) => put(utf8(one)));
    const found = wasm.search(index, ...term, ...typed, ...filters, ...sort, isPhrase, false);
    const read = new Uint8Array(wasm.memory.buffer, found[0] >>> 0, found[1]);
    return JSON.parse(new TextDecoder().decode(read)).results.map(({ p, s }) => [p, s]);
  });
}"""

_PAGE = """async ([root, queries]) => {
  const { loadEngine } = await import(root + "assets/javascripts/recherche/engine.js");
  const { matches } = await loadEngine(root);
  const answers = [];
  for (const [text, isPhrase] of queries) {
    const word = text.replace("*", "");
    const scores = isPhrase ? await matches.phrase(text.split(" "))
      : word === text ? await matches.word({ word, open: false })
      : await matches.beginning(word);
    answers.push(scores.places().map((place) => [place, scores.of[place]]));
  }
  return answers;
}"""

Answers = dict[str, dict[int, float]]


@pytest.fixture(name="page", scope="module")
def _page(browser: Browser, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    site = indexed_site(built_site, tmp_path_factory.mktemp("scores"), size=25)
    with serving(site) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}404.html")
        yield page


def asked() -> list[tuple[str, bool]]:
    return [*((word, False) for word in WORDS), *((phrase, True) for phrase in PHRASES)]


@pytest.fixture(name="reckoned", scope="module")
def _reckoned(page: Page) -> Answers:
    answers = page.evaluate(_PAGE, [page.url.removesuffix("404.html"), asked()])
    return {text: dict(found) for (text, _), found in zip(asked(), answers, strict=True)}


@pytest.fixture(name="answered", scope="module")
def _answered(page: Page) -> Answers:
    """Return what Pagefind answers over an index of all articles, by their places."""
    (shard,) = shards_of(archive(), Ledger(()))
    records = [make_record(subject, "fr", "fr") for subject in subjects_of(shard, archive())]
    made = run_pagefind(
        [
            IndexRecord(url=str(place), title=record.title_words, content=searched(record))
            for place, record in enumerate(records)
        ],
        "fr",
    )
    files = {
        path: gzip.decompress(content)
        for path, content in made.items()
        if "/" in path or path.endswith(("_meta", "fr.pagefind"))
    }
    (meta,) = (content for path, content in files.items() if path.endswith(".pf_meta"))
    indexes = [content for path, content in files.items() if path.endswith(".pf_index")]
    told = [
        base64.b64encode(one.removeprefix(SIGNATURE)).decode()
        for one in (files["wasm.fr.pagefind"], meta, *indexes)
    ]
    queries = [[text.replace("*", ""), is_phrase] for text, is_phrase in asked()]
    answers = page.evaluate(_PROGRAM, [told[0], told[1], told[2:], queries])
    places = {name: place for place, (name, _) in enumerate(page_sizes(meta))}
    return {
        text: {places[name]: score for name, score in found}
        for (text, _), found in zip(asked(), answers, strict=True)
    }


@pytest.mark.parametrize("word", WORDS)
def test_a_word_scores_as_in_pagefind(word: str, reckoned: Answers, answered: Answers) -> None:
    assert reckoned[word] == pytest.approx(answered[word], rel=1e-4)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_where_pagefind_finds_it(
    phrase: str, reckoned: Answers, answered: Answers
) -> None:
    assert reckoned[phrase].keys() == answered[phrase].keys()


def test_every_query_but_that_of_a_word_nobody_wrote_finds_articles(answered: Answers) -> None:
    assert [text for text, found in answered.items() if not found] == ["ornithorynque"]
