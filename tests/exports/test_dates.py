"""Whatever form of date: no table, feed, map of the site or description states more than is known.

References, heads of pages and COinS have the same table in `tests/pages/citations/test_dates.py`.
"""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import NamedTuple

import pytest

from generator.archive import Archive
from generator.exports import all_exports
from generator.figures import calendar_of
from generator.origins import Origins
from generator.pages.citations import citation_files
from generator.pages.feeds import feed_files
from generator.register import Register
from generator.search.records import make_record, subject_of
from generator.sitemaps import content_days
from tests.articles import LAM, make_entry
from tests.pages.archives import settings


class Form(NamedTuple):
    """A form of date, and what may be said of it; "" for nothing."""

    edtf: str
    sure: str
    """The day, month or year that is certain."""
    period: str
    """Where it is counted."""
    first: str
    """The first day that it allows."""
    last: str

    @property
    def day(self) -> str:
        """The certain day."""
        return self.sure if len(self.sure) == len("2022-10-25") else ""

    @property
    def uncertain(self) -> int:
        """How many of three articles of that date are counted as uncertain."""
        return 3 * bool(re.search("[?~%]", self.edtf))


FORMS = (
    Form("2022-10-25", "2022-10-25", "2022-10", "2022-10-25", "2022-10-25"),
    Form("2019-10", "2019-10", "2019-10", "2019-10-01", "2019-10-31"),
    Form("2017", "2017", "2017", "2017-01-01", "2017-12-31"),
    Form("2017?", "", "2017", "2017-01-01", "2017-12-31"),
    Form("2021?-10-13", "", "2021-10", "2021-10-13", "2021-10-13"),
    Form("2021-10?", "", "2021-10", "2021-10-01", "2021-10-31"),
    Form("2021-10-13?", "", "2021-10", "2021-10-13", "2021-10-13"),
    Form("2021-10-?13", "2021-10", "2021-10", "2021-10-13", "2021-10-13"),
    Form("2021~", "", "2021", "2021-01-01", "2021-12-31"),
    Form("2021-10%", "", "2021-10", "2021-10-01", "2021-10-31"),
    Form("2021-10-XX", "2021-10", "2021-10", "2021-10-01", "2021-10-31"),
    Form("2021-XX-XX", "2021", "2021", "2021-01-01", "2021-12-31"),
    Form("XXXX-10-13", "", "unknown", "", ""),
    Form("XXXX-10", "", "unknown", "", ""),
    Form("201X", "", "unknown", "2010-01-01", "2019-12-31"),
    Form("2021-21", "2021", "2021", "2021-03-01", "2021-05-31"),
    Form("2022-10-07/2022-10-09", "2022-10", "2022-10", "2022-10-07", "2022-10-09"),
    Form("2022-10/2022-12", "2022", "2022", "2022-10-01", "2022-12-31"),
    Form("2021/2022", "", "unknown", "2021-01-01", "2022-12-31"),
    Form("2021/..", "", "unknown", "2021-01-01", ""),
    Form("../2021", "", "unknown", "", "2021-12-31"),
    Form("[2019,2021]", "", "unknown", "2019-01-01", "2021-12-31"),
    Form("[2021-10-01,2021-10-03]", "2021-10", "2021-10", "2021-10-01", "2021-10-03"),
    Form("{2021-10-01,2021-11-03}", "2021", "2021", "2021-10-01", "2021-11-03"),
    Form("", "", "unknown", "", ""),
)
forms = pytest.mark.parametrize("form", FORMS, ids=[form.edtf or "none" for form in FORMS])


@cache
def archive_of(edtf: str) -> Archive:
    """Return three articles of that date, so that their actor has a feed and citations."""
    idents = (f"{letter * 16}" for letter in "abc")
    return Archive(tuple(make_entry(ident, date=edtf or None, actors=(LAM,)) for ident in idents))


@cache
def made(edtf: str) -> Mapping[str, bytes]:
    origins = Origins(archive_of(edtf), settings())
    groups = (all_exports(origins), feed_files(origins, Register()), citation_files(origins))
    return {file.path: file.content for group in groups for file in group}


def rows(edtf: str, name: str) -> list[dict[str, str]]:
    text = made(edtf)[f"data/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@forms
def test_a_table_of_articles_has_the_date_as_it_is_and_the_days_that_it_allows(form: Form) -> None:
    expected = (form.edtf, form.first, form.last, form.period)
    for row in rows(form.edtf, "articles"):
        found = (row["date"], row["date_earliest"], row["date_latest"], row["period"])
        assert found == expected
    for line in made(form.edtf)["data/articles.jsonl"].decode().splitlines():
        article = json.loads(line)
        dates = (article["date"], article["date_earliest"], article["date_latest"])
        assert dates == (form.edtf or None, form.first or None, form.last or None)
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made(form.edtf)["data/archive.sqlite"])
        sql = "SELECT date, date_earliest, date_latest, period FROM articles"
        [found] = set(base.execute(sql).fetchall())
        assert tuple(cell or "" for cell in found) == expected
        crossed = base.execute("SELECT DISTINCT period, uncertain FROM counts_crossed").fetchall()
        assert crossed == [(form.period, form.uncertain)]


