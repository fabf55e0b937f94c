"""Whatever a headline holds, every output says it again: a table of headlines by outputs.

Each output is read by a reader of its format that is not ours.
"""

import csv
import io
import json
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import feedparser
import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from extruct import extract
from lxml import html

from generator.archive import Archive
from generator.exports import all_exports
from generator.interface import load_words
from generator.model import Tombstone
from generator.origins import Origins
from generator.pages.article import article_page
from generator.pages.citations import FORMATS, reference_of, reference_texts
from generator.pages.feeds import feed_files
from generator.pages.listing import article_list
from generator.pages.markdown import cut_at_word
from generator.pages.signposts import tombstone_page
from generator.permalinks import Claim, Ledger, assign
from generator.register import Register
from generator.search.references import csv_head, saved_of, written
from generator.search.shards import shards_of
from tests.articles import make_entry
from tests.hostile import HEADLINES
from tests.pages.archives import settings
from tests.pages.rendering import render

WORDS = load_words("fr")
CONFIG = settings()
UNSEEN = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x07"))
"""What citations leave out: it turns the direction of what follows, or rings a bell."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def shown(text: str) -> str:
    """Return a headline as pages show it: not at any length."""
    return cut_at_word(text, 300)


def cited(text: str) -> str:
    return one_line(text.translate(UNSEEN))


def inert(text: str) -> str:
    """Return what a spreadsheet does not run."""
    return f"'{text}" if text[0] in "=+-@\t\r" else text


def of(title: str) -> Archive:
    return Archive((make_entry(title=title, date="2022-10-25"),))


@cache
def page(title: str) -> tuple[str, html.HtmlElement, str]:
    """Return the front matter of an article's page, its rendered body, what its head says."""
    archive = of(title)
    made = article_page(archive.entries[0], Origins(archive, CONFIG), WORDS).content.decode()
    _, front, body = made.split("---\n", 2)
    body, _, head = body.partition("<!-- head\n")
    return front, html.fromstring(f"<div>{render(body)}</div>"), head.removesuffix("\n-->\n\n")


@cache
def head(title: str) -> dict[str, str]:
    read = extract(f"<html><head>{page(title)[2]}</head></html>", syntaxes=["json-ld"])
    tree = html.fromstring(f"<html><head>{page(title)[2]}</head></html>")
    said = {
        name: meta.get("content")
        for meta in tree.iter("meta")
        for name in (meta.get("name"), meta.get("property"))
        if name
    }
    return said | {"headline": read["json-ld"][0]["headline"]}


@cache
def citation(title: str, ending: str) -> str:
    one = reference_of(of(title).entries[0], CONFIG, WORDS)
    [written] = [written for known, _, written in FORMATS.values() if known == ending]
    return written([one], WORDS).decode()


def from_bib(title: str) -> str:
    decoded = parse_string(citation(title, "bib"), append_middleware=[LatexDecodingMiddleware()])
    [entry] = decoded.entries
    assert decoded.failed_blocks == []
    return str(entry["title"]).replace("ˆ", "^")  # what pylatexenc makes of \textasciicircum


@cache
def exported(title: str) -> dict[str, bytes]:
    return {file.path: file.content for file in all_exports(Origins(of(title), CONFIG))}


def from_csv(title: str) -> str:
    text = exported(title)["data/articles.csv"].decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    return row["title"]


def from_sqlite(title: str) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder, "a.sqlite")
        file.write_bytes(exported(title)["data/archive.sqlite"])
        with closing(sqlite3.connect(file)) as base:
            return str(base.execute("SELECT title FROM articles").fetchone()[0])


def from_feed(title: str, name: str) -> str:
    files = {file.path: file.content for file in feed_files(Origins(of(title), CONFIG), Register())}
    if name == "feed.json":
        return str(json.loads(files[name])["items"][0]["title"])
    read = feedparser.parse(files[name], sanitize_html=False)
    assert not read.bozo
    return str(read.entries[0].title)


def from_search(title: str) -> str:
    archive = of(title)
    [saved] = saved_of(archive, shards_of(archive, Ledger())[0], CONFIG, WORDS)
    lines = io.StringIO(csv_head() + "\r\n" + written(saved, WORDS)["csv"], newline="")
    [row] = csv.DictReader(lines)
    return row["title"]


def from_list(title: str) -> str:
    tree = html.fromstring(render(article_list(of(title).entries, "pays/la-laos/", WORDS)))
    return str(tree.find(".//a").text_content())


def from_tombstone(title: str) -> str:
    gone = Tombstone(id="4" * 16, path="articles/x-44444444/", title=title, reason=title)
    body = tombstone_page(gone, CONFIG, WORDS).content.decode().split("---\n", 2)[2]
    tree = html.fromstring(f"<div>{render(body)}</div>")
    assert one_line(title) in one_line(tree.text_content().replace("Raison", "", 1))
    return str(tree.find(".//h1").text_content())


def from_reference(title: str) -> str:
    one = reference_of(of(title).entries[0], CONFIG, WORDS)
    [said, *_] = [html.fromstring(f"<p>{text}</p>") for _, text in reference_texts(one, WORDS)]
    [text] = said.xpath("string()").removeprefix("VNA. ").split(" Agence d’essai [en ligne]")[:1]
    return str(text).removesuffix(".")


OUTPUTS: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {
    "front matter": (lambda t: str(yaml.safe_load(page(t)[0])["title"]), shown),
    "heading": (lambda t: str(page(t)[1].find(".//h1").text_content()), shown),
    "list": (from_list, shown),
    "tombstone": (from_tombstone, one_line),
    "reference": (from_reference, lambda t: cited(t).removesuffix(".")),
    "RIS": (lambda t: str(rispy.loads(citation(t, "ris"))[0]["title"]), cited),
    "BibLaTeX": (from_bib, cited),
    "CSL-JSON": (lambda t: str(json.loads(citation(t, "json"))[0]["title"]), cited),
    **{
        name: (lambda t, name=name: head(t)[name], cited)  # type: ignore[misc]
        for name in ("DC.title", "citation_title", "og:title", "headline")
    },
    "Atom": (lambda t: from_feed(t, "feed.xml"), cited),
    "JSON Feed": (lambda t: from_feed(t, "feed.json"), cited),
    "articles.jsonl": (lambda t: str(json.loads(exported(t)["data/articles.jsonl"])["title"]), str),
    "articles.csv": (from_csv, inert),
    "archive.sqlite": (from_sqlite, str),
    "CSV of a search": (from_search, lambda t: inert(cited(t))),
}


def bare(text: str) -> str:
    """Return text on one line, without braces, which BibLaTeX cannot hold one of."""
    return unicodedata.normalize("NFC", one_line(text.replace("{", "").replace("}", "")))


@pytest.mark.parametrize("title", HEADLINES.values(), ids=HEADLINES)
@pytest.mark.parametrize("output", OUTPUTS)
def test_a_hostile_headline_is_read_back(output: str, title: str) -> None:
    read, expected = OUTPUTS[output]
    if output == "BibLaTeX":
        assert bare(read(title)) == bare(expected(title))
    else:
        assert one_line(read(title)) == one_line(expected(title))


@pytest.mark.parametrize("title", HEADLINES.values(), ids=HEADLINES)
def test_its_address_is_plain_and_short(title: str) -> None:
    claim = Claim("0123456789abcdef", title, "a.txt", "a" * 64)
    [path] = assign(Ledger(), [claim])[1].values()
    assert path.removeprefix("articles/").removesuffix("/").replace("-", "").isalnum()
    assert path.isascii()
    assert path == path.lower()
    assert len(path.split("/")[1]) <= 80
