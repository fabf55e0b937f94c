"""What holds for the date of every article: whole dispatches, bounds, evidence, time."""

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.dates import find_date
from generator.edtf import bounds, is_edtf
from generator.model import Field, Seed
from generator.parse import parse_article
from tests.annotate.dates.dating import FRENCH, dating
from tests.articles import make_article

SEEDS = Path(__file__).parents[3] / "seeds"


def test_bounds_are_those_of_the_date() -> None:
    found = dating("Le roi a reçu le 9 juin 2016 le pape.")
    assert (found.earliest, found.latest) == ("2016-06-09", "2016-06-09")
    found = dating("Le roi a reçu le 9 juin le pape.")
    assert (found.earliest, found.latest) == (None, None)


def test_the_weekday_of_the_day_before_tells_the_year_of_the_dateline_s() -> None:
    told = "Le président Tran Dai Quang a reçu vendredi 23 février le pape."
    assert dating(told, dateline="Hanoi, 24 février (VNA)").date == "2018?-02-24"
    other = told.replace("vendredi 23", "jeudi 20")
    assert dating(other, dateline="Hanoi, 24 février (VNA)").date == "[2017?-02-24,2018?-02-24]"


@pytest.mark.parametrize(
    ("seed", "date"),
    [
        ("000_2ad5aaffc242e188", "XXXX-10-13"),
        ("002_5f78dd45ef802b58", "2017"),
        ("003_ea3d89f4fc626edf", None),
        ("004_8ddefcfad6a777dd", "2022-10-25"),
    ],
)
def test_the_seeds_have_their_dates(seed: str, date: str | None) -> None:
    text = (SEEDS / f"{seed}.txt").read_text("utf-8")
    article = parse_article(Seed(id="0" * 16, file="a.txt", sha256="", text=text), "fr")
    assert find_date(article, FRENCH).date == date


@pytest.mark.parametrize(
    "piece", ["le 9 juin 2016 ", "en 2016 ", "12 ", "(", "9-", "a été ", "ment "]
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    start = process_time()
    dating(piece * (40_000 // len(piece)))
    assert process_time() - start < 10


PIECES = st.sampled_from(
    [
        "Le roi a reçu ",
        "le 9 juin ",
        "jeudi 29 février",
        "en 2019 ",
        "depuis 1995, ",
        "du 4 au 6 mai 2014 ",
        "le 31 décembre 2020",
        "aux neuf premiers mois de 2021",
        "le 50e anniversaire (1973-2023). ",
        "la réunion des experts 2017 ",
        "s'ouvrira ",
        "Œuvre’s 𝄞 Đồng ",
        "\n",
        ". ",
        "(",
        ") ",
        "un plan pour 2022",
        "29 février 2023",
    ]
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)


@given(title=TEXTS, lead=TEXTS, dateline=TEXTS, paragraphs=st.lists(TEXTS, max_size=3))
def test_every_reason_quotes_the_article_and_every_date_is_edtf(
    title: str, lead: str, dateline: str, paragraphs: list[str]
) -> None:
    article = make_article(
        *paragraphs, title=title or None, lead=lead or None, dateline=dateline or None
    )
    found = find_date(article, FRENCH)
    assert found == find_date(article, FRENCH)
    assert (found.date is None) == (not found.findings)
    assert (found.earliest, found.latest) == bounds(found.date)
    for finding in found.findings:
        assert finding.quote
        assert finding.quote == article.part(finding.part)[finding.start : finding.end]
        assert (finding.field, finding.value) == (Field.DATE, found.date)
        assert is_edtf(finding.value)


def _dispatches() -> list[object]:
    table = yaml.safe_load(Path(__file__).with_name("dispatches.yml").read_text("utf-8"))
    return [pytest.param(row, id=row["text"].split("\n")[0]) for row in table["dispatches"]]


@pytest.mark.parametrize("row", _dispatches())
def test_a_dispatch_is_dated_as_by_hand_or_qualified(row: dict[str, Any]) -> None:
    seed = Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=row["text"])
    found = find_date(parse_article(seed, "fr"), FRENCH).date
    qualified = bool(found and "?" in found and str(row.get("inferred", "-")) in found)
    assert qualified or found in [row["date"], *row.get("also", [])]