@forms
def test_counts_are_of_a_period_only_where_the_whole_date_lies_in_it(form: Form) -> None:
    counted = rows(form.edtf, "counts")
    assert {row["period"] for row in counted} == {"*", form.period}
    assert {row["uncertain"] for row in counted} == {str(form.uncertain)}


@pytest.mark.parametrize("table", ["actors", "countries", "relations"])
@forms
def test_what_articles_span_is_what_their_dates_allow_and_says_how_many_are_uncertain(
    form: Form, table: str
) -> None:
    for row in rows(form.edtf, table):
        assert (row["date_earliest"], row["date_latest"]) == (form.first, form.last)
        assert row["uncertain"] == str(form.uncertain)


@forms
def test_nothing_else_has_a_date_that_is_not_certain(form: Form) -> None:
    unsaid = {path: set(stated(path, text)) - parts(form.sure) for path, text in texts(form.edtf)}
    assert {path: dates for path, dates in unsaid.items() if dates} == {}


@forms
def test_a_feed_and_the_map_of_the_site_have_days_and_nothing_less(form: Form) -> None:
    for path in ("feed", "acteurs/to-lam/feed", "pays/la-laos/feed"):
        atom = made(form.edtf)[f"{path}.xml"].decode()
        instants = set(re.findall("<updated>(.*)T00:00:00Z</updated>", atom))
        assert instants == {form.day or "1970-01-01"}
        assert set(re.findall("<published>(.*)T00:00:00Z</published>", atom)) == {form.day} - {""}
        items = json.loads(made(form.edtf)[f"{path}.json"])["items"]
        assert {item.get("date_published", "")[:10] for item in items} == {form.day}
        assert {"date_modified"} & set(items[0]) == set()
    assert set(content_days(archive_of(form.edtf), settings()).values()) == {form.day} - {""}


@forms
def test_the_crate_covers_and_is_dated_by_what_is_not_marked(form: Form) -> None:
    root = json.loads(made(form.edtf)["data/ro-crate-metadata.json"])["@graph"][1]
    if form.uncertain:
        assert {"datePublished", "temporalCoverage"} & set(root) == set()
    else:
        assert root.get("datePublished", "") == form.sure
        covered = f"{form.first or '..'}/{form.last or '..'}"
        assert root.get("temporalCoverage", "../..") == covered


@forms
def test_figures_and_the_search_count_an_article_in_the_year_that_holds_its_whole_date(
    form: Form,
) -> None:
    calendar = calendar_of(archive_of(form.edtf).entries)
    is_known = form.period != "unknown"
    assert calendar.years == ({form.period[:4]: 3} if is_known else {})
    assert calendar.months == ({form.period: 3} if "-" in form.period else {})
    assert calendar.undated == (0 if is_known else 3)
    assert calendar.uncertain == (form.uncertain if is_known else 0)
    assert set(archive_of(form.edtf).by_year) == {form.period[:4] if is_known else "inconnue"}
    assert set(archive_of(form.edtf).by_month) == ({form.period} if "-" in form.period else set())
    archive = archive_of(form.edtf)
    record = make_record(subject_of(archive.entries[0], archive), "fr", "fr")
    known = (record.issued, *record.days)
    assert known == (form.sure or None, form.first or None, form.last or None)


def parts(sure: str) -> set[str]:
    """Return a date and what it begins with: "2022-10" for "2022-10-25"."""
    return {sure[:length] for length in (4, 7, 10)}


def texts(edtf: str) -> Iterator[tuple[str, str]]:
    """Yield what has no column of its own for a date as it is, or for the days that it allows."""
    own = {*("articles.csv", "articles.jsonl", "archive.sqlite", "counts.csv", "actors.csv")}
    own |= {"countries.csv", "relations.csv", "ro-crate-metadata.json", "articles.schema.json"}
    for path, content in made(edtf).items():
        if path.removeprefix("data/") not in own:
            yield path, content.decode()


def stated(path: str, text: str) -> Iterator[str]:
    """Yield every date that a file states in figures, in ISO 8601."""
    if path.endswith(".xml"):
        text = text.replace("<updated>1970-01-01T00:00:00Z</updated>", "")
    yield from re.findall(r"(?<![\d-])\d{4}-\d\d(?:-\d\d)?(?![\d-])", text)
    if path.endswith("json"):
        for year, *rest in re.findall(r'"date-parts":\s*\[\[(\d+)(?:,(\d+))?(?:,(\d+))?\]\]', text):
            yield "-".join([year, *(f"{int(part):02}" for part in rest if part)])
    yield from (one.rstrip("/").replace("/", "-") for one in re.findall(r"DA  - ([\d/]+)", text))
    yield from re.findall(r"^(?:PY  -|  date = \{)\s*(\d+)\b", text, re.MULTILINE)
