"""Findings and actors as annotators make them, by the dozen for every article.

What a frozen dataclass does with its own keywords takes four times as long. So each is filled as an
open twin, which has the same slots, and then becomes what it is.
"""

from dataclasses import fields
from typing import Any

from generator.model import Actor, ActorType, Field, Finding


def _open_twin(kind: type) -> type:
    """Return a class with the slots of a frozen one, whose values may become those of that one."""
    return type(f"Open{kind.__name__}", (), {"__slots__": [slot.name for slot in fields(kind)]})


_OpenFinding, _OpenActor = _open_twin(Finding), _open_twin(Actor)

ACTOR, COUNTRY, DATE, TOPIC = Field.ACTOR, Field.COUNTRY, Field.DATE, Field.TOPIC
"""What findings are of. Looked up once: an enumeration takes ten times as long as a global."""


def finding(field: Field, value: str, rule: str, *, part: str, start: int, quote: str) -> Finding:
    """Return the finding that a part's words, as quoted, support a value by a rule."""
    made: Any = _OpenFinding()
    made.field = field
    made.value = value
    made.rule = rule
    made.quote = quote
    made.part = part
    made.start = start
    made.end = start + len(quote)
    made.__class__ = Finding
    found: Finding = made
    return found


def actor(
    key: str,
    name: str,
    kind: ActorType,
    *,
    role: str | None,
    variants: tuple[str, ...],
    curated: bool,
) -> Actor:
    """Return the actor of an id, as the article names it."""
    made: Any = _OpenActor()
    made.id = key
    made.name = name
    made.type = kind
    made.role = role
    made.variants = variants
    made.curated = curated
    made.__class__ = Actor
    found: Actor = made
    return found
