"""The database is whole, can be searched without accents, and is the same each time."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import Archive, chronological
from generator.corrections import BY_HAND
from generator.exports import all_exports
from generator.exports.evidence import evidence_table
from generator.model import Field, Finding
from generator.origins import Origins
from tests.articles import ASEAN, LAM, make_entry
from tests.exports.test_fields import PAGES
from tests.pages.archives import archive, settings


def made(of: Archive) -> bytes:
    (content,) = [
        file.content
        for file in all_exports(Origins(of, settings()))
        if file.path == "data/archive.sqlite"
    ]
    return content


@pytest.fixture
def base() -> Iterator[sqlite3.Connection]:
    entries = (
        make_entry("b" * 16, title="La visite à Hà Nội", actors=(LAM,)),
        make_entry("a" * 16, title="Réunion", text="L’été au Laos", actors=(ASEAN, LAM)),
    )
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(made(Archive(chronological(entries))))
        yield opened


def test_the_database_is_whole(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    # rank 1: the index is also compared with the articles
    base.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(
    ("query", "found"), [("ha noi", "b"), ("ete", "a"), ("ÉTÉ", "a"), ("title: reunion", "a")]
)
def test_a_search_knows_no_accents(base: sqlite3.Connection, query: str, found: str) -> None:
    sql = """SELECT id FROM articles
             WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"""
    assert base.execute(sql, [query]).fetchall() == [(found * 16,)]


def test_articles_join_their_actors(base: sqlite3.Connection) -> None:
    sql = """SELECT a.title, x.role FROM articles AS a
             JOIN article_actors AS x ON x.article = a.id JOIN actors ON actors.id = x.actor
             WHERE actors.name = 'Tô Lâm' ORDER BY a.id"""
    assert base.execute(sql).fetchall() == [
        ("Réunion", "ministre"),
        ("La visite à Hà Nội", "ministre"),
    ]


def test_every_column_has_what_its_name_says(base: sqlite3.Connection) -> None:
    base.row_factory = sqlite3.Row
    row = dict(base.execute("SELECT * FROM articles WHERE id = ?", ["a" * 16]).fetchone())
    assert row == {
        "id": "a" * 16,
        "url": "https://archive.example/articles/un-titre-aaaaaaaa/",
        "date": "2020-03-01",
        "date_earliest": "2020-03-01",
        "date_latest": "2020-03-01",
        "period": "2020-03",
        "title": "Réunion",
        "lead": "Le chapeau de l’article.",
        "words": 3,
        "lang": "fr",
        "source": f"{'a' * 16}.txt",
        "sha256": "a" * 64,
        "dateline": "Hanoï (VNA)",
        "text": "L’été au Laos",
    }


def test_a_view_crosses_everything(base: sqlite3.Connection) -> None:
    sql = "SELECT period, country, actor, topic, articles, uncertain, words FROM counts_crossed"
    assert base.execute(f"{sql} WHERE country = 'LA' ORDER BY actor").fetchall() == [
        ("2020-03", "LA", "asean", "20000586", 1, 0, 3),
        ("2020-03", "LA", "to-lam", "20000586", 2, 0, 9),
    ]


def test_evidence_is_what_the_articles_say_of_it() -> None:
    words = "Đà Nẵng 🙂, au Laos"
    finding = Finding(
        field=Field.COUNTRY, value="LA", rule="name", quote="Laos", part="text", start=14, end=18
    )
    findings = (
        finding,
        replace(finding, part="title", start=3, end=7),
        replace(finding, part="captions.0", start=0, end=4),
        replace(finding, quote=""),  # it may not be shown
        replace(finding, rule=BY_HAND, quote="", part="correction", start=0, end=0),
    )
    entry = make_entry(title="Au Laos", text=words)
    entry = replace(entry, annotated=replace(entry.annotated, findings=findings))
    held = Archive((make_entry("f" * 16), entry))
    table = evidence_table(held)
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(made(held))
        asked = opened.execute("SELECT * FROM evidence ORDER BY article, number")
        assert [column for column, *_ in asked.description] == [c.name for c in table.columns]
        assert asked.fetchall() == table.rows


@pytest.mark.parametrize("page", [file for _, file in PAGES], ids=lambda file: str(file.parts[-4:]))
def test_what_the_page_of_the_data_asks_is_answered(base: sqlite3.Connection, page: Path) -> None:
    asked = re.findall(r"```sql\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    crossed, together = [base.execute(sql).fetchall() for sql in asked]
    assert crossed == []  # no article of these is about that topic
    assert together == [("2020-03", 2)]


def test_the_bytes_are_the_same_each_time_and_name_no_release() -> None:
    content = made(archive())
    assert content == made(Archive(chronological(reversed(archive().entries))))
    assert content[96:100] == bytes(4)


def test_an_empty_archive_has_an_empty_database() -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(made(Archive(())))
        assert opened.execute("SELECT count(*) FROM articles").fetchone() == (0,)
