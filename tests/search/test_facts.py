import pytest

from generator.archive import Archive, chronological
from generator.search.facts import days_column, facet_column
from generator.search.records import Record, make_record, subject_of
from tests.articles import make_entry


def record(date: str | None = None, countries: tuple[str, ...] = ("VN",)) -> Record:
    archive = Archive(chronological([make_entry(date=date, countries=countries)]))
    return make_record(subject_of(archive.entries[0], archive), "fr", "fr")


@pytest.mark.parametrize(
    ("date", "first", "span"),
    [
        ("1970-01-02", 1, 0),
        ("2020-03-01", 18322, 0),
        ("1969-12", -31, 30),
        ("2021", 18628, 364),
        ("2021?-10-13", 18913, 0),
        ("XXXX-10-13", None, None),
        (None, None, None),
        ("2020-03-01/..", 18322, None),
        ("../2020-03-01", 18322, None),
    ],
)
def test_a_date_is_its_first_day_and_how_many_more_it_allows(
    date: str | None, first: int | None, span: int | None
) -> None:
    assert days_column([record(date)]) == {"first": [first], "span": [span]}


def test_a_filter_numbers_its_values_the_most_frequent_first() -> None:
    records = [record(countries=("LA", "VN")), record(countries=()), record(countries=("VN",))]

    assert facet_column("country", records) == {
        "values": ["VN", "LA"],
        "labels": ["Vietnam", "Laos"],
        "of": [[0, 1], [], [0]],
    }
