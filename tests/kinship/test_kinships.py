"""Related articles share what few others have, and the reader is told what."""

import math
import random
from typing import Any

import pytest

from generator.archive import Archive, chronological
from generator.kinship import RELATED, Kinship
from generator.model import Entry
from tests.articles import ASEAN, LAM, make_entry


def related(one: Entry, *others: Entry) -> tuple[Kinship, ...]:
    """Return what is related to one article in an archive of these."""
    return Archive(entries=chronological((one, *others))).related(one)


def test_related_articles_share_what_not_every_article_has() -> None:
    one = make_entry("1" * 16, actors=(LAM, ASEAN))
    two = make_entry("2" * 16, actors=(ASEAN,))
    three = make_entry("3" * 16, actors=())
    kinships = related(one, two, three)
    assert [kinship.entry for kinship in kinships] == [two]
    assert kinships[0].actors == (ASEAN,)
    assert kinships[0].countries == ()
    assert kinships[0].topics == ()
    assert related(three, one, two) == ()


def test_what_few_articles_share_draws_closer_than_what_many_do() -> None:
    one = make_entry("1" * 16, countries=("LA", "KH"), actors=(), topics=())
    rare = make_entry("2" * 16, countries=("KH",), actors=(), topics=())
    common = [make_entry(f"{n}" * 16, countries=("LA",), actors=(), topics=()) for n in (3, 4, 5)]
    other = make_entry("6" * 16, countries=("TH",), actors=(), topics=())
    assert next(k.entry for k in related(one, *common, rare, other)) == rare


def test_whatever_shares_something_is_related_the_closest_first() -> None:
    one = make_entry("1" * 16, countries=("LA", "KH"), actors=(LAM,), topics=())
    close = make_entry("2" * 16, countries=("LA", "KH"), actors=(LAM,), topics=())
    less = make_entry("3" * 16, countries=("KH",), actors=(), topics=())
    others = [make_entry(f"{n}" * 16, countries=(), actors=(), topics=()) for n in (4, 5, 6)]
    assert [kinship.entry for kinship in related(one, less, close, *others)] == [close, less]


@pytest.mark.parametrize(
    ("near", "far"),
    [
        pytest.param("2020-03-05", "2020-03-20", id="the same week before the same month"),
        pytest.param("2020-03-20", "2020-08-01", id="the same month before the same year"),
        pytest.param("2020-08-01", "2016", id="the same year before another"),
        pytest.param("2020-08-01", None, id="a known year before none"),
    ],
)
def test_of_articles_that_share_as_much_the_nearer_in_time_comes_first(
    near: str, far: str | None
) -> None:
    one = make_entry("1" * 16, date="2020-03-01")
    unlike = make_entry("4" * 16, countries=(), actors=(), topics=())
    there = (make_entry("2" * 16, date=far), make_entry("3" * 16, date=near), unlike)
    assert [kinship.entry.id[0] for kinship in related(one, *there)] == ["3", "2"]


VISIT = "Le ministre achève sa visite"
TALKS = "Le ministre ouvre les pourparlers"
PLACE = "Une délégation de la province est allée à Attopeu avec le maire de Borikhane."


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        pytest.param(
            {"title": VISIT, "date": "2020-03-01"},
            {"title": VISIT, "date": "2020-03-20"},
            ("visit", "2020"),
            id="two visits within a month",
        ),
        pytest.param(
            {"title": VISIT, "date": "2020-03-01"},
            {"title": VISIT, "date": "2020-05-20"},
            (None, None),
            id="two visits months apart",
        ),
        pytest.param(
            {"title": VISIT, "date": "2020-03-01"},
            {"title": TALKS, "date": "2020-03-02"},
            (None, None),
            id="a visit and talks",
        ),
        pytest.param(
            {"title": TALKS, "date": "2020", "text": PLACE},
            {"title": TALKS, "date": "2020", "text": PLACE},
            ("talks", "2020"),
            id="only the year is known, and a rare place is shared",
        ),
        pytest.param(
            {"title": TALKS, "date": "2020"},
            {"title": TALKS, "date": "2020"},
            (None, None),
            id="only the year is known, and no place is shared",
        ),
        pytest.param(
            {"title": TALKS, "date": "2020-03-01", "text": PLACE},
            {"title": TALKS, "date": "2020", "text": PLACE},
            ("talks", "2020"),
            id="of one only the year is known, and a rare place is shared",
        ),
        pytest.param(
            {"title": VISIT, "date": "2020-03-01", "countries": ("LA",)},
            {"title": VISIT, "date": "2020-03-02", "countries": ("KH",)},
            (None, None),
            id="no country is shared",
        ),
        pytest.param(
            {"title": VISIT, "date": None},
            {"title": VISIT, "date": None},
            (None, None),
            id="no year is known",
        ),
    ],
)
def test_two_articles_tell_of_one_occasion_when_kind_country_and_time_agree(
    mine: dict[str, Any], theirs: dict[str, Any], expected: tuple[str | None, str | None]
) -> None:
    one, two = make_entry("1" * 16, **mine), make_entry("2" * 16, **theirs)
    unlike = make_entry("3" * 16, title="Un bilan", countries=("TH",), actors=(), topics=())
    (kinship,) = related(one, two, unlike)
    assert (kinship.occasion, kinship.year) == expected


def test_shared_places_are_named_and_capitals_of_common_words_are_not() -> None:
    text = PLACE + " Selon la Commission, le Premier adjoint l'a dit."
    one, two = make_entry("1" * 16, text=text), make_entry("2" * 16, text=text)
    assert related(one, two, make_entry("3" * 16))[0].names == ("Attopeu", "Borikhane")


def test_related_articles_are_those_that_a_plain_reading_of_the_rule_gives() -> None:
    rng = random.Random(2)  # noqa: S311  # reproducible, no secret
    entries = chronological(
        make_entry(
            f"{number:016x}",
            date=None,
            countries=tuple(sorted(rng.sample(("KH", "LA", "TH", "VN"), rng.randint(0, 3)))),
            actors=tuple(rng.sample((LAM, ASEAN), rng.randint(0, 2))),
        )
        for number in range(40)
    )
    archive = Archive(entries=entries)

    def rounded(number: int) -> int:
        digits = f"{number:b}"
        return int(digits[:3].ljust(len(digits), "0"), 2)

    def score(one: Entry, other: Entry) -> float:
        shared = [(1, archive.by_country[c]) for c in one.annotated.countries]
        shared += [(2, archive.by_actor[a.id]) for a in one.annotated.actors]
        shared += [(1, archive.by_topic[t.code]) for t in one.annotated.topics]
        number = rounded(len(entries))
        weights = (w * math.log(number / rounded(len(g))) for w, g in shared if other in g)
        return round(sum(weights), 9)

    for one in entries:
        others = [entry for entry in entries if entry is not one and score(one, entry)]
        best = sorted(others, key=lambda other: (-score(one, other), other.id))[:RELATED]
        assert [kinship.entry for kinship in archive.related(one)] == best
