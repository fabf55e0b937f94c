"""Articles as bytes, to be remembered or sent to another process."""

import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import fields, make_dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from generator.model import (
    Actor,
    AnnotatedArticle,
    Article,
    Caption,
    Dating,
    Finding,
    RelatedItem,
    Repair,
    Topic,
)

DAMAGED = (
    pickle.PickleError,
    EOFError,
    AttributeError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
)
"""What unpickling a damaged or outdated pickle can raise."""
_PACKED: tuple[type, ...] = (
    Actor,
    AnnotatedArticle,
    Article,
    Caption,
    Dating,
    Finding,
    RelatedItem,
    Repair,
    Topic,
)
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _PACKED}
_OPEN = {
    kind: make_dataclass(f"Open{kind.__name__}", names, slots=True)
    for kind, names in _NAMES.items()
}
"""For each kind a class with the same slots that is not frozen."""
_SHARED: dict[type, tuple[str, ...]] = {
    Actor: ("id", "name"),
    Finding: ("value", "rule", "quote"),
    Repair: ("part",),
    Topic: ("code", "label"),
}
"""Fields whose texts many articles share: one copy of each saves a quarter of the memory."""
_SHARED_AT = {kind: [_NAMES[kind].index(name) for name in names] for kind, names in _SHARED.items()}


def pack(article: AnnotatedArticle) -> bytes:
    """Return an article as bytes, to remember or to hand to another process."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(article)
    return packed.getvalue()


def unpack(packed: bytes) -> AnnotatedArticle:
    """Return the article that was packed."""
    # The program's own: of another process, or from .cache/ of the archive, never distributed.
    article: AnnotatedArticle = pickle.loads(packed)  # noqa: S301
    return article


def _made(kind: type, *packed: Any) -> Any:
    """Return a frozen value; to make it so from the start would take four times as long."""
    values = [*packed]
    for place in _SHARED_AT.get(kind, ()):
        values[place] = sys.intern(values[place])
    made: Any = _OPEN[kind](*values)
    made.__class__ = kind
    return made


def _reduced(article_part: Any, values: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
    return _made, (type(article_part), *values(article_part))


_REDUCERS = {kind: partial(_reduced, values=attrgetter(*names)) for kind, names in _NAMES.items()}
"""How the parts of an article are pickled: as their values.

By default, a dataclass with slots looks its fields up for each value, which takes three times as
long.
"""
