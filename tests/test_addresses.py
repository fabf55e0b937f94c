"""Where pages are: no two pages share an address, whatever an actor or a topic is called."""

import pytest

from generator.addresses import (
    ACTORS,
    BY_DATE,
    BY_NAME,
    ORGANISATIONS,
    PERSONS,
    TOPICS,
    actor_path,
    listing_page,
    month_path,
    pair_path,
    topic_path,
    undated_path,
    year_path,
)
from generator.model import Topic
from generator.pages.links import markdown_file


@pytest.mark.parametrize("name", ["index", "par-nom", "par-date", "personnes", "organisations"])
def test_an_actor_or_topic_named_as_a_page_of_the_overview_stands_beside_it(name: str) -> None:
    label = Topic(code="90000000", label=name)
    further = ("", BY_NAME, BY_DATE, PERSONS, ORGANISATIONS)
    for overview, address in ((ACTORS, actor_path(name)), (TOPICS, topic_path(label))):
        assert markdown_file(address) not in {markdown_file(overview + page) for page in further}
        assert address.startswith(overview)


@pytest.mark.parametrize(
    ("ident", "path"), [("to-lam", "acteurs/to-lam/"), ("g20", "acteurs/g20/")]
)
def test_any_other_actor_is_at_its_id(ident: str, path: str) -> None:
    assert actor_path(ident) == path


def test_a_pair_has_one_address_in_any_order() -> None:
    assert pair_path("VN", "LA") == pair_path("LA", "VN") == "relations/la-vn/"


def test_a_month_stands_in_its_year_clear_of_the_pages_of_its_list() -> None:
    year = year_path("2022")
    pages = {listing_page(path, 10) for path in (year, undated_path(year))}

    assert month_path("2022-10") == "annees/2022/10/"
    assert month_path("2022-10") not in pages
