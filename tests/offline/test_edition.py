"""A copy is called and dated by what it holds, never by the clock."""

from dataclasses import replace
from datetime import date

import pytest

from generator.archive import Archive, chronological
from generator.config import load_config
from generator.errors import ConfigError
from generator.offline.edition import edition_of
from tests.articles import make_entry
from tests.projects import ROOT

CONFIG = replace(load_config(ROOT / "mkdocs.yml"), site_name="Dépêches d’été : l’essai")


def archive_of(*dates: str | None) -> Archive:
    entries = [make_entry(f"{number:016x}", date=date) for number, date in enumerate(dates)]
    return Archive(chronological(entries))


@pytest.fixture(autouse=True)
def without_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize(
    ("dates", "name", "day"),
    [
        (("2019-05-02", "2020-03-01"), "depeches-d-ete-l-essai-2020-03-01", date(2020, 3, 1)),
        (("2019-05-02", "2020-03"), "depeches-d-ete-l-essai-2020-03", date(2020, 3, 1)),
        (("2019-05-02", "2020"), "depeches-d-ete-l-essai-2020", date(2020, 1, 1)),
        (("2019-05-02", "2021?-10-13"), "depeches-d-ete-l-essai-2019-05-02", date(2019, 5, 2)),
        (("XXXX-10-13", None), "depeches-d-ete-l-essai", date(2000, 1, 1)),
        ((), "depeches-d-ete-l-essai", date(2000, 1, 1)),
    ],
    ids=["a day", "a month", "a year", "an inferred year", "no year", "empty"],
)
def test_the_newest_certain_date_names_it_as_far_as_it_is_known(
    dates: tuple[str | None, ...], name: str, day: date
) -> None:
    edition = edition_of(archive_of(*dates), CONFIG)
    assert (edition.name, edition.day) == (name, day)


def test_source_date_epoch_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    edition = edition_of(archive_of("2020-03-01"), CONFIG)
    assert (edition.label, edition.day) == ("2023-11-14", date(2023, 11, 14))


@pytest.mark.parametrize("said", ["today", "1e9", "9" * 30])
def test_a_source_date_epoch_that_is_no_date_is_said(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with pytest.raises(ConfigError, match=r"SOURCE_DATE_EPOCH is .* number of seconds"):
        edition_of(archive_of(), CONFIG)
