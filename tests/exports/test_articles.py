"""The exports hold every article, by the contract of DESIGN §3.3."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.exports import all_exports
from generator.exports.schema import articles_schema
from generator.origins import Origins
from tests.articles import ASEAN, LAM, make_entry

KEYS = [
    "id",
    "url",
    "source",
    "sha256",
    "lang",
    "title",
    "lead",
    "dateline",
    "text",
    "date",
    "date_earliest",
    "date_latest",
    "countries",
    "actors",
    "topics",
    "captions",
    "related",
    "repairs",
    "evidence",
]


@pytest.fixture
def config() -> Config:
    read = load_config(Path(__file__).parent.parent.parent / "mkdocs.yml")
    return replace(read, site_url="https://archive.example/")


def exported(name: str, of: Archive, config: Config) -> bytes:
    files = {file.path: file for file in all_exports(Origins(of, config))}
    return files[f"data/{name}"].content


def articles_jsonl(of: Archive, config: Config) -> bytes:
    return exported("articles.jsonl", of, config)


def articles_csv(of: Archive, config: Config) -> bytes:
    return exported("articles.csv", of, config)


def archive(*ids: str, title: str = "Un titre") -> Archive:
    return Archive(entries=chronological(make_entry(ident, title=title) for ident in ids))


def test_a_line_has_the_keys_of_the_contract_in_order(config: Config) -> None:
    record = json.loads(articles_jsonl(archive("a" * 16), config))
    assert list(record) == KEYS
    assert record["url"] == "https://archive.example/articles/un-titre-aaaaaaaa/"
    assert record["actors"] == [
        {"id": "to-lam", "name": "Tô Lâm", "type": "person", "role": "ministre"}
    ]
    assert record["captions"] == ["La réunion. Photo : VNA"]
    assert record["related"] == [{"title": "Un autre article", "lead": None}]
    assert record["repairs"] == [
        {"before": "auLaos.", "after": "au Laos.", "part": "text", "start": 16}
    ]
    assert list(record["evidence"][0]) == [
        "field",
        "value",
        "rule",
        "quote",
        "part",
        "start",
        "end",
    ]


def test_lines_are_sorted_by_id_whatever_the_dates(config: Config) -> None:
    lines = articles_jsonl(archive("c" * 16, "a" * 16, "b" * 16), config).splitlines()
    assert [json.loads(line)["id"][0] for line in lines] == ["a", "b", "c"]


def test_no_sign_of_a_text_ends_its_line(config: Config) -> None:
    title = "Un\u2028titre\u0085en\u2029trois"
    [line] = articles_jsonl(archive("a" * 16, title=title), config).decode().splitlines()
    assert json.loads(line)["title"] == title


def test_the_schema_describes_every_key_and_no_other(config: Config) -> None:
    schema = json.loads(articles_schema())
    record = json.loads(articles_jsonl(archive("a" * 16), config))
    assert list(schema["properties"]) == list(record) == schema["required"]
    for key in ("actors", "topics", "related", "repairs", "evidence"):
        item = schema["properties"][key]["items"]["properties"]
        assert list(item) == list(record[key][0]), key
        assert all(form["description"] for form in item.values()), key
    assert all(form["description"] for form in schema["properties"].values())


@pytest.mark.parametrize("title", ['a "b"; c,\nd', "Đồng <b>&amp;"])
def test_the_table_reads_back_whole(config: Config, title: str) -> None:
    text = articles_csv(archive("a" * 16, title=title), config).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == title
    assert row["countries"] == "LA; VN"
    assert row["persons"] == "Tô Lâm"
    assert row["words"] == "6"


def test_persons_and_organisations_have_a_column_each(config: Config) -> None:
    archive = Archive((make_entry(actors=(LAM, ASEAN)),))
    text = exported("articles.csv", archive, config).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["persons"], row["organisations"]) == (LAM.name, ASEAN.name)


def test_the_table_opens_in_a_spreadsheet(config: Config) -> None:
    table = articles_csv(archive("a" * 16), config)
    assert table.startswith(b'\xef\xbb\xbf"id","url"')  # the mark by which it knows UTF-8
    assert table.count(b"\r\n") == table.count(b"\n") == 2


@pytest.mark.parametrize("title", ["=1+1", "+1", "-5 % en mars", "@SUM(A1)", "\tx"])
def test_no_cell_of_the_table_runs_as_a_formula(config: Config, title: str) -> None:
    text = articles_csv(archive("a" * 16, title=title), config).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == f"'{title}"
