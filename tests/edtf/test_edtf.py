"""EDTF as the archive uses it: which forms hold, what bounds them, their order, their words."""

import pytest
from edtf import parse_edtf as parse_by_the_package
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edtf import bounds, date_in_words, is_edtf, parse_edtf, sort_key, year_of
from generator.errors import DataError

Bounds = tuple[str | None, str | None]

FORMS: dict[str, tuple[Bounds, str | None, str]] = {
    "2022-10-25": (("2022-10-25", "2022-10-25"), "2022", "25 octobre 2022"),
    "2020-01-01": (("2020-01-01", "2020-01-01"), "2020", "1er janvier 2020"),
    "2017": (("2017-01-01", "2017-12-31"), "2017", "2017"),
    "2019-10": (("2019-10-01", "2019-10-31"), "2019", "octobre 2019"),
    "2024-02": (("2024-02-01", "2024-02-29"), "2024", "février 2024"),
    "2019-21": (("2019-03-01", "2019-05-31"), "2019", "printemps 2019"),
    "XXXX-10-13": ((None, None), None, "13 octobre, année non précisée"),
    "XXXX-01-01": ((None, None), None, "1er janvier, année non précisée"),
    "XXXX-02-29": ((None, None), None, "29 février, année non précisée"),
    "XXXX-05": ((None, None), None, "mai, année non précisée"),
    "XXXX": ((None, None), None, "date inconnue"),
    "2021?-10-13": (("2021-10-13", "2021-10-13"), "2021", "13 octobre 2021 (année déduite)"),
    "2017?": (("2017-01-01", "2017-12-31"), "2017", "2017 (année déduite)"),
    "2021-10-13?": (("2021-10-13", "2021-10-13"), "2021", "13 octobre 2021 (incertain)"),
    "2019-11~": (("2019-11-01", "2019-11-30"), "2019", "vers novembre 2019"),
    "2019%": (("2019-01-01", "2019-12-31"), "2019", "vers 2019 (incertain)"),
    "2021-XX": (("2021-01-01", "2021-12-31"), "2021", "2021"),
    "2021-10-XX": (("2021-10-01", "2021-10-31"), "2021", "octobre 2021"),
    "201X": (("2010-01-01", "2019-12-31"), None, "années 2010"),
    "19XX": (("1900-01-01", "1999-12-31"), None, "entre 1900 et 1999"),
    "2013/2014": (("2013-01-01", "2014-12-31"), None, "2013 – 2014"),
    "2019-05-01/2019-05-03": (("2019-05-01", "2019-05-03"), "2019", "1er mai 2019 – 3 mai 2019"),
    "2019-05/..": (("2019-05-01", None), None, "mai 2019 ou plus tard"),
    "../2019-05": ((None, "2019-05-31"), None, "mai 2019 ou plus tôt"),
    "[2021-10-13,2022-10-13]": (
        ("2021-10-13", "2022-10-13"),
        None,
        "13 octobre 2021 ou 2022",
    ),
    "[2020?-12-01,2021?-12-01,2022?-12-01]": (
        ("2020-12-01", "2022-12-01"),
        None,
        "1er décembre 2020, 2021 ou 2022 (année déduite)",
    ),
    "[2021?-12-06,2022-12-06]": (
        ("2021-12-06", "2022-12-06"),
        None,
        "6 décembre 2021 (année déduite) ou 6 décembre 2022",
    ),
    "[2021-12-06,2022-12-07]": (
        ("2021-12-06", "2022-12-07"),
        None,
        "6 décembre 2021 ou 7 décembre 2022",
    ),
    "[201X,2021]": (("2010-01-01", "2021-12-31"), None, "années 2010 ou 2021"),
    "{2019,2020}": (("2019-01-01", "2020-12-31"), None, "2019 et 2020"),
}


@pytest.mark.parametrize("edtf", FORMS)
def test_a_form_has_bounds_a_year_and_words(edtf: str) -> None:
    assert is_edtf(edtf)
    assert (bounds(edtf), year_of(edtf), date_in_words(edtf, "fr")) == FORMS[edtf]


@pytest.mark.parametrize("edtf", [e for e in FORMS if not e.startswith("../")])
def test_the_edtf_package_reads_the_same_forms(edtf: str) -> None:
    assert parse_by_the_package(edtf)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hier",
        "2021-02-29",
        "2021?-02-29",
        "XXXX-02-30",
        "2021-13",
        "2021-00",
        "2021-1-1",
        "20211",
        "13-10-2021",
        "2021-10-13T10:00",
        "2021-21-01",
        "2022/2021",
        "2021/2022/2023",
        "/",
        "..",
        "[]",
        "[..]",
        "[..2019]",
        "[2019,,2020]",
        "2021 ",
        "2021\n",
        "２０２１",
    ],
)
def test_what_is_no_edtf_is_refused_with_a_reason(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


@given(st.dates().map(str))
def test_every_day_is_edtf_and_its_own_bounds(day: str) -> None:
    assert bounds(day) == (day, day)


WHOLE = st.from_regex(r"(19|20)[0-9]{2}(-[01][0-9](-[0-3][0-9])?)?[?~%]?", fullmatch=True)
"""Dates without a digit that is not known; of others the package takes fewer than the standard."""
INTERVALS = st.tuples(WHOLE, st.one_of(WHOLE, st.just(".."))).map("/".join)
SETS = st.tuples(WHOLE, WHOLE).map(lambda dates: f"[{','.join(dates)}]")


@settings(max_examples=25)
@given(st.one_of(WHOLE, INTERVALS, SETS).filter(is_edtf))
def test_what_holds_here_holds_for_the_edtf_package(text: str) -> None:
    assert parse_by_the_package(text)


def test_known_years_come_first_and_no_date_last() -> None:
    ordered = [
        "2017",
        "2019-05-01/..",
        "2021?-10-13",
        "2021-10-13",
        "2022-10-25",
        "XXXX-02-29",
        "XXXX-10-13",
        None,
    ]
    ordered.reverse()
    assert sorted(ordered, key=sort_key) == [
        "2017",
        "2019-05-01/..",
        "2021-10-13",
        "2021?-10-13",
        "2022-10-25",
        "XXXX-02-29",
        "XXXX-10-13",
        None,
    ]


def test_no_two_dates_share_a_place() -> None:
    dates = [*FORMS, "XXXX-10-13?", None]
    assert len({sort_key(date) for date in dates}) == len(dates)


def test_no_date_is_said_to_be_unknown() -> None:
    assert (bounds(None), year_of(None), date_in_words(None, "fr")) == (
        (None, None),
        None,
        "date inconnue",
    )


def test_a_language_without_words_is_reported() -> None:
    with pytest.raises(DataError, match=r"languages/xx/date_words\.yml"):
        date_in_words("2017", "xx")
