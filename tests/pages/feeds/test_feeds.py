"""Feeds name what is newest, by ids that last, and date nothing that is not certain."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.archive import Archive, chronological
from generator.config import Config
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.pages.feeds import feed_addresses, feed_files
from generator.pages.feeds.items import tag_uri
from generator.register import Place, Register
from tests.articles import ASEAN, LAM, make_entry
from tests.pages.archives import archive as small_archive
from tests.pages.archives import settings

ATOM = "{http://www.w3.org/2005/Atom}"
NEW = Register()
EPOCH = "1970-01-01T00:00:00Z"


def many(number: int, **values: Any) -> Iterator[Entry]:
    for day in range(number):
        date = f"20{day // 28:02}-01-{day % 28 + 1:02}"
        yield make_entry(f"{day:016x}", date=date, **values)


def files(
    archive: Archive, config: Config | None = None, register: Register = NEW
) -> dict[str, bytes]:
    return {
        file.path: file.content
        for file in feed_files(Origins(archive, config or settings()), register)
    }


def one(**values: Any) -> tuple[ET.Element, dict[str, Any]]:
    """Return the only entry of a feed of one article, in both formats."""
    made = files(Archive((make_entry(**values),)))
    entry = ET.fromstring(made["feed.xml"]).find(f"{ATOM}entry")  # noqa: S314  # our own
    assert entry is not None
    return entry, json.loads(made["feed.json"])["items"][0]


def test_the_site_its_countries_and_actors_of_three_articles_have_feeds() -> None:
    entries = chronological(many(3, countries=("LA",), actors=(LAM,)))
    other = make_entry("f" * 16, countries=("FR",), actors=(ASEAN,))
    folders = {path.rpartition("/")[0] for path in files(Archive((*entries, other)))}
    assert folders == {"", "pays/la-laos", "pays/fr-france", "acteurs/to-lam"}


def known(*actors: str, **moved: str) -> Register:
    """Return a register of feeds of actors, and of pages that moved."""
    rows = [Place(f"acteurs/{key}/feed.xml") for key in actors]
    for key, there in moved.items():
        old = key.replace("_", "-")
        place = Place(f"acteurs/{old}/", f"actor:{old}", "", "moved", f"acteurs/{there}/")
        rows.append(place)
    return Register(tuple(rows))


@pytest.mark.parametrize(
    ("register", "titles"),
    [
        (known("to-lam"), {"to-lam": ("Tô Lâm", 2)}),
        (known("lam", lam="to-lam"), {"lam": ("Tô Lâm", 2)}),
        (known("a-lam", a_lam="lam", lam="to-lam"), {"a-lam": ("Tô Lâm", 2)}),
        (known("personne"), {"personne": ("Cette page n’existe plus", 0)}),
        (known("a-lam", a_lam="lam", lam="a-lam"), {"a-lam": ("Cette page n’existe plus", 0)}),
    ],
    ids=["two articles left", "moved", "moved twice", "gone", "moved in a ring"],
)
def test_a_feed_once_published_stays(
    register: Register, titles: dict[str, tuple[str, int]]
) -> None:
    made = files(Archive(chronological(many(2, actors=(LAM,)))), register=register)
    for key, (title, number) in titles.items():
        root = ET.fromstring(made[f"acteurs/{key}/feed.xml"])  # noqa: S314  # our own
        feed = json.loads(made[f"acteurs/{key}/feed.json"])
        assert root.findtext(f"{ATOM}title") == feed["title"] == f"{title} – {settings().site_name}"
        assert root.findtext(f"{ATOM}id") == f"tag:archive.example,2026:feed/acteurs/{key}/"
        assert len(root.findall(f"{ATOM}entry")) == len(feed["items"]) == number
    feeds = {path for path in made if path.startswith("acteurs/") and path.endswith(".xml")}
    assert feeds == {f"acteurs/{key}/feed.xml" for key in titles}


def test_a_feed_is_registered_as_long_as_there_are_articles_enough() -> None:
    words = load_words("fr")
    two, three = (Archive(chronological(many(n, actors=(LAM,)))) for n in (2, 3))
    countries = ["pays/la-laos/feed.xml", "pays/vn-vietnam/feed.xml"]
    assert sorted(feed_addresses(two, words)) == countries
    assert sorted(feed_addresses(three, words)) == ["acteurs/to-lam/feed.xml", *countries]


def test_a_feed_has_the_newest_first_and_no_more_than_fifty() -> None:
    made = files(Archive(chronological(many(60, countries=("LA",)))))
    for path, number in (("feed", 50), ("pays/la-laos/feed", 50), ("acteurs/to-lam/feed", 20)):
        root = ET.fromstring(made[f"{path}.xml"])  # noqa: S314  # our own
        days = [one.text for one in root.findall(f"{ATOM}entry/{ATOM}published")]
        assert days == sorted(map(str, days), reverse=True)
        items = json.loads(made[f"{path}.json"])["items"]
        assert [item["date_published"] for item in items] == days
        assert len(days) == number
        assert root.findtext(f"{ATOM}updated") == days[0]


def ids_in_feed(entries: list[Entry], came: list[str]) -> list[str]:
    ages = {ident: float(place) for place, ident in enumerate(came)}
    made = files(Archive(chronological(entries), ages=ages))
    return [item["id"].rpartition("/")[2] for item in json.loads(made["feed.json"])["items"]]


def test_an_article_without_a_year_that_came_last_is_told_however_many_have_one() -> None:
    """It stood behind fifty dated ones, and no reader's program ever heard of it."""
    dated = list(many(60))
    old, new = (make_entry(one * 16, date=None) for one in "ab")
    ids = [entry.id for entry in dated]
    shown = ids_in_feed([*dated, old, new], [old.id, *ids, new.id])
    assert shown == [*reversed(ids[-49:]), new.id]


