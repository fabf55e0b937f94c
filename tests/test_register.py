"""The register of addresses that are no article's is read as it is written, or refused."""

from pathlib import Path

import pytest

from generator.errors import DataError
from generator.register import Place, Register, parse_register, read_register, register_text

HEAD = "path,of,article,status,moved_to\n"
LAM = Place("acteurs/to-lam/", "actor:to-lam", "0123456789abcdef")
OLD = Place("acteurs/president-to-lam/", "actor:president-to-lam", "", "moved", "acteurs/to-lam/")
LISTED = Place("acteurs/to-lam/page/1/")
FEED = Place("acteurs/to-lam/feed.xml")


def test_what_is_written_is_read() -> None:
    register = Register((LAM, OLD, LISTED, FEED))
    assert parse_register(register_text(register), "addresses.csv") == register


def test_an_archive_without_a_register_has_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path) == Register()


def test_of_several_rows_the_last_tells_where_an_address_went_and_all_tell_what_it_listed() -> None:
    again = Place(LAM.path, LAM.of, "b" * 16, "moved", "acteurs/lam/")
    register = Register((LAM, again))
    assert register.latest == {LAM.path: again}
    assert register.witnesses == {LAM.path: (LAM.article, again.article)}
    assert register.paths == {LAM.path}


def test_a_feed_is_no_page() -> None:
    register = Register((LAM, FEED))
    assert register.pages == register.feeds == {LAM.path}
    assert register.paths == {LAM.path, FEED.path}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("pays/la-laos/,country:LA\n", "line 2: 2 columns, 5 expected"),
        ("pays/../../etc/,,,published,\n", "path 'pays/../../etc/'"),
        ("recherche/,,,published,\n", "path 'recherche/'"),
        ("articles/a-12345678/,,,published,\n", "path 'articles/a-12345678/'"),
        ("pays/la-laos/feed.json,,,published,\n", "path 'pays/la-laos/feed.json'"),
        ("feed.xml,,,published,\n", "path 'feed.xml'"),
        ("pays/la-laos/,place:LA,,published,\n", "of 'place:LA'"),
        ("pays/la-laos/,country:LA,x,published,\n", "article 'x'"),
        ("pays/la-laos/,country:LA,,gone,\n", "status 'gone'"),
        ("pays/la-laos/,country:LA,,moved,\n", "moved_to ''"),
        ("pays/la-laos/,country:LA,,moved,//x/\n", "moved_to '//x/'"),
        ("pays/la-laos/,country:LA,,published,pays/\n", "moved_to 'pays/'"),
    ],
)
def test_a_row_that_the_generator_does_not_write_is_refused_with_its_line(
    row: str, said: str
) -> None:
    with pytest.raises(DataError, match=r"^addresses\.csv: line 2") as raised:
        parse_register(HEAD + row, "addresses.csv")
    assert said in str(raised.value)
