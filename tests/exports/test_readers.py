"""Independent readers read every export: of the five seeds, of 200 articles, of a hostile site.

A reader's warning fails, as its errors do. What each export says is tested beside its code.
"""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import feedparser
import frictionless
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from extruct import extract
from jsonschema import Draft202012Validator
from lxml import etree
from rocrate.rocrate import ROCrate

from tests.exports.collections import Collection, five_seeds, generated, published
from tests.hostile import Hostile

SCHEMAS = Path(__file__).parent.parent / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
NEWSPAPER_ARTICLE = {  # fields of BibLaTeX's @article and of all types: its manual, 2.1.1 and 2.2
    *("abstract", "author", "date", "entrysubtype", "journaltitle", "keywords", "langid", "note"),
    *("title", "url"),
}


@pytest.fixture(scope="module", params=["seeds", "generated", "hostile"])
def exported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, hostile: Hostile
) -> Collection:
    if request.param == "hostile":
        return published(hostile)
    make = {"seeds": five_seeds, "generated": generated}[request.param]
    return make(tmp_path_factory.mktemp(request.param))


@cache
def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / name).read_text("utf-8")))


def faults(validator: Draft202012Validator, value: Any) -> list[str]:
    return [error.message for error in validator.iter_errors(value)]


def lines(content: bytes) -> Iterator[Any]:
    return map(json.loads, content.decode().splitlines())


def test_feedparser_finds_every_feed_well_formed(exported: Collection) -> None:
    headers = {"content-type": "application/atom+xml; charset=utf-8"}
    feeds = list(exported.named("feed.xml"))
    for path, content in feeds:
        read = feedparser.parse(content, response_headers=headers)
        assert (read.bozo, read.version) == (False, "atom10"), path
        assert read.feed.title
        assert all(one.id.startswith("tag:") and one.title and one.link for one in read.entries)
    assert len(feeds) > 3


def test_atom_feeds_follow_their_grammar(exported: Collection) -> None:
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    for path, content in exported.named("feed.xml"):
        feed = etree.fromstring(content)
        assert grammar.validate(feed), (path, grammar.error_log)
        ids = [found.text for found in feed.iter(f"{ATOM}id")]
        assert len(set(ids)) == len(ids), path
        assert feed.find(f"{ATOM}author") is not None
        assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["self", "alternate"]
        for entry in feed.findall(f"{ATOM}entry"):
            assert len(entry.findall(f"{ATOM}link")) == 1


def test_json_feeds_follow_their_schema(exported: Collection) -> None:
    for path, content in exported.named("feed.json"):
        feed = json.loads(content)
        assert faults(schema("json_feed.json"), feed) == [], path
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids), path


def test_every_line_of_the_articles_follows_the_published_schema(exported: Collection) -> None:
    form = json.loads(exported.files["data/articles.schema.json"])
    Draft202012Validator.check_schema(form)
    validator = Draft202012Validator(form)
    articles = list(lines(exported.files["data/articles.jsonl"]))
    assert len(articles) == exported.articles
    assert [(one["id"], faults(validator, one)) for one in articles if faults(validator, one)] == []
    evidence = [e for one in articles for e in one["evidence"]]
    assert len(list(lines(exported.files["data/evidence.jsonl"]))) == len(evidence)


def test_frictionless_finds_the_package_valid(exported: Collection) -> None:
    report = frictionless.validate(exported.folder / "data" / "datapackage.json")
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []
    assert [warning for task in report.tasks for warning in task.warnings] == report.warnings == []
    read = {task.name: task.stats.get("rows") for task in report.tasks}
    assert read["articles"] == exported.articles
    assert read.keys() == {"articles", "countries", "actors", "relations", "counts"}


def test_rocrate_reads_the_crate_and_finds_its_files(exported: Collection) -> None:
    folder = exported.folder / "data"
    crate = ROCrate(folder)
    for wanted in ("name", "description", "datePublished", "license"):
        assert crate.root_dataset.get(wanted), wanted
    parts = {entity.id for entity in crate.data_entities}
    assert parts == {file.name for file in folder.iterdir()} - {
        *("ro-crate-metadata.json", "SHA256SUMS", "addresses.txt")
    }
    for entity in crate.data_entities:
        assert int(entity["contentSize"]) == (folder / entity.id).stat().st_size


def test_the_database_is_whole(exported: Collection) -> None:
    with closing(sqlite3.connect(exported.folder / "data" / "archive.sqlite")) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        base.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")