def test_articles_without_a_year_leave_half_of_the_places_to_the_others() -> None:
    dated = list(many(60))
    undated = [make_entry(f"f{n:015x}", date=None) for n in range(60)]
    ids, others = ([entry.id for entry in one] for one in (dated, undated))
    shown = ids_in_feed([*dated, *undated], [*ids, *others])
    assert shown == [*reversed(ids[-25:]), *reversed(others[-25:])]
    few = ids_in_feed([*dated[:10], *undated], [*ids, *others])
    assert few == [*reversed(ids[:10]), *reversed(others[-40:])]


@pytest.mark.parametrize(
    ("date", "day", "said"),
    [
        ("2022-10-25", "2022-10-25", ""),
        ("2022-10", None, "[octobre 2022]"),
        ("2022", None, "[2022]"),
        ("2021?-10-13", None, "année"),
        ("2022-10-25?", None, "["),
        ("2022-10-25~", None, "["),
        ("2022-10-07/2022-10-09", None, "["),
        ("XXXX-10-13", None, "["),
        ("../2022-10-25", None, "["),
        (None, None, ""),
    ],
)
def test_only_a_certain_day_is_a_date(date: str | None, day: str | None, said: str) -> None:
    entry, item = one(date=date)
    instant = f"{day}T00:00:00Z" if day else None
    assert entry.findtext(f"{ATOM}published") == instant
    assert entry.findtext(f"{ATOM}updated") == (instant or EPOCH)
    assert item.get("date_published") == instant
    assert said in item["content_text"]
    assert ("[" in item["content_text"]) == bool(said)


def test_ids_are_the_same_for_ever_wherever_the_site_is() -> None:
    mine = replace(settings(), tag="presse.example,2020-05")
    moved = replace(mine, site_url="https://elsewhere.example/a/", site_name="Autre nom")
    assert (
        tag_uri("a/0123", mine) == tag_uri("a/0123", moved) == "tag:presse.example,2020-05:a/0123"
    )
    assert tag_uri("a/0123", settings()) == "tag:archive.example,2026:a/0123"
    before, after = (
        [item["id"] for item in json.loads(files(small_archive(), c)["feed.json"])["items"]]
        for c in (mine, moved)
    )
    assert before == after


@pytest.mark.parametrize(
    "title",
    ["<script>&\"'", "]]>", "{}%\\", "a\u202eb\x07c\nd", "ĐỒNG " * 100],
    ids=["markup", "cdata", "signs", "controls", "long"],
)
def test_hostile_titles_read_back(title: str) -> None:
    entry, item = one(title=title)
    assert entry.findtext(f"{ATOM}title") == item["title"]
    assert item["title"] == " ".join(title.replace("\u202e", "").replace("\x07", "").split())


def test_a_site_without_an_address_gives_json_none_that_is_not_whole() -> None:
    feed = json.loads(files(small_archive(), replace(settings(), site_url=""))["feed.json"])
    keys = set(feed) | {key for item in feed["items"] for key in item}
    assert not keys & {"url", "home_page_url", "feed_url"}


def test_what_may_not_be_shown_is_in_no_feed() -> None:
    entry = make_entry()
    bare = replace(entry.annotated.article, lead=None, paragraphs=(), captions=())
    linked = replace(entry, annotated=replace(entry.annotated, article=bare, rights="link"))
    made = files(Archive((linked,)))
    assert b"chapeau" not in b"".join(made.values())


def test_an_empty_archive_has_an_empty_feed() -> None:
    made = files(Archive(()))
    assert sorted(made) == ["feed.json", "feed.xml"]
    root = ET.fromstring(made["feed.xml"])  # noqa: S314  # our own
    assert root.findtext(f"{ATOM}updated") == EPOCH
    assert json.loads(made["feed.json"])["items"] == []
