"""Findings and actors as annotators make them: by the dozen for every article, so in a hurry.

What a frozen dataclass does with its own keywords takes six times as long. So each is filled as a
draft, which has the same slots and is not frozen; then it is made what it is.
"""

from generator.model import Actor, ActorType, Field, Finding

ACTOR, COUNTRY, DATE, TOPIC = Field.ACTOR, Field.COUNTRY, Field.DATE, Field.TOPIC
"""What findings are of. Looked up once: an enumeration takes ten times as long as a global."""


class _FindingDraft:
    __slots__ = ("end", "field", "part", "quote", "rule", "start", "value")
    field: Field
    value: str
    rule: str
    quote: str
    part: str
    start: int
    end: int


class _ActorDraft:
    __slots__ = ("curated", "id", "name", "role", "type", "variants")
    id: str
    name: str
    type: ActorType
    role: str | None
    variants: tuple[str, ...]
    curated: bool


def finding(field: Field, value: str, rule: str, *, part: str, start: int, quote: str) -> Finding:
    """Return the finding that a part's words, as quoted, support a value by a rule."""
    made = _FindingDraft()
    made.field = field
    made.value = value
    made.rule = rule
    made.quote = quote
    made.part = part
    made.start = start
    made.end = start + len(quote)
    made.__class__ = Finding  # type: ignore[assignment]  # the same slots
    return made  # type: ignore[return-value]


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
    made = _ActorDraft()
    made.id = key
    made.name = name
    made.type = kind
    made.role = role
    made.variants = variants
    made.curated = curated
    made.__class__ = Actor  # type: ignore[assignment]  # the same slots
    return made  # type: ignore[return-value]
