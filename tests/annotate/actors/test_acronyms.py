"""Acronyms that an article explains, wherever it uses them."""

import pytest

from generator.annotate.actors import load_actors
from tests.articles import actors_of, make_article


@pytest.mark.parametrize("acronym", ["CZV", "CdZ", "cZV"])
def test_an_acronym_is_found_again_with_small_letters_too(acronym: str) -> None:
    text = f"Le Comité de zorbu du Velo ({acronym}) siège. Puis le {acronym} rit."
    (actor,), findings = actors_of(make_article(text), load_actors("fr"))
    assert actor.name == "Comité de zorbu du Velo"
    assert [finding.quote for finding in findings] == [actor.name, acronym]
