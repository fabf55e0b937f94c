from dataclasses import FrozenInstanceError

import pytest

from generator.annotate.evidence import actor, finding
from generator.model import Actor, ActorType, Field, Finding


def test_a_finding_made_slot_by_slot_is_like_any_other() -> None:
    made = finding(Field.TOPIC, "11002000", "keyword", part="title", start=3, quote="visite")
    assert made == Finding(
        field=Field.TOPIC,
        value="11002000",
        rule="keyword",
        quote="visite",
        part="title",
        start=3,
        end=9,
    )


def test_an_actor_made_slot_by_slot_is_like_any_other() -> None:
    made = actor(
        "jan-novak", "Jan Novak", ActorType.PERSON, role="maire", variants=("Novak",), curated=True
    )
    assert made == Actor(
        id="jan-novak",
        name="Jan Novak",
        type=ActorType.PERSON,
        role="maire",
        variants=("Novak",),
        curated=True,
    )


def test_what_is_made_slot_by_slot_is_frozen() -> None:
    made = finding(Field.TOPIC, "11002000", "keyword", part="title", start=3, quote="visite")
    with pytest.raises(FrozenInstanceError):
        made.value = "other"  # type: ignore[misc]
