"""The package and the crate describe every file as it is."""

import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.archive import Archive, chronological
from generator.exports import all_exports
from generator.origins import Origins
from tests.articles import make_entry
from tests.pages.archives import archive, settings

FORMS = {"integer": r"-?\d+", "date": r"\d{4}-\d\d-\d\d", "string": r"(?s).+"}


def exported(of: Archive) -> dict[str, bytes]:
    files = all_exports(Origins(of, settings()))
    return {file.path.removeprefix("data/"): file.content for file in files}


@pytest.fixture
def files() -> dict[str, bytes]:
    return exported(archive())


@pytest.fixture
def package(files: dict[str, bytes]) -> Any:
    return json.loads(files["datapackage.json"])


def test_every_csv_is_a_resource_with_its_size_and_digest(
    files: dict[str, bytes], package: Any
) -> None:
    described = {one["path"]: (one["bytes"], one["hash"]) for one in package["resources"]}
    assert described == {
        name: (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
        for name, content in files.items()
        if name.endswith(".csv")
    }


def test_every_cell_has_the_type_of_its_column(files: dict[str, bytes], package: Any) -> None:
    for one in package["resources"]:
        text = files[one["path"]].decode("utf-8-sig")
        head, *rows = csv.reader(io.StringIO(text, newline=""))
        fields = one["schema"]["fields"]
        assert head == [field["name"] for field in fields]
        assert all(field["description"] for field in fields)
        for row in rows:
            for field, cell in zip(fields, row, strict=True):
                assert not cell or re.fullmatch(FORMS[field["type"]], cell), (one["name"], field)


def test_every_reference_finds_its_row(files: dict[str, bytes], package: Any) -> None:
    def column(table: str, name: str) -> set[str]:
        text = files[f"{table}.csv"].decode("utf-8-sig")
        return {row[name] for row in csv.DictReader(io.StringIO(text, newline=""))}

    referring = [
        (one["name"], key["fields"][0], key["reference"])
        for one in package["resources"]
        for key in one["schema"].get("foreignKeys", [])
    ]
    assert [(table, name) for table, name, _ in referring] == [
        ("relations", "country_1"),
        ("relations", "country_2"),
    ]
    for table, name, there in referring:
        assert column(table, name) <= column(there["resource"], there["fields"][0])


def test_the_crate_describes_every_file_but_itself_and_the_sums(files: dict[str, bytes]) -> None:
    about, root, _, *parts = json.loads(files["ro-crate-metadata.json"])["@graph"]
    assert about["about"] == {"@id": root["@id"]}
    assert [part["@id"] for part in parts] == [part["@id"] for part in root["hasPart"]]
    assert {part["@id"] for part in parts} == set(files) - {"ro-crate-metadata.json", "SHA256SUMS"}
    for part in parts:
        assert part["sha256"] == hashlib.sha256(files[part["@id"]]).hexdigest()
        assert part["description"]
        assert part["encodingFormat"]


def test_no_day_is_stated_that_is_not_an_articles() -> None:
    undated = exported(Archive((replace(make_entry(date=None)),)))
    described = undated["ro-crate-metadata.json"] + undated["datapackage.json"]
    assert re.findall(rb"\d{4}-\d\d", described) == []
    root = json.loads(exported(archive())["ro-crate-metadata.json"])["@graph"][1]
    assert root["temporalCoverage"] == "2017-01-01/2021-11-02"
    assert root["datePublished"] == "2021-11-02"


@pytest.mark.parametrize(
    ("dates", "published", "covered"),
    [
        (["2020-03-01", "2021-10"], "2021-10", "2020-03-01/2021-10-31"),
        (["2020-03-01", "2021?-10-13"], "2020-03-01", "2020-03-01/2020-03-01"),
        (["2022", "2022-10-25"], "2022-10-25", "2022-01-01/2022-12-31"),
        (["2021/2022"], None, "2021-01-01/2022-12-31"),
        (["2021?-10-13", "XXXX-10-13", None], None, None),
    ],
)
def test_the_crate_is_dated_by_its_newest_article_as_far_as_that_is_certain(
    dates: list[str | None], published: str | None, covered: str | None
) -> None:
    entries = [make_entry(f"{number:016x}", date=date) for number, date in enumerate(dates)]
    files = exported(Archive(chronological(entries)))
    root = json.loads(files["ro-crate-metadata.json"])["@graph"][1]
    assert root.get("datePublished") == published
    assert root.get("temporalCoverage") == covered
