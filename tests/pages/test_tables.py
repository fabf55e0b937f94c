"""Each facet of some articles has them as a table beside its page, and its page leads there."""

import csv
import io

import pytest

from generator.archive import Archive, chronological
from generator.interface import load_words
from generator.origins import Origins
from generator.pages.downloads import FACET_TABLE, download_block
from generator.pages.tables import table_files
from tests.articles import ASEAN, make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")


def archive(number: int) -> Archive:
    """Return articles of one actor each day, and one of another."""
    days = (divmod(n, 28) for n in range(number))
    entries = [
        make_entry(f"{n:016x}", date=f"2020-{month + 1:02}-{day + 1:02}")
        for n, (month, day) in enumerate(days)
    ]
    return Archive(chronological([*entries, make_entry("f" * 16, date=None, actors=(ASEAN,))]))


def tables(number: int) -> dict[str, list[dict[str, str]]]:
    return {
        file.path: list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))
        for file in table_files(Origins(archive(number), settings()))
    }


def test_a_facet_of_three_articles_has_a_table_and_no_other() -> None:
    assert sorted(tables(3)) == [
        "acteurs/to-lam/articles.csv",
        "annees/2020/01/articles.csv",
        "annees/2020/articles.csv",
        "pays/la-laos/articles.csv",
        "pays/vn-vietnam/articles.csv",
        "relations/la-vn/articles.csv",
        "themes/frontieres/articles.csv",
    ]


def test_a_table_has_the_articles_in_order_with_what_people_sort_by() -> None:
    made = tables(3)["pays/la-laos/articles.csv"]
    dates = [row["date"] for row in made]
    assert dates == ["2020-01-01", "2020-01-02", "2020-01-03", ""]
    assert " ".join(made[0]) == (
        "id url date date_earliest date_latest period title countries persons organisations "
        "topics words"
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [(60, "Les 50 articles les plus récents en tableau"), (10, "Les 10 articles en tableau")],
)
def test_the_page_says_how_many_the_table_has(number: int, said: str) -> None:
    entries = archive(number).by_actor["to-lam"]
    block = download_block(entries, "acteurs/to-lam/", WORDS)
    assert f'<a href="{FACET_TABLE}" download>{said}' in block
    assert len(tables(number)["acteurs/to-lam/articles.csv"]) == min(50, number)


def test_a_facet_of_two_articles_leads_to_the_whole_table_alone() -> None:
    block = download_block(archive(2).by_actor["to-lam"], "acteurs/to-lam/", WORDS)
    assert "data/articles.csv" in block
    assert f'"{FACET_TABLE}"' not in block
