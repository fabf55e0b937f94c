"""The same files give the same ZIP file, with the day it is given."""

import zipfile
from datetime import date
from pathlib import Path

from generator.offline.zip_file import write_zip
from generator.output_files import OutputFile

FILES = [
    OutputFile(path="index.html", content=b"<p>Bonjour</p>" * 50),
    OutputFile(path="pays/la/index.html", content="đ".encode()),
    OutputFile(path="vide.txt", content=b""),
]


def test_it_holds_the_files_in_their_order(tmp_path: Path) -> None:
    assert write_zip(tmp_path / "a.zip", FILES, date(2020, 3, 1)) == 3
    with zipfile.ZipFile(tmp_path / "a.zip") as made:
        assert made.testzip() is None
        found = [OutputFile(path=name, content=made.read(name)) for name in made.namelist()]
        assert found == FILES
        assert {entry.date_time for entry in made.infolist()} == {(2020, 3, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in made.infolist()} == {0o644}


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_zip(tmp_path / name, iter(FILES), date(2020, 3, 1))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_day_before_all_zip_files_is_the_first_that_they_know(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", FILES, date(1954, 7, 21))
    with zipfile.ZipFile(tmp_path / "a.zip") as made:
        assert made.infolist()[0].date_time[:3] == (1980, 1, 1)