def test_datasette_opens_the_database_and_searches_it(exported: Collection) -> None:
    file = exported.folder / "data" / "archive.sqlite"
    tables = json.loads(datasette("inspect", str(file)))["archive"]["tables"]
    assert tables["articles"] == tables["articles_fts"] == {"count": exported.articles}
    query = "/archive/articles.json?_search=un&_shape=array&_size=max"
    found = {row["id"] for row in json.loads(datasette(str(file), "--get", query))}
    assert found <= {article["id"] for article in lines(exported.files["data/articles.jsonl"])}
    assert found


def datasette(*command: str) -> str:
    """Return what datasette prints; a word of its on the side of errors fails."""
    run = subprocess.run(
        [sys.executable, "-m", "datasette", *command], capture_output=True, text=True, check=True
    )
    assert run.stderr == ""
    return run.stdout


def test_every_csv_has_as_many_cells_in_each_row(exported: Collection) -> None:
    files = [path for path in exported.files if path.endswith(".csv")]
    for path in files:
        text = exported.files[path].decode("utf-8-sig")
        head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        assert {len(row) for row in rows} <= {len(head)}, path
    assert len(files) >= 5
    assert exported.articles < 100 or len(files) > 50


def test_a_facet_s_table_has_rows_of_the_whole_table(exported: Collection) -> None:
    def rows(content: bytes) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    whole = {row["id"]: row for row in rows(exported.files["data/articles.csv"])}
    for path, content in exported.named("articles.csv"):
        for row in rows(content):
            assert row.items() <= whole[row["id"]].items(), path


def test_rispy_knows_every_tag(exported: Collection) -> None:
    for path, content in exported.named("citation.ris", "citations.ris"):
        records = rispy.loads(content.decode())
        assert len(records) == content.count(b"TY  - ") > 0, path
        for record in records:
            assert record["type_of_reference"] == "NEWS"
            assert record["title"]
            assert "unknown_tag" not in record, path


def test_bibtexparser_reads_newspaper_articles_of_biblatex(exported: Collection) -> None:
    for path, content in exported.named("citation.bib", "citations.bib"):
        library = parse_string(content.decode())
        assert library.failed_blocks == [], path
        assert len(library.entries) == len(library.blocks) == content.count(b"\n}\n")
        for entry in library.entries:
            fields = {field.key: str(field.value) for field in entry.fields}
            assert (entry.entry_type, fields["entrysubtype"]) == ("article", "newspaper")
            assert fields.keys() <= NEWSPAPER_ARTICLE
            assert fields["title"]


def test_csl_items_follow_their_schema(exported: Collection) -> None:
    for path, content in exported.named("citation.json", "citations.json"):
        items = json.loads(content)
        assert faults(schema("csl.json"), items) == [], path
        assert len({item["id"] for item in items}) == len(items) > 0


def test_the_three_forms_of_a_citation_say_the_same(exported: Collection) -> None:
    known = exported.files
    for path in (path.removesuffix("ris") for path in known if path.endswith("/citation.ris")):
        [record] = rispy.loads(known[f"{path}ris"].decode())
        [entry] = parse_string(known[f"{path}bib"].decode()).entries
        [item] = json.loads(known[f"{path}json"])
        assert record["accession_number"] == entry.key == item["id"]


def test_extruct_reads_the_head_of_every_article(exported: Collection) -> None:
    assert len(exported.heads) == exported.articles
    for html in exported.heads:
        read = extract(html, syntaxes=["dublincore", "json-ld"], errors="strict")
        articles = [one for one in read["json-ld"] if one["@type"] == "NewsArticle"]
        named = _dublin_core(read)
        assert len(articles) == 1
        assert articles[0]["headline"].split() == named["DC.title"].split()
        assert articles[0].get("datePublished") == named.get("DCTERMS.issued")
        assert named["DC.type"] == "newspaperArticle"


def _dublin_core(read: Any) -> dict[str, str]:
    """Return the elements that have a name; extruct takes <link rel="type"> for one, too."""
    found = [one for part in read["dublincore"] for one in (*part["elements"], *part["terms"])]
    return {one["name"]: one["content"] for one in found if "name" in one}


def test_no_two_exports_disagree_on_how_many_articles_there_are(exported: Collection) -> None:
    counted = {
        "jsonl": exported.files["data/articles.jsonl"].count(b"\n"),
        "citations": len(list(exported.named("citation.ris"))),
        "heads": len(exported.heads),
    }
    assert [pair for pair in combinations(counted.items(), 2) if pair[0][1] != pair[1][1]] == []
