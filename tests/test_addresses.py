"""Where pages are: no two pages share an address, whatever an actor or a topic is called."""

import pytest

from generator.addresses import ACTORS, TOPICS, actor_path, listing_page, topic_path
from generator.model import Topic
from generator.pages.links import markdown_file


@pytest.mark.parametrize("name", ["index", "2", "2026"])
def test_an_actor_or_topic_named_as_a_page_of_the_overview_stands_beside_it(name: str) -> None:
    number = int(name) if name.isdecimal() else 1
    label = Topic(code="90000000", label=name)
    for overview, address in ((ACTORS, actor_path(name)), (TOPICS, topic_path(label))):
        taken = {markdown_file(overview), markdown_file(listing_page(overview, number))}
        assert markdown_file(address) not in taken
        assert address.startswith(overview)


@pytest.mark.parametrize(
    ("ident", "path"), [("to-lam", "acteurs/to-lam/"), ("g20", "acteurs/g20/")]
)
def test_any_other_actor_is_at_its_id(ident: str, path: str) -> None:
    assert actor_path(ident) == path
