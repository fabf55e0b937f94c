"""The tables beside the articles: actors, countries, relations, counts, evidence, check sums."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from generator.annotate.vocabulary import ActorRecord, OfficeHeld
from generator.archive import Archive, chronological
from generator.exports import all_exports
from generator.exports.counts import counts_table
from generator.exports.facet_tables import actors_table, countries_table, relations_table
from generator.exports.table import Table, csv_file
from generator.model import Actor, ActorType, Topic
from generator.origins import Origins
from generator.rights import permitted
from tests.articles import ASEAN, LAM, make_entry
from tests.pages.archives import archive as small_archive
from tests.pages.archives import settings


def rows(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def exported(archive: Archive) -> dict[str, bytes]:
    return {file.path: file.content for file in all_exports(Origins(archive, settings()))}


ARCHIVE = Archive(
    chronological(
        [
            make_entry("a" * 16, date="2022-10-25", text="un deux trois", actors=(LAM, ASEAN)),
            make_entry("b" * 16, date="2022-10", text="un deux", countries=("FR", "VN")),
            make_entry("c" * 16, date="2022", text="un", topics=()),
            make_entry("d" * 16, date="XXXX-10-13", text="un", countries=(), actors=()),
            make_entry("f" * 16, date="2022?-10-14", text="un", actors=()),
            make_entry("e" * 16, date=None, text="un", topics=(Topic(code="1", label="x"),)),
        ]
    )
)


def test_an_actor_has_its_spellings_offices_and_span() -> None:
    record = ActorRecord(
        id="to-lam",
        label="Tô Lâm",
        type=ActorType.PERSON,
        offices=(
            OfficeHeld(title="ministre de la Sécurité publique", period="2016-04/2024-05"),
            OfficeHeld(title="général"),
        ),
        wikidata="Q123",
    )
    _, lam = rows(actors_table(ARCHIVE, settings(), {"to-lam": record}))
    assert lam == {
        "id": "to-lam",
        "url": "https://archive.example/acteurs/to-lam/",
        "name": "Tô Lâm",
        "variants": "To Lam",
        "type": "person",
        "offices": "ministre",
        "offices_listed": "ministre de la Sécurité publique (2016-04/2024-05); général",
        "articles": 4,
        "uncertain": 0,
        "date_earliest": "2022-01-01",
        "date_latest": "2022-12-31",
        "wikidata": "Q123",
    }


def test_a_country_that_only_undated_articles_name_has_no_days() -> None:
    only = Archive((make_entry(date="XXXX-10-13", countries=("LA",)),))
    (laos,) = rows(countries_table(only, settings()))
    assert (laos["name"], laos["articles"]) == ("Laos", 1)
    assert laos["date_earliest"] is laos["date_latest"] is None


def test_a_relation_is_two_codes_in_alphabetical_order() -> None:
    found = rows(relations_table(ARCHIVE, settings()))
    assert [(r["country_1"], r["country_2"], r["articles"]) for r in found] == [
        ("FR", "VN", 1),
        ("LA", "VN", 4),
    ]


def counted(period: str, country: str = "*", actor: str = "*", topic: str = "*") -> list[Any]:
    """Return articles, those of an uncertain date, and words of one row of the counts."""
    wanted = (period, country, actor, topic)
    table = counts_table(ARCHIVE)
    return [list(row[4:]) for row in table.rows if tuple(row[:4]) == wanted]


def test_the_totals_of_the_periods_add_up_to_the_archive() -> None:
    periods = sorted({row["period"] for row in rows(counts_table(ARCHIVE))})
    assert {period: counted(period) for period in periods} == {
        "*": [[6, 1, 9]],
        "2022": [[1, 0, 1]],
        "2022-10": [[3, 1, 6]],
        "unknown": [[2, 0, 2]],
    }


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"country": "VN"}, [3, 1, 6]),
        ({"country": "FR"}, [1, 0, 2]),
        ({"actor": "asean"}, [1, 0, 3]),
        ({"topic": "20000586"}, [3, 1, 6]),
        ({"country": "LA", "topic": "20000586"}, [2, 1, 4]),
    ],
)
def test_each_value_is_counted_in_its_month(values: dict[str, str], expected: list[int]) -> None:
    assert counted("2022-10", **values) == [expected]


def test_no_count_is_of_an_actor_and_something_else() -> None:
    crossed = [r for r in rows(counts_table(ARCHIVE)) if r["actor"] != "*"]
    assert {(row["country"], row["topic"]) for row in crossed} == {("*", "*")}


def test_an_actor_called_all_is_not_taken_for_all() -> None:
    everyone = Actor(id="all", name="ALL", type=ActorType.ORGANISATION)
    table = counts_table(Archive((make_entry(actors=(everyone,)),)))
    assert len({tuple(row[:4]) for row in table.rows}) == len(table.rows)


def test_evidence_is_a_line_a_finding_with_its_article() -> None:
    lines = exported(small_archive())["data/evidence.jsonl"].splitlines()
    found = [
        (line["article"], line["number"], line["value"], line["quote"])
        for line in map(json.loads, lines)
    ]
    assert found == [
        (key, number, finding.value, finding.quote)
        for key, entry in sorted(small_archive().by_id.items())
        for number, finding in enumerate(entry.annotated.findings, 1)
    ]


def test_what_may_not_be_shown_is_in_no_file() -> None:
    entry = make_entry(text="Une phrase réservée.")
    linked = replace(entry, annotated=replace(entry.annotated, rights="link"))
    files = exported(permitted(Archive((linked,)), settings()))
    assert [path for path, content in files.items() if "réservée".encode() in content] == []


@pytest.mark.parametrize("name", ["actors", "countries", "relations", "counts"])
def test_tables_are_sorted_by_a_key_that_is_unique(name: str) -> None:
    tables = {
        "actors": actors_table(ARCHIVE, settings(), {}),
        "countries": countries_table(ARCHIVE, settings()),
        "relations": relations_table(ARCHIVE, settings()),
        "counts": counts_table(ARCHIVE),
    }
    keys = [tuple(row[k] for k in tables[name].key) for row in rows(tables[name])]
    assert keys == sorted(set(keys))
    text = exported(ARCHIVE)[f"data/{name}.csv"].decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text, newline="")))) == len(keys)


def test_no_cell_of_a_table_runs_as_a_formula() -> None:
    cells = ["=1+1", "-5", "\uff1d1+1", "\uff20SUM(1)", "\n=1", "x=1", -5]
    made = csv_file(["a"], [[cell] for cell in cells]).decode("utf-8-sig")
    assert [cell for (cell,) in csv.reader(io.StringIO(made, newline=""))] == [
        "a",
        *(f"'{cell}" for cell in cells[:5]),
        "x=1",
        "-5",
    ]


def test_check_sums_name_every_other_file() -> None:
    files = exported(ARCHIVE)
    sums = files.pop("data/SHA256SUMS").decode()
    digests = {path.removeprefix("data/"): hashlib.sha256(c) for path, c in files.items()}
    expected = [f"{digests[name].hexdigest()}  {name}" for name in sorted(digests)]
    assert sums.splitlines() == expected


def test_the_same_articles_in_another_order_make_the_same_files() -> None:
    again = Archive(chronological(reversed(ARCHIVE.entries)))
    assert exported(again) == exported(ARCHIVE)
