from hypothesis import given
from hypothesis import strategies as st

from generator.figures import Calendars, calendar_of, timeline
from generator.figures.calendar import Calendar
from generator.figures.timeline import totals_beside
from tests.articles import make_entry
from tests.figures.drawings import ARCHIVE, WORDS, YEARS, outside, read, rows

counted_years = st.dictionaries(st.integers(1900, 2100).map(str), st.integers(1, 900), min_size=1)


def heights(html: str, panel: str) -> list[float]:
    bars = read(html).iterfind(f".//g[@class='k-timeline__{panel}']/rect")
    return [float(bar.attrib["height"]) for bar in bars]


def axis(html: str) -> list[str]:
    return [
        "".join(e.itertext()) for e in read(html).iterfind(".//div[@class='k-timeline__axis']/*")
    ]


def test_each_year_with_articles_has_a_bar() -> None:
    drawn = timeline(YEARS, None, WORDS)

    assert heights(drawn, "count") == [60, 30, 30]
    assert rows(drawn) == [
        ["2017", "6"],
        ["2018", "0"],
        ["2019", "0"],
        ["2020", "3"],
        ["2021", "3"],
    ]


def test_the_share_is_of_all_articles_of_the_year() -> None:
    drawn = timeline(YEARS, ARCHIVE, WORDS)

    assert heights(drawn, "share") == [15, 30, 3]
    assert rows(drawn)[0] == ["2017", "6", "12", "50\u00a0%"]
    assert rows(drawn)[2] == ["2019", "0", "0", "–"]


def test_undated_articles_are_counted_in_words() -> None:
    drawn = timeline(YEARS, None, WORDS)

    assert "2 articles dont l’année n’est pas connue n’y figurent pas." in drawn


def test_articles_of_an_uncertain_date_are_counted_in_words() -> None:
    entries = [make_entry(f"{n:016x}", date=f"{2017 + n % 4}?-03-01") for n in range(12)]
    entries.append(make_entry("f" * 16, date="2018"))

    drawn = timeline(calendar_of(entries), None, WORDS)

    assert "12 articles y figurent par une date déduite ou approximative." in drawn
    assert "déduite" not in timeline(YEARS, None, WORDS)


@given(own=counted_years, every=counted_years, other=counted_years)
def test_of_the_archive_nothing_is_told_but_its_articles_of_the_years_drawn(
    own: dict[str, int], every: dict[str, int], other: dict[str, int]
) -> None:
    drawn = {year for year in every if min(own) <= year <= max(own)}
    one = Calendar(own | every, {}, 0)
    two = Calendar(other | own | {year: every[year] for year in drawn}, {}, 3, 4)
    calendar = Calendar(dict(sorted(own.items())), {}, 0)
    is_same = totals_beside(calendar, one) == totals_beside(calendar, two)
    assert not is_same or timeline(calendar, one, WORDS) == timeline(calendar, two, WORDS)


def test_articles_of_years_that_are_not_drawn_change_nothing() -> None:
    later = Calendar({**ARCHIVE.years, "2021": 90}, {"2021-01": 4}, 9, 9)
    own = Calendar({"2017": 6, "2018": 4, "2020": 3}, {"2020-01": 3}, 0)

    assert totals_beside(own, later) == totals_beside(own, ARCHIVE) == (12, 4, 0, 3)
    assert timeline(own, later, WORDS) == timeline(own, ARCHIVE, WORDS) != ""


def test_few_years_are_told_by_month() -> None:
    months = {"2020-11": 4, "2021-01": 6, "2021-03": 2}
    drawn = timeline(Calendar({"2020": 5, "2021": 8}, months, 0), None, WORDS)

    assert [name for name, _ in rows(drawn)] == [
        *("novembre 2020", "décembre 2020", "janvier 2021", "février 2021", "mars 2021")
    ]
    assert axis(drawn) == ["nov.", "déc.", "2021", "févr.", "mars"]
    assert "1 article dont le mois n’est pas connu n’y figure pas." in drawn


def test_months_of_one_year_say_which_year() -> None:
    months = {"2020-03": 4, "2020-05": 6, "2020-06": 2}

    assert axis(timeline(Calendar({"2020": 12}, months, 0), None, WORDS))[0] == "mars 2020"


def test_two_years_are_not_drawn() -> None:
    assert timeline(Calendar({"1990": 60, "2020": 30}, {}, 0), None, WORDS) == ""


def test_a_handful_of_articles_is_not_drawn() -> None:
    assert timeline(Calendar({"2017": 1, "2020": 1, "2021": 1}, {}, 0), None, WORDS) == ""


@given(counted_years, st.integers(1, 9))
def test_the_table_has_every_article_and_every_bar_is_seen(
    years: dict[str, int], times: int
) -> None:
    own = Calendar(dict(sorted(years.items())), {}, 0)
    every = Calendar({year: count * times for year, count in own.years.items()}, {}, 0)
    drawn = timeline(own, every, WORDS)

    if drawn:
        held = [int(cells[1].replace("\u202f", "")) for cells in rows(drawn)]
        assert sum(held) == sum(years.values())
        assert outside(drawn) == []
        assert 0 < len(axis(drawn)) <= 7


def test_a_calendar_counts_what_is_known() -> None:
    dates = ("2017", "2017-05", "2017-05-13", "2018?-01-02", "XXXX-10-13", None)
    entries = [make_entry(f"{n:016x}", date=date) for n, date in enumerate(dates)]
    found = calendar_of(entries)

    assert found == Calendar({"2017": 3, "2018": 1}, {"2017-05": 2, "2018-01": 1}, 2, 1)
    assert found.unmonthed == 1


def test_the_calendar_of_a_part_is_what_it_would_be_alone() -> None:
    dates = ("2017", "2017-05", "2017-05-13", "2018?-01-02", "XXXX-10-13", None)
    entries = [make_entry(f"{n:016x}", date=date) for n, date in enumerate(dates)]
    calendars = Calendars(entries)

    assert calendars.every == calendar_of(entries)
    for part in (entries[:3], entries[2:], entries[3:4], []):
        assert calendars.of(part) == calendar_of(part)
