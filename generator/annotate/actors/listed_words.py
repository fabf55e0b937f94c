"""Loads listed words in the form in which the actor rules compare words."""

from collections.abc import Iterable

from generator.annotate.matching import fold
from generator.annotate.phrases import PhraseMatcher

Folded = frozenset[str]
"""Words as they are compared."""
Endings = tuple[str, ...]
"""What words end in, as `str.endswith` takes it."""


def folded(found: Iterable[str]) -> Folded:
    """Return words or phrases folded for comparison."""
    return frozenset(map(fold, found))


def endings(found: Iterable[str]) -> Endings:
    """Return the endings of words, in a fixed order."""
    return tuple(sorted(folded(found)))


def matcher(phrases: Iterable[str]) -> PhraseMatcher[bool]:
    """Return a matcher of phrases that have no value."""
    return PhraseMatcher((phrase, True) for phrase in phrases)
