"""The index of all addresses: a line each, facets with their name."""

from generator.pages.address_index import address_index
from tests.pages.archives import archive, settings

LINES = address_index(archive(), settings()).content.decode().splitlines()


def test_each_facet_and_article_has_a_line_of_its_own() -> None:
    addresses = [line.split("\t")[0] for line in LINES]
    assert len(addresses) == len(set(addresses))
    assert {entry.path for entry in archive().entries} <= set(addresses)


def test_facets_have_their_name_and_articles_none() -> None:
    assert "pays/la-laos/\tLaos" in LINES
    assert all("\t" in line for line in LINES if not line.startswith("articles/"))
    assert not any("\t" in line for line in LINES if line.startswith("articles/"))
