"""Findings and actors as annotators make them: by the dozen for every article, so slot by slot.

What a frozen dataclass does with its own keywords takes three times as long.
"""

from dataclasses import fields

from generator.model import Actor, ActorType, Field, Finding

_new = object.__new__
_put_field, _put_value, _put_rule, _put_quote, _put_part, _put_start, _put_end = (
    getattr(Finding, slot.name).__set__ for slot in fields(Finding)
)

_put_id, _put_name, _put_type, _put_role, _put_variants, _put_curated = (
    getattr(Actor, slot.name).__set__ for slot in fields(Actor)
)

ACTOR, COUNTRY, DATE, TOPIC = Field.ACTOR, Field.COUNTRY, Field.DATE, Field.TOPIC
"""What findings are of. Looked up once: an enumeration takes ten times as long as a global."""


def finding(field: Field, value: str, rule: str, *, part: str, start: int, quote: str) -> Finding:
    """Return the finding that a part's words, as quoted, support a value by a rule."""
    made = _new(Finding)
    _put_field(made, field)
    _put_value(made, value)
    _put_rule(made, rule)
    _put_quote(made, quote)
    _put_part(made, part)
    _put_start(made, start)
    _put_end(made, start + len(quote))
    return made


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
    made = _new(Actor)
    _put_id(made, key)
    _put_name(made, name)
    _put_type(made, kind)
    _put_role(made, role)
    _put_variants(made, variants)
    _put_curated(made, curated)
    return made
